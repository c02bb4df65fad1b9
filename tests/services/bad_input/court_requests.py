"""A request that can stand for every use case of judicial confirmation."""

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.confirmation.codes import ConfirmationStep, Obstacle, PacketPart
from centre_app.services.records.agreements import AgreementStep
from centre_app.services.records.confirmation import (
    CourtStepEntry,
    Examination,
    JointConsent,
    PacketOrder,
    StepTakenBack,
)
from tests.agreements_builders import TODAY
from tests.court_road import CourtRoad
from tests.services.bad_input.stages import Stage, Way


def _court(stage: Stage, status: ConfirmationStatus) -> CourtRoad:
    road = CourtRoad(stage.bench(sealed=True))
    road.go(status)
    return road


def _examination(stage: Stage) -> Examination:
    return _court(stage, ConfirmationStatus.NONE).examination(Obstacle.TITLE)


def _consents(stage: Stage) -> JointConsent:
    road = _court(stage, ConfirmationStatus.NONE)
    road.examine()
    return road.consent(True, True, by_name="赵大年")


def _court_step(stage: Stage) -> CourtStepEntry:
    road = _court(stage, ConfirmationStatus.APPLIED)
    return road.step(ConfirmationStep.SUPPLEMENT_ASKED, due_on=TODAY)


def _packet(stage: Stage) -> AgreementStep:
    return _court(stage, ConfirmationStatus.INTENDED).bench.step


def _court_correction(stage: Stage) -> StepTakenBack:
    return _court(stage, ConfirmationStatus.APPLIED).correction()


def _single(stage: Stage) -> PacketOrder:
    step = _packet(stage)
    return PacketOrder(agreement_id=step.agreement_id, version=step.version, part=PacketPart.PROOF)


COURT_WAYS: dict[str, Way] = {
    "confirmations.agree": _consents,
    "confirmations.examine": _examination,
    "confirmations.note_step": _court_step,
    "confirmations.print_packet": _packet,
    "confirmations.print_single": _single,
    "confirmations.take_back": _court_correction,
}
