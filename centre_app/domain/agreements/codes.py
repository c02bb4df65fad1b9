"""Code lists of agreements and their performance."""

from centre_app.domain.codes import Code


class AgreementForm(Code):
    """《人民调解法》第二十八条."""

    WRITTEN = "written", "书面协议"
    ORAL = "oral", "口头协议"


class AgreementStatus(Code):
    """Where an agreement stands; it takes effect with the seal (MAL Art. 29)."""

    DRAFT = "draft", "草稿"
    ISSUED = "issued", "已打印待签"
    EFFECTIVE = "effective", "已生效"
    CHANGED = "changed", "已变更"
    VOID = "void", "作废"


class OpenCourse(Code):
    """How what an agreement leaves open goes on (《人民调解法》第二十六条)."""

    MEDIATE = "mediate", "由本委员会继续调解"
    COURT = "court", "终止调解，向人民法院起诉"
    ARBITRATION = "arbitration", "终止调解，申请仲裁"
    ADMIN = "admin", "终止调解，请行政机关处理"


class ClauseKind(Code):
    """What a clause binds somebody to."""

    PAY = "pay", "给付款项"
    PERIODIC = "periodic", "定期给付"
    HAND_OVER = "hand_over", "交付"
    APOLOGY = "apology", "赔礼道歉"
    ACT = "act", "作出行为"
    ABSTAIN = "abstain", "不作为"

    @property
    def pays(self) -> bool:
        """Return whether money is owed."""
        return self in {ClauseKind.PAY, ClauseKind.PERIODIC}

    @property
    def named_to(self) -> bool:
        """Return whether it is owed to somebody by name."""
        return self not in {ClauseKind.ACT, ClauseKind.ABSTAIN}


class Period(Code):
    """How often a sum is paid that comes round again."""

    MONTH = "month", "每月"
    QUARTER = "quarter", "每季度"
    HALF_YEAR = "half_year", "每半年"
    YEAR = "year", "每年"

    @property
    def months(self) -> int:
        """Return its length in months."""
        return _MONTHS[self]


_MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.HALF_YEAR: 6, Period.YEAR: 12}


class Guarantee(Code):
    """How a guarantor answers for the debt (《民法典》第六百八十六至六百八十八条)."""

    GENERAL = "general", "一般保证"
    JOINT = "joint", "连带责任保证"


class Bond(Code):
    """As what somebody is bound by a clause, or owed by it, beside its first two parties.

    Source: 《民法典》第五百一十八条 (joint and several), 六百八十一条 (guarantee), 一千一百六十一条 (heirs).
    """

    GUARANTOR = "guarantor", "担保人"
    CO_DEBTOR = "co_debtor", "与义务人连带（共同）履行的人"
    CO_CREDITOR = "co_creditor", "共同受领的人"
    HEIR = "heir", "义务人的继承人（以所得遗产为限）"


class Sitting(Code):
    """What the sessions of the case came to when an agreement is to be printed."""

    UNRECORDED = "unrecorded", "没有笔录"
    RUNNING = "running", "正在进行"
    NOT_AGREED = "not_agreed", "笔录未记达成协议"
    AGREED = "agreed", "笔录记明达成协议"


class PayManner(Code):
    """How a sum is paid."""

    CASH = "cash", "现金"
    TRANSFER = "transfer", "银行转账"
    OTHER = "other", "其他方式"


class PerformanceStatus(Code):
    """What became of a performance item."""

    NOT_DUE = "not_due", "未到期"
    IMMEDIATE = "immediate", "即时履行完毕"
    DONE = "done", "按期履行"
    LATE_DONE = "late_done", "逾期履行"
    PARTIAL = "partial", "部分履行"
    OVERDUE = "overdue", "逾期未履行"
    REFUSED = "refused", "拒绝履行"
    RELIEVED = "relieved", "权利人免除"
    CHANGED = "changed", "变更协议"
    TO_COURT = "to_court", "转法律途径"
    ENFORCED = "enforced", "经法院执行"

    @property
    def fulfils(self) -> bool:
        """Return whether nothing is owed any more."""
        return self in _FULFILLED

    @property
    def follows_from_payments(self) -> bool:
        """Return whether it says no more than how much was paid, and by which day."""
        return self in _FOLLOWS

    @property
    def needs_note(self) -> bool:
        """Return whether it means nothing without a word on how and why."""
        return self in _TOLD_MORE

    @property
    def settled(self) -> bool:
        """Return whether the centre has nothing left to watch over.

        Besides what is fulfilled: what a later agreement took the place of, and what its creditor
        pursues by suit, payment order or enforcement, or was told that he may. Source:
        《人民调解法》第三十一至三十三条.
        """
        return self.fulfils or self in {PerformanceStatus.CHANGED, PerformanceStatus.TO_COURT}


_FULFILLED = frozenset(
    {
        PerformanceStatus.IMMEDIATE,
        PerformanceStatus.DONE,
        PerformanceStatus.LATE_DONE,
        PerformanceStatus.RELIEVED,
        PerformanceStatus.ENFORCED,
    }
)

_TOLD_MORE = frozenset(
    {
        PerformanceStatus.PARTIAL,
        PerformanceStatus.REFUSED,
        PerformanceStatus.RELIEVED,
        PerformanceStatus.CHANGED,
        PerformanceStatus.TO_COURT,
    }
)

_FOLLOWS = frozenset(
    {
        PerformanceStatus.NOT_DUE,
        PerformanceStatus.PARTIAL,
        PerformanceStatus.DONE,
        PerformanceStatus.LATE_DONE,
    }
)


class ConfirmationStatus(Code):
    """Where the judicial confirmation of an agreement stands.

    Source: 《民事诉讼法》第二百零五、二百零六条; its 司法解释 第三百五十五至三百五十八条.
    """

    NONE = "none", "未申请"
    INTENDED = "intended", "拟申请"
    WAIVED = "waived", "双方不申请"
    UNFIT = "unfit", "不能确认"
    APPLIED = "applied", "已申请"
    RETURNED = "returned", "退回补正"
    ACCEPTED = "accepted", "法院受理"
    REJECTED_INTAKE = "rejected_intake", "不予受理"
    CONFIRMED = "confirmed", "裁定有效"
    DISMISSED = "dismissed", "驳回申请"
    WITHDRAWN = "withdrawn", "撤回申请"
    ENFORCING = "enforcing", "申请执行"

    @property
    def undecided(self) -> bool:
        """Return whether the parties have yet to apply, or to say that they will not (RULE 20).

        Whom one court did not take may go to another as long as the window is open.
        """
        return self in {
            ConfirmationStatus.NONE,
            ConfirmationStatus.INTENDED,
            ConfirmationStatus.REJECTED_INTAKE,
        }

    @property
    def wanted(self) -> bool:
        """Return whether the parties want the court to confirm, or asked it to."""
        return self not in {
            ConfirmationStatus.NONE,
            ConfirmationStatus.WAIVED,
            ConfirmationStatus.UNFIT,
        }

    @property
    def in_court(self) -> bool:
        """Return whether the application lies with a court that has yet to rule."""
        return self in {
            ConfirmationStatus.APPLIED,
            ConfirmationStatus.RETURNED,
            ConfirmationStatus.ACCEPTED,
        }

    @property
    def enforceable(self) -> bool:
        """Return whether the court found it valid: what is not performed may be enforced."""
        return self in {ConfirmationStatus.CONFIRMED, ConfirmationStatus.ENFORCING}
