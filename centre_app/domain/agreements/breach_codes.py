"""Code lists of what is done about a promise: reminding, urging, telling of rights, what came of it."""

from centre_app.domain.agreements.codes import PerformanceStatus
from centre_app.domain.codes import Code


class PromptKind(Code):
    """What somebody was spoken to for (《人民调解法》第三十一条)."""

    REMIND = "remind", "提醒"
    URGE = "urge", "督促"
    TELL = "tell", "告知权利"


class PromptWay(Code):
    """How somebody was spoken to; a letter is printed and kept."""

    PHONE = "phone", "电话"
    HOME = "home", "上门"
    OFFICE = "office", "来所"
    MESSAGE = "message", "短信、微信"
    LETTER = "letter", "书面通知"


class Right(Code):
    """What the one who is owed may do when a promise is broken."""

    SUIT = "suit", "向人民法院起诉"
    ENFORCEMENT = "enforcement", "申请强制执行"
    PAYMENT_ORDER = "payment_order", "申请支付令"
    ARBITRATION = "arbitration", "申请劳动争议仲裁"


class AfterAgreement(Code):
    """What came of a broken promise (协议后情况 of the statistics)."""

    PERFORMED = "performed", "经督促履行"
    NEW_AGREEMENT = "new_agreement", "再次调解，另行达成协议"
    SUED = "sued", "向法院起诉"
    PAYMENT_ORDER = "payment_order", "申请支付令"
    ARBITRATION = "arbitration", "申请劳动争议仲裁"
    ENFORCEMENT = "enforcement", "申请强制执行"
    UPHELD = "upheld", "判决、裁决维持协议"
    ALTERED = "altered", "判决变更协议"
    ANNULLED = "annulled", "判决撤销或者确认协议无效"
    ENFORCED = "enforced", "法院执行到位"
    GIVEN_UP = "given_up", "权利人放弃"

    @property
    def makes(self) -> PerformanceStatus | None:
        """Return what becomes of the promise by it; None where it goes on as before."""
        return _MAKES.get(self)

    @property
    def uses(self) -> Right | None:
        """Return the right that is used by it, if any."""
        return _USES.get(self)

    @property
    def of_a_court(self) -> bool:
        """Return whether a court or tribunal has to have the matter before."""
        return self in _RULINGS


_MAKES = {
    AfterAgreement.PERFORMED: PerformanceStatus.DONE,
    AfterAgreement.SUED: PerformanceStatus.TO_COURT,
    AfterAgreement.PAYMENT_ORDER: PerformanceStatus.TO_COURT,
    AfterAgreement.ARBITRATION: PerformanceStatus.TO_COURT,
    AfterAgreement.ENFORCEMENT: PerformanceStatus.TO_COURT,
    AfterAgreement.ENFORCED: PerformanceStatus.ENFORCED,
    AfterAgreement.GIVEN_UP: PerformanceStatus.RELIEVED,
}
_USES = {
    AfterAgreement.SUED: Right.SUIT,
    AfterAgreement.PAYMENT_ORDER: Right.PAYMENT_ORDER,
    AfterAgreement.ARBITRATION: Right.ARBITRATION,
    AfterAgreement.ENFORCEMENT: Right.ENFORCEMENT,
}
_RULINGS = frozenset(
    {
        AfterAgreement.UPHELD,
        AfterAgreement.ALTERED,
        AfterAgreement.ANNULLED,
        AfterAgreement.ENFORCED,
    }
)
