"""Everything somebody may try with the petition file of a matter."""

from datetime import date, timedelta
from typing import Any

from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import Route
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.petitions.codes import (
    AppealResult,
    AskKind,
    HandleMode,
    PetitionClass,
    PetitionContent,
    PetitionMode,
    PetitionPurpose,
    PetitionSize,
    Repeat,
    ServiceWay,
    StatutoryRoute,
)
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
    PetitionAcceptance,
    PetitionAnswer,
    PetitionEnd,
    RefusalAsk,
    Service,
)
from tests.petition_road import PART
from tests.services.matter_life.place import AtMatter


class PetitionDeeds(AtMatter):
    """Sorts, asks, answers, serves and appeals; each deed returns its use case with the request."""

    @property
    def _today(self) -> date:
        return civil_day(self.town.clock.now())

    def _classify(self, _: Route) -> Any:
        return self._classified()

    def _classify_for_sixty_days(self, _: Route) -> Any:
        return self._classified(statutory_route=StatutoryRoute.GENERAL)

    def _classify_from_above(self, _: Route) -> Any:
        return self._classified(assigner="县信访局")

    def _classify_as_accusation(self, _: Route) -> Any:
        return self._classified(
            kind=PetitionClass.ACCUSATION, statutory_route=None, accused="上禾村会计"
        )

    def _classified(self, **said: Any) -> Any:
        usual: dict[str, Any] = {
            "kind": PetitionClass.APPEAL,
            "statutory_route": StatutoryRoute.DUTY,
            "purpose": PetitionPurpose.REQUEST,
            "mode": PetitionMode.VISIT,
            "size": PetitionSize.INDIVIDUAL,
            "repeat": Repeat.FIRST,
            "content": PetitionContent.CONSTRUCTION,
        }
        return self.services.petitions.classify, Classification(**self._head, **(usual | said))

    def _accept_petition(self, _: Route) -> Any:
        request = PetitionAcceptance(**self._head, way=ServiceWay.DIRECT)
        return self.services.petitions.accept, request

    def _guide(self, _: Route) -> Any:
        request = Guidance(
            **self._head,
            mode=HandleMode.GUIDE,
            go_to="县人民法院立案庭",
            words="依法应通过诉讼解决",
            way=ServiceWay.DIRECT,
        )
        return self.services.petitions.guide, request

    def _handle(self, _: Route) -> Any:
        request = Handing(**self._head, body_id=self.place.bodies[Route.PETITION])
        return self.services.petition_answers.handle, request

    def _answer_petition(self, _: Route) -> Any:
        return self.services.petition_answers.answer, PetitionAnswer(**self._head, words="已采纳")

    def _forward(self, _: Route) -> Any:
        request = Forwarding(
            **self._head, mode=HandleMode.FORWARD, body="县自然资源局", way=ServiceWay.DIRECT
        )
        return self.services.petitions.forward, request

    def _assign(self, _: Route) -> Any:
        request = Forwarding(
            **self._head,
            mode=HandleMode.ASSIGN,
            body="县自然资源局",
            due_on=self._today + timedelta(days=20),
            way=ServiceWay.DIRECT,
        )
        return self.services.petitions.forward, request

    def _object(self, _: Route) -> Any:
        request = Objection(**self._head, reason="不属于本机关职权", late_reason="公文迟到")
        return self.services.petitions.object, request

    def _ask_refusal(self, _: Route) -> Any:
        return self._asked_to_refuse(AskKind.NOT_ACCEPT, RefusalReason.NOT_OUR_POWER)

    def _ask_no_longer(self, _: Route) -> Any:
        return self._asked_to_refuse(AskKind.NO_LONGER, RefusalReason.FINAL)

    def _asked_to_refuse(self, kind: AskKind, why: RefusalReason) -> Any:
        request = RefusalAsk(
            **self._head, kind=kind, refusal=why, go_to="县自然资源局", reason="权属由县局裁决"
        )
        return self.services.petition_asks.ask_refusal, request

    def _ask_extension(self, _: Route) -> Any:
        request = ExtensionAsk(**self._head, days="30", reason="需要重新测量")
        return self.services.petition_asks.ask_extension, request

    def _say_yes(self, _: Route) -> Any:
        return self.services.petition_asks.decide, Decision(**self._head, approved=True)

    def _say_no(self, _: Route) -> Any:
        request = Decision(**self._head, approved=False, words="请再核实")
        return self.services.petition_asks.decide, request

    def _give_opinion(self, _: Route) -> Any:
        return self.services.petition_answers.give_opinion, Opinion(**self._head, parts=(PART,))

    def _serve(self, _: Route) -> Any:
        with self.town.open_unit(self.actor, reading=True) as unit:
            files = unit.petitions.find(matter_id=self.id)
            waiting = [one.id for file in files for one in file.unserved]
            refusals = unit.refusals.find(matter_id=self.id)
            waiting += [one.id for one in refusals if one.unserved]
        if not waiting:
            return None
        request = Service(
            **self._head,
            service_id=waiting[0],
            way=ServiceWay.DIRECT,
            served_on=self._today,
            receiver="王桂兰",
        )
        return self.services.petition_answers.serve, request

    def _appeal(self, _: Route) -> Any:
        request = AppealEntry(**self._head, body="县人民政府", on=self._today, grounds="仍有出入")
        return self.services.petition_appeals.appeal, request

    def _uphold(self, _: Route) -> Any:
        return self._appeal_answered(AppealResult.UPHELD)

    def _annul(self, _: Route) -> Any:
        return self._appeal_answered(AppealResult.ANNULLED)

    def _appeal_answered(self, result: AppealResult) -> Any:
        request = AppealAnswer(
            **self._head, result=result, answered_on=self._today, served_on=self._today
        )
        return self.services.petition_appeals.answer_appeal, request

    def _finish(self, _: Route) -> Any:
        return self.services.petition_appeals.finish, PetitionEnd(**self._head)
