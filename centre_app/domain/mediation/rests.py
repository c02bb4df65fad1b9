"""What changes the term of a mediation: it is suspended, goes on, or is prolonged by agreement."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.codes import Code
from centre_app.domain.entity import Entity
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.codes import CaseStage


class WithdrawalWay(Code):
    """How an applicant withdrew: in writing, or by word of mouth that was written down."""

    WRITTEN = "written", "书面撤回"
    ORAL = "oral", "口头撤回（已记录）"


@dataclass(eq=False, kw_only=True)
class CaseSuspension(Entity):
    """A time in which nothing is mediated.

    Attributes:
        stage: where the case stood, and will go on from.
        stops: whether its term stands still meanwhile; a labour term or a court's does not.
        agreed: the parties who agreed, by name.
        approved_by: whose word suspended it; empty for what rested before words were kept.
        look_again_on: when to look whether it can go on.
        until: the day it went on or ended; ``days`` were taken out of the term, in its unit.
    """

    case_id: UUID
    since: date
    stage: CaseStage
    stops: bool
    reason: SuspendReason
    note: str = ""
    basis: str
    agreed: str = ""
    approved_by: str = ""
    look_again_on: date
    until: date | None = None
    days: int = 0
    ended_note: str = ""


@dataclass(eq=False, kw_only=True)
class CaseExtension(Entity):
    """A later day that all parties agreed on; ``days`` are in the unit of the term."""

    case_id: UUID
    agreed_on: date
    agreed: str
    due_before: date
    due_on: date
    days: int
    basis: str
    note: str = ""


class MayRest:
    """What a case asks of itself before anything is done with it: has it ended, does it rest."""

    stage: CaseStage
    suspensions: list[CaseSuspension]

    def refuse_if_ended(self) -> None:
        """Let an open case pass.

        Raises:
            RuleError: the case has ended.
        """
        if self.stage is CaseStage.ENDED:
            raise RuleError("case_ended")

    def refuse_at_rest(self) -> None:
        """Let a case pass that is going on.

        Raises:
            RuleError: the case has ended, or is suspended.
        """
        self.refuse_if_ended()
        if self.stage is CaseStage.SUSPENDED:
            raise RuleError("case_suspended")

    @property
    def resting(self) -> CaseSuspension | None:
        """Return the suspension the case is in; None while it goes on."""
        return next((one for one in self.suspensions if one.until is None), None)
