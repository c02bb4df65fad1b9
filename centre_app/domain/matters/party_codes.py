"""Code lists of participation: sides, authority to act, guardians and what proves them."""

from centre_app.domain.codes import Code
from centre_app.domain.matters.codes import MatterRole


class PartySide(Code):
    """On which side of a matter somebody stands."""

    ASKING = "asking", "申请方"
    OPPOSITE = "opposite", "对方"
    THIRD = "third", "第三方"
    NEUTRAL = "neutral", "不属任何一方"


_FIXED_SIDES: dict[MatterRole, PartySide] = {
    MatterRole.APPLICANT: PartySide.ASKING,
    MatterRole.PETITIONER: PartySide.ASKING,
    MatterRole.REPRESENTATIVE: PartySide.ASKING,
    MatterRole.COMPANION: PartySide.ASKING,
    MatterRole.RESPONDENT: PartySide.OPPOSITE,
    MatterRole.ACCUSED_UNIT: PartySide.OPPOSITE,
    MatterRole.THIRD_PARTY: PartySide.THIRD,
}


def fixed_side(role: MatterRole) -> PartySide | None:
    """Return the side a role stands on by its name; None where somebody has to say it."""
    return _FIXED_SIDES.get(role)


class AuthorityKind(Code):
    """How far an agent may go. Source: 《民法典》第一百六十五条;《民事诉讼法》第六十二条."""

    GENERAL = "general", "一般授权"
    SPECIAL = "special", "特别授权"


class Power(Code):
    """What an agent may do only if it is named in his authority (《民事诉讼法》第六十二条)."""

    ADMIT = "admit", "承认请求"
    CHANGE = "change", "变更请求"
    WAIVE = "waive", "放弃请求"
    SETTLE = "settle", "和解（签署协议）"
    COLLECT = "collect", "代领文书款物"


class GuardianRelation(Code):
    """What a guardian is to his ward. Source: 《民法典》第二十七、二十八条."""

    PARENT = "parent", "父母"
    SPOUSE = "spouse", "配偶"
    CHILD = "child", "成年子女"
    GRANDPARENT = "grandparent", "祖父母、外祖父母"
    SIBLING = "sibling", "兄、姐"
    CLOSE_RELATIVE = "close_relative", "其他近亲属"
    OTHER = "other", "其他个人或者组织"


class GuardianProof(Code):
    """What was seen of a guardianship. Source: 《民法典》第二十七至三十一条."""

    KINSHIP = "kinship", "亲属关系证明（户口簿、出生证、结婚证）"
    PRIOR_UNABLE = "prior_unable", "无前一顺序监护人或其不能监护的证明"
    CONSENT = "consent", "村（居）委会或民政部门同意的证明"
    DESIGNATION = "designation", "指定监护的证明"
    JUDGMENT = "judgment", "法院判决书"


class SignedAs(Code):
    """As what somebody put his name under an agreement."""

    SELF = "self", "本人"
    GUARDIAN = "guardian", "法定代理人"
    HEAD = "head", "法定代表人（负责人）"
    AGENT = "agent", "委托代理人"


class WhyNot(Code):
    """Why somebody who takes part may not sign for a party (RULE 13, 14)."""

    LACKS_CAPACITY = "lacks_capacity", "不具有完全民事行为能力，须由监护人签名"
    SENT_AN_AGENT = "sent_an_agent", "单位委托了代理人，由有权的代理人或法定代表人签名"
    NO_GUARDIAN = "no_guardian", "请登记监护人和证明（父母在前）"
    PROOF_MISSING = "proof_missing", "没有登记监护证明，请查看后补记"
    OUT_OF_ORDER = (
        "out_of_order",
        "父母等前一顺序监护人在先，请登记前一顺序监护人，或补记其不能监护、指定监护的证明",
    )
    GUARDIAN_INCAPABLE = "guardian_incapable", "监护人本人不具有完全民事行为能力"
    AGENT_INCAPABLE = "agent_incapable", "代理人不具有完全民事行为能力"
    NO_DOCUMENT = "no_document", "没有登记授权委托书，请查看后补记"
    NO_PERIOD = "no_period", "没有登记授权期限"
    NOT_YET = "not_yet", "授权尚未开始"
    EXPIRED = "expired", "授权已经到期，请补办授权"
    NO_SETTLE = "no_settle", "授权中没有写明“和解”，须有特别授权"
    PRINCIPAL_UNABLE = "principal_unable", "委托他的人自己不能签名"

    @property
    def rule(self) -> str:
        """Return which rule it breaks: that of guardians, or that of agents."""
        return "13" if self in _OF_GUARDIANS else "14"


_OF_GUARDIANS = frozenset(
    {
        WhyNot.LACKS_CAPACITY,
        WhyNot.NO_GUARDIAN,
        WhyNot.PROOF_MISSING,
        WhyNot.OUT_OF_ORDER,
        WhyNot.GUARDIAN_INCAPABLE,
    }
)
