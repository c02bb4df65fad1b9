"""A petition on its way, for tests: every step by keyword, valid by default."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import CaseLevel, DeadlineKind, DisputeType, RiskLevel, Route
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.permissions import Actor, Role
from centre_app.domain.petitions.codes import (
    AppealResult,
    AskKind,
    HandleMode,
    OpinionResult,
    PetitionClass,
    PetitionContent,
    PetitionMode,
    PetitionPurpose,
    PetitionSize,
    PetitionState,
    Repeat,
    ServiceWay,
    StatutoryRoute,
)
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.accounts import ClockConfirmation
from centre_app.services.records.case_page import CasePage, DueLine
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.petitions import (
    AppealAnswer,
    AppealEntry,
    Classification,
    Decision,
    ExtensionAsk,
    Forwarding,
    Guidance,
    Handing,
    Objection,
    Opinion,
    OpinionPart,
    PetitionAcceptance,
    PetitionAnswer,
    PetitionEnd,
    PetitionView,
    RefusalAsk,
    Service,
)
from centre_app.services.records.reception import Intake
from centre_app.services.records.triage import Triage
from centre_app.services.requests import Done
from tests.town import Town

PART = OpinionPart(
    request="补发征地补偿款差额",
    result=OpinionResult.PARTIAL,
    facts="2025年10月征收其承包地1.2亩，少计0.1亩",
    basis="《土地管理法》第四十八条",
    opinion="补发0.1亩的补偿款，其余按公告标准执行",
)


@dataclass
class PetitionStart:
    """A matter on the petition route, from the window to its class."""

    town: Town
    intake: Intake = field(
        default_factory=lambda: Intake(
            visitor=PersonEntry(name="马志强", phone="138 1234 5678"),
            demand="征地补偿款少发，要求补发",
            dispute_type=DisputeType.EXPROPRIATION,
        )
    )

    def __post_init__(self) -> None:
        self.actor: Actor = replace(
            self.town.actor(Role.DIRECTOR), roles=frozenset({Role.DIRECTOR, Role.RECEPTIONIST})
        )
        self.now(self.town.services.reception.register(self.actor, self.intake))

    @property
    def clerk(self) -> Actor:
        """Return who asks the head: nobody answers himself."""
        return self.town.actor(Role.DISPATCHER)

    @property
    def head(self) -> dict[str, Any]:
        """Return what every request begins with."""
        return {"matter_id": self.id, "version": self.version}

    @property
    def page(self) -> CasePage:
        """Return the page of the matter."""
        return self.town.services.matters.case_page(self.actor, MatterKey(self.id))

    @property
    def view(self) -> PetitionView:
        """Return what the panels begin with."""
        return self.town.services.petitions.view(self.actor, MatterKey(self.id))

    @property
    def today(self) -> date:
        """Return the day at the centre."""
        return civil_day(self.town.clock.now())

    def wait(self, time: timedelta) -> None:
        """Let days pass in which the centre was at work."""
        self.town.clock.advance(time)
        admin = self.town.actor(Role.SYS_ADMIN)
        self.town.services.accounts.confirm_clock(admin, ClockConfirmation())

    @property
    def state(self) -> PetitionState | None:
        """Return where the file stands."""
        return self.view.state

    @property
    def steps(self) -> dict[Step, str | None]:
        """Return the steps in view, each with what blocks it."""
        return {one.step: one.reason for one in self.page.steps}

    def first(self) -> Step:
        """Return the step that comes first."""
        return self.page.steps[0].step

    def due(self, kind: DeadlineKind) -> DueLine:
        """Return the last date of a kind."""
        return [one for one in self.page.deadlines if one.kind is kind][-1]

    def running(self) -> set[DeadlineKind]:
        """Return what is owed now."""
        return {one.kind for one in self.page.deadlines if one.met_on is None}

    def triaged(self, route: Route = Route.PETITION, body: OrgKind = OrgKind.CENTRE) -> None:
        """Send the matter on a way."""
        request = Triage(
            **self.head,
            dispute_type=DisputeType.EXPROPRIATION,
            route=route,
            level=CaseLevel.ORDINARY,
            risk=RiskLevel.LOW,
            responsible_id=self.town.body(body),
        )
        self.now(self.town.services.triage.triage(self.actor, request))

    def classification(self, **changed: Any) -> Classification:
        """Return a classification on the sixth way."""
        said: dict[str, Any] = {
            "kind": PetitionClass.APPEAL,
            "statutory_route": StatutoryRoute.GENERAL,
            "purpose": PetitionPurpose.REQUEST,
            "mode": PetitionMode.VISIT,
            "size": PetitionSize.INDIVIDUAL,
            "repeat": Repeat.FIRST,
            "content": PetitionContent.CONSTRUCTION,
        }
        return Classification(**self.head, **(said | changed))

    def classified(self, **changed: Any) -> None:
        """Open the file."""
        if self.page.head.route is None:
            self.triaged()
        self.now(self.town.services.petitions.classify(self.actor, self.classification(**changed)))

    def now(self, done: Done) -> None:
        """Go on from the answer to a request."""
        self.id, self.version = done.id, done.version


class PetitionSorting(PetitionStart):
    """Who takes it."""

    def accept(self, way: ServiceWay | None = ServiceWay.DIRECT, note: str = "") -> None:
        """Take the petition on."""
        request = PetitionAcceptance(**self.head, way=way, note=note)
        self.now(self.town.services.petitions.accept(self.actor, request))

    def forward(self, mode: HandleMode = HandleMode.FORWARD, **changed: Any) -> None:
        """Hand it to another body."""
        said = {"body": "县自然资源局"} | changed
        request = Forwarding(**self.head, mode=mode, **said)
        self.now(self.town.services.petitions.forward(self.actor, request))

    def guide(self, mode: HandleMode = HandleMode.GUIDE, **changed: Any) -> None:
        """Tell where to go."""
        said = {"go_to": "县人民法院立案庭", "words": "依法应通过诉讼解决"} | changed
        request = Guidance(**self.head, mode=mode, **said)
        self.now(self.town.services.petitions.guide(self.actor, request))

    def object(self, **changed: Any) -> None:
        """Give it back."""
        request = Objection(**self.head, **({"reason": "不属于本机关职权"} | changed))
        self.now(self.town.services.petitions.object(self.actor, request))


class PetitionAsking(PetitionSorting):
    """What the head is asked."""

    def ask_refusal(
        self,
        kind: AskKind = AskKind.NOT_ACCEPT,
        refusal: RefusalReason = RefusalReason.NOT_OUR_POWER,
        go_to: str = "县自然资源局",
    ) -> None:
        """Ask the head not to accept it."""
        request = RefusalAsk(
            **self.head, kind=kind, refusal=refusal, go_to=go_to, reason="土地权属由县局裁决"
        )
        self.now(self.town.services.petition_asks.ask_refusal(self.clerk, request))

    def ask_extension(self, days: str = "30") -> None:
        """Ask the head for more time."""
        request = ExtensionAsk(**self.head, days=days, reason="需要重新测量")
        self.now(self.town.services.petition_asks.ask_extension(self.clerk, request))

    def decide(self, *, approved: bool = True, words: str = "同意") -> None:
        """Let the head answer."""
        request = Decision(**self.head, approved=approved, words=words)
        self.now(self.town.services.petition_asks.decide(self.actor, request))


class PetitionRoad(PetitionAsking):
    """One petition on its whole way, seen by somebody who holds every post."""

    def service(self, **changed: Any) -> Service:
        """Return how the first waiting paper reached the petitioner."""
        said: dict[str, Any] = {
            "service_id": self.view.to_serve[0].service_id,
            "way": ServiceWay.DIRECT,
            "served_on": self.today,
            "receiver": "马志强",
        }
        return Service(**self.head, **(said | changed))

    def serve(self, **changed: Any) -> None:
        """Let the first waiting paper reach the petitioner."""
        self.now(self.town.services.petition_answers.serve(self.actor, self.service(**changed)))

    def handle(self, body: UUID | None = None) -> None:
        """Name who works on it."""
        body_id = body or self.town.body(OrgKind.CENTRE)
        request = Handing(**self.head, body_id=body_id, note="现场核实")
        self.now(self.town.services.petition_answers.handle(self.actor, request))

    def opinion(self, *parts: OpinionPart) -> None:
        """Issue the opinion."""
        request = Opinion(**self.head, parts=parts or (PART,))
        self.now(self.town.services.petition_answers.give_opinion(self.actor, request))

    def answer(self) -> None:
        """Answer without the 60 days."""
        request = PetitionAnswer(**self.head, words="已采纳，列入明年计划")
        self.now(self.town.services.petition_answers.answer(self.actor, request))

    def appeal(self, on: date | None = None) -> None:
        """Ask the body above."""
        request = AppealEntry(
            **self.head, body="县人民政府", on=on or self.today, grounds="面积仍有出入"
        )
        self.now(self.town.services.petition_appeals.appeal(self.actor, request))

    def answer_appeal(
        self, result: AppealResult | None = AppealResult.UPHELD, **changed: Any
    ) -> None:
        """Let the body above answer."""
        said: dict[str, Any] = {"answered_on": self.today, "served_on": self.today, "words": "维持"}
        said |= changed
        request = AppealAnswer(**self.head, result=result, **said)
        self.now(self.town.services.petition_appeals.answer_appeal(self.actor, request))

    def finish(self) -> None:
        """Note that nobody went on."""
        request = PetitionEnd(**self.head, note="期满未申请")
        self.now(self.town.services.petition_appeals.finish(self.actor, request))

    def delivered(self) -> None:
        """Bring it to an opinion in the petitioner's hands."""
        self.classified()
        self.accept()
        self.handle()
        self.opinion()
        self.serve()

    def final(self) -> None:
        """Bring it to the end after the recheck."""
        self.delivered()
        for _ in range(2):
            self.appeal()
            self.answer_appeal()
