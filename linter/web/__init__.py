"""What people and Jira see of the linter over HTTP."""

from secrets import token_hex

from flask import Flask, request
from flask_wtf.csrf import CSRFProtect

from linter.app.services import Services
from linter.web import api, errors, health, jinja, metrics, pages, playground, theme, webhook
from linter.web.headers import add_headers
from linter.web.public import PublicAddress
from linter.web.secret_path import SecretPath
from linter.web.session import SchemeSession

_YEAR = 365 * 24 * 3600
_LONGEST_FORM = 1_000_000


def create_app(services: Services) -> Flask:
    """Return the application. It keeps no state of its own: everything comes in with the services.

    Without `secret_key` a random one is drawn: forms then fail across restarts and processes.
    """
    app = Flask(__name__)
    app.config["SECRET_KEY"] = services.secret_key or token_hex(32)
    app.config["MAX_CONTENT_LENGTH"] = services.max_body
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = _YEAR
    app.config["WTF_CSRF_TIME_LIMIT"] = None  # a playground left open over lunch still works
    app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
    app.session_interface = SchemeSession()
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the order of keys is the order of reading
    app.before_request(_keep_forms_short)  # before the check of the form token, which reads the form
    csrf = CSRFProtect(app)
    for blueprint in (webhook.blueprint(services), api.blueprint(services)):
        csrf.exempt(blueprint)
        app.register_blueprint(blueprint)
    app.register_blueprint(health.blueprint(services))
    app.register_blueprint(metrics.blueprint(services))
    app.register_blueprint(pages.blueprint(services))
    app.register_blueprint(playground.blueprint(services))
    app.register_blueprint(theme.blueprint())
    jinja.equip(app, services)
    errors.register(app)
    app.after_request(add_headers)
    app.wsgi_app = SecretPath(app.wsgi_app)  # type: ignore[method-assign]
    if services.public_url:
        app.wsgi_app = PublicAddress(app.wsgi_app, services.public_url)  # type: ignore[method-assign]
    return app


def _keep_forms_short() -> None:
    """Let only what programs send be as long as Jira's longest payload."""
    if request.blueprint not in {"webhook", "api"}:
        longest = request.max_content_length
        request.max_content_length = min(longest or _LONGEST_FORM, _LONGEST_FORM)
