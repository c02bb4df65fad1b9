"""F09 调解通知书, with F08 for the parties."""

from collections.abc import Iterable

from centre_app.domain.clock import local
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.invitees import Invitee
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.papers.sheets import CalledAs, CalledLine, SessionNoticesSheet
from centre_app.services.ports.unit import UnitOfWork


def session_notices_sheet(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    *,
    session: Session,
    called: Iterable[Invitee],
    where: str,
    choose_mediators: bool,
) -> SessionNoticesSheet:
    """Return a page for each of those called, with when and where as it is now."""
    committee = unit.organizations.look(case.committee_id)
    second = session.second_committee_id
    starts, ends = local(session.starts_at), local(session.ends_at)
    names = "、".join(one.name for one in case.parties)
    labels = {one.person_id: one.label for one in case.parties}
    led = sorted(session.invitees, key=lambda one: one.ordinal)
    return SessionNoticesSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=case.number,
        second_org=unit.organizations.look(second).name if second else "",
        dispute=f"{names}{matter.dispute_type.label}",
        kind=session.kind.label,
        held_on=starts.date(),
        starts=starts.time().replace(second=0, microsecond=0),
        ends=ends.time().replace(second=0, microsecond=0),
        place=where,
        open_to_public=case.open_to_public and session.kind.both_sides,
        mediators=tuple(one.name for one in led if one.mediator_id),
        recorder=case.recorder,
        phone=committee.phone,
        called=tuple(
            CalledLine(
                label=labels.get(one.person_id, "") if one.person_id else "",
                name=one.name,
                called_as=CalledAs(one.part.value),
                again=one.again,
            )
            for one in called
        ),
        choose_mediators=choose_mediators,
        issued_on=unit.today,
    )
