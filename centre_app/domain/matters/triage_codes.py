"""Code lists of triage and of what may become of a matter afterwards."""

from centre_app.domain.codes import Code


class TriageSign(Code):
    """What makes a matter harder or more dangerous than most; ticked at triage."""

    THREAT = "threat", "扬言伤害自己或他人"
    VIOLENCE = "violence", "已动手或有暴力史"
    WEAPON = "weapon", "携带器械或危险品"
    CASUALTY = "casualty", "死亡或重伤"
    LARGE_SUM = "large_sum", "涉及十万元以上"
    SMALL_SUM = "small_sum", "涉及五千元以下"
    LONG_STANDING = "long_standing", "持续一年以上"
    REPEATED = "repeated", "多次来访"
    ONLINE = "online", "网络曝光"
    SEVERAL_DEPARTMENTS = "several_departments", "涉及多个部门"
    OTHER_TOWNSHIP = "other_township", "跨乡镇"
    FAILED_BEFORE = "failed_before", "多次调解未成"


class BodyReason(Code):
    """Why a body is proposed to answer for a matter; the strongest comes first."""

    FIELD = "field", "专业对口"
    GRAVE = "grave", "重大、疑难，交首席调解员"
    VILLAGE = "village", "一般事项，就近在村里化解"
    TOWN = "town", "由镇调委会调解"
    ABLE = "able", "可以承办这个去向"


class RefusalReason(Code):
    """Why a matter is not accepted; 《信访工作条例》第十九、二十二、三十六条, 《人民调解法》第十七条."""

    NOT_OUR_POWER = "not_our_power", "不属于本机关职权范围"
    LITIGATION = "litigation", "依法应通过诉讼、仲裁、行政复议解决"
    IN_HANDLING = "in_handling", "已受理或正在办理，期限内重复提出"
    FINAL = "final", "已复核终结，以同一事实和理由再次提出"
    DECIDED = "decided", "法院已受理或已有生效裁判"
    NOT_MEDIABLE = "not_mediable", "依法不得调解"
    UNCLEAR = "unclear", "诉求不明且无法补充"


class ReopenReason(Code):
    """Why a closed matter is taken up again."""

    BREACH = "breach", "协议未履行"
    NEW_FACTS = "new_facts", "出现新情况"
    DISSATISFIED = "dissatisfied", "回访不满意"
    ANNULLED = "annulled", "协议被确认无效或撤销"
    MISTAKE = "mistake", "结案有误"
