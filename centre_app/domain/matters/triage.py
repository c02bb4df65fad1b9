"""Triage: which way a matter goes, how hard and how dangerous it is, and who is responsible.

The program proposes, with its reasons; the dispatcher decides. Source: 来访事项分级处置 of the
township centres (一般矛盾分流化解, 重大矛盾移送中心调解); the thresholds are the centre's own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import CaseLevel, DeadlineKind, DisputeType, RiskLevel, Route
from centre_app.domain.matters.triage_codes import BodyReason, TriageSign
from centre_app.domain.reception.codes import Channel

CROWD = 10
"""So many people make a matter major and raise its risk."""

PAIR = 2
REPEATED_VISITS = 3
ONE_YEAR = timedelta(days=365)

S = TriageSign
HANDLED_HERE = frozenset({Route.MEDIATION, Route.PAIRED_ORDERS, Route.PETITION, Route.JOINT})
"""Routes within the centre's own power: these are accepted."""

ANSWERED_AT_ONCE = frozenset({Route.CONSULT, Route.GUIDE})
"""Routes that end with an answer at the window."""

_DANGEROUS = frozenset({S.THREAT, S.WEAPON, S.VIOLENCE})
_UNQUIET = frozenset({S.LONG_STANDING, S.REPEATED, S.ONLINE, S.CASUALTY})
_MAJOR = frozenset({S.CASUALTY, S.LARGE_SUM, S.VIOLENCE, S.THREAT, S.WEAPON})
_DIFFICULT = frozenset({S.FAILED_BEFORE, S.OTHER_TOWNSHIP, S.SEVERAL_DEPARTMENTS, S.LONG_STANDING})

_TELLING: dict[TriageSign, tuple[str, ...]] = {
    S.THREAT: ("扬言", "同归于尽", "不想活", "自杀", "跳楼", "喝药", "拼命", "弄死"),
    S.VIOLENCE: ("打伤", "殴打", "动手", "打架", "砸了", "家暴", "推倒"),
    S.WEAPON: ("持刀", "拿刀", "汽油", "铁锹", "棍棒", "农药瓶"),
    S.CASUALTY: ("死亡", "身亡", "去世赔", "重伤", "截肢", "瘫痪"),
    S.LONG_STANDING: ("多年", "好几年", "两年", "三年", "十几年", "历年"),
    S.ONLINE: ("抖音", "网上", "视频号", "曝光", "微博"),
    S.FAILED_BEFORE: ("调解未果", "调了几次", "多次调解", "没调成"),
}
"""Words of the demand that let a sign be proposed; the dispatcher may untick it."""

_PETITION_CHANNELS = frozenset(
    {Channel.PETITION_OFFICE, Channel.SUPERIOR, Channel.LEADER_RECEPTION, Channel.LETTER}
)
_ADMINISTRATIVE = frozenset(
    {DisputeType.EXPROPRIATION, DisputeType.ENVIRONMENT, DisputeType.VILLAGE_AFFAIRS}
)
"""Disputes in which a department must act, not only the parties agree."""

BODIES: dict[Route, frozenset[OrgKind]] = {
    Route.CONSULT: frozenset({OrgKind.CENTRE, OrgKind.JUSTICE_OFFICE}),
    Route.GUIDE: frozenset({OrgKind.CENTRE, OrgKind.JUSTICE_OFFICE}),
    Route.MEDIATION: frozenset(kind for kind in OrgKind if kind.mediates),
    Route.JOINT: frozenset(kind for kind in OrgKind if kind.mediates) | {OrgKind.CENTRE},
    Route.PAIRED_ORDERS: frozenset({OrgKind.DEPT, OrgKind.JUSTICE_OFFICE, OrgKind.GOV}),
    Route.PETITION: frozenset({OrgKind.GOV, OrgKind.DEPT, OrgKind.CENTRE}),
    Route.TRANSFER: frozenset({OrgKind.COUNTY, OrgKind.GOV, OrgKind.DEPT}),
}
"""Which bodies may answer for a route."""

OWED: dict[Route, tuple[tuple[DeadlineKind, str], ...]] = {
    Route.MEDIATION: ((DeadlineKind.MEDIATION, "consent"),),
    Route.JOINT: ((DeadlineKind.MEDIATION, "consent"),),
    Route.PETITION: ((DeadlineKind.PETITION, ""),),
    Route.PAIRED_ORDERS: ((DeadlineKind.ORDER, ""),),
}
"""What acceptance makes the centre owe: kind and stage of the rule.

The term of the mediation itself starts with the last consent, not here.
Source: 《人民调解法》第十七条; 《信访工作条例》第三十四条.
"""


def due_on_acceptance(route: Route) -> tuple[tuple[DeadlineKind, str], ...]:
    """Return what taking a matter on begins at once; a petition's clock waits for its class."""
    return () if route is Route.PETITION else OWED[route]


@dataclass(frozen=True, kw_only=True)
class TriageFacts:
    """What is known of a matter when it is looked at."""

    dispute_type: DisputeType
    channel: Channel
    demand: str = ""
    village: str = ""
    people_count: int = 1
    party_count: int = 1
    visit_count: int = 1
    first_seen: date | None = None


@dataclass(frozen=True)
class BodyOption:
    """A body that may be made responsible."""

    body_id: UUID
    kind: OrgKind
    name: str
    field: str = ""


def signs_in(facts: TriageFacts, today: date) -> frozenset[TriageSign]:
    """Return the signs to propose, read from the words and counts of the matter."""
    found = {sign for sign, words in _TELLING.items() if any(w in facts.demand for w in words)}
    if facts.visit_count >= REPEATED_VISITS:
        found.add(S.REPEATED)
    if facts.first_seen is not None and today - facts.first_seen > ONE_YEAR:
        found.add(S.LONG_STANDING)
    return frozenset(found)


def propose_level(facts: TriageFacts, signs: frozenset[TriageSign]) -> CaseLevel:
    """Return how hard the matter looks."""
    if signs & _DIFFICULT:
        return CaseLevel.DIFFICULT
    if signs & _MAJOR or facts.people_count >= CROWD:
        return CaseLevel.MAJOR
    if facts.party_count <= PAIR and S.SMALL_SUM in signs:
        return CaseLevel.SIMPLE
    return CaseLevel.ORDINARY


def propose_risk(facts: TriageFacts, signs: frozenset[TriageSign]) -> RiskLevel:
    """Return how likely the matter is to get worse."""
    if signs & _DANGEROUS:
        return RiskLevel.HIGH
    crowd = facts.people_count >= CROWD
    return RiskLevel.MEDIUM if crowd or signs & _UNQUIET else RiskLevel.LOW


def propose_route(facts: TriageFacts) -> Route:
    """Return the way matters of this type and channel usually go."""
    if facts.channel in _PETITION_CHANNELS:
        return Route.PETITION
    if facts.dispute_type in _ADMINISTRATIVE:
        return Route.PAIRED_ORDERS
    return Route.MEDIATION if facts.party_count >= PAIR else Route.CONSULT


def suitable(route: Route, bodies: Iterable[BodyOption]) -> list[BodyOption]:
    """Return the bodies that may answer for a route."""
    return [body for body in bodies if body.kind in BODIES[route]]


def propose_body(
    route: Route, level: CaseLevel, facts: TriageFacts, *, bodies: Iterable[BodyOption]
) -> tuple[BodyOption, BodyReason] | None:
    """Return who should answer, and why: by field first, then by level, then by place."""
    fitting = suitable(route, bodies)
    by_level = _by_level(level, facts)
    why = BodyReason.GRAVE if OrgKind.CHIEF_OFFICE in by_level else BodyReason.VILLAGE
    ranked = [
        *((one, BodyReason.FIELD) for one in fitting if knows_field(one, facts.dispute_type)),
        *((one, why) for one in fitting if one.kind in by_level and _near(one, facts)),
        *((one, BodyReason.TOWN) for one in fitting if one.kind is OrgKind.TOWN_COMMITTEE),
        *((one, BodyReason.ABLE) for one in fitting),
    ]
    return ranked[0] if ranked else None


def knows_field(body: BodyOption, dispute_type: DisputeType) -> bool:
    """Return whether a kind of dispute is the field of a body."""
    stem = dispute_type.label.removesuffix("纠纷")
    return bool(body.field) and (stem in body.field or dispute_type.value in body.field)


def _by_level(level: CaseLevel, facts: TriageFacts) -> frozenset[OrgKind]:
    if level in {CaseLevel.MAJOR, CaseLevel.DIFFICULT}:
        return frozenset({OrgKind.CHIEF_OFFICE})
    return frozenset({OrgKind.VILLAGE_COMMITTEE}) if facts.village else frozenset()


def _near(body: BodyOption, facts: TriageFacts) -> bool:
    return body.kind is OrgKind.CHIEF_OFFICE or facts.village in body.name
