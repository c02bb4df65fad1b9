"""What a matter's danger is made of, and who is told of it."""

from collections.abc import Iterable

from centre_app.domain.codes import Code
from centre_app.domain.matters.codes import RiskLevel


class RiskFactor(Code):
    """The check list of a matter's danger."""

    THREAT = "threat", "扬言伤人、自伤或报复"
    WEAPON = "weapon", "携带或准备凶器、危险物品"
    DOMESTIC = "domestic", "家庭暴力"
    VIOLENCE = "violence", "有过暴力行为"
    BLOWS = "blows", "婚姻、债务、地界纠纷中已经动手"
    DISORDER = "disorder", "精神障碍（仅限本人或家属告知）"
    CROWD = "crowd", "十人以上群体"
    SENSITIVE_DAY = "sensitive_day", "敏感时期或重大活动期间"
    LONG_STANDING = "long_standing", "积怨一年以上"
    REPEATED = "repeated", "反复来访"
    ONLINE = "online", "网上传播炒作"
    BROKEN = "broken", "协议到期没有履行"


URGENT = frozenset({RiskFactor.THREAT, RiskFactor.WEAPON, RiskFactor.DOMESTIC, RiskFactor.BLOWS})
"""What must be reported within the hour. Source: 《人民调解法》第二十五条; RULE 29."""


class ToldKind(Code):
    """Who was told."""

    POLICE = "police", "派出所"
    DIRECTOR = "director", "中心主任"
    GRID = "grid", "网格员"
    VILLAGE = "village", "村（居）委会"
    FAMILY = "family", "家属"
    DEPARTMENT = "department", "主管部门"
    OTHER = "other", "其他"


def risk_of(factors: Iterable[RiskFactor]) -> RiskLevel:
    """Return how dangerous a matter with these factors is at least."""
    found = frozenset(factors)
    if found & URGENT:
        return RiskLevel.HIGH
    return RiskLevel.MEDIUM if found else RiskLevel.LOW


def higher(one: RiskLevel, other: RiskLevel) -> RiskLevel:
    """Return the greater of two dangers."""
    return max(one, other, key=_ORDER.index)


_ORDER = (RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH)
