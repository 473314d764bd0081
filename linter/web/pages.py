"""The pages that are read. Each asks for a frozen view and renders it."""

from flask import Blueprint, Response, abort, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from linter.app.services import Services
from linter.web import charts, views
from linter.web.choosing import filter_args, read_filter, read_page
from linter.web.errors import error_page
from linter.web.export import epics_csv, statistics_data

_LONGEST_KEY = 100


def blueprint(services: Services) -> Blueprint:
    """Return the routes of the overview, of epics, rules and policies."""
    routes = Blueprint("pages", __name__)

    @routes.get("/")
    def overview() -> ResponseReturnValue:
        chosen = read_filter(request.args)
        view = views.overview(services, chosen, read_page(request.args))
        return render_template("overview.html", view=view, charts=charts, args=filter_args(chosen))

    @routes.get("/statistics.json")
    def numbers() -> ResponseReturnValue:
        return jsonify(statistics_data(views.counted(services, read_filter(request.args))))

    @routes.get("/epics.csv")
    def epics() -> ResponseReturnValue:
        text = epics_csv(views.counted(services, read_filter(request.args)))
        answer = Response(text, mimetype="text/csv")
        answer.headers["Content-Disposition"] = "attachment; filename=epics.csv"
        return answer

    @routes.get("/epics/<key>")
    def epic(key: str) -> ResponseReturnValue:
        view = views.history(services, key[:_LONGEST_KEY])
        if view is None:
            return error_page(404, "No verdict has been reached about an epic with this key yet.")
        return render_template("epic.html", view=view)

    @routes.get("/rules")
    def rules() -> ResponseReturnValue:
        return render_template("rules.html", rules=services.rules)

    @routes.get("/rules/<name>")
    def rule(name: str) -> ResponseReturnValue:
        use = views.rule_use(services, name)
        return render_template("rule.html", use=use) if use is not None else _elsewhere(services, name)

    @routes.get("/policies")
    def policies() -> ResponseReturnValue:
        return render_template("policies.html", view=services.policies())

    @routes.get("/favicon.ico")
    def favicon() -> ResponseReturnValue:
        return Response(status=204)

    return routes


def _elsewhere(services: Services, name: str) -> ResponseReturnValue:
    """Lead from a rule that a policy brings to the policies: their text says all there is of it."""
    brought = any(setting.rule == name for one in services.policies().policies for setting in one.rules)
    return redirect(url_for("pages.policies")) if brought else abort(404)
