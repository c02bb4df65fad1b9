"""A request that can stand for every use case of danger."""

from centre_app.domain.risk.codes import RiskFactor, RiskOffice
from centre_app.services.records.risk import DismissRisk, FinishRisk, RaiseRisk, TellRisk
from centre_app.services.requests import Done
from tests.services.bad_input.stages import Stage, Way


def _raising(stage: Stage) -> RaiseRisk:
    done = stage.registered()
    return RaiseRisk(
        matter_id=done.id,
        version=done.version,
        factors=frozenset({RiskFactor.THREAT, RiskFactor.DOMESTIC}),
        said="今晚就拉几个垫背的",
        helpless=True,
    )


def _raised(stage: Stage) -> Done:
    return stage.town.services.risks.raise_report(stage.actor, _raising(stage))


def _telling(stage: Stage) -> TellRisk:
    return telling_of(_raised(stage), RiskOffice.POLICE)


def _finishing(stage: Stage) -> FinishRisk:
    done = _raised(stage)
    for office in (RiskOffice.POLICE, RiskOffice.DIRECTOR):
        done = stage.town.services.risks.tell(stage.actor, telling_of(done, office))
    return FinishRisk(report_id=done.id, version=done.version, measures="民警到场，网格员陪同回家")


def _dismissal(stage: Stage) -> DismissRisk:
    done = stage.registered()
    return DismissRisk(matter_id=done.id, factor=RiskFactor.THREAT, reason="说的是气话，已核实")


def telling_of(done: Done, office: RiskOffice, minute: str = "") -> TellRisk:
    """Return the request that somebody was told of a report."""
    return TellRisk(
        report_id=done.id,
        version=done.version,
        office=office,
        name="陈所长",
        way="电话",
        minute=minute,
    )


RISK_WAYS: dict[str, Way] = {
    "risks.raise_report": _raising,
    "risks.tell": _telling,
    "risks.finish": _finishing,
    "risks.dismiss": _dismissal,
}
