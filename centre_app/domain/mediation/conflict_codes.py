"""Code lists of ties between mediators and people, of conflicts, and of recusal (回避)."""

from centre_app.domain.codes import Code


class TieKind(Code):
    """What somebody is to a mediator, as the mediator declared it.

    Source: 《民法典》第一千零四十五条 for near relatives; 《最高人民法院关于人民法院特邀调解的规定》第十五条.
    """

    SELF = "self", "本人"
    SPOUSE = "spouse", "配偶"
    PARENT = "parent", "父母"
    CHILD = "child", "子女"
    SIBLING = "sibling", "兄弟姐妹"
    GRANDPARENT = "grandparent", "祖父母、外祖父母"
    GRANDCHILD = "grandchild", "孙子女、外孙子女"
    OTHER_KIN = "other_kin", "姻亲或其他亲属"
    HOUSEHOLD = "household", "同住"
    INTEREST = "interest", "债权债务、合伙等利害关系"
    EMPLOYER = "employer", "所在单位或雇主"
    COLLEAGUE = "colleague", "同事"
    NEIGHBOUR = "neighbour", "邻居"
    FRIEND = "friend", "朋友、师生等"
    OTHER = "other", "其他关系"


class ConflictKind(Code):
    """Why a mediator may be too near to a case (RULE 10)."""

    SELF = "self", "本人参加了本事项"
    KIN = "kin", "亲属"
    HOUSEHOLD = "household", "同住一处"
    INTEREST = "interest", "利害关系"
    NAME = "name", "同名"
    TIE = "tie", "其他关系"
    PHONE = "phone", "同一电话"
    OPPOSED = "opposed", "曾在另一件事项中互为对方"
    ACTED = "acted", "曾在另一件事项中代理或陪同"
    EMPLOYER = "employer", "同一单位"

    @property
    def is_hard(self) -> bool:
        """Return whether it keeps him away until all parties want him all the same.

        The others ask for a reason: a shared telephone or employer need not mean anything.
        """
        return self in _HARD


class RecusalRule(Code):
    """Who is heard when somebody asks that another withdraw; local, so a setting.

    Source: 《最高人民法院关于人民法院特邀调解的规定》第十五条 (the body decides); 《人民调解工作若干规定》
    2002 (the presiding mediator is replaced on request); 深圳 (whoever is asked to withdraw must).
    """

    WEIGHED = "weighed", "由调委会审查后决定"
    PRESIDING = "presiding", "要求主持人回避的，应当更换；其他人由调委会决定"
    ON_REQUEST = "on_request", "当事人提出的，应当回避"


class RecusalTarget(Code):
    """In what part somebody is asked to withdraw."""

    MEDIATOR = "mediator", "人民调解员"
    RECORDER = "recorder", "记录人"


class RecusalSource(Code):
    """Who asks."""

    PARTY = "party", "当事人申请"
    OWN = "own", "本人自行回避"
    COMMITTEE = "committee", "调委会提出"


class RecusalOutcome(Code):
    """What became of a request."""

    GRANTED = "granted", "同意回避"
    DISMISSED = "dismissed", "驳回申请"
    KEPT = "kept", "各方书面同意其继续参加"
    WITHDRAWN = "withdrawn", "申请人撤回"


class RecusalAnswerKind(Code):
    """What a party says to the question whether somebody is to withdraw (是否申请回避)."""

    NONE = "none", "不申请回避"
    ASKS = "asks", "申请回避"


_HARD = frozenset(
    {
        ConflictKind.SELF,
        ConflictKind.KIN,
        ConflictKind.HOUSEHOLD,
        ConflictKind.INTEREST,
        ConflictKind.NAME,
    }
)

CONFLICT_OF_TIE: dict[TieKind, ConflictKind] = {
    TieKind.SELF: ConflictKind.SELF,
    TieKind.SPOUSE: ConflictKind.KIN,
    TieKind.PARENT: ConflictKind.KIN,
    TieKind.CHILD: ConflictKind.KIN,
    TieKind.SIBLING: ConflictKind.KIN,
    TieKind.GRANDPARENT: ConflictKind.KIN,
    TieKind.GRANDCHILD: ConflictKind.KIN,
    TieKind.OTHER_KIN: ConflictKind.KIN,
    TieKind.HOUSEHOLD: ConflictKind.HOUSEHOLD,
    TieKind.INTEREST: ConflictKind.INTEREST,
    TieKind.EMPLOYER: ConflictKind.EMPLOYER,
    TieKind.COLLEAGUE: ConflictKind.EMPLOYER,
    TieKind.NEIGHBOUR: ConflictKind.TIE,
    TieKind.FRIEND: ConflictKind.TIE,
    TieKind.OTHER: ConflictKind.TIE,
}
"""What a declared tie means for a case its person takes part in."""
