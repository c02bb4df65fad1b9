"""The way to the court: only the ways of the law, in order of days, nothing lost (RULE 19, 20)."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from centre_app.domain.agreements.codes import ConfirmationStatus as Status
from centre_app.domain.confirmation.codes import ConfirmationStep as Step
from centre_app.domain.confirmation.codes import CourtReason, Obstacle
from centre_app.domain.confirmation.confirmations import (
    Confirmation,
    ConfirmationConsent,
    ConfirmationEvent,
    replay,
)
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.ids import new_id

OPENED = date(2026, 3, 2)
LAST_DAY = date(2026, 4, 1)
PARTIES = (new_id(), new_id())


def confirmation(**changed: object) -> Confirmation:
    whole: dict[str, object] = {"agreement_id": new_id(), "matter_id": new_id()}
    return Confirmation(**(whole | changed))  # type: ignore[arg-type]


def consents(kept: Confirmation, *agrees: bool) -> list[ConfirmationConsent]:
    return [
        ConfirmationConsent(
            confirmation_id=kept.id, party_id=party, name="某", agrees=one, said_on=OPENED
        )
        for party, one in zip(PARTIES, agrees, strict=False)
    ]


def wanted() -> Confirmation:
    """Return one that was examined, that both want, and whose court is chosen."""
    kept = confirmation()
    kept.found([], on=OPENED)
    kept.agree(consents(kept, True, True), PARTIES, on=OPENED)
    kept.court_name, kept.court_reason = "云岭县人民法院", CourtReason.SEAT
    return kept


def status_of(kept: Confirmation) -> Status:
    return kept.status


def note(kept: Confirmation, step: Step, on: date = OPENED, **changed: object) -> None:
    whole: dict[str, object] = {"number": "（2026）云0102民特1号", "note": "第三条不明确"}
    event = ConfirmationEvent(
        confirmation_id=kept.id,
        ordinal=0,
        step=step,
        happened_on=on,
        **(whole | changed),  # type: ignore[arg-type]
    )
    kept.note(event, opened=OPENED, last_day=LAST_DAY, today=date(2026, 6, 1))


def walked(*steps: Step) -> Confirmation:
    kept = wanted()
    for step in steps:
        note(kept, step)
    return kept


@pytest.mark.parametrize(
    ("steps", "status"),
    [
        ((), Status.INTENDED),
        ((Step.FILED,), Status.APPLIED),
        ((Step.FILED, Step.REFUSED), Status.REJECTED_INTAKE),
        ((Step.FILED, Step.SUPPLEMENT_ASKED), Status.RETURNED),
        ((Step.FILED, Step.SUPPLEMENT_ASKED, Step.SUPPLIED), Status.APPLIED),
        ((Step.FILED, Step.ACCEPTED, Step.HEARD), Status.ACCEPTED),
        ((Step.FILED, Step.ACCEPTED, Step.SUPPLEMENT_ASKED, Step.SUPPLIED), Status.ACCEPTED),
        ((Step.FILED, Step.ACCEPTED, Step.WITHDRAWN), Status.WITHDRAWN),
        ((Step.FILED, Step.ACCEPTED, Step.DISMISSED), Status.DISMISSED),
        ((Step.FILED, Step.ACCEPTED, Step.CONFIRMED), Status.CONFIRMED),
        ((Step.FILED, Step.ACCEPTED, Step.CONFIRMED, Step.ENFORCEMENT), Status.ENFORCING),
    ],
)
def test_the_steps_of_the_court_lead_where_the_law_says(
    steps: tuple[Step, ...], status: Status
) -> None:
    assert walked(*steps).status is status


@pytest.mark.parametrize(
    ("before", "step"),
    [
        ((), Step.CONFIRMED),
        ((), Step.ACCEPTED),
        ((Step.FILED,), Step.CONFIRMED),
        ((Step.FILED,), Step.FILED),
        ((Step.FILED, Step.ACCEPTED), Step.REFUSED),
        ((Step.FILED, Step.ACCEPTED, Step.SUPPLEMENT_ASKED), Step.CONFIRMED),
        ((Step.FILED, Step.ACCEPTED, Step.DISMISSED), Step.CONFIRMED),
        ((Step.FILED, Step.ACCEPTED, Step.DISMISSED), Step.ENFORCEMENT),
        ((Step.FILED, Step.REFUSED), Step.FILED),
    ],
)
def test_no_step_is_jumped_over(before: tuple[Step, ...], step: Step) -> None:
    kept = walked(*before)
    with pytest.raises(RuleError, match="confirmation_step"):
        note(kept, step)


def test_both_must_want_it_and_one_refusal_is_enough() -> None:
    kept = confirmation()
    kept.found([], on=OPENED)
    kept.agree(consents(kept, True), PARTIES, on=OPENED)
    assert status_of(kept) is Status.NONE
    kept.agree(consents(kept, True, False), PARTIES, on=OPENED)
    assert status_of(kept) is Status.WAIVED
    kept.agree(consents(kept, True, True), PARTIES, on=OPENED)
    assert status_of(kept) is Status.INTENDED


def test_nothing_is_offered_before_somebody_looked_for_what_stands_in_the_way() -> None:
    kept = confirmation()
    with pytest.raises(RuleError, match="confirmation_not_examined"):
        kept.agree(consents(kept, True, True), PARTIES, on=OPENED)
    kept.agree(consents(kept, True, False), PARTIES, on=OPENED)
    assert status_of(kept) is Status.WAIVED


def test_an_intention_from_the_agreement_is_examined_before_it_is_filed() -> None:
    kept = confirmation(began_as=Status.INTENDED, court_name="云岭县人民法院")
    with pytest.raises(RuleError, match="confirmation_not_examined"):
        note(kept, Step.FILED)
    kept.found([], on=OPENED)
    note(kept, Step.FILED)
    assert status_of(kept) is Status.APPLIED


def test_what_stands_in_the_way_ends_it_until_it_is_mended() -> None:
    kept = wanted()
    kept.found([Obstacle.TITLE], on=OPENED)
    assert status_of(kept) is Status.UNFIT
    with pytest.raises(RuleError, match="confirmation_unfit"):
        kept.agree(consents(kept, True, True), PARTIES, on=OPENED)
    kept.found([], on=OPENED)
    assert status_of(kept) is Status.NONE


def test_no_court_no_application() -> None:
    kept = wanted()
    kept.court_name = ""
    with pytest.raises(RuleError, match="confirmation_court_missing"):
        note(kept, Step.FILED)


@pytest.mark.parametrize(
    ("on", "reason"),
    [
        (OPENED - timedelta(days=1), "confirmation_out_of_order"),
        (LAST_DAY + timedelta(days=1), "confirmation_window_over"),
        (date(2026, 6, 2), "in_the_future"),
    ],
)
def test_an_application_lies_in_its_thirty_days(on: date, reason: str) -> None:
    with pytest.raises(FieldError) as refused:
        note(wanted(), Step.FILED, on)
    assert refused.value.reasons == {"happened_on": reason}


def test_on_the_last_day_it_is_not_too_late() -> None:
    kept = wanted()
    note(kept, Step.FILED, LAST_DAY)
    assert status_of(kept) is Status.APPLIED


def test_the_court_s_steps_follow_one_another() -> None:
    kept = wanted()
    note(kept, Step.FILED, date(2026, 3, 14))
    with pytest.raises(FieldError) as refused:
        note(kept, Step.ACCEPTED, date(2026, 3, 13))
    assert refused.value.reasons == {"happened_on": "confirmation_out_of_order"}


@pytest.mark.parametrize(
    ("step", "changed", "field"),
    [
        (Step.ACCEPTED, {"number": ""}, "number"),
        (Step.SUPPLEMENT_ASKED, {"note": ""}, "note"),
        (Step.REFUSED, {"note": ""}, "note"),
        (Step.SUPPLEMENT_ASKED, {"due_on": date(2026, 3, 1)}, "due_on"),
    ],
)
def test_a_step_says_its_number_and_why(step: Step, changed: dict[str, object], field: str) -> None:
    kept = walked(Step.FILED)
    with pytest.raises(FieldError) as refused:
        note(kept, step, OPENED, **changed)
    assert field in refused.value.reasons


def test_what_was_noted_in_error_is_taken_back_and_stays_on_file() -> None:
    kept = walked(Step.FILED, Step.ACCEPTED, Step.CONFIRMED)
    kept.take_back("登错了案件")
    assert status_of(kept) is Status.ACCEPTED
    assert [one.taken_back for one in kept.events if not one.stands] == ["登错了案件"]


def test_a_decision_of_the_parties_is_made_anew_not_taken_back() -> None:
    with pytest.raises(RuleError, match="confirmation_nothing_to_take_back"):
        wanted().take_back("错")


def test_what_lies_with_the_court_is_not_decided_at_the_centre() -> None:
    kept = walked(Step.FILED)
    with pytest.raises(RuleError, match="confirmation_in_court"):
        kept.agree(consents(kept, False), PARTIES, on=OPENED)
    with pytest.raises(RuleError, match="confirmation_in_court"):
        kept.found([Obstacle.TITLE], on=OPENED)


def test_after_a_withdrawal_both_decide_again() -> None:
    kept = walked(Step.FILED, Step.WITHDRAWN)
    with pytest.raises(RuleError, match="confirmation_step"):
        note(kept, Step.FILED)
    kept.agree(consents(kept, True, True), PARTIES, on=OPENED)
    note(kept, Step.FILED)
    assert status_of(kept) is Status.APPLIED


@given(st.sampled_from(Status), st.lists(st.sampled_from(Step)))
def test_a_confirmation_stands_only_on_an_acceptance(began_as: Status, steps: list[Step]) -> None:
    status = replay(began_as, steps)
    if status.enforceable and not began_as.enforceable:
        assert Step.CONFIRMED in steps
        assert began_as is Status.ACCEPTED or Step.ACCEPTED in steps
    if status is Status.ACCEPTED and began_as not in {Status.ACCEPTED, Status.RETURNED}:
        assert Step.ACCEPTED in steps


class Way(RuleBasedStateMachine):
    """Everything anybody may do, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.kept = confirmation()
        self.today = OPENED
        self.told: list[UUID] = []

    @rule(days=st.integers(0, 9))
    def wait(self, days: int) -> None:
        self.today += timedelta(days=days)

    @rule(found=st.sets(st.sampled_from(Obstacle), max_size=2))
    def examine(self, found: set[Obstacle]) -> None:
        self._try(lambda: self.kept.found(found, on=self.today))

    @rule(agrees=st.lists(st.booleans(), max_size=2))
    def agree(self, agrees: list[bool]) -> None:
        self.kept.court_name = "云岭县人民法院"
        self._try(lambda: self.kept.agree(consents(self.kept, *agrees), PARTIES, on=self.today))

    @rule(step=st.sampled_from(Step), back=st.integers(0, 3))
    def step(self, step: Step, back: int) -> None:
        event = ConfirmationEvent(
            confirmation_id=self.kept.id,
            ordinal=0,
            step=step,
            happened_on=self.today - timedelta(days=back),
            number="1",
            note="因",
        )
        allowed = step in self.kept.next_steps
        done = self._try(
            lambda: self.kept.note(event, opened=OPENED, last_day=LAST_DAY, today=self.today)
        )
        assert allowed or not done

    @precondition(lambda self: self.kept.events)
    @rule()
    def take_back(self) -> None:
        events = len(self.kept.events)
        self._try(lambda: self.kept.take_back("登记有误"))
        assert len(self.kept.events) == events

    def _try(self, deed: object) -> bool:
        before = self.kept.status
        try:
            deed()  # type: ignore[operator]
        except (RuleError, FieldError):
            assert self.kept.status is before
            return False
        return True

    @invariant()
    def the_log_says_where_it_stands(self) -> None:
        steps = [one.step for one in self.kept.standing]
        assert self.kept.status is replay(Status.NONE, steps)
        assert [one.ordinal for one in self.kept.events] == list(range(len(self.kept.events)))

    @invariant()
    def nothing_is_filed_unexamined_late_or_by_one_alone(self) -> None:
        standing = self.kept.standing
        for place, one in enumerate(standing):
            if one.step is Step.FILED:
                assert self.kept.examined_on is not None
                assert OPENED <= one.happened_on <= LAST_DAY
                assert standing[place - 1].step is Step.DECIDED

    @invariant()
    def days_of_the_court_never_run_backwards(self) -> None:
        days = [one.happened_on for one in self.kept.standing if one.step.of_court]
        assert days == sorted(days)


TestWay = Way.TestCase
