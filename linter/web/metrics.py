"""What Prometheus reads."""

import os
from collections import Counter as Tally
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from flask import Blueprint, Response, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from linter.app.budget import Budget
from linter.app.ports import DeliveryState
from linter.app.services import Services
from linter.core.verdict import Outcome

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class StoreCollector(Collector):
    """Gauges read from the store at each scrape: the same in every process."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def describe(self) -> Iterator[GaugeMetricFamily]:
        """Yield nothing: registering must not read the store."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """Yield deliveries, looks and verdicts, each class with its count, zero included."""
        kept = self._services.inbox.counts()
        deliveries = {state.value: kept.get(state, 0) for state in DeliveryState}
        yield _gauge("outcome_linter_deliveries", "Deliveries kept, by state.", "state", deliveries)
        looks = self._services.engine_counts()
        yield _gauge("outcome_linter_looks", "Looks at epics, by state.", "state", looks)
        entries = self._services.ledger.since(_BEGINNING)
        reached = Tally(entry.verdict.outcome for entry in entries)
        verdicts = {outcome.value: reached[outcome] for outcome in Outcome}
        yield _gauge("outcome_linter_verdicts", "Verdicts in the ledger, by outcome.", "outcome", verdicts)
        if self._services.jira_budget is not None:
            yield from _traffic(self._services.jira_budget)


def blueprint(services: Services) -> Blueprint:
    """Return the route. The registry belongs to this application alone."""
    routes = Blueprint("metrics", __name__)
    registry = CollectorRegistry()
    registry.register(StoreCollector(services))
    requests = Counter(
        "outcome_linter_http_requests",
        "Requests answered by the process that answers this scrape; sum over `process`.",
        ("route", "method", "status", "process"),
        registry=registry,
    )

    @routes.after_app_request
    def count(response: Response) -> Response:
        # The rule and not the path: a path is anybody's text and would make series without end.
        route = request.url_rule.rule if request.url_rule is not None else "none"
        method = request.method if request.url_rule is not None else "any"
        requests.labels(route, method, str(response.status_code), str(os.getpid())).inc()
        return response

    @routes.get("/metrics")
    def metrics() -> Response:
        return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)

    return routes


def _traffic(budget: Budget) -> Iterator[Metric]:
    """Yield what all workers have counted, which they hand in every few seconds."""
    counts = budget.counts()

    def of(what: str) -> dict[str, float]:
        return {kind: count for (counted, kind), count in sorted(counts.items()) if counted == what}

    calls = {"answered": 0.0, "lost": 0.0} | of("calls")
    yield _counter("outcome_linter_jira_calls", "Calls of all workers to Jira.", "came", calls)
    refusals = of("refusals")
    yield _counter(
        "outcome_linter_jira_refusals",
        "Limits that Jira told of, and what else it refused.",
        "kind",
        refusals,
    )
    waited = of("waited")
    yield _counter("outcome_linter_jira_waited_seconds", "Seconds that threads waited.", "why", waited)
    pauses: dict[str, float] = {}
    for pause in budget.pauses():
        pauses[pause.why] = max(pauses.get(pause.why, 0.0), pause.seconds)
    yield _gauge("outcome_linter_jira_pause_seconds", "Seconds left of pauses.", "why", pauses)


def _counter(name: str, meaning: str, label: str, values: Mapping[str, float]) -> CounterMetricFamily:
    family = CounterMetricFamily(name, meaning, labels=[label])
    for value, count in values.items():
        family.add_metric([value], count)
    return family


def _gauge(name: str, meaning: str, label: str, values: Mapping[str, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, meaning, labels=[label])
    for value, count in values.items():
        family.add_metric([value], count)
    return family
