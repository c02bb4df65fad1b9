"""A request that can stand for every use case of petitions."""

from datetime import timedelta
from typing import Any

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import Route
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.petitions.codes import (
    AppealResult,
    AskKind,
    HandleMode,
    PetitionClass,
    ServiceWay,
)
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.petitions import (
    AppealAnswer,
    AppealEntry,
    Classification,
    DateChange,
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
    Rerouting,
    Service,
)
from tests.petition_road import PART, PetitionRoad
from tests.services.bad_input.stages import Stage, Way


def _road(stage: Stage, *, accepted: bool = False, **said: Any) -> PetitionRoad:
    road = PetitionRoad(stage.town)
    road.classified(**said)
    if accepted:
        road.accept(ServiceWay.DIRECT)
    return road


def _classify(stage: Stage) -> Classification:
    road = PetitionRoad(stage.town)
    road.triaged()
    return road.classification(
        kind=PetitionClass.ACCUSATION,
        statutory_route=None,
        received_on=road.today,
        assigner="县信访局",
        assigner_due_on=road.today + timedelta(days=30),
        accused="三村村委会",
        accused_body_id=stage.town.body(OrgKind.TOWN_COMMITTEE),
    )


def _accept(stage: Stage) -> PetitionAcceptance:
    return PetitionAcceptance(**_road(stage).head, way=ServiceWay.DIRECT, note="当场受理")


def _forward(stage: Stage) -> Forwarding:
    road = _road(stage)
    return Forwarding(
        **road.head,
        mode=HandleMode.ASSIGN,
        body="县自然资源局",
        due_on=road.today + timedelta(days=30),
        way=ServiceWay.DIRECT,
        note="限期反馈",
    )


def _guide(stage: Stage) -> Guidance:
    return Guidance(
        **_road(stage).head,
        mode=HandleMode.GUIDE,
        go_to="县人民法院",
        words="依法应当诉讼",
        way=ServiceWay.SPOKEN,
    )


def _object(stage: Stage) -> Objection:
    road = PetitionRoad(stage.town)
    road.classified(assigner="县信访局", received_on=road.today - timedelta(days=20))
    return Objection(
        **road.head, on=road.today, reason="不属于本机关职权", late_reason="材料后来才到"
    )


def _ask_refusal(stage: Stage) -> RefusalAsk:
    return RefusalAsk(
        **_road(stage).head,
        kind=AskKind.NOT_ACCEPT,
        refusal=RefusalReason.NOT_OUR_POWER,
        go_to="县自然资源局",
        reason="土地权属由县局裁决",
    )


def _ask_extension(stage: Stage) -> ExtensionAsk:
    return ExtensionAsk(**_road(stage, accepted=True).head, days="15", reason="需要测量")


def _decide(stage: Stage) -> Decision:
    road = _road(stage)
    road.ask_refusal()
    return Decision(**road.head, approved=True, words="同意")


def _handle(stage: Stage) -> Handing:
    road = _road(stage, accepted=True)
    return Handing(**road.head, body_id=stage.town.body(OrgKind.CENTRE), note="现场核实")


def _opinion(stage: Stage) -> Opinion:
    road = _road(stage, accepted=True)
    road.handle()
    return Opinion(**road.head, parts=(PART, PART))


def _answer(stage: Stage) -> PetitionAnswer:
    road = _road(stage, accepted=True, kind=PetitionClass.SUGGESTION, statutory_route=None)
    return PetitionAnswer(**road.head, words="已采纳")


def _serve(stage: Stage) -> Service:
    road = _road(stage, accepted=True)
    road.handle()
    road.opinion()
    return road.service(
        way=ServiceWay.LEFT_BEHIND, place="一村三组", witness="赵小芳", note="拒绝签收"
    )


def _appeal(stage: Stage) -> AppealEntry:
    road = PetitionRoad(stage.town)
    road.delivered()
    return AppealEntry(**road.head, body="县人民政府", on=road.today, grounds="面积不符")


def _answer_appeal(stage: Stage) -> AppealAnswer:
    road = PetitionRoad(stage.town)
    road.delivered()
    road.appeal()
    road.answer_appeal()
    road.appeal()
    return AppealAnswer(
        **road.head,
        result=AppealResult.UPHELD,
        answered_on=road.today,
        served_on=road.today,
        hearing_days="5",
        words="维持复查意见",
    )


def _finish(stage: Stage) -> PetitionEnd:
    road = PetitionRoad(stage.town)
    road.delivered()
    # Both engines go by one clock, which may not run a month ahead of either: the date comes nearer.
    dates = stage.town.services.reroutes.choices(road.actor, MatterKey(road.id)).dates
    nearer = DateChange(
        **road.head, deadline_id=dates[-1].deadline_id, due_on=road.today, reason="送达日期更正"
    )
    road.now(stage.town.services.reroutes.change_date(road.actor, nearer))
    road.wait(timedelta(days=1))
    return PetitionEnd(**road.head, note="期满未申请")


def _reroute(stage: Stage) -> Rerouting:
    road = _road(stage, accepted=True)
    return Rerouting(
        **road.head,
        route=Route.MEDIATION,
        responsible_id=stage.town.body(OrgKind.TOWN_COMMITTEE),
        reason="双方愿意调解",
    )


def _change_date(stage: Stage) -> DateChange:
    road = _road(stage, accepted=True)
    dates = stage.town.services.reroutes.choices(road.actor, MatterKey(road.id)).dates
    return DateChange(
        **road.head,
        deadline_id=dates[0].deadline_id,
        due_on=road.today + timedelta(days=10),
        reason="领导包案要求提前",
    )


PETITION_WAYS: dict[str, Way] = {
    "petition_answers.answer": _answer,
    "petition_answers.give_opinion": _opinion,
    "petition_answers.handle": _handle,
    "petition_answers.serve": _serve,
    "petition_appeals.answer_appeal": _answer_appeal,
    "petition_appeals.appeal": _appeal,
    "petition_appeals.finish": _finish,
    "petition_asks.ask_extension": _ask_extension,
    "petition_asks.ask_refusal": _ask_refusal,
    "petition_asks.decide": _decide,
    "petitions.accept": _accept,
    "petitions.classify": _classify,
    "petitions.forward": _forward,
    "petitions.guide": _guide,
    "petitions.object": _object,
    "reroutes.change_date": _change_date,
    "reroutes.reroute": _reroute,
}
