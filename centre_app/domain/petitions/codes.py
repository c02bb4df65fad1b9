"""Code lists of petitions."""

from centre_app.domain.codes import Code


class PetitionState(Code):
    """Where a petition file stands."""

    REGISTERED = "registered", "已登记待分办"
    FORWARDED = "forwarded", "已转送"
    ASSIGNED = "assigned", "已交办"
    GUIDED = "guided", "已告知引导"
    RECORDED = "recorded", "已存查"
    RETURNED = "returned", "已退回上级"
    NOT_ACCEPTED = "not_accepted", "不予受理"
    NO_LONGER = "no_longer", "不再受理"
    ACCEPTED = "accepted", "已受理待告知"
    NOTIFIED = "notified", "已告知"
    HANDLING = "handling", "办理中"
    OPINION = "opinion", "已出意见待送达"
    DELIVERED = "delivered", "意见已送达"
    ANSWERED = "answered", "已答复办结"
    SETTLED = "settled", "调解和解办结"
    REVIEW = "review", "复查中"
    REVIEWED = "reviewed", "复查意见已送达"
    RECHECK = "recheck", "复核中"
    FINAL_BY_TIME = "final_by_time", "期满终结"
    FINAL = "final", "复核终结"
    LEFT = "left", "已转其他途径"
    WITHDRAWN = "withdrawn", "已撤回"


class PetitionClass(Code):
    """The three kinds; 《信访工作条例》第二十九条至第三十一条."""

    SUGGESTION = "suggestion", "建议意见类"
    ACCUSATION = "accusation", "检举控告类"
    APPEAL = "appeal", "申诉求决类"


class StatutoryRoute(Code):
    """The six ways an appeal may go; 《信访工作条例》第三十一条. Only the last begins the 60 days."""

    LITIGATION = "litigation", "一、政法机关诉讼程序"
    ARBITRATION = "arbitration", "二、仲裁"
    PARTY_APPEAL = "party_appeal", "三、党员申诉、申请复审"
    ADMINISTRATIVE = "administrative", "四、行政复议、裁决、确认、许可、处罚"
    DUTY = "duty", "五、请求查处、履行法定职责"
    GENERAL = "general", "六、其他（出具信访处理意见书）"


class PetitionPurpose(Code):
    """What the petitioner wants."""

    COMPLAIN = "complain", "申诉"
    REQUEST = "request", "求决"
    REPORT = "report", "揭发控告"
    SUGGEST = "suggest", "意见建议"
    CONSULT = "consult", "咨询"
    HELP = "help", "求助"
    OTHER = "other", "其他"


class PetitionMode(Code):
    """How the petition came; 《信访工作条例》第十七条."""

    VISIT = "visit", "来访"
    LETTER = "letter", "来信"
    ONLINE = "online", "网上信访"
    PHONE = "phone", "来电"
    FAX = "fax", "传真"


class PetitionSize(Code):
    """Alone, or five people and more."""

    INDIVIDUAL = "individual", "个访"
    GROUP = "group", "集体访"


class Repeat(Code):
    """Whether the same thing was brought before."""

    FIRST = "first", "初次"
    REPEAT = "repeat", "重复"
    REVIEW = "review", "复查"
    RECHECK = "recheck", "复核"


class PetitionContent(Code):
    """What it is about, first level."""

    FARMING = "farming", "农村农业"
    MARKET = "market", "市场监督"
    NATURAL_RESOURCES = "natural_resources", "自然资源"
    CONSTRUCTION = "construction", "城乡建设"
    ENVIRONMENT = "environment", "生态环境"
    LABOUR = "labour", "劳动和社会保障"
    TRANSPORT = "transport", "交通运输"
    HEALTH = "health", "卫生健康"
    HOUSING = "housing", "房产物业"
    ECONOMY = "economy", "经济管理"
    CULTURE = "culture", "文体旅游"
    PARTY_AFFAIRS = "party_affairs", "党务政务"
    PERSONNEL = "personnel", "组织人事"
    TECHNOLOGY = "technology", "科技与信息产业"
    MILITARY = "military", "军队事务"
    CIVIL_AFFAIRS = "civil_affairs", "民政与应急"
    EDUCATION = "education", "教育"
    JUSTICE = "justice", "政法"
    DISCIPLINE = "discipline", "纪检监察"
    OTHER = "other", "其他"


class PetitionFlag(Code):
    """What deserves attention."""

    LITIGATION = "litigation", "涉法涉诉"
    HK = "hk", "涉港"
    MO = "mo", "涉澳"
    TW = "tw", "涉台"
    OVERSEAS_CN = "overseas_cn", "涉侨"
    FOREIGN = "foreign", "涉外"
    THREAT = "threat", "扬言"
    SKIPPED_LEVEL = "skipped_level", "越级"
    BACKLOG = "backlog", "积案"
    CROSS_REGION = "cross_region", "三跨三离"
    PROMINENT = "prominent", "突出事项"
    HOT = "hot", "热点"
    LEADER_NOTE = "leader_note", "领导批示"
    LEADER_CHARGE = "leader_charge", "领导包案"
    LEADER_DEADLINE = "leader_deadline", "限办"


class HandleMode(Code):
    """What becomes of a petition at the sorting."""

    SELF = "self", "直接办理"
    FORWARD = "forward", "转送"
    ASSIGN = "assign", "交办"
    GUIDE = "guide", "告知引导"
    NOT_ACCEPT = "not_accept", "不予受理"
    NO_LONGER = "no_longer", "不再受理"
    RECORD_ONLY = "record_only", "存查"
    RETURN = "return", "退回"
    REPORT_UP = "report_up", "上报"


class OpinionResult(Code):
    """What the opinion says of one request; 《信访工作条例》第三十二条."""

    SUPPORT = "support", "支持"
    PARTIAL = "partial", "部分支持"
    EXPLAIN = "explain", "解释说明"
    REJECT = "reject", "不支持"


class ServiceWay(Code):
    """How a paper was delivered; 《民事诉讼法》第八十八条至第九十五条 by analogy."""

    DIRECT = "direct", "直接送达"
    LEFT_BEHIND = "left_behind", "留置送达"
    POST = "post", "邮寄送达"
    ENTRUSTED = "entrusted", "委托送达"
    ELECTRONIC = "electronic", "电子送达"
    PUBLIC = "public", "公告送达"
    SPOKEN = "spoken", "口头或电话告知"

    @property
    def needs_witness(self) -> bool:
        """Return whether somebody must have seen it: the receiver refused to take the paper."""
        return self is ServiceWay.LEFT_BEHIND

    @property
    def on_paper(self) -> bool:
        """Return whether the paper itself reached somebody, so that a return of service is made."""
        return self is not ServiceWay.SPOKEN


class ServedPaper(Code):
    """What has to reach the petitioner."""

    NOTICE = "notice", "受理（去向）告知书"
    REFUSAL = "refusal", "不予（不再）受理告知书"
    EXTENSION = "extension", "延期办理告知书"
    OPINION = "opinion", "信访处理意见书"

    @property
    def on_paper_only(self) -> bool:
        """Return whether telling is not enough: the petitioner's own time runs from the paper."""
        return self is ServedPaper.OPINION


class AskKind(Code):
    """What the head of the centre is asked to approve."""

    NOT_ACCEPT = "not_accept", "不予受理"
    NO_LONGER = "no_longer", "不再受理"
    EXTENSION = "extension", "延期办理"


class AppealLevel(Code):
    """The two ways on from an opinion; 《信访工作条例》第三十五、三十六条."""

    REVIEW = "review", "复查"
    RECHECK = "recheck", "复核"


class AppealResult(Code):
    """What the higher body decided."""

    UPHELD = "upheld", "维持"
    CHANGED = "changed", "变更"
    ANNULLED = "annulled", "撤销并责令重新办理"
