"""Who a session calls: those the case names, and whoever was invited beside them."""

from collections.abc import Collection
from uuid import UUID

from centre_app.domain.mediation.cases import CaseMediator, CaseParty, MediationCase
from centre_app.domain.mediation.invitees import Invitee
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.sittings import InviteePart


def call_those_of_case(
    case: MediationCase, session: Session, *, parties: Collection[UUID] = ()
) -> None:
    """Call the parties and mediators that the case names now; who is named no longer is let go.

    Where both sides sit down together every party is called. Else ``parties`` are, by their part in
    the case; and to an appointment no mediator of the case comes.
    """
    wanted = [*_parties(case, session, parties), *_mediators(case, session)]
    for one in [one for one in session.invitees if one.by_case]:
        if not any(one.same_as(other) for other in wanted):
            session.invitees.remove(one)
    for one in wanted:
        if not any(one.same_as(other) for other in session.invitees):
            session.invitees.append(one)


def next_ordinal(session: Session) -> int:
    """Return the place behind everybody who is called."""
    return max((one.ordinal for one in session.invitees), default=-1) + 1


def _parties(case: MediationCase, session: Session, chosen: Collection[UUID]) -> list[Invitee]:
    called = {one.person_id for one in session.invitees if one.part is InviteePart.PARTY}
    return [
        _party(session, one)
        for one in case.parties
        if session.kind.both_sides or one.id in chosen or one.person_id in called
    ]


def _party(session: Session, one: CaseParty) -> Invitee:
    return Invitee(
        session_id=session.id,
        ordinal=one.ordinal,
        part=InviteePart.PARTY,
        name=one.name,
        person_id=one.person_id,
        by_case=True,
    )


def _mediators(case: MediationCase, session: Session) -> list[Invitee]:
    if session.kind.appointment:
        return []
    led: list[CaseMediator] = sorted(case.mediators, key=lambda one: not one.leads)
    behind = len(case.parties)
    return [
        Invitee(
            session_id=session.id,
            ordinal=behind + at,
            part=InviteePart.MEDIATOR,
            name=one.name,
            mediator_id=one.mediator_id,
            by_case=True,
        )
        for at, one in enumerate(led)
    ]
