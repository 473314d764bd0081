"""Errors, in the look of the pages for people and as problem+json for programs."""

from flask import Flask, Response, json, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

_SAID = {
    400: ("That did not work", "The request could not be read."),
    404: ("Nothing here", "There is no page at this address, or it has moved."),
    405: ("Not that way", "This address answers another kind of request."),
    413: ("Too much at once", "What was sent is longer than we read. Send less of it."),
    500: (
        "Our mistake",
        "Something broke on our side, and it has been written to the log. Try again in a minute.",
    ),
}
_STALE_FORM = "The form was open for too long, or cookies are off. Open the page again and send it once more."


def problem(status: int, title: str, detail: str = "") -> Response:
    """Return a problem in the shape of RFC 9457."""
    said = {"type": "about:blank", "title": title, "status": status}
    if detail:
        said["detail"] = detail
    return Response(json.dumps(said), status, mimetype="application/problem+json")


def error_page(status: int, detail: str = "") -> ResponseReturnValue:
    """Return a page that says what went wrong and leads back."""
    title, usual = _SAID.get(status, ("That did not work", "The request was refused."))
    return render_template("error.html", status=status, title=title, detail=detail or usual), status


def register(app: Flask) -> None:
    """Answer every error of the application."""

    @app.errorhandler(HTTPException)
    def refused(error: HTTPException) -> ResponseReturnValue:
        status = error.code or 500
        if isinstance(error, CSRFError):
            return error_page(status, _STALE_FORM)
        if request.path.startswith("/api/"):
            return problem(status, error.name, error.description or "")
        if request.path.startswith("/webhooks/"):
            answer = Response(f"{error.name}\n", status, mimetype="text/plain")
        else:
            answer = app.make_response(error_page(status))
        if "Allow" in (headers := dict(error.get_headers())):
            answer.headers["Allow"] = headers["Allow"]
        return answer
