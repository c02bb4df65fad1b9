"""Code lists of case files."""

from centre_app.domain.codes import Code


class CaseFileKind(Code):
    """What a case file is about."""

    MEDIATION = "mediation", "人民调解卷宗"
    PETITION = "petition", "信访事项卷宗"


class OrderKind(Code):
    """In which order the papers of a case file lie.

    Source: 司法部 人民调解文书格式 2010 and the order many places follow in its stead.
    """

    LOCAL = "mediation_local", "申请、告知、身份证明在前"
    MINISTRY = "mediation_ministry", "司法部2010年格式顺序"
    PETITION = "petition", "信访事项卷宗"


class FileState(Code):
    """Where a case file stands; a file that came back is in the archive again."""

    OPEN = "open", "建卷中"
    REVIEWED = "reviewed", "已检查"
    LOCKED = "locked", "已归档"
    LENT = "lent", "借出"
    DESTROYED = "destroyed", "已销毁"


class Retention(Code):
    """How long a case file is kept; how many years that is stands in the settings."""

    SHORT = "short", "短期"
    LONG = "long", "长期"
    PERMANENT = "permanent", "永久"


class When(Code):
    """From when on a paper belongs into a case file."""

    ALWAYS = "always", "必须"
    MEDIATED = "mediated", "开展调解的，必须"
    TOLD = "told", "告知当事人后，必须"
    ASKED_ROUND = "asked_round", "做过调查的，必须"
    EVIDENCE = "evidence", "登记了证据的，必须"
    SAT = "sat", "开过调解会的，必须"
    AGREED_IN_WRITING = "agreed_in_writing", "达成书面协议的，必须"
    AGREED_ORALLY = "agreed_orally", "达成口头协议的，必须"
    NOT_AGREED = "not_agreed", "未达成协议的，必须"
    REVISITED = "revisited", "回访后，必须"
    AT_COURT = "at_court", "申请司法确认的，必须"
    RECUSAL = "recusal", "有人申请回避的，必须"
    ENTRUSTED = "entrusted", "委托调解结束后，必须"
    ACCEPTED = "accepted", "受理的，必须"
    REFUSED = "refused", "不予受理的，必须"
    SENT_ON = "sent_on", "转送、交办的，必须"
    EXTENDED = "extended", "延期办理的，必须"
    ANSWERED = "answered", "答复后，必须"
    IF_THERE = "if_there", "按需"


class Defect(Code):
    """A class of what an inspection finds in case files."""

    RIGHTS_NOTICE = "rights_notice", "缺权利义务告知书"
    EVIDENCE = "evidence", "缺调查、证据材料"
    PAPER = "paper", "缺文书"
    UNSIGNED = "unsigned", "缺签名、手印或印章"
    COPIES = "copies", "缺身份、监护、授权证明"
    DAYS = "days", "日期先后不对"
    VAGUE = "vague", "约定含糊"
    MIXED_UP = "mixed_up", "用语混淆"
    SUMS = "sums", "金额不一致"
    NAMES = "names", "姓名、证件不一致"
    BINDING = "binding", "装订问题"


class Remedy(Code):
    """Where a defect is mended."""

    MATTER = "matter", "打开事项"
    CASE = "case", "打开案件"
    AGREEMENT = "agreement", "打开协议"


class DayKind(Code):
    """A day that stands on a paper of the file."""

    APPLIED = "applied", "申请"
    ACCEPTED = "accepted", "受理"
    TOLD = "told", "告知权利义务"
    FIRST_SESSION = "first_session", "第一次调解"
    FIRST_SIGNED = "first_signed", "协议签名"
    LAST_SIGNED = "last_signed", "最后签名"
    SEALED = "sealed", "协议盖章"
    ENDED = "ended", "调解结束"
    FIRST_REVISIT = "first_revisit", "回访"
    RECEIVED = "received", "收到信访事项"
    ANSWERED = "answered", "出具处理意见"
