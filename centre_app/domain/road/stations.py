"""The stations of a matter's road: which there are on its way, where it stands, what lies behind it.

A petition is sorted, told of, handled and answered; a dispute is mediated, agreed and performed.
Source: 《信访工作条例》第二十二条至第三十六条; 《人民调解法》第十七、三十一条.
"""

from collections.abc import Callable, Mapping

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.codes import Code
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.petitions.codes import PetitionState
from centre_app.domain.petitions.moves import AFTER_OPINION, FINISHED
from centre_app.domain.road.facts import RoadFacts


class Station(Code):
    """A place on the road of a matter."""

    REGISTERED = "registered", "登记"
    SORTED = "sorted", "分办"
    ACCEPTED = "accepted", "受理"
    TOLD = "told", "告知"
    MEDIATED = "mediated", "调解"
    AGREED = "agreed", "协议"
    PERFORMED = "performed", "履行"
    SENT_OUT = "sent_out", "派单"
    HANDLED = "handled", "办理"
    ANSWERED = "answered", "答复"
    REVIEWED = "reviewed", "复查复核"
    SENT_ON = "sent_on", "移送"
    REVISITED = "revisited", "回访"
    FILED = "filed", "归档"


Road = tuple[Station, ...]
S, M, P = Station, MatterState, PetitionState

_MEDIATION: Road = (
    S.REGISTERED,
    S.ACCEPTED,
    S.MEDIATED,
    S.AGREED,
    S.PERFORMED,
    S.REVISITED,
    S.FILED,
)
_PETITION: Road = (S.REGISTERED, S.SORTED, S.TOLD, S.HANDLED, S.ANSWERED, S.REVIEWED, S.FILED)
_ANSWER: Road = (S.REGISTERED, S.ANSWERED, S.FILED)
_ROADS: Mapping[Route, Road] = {
    Route.PETITION: _PETITION,
    Route.PAIRED_ORDERS: (
        S.REGISTERED,
        S.ACCEPTED,
        S.SENT_OUT,
        S.HANDLED,
        S.REVISITED,
        S.FILED,
    ),
    Route.CONSULT: _ANSWER,
    Route.GUIDE: _ANSWER,
    Route.TRANSFER: (S.REGISTERED, S.SENT_ON, S.FILED),
}

_AT_THE_DOOR = frozenset({M.REGISTERED, M.TRIAGED, M.NOT_ACCEPTED})
_PUT_AWAY = frozenset({M.CLOSED, M.ARCHIVED})
_ENDED = frozenset({M.RESOLVED, M.UNRESOLVED})

_REVIEWED = frozenset({P.REVIEW, P.REVIEWED, P.RECHECK, P.FINAL})
_ANSWERED = AFTER_OPINION | FINISHED | {P.OPINION, P.ANSWERED, P.SETTLED}
_HANDLED = _ANSWERED | {P.HANDLING}
_TOLD = _HANDLED | {P.NOTIFIED}
_NOT_SORTED = frozenset({P.REGISTERED, P.LEFT, P.WITHDRAWN})


def road_of(facts: RoadFacts) -> Road:
    """Return the stations on the way of a matter; before it is sorted, those of mediation."""
    return _MEDIATION if facts.route is None else _ROADS.get(facts.route, _MEDIATION)


def station(facts: RoadFacts) -> Station:
    """Return where a matter stands: what it has reached last, or what it waits for once it ended."""
    if facts.state in _PUT_AWAY:
        return S.FILED
    if not _come_in(facts) and facts.file is None:
        return S.REGISTERED
    road = road_of(facts)
    if facts.state in _ENDED and S.REVISITED in road:
        return S.PERFORMED if _effective(facts) and facts.performance_open else S.REVISITED
    return [one for one in road if one in _REACHED and _REACHED[one](facts)][-1]


def passed(facts: RoadFacts) -> frozenset[Station]:
    """Return the stations really passed; not every matter stops at all of its road."""
    road = road_of(facts)
    behind = road[: road.index(station(facts))]
    return frozenset(one for one in behind if _BEHIND[one](facts))


def _effective(facts: RoadFacts) -> bool:
    return facts.agreement is AgreementStatus.EFFECTIVE and not facts.case_open


def _come_in(facts: RoadFacts) -> bool:
    return facts.state not in _AT_THE_DOOR


def _petition(states: frozenset[PetitionState]) -> Callable[[RoadFacts], bool]:
    return lambda facts: facts.petition_in(states)


def _told(facts: RoadFacts) -> bool:
    return facts.petition_in(_TOLD) and not (facts.petition and facts.petition.unreachable)


def _answered(facts: RoadFacts) -> bool:
    if facts.route is Route.PETITION:
        return facts.petition_in(_ANSWERED)
    return _come_in(facts)


def _handled(facts: RoadFacts) -> bool:
    if facts.route is Route.PETITION:
        return facts.petition_in(_HANDLED)
    return facts.orders > 0 and not facts.orders_open


_REACHED: Mapping[Station, Callable[[RoadFacts], bool]] = {
    S.REGISTERED: lambda _facts: True,
    S.SORTED: _petition(frozenset(P) - _NOT_SORTED),
    S.ACCEPTED: _come_in,
    S.TOLD: _told,
    S.MEDIATED: lambda facts: bool(facts.cases or facts.orders),
    S.AGREED: lambda facts: facts.agreement is not None,
    S.PERFORMED: _effective,
    S.SENT_OUT: lambda facts: facts.orders > 0,
    S.ANSWERED: _answered,
    S.HANDLED: _handled,
    S.REVIEWED: _petition(_REVIEWED),
    S.SENT_ON: _come_in,
}

_BEHIND: Mapping[Station, Callable[[RoadFacts], bool]] = {
    **_REACHED,
    S.AGREED: _effective,
    S.PERFORMED: lambda facts: _effective(facts) and not facts.performance_open,
    S.REVISITED: lambda facts: facts.revisits_done > 0,
}
"""A promise is behind a matter once it was kept, not once it was reached."""
