"""Use cases of how a centre keeps its case files."""

from centre_app.domain.case_files.codes import OrderKind
from centre_app.domain.case_files.filing import FilingRules
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.case_files import FilingChoice
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

MOST_YEARS = 99


class ArchiveRules(UseCases):
    """Shows and changes the rules of the archive."""

    @reading(Permission.CENTRE_MANAGE)
    def rules(self, unit: UnitOfWork, actor: Actor, _request: None) -> FilingRules:
        """Return in which order files lie, and for how many years they are kept."""
        return unit.filing.rules()

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE | Topic.MATTERS | Topic.PAPERS)
    def set_rules(self, unit: UnitOfWork, actor: Actor, request: FilingChoice) -> Done:
        """Choose the order and the years; what is locked keeps its order and its last day.

        Raises:
            FieldError: a number of years is none or too large, the long one is not longer than the
                short one, or the order is none of mediations.
        """
        checks = FieldChecks()
        short = checks.positive_int("short_years", request.short_years, largest=MOST_YEARS)
        long = checks.positive_int("long_years", request.long_years, largest=MOST_YEARS)
        if request.mediation_order is OrderKind.PETITION:
            checks.refuse("mediation_order", Reason.NOT_A_CHOICE)
        if long <= short:
            checks.refuse("long_years", "file_long_not_longer")
        checks.done()
        centre = unit.centre.profile()
        unit.filing.set_rules(FilingRules(request.mediation_order, short, long))
        order = request.mediation_order.value
        told = {"order": order, "short": str(short), "long": str(long)}
        unit.audit.record("file:rules", centre.org_id, centre.name, **told)
        return Done(centre.org_id)
