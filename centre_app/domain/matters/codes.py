"""Code lists of matters."""

from centre_app.domain.codes import Code


class DisputeType(Code):
    """Dispute types; the labels are those of the justice ministry's statistics."""

    MARRIAGE_FAMILY = "marriage_family", "婚姻家庭纠纷"
    NEIGHBOUR = "neighbour", "邻里纠纷"
    HOUSE_SITE = "house_site", "房屋宅基地纠纷"
    CONTRACT = "contract", "合同纠纷"
    PRODUCTION = "production", "生产经营纠纷"
    DAMAGES = "damages", "损害赔偿纠纷"
    FOREST_LAND = "forest_land", "山林土地纠纷"
    EXPROPRIATION = "expropriation", "征地拆迁纠纷"
    ENVIRONMENT = "environment", "环境污染纠纷"
    WAGE_ARREARS = "wage_arrears", "拖欠农民工工资纠纷"
    LABOUR_OTHER = "labour_other", "其他劳动争议纠纷"
    TOURISM = "tourism", "旅游纠纷"
    CONSUMER = "consumer", "消费纠纷"
    ECOMMERCE = "ecommerce", "电子商务纠纷"
    MEDICAL = "medical", "医疗纠纷"
    TRAFFIC = "traffic", "道路交通事故纠纷"
    PROPERTY_MGMT = "property_mgmt", "物业纠纷"
    IP = "ip", "知识产权纠纷"
    INTERNET = "internet", "互联网纠纷"
    VILLAGE_AFFAIRS = "village_affairs", "村务管理纠纷"
    FINANCE = "finance", "金融纠纷"
    FIRE = "fire", "消防纠纷"
    CAMPUS = "campus", "校园纠纷"
    NEW_EMPLOYMENT = "new_employment", "新就业形态纠纷"
    OTHER = "other", "其他纠纷"


class MatterState(Code):
    """Where a matter stands."""

    REGISTERED = "registered", "已登记"
    TRIAGED = "triaged", "已研判"
    ACCEPTED = "accepted", "已受理"
    IN_PROGRESS = "in_progress", "办理中"
    SUSPENDED = "suspended", "中止"
    RESOLVED = "resolved", "已化解"
    UNRESOLVED = "unresolved", "未化解（已导入法定途径）"
    NOT_ACCEPTED = "not_accepted", "不予受理"
    TRANSFERRED = "transferred", "已移送"
    WITHDRAWN = "withdrawn", "已撤回"
    CLOSED = "closed", "已结案"
    ARCHIVED = "archived", "已归档"


class Route(Code):
    """Where triage sends a matter."""

    CONSULT = "consult", "咨询解答"
    GUIDE = "guide", "引导告知"
    MEDIATION = "mediation", "人民调解"
    PAIRED_ORDERS = "paired_orders", "双派单"
    PETITION = "petition", "信访办理"
    JOINT = "joint", "联合调处"
    TRANSFER = "transfer", "移送"


class CaseLevel(Code):
    """How hard a matter is."""

    SIMPLE = "simple", "简单"
    ORDINARY = "ordinary", "一般"
    MAJOR = "major", "重大"
    DIFFICULT = "difficult", "疑难复杂"


class RiskLevel(Code):
    """Danger of escalation, with its colour word."""

    LOW = "low", "低（蓝）"
    MEDIUM = "medium", "中（黄）"
    HIGH = "high", "高（红）"


class MatterRole(Code):
    """What somebody is in a matter: a party to it, one who came along, speaks for another, or helps.

    Source: 《民事诉讼法》第六十一条 for the five kinds of agents.
    """

    APPLICANT = "applicant", "申请人"
    RESPONDENT = "respondent", "被申请人"
    THIRD_PARTY = "third_party", "第三人"
    PARTY = "party", "当事人"
    PETITIONER = "petitioner", "信访人"
    REPRESENTATIVE = "representative", "代表人"
    COMPANION = "companion", "随访人"
    ACCUSED_UNIT = "accused_unit", "被反映单位（人）"
    STATUTORY_AGENT = "statutory_agent", "法定代理人（监护人）"
    AGENT_LAWYER = "agent_lawyer", "代理人（律师）"
    AGENT_LEGAL_WORKER = "agent_legal_worker", "代理人（法律工作者）"
    AGENT_RELATIVE = "agent_relative", "代理人（近亲属）"
    AGENT_STAFF = "agent_staff", "代理人（单位工作人员）"
    AGENT_CITIZEN = "agent_citizen", "代理人（推荐的公民）"
    LEGAL_REP = "legal_rep", "法定代表人"
    PRINCIPAL = "principal", "负责人"
    INVITED = "invited", "受邀参加人"
    WITNESS = "witness", "证人"
    APPRAISER = "appraiser", "鉴定人"
    INTERPRETER = "interpreter", "翻译"
    LISTENER = "listener", "旁听"

    @property
    def is_party(self) -> bool:
        """Return whether the matter is somebody's own; who speaks for him or helps is no party."""
        return self in _PARTIES

    @property
    def is_agent(self) -> bool:
        """Return whether he acts by an authority that a party gave him."""
        return self in _AGENTS

    @property
    def heads_a_body(self) -> bool:
        """Return whether he acts for a body by his office in it."""
        return self in {MatterRole.LEGAL_REP, MatterRole.PRINCIPAL}

    @property
    def speaks_for_another(self) -> bool:
        """Return whether he takes part on somebody else's behalf."""
        return self.is_agent or self.heads_a_body or self is MatterRole.STATUTORY_AGENT


_PARTIES = frozenset(
    {
        MatterRole.APPLICANT,
        MatterRole.RESPONDENT,
        MatterRole.THIRD_PARTY,
        MatterRole.PARTY,
        MatterRole.PETITIONER,
        MatterRole.ACCUSED_UNIT,
    }
)
_AGENTS = frozenset(
    {
        MatterRole.AGENT_LAWYER,
        MatterRole.AGENT_LEGAL_WORKER,
        MatterRole.AGENT_RELATIVE,
        MatterRole.AGENT_STAFF,
        MatterRole.AGENT_CITIZEN,
    }
)


class Outcome(Code):
    """How a matter ended; ``resolves`` says whether it counts as 化解."""

    AGREED_WRITTEN = "agreed_written", "调解成功（书面协议）"
    AGREED_ORAL = "agreed_oral", "调解成功（口头协议）"
    PARTIAL = "partial", "部分达成协议"
    SETTLED_SELF = "settled_self", "双方自行和解"
    EXPLAINED = "explained", "解释疏导后息诉"
    HANDLED = "handled", "部门办结"
    FAILED = "failed", "调解不成"
    TERMINATED = "terminated", "终止调解"
    WITHDRAWN = "withdrawn", "撤回申请"
    TO_COURT = "to_court", "引导诉讼"
    TO_ARBITRATION = "to_arbitration", "引导仲裁"
    TO_ADMIN = "to_admin", "引导行政处理"
    TRANSFERRED_OUT = "transferred_out", "移送有权单位"
    NOT_ACCEPTED = "not_accepted", "不予受理"

    @property
    def resolves(self) -> bool:
        """Return whether the outcome counts in 化解数."""
        return self in _RESOLVING

    @property
    def by_agreement(self) -> bool:
        """Return whether the outcome counts in 调解成功数."""
        return self in _AGREED


_AGREED = frozenset({Outcome.AGREED_WRITTEN, Outcome.AGREED_ORAL, Outcome.PARTIAL})
_RESOLVING = _AGREED | {Outcome.SETTLED_SELF, Outcome.EXPLAINED, Outcome.HANDLED}


class DeadlineKind(Code):
    """What a statutory date asks for."""

    NOTICE = "notice", "告知受理去向"
    OBJECTION = "objection", "提出异议"
    MEDIATION = "mediation", "调解期限"
    PETITION = "petition", "信访办理"
    RESULT = "result", "交办反馈"
    REVIEW_WINDOW = "review_window", "申请复查"
    REVIEW = "review", "复查"
    RECHECK_WINDOW = "recheck_window", "申请复核"
    RECHECK = "recheck", "复核"
    CONFIRMATION = "confirmation", "申请司法确认"
    REVISIT = "revisit", "回访"
    PERFORMANCE = "performance", "履行"
    ORDER = "order", "办理派单"
    FEEDBACK = "feedback", "反馈委托单位"

    @property
    def lapses(self) -> bool:
        """Return whether it bounds a right of others: unused by its day, it is gone and not late.

        Source: 《人民调解法》第三十三条; 《信访工作条例》第二十三、三十五、三十六条.
        """
        return self in _LAPSING

    @property
    def of_petition(self) -> bool:
        """Return whether it belongs to the petition route alone."""
        return self in _OF_PETITION


_LAPSING = frozenset(
    {
        DeadlineKind.CONFIRMATION,
        DeadlineKind.OBJECTION,
        DeadlineKind.REVIEW_WINDOW,
        DeadlineKind.RECHECK_WINDOW,
    }
)
_OF_PETITION = frozenset(
    {
        DeadlineKind.OBJECTION,
        DeadlineKind.PETITION,
        DeadlineKind.RESULT,
        DeadlineKind.REVIEW_WINDOW,
        DeadlineKind.REVIEW,
        DeadlineKind.RECHECK_WINDOW,
        DeadlineKind.RECHECK,
    }
)


class OrderState(Code):
    """Where a work order stands."""

    ISSUED = "issued", "已派"
    SIGNED = "signed", "已签收"
    REPORTED = "reported", "已反馈"
    CLOSED = "closed", "已办结"


class OrderPart(Code):
    """The two halves of a paired order."""

    HANDLE = "handle", "部门办理"
    SUPERVISE = "supervise", "网格监督"
