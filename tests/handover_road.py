"""Cases handed over, for tests: every step uses the version it finds."""

from typing import Any
from uuid import UUID

from centre_app.domain.centre.bodies import Mediator, Organization
from centre_app.domain.centre.codes import MediatorKind, OrgKind
from centre_app.domain.mediation.codes import CaseSource, Consent
from centre_app.domain.mediation.handover_codes import HandoverReason, HandoverTarget
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.handover_lines import HandoverLine
from centre_app.services.records.handovers import (
    AskCountyLater,
    AskHandover,
    CountyAnswer,
    HandoverSeen,
    NoteWish,
    SendToCounty,
    TakeHandover,
    TurnDownHandover,
    WithdrawHandover,
)
from centre_app.services.records.mediation import CaseKey, MediatorChoice, OpenCase
from centre_app.services.requests import Done
from tests.recusal_road import RecusalRoad

VILLAGE = "云岭镇柳沟村人民调解委员会"
COUNTY = "玉门市综治中心"
MATERIALS = "人民调解申请书1份\n人民调解记录2份"


class BodiesRoad(RecusalRoad):
    """The bodies of a township, and who works there."""

    @property
    def chief(self) -> Actor:
        """Return the chief mediator; he answers for the office once he belongs to it."""
        return self.town.actor(Role.CHIEF_MEDIATOR)

    @property
    def director(self) -> Actor:
        """Return the head, who lets a case go to the county."""
        return self.town.actor(Role.DIRECTOR)

    @property
    def dispatcher(self) -> Actor:
        """Return who sends cases on their way."""
        return self.town.actor(Role.DISPATCHER)

    @property
    def office(self) -> UUID:
        """Return the chief mediator's office."""
        return self.town.body(OrgKind.CHIEF_OFFICE)

    def chief_belongs(self) -> None:
        """Let the chief mediator's user be the one of the office."""
        with self.town.open_unit(self.director) as unit:
            mediator = unit.mediators.find(name="马长河")[0]
            unit.mediators.get(mediator.id, seen=mediator.version).staff_id = self.chief.staff_id
            unit.audit.record("test:staff", mediator.id, mediator.name)

    def body(self, kind: OrgKind, name: str, short: str, *, field: str = "", who: str = "") -> UUID:
        """Found a body with one mediator."""
        with self.town.open_unit(self.director) as unit:
            made = unit.organizations.add(
                Organization(kind=kind, name=name, short_name=short, seal_name=name, field=field)
            )
            if who:
                unit.mediators.add(Mediator(body_id=made.id, kind=MediatorKind.PART_TIME, name=who))
            unit.audit.record("test:body", made.id, name)
            return made.id

    def village(self) -> UUID:
        """Found a village's committee, whose mediator is 秦满仓."""
        return self.body(OrgKind.VILLAGE_COMMITTEE, VILLAGE, "柳沟村", who="秦满仓")

    def of_body(self, body_id: UUID, *names: str, **changed: Any) -> UUID:
        """Open a case of a body."""
        request = OpenCase(
            matter_id=self.matter(*names, **changed),
            seen=1,
            committee_id=body_id,
            source=CaseSource.APPLICATION,
        )
        return self.town.services.mediation.open_case(self.actor, request).id

    def village_case(self, *names: str, **changed: Any) -> UUID:
        """Bring a village's case to where its mediator is named and everybody knows."""
        case_id = self.of_body(self.village(), *names, **changed)
        for party in self.card(case_id).parties:
            self.consent(case_id, party.party_id, Consent.AGREED)
        self.assign(case_id, "秦满仓")
        self.tell(case_id)
        return case_id


class InnerRoad(BodiesRoad):
    """The way of a case from body to body."""

    def request(self, case_id: UUID, **more: Any) -> AskHandover:
        """Return the request that the office take a case, or another as changed."""
        said: dict[str, Any] = {
            "case_id": case_id,
            "seen": self.card(case_id).version,
            "target": HandoverTarget.OFFICE,
            "receiver_id": self.office,
            "addressee": COUNTY,
            "reasons": frozenset({HandoverReason.DIFFICULT}),
            "note": "涉及两代人的界址旧账",
            "materials": MATERIALS,
        }
        return AskHandover(**(said | more))

    def hand(self, case_id: UUID, **more: Any) -> Done:
        """Ask that another body take a case."""
        return self.town.services.handovers.ask(self.actor, self.request(case_id, **more))

    def to_office(self, case_id: UUID, **more: Any) -> Done:
        """Ask the chief mediator's office to take a case."""
        return self.hand(case_id, **more)

    def to_town(self, case_id: UUID, **more: Any) -> Done:
        """Ask the township's committee to take a case."""
        to_id = self.town.body(OrgKind.TOWN_COMMITTEE)
        return self.hand(case_id, target=HandoverTarget.TOWN, receiver_id=to_id, **more)

    def seen_by(self, case_id: UUID, actor: Actor) -> CaseCard:
        """Return the card of a case as somebody sees it."""
        return self.town.services.cases.card(actor, CaseKey(case_id))

    def line(self, case_id: UUID, actor: Actor | None = None) -> HandoverLine:
        """Return the latest handover of a case."""
        return self.seen_by(case_id, actor or self.actor).handing.lines[0]

    def take(
        self, case_id: UUID, leader: str = "马长河", actor: Actor | None = None, **more: Any
    ) -> Done:
        """Let the other body take a case."""
        line, card = self.line(case_id), self.card(case_id)
        said: dict[str, Any] = {
            "handover_id": line.handover_id,
            "seen": line.version,
            "case_seen": card.version,
            "leader": MediatorChoice(self.mediator(leader)) if leader else None,
            "first_stays": True,
            "words": "今日起由本室办理",
        }
        request = TakeHandover(**(said | more))
        return self.town.services.handovers.accept(actor or self.dispatcher, request)

    def turn_down(self, case_id: UUID, words: str = "案情简单", actor: Actor | None = None) -> Done:
        """Let the other body return a case."""
        line = self.line(case_id)
        request = TurnDownHandover(handover_id=line.handover_id, seen=line.version, words=words)
        return self.town.services.handovers.turn_down(actor or self.dispatcher, request)

    def withdraw(self, case_id: UUID, actor: Actor | None = None) -> Done:
        """Take a request back."""
        line = self.line(case_id)
        request = WithdrawHandover(handover_id=line.handover_id, seen=line.version)
        return self.town.services.handovers.withdraw(actor or self.actor, request)

    def know(self, case_id: UUID) -> Done:
        """Let whoever asked take note of the answer."""
        line = self.line(case_id)
        request = HandoverSeen(handover_id=line.handover_id, seen=line.version)
        return self.town.services.handovers.note_seen(self.actor, request)

    def wish(self, case_id: UUID, words: str = "想请首席调解员") -> Done:
        """Let the first party want a chief mediator."""
        card = self.card(case_id)
        request = NoteWish(
            case_id=case_id, seen=card.version, party_id=card.parties[0].party_id, words=words
        )
        return self.town.services.handovers.note_wish(self.actor, request)


class HandoverRoad(InnerRoad):
    """The way of a case to the county and back."""

    def to_county(self, case_id: UUID, **more: Any) -> Done:
        """Ask the head to send a case to the county."""
        return self.hand(case_id, target=HandoverTarget.COUNTY, **more)

    def send(self, case_id: UUID, actor: Actor | None = None, **more: Any) -> Done:
        """Let the head send a case to the county."""
        line, card = self.line(case_id), self.card(case_id)
        said: dict[str, Any] = {
            "handover_id": line.handover_id,
            "seen": line.version,
            "case_seen": card.version,
            "words": "同意移送",
        }
        request = SendToCounty(**(said | more))
        return self.town.services.county_transfers.send(actor or self.director, request)

    def county_answer(self, case_id: UUID, words: str, **more: Any) -> CountyAnswer:
        """Return what the county told, to be sent."""
        line = self.line(case_id)
        return CountyAnswer(handover_id=line.handover_id, seen=line.version, words=words, **more)

    def ask_later(self, case_id: UUID, **more: Any) -> Done:
        """Put off the day on which somebody asks the county."""
        line = self.line(case_id)
        request = AskCountyLater(handover_id=line.handover_id, seen=line.version, **more)
        return self.town.services.county_transfers.ask_later(self.dispatcher, request)
