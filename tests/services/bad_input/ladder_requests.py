"""A request that can stand for every use case of the ladder."""

from datetime import date

from centre_app.domain.ladder.codes import Act
from centre_app.services.records.ladder import LadderEntry, LadderTakenBack
from centre_app.services.records.matters import MatterKey
from tests.services.bad_input.stages import Stage, Way


def _noting(stage: Stage) -> LadderEntry:
    return LadderEntry(
        matter_id=stage.registered().id,
        act=Act.SUIT_FILED,
        happened_on=date(2026, 2, 27),
        body="岚江县人民法院",
        number="（2026）甘0999民初12号",
        note="由法律援助律师代理",
    )


def _taking_back(stage: Stage) -> LadderTakenBack:
    noted = _noting(stage)
    stage.town.services.ladders.note(stage.actor, noted)
    page = stage.town.services.matters.case_page(stage.actor, MatterKey(noted.matter_id))
    [step_id] = [
        line.step_id
        for rung in page.ladder.rungs
        for line in rung.happenings
        if line.step_id is not None
    ]
    return LadderTakenBack(step_id=step_id, reason="记错了事项")


LADDER_WAYS: dict[str, Way] = {
    "ladders.note": _noting,
    "ladders.take_back": _taking_back,
}
