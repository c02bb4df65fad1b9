"""Who is to be at a session, and who came: parties, who acts for them, the committee, the called."""

from uuid import UUID

from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import AttendanceRole
from centre_app.domain.mediation.records import Attendee, SessionRecord
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.sittings import InviteePart, InviteeState

MEDIATOR_CALL = "调解员"

ROLES = {
    InviteePart.PARTY: AttendanceRole.PARTY,
    InviteePart.MEDIATOR: AttendanceRole.MEDIATOR,
    InviteePart.DEPARTMENT: AttendanceRole.INVITED,
    InviteePart.HELPER: AttendanceRole.INVITED,
}
"""As what somebody who is called stands in the record."""


def expected(case: MediationCase, matter: Matter, session: Session) -> list[Attendee]:
    """Return who is called, parties with those who act for them, and the recorder.

    Who is known to stay away is not there. Where nobody was called it is those of the case.
    """
    there: list[Attendee] = []
    for one in sorted(session.invitees, key=lambda one: one.ordinal):
        comes = one.state is not InviteeState.ABSENT
        party = next((p for p in case.parties if p.person_id == one.person_id), None)
        if one.part is InviteePart.PARTY and party is not None:
            there.append(Attendee(AttendanceRole.PARTY, one.name, party.label, comes))
            there += _acting(matter, party.matter_party_id, party.label)
        elif ROLES[one.part] is AttendanceRole.MEDIATOR:
            there.append(Attendee(AttendanceRole.MEDIATOR, one.name, MEDIATOR_CALL, comes))
        else:
            # Several may be called to help: each is called by his own name.
            there.append(Attendee(ROLES[one.part], one.name, one.name, comes))
    there = there or _of_case(case, matter)
    if case.recorder:
        behind = sum(one.role is not AttendanceRole.INVITED for one in there)
        there.insert(behind, Attendee(AttendanceRole.RECORDER, case.recorder, "记录人"))
    return there


def note_attendance(session: Session, record: SessionRecord) -> None:
    """Put down with those who were called who came: the signed record says so."""
    there = {(one.role, one.name): one.present for one in record.attendees()}
    for one in session.invitees:
        came = there.get((ROLES[one.part], one.name))
        if came:
            one.come()
        elif came is False and one.state is not InviteeState.ABSENT:
            one.stay_away("")


def _of_case(case: MediationCase, matter: Matter) -> list[Attendee]:
    there: list[Attendee] = []
    for party in case.parties:
        there.append(Attendee(AttendanceRole.PARTY, party.name, party.label))
        there += _acting(matter, party.matter_party_id, party.label)
    led = sorted(case.mediators, key=lambda one: not one.leads)
    return there + [Attendee(AttendanceRole.MEDIATOR, one.name, MEDIATOR_CALL) for one in led]


def _acting(matter: Matter, part_id: UUID, label: str) -> list[Attendee]:
    """Return who acts for a party, and for whoever acts for it: guardians, heads, agents."""
    found: list[Attendee] = []
    for one in matter.taking_part:
        if one.behalf_of_id == part_id and (role := _acts_as(one)):
            call = f"{label}{role.label}"
            found.append(Attendee(role, one.name, call, present=True, behalf=label))
            found += _acting(matter, one.id, label)
    return found


def _acts_as(one: MatterParty) -> AttendanceRole | None:
    if one.role is MatterRole.STATUTORY_AGENT:
        return AttendanceRole.GUARDIAN
    if one.role.heads_a_body:
        return AttendanceRole.HEAD
    return AttendanceRole.AGENT if one.role.is_agent else None
