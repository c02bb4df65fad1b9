"""The register of applications for judicial confirmation (司法确认台账)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.matters.codes import DisputeType


@dataclass(frozen=True)
class ConfirmationSpan:
    """Which applications: filed from the first to the last day."""

    first: date
    last: date


@dataclass(frozen=True)
class LedgerStep:
    """A step with the court, as the register tells it."""

    step: ConfirmationStep
    happened_on: date
    number: str
    note: str


@dataclass(frozen=True, kw_only=True)
class ConfirmationLine:
    """An application with its way; the parties are told as in every list of matters."""

    agreement_id: UUID
    agreement: str
    parties: str
    dispute: DisputeType
    effective_on: date | None
    court: str
    filed_on: date
    status: ConfirmationStatus
    steps: tuple[LedgerStep, ...] = ()

    @property
    def ruled(self) -> LedgerStep | None:
        """Return the last word of the court on it; None while it has none."""
        return next((one for one in reversed(self.steps) if one.step in _LAST_WORDS), None)


_LAST_WORDS = frozenset(
    {
        ConfirmationStep.REFUSED,
        ConfirmationStep.CONFIRMED,
        ConfirmationStep.DISMISSED,
        ConfirmationStep.WITHDRAWN,
    }
)
