"""Policies against a live Jira: whether the fields are there that they name, each under one name only."""

from typing import TYPE_CHECKING

from linter.cli.wired import Mistake, wired

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.app.checkup import Check
    from linter.policy.model import Policy


def against_jira(policies: "Sequence[Policy]") -> "list[Check]":
    """Return a check for each policy. Raises Mistake where no Jira is configured or it does not answer."""
    from linter.app.doctor_policies import field_checks
    from linter.app.ports import JiraError
    from linter.bootstrap import NoJiraError

    wiring = wired()
    keys = sorted({key for policy in policies for key in policy.applies_to.projects})
    try:
        ids = {key: wiring.admin.project(key).id for key in keys}
        return list(field_checks(policies, wiring.admin.fields(), ids))
    except NoJiraError as error:
        raise Mistake(str(error)) from None
    except JiraError as error:
        raise Mistake(f"Jira did not answer: {error}\n`outcome-linter doctor` says more.") from None
    finally:
        wiring.close()
