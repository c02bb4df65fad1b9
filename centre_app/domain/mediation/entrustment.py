"""The letter with which another body entrusts a case (委托调解函), and what it is told in return."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.codes import Code
from centre_app.domain.entity import Root
from centre_app.domain.errors import FieldError


class FeedbackWay(Code):
    """How the feedback letter (反馈函) went to the body that entrusted the case."""

    HANDED = "handed", "直接送达"
    POSTED = "posted", "邮寄"
    ELECTRONIC = "electronic", "电子送达（平台、邮箱）"
    FETCHED = "fetched", "委托单位领取"


@dataclass(eq=False, kw_only=True)
class Entrustment(Root):
    """What the letter asks of the committee, and when it was told how the case ended.

    Who entrusted the case, by which letter, and when the committee took it stand in the case.

    Attributes:
        letter_on: the day on the letter.
        contact: whom to ask there.
        asked: what the letter asks for besides the mediation.
        reply_by: the day by which it wants to know, if it names one.
        sent_on: the day the feedback went out; None while it is owed.
        taken_by: who took it there.
    """

    matter_id: UUID
    case_id: UUID
    letter_on: date | None = None
    contact: str = ""
    asked: str = ""
    reply_by: date | None = None
    sent_on: date | None = None
    sent_way: FeedbackWay | None = None
    taken_by: str = ""

    def send(
        self, way: FeedbackWay, *, on: date, ended_on: date, today: date, taken_by: str
    ) -> None:
        """Note that the feedback went out; once more corrects what was noted before.

        Source: 《宁波市人民调解条例》第十九条 and the like (the result goes back to who entrusted it).

        Raises:
            FieldError: the day lies ahead, or before the case ended.
        """
        if on > today:
            raise FieldError(sent_on="in_the_future")
        if on < ended_on:
            raise FieldError(sent_on="before_the_end")
        self.sent_on, self.sent_way, self.taken_by = on, way, taken_by
