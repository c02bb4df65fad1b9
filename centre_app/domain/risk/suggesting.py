"""What the program suggests to tick on the check list, each with what it saw.

It only suggests: words can be said in many ways, and the clerk heard how they were said.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from centre_app.domain.matters.triage import CROWD, ONE_YEAR
from centre_app.domain.risk.codes import RiskFactor

REPEATED_WITHIN = timedelta(days=30)
REPEATED_VISITS = 3

F = RiskFactor

_HARMLESS = re.compile(
    "杀猪|杀鸡|杀鸭|杀鱼|杀羊|杀牛|宰杀|杀虫|杀菌|杀毒|杀价|抹杀|自杀式|砍价|砍树|砍柴|砍伐|砍了?[^，。；]{0,4}(?:树|竹|柴|苗)"
    "|炸鸡|炸油|炸糕|油炸|杀年猪|拼命(?:干活|挣钱|打工|种地)"
)
"""What sounds like a threat and is none; taken out before the words are looked for."""

_DENIED = re.compile("(?:没有|未|不是|从没|并未|并没有)(?:扬言|自杀|动手|打人|殴打|家暴)")

_TELLING: dict[RiskFactor, re.Pattern[str]] = {
    F.THREAT: re.compile(
        "扬言|自杀|跳楼|跳河|喝农药|喝药|上吊|寻短见|不想活|活不下去|同归于尽|鱼死网破|垫背|弄死|打死|捅死"
        "|杀(?:了|死|人|光|他|她|你|全家)|砍(?:死|人|了他|了她|他|她)|炸(?:了|掉|死|平)|放火|烧了他|拼命|血债"
    ),
    F.WEAPON: re.compile("持刀|拿刀|带刀|菜刀|砍刀|汽油|炸药|雷管|农药瓶|带着农药|猎枪|棍棒"),
    F.BLOWS: re.compile("打伤|殴打|动手打|动了手|打架|互殴|推倒|打了我|打了他|打了她|被.{0,4}打"),
    F.DOMESTIC: re.compile(
        "家暴|家庭暴力|(?:丈夫|老公|男人|妻子|老婆|儿子|儿媳|公公|婆婆|父亲|爸爸).{0,8}(?:打我|打伤|打骂|殴打|掐|踢)"
    ),
    F.ONLINE: re.compile("发抖音|发到网上|网上曝光|曝光|直播|热搜"),
}


@dataclass(frozen=True)
class RiskSuggestion:
    """A factor to tick, and what was seen: words of the demand, or a count."""

    factor: RiskFactor
    seen: str


@dataclass(frozen=True, kw_only=True)
class RiskFacts:
    """What is known when the program looks for danger."""

    demand: str = ""
    people_count: int = 1
    visits_lately: int = 1
    first_seen: date | None = None
    promise_late_since: date | None = None


def told_in(demand: str) -> list[RiskSuggestion]:
    """Return what the words of a demand tell, with the words themselves."""
    words = _DENIED.sub("", _HARMLESS.sub("", demand))
    found = ((factor, pattern.search(words)) for factor, pattern in _TELLING.items())
    return [RiskSuggestion(factor, hit.group()) for factor, hit in found if hit is not None]


def suggestions(facts: RiskFacts, today: date) -> tuple[RiskSuggestion, ...]:
    """Return what to suggest of a matter."""
    found = told_in(facts.demand)
    if facts.people_count >= CROWD:
        found.append(RiskSuggestion(F.CROWD, str(facts.people_count)))
    if facts.visits_lately >= REPEATED_VISITS:
        found.append(RiskSuggestion(F.REPEATED, str(facts.visits_lately)))
    if facts.first_seen is not None and today - facts.first_seen > ONE_YEAR:
        found.append(RiskSuggestion(F.LONG_STANDING, facts.first_seen.isoformat()))
    if facts.promise_late_since is not None:
        found.append(RiskSuggestion(F.BROKEN_PROMISE, facts.promise_late_since.isoformat()))
    return tuple(found)
