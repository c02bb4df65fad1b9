"""Use cases of the settings of the follow-up: days and numbers that no law sets."""

from dataclasses import fields

from centre_app.domain.errors import FieldError
from centre_app.domain.follow_up.rules import LEAST, LONGEST, FollowUpRules
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.follow_up import RulesChoice
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading


class FollowUpSettings(UseCases):
    """Reads and decides how soon somebody is reminded, urged and asked after."""

    @reading(Permission.CENTRE_MANAGE)
    def rules(self, unit: UnitOfWork, actor: Actor, _request: None) -> FollowUpRules:
        """Return what holds now."""
        return unit.centre.follow_up_rules()

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE | Topic.REVISITS)
    def set_rules(self, unit: UnitOfWork, actor: Actor, request: RulesChoice) -> Done:
        """Decide what holds from now on; what was planned already keeps its day.

        Raises:
            FieldError: names every number that cannot stand.
        """
        checks = FieldChecks()
        numbers = {
            one.name: _number(checks, one.name, getattr(request, one.name))
            for one in fields(FollowUpRules)
        }
        checks.done()
        if numbers["grave_second"] <= numbers["grave_first"]:
            raise FieldError(grave_second="second_before_first")
        before, chosen = unit.centre.follow_up_rules(), FollowUpRules(**numbers)
        centre = unit.centre.profile()
        changed = {
            name: str(value) for name, value in numbers.items() if value != getattr(before, name)
        }
        if changed:
            unit.centre.set_follow_up_rules(chosen)
            unit.audit.record("follow_up:rules", centre.org_id, centre.name, **changed)
        return Done(centre.org_id)


def _number(checks: FieldChecks, name: str, raw: str) -> int:
    if LEAST.get(name) == 0 and raw.strip() in {"0", "０"}:
        return 0
    if not raw.strip():
        checks.refuse(name, Reason.REQUIRED)
        return 0
    return checks.positive_int(name, raw, largest=LONGEST)
