"""What lets the program suggest a danger, each with its reason; a person decides.

The words are searched for with what makes them harmless: 杀猪 and 跳楼价 threaten nobody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from centre_app.domain.codes import Code
from centre_app.domain.matters.triage import CROWD
from centre_app.domain.risk.codes import RiskFactor

VISITS_WITHIN = timedelta(days=30)
MANY_VISITS = 3
ONE_YEAR = timedelta(days=365)

_TELLING: dict[RiskFactor, re.Pattern[str]] = {
    RiskFactor.THREAT: re.compile(
        "扬言|同归于尽|垫背|不想活|活不下去|自杀(?!式)|自残|跳楼(?!价|机)|喝农药|上吊|弄死|打死|整死"
        "|杀(?:人|了|死|他|她|全家|光)|砍(?:人|死|了他|了她)|捅(?:人|死|了他|了她)|炸(?:掉|了|平)|烧了他"
        "|拼命(?!干|做|挣|工作|种|学)|鱼死网破"
    ),
    RiskFactor.WEAPON: re.compile(
        "[持拿带](?:着)?(?:菜|砍|尖|水果)?刀|凶器|汽油(?!费|款|钱|票|机)|炸药|雷管|猎枪|土枪|硫酸"
    ),
    RiskFactor.DOMESTIC: re.compile(
        "家暴|家庭暴力|(?:丈夫|老公|男人|妻子|婆婆|儿子).{0,8}(?:打我|殴打|毒打)"
        "|被(?:丈夫|老公|男人).{0,4}打"
    ),
    RiskFactor.BLOWS: re.compile("打伤|殴打|动手|打架|互殴|推倒|打破头"),
    RiskFactor.ONLINE: re.compile("抖音|发到网上|网上曝光|视频号|微博|快手"),
}


class Why(Code):
    """What a suggestion rests on."""

    WORDS = "words", "原话提到"
    VISITS = "visits", "三十日内来访次数"
    PEOPLE = "people", "来访人数"
    SINCE = "since", "首次来访"
    PROMISE = "promise", "协议约定已经到期"


@dataclass(frozen=True)
class Suggestion:
    """A danger to think of; ``what`` is the word, the number or the day it rests on."""

    factor: RiskFactor
    why: Why
    what: str


@dataclass(frozen=True, kw_only=True)
class RiskFacts:
    """What is known of a matter; ``visits`` are the days somebody came about it.

    ``settled`` are the dangers somebody has decided about: reported, or put aside.
    """

    demand: str = ""
    people_count: int = 1
    visits: tuple[date, ...] = ()
    broken: tuple[date, ...] = ()
    settled: frozenset[RiskFactor] = frozenset()

    def and_a_visit(self, words: str, *, people_count: int, on: date) -> "RiskFacts":
        """Return what will be known once a visit is on file; its own words are told first."""
        return replace(
            self,
            demand=f"{words}\n{self.demand}",
            people_count=max(self.people_count, people_count),
            visits=(*self.visits, on),
        )


def suggested(facts: RiskFacts, today: date) -> tuple[Suggestion, ...]:
    """Return the dangers still to think of, in the order of the check list."""
    found = {one.factor: one for one in (*_by_words(facts.demand), *_by_facts(facts, today))}
    return tuple(found[one] for one in RiskFactor if one in found and one not in facts.settled)


def _by_words(demand: str) -> Iterator[Suggestion]:
    for factor, telling in _TELLING.items():
        if said := telling.search(demand):
            yield Suggestion(factor, Why.WORDS, said[0])


def _by_facts(facts: RiskFacts, today: date) -> Iterator[Suggestion]:
    recent = [day for day in facts.visits if today - day < VISITS_WITHIN]
    if len(recent) >= MANY_VISITS:
        yield Suggestion(RiskFactor.REPEATED, Why.VISITS, str(len(recent)))
    if facts.people_count >= CROWD:
        yield Suggestion(RiskFactor.CROWD, Why.PEOPLE, str(facts.people_count))
    if facts.visits and today - min(facts.visits) > ONE_YEAR:
        yield Suggestion(RiskFactor.LONG_STANDING, Why.SINCE, f"{min(facts.visits):%Y-%m-%d}")
    if facts.broken:
        yield Suggestion(RiskFactor.BROKEN, Why.PROMISE, f"{min(facts.broken):%Y-%m-%d}")
