"""Under whose seal and numbers a body works."""

from centre_app.domain.centre.bodies import Organization
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import RuleError
from centre_app.services.ports.unit import UnitOfWork


def committee_of(unit: UnitOfWork, body: Organization) -> Organization:
    """Return the committee whose seal and numbers a body works under.

    Raises:
        RuleError: it takes no cases.
    """
    above = body.parent_id if body.kind is OrgKind.CHIEF_OFFICE else None
    committee = unit.organizations.look(above) if above else body
    if not committee.kind.is_committee:
        raise RuleError("body_does_not_mediate", name=body.name)
    return committee
