"""A request that can stand for every use case of cases that are handed over."""

from datetime import timedelta
from typing import Any

from centre_app.domain.mediation.handover_codes import HandoverTarget
from centre_app.domain.permissions import Role
from centre_app.services.records.handovers import (
    AskCountyLater,
    AskHandover,
    CountyAnswer,
    EscalationNumbers,
    HandoverSeen,
    NoteWish,
    SendToCounty,
    TakeHandover,
    TurnDownHandover,
    WithdrawHandover,
)
from centre_app.services.records.mediation import MediatorChoice
from tests.agreements_builders import TODAY
from tests.handover_road import HandoverRoad
from tests.services.bad_input.stages import Stage, Way

LATER = TODAY + timedelta(days=20)


def _ask(stage: Stage) -> AskHandover:
    road = HandoverRoad(stage.town)
    return road.request(road.ready(), target=HandoverTarget.COUNTY, receiver_id=None)


def _mine(stage: Stage) -> tuple[HandoverRoad, Any]:
    """Return a case that the actor of the stage asked the office to take."""
    road = HandoverRoad(stage.town)
    road.town.actors[Role.MEDIATOR] = stage.actor
    case_id = road.ready()
    road.to_office(case_id)
    return road, case_id


def _head(road: HandoverRoad, case_id: Any) -> dict[str, Any]:
    line = road.line(case_id)
    return {"handover_id": line.handover_id, "seen": line.version}


def _accept(stage: Stage) -> TakeHandover:
    road = HandoverRoad(stage.town)
    case_id = road.ready()
    road.to_office(case_id)
    leader = MediatorChoice(
        road.mediator("马长河"), relation="邻居", kept_by_all=True, reason="不熟"
    )
    head = _head(road, case_id)
    seen = road.card(case_id).version
    return TakeHandover(**head, case_seen=seen, leader=leader, first_stays=True, words="今日接收")


def _turn_down(stage: Stage) -> TurnDownHandover:
    road = HandoverRoad(stage.town)
    case_id = road.ready()
    road.to_office(case_id)
    return TurnDownHandover(**_head(road, case_id), words="案情简单")


def _withdraw(stage: Stage) -> WithdrawHandover:
    road, case_id = _mine(stage)
    return WithdrawHandover(**_head(road, case_id))


def _seen(stage: Stage) -> HandoverSeen:
    road, case_id = _mine(stage)
    road.turn_down(case_id)
    return HandoverSeen(**_head(road, case_id))


def _wish(stage: Stage) -> NoteWish:
    road = HandoverRoad(stage.town)
    case_id = road.ready()
    card = road.card(case_id)
    party_id = card.parties[0].party_id
    return NoteWish(case_id=case_id, seen=card.version, party_id=party_id, words="请马老师来调")


def _rule(_: Stage) -> EscalationNumbers:
    return EscalationNumbers(
        village_sessions="3", village_days="10", chief_sessions="2", follow_up_days="20"
    )


def _asked_county(stage: Stage) -> tuple[HandoverRoad, Any]:
    road = HandoverRoad(stage.town)
    case_id = road.ready()
    road.to_county(case_id)
    return road, case_id


def _send(stage: Stage) -> SendToCounty:
    road, case_id = _asked_county(stage)
    seen = road.card(case_id).version
    head = _head(road, case_id)
    return SendToCounty(**head, case_seen=seen, words="同意移送", follow_up_on=LATER)


def _sent(stage: Stage) -> tuple[HandoverRoad, Any]:
    road, case_id = _asked_county(stage)
    road.send(case_id, actor=stage.actor)
    return road, case_id


def _answer(stage: Stage) -> CountyAnswer:
    road, case_id = _sent(stage)
    return CountyAnswer(**_head(road, case_id), words="已达成协议", on=TODAY)


def _later(stage: Stage) -> AskCountyLater:
    road, case_id = _sent(stage)
    return AskCountyLater(**_head(road, case_id), on=LATER, words="还在测绘")


HANDOVER_WAYS: dict[str, Way] = {
    "handovers.ask": _ask,
    "handovers.accept": _accept,
    "handovers.turn_down": _turn_down,
    "handovers.withdraw": _withdraw,
    "handovers.note_seen": _seen,
    "handovers.note_wish": _wish,
    "handovers.set_rule": _rule,
    "county_transfers.send": _send,
    "county_transfers.come_back": _answer,
    "county_transfers.tell_result": _answer,
    "county_transfers.ask_later": _later,
}
