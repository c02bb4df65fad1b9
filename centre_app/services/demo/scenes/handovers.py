"""Cases that go to a chief mediator's office, up to the township, out to the county, and back."""

from collections.abc import Callable
from typing import Any

from centre_app.domain.centre.bodies import Mediator, Organization
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import Route
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseSource, Consent, NoticeWay
from centre_app.domain.mediation.handover_codes import HandoverReason, HandoverTarget
from centre_app.domain.mediation.handovers import Handover
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.demo.world import World
from centre_app.services.records.handovers import (
    AskHandover,
    CountyAnswer,
    SendToCounty,
    TakeHandover,
    TurnDownHandover,
)
from centre_app.services.records.mediation import (
    AssignMediators,
    MediatorChoice,
    NoteConsent,
    NoteNotice,
    OpenCase,
)
from centre_app.services.records.triage import Acceptance

R = HandoverReason


class _Case:
    """The mediation of an errand, and who has it."""

    def __init__(self, errand: Errand, kind: OrgKind) -> None:
        self.errand, self.kind = errand, kind
        self.world, self.usual = errand.world, errand.usual
        self._case: MediationCase | None = None

    @property
    def case(self) -> MediationCase:
        """Return the case as it is now."""
        assert self._case is not None
        return self._case

    @property
    def seen(self) -> dict[str, Any]:
        """Return what most requests about it begin with."""
        return {"case_id": self.case.id, "seen": self.world.unit.cases.version(self.case)}

    def begin(self, days_ago: int) -> Life:
        """Bring it from the window to where its mediator is named and everybody knows."""
        errand = self.errand
        yield errand.when(days_ago, 9, 35), errand.actor(Role.RECEPTIONIST)
        errand.register(errand.somebody(), others=(errand.somebody(),))
        yield errand.when(days_ago, 10, 15), errand.actor(Role.DISPATCHER)
        errand.triage(Route.MEDIATION, self.kind)
        errand.do(errand.usual.triage.accept, Acceptance(**errand.head, told=True))
        yield errand.when(days_ago - 1, 9, 25), errand.actor(Role.DISPATCHER)
        self._open()

    def ask(self, target: HandoverTarget, reasons: set[R], *, to: Organization | None) -> None:
        """Ask that another body take it."""
        told = self.errand.told
        request = AskHandover(
            **self.seen,
            target=target,
            receiver_id=to.id if to else None,
            addressee=told.get("addressee", ""),
            reasons=frozenset(reasons),
            note=told["note"],
            materials="\n".join(told["materials"]),
        )
        self.usual.handovers.ask(self.world.unit.actor, request)

    def take(self) -> None:
        """Let the body take it, with the first mediator as assistant."""
        handover = self.handover
        led = next(one for one in self.world.town.bodies if one.id == handover.to_id)
        leader = MediatorChoice(self._mediators(led)[0].id)
        request = TakeHandover(
            **self._answering(), leader=leader, first_stays=True, words=self.errand.told["words"]
        )
        self.usual.handovers.accept(self.world.unit.actor, request)

    def turn_down(self) -> None:
        """Let the body return it."""
        handover = self.handover
        words = self.errand.told["words"]
        request = TurnDownHandover(
            handover_id=handover.id, seen=self.world.unit.handovers.version(handover), words=words
        )
        self.usual.handovers.turn_down(self.world.unit.actor, request)

    def send(self) -> None:
        """Let the head send it to the county."""
        request = SendToCounty(**self._answering(), words=self.errand.told["words"])
        self.usual.county.send(self.world.unit.actor, request)

    def come_back(self) -> None:
        """Let the county return it."""
        handover = self.handover
        request = CountyAnswer(
            handover_id=handover.id,
            seen=self.world.unit.handovers.version(handover),
            words=self.errand.told["back"],
        )
        self.usual.county.come_back(self.world.unit.actor, request)

    @property
    def handover(self) -> Handover:
        """Return the handover that was asked for."""
        return self.world.unit.handovers.find(case_id=self.case.id)[-1]

    def _answering(self) -> dict[str, Any]:
        handover, unit = self.handover, self.world.unit
        return {
            "handover_id": handover.id,
            "seen": unit.handovers.version(handover),
            "case_seen": unit.cases.version(self.case),
        }

    def _mediators(self, body: Organization) -> list[Mediator]:
        return self.world.town.of_body(body)

    def _open(self) -> None:
        unit, actor = self.world.unit, self.world.unit.actor
        body = self.world.town.body(self.kind)
        request = OpenCase(
            matter_id=self.errand.id,
            seen=self.errand.head["version"],
            committee_id=body.id,
            source=CaseSource.APPLICATION,
        )
        done = self.usual.mediation.open_case(actor, request)
        self._case = unit.cases.look(done.id)
        for party in self.case.parties:
            wish = NoteConsent(**self.seen, party_id=party.id, consent=Consent.AGREED)
            self.usual.mediation.note_consent(actor, wish)
        leader = MediatorChoice(self._mediators(body)[0].id, leads=True)
        self.usual.mediation.assign(actor, AssignMediators(**self.seen, choices=(leader,)))
        for party in self.case.parties:
            notice = NoteNotice(**self.seen, party_id=party.id, way=NoticeWay.WRITTEN)
            self.usual.mediation.note_notice(actor, notice)


def from_village(world: World) -> Life:
    """Let a village's case go up to the township, whose committee takes it."""
    case = _Case(Errand(world, "handed_up"), OrgKind.VILLAGE_COMMITTEE)
    yield from case.begin(14)
    yield case.errand.when(5, 9, 10), case.errand.actor(Role.MEDIATOR)
    town = world.town.body(OrgKind.TOWN_COMMITTEE)
    case.ask(HandoverTarget.TOWN, {R.SESSIONS_FAILED, R.TOO_LONG}, to=town)
    yield case.errand.when(5, 14, 45), case.errand.actor(Role.DISPATCHER)
    case.take()


def taken_by_chief(world: World) -> Life:
    """Let a grave case go to a chief mediator's office, which takes it."""
    yield from _to_chief(world, "to_chief", {R.MAJOR}, ago=6, answer=_Case.take)


def waits_for_chief(world: World) -> Life:
    """Let a case wait for a chief mediator's office."""
    yield from _to_chief(world, "to_chief_waiting", {R.DIFFICULT, R.TWO_AREAS}, ago=3, answer=None)


def returned(world: World) -> Life:
    """Let a chief mediator's office return a small case."""
    asked = {R.PARTIES_ASK}
    yield from _to_chief(world, "to_chief_returned", asked, ago=4, answer=_Case.turn_down)


def sent_to_county(world: World) -> Life:
    """Let the head send a case to the county."""
    case = _Case(Errand(world, "to_county"), OrgKind.TOWN_COMMITTEE)
    yield from _out(case, 12, {R.CROSS_TOWNSHIP, R.COUNTY_POWER})


def back_from_county(world: World) -> Life:
    """Let the county return what it was sent: it is sorted anew."""
    case = _Case(Errand(world, "from_county"), OrgKind.TOWN_COMMITTEE)
    yield from _out(case, 20, {R.CROSS_TOWNSHIP})
    yield case.errand.when(2, 10, 20), case.errand.actor(Role.DISPATCHER)
    case.come_back()


def _to_chief(
    world: World,
    name: str,
    reasons: set[R],
    *,
    ago: int,
    answer: Callable[[_Case], None] | None,
) -> Life:
    case = _Case(Errand(world, name), OrgKind.TOWN_COMMITTEE)
    yield from case.begin(ago)
    yield case.errand.when(ago - 1, 11, 5), case.errand.actor(Role.MEDIATOR)
    office = world.town.body(OrgKind.CHIEF_OFFICE)
    case.ask(HandoverTarget.OFFICE, reasons, to=office)
    if answer is not None:
        yield case.errand.when(ago - 2, 9, 15), case.errand.actor(Role.DISPATCHER)
        answer(case)


def _out(case: _Case, ago: int, reasons: set[R]) -> Life:
    yield from case.begin(ago)
    yield case.errand.when(ago - 2, 15, 10), case.errand.actor(Role.MEDIATOR)
    case.ask(HandoverTarget.COUNTY, reasons, to=None)
    yield case.errand.when(ago - 3, 9, 40), case.errand.actor(Role.DIRECTOR)
    case.send()
