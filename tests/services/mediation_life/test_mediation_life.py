"""The whole of mediation, from the window to the closed matter and back, whatever is tried in it."""

from collections import Counter
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from centre_app.domain.errors import CentreError
from centre_app.domain.permissions import Role
from tests.services.matter_life.place import Place
from tests.services.mediation_life.books import Books, read
from tests.services.mediation_life.deeds import ALL, BEGINNINGS, LIKELY, READY, WALK
from tests.services.mediation_life.hands import NothingThereError
from tests.services.mediation_life.promise_hands import AllHands
from tests.services.mediation_life.truths import (
    ALWAYS,
    a_change_moves_what_it_changed,
    what_was_signed_stays,
)
from tests.town import Town

EXAMPLES = {"sqlite": 10, "postgresql": 4}
STEPS = 40

FREE = 14
"""Days after which nothing is booked that an earlier life left."""

picks = st.integers(0, 41)
which = st.integers(0, 1)


class MediationLife(RuleBasedStateMachine):
    """Two quarrels of the same people, mediated by the same three, in the same two rooms."""

    place: ClassVar[Place]
    seen: ClassVar[Counter[str]]

    @initialize(way=st.sampled_from(BEGINNINGS), pick=picks)
    def come_to_the_window(self, way: tuple[str, ...], pick: int) -> None:
        self.hands = AllHands(self.place.town, place=self.place)
        self.hands.later(FREE)
        self.hands.take_in()
        self.hands.take_in()
        self.books = read(self.place.town.engine)
        for deed in way:
            self._try(0, deed, pick)

    @rule(case=which, pick=picks, folly=st.integers(0, 4), wish=st.integers(0, 839))
    def do_something(self, case: int, pick: int, folly: int, wish: int) -> None:
        """Do what usually comes next, and every fifth time whatever comes to mind."""
        usual = LIKELY.get(self._stage(case), ALL) if folly else ALL
        self._try(case, usual[wish % len(usual)], pick)

    @rule(days=st.integers(1, 12))
    def let_days_pass(self, days: int) -> None:
        self.hands.later(days)
        self.books = read(self.place.town.engine, self.books)

    @invariant()
    def the_books_are_true(self) -> None:
        for truth in ALWAYS:
            truth(self.books)

    def teardown(self) -> None:
        town = self.place.town
        assert town.services.audits.check(town.actor(Role.AUDITOR), None).broken == ()
        assert town.services.reports.compare_counts(town.actor(Role.DIRECTOR), None) == ()

    def _try(self, case: int, deed: str, pick: int) -> None:
        """Do a deed: what is refused leaves nothing, what is done leaves a line and a version."""
        hands = self.hands
        hands.at, hands.pick = case, pick
        try:
            getattr(hands, deed)()
        except NothingThereError:
            return
        except CentreError:
            self._after(refused=deed not in SEVERAL)
            return
        self.seen[deed] += 1
        self._after(refused=False)

    def _after(self, *, refused: bool) -> None:
        before, self.books = self.books, read(self.place.town.engine, self.books)
        if refused:
            assert self.books == before
            return
        if self.books != before:
            a_change_moves_what_it_changed(before, self.books)
        what_was_signed_stays(before, self.books)

    def _stage(self, case: int) -> str:
        """Return how far the last case of a matter is; of a closed one, that it is closed."""
        books: Books = self.books
        key = books.all("matters", number=self._number(case))[0]
        cases = sorted(
            books.all("mediation_cases", matter_id=key["id"]), key=lambda one: str(one["number"])
        )
        if not cases or key["state"] == "closed":
            return f"matter {key['state']}"
        for one in books.all("agreements", case_id=cases[-1]["id"]):
            if one["status"] in {"draft", "issued"}:
                return f"agreement {one['status']}"
        return str(cases[-1]["stage"])

    def _number(self, case: int) -> str:
        self.hands.at = case
        return str(self.hands.page().head.number)


SEVERAL = {"tell_rights"}
"""Deeds that are more than one request, of which the first may be done before one is refused."""


@pytest.mark.timeout(900)
def test_no_life_of_a_mediation_leaves_the_books_untrue(town: Town) -> None:
    class LifeInTown(MediationLife):
        place = Place(town)
        seen: ClassVar[Counter[str]] = Counter()

    run_state_machine_as_test(
        LifeInTown,
        settings=settings(
            max_examples=EXAMPLES[town.engine.dialect.name],
            stateful_step_count=STEPS,
            deadline=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_what_lives_are_made_of_leads_to_the_end(town: Town) -> None:
    place = Place(town)
    hands = AllHands(town, place=place)
    for pick, form in ((0, "F15"), (3, "F16"), (4, "F15")):
        hands.take_in()
        hands.at, hands.pick = len(hands.matters) - 1, pick
        for deed in WALK[:10]:
            getattr(hands, deed)()
        for deed in ("shake_hands",) if form == "F16" else ("sign_it", "seal_it"):
            getattr(hands, deed)()
        hands.close()
        books = read(town.engine)
        assert len(books.all("papers", form=form)) > 0
        assert books.all("matters", number=hands.page().head.number)[0]["state"] == "closed"
        for truth in ALWAYS:
            truth(books)
        hands.later(FREE)


@pytest.mark.parametrize(
    "deeds",
    [
        (("hand_over", 1), ("take_over", 0), ("hand_over", 3), ("send_it_out", 0)),
        (("hand_over", 0), ("send_it_out", 0), ("have_it_back", 0)),
        (("hand_over", 1), ("turn_it_down", 0), ("hand_over", 1), ("ask_no_more", 0)),
        (("hand_over", 1), ("give_up", 0)),
    ],
)
def test_a_case_goes_from_hand_to_hand_and_the_books_stay_true(
    town: Town, deeds: tuple[tuple[str, int], ...]
) -> None:
    hands = AllHands(town, place=Place(town))
    hands.take_in()
    for deed in (*READY, "plan_a_session"):
        getattr(hands, deed)()
    for deed, pick in deeds:
        hands.pick = pick
        before = read(town.engine)
        getattr(hands, deed)()
        after = read(town.engine)
        a_change_moves_what_it_changed(before, after)
        for truth in ALWAYS:
            truth(after)
    assert town.services.audits.check(town.actor(Role.AUDITOR), None).broken == ()
    assert town.services.reports.compare_counts(town.actor(Role.DIRECTOR), None) == ()
