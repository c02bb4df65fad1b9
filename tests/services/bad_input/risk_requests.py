"""A request that can stand for every use case of danger."""

from centre_app.domain.risk.codes import RiskFactor, ToldKind
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.risk import DismissRisk, RaiseRisk, RecordRisk, TellRisk
from tests.services.bad_input.stages import Stage, Way


def _raising(stage: Stage) -> RaiseRisk:
    return RaiseRisk(matter_id=stage.registered().id, factors=frozenset({RiskFactor.THREAT}))


def _telling(stage: Stage) -> TellRisk:
    raising = _raising(stage)
    stage.town.services.risks.raise_report(stage.actor, raising)
    page = stage.town.services.risks.page(stage.actor, MatterKey(raising.matter_id))
    assert page.owed is not None
    return TellRisk(
        report_id=page.owed.report_id, kind=ToldKind.POLICE, who="周警官", way="0937-3340110"
    )


def _recording(stage: Stage) -> RecordRisk:
    telling = _telling(stage)
    stage.town.services.risks.tell(stage.actor, telling)
    return RecordRisk(
        report_id=telling.report_id,
        factors=frozenset({RiskFactor.THREAT}),
        words="今晚拉几个垫背的",
        measures="派出所出警",
    )


def _dismissing(stage: Stage) -> DismissRisk:
    return DismissRisk(
        matter_id=stage.registered().id, factor=RiskFactor.THREAT, reason="说的是别人家的事"
    )


RISK_WAYS: dict[str, Way] = {
    "risks.dismiss": _dismissing,
    "risks.raise_report": _raising,
    "risks.record": _recording,
    "risks.tell": _telling,
}
