"""A settled town with accepted matters, and the way from there to a session."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from centre_app.domain.centre.bodies import Mediator, Organization
from centre_app.domain.centre.codes import MediatorKind, OrgKind
from centre_app.domain.matters.codes import DisputeType, MatterRole, MatterState, Route
from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.matters.party_codes import PartySide, fixed_side
from centre_app.domain.mediation.codes import (
    AttendanceRole,
    CaseSource,
    Consent,
    LineKind,
    NoticeWay,
    ReadBackWay,
    SessionResult,
)
from centre_app.domain.mediation.records import Attendee, RecordLine
from centre_app.domain.people.persons import Person, PersonSecrets
from centre_app.domain.permissions import Actor, Role
from centre_app.domain.reception.codes import Channel
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.invitations import InviteeLine
from centre_app.services.records.mediation import (
    AssignMediators,
    CaseKey,
    MediatorChoice,
    NoteConsent,
    NoteNotice,
    OpenCase,
)
from centre_app.services.records.sessions import BeginSession, PlanSession, RecordEntry, SessionKey
from centre_app.services.requests import Done
from tests.town import Town

NEXT_MORNING = datetime(2026, 3, 3, 1, 0, tzinfo=UTC)
"""Nine o'clock at the centre, on the Tuesday after the tests' clock."""


@dataclass
class Road:
    """Walks a case along; every step uses the version it finds."""

    town: Town
    serial: int = 0

    @property
    def actor(self) -> Actor:
        """Return the mediator who does it all."""
        return self.town.actor(Role.MEDIATOR)

    def matter(self, *names: str, **changed: Any) -> UUID:
        """File an accepted matter of these parties, the first of whom asks."""
        self.serial += 1
        names = names or ("王桂兰", "李建军")
        matter = Matter(
            **{
                "number": f"621999103202600{self.serial:04d}",
                "title": "邻里纠纷",
                "demand": "李建军砌墙占了滴水，要求拆除并赔偿。",
                "channel": Channel.WALK_IN,
                "dispute_type": DisputeType.NEIGHBOUR,
                "parties_text": " 与 ".join(names),
                "received_at": self.town.clock.now(),
                "accepted_at": self.town.clock.now(),
                "state": MatterState.ACCEPTED,
                "route": Route.MEDIATION,
                **changed,
            }
        )
        key = matter.id
        with self.town.open_unit(self.town.actor(Role.DIRECTOR)) as unit:
            for ordinal, name in enumerate(names):
                person = unit.people.add(Person(name=name))
                secrets = PersonSecrets(
                    person_id=person.id, phone=f"1380000{ordinal:04d}", address="云岭村三组"
                )
                unit.vault.put(person, secrets)
                role = MatterRole.RESPONDENT if ordinal else MatterRole.APPLICANT
                matter.parties.append(
                    MatterParty(
                        matter_id=key,
                        person_id=person.id,
                        role=role,
                        side=fixed_side(role) or PartySide.NEUTRAL,
                        ordinal=ordinal,
                        name=name,
                    )
                )
            unit.matters.add(matter)
            unit.search.put_matter(matter)
            unit.audit.record("matter:filed", key, matter.number)
        return key

    def opened(self, *names: str, **changed: Any) -> UUID:
        """Open a case of a new matter."""
        source = changed.pop("source", CaseSource.APPLICATION)
        request = OpenCase(
            matter_id=self.matter(*names, **changed),
            seen=1,
            committee_id=self.town.body(OrgKind.TOWN_COMMITTEE),
            source=source,
        )
        return self.town.services.mediation.open_case(self.actor, request).id

    def agreed(self, *names: str) -> UUID:
        """Open a case that everybody wants."""
        case_id = self.opened(*names)
        card = self.card(case_id)
        seen = card.version
        for party in card.parties:
            seen = self.consent(case_id, party.party_id, Consent.AGREED, seen=seen).version
        return case_id

    def consent(self, case_id: UUID, party_id: UUID, consent: Consent, *, seen: int = 0) -> Done:
        """Note what a party wants."""
        request = NoteConsent(
            case_id=case_id, seen=seen or self.version(case_id), party_id=party_id, consent=consent
        )
        return self.town.services.mediation.note_consent(self.actor, request)

    def assign(self, case_id: UUID, *names: str, **said: Any) -> Done:
        """Name mediators, the first of whom leads."""
        card = self.card(case_id)
        rows = {row.name: row.mediator_id for row in card.mediator_choices}
        choices = tuple(
            MediatorChoice(rows[name], leads=not at, **said) for at, name in enumerate(names)
        )
        request = AssignMediators(
            case_id=case_id, seen=card.version, choices=choices, recorder="孙小雨"
        )
        return self.town.services.mediation.assign(self.actor, request)

    def tell(self, case_id: UUID) -> None:
        """Tell every party his rights."""
        card = self.card(case_id)
        seen = card.version
        for party in card.parties:
            request = NoteNotice(
                case_id=case_id, seen=seen, party_id=party.party_id, way=NoticeWay.WRITTEN
            )
            seen = self.town.services.mediation.note_notice(self.actor, request).version

    def ready(self, *names: str, mediator: str = "周正和") -> UUID:
        """Bring a case to where a session can be planned."""
        case_id = self.agreed(*names)
        self.assign(case_id, mediator)
        self.tell(case_id)
        return case_id

    def room(self, place: int = 0) -> UUID:
        """Return a room of the centre."""
        with self.town.open_unit(self.actor, reading=True) as unit:
            return unit.case_register.rooms()[place].room_id

    def plan(self, case_id: UUID, at: datetime = NEXT_MORNING, **changed: Any) -> Done:
        """Plan ninety minutes in the first room."""
        request = PlanSession(
            **{
                "case_id": case_id,
                "seen": self.version(case_id),
                "starts_at": at,
                "ends_at": at + timedelta(minutes=90),
                "room_id": None if changed.get("place") else self.room(),
                **changed,
            }
        )
        return self.town.services.sessions.plan_session(self.actor, request)

    def called(self, session_id: UUID) -> tuple[InviteeLine, ...]:
        """Return who is called to a session."""
        with self.town.open_unit(self.actor, reading=True) as unit:
            case_id = unit.sessions.look(session_id).case_id
        lines = {one.session_id: one for one in self.card(case_id).sessions}
        return lines[session_id].invitees

    def sitting(self, case_id: UUID) -> UUID:
        """Plan a session and begin it."""
        done = self.plan(case_id)
        begin = BeginSession(session_id=done.id, seen=done.version)
        self.town.services.session_records.begin_session(self.actor, begin)
        return done.id

    def entry(self, session_id: UUID, **changed: Any) -> RecordEntry:
        """Return a record that can be signed."""
        page = self.town.services.session_records.open_record(self.actor, SessionKey(session_id))
        return RecordEntry(
            **{
                "session_id": session_id,
                "seen": page.version,
                "subject": page.subject,
                "attendance": page.attendance,
                "lines": SPOKEN,
                "result": SessionResult.ADJOURNED,
                "read_back": ReadBackWay.ALOUD,
                **changed,
            }
        )

    def card(self, case_id: UUID) -> CaseCard:
        """Return the card of a case."""
        return self.town.services.cases.card(self.actor, CaseKey(case_id))

    def version(self, case_id: UUID) -> int:
        """Return the version a case is at."""
        with self.town.open_unit(self.actor, reading=True) as unit:
            return unit.cases.look(case_id).version


SPOKEN = (
    RecordLine("", LineKind.QUESTION, "请说说墙是什么时候砌的？"),
    RecordLine("甲方", LineKind.ANSWER, "去年秋天，砌墙前没跟我家商量。"),
    RecordLine("乙方", LineKind.STATEMENT, "那是我家老宅基地，我有证。"),
)


def absent(there: tuple[Attendee, ...], call: str) -> tuple[Attendee, ...]:
    """Return the attendance with somebody not there."""
    return tuple(replace(a, present=a.present and a.call != call) for a in there)


__all__ = ["NEXT_MORNING", "SPOKEN", "AttendanceRole", "Road", "absent"]


def village_mediator(town: Town, name: str) -> UUID:
    """Return a mediator of a village's committee."""
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        village = unit.organizations.add(
            Organization(
                kind=OrgKind.VILLAGE_COMMITTEE,
                name="二村人民调解委员会",
                short_name="二村",
                seal_name="二村人民调解委员会",
            )
        )
        found = unit.mediators.add(
            Mediator(body_id=village.id, kind=MediatorKind.PART_TIME, name=name)
        )
        unit.audit.record("mediator:added", found.id, found.name)
        return found.id
