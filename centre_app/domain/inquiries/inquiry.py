"""An inquiry (调查): somebody is asked, anywhere, and what he says is taken down and signed."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from centre_app.domain.codes import Code
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.mediation.acts import RecordAct, last_of
from centre_app.domain.mediation.codes import ActKind, ReadBackWay
from centre_app.domain.mediation.written import WrittenRecord

USUAL_NUMBER = 2
"""So many people ask and write as a rule. Source: common practice; no law on mediation says so."""


class InquiryState(Code):
    """Where an inquiry stands."""

    OPEN = "open", "记录中"
    CLOSED = "closed", "已结束"
    DROPPED = "dropped", "已作废"


@dataclass(eq=False, kw_only=True)
class Inquiry(WrittenRecord):
    """What somebody was asked and answered; it is no session, and made wherever he is.

    ``asked_id`` is his part in the matter. ``present`` are others who were there. Source: 人民调解文书格式
    2010, 调查记录.
    """

    matter_id: UUID
    case_id: UUID
    ordinal: int
    state: InquiryState = InquiryState.OPEN
    asked_id: UUID
    asked: str
    relation: str = ""
    place: str
    purpose: str
    investigators: list[str] = field(default_factory=list)
    recorder: str = ""
    present: list[str] = field(default_factory=list)
    dropped_reason: str = ""

    @property
    def duty_told(self) -> RecordAct | None:
        """Return when he was told who asks, why, and that he must tell the truth."""
        return last_of(self.done(), ActKind.DUTY_TOLD)

    @property
    def alone(self) -> bool:
        """Return whether fewer people ask and write than is usual."""
        return len({*self.investigators, self.recorder} - {""}) < USUAL_NUMBER

    def refuse_unless_open(self) -> None:
        """Let an inquiry pass that is still written.

        Raises:
            RuleError: it was closed or dropped.
        """
        if self.state is not InquiryState.OPEN:
            raise RuleError("inquiry_over", here=self.state.label)

    def tell_duty(self, *, at: datetime, by: str) -> None:
        """Note that he was told who asks, why, and that he must tell the truth; once is enough."""
        if self.duty_told is None:
            self.note_act(RecordAct(ActKind.DUTY_TOLD, at, by, (self.asked,)))

    def note_read_back(self, way: ReadBackWay, *, at: datetime, by: str) -> None:
        """Note that he read it, or that it was read to him.

        Raises:
            FieldError: nothing was written.
        """
        self.note_read_to((self.asked,), way, at=at, by=by)

    def close(self) -> None:
        """End an inquiry whose record can be signed.

        Raises:
            RuleError: it was closed or dropped.
            FieldError: it has no hours, they run backwards, nobody asked, nothing was written, he
                was not told his duty, or it was not read back.
        """
        self.refuse_unless_open()
        reasons = self._hours_wrong()
        if not self.investigators:
            reasons["investigators"] = "required"
        if self.duty_told is None:
            reasons["duty_told"] = "duty_not_told"
        if not self.lines:
            reasons["lines"] = "record_empty"
        elif not self.read_back:
            reasons["read_back"] = "inquiry_not_read_back"
        if reasons:
            raise FieldError(**reasons)
        self.state = InquiryState.CLOSED

    def drop(self, reason: str) -> None:
        """Give up an inquiry that was begun by mistake; it stays on file with the reason.

        Raises:
            RuleError: it was closed or dropped before.
        """
        self.refuse_unless_open()
        self.state, self.dropped_reason = InquiryState.DROPPED, reason

    def _hours_wrong(self) -> dict[str, str]:
        """Return what is wrong with the hours, by field."""
        given = {"began": self.began_at, "ended": self.ended_at}
        reasons = {name: "required" for name, at in given.items() if at is None}
        if self.began_at and self.ended_at and self.ended_at <= self.began_at:
            reasons["ended"] = "inquiry_ends_before_it_begins"
        return reasons
