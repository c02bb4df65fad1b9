"""Code lists of risk."""

from centre_app.domain.codes import Code


class RiskFactor(Code):
    """What speaks for danger; the check list of a risk report."""

    THREAT = "threat", "扬言伤害自己或他人"
    BLOWS = "blows", "已经动手"
    DOMESTIC = "domestic", "家庭暴力（含疑似）"
    WEAPON = "weapon", "携带器械或危险物品"
    VIOLENCE_BEFORE = "violence_before", "有暴力史"
    MENTAL = "mental", "精神障碍（本人或家属告知）"
    CROWD = "crowd", "十人以上"
    OCCASION = "occasion", "敏感节点或重大活动"
    LONG_STANDING = "long_standing", "持续一年以上"
    REPEATED = "repeated", "三十日内三次来访"
    BROKEN_PROMISE = "broken_promise", "约定逾期未履行"
    ONLINE = "online", "网络曝光"


class RiskOffice(Code):
    """Who is told of a danger."""

    POLICE = "police", "公安派出所"
    DIRECTOR = "director", "中心主任"
    GRID = "grid", "网格长（网格员）"
    VILLAGE = "village", "村（社区）"
    WOMEN = "women", "妇联"
    FAMILY = "family", "家属"
    PSYCHOLOGIST = "psychologist", "心理服务人员"
    OTHER = "other", "其他"


class ViolenceDuty(Code):
    """What the law asks of whoever learns of domestic violence.

    Source: 《反家庭暴力法》第十三、十四条.
    """

    REPORT = "report", "《反家庭暴力法》第十四条"
    ADVISE = "advise", "《反家庭暴力法》第十三条"
