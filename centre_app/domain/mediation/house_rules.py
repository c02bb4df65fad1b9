"""What no law settles about mediation: each place decides it for itself."""

from dataclasses import dataclass

from centre_app.domain.codes import Code
from centre_app.domain.permissions import Actor, Permission


class SuspensionWord(Code):
    """Whose word suspends a mediation. No statute says; centres ask their head."""

    HANDLER = "handler", "承办人自己决定"
    CHIEF = "chief", "首席调解员或中心主任批准"
    DIRECTOR = "director", "中心主任批准"


class ExpiredTerm(Code):
    """What a term that has run out does to the next session.

    Source: 《宁波市人民调解条例》第二十七条, 《深圳经济特区矛盾纠纷多元化解条例》第二十五条 (both parties
    prolong it, or the mediation ends).
    """

    BLOCK = "block", "不能再开调解，先延期或终止"
    WARN = "warn", "写明理由后可以再开"


class Borrowing(Code):
    """Whether a mediator of another committee may be assigned.

    Source: 《人民调解法》第十九条 names no committee; 《人民调解工作若干规定》第二十七条 lets committees
    mediate together.
    """

    WITH_REASON = "with_reason", "可以借用，写明理由"
    NEVER = "never", "只用本调委会和首席调解员工作室的人"


class FourKinds(Code):
    """What a centre means by the four kinds of mediation (四调); nobody says it for all."""

    KINDS = "kinds", "人民调解、行政调解、司法调解、行业调解"
    DOCKINGS = "dockings", "诉调对接、警调对接、访调对接、检调对接"


@dataclass(frozen=True)
class MediationRules:
    """The choices of a centre."""

    suspension: SuspensionWord = SuspensionWord.DIRECTOR
    expired: ExpiredTerm = ExpiredTerm.BLOCK
    borrowing: Borrowing = Borrowing.WITH_REASON
    four: FourKinds = FourKinds.KINDS

    def may_suspend(self, actor: Actor) -> bool:
        """Return whether somebody's own word suspends a mediation."""
        return self.suspension is SuspensionWord.HANDLER or actor.may(_WORDS[self.suspension])


_WORDS = {
    SuspensionWord.HANDLER: Permission.CASE_MANAGE,
    SuspensionWord.CHIEF: Permission.RECUSAL_DECIDE,
    SuspensionWord.DIRECTOR: Permission.PETITION_DECIDE,
}
"""Who has the word: whoever holds the permission that only these posts hold."""
