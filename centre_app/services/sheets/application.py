"""F02 人民调解申请书."""

from collections.abc import Sequence

from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import ApplicationSheet
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sheets.parties import party_block


def application_sheet(
    unit: UnitOfWork, case: MediationCase, matter: Matter, *, facts: str, requests: Sequence[str]
) -> ApplicationSheet:
    """Return the application; without words of its own it carries what the matter says."""
    committee = unit.organizations.look(case.committee_id)
    sides = [(one, one.role is MatterRole.RESPONDENT) for one in case.parties]
    return ApplicationSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        applicants=tuple(
            party_block(unit, one, label=MatterRole.APPLICANT.label, form=Form.F02)
            for one, other in sides
            if not other
        ),
        respondents=tuple(
            party_block(unit, one, label=MatterRole.RESPONDENT.label, form=Form.F02)
            for one, other in sides
            if other
        ),
        facts=facts or matter.demand,
        requests=tuple(requests),
        applied_on=case.applied_on or unit.today,
    )
