"""Who joins a session beside those the case names: a second committee, departments that are asked."""

from collections.abc import Iterable
from uuid import UUID

from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.invitees import Invitee
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.sittings import InviteePart, SessionKind
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sessions.calling import next_ordinal


def join(unit: UnitOfWork, case: MediationCase, session: Session, committee_id: UUID | None) -> str:
    """Set the second committee and return its name; let go who came with the one before.

    Source: 《人民调解工作若干规定》第二十七条 (共同调解).

    Raises:
        RuleError: the body does not mediate, or is that of the case.
    """
    before, session.second_committee_id = session.second_committee_id, committee_id
    for one in [one for one in session.invitees if not one.by_case and one.mediator_id]:
        if one.body_id == before and before not in (None, committee_id):
            session.invitees.remove(one)
    if committee_id is None:
        session.kind = SessionKind.MEDIATION if session.kind is SessionKind.JOINT else session.kind
        return ""
    committee = unit.organizations.look(committee_id)
    if not committee.kind.mediates:
        raise RuleError("body_does_not_mediate", name=committee.name)
    if committee.id == case.committee_id:
        raise RuleError("committee_of_case", name=committee.name)
    if session.kind is SessionKind.MEDIATION:
        session.kind = SessionKind.JOINT
    return committee.name


def ask_departments(unit: UnitOfWork, session: Session, keys: Iterable[UUID]) -> list[str]:
    """Call departments to a session, each once, and return their names.

    Source: 《人民调解法》第二十条.

    Raises:
        NotFoundError: there is no such body.
    """
    asked = [unit.organizations.look(key) for key in dict.fromkeys(keys)]
    for body in asked:
        session.invite(
            Invitee(
                session_id=session.id,
                ordinal=next_ordinal(session),
                part=InviteePart.DEPARTMENT,
                name=body.name,
                body_id=body.id,
            )
        )
    return [body.name for body in asked]
