"""The life of a petition file, as a whole and step by step."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.petitions.codes import (
    PetitionClass,
    PetitionContent,
    PetitionMode,
    PetitionPurpose,
    PetitionSize,
    PetitionState,
    Repeat,
    StatutoryRoute,
)
from centre_app.domain.petitions.files import PetitionFile, size_of
from centre_app.domain.petitions.moves import (
    BEGINS,
    CLOCKS,
    HANDED_ON_ONLY,
    MOVES,
    RUNNING,
    ends,
    may_go,
)

S, K = PetitionState, DeadlineKind
DAY = date(2026, 3, 2)


def a_file(kind: PetitionClass = PetitionClass.APPEAL, **changed: object) -> PetitionFile:
    said: dict[str, object] = {
        "matter_id": UUID(int=1),
        "kind": kind,
        "statutory_route": StatutoryRoute.GENERAL if kind is PetitionClass.APPEAL else None,
        "purpose": PetitionPurpose.REQUEST,
        "mode": PetitionMode.VISIT,
        "size": PetitionSize.INDIVIDUAL,
        "repeat": Repeat.FIRST,
        "content": PetitionContent.OTHER,
        "received_on": DAY,
    }
    return PetitionFile(**(said | changed))  # type: ignore[arg-type]


def reachable() -> set[PetitionState]:
    found, new = {S.REGISTERED}, {S.REGISTERED}
    while new:
        new = {there for here in new for there in MOVES[here]} - found
        found |= new
    return found


def test_every_state_is_known_and_can_be_reached() -> None:
    assert set(MOVES) == set(S) == reachable()


def test_only_the_end_after_the_recheck_leads_nowhere() -> None:
    assert {state for state, on in MOVES.items() if not on} == {S.FINAL, S.NO_LONGER}


def test_a_clock_that_a_state_begins_may_run_in_it() -> None:
    assert all(clock in RUNNING[state] for state, clock in BEGINS.items())
    assert all(clocks <= CLOCKS for clocks in RUNNING.values())


def test_the_sixty_days_run_while_it_is_handled_and_nowhere_else() -> None:
    assert {state for state, clocks in RUNNING.items() if K.PETITION in clocks} == {
        S.ACCEPTED,
        S.NOTIFIED,
        S.HANDLING,
    }


@pytest.mark.parametrize("state", sorted(HANDED_ON_ONLY))
def test_an_accusation_is_never_taken_on(state: PetitionState) -> None:
    file = a_file(PetitionClass.ACCUSATION)
    with pytest.raises(RuleError, match="petition_step"):
        file.go(state)
    a_file().go(state)


@pytest.mark.parametrize(
    ("accused", "name", "is_meant"),
    [
        ("三村村委会", "三村村委会", True),
        ("三村村委会", "云岭镇三村村委会", True),
        ("云岭镇三村村委会", "三村村委会", True),
        ("三村村委会", "四村村委会", False),
        ("李某", "李某某", False),
        ("", "三村村委会", False),
    ],
)
def test_the_accused_is_known_with_and_without_the_township(
    accused: str, name: str, *, is_meant: bool
) -> None:
    file = a_file(PetitionClass.ACCUSATION, accused=accused, accused_body_id=UUID(int=7))
    assert file.accuses(name=name) is is_meant
    assert file.accuses(body_id=UUID(int=7))
    assert not a_file(accused=accused).accuses(name=name)


def test_five_people_are_a_group() -> None:
    assert [size_of(people).value for people in (1, 4, 5, 30)] == [
        "individual",
        "individual",
        "group",
        "group",
    ]


class PetitionLife(RuleBasedStateMachine):
    """Whatever is tried with a file: it stands where the table allows, and so do its clocks."""

    def __init__(self) -> None:
        super().__init__()
        self.clocks: dict[DeadlineKind, date] = {}
        self.day = DAY
        self.way = [S.REGISTERED]

    @initialize(kind=st.sampled_from(PetitionClass), from_above=st.booleans())
    def begin(self, kind: PetitionClass, *, from_above: bool) -> None:
        self.file = a_file(kind, from_above=from_above)
        self.clocks[K.NOTICE] = self.day
        if from_above:
            self.clocks[K.OBJECTION] = self.day

    @rule(days=st.integers(0, 40))
    def wait(self, days: int) -> None:
        self.day += timedelta(days=days)

    @rule(there=st.sampled_from(PetitionState))
    def try_to_go(self, there: PetitionState) -> None:
        here = self.file.state
        if not may_go(here, there, self.file.kind):
            with pytest.raises(RuleError, match="petition_step"):
                self.file.go(there)
            assert self.file.state is here
            return
        self.file.go(there)
        self._note(there)

    @precondition(lambda self: any(self._open_ways()))
    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        there = data.draw(st.sampled_from(self._open_ways()))
        self.file.go(there)
        self._note(there)

    @rule()
    def tell(self) -> None:
        self.clocks.pop(K.NOTICE, None)

    @invariant()
    def only_clocks_of_the_state_run(self) -> None:
        assert self.clocks.keys() <= RUNNING.get(self.way[-1], frozenset())

    @invariant()
    def what_a_state_begins_runs(self) -> None:
        begun = BEGINS.get(self.way[-1])
        assert begun is None or begun in self.clocks

    @invariant()
    def an_accusation_was_never_taken_on(self) -> None:
        if getattr(self, "file", None) and self.file.kind is PetitionClass.ACCUSATION:
            assert not set(self.way) & (HANDED_ON_ONLY | {S.HANDLING, S.OPINION, S.DELIVERED})

    @invariant()
    def nothing_comes_after_the_end(self) -> None:
        assert not {S.FINAL, S.NO_LONGER} & set(self.way[:-1])

    @invariant()
    def a_recheck_comes_after_a_review(self) -> None:
        if S.RECHECK in self.way:
            assert S.REVIEWED in self.way[: self.way.index(S.RECHECK)]

    def _open_ways(self) -> list[PetitionState]:
        here = self.file.state
        return [one for one in sorted(MOVES[here]) if may_go(here, one, self.file.kind)]

    def _note(self, there: PetitionState) -> None:
        for clock in ends(there):
            self.clocks.pop(clock, None)
        if there in BEGINS:
            self.clocks[BEGINS[there]] = self.day
        if there is S.ACCEPTED and self.file.sixty_days:
            self.clocks[K.PETITION] = self.day
        self.way.append(there)


PetitionLife.TestCase.settings = settings(max_examples=60, stateful_step_count=30)
TestPetitionLife = PetitionLife.TestCase
