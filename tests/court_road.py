"""Walks an agreement in effect to the court; every step uses the version it finds."""

from datetime import date
from typing import Any

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.confirmation.codes import ConfirmationStep, CourtReason, Obstacle
from centre_app.services.records.agreements import AgreementKey
from centre_app.services.records.confirmation import (
    ConfirmationPage,
    ConsentEntry,
    CourtStepEntry,
    Examination,
    JointConsent,
    StepTakenBack,
)
from centre_app.services.requests import Done
from tests.agreements_builders import Bench

COURT = "云岭县人民法院"
RULING = "（2026）云0102民特8号"

TO: dict[ConfirmationStatus, tuple[ConfirmationStep, ...]] = {
    ConfirmationStatus.APPLIED: (ConfirmationStep.FILED,),
    ConfirmationStatus.RETURNED: (ConfirmationStep.FILED, ConfirmationStep.SUPPLEMENT_ASKED),
    ConfirmationStatus.ACCEPTED: (ConfirmationStep.FILED, ConfirmationStep.ACCEPTED),
    ConfirmationStatus.REJECTED_INTAKE: (ConfirmationStep.FILED, ConfirmationStep.REFUSED),
    ConfirmationStatus.WITHDRAWN: (ConfirmationStep.FILED, ConfirmationStep.WITHDRAWN),
    ConfirmationStatus.CONFIRMED: (
        ConfirmationStep.FILED,
        ConfirmationStep.ACCEPTED,
        ConfirmationStep.CONFIRMED,
    ),
    ConfirmationStatus.DISMISSED: (
        ConfirmationStep.FILED,
        ConfirmationStep.ACCEPTED,
        ConfirmationStep.DISMISSED,
    ),
    ConfirmationStatus.ENFORCING: (
        ConfirmationStep.FILED,
        ConfirmationStep.ACCEPTED,
        ConfirmationStep.CONFIRMED,
        ConfirmationStep.ENFORCEMENT,
    ),
}
"""The steps that lead to each status with the court."""


class CourtRoad:
    """What somebody does about the confirmation of a bench's last agreement."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench

    @property
    def page(self) -> ConfirmationPage:
        """Return what the card shows now."""
        key = AgreementKey(self.bench.step.agreement_id)
        return self.bench.town.services.confirmations.page(self.bench.actor, key)

    def examination(self, *found: Obstacle) -> Examination:
        """Return what stands in the way, nothing unless said."""
        step = self.bench.step
        return Examination(agreement_id=step.agreement_id, version=step.version, obstacles=found)

    def consent(self, *agrees: bool, court: str = COURT, **changed: Any) -> JointConsent:
        """Return what each party said, today."""
        step = self.bench.step
        entries = tuple(
            ConsentEntry(party_id=side.party_id, agrees=one, said_on=self.bench.today, **changed)
            for side, one in zip(self.bench.sides, agrees, strict=False)
        )
        return JointConsent(
            agreement_id=step.agreement_id,
            version=step.version,
            entries=entries,
            court_name=court,
            court_reason=CourtReason.SEAT if court else None,
        )

    def step(self, step: ConfirmationStep | None, **changed: Any) -> CourtStepEntry:
        """Return a step with the court, today."""
        here = self.bench.step
        whole: dict[str, Any] = {
            "agreement_id": here.agreement_id,
            "version": here.version,
            "step": step,
            "happened_on": self.bench.today,
            "number": RULING,
            "note": "第三条履行期限不明确",
        }
        return CourtStepEntry(**(whole | changed))

    def correction(self) -> StepTakenBack:
        """Return that the last step was noted in error."""
        here = self.bench.step
        return StepTakenBack(
            agreement_id=here.agreement_id, version=here.version, reason="登错了案件"
        )

    def examine(self, *found: Obstacle) -> None:
        """Go through what may not be confirmed."""
        services = self.bench.town.services.confirmations
        services.examine(self.bench.actor, self.examination(*found))

    def agree(self, *agrees: bool, **changed: Any) -> None:
        """Ask the parties."""
        services = self.bench.town.services.confirmations
        services.agree(self.bench.actor, self.consent(*agrees, **changed))

    def want(self) -> None:
        """Let both want it after nothing was found in the way."""
        self.examine()
        self.agree(True, True)

    def note(self, step: ConfirmationStep, on: date | None = None, **changed: Any) -> None:
        """Note a step."""
        request = self.step(step, **({"happened_on": on} if on else {}), **changed)
        self.bench.town.services.confirmations.note_step(self.bench.actor, request)

    def print_packet(self) -> Done:
        """Print the packet for the court."""
        return self.bench.town.services.confirmations.print_packet(
            self.bench.actor, self.bench.step
        )

    def take_back(self) -> None:
        """Take back the last step."""
        services = self.bench.town.services.confirmations
        services.take_back(self.bench.actor, self.correction())

    def go(self, status: ConfirmationStatus) -> None:
        """Bring it to a status by all the steps that lead there."""
        if status is ConfirmationStatus.UNFIT:
            self.examine(Obstacle.TITLE)
        elif status is ConfirmationStatus.WAIVED:
            self.agree(True, False)
        elif status is ConfirmationStatus.INTENDED:
            self.want()
        else:
            if TO.get(status):
                self.want()
            for step in TO.get(status, ()):
                self.note(step)
