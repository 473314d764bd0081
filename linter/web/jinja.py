"""What every template may use."""

import hashlib
from pathlib import Path

from flask import Flask, request, url_for
from jinja2 import StrictUndefined

from linter.app.services import Services
from linter.app.statistics_model import Standing
from linter.web import words
from linter.web.theme import chosen_theme


def equip(app: Flask, services: Services) -> None:
    """Give the templates their filters and the few facts that every page shows."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    for name in (
        "percent",
        "interval",
        "days",
        "short_day",
        "long_day",
        "epics",
        "heat",
        "lead",
        "hardest_rule",
    ):
        app.jinja_env.filters[name] = getattr(words, name)
    app.jinja_env.filters["standing"] = Standing.of
    digests = _digests(Path(app.static_folder or ""))

    def static_url(name: str) -> str:
        return url_for("static", filename=name, v=digests[name])

    def jira_link(key: str) -> str:
        return f"{services.jira_url.rstrip('/')}/browse/{key}" if services.jira_url and key else ""

    app.jinja_env.globals.update(
        static_url=static_url,
        jira_link=jira_link,
        jira_url=services.jira_url,
        sandbox=services.sandbox,
        standings=words.STANDINGS,
        answers=words.ANSWERS,
    )

    @app.context_processor
    def page() -> dict[str, object]:
        back = request.full_path.removesuffix("?") if request.method == "GET" else request.path
        return {"theme": chosen_theme(), "back": back}


def _digests(folder: Path) -> dict[str, str]:
    """Return the digest of each static file: an address that changes when the file does."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        for path in files
    }
