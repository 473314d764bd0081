"""The pages and their forms. Every change is made as a person, through the same calls as REST's."""

from typing import Any, Final

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from linter.sandbox import catalogue, comments, issues
from linter.sandbox.catalogue import DANA, PEOPLE, Account
from linter.sandbox.context import site
from linter.sandbox.fields import FIELDS
from linter.sandbox.page import forms, views
from linter.sandbox.problem import RefusedError

_COOKIE: Final = "person"
_CREATABLE: Final = (catalogue.EPIC, catalogue.STORY, catalogue.TASK, catalogue.INITIATIVE)

routes = Blueprint("page", __name__)


def person() -> Account:
    """Return as whom the visitor acts."""
    wanted = request.cookies.get(_COOKIE, "")
    return next((one for one in PEOPLE if one.id == wanted), DANA)


@routes.context_processor
def everywhere() -> dict[str, Any]:
    """Give every template the people."""
    return {"person": person(), "people": PEOPLE, "initials": views.initials}


@routes.get("/")
def board() -> ResponseReturnValue:
    """Show a board for each project."""
    return render_template("board.html", boards=views.boards(site()))


@routes.post("/person")
def choose_person() -> ResponseReturnValue:
    """Act as somebody else from now on."""
    answer = redirect(url_for("page.board"), 303)
    chosen = request.form.get("person", "")
    if chosen in {one.id for one in PEOPLE}:
        answer.set_cookie(_COOKIE, chosen, httponly=True, samesite="Strict")
    return answer


@routes.get("/browse/<key>")
def show(key: str) -> ResponseReturnValue:
    """Show one issue."""
    return render_template("issue.html", issue=views.issue_page(site(), person(), key), fields=FIELDS)


@routes.get("/browse/<key>/version")
def version(key: str) -> ResponseReturnValue:
    """Say whether the page has changed since it was shown."""
    return {"version": views.version(site(), site().find(key, person()))}


@routes.post("/browse/<key>/move")
def move(key: str) -> ResponseReturnValue:
    """Make a transition, with what was typed beside its button."""
    step = request.form.get("step", "")
    fields = forms.screen(request.form, step)
    issues.move(site(), person(), key, step, fields, version=site().flavour.form_version)
    return _back(key)


@routes.post("/browse/<key>/comment")
def comment(key: str) -> ResponseReturnValue:
    """Write a comment."""
    text = request.form.get("text", "").replace("\r\n", "\n")
    if not text.strip():
        raise RefusedError(400, fields={"comment": "Write something first."})
    comments.write(site(), person(), key, text, version=site().flavour.form_version)
    return _back(key)


@routes.get("/create")
def create_form() -> ResponseReturnValue:
    """Show an empty form."""
    return _form(None, forms.as_typed(site(), None))


@routes.post("/create")
def create() -> ResponseReturnValue:
    """Create an issue, or show the form again with what is wrong."""
    given = request.form
    try:
        project, kind = forms.project_of(given), forms.type_of(given)
        fields = {"summary": "", **forms.to_fields(given, forms.as_typed(site(), None))}
        issue = issues.create(site(), person(), project, kind, fields, version=site().flavour.form_version)
    except RefusedError as problem:
        return _form(None, dict(given), problem), problem.status
    return _back(issue["key"])


@routes.get("/browse/<key>/edit")
def edit_form(key: str) -> ResponseReturnValue:
    """Show the form of an issue."""
    document = site().find(key, person())
    return _form(document["key"], forms.as_typed(site(), document))


@routes.post("/browse/<key>/edit")
def edit(key: str) -> ResponseReturnValue:
    """Change an issue, or show the form again with what is wrong."""
    document = site().find(key, person())
    try:
        fields = forms.to_fields(request.form, forms.as_typed(site(), document))
        issues.edit(site(), person(), key, {"fields": fields}, version=site().flavour.form_version)
    except RefusedError as problem:
        return _form(document["key"], dict(request.form), problem), problem.status
    return _back(document["key"])


def _form(key: str | None, typed: dict[str, str], problem: RefusedError | None = None) -> str:
    return render_template(
        "form.html",
        key=key,
        typed=typed,
        fields=[FIELDS[name] for name in forms.FORM_FIELDS],
        projects=catalogue.PROJECTS.values(),
        types=_CREATABLE,
        wrong=problem.words() if problem else [],
    )


def _back(key: str) -> ResponseReturnValue:
    return redirect(url_for("page.show", key=key), 303)
