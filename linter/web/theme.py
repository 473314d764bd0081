"""Light or dark: a cookie, set by a form, so that it works without scripts."""

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

THEMES = ("light", "dark")
_YEAR = 365 * 24 * 3600


def chosen_theme() -> str:
    """Return the theme that was chosen, or "" where the system decides."""
    theme = request.cookies.get("theme", "")
    return theme if theme in THEMES else ""


def local(path: str) -> str:
    """Return the path where it leads to a page of ours, else the overview: no way out to other sites."""
    ours = path.startswith("/") and not path.startswith("//") and "\\" not in path and path.isprintable()
    return path if ours else "/"


def blueprint() -> Blueprint:
    """Return the route that remembers the choice and goes back."""
    routes = Blueprint("theme", __name__)

    @routes.post("/theme")
    def choose() -> ResponseReturnValue:
        answer = redirect(local(request.form.get("back", "/")), 303)
        theme = request.form.get("theme", "")
        if theme in THEMES:
            secure = request.is_secure
            answer.set_cookie("theme", theme, _YEAR, secure=secure, httponly=True, samesite="Lax")
        return answer

    return routes
