"""Use cases of what a centre decides about mediation where no law does."""

from dataclasses import fields

from centre_app.domain.mediation.house_rules import MediationRules
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.terms import RulesChoice
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading


class HouseRules(UseCases):
    """Shows and changes the rules."""

    @reading(Permission.CENTRE_MANAGE)
    def rules(self, unit: UnitOfWork, actor: Actor, _request: None) -> MediationRules:
        """Return what holds now."""
        return unit.centre.mediation_rules()

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE | Topic.MATTERS)
    def set_rules(self, unit: UnitOfWork, actor: Actor, request: RulesChoice) -> Done:
        """Choose what holds from now on."""
        centre = unit.centre.profile()
        names = (one.name for one in fields(MediationRules))
        chosen = MediationRules(**{name: getattr(request, name) for name in names})
        if chosen != unit.centre.mediation_rules():
            unit.centre.set_mediation_rules(chosen)
            told = {name: one.value for name, one in vars(chosen).items()}
            unit.audit.record("mediation:rules", centre.org_id, centre.name, **told)
        return Done(centre.org_id)
