"""The ladder itself: from what is on file to where each rung stands. Nothing of it is stored.

It lies over the road (``domain/road``): the road says what may be done next, the ladder how high the
dispute had to climb. Source: 登记→四诊→四调→三裁→一诉; mild means before hard ones.
"""

from collections.abc import Callable
from dataclasses import dataclass

from centre_app.domain.ladder.authorities import Authority, authority_of
from centre_app.domain.ladder.codes import (
    Idle,
    Phase,
    Rung,
    RungState,
    Way,
)
from centre_app.domain.ladder.facts import Happening, LadderFacts
from centre_app.domain.ladder.needs import Needed, needs_of
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.mediation.house_rules import FourKinds

S, R = MatterState, RungState
_TURNED_AWAY = frozenset({S.NOT_ACCEPTED, S.TRANSFERRED, S.WITHDRAWN})
_AT_THE_DOOR = frozenset({S.REGISTERED, S.TRIAGED})
_ENDED = frozenset({S.RESOLVED, S.UNRESOLVED, S.CLOSED, S.ARCHIVED}) | _TURNED_AWAY
_MEDIATED = frozenset({Route.MEDIATION, Route.JOINT})
_TRIED = (Phase.FILED, Phase.ENDED)

_WAYS: dict[Rung, tuple[Way, ...]] = {
    Rung.REGISTERED: (),
    Rung.EXAMINED: (Way.FOREWARNING, Way.GOING_OUT, Way.CONSULTATION, Way.LOOKING_AGAIN),
    Rung.RULED: (Way.DECISION, Way.ARBITRATION, Way.COURT_RULING),
    Rung.SUED: (Way.SUIT, Way.LEGAL_AID),
}
_FOUR: dict[FourKinds, tuple[Way, ...]] = {
    FourKinds.KINDS: (Way.PEOPLE, Way.ADMIN, Way.JUDICIAL, Way.INDUSTRY),
    FourKinds.DOCKINGS: (Way.COURT_DOCK, Way.POLICE_DOCK, Way.PETITION_DOCK, Way.PROC_DOCK),
}


@dataclass(frozen=True)
class RungView:
    """One rung: where it stands and why, what happened on it, which ways were gone, what it asks."""

    rung: Rung
    state: RungState
    idle: Idle | None = None
    happenings: tuple[Happening, ...] = ()
    ways: tuple[tuple[Way, bool], ...] = ()
    needs: tuple[Needed, ...] = ()
    authority: Authority | None = None

    @property
    def next_need(self) -> Needed | None:
        """Return what is to be done first on it."""
        return next((one for one in self.needs if not one.met), None)


@dataclass(frozen=True)
class Ladder:
    """All rungs of a matter, the lowest first."""

    rungs: tuple[RungView, ...]

    @property
    def current(self) -> RungView | None:
        """Return the rung the dispute stands on; None if it stands on none any more."""
        return next((one for one in self.rungs if one.state is R.CURRENT), None)

    @property
    def ahead(self) -> RungView | None:
        """Return the next rung above that may still be needed."""
        return next((one for one in self.rungs if one.state is R.OPEN), None)

    def rung(self, rung: Rung) -> RungView:
        """Return one rung."""
        return self.rungs[list(Rung).index(rung)]


NO_LADDER = Ladder(())
"""Stands for "not yet known"."""


def climb(facts: LadderFacts) -> Ladder:
    """Return where each rung stands."""
    here = _current(facts)
    return Ladder(tuple(_view(rung, facts, here) for rung in Rung))


def _view(rung: Rung, facts: LadderFacts, here: Rung | None) -> RungView:
    idle = _idle(rung, facts, here)
    if rung is here:
        state, idle = R.CURRENT, None
    elif _done(rung, facts):
        state, idle = R.DONE, None
    else:
        state = R.OPEN if idle is None else R.NOT_NEEDED
    gone = {way for one in facts.happenings for way in one.ways}
    ways = _FOUR[facts.four] if rung is Rung.MEDIATED else _WAYS[rung]
    return RungView(
        rung,
        state,
        idle,
        facts.on_rung(rung),
        tuple((way, way in gone) for way in ways),
        needs_of(rung, facts) if state in (R.CURRENT, R.OPEN) else (),
        authority_of(facts.dispute_type) if rung is Rung.RULED else None,
    )


def _settled(facts: LadderFacts) -> bool:
    resolved = facts.outcome is not None and facts.outcome.resolves
    return resolved and facts.state in _ENDED


def _current(facts: LadderFacts) -> Rung | None:
    """Return the rung the dispute stands on now."""
    if facts.state in _AT_THE_DOOR:
        return Rung.EXAMINED
    over = facts.state in _ENDED
    if facts.case_open and not over:
        return Rung.MEDIATED
    for rung in (Rung.SUED, Rung.RULED):
        if facts.phase(rung) is Phase.FILED:
            return rung
    if not over:
        return Rung.MEDIATED if facts.route in _MEDIATED else None
    return _after_failure(facts) if _led_on(facts) else None


def _led_on(facts: LadderFacts) -> bool:
    """Return whether a matter that is over here was led to an authority or a court."""
    if _settled(facts) or facts.state is S.WITHDRAWN:
        return False
    told = any(facts.phase(one) for one in (Rung.RULED, Rung.SUED))
    return told or facts.failed or facts.state is S.UNRESOLVED


def _after_failure(facts: LadderFacts) -> Rung | None:
    """Return where a dispute goes that mediation did not end."""
    ruled, sued = facts.phase(Rung.RULED), facts.phase(Rung.SUED)
    if sued is Phase.ENDED:
        return None
    if ruled is Phase.ENDED:
        # Decided by an authority: whoever does not accept it sues, and that will be noted.
        return None
    only_ruled = ruled is Phase.TOLD and sued is None
    if only_ruled or authority_of(facts.dispute_type) is not None:
        return Rung.SUED if sued is Phase.TOLD and ruled is None else Rung.RULED
    return Rung.SUED


def _done(rung: Rung, facts: LadderFacts) -> bool:
    return _DONE[rung](facts)


_DONE: dict[Rung, Callable[[LadderFacts], bool]] = {
    Rung.REGISTERED: lambda _facts: True,
    Rung.EXAMINED: lambda facts: facts.route is not None,
    Rung.MEDIATED: lambda facts: bool(facts.cases or facts.on_rung(Rung.MEDIATED)),
    Rung.RULED: lambda facts: facts.has(Rung.RULED, _TRIED),
    Rung.SUED: lambda facts: facts.has(Rung.SUED, _TRIED),
}


def _idle(rung: Rung, facts: LadderFacts, here: Rung | None) -> Idle | None:
    """Return why a rung on which nothing was done is not needed; None if it may be yet."""
    order = list(Rung)
    gone_by = here is not None and order.index(rung) < order.index(here)
    nobody_rules = rung is Rung.RULED and authority_of(facts.dispute_type) is None
    reasons = (
        (gone_by and not nobody_rules, Idle.PASSED_BY),
        (not gone_by and _settled(facts), Idle.SETTLED),
        (here is None and facts.state in _TURNED_AWAY, Idle.TURNED_AWAY),
        (here is None and rung is Rung.MEDIATED, Idle.OTHER_WAY),
        (nobody_rules, Idle.NO_AUTHORITY),
    )
    return next((why for holds, why in reasons if holds), None)
