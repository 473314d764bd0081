"""The sandbox as a Flask application. It is for one machine: everybody who reaches its pages may write.

There are no passwords on the pages, only a choice of invented people; forms are guarded against other sites by
the origin of their request and by a SameSite cookie, and nothing more. Do not put it on the internet.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from flask import Flask, Response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from linter.sandbox.context import Sandbox, site
from linter.sandbox.control import routes as control_routes
from linter.sandbox.flavour import FLAVOURS
from linter.sandbox.limits import Limits
from linter.sandbox.misbehave import Misbehaviour
from linter.sandbox.outbox import Outbox
from linter.sandbox.page.routes import routes as page_routes
from linter.sandbox.problem import RefusedError, no_route
from linter.sandbox.rest import (
    comments,
    issues,
    old_search,
    projects,
    search,
    site as site_routes,
    webhooks as webhook_routes,
)
from linter.sandbox.site import Site
from linter.sandbox.store import Store
from linter.sandbox.trouble import Troublemaker
from linter.sandbox.webhook import Webhook

LARGEST_BODY: Final = 2 * 1024 * 1024
_POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def create_sandbox(  # noqa: PLR0913 each names one thing that a site consists of
    store: Store,
    *,
    base_url: str,
    webhooks: Sequence[Webhook],
    token: str,
    clock: Callable[[], datetime],
    flavour: str = "cloud",
    outbox: Outbox | None = None,
    testing: bool = False,
) -> Flask:
    """Return the application. It queues webhooks; `sender.Sender` sends them.

    `base_url` is the address without a slash at its end; `token` opens the REST API; `clock` gives aware times.
    `outbox` replaces the one made for `webhooks`. `testing` opens `POST /__sandbox/misbehave`. Raises ValueError
    for a flavour that is not in `FLAVOURS`.
    """
    if flavour not in FLAVOURS:
        raise ValueError(f"flavour is one of: {', '.join(FLAVOURS)}")
    app = Flask(__name__, template_folder="page/templates", static_folder="page/static")
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.config["MAX_FORM_MEMORY_SIZE"] = LARGEST_BODY
    shown = Site(store, FLAVOURS[flavour](base_url.rstrip("/")), outbox or Outbox(store, webhooks), clock)
    sandbox = Sandbox(shown, token, Misbehaviour(), Limits(shown.issue_of), testing)
    app.extensions["sandbox"] = sandbox
    for module in (issues, comments, search, old_search, projects, site_routes, webhook_routes):
        app.register_blueprint(module.routes)
    app.register_blueprint(page_routes)
    app.register_blueprint(control_routes)
    app.register_error_handler(RefusedError, _refused)
    app.register_error_handler(HTTPException, _http_error)
    app.before_request(_known_version)
    app.before_request(_same_origin)
    app.after_request(_harden)
    app.wsgi_app = Troublemaker(app.wsgi_app, sandbox.misbehaviour, sandbox.limits)  # type: ignore[method-assign] # as Flask's own documentation does it
    return app


def _is_rest() -> bool:
    return request.path.startswith(("/rest/", "/__sandbox/"))


def _refused(problem: RefusedError) -> ResponseReturnValue:
    if _is_rest():
        return problem.body, problem.status
    return render_template("problem.html", words=problem.words(), person=None), problem.status


def _http_error(problem: HTTPException) -> ResponseReturnValue:
    status = problem.code or 500
    if _is_rest():
        return {"errorMessages": [problem.name], "errors": {}}, status
    return render_template("problem.html", words=[problem.name], person=None), status


def _known_version() -> None:
    """Refuse versions of the REST API that this kind of Jira does not have."""
    wanted = (request.view_args or {}).get("version")
    if wanted is not None and wanted not in site().flavour.versions:
        raise no_route(request.url)


def _same_origin() -> ResponseReturnValue | None:
    """Refuse forms that another site has sent. REST needs no such guard: it knows no cookie."""
    if request.method in {"GET", "HEAD", "OPTIONS"} or _is_rest():
        return None
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        return render_template("problem.html", words=["This form came from another site."], person=None), 403
    return None


def _harden(answer: Response) -> Response:
    answer.headers["Content-Security-Policy"] = _POLICY
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Referrer-Policy"] = "same-origin"
    if not request.path.startswith("/static/"):
        answer.headers["Cache-Control"] = "no-store"
    if _is_rest() and not answer.is_streamed and not answer.get_data():
        # What is empty is no page, and no JSON either: proxies that read it as JSON fail.
        answer.headers.pop("Content-Type", None)
    return answer
