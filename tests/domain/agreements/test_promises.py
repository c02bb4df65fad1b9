from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ClauseKind,
    PerformanceStatus,
)
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.promises import Promises, name_promises, promises_left
from centre_app.domain.entity import NOBODY

TODAY = date(2026, 3, 20)


def promise(
    days: int | None = 0,
    status: PerformanceStatus = PerformanceStatus.NOT_DUE,
    kind: ClauseKind = ClauseKind.ACT,
    *,
    ordinal: int = 0,
    what: str = "清走杂物",
) -> PerformanceItem:
    return PerformanceItem(
        agreement_id=NOBODY,
        ordinal=ordinal,
        kind=kind,
        debtor_id=NOBODY,
        creditor_id=None,
        what=what,
        due_on=None if days is None else TODAY + timedelta(days=days),
        status=status,
    )


def agreement(
    *items: PerformanceItem, status: AgreementStatus = AgreementStatus.EFFECTIVE
) -> Agreement:
    return Agreement(
        case_id=NOBODY,
        matter_id=NOBODY,
        number="（2026）云岭镇人调字第1号",
        form=AgreementForm.WRITTEN,
        status=status,
        items=list(items),
    )


promises = st.builds(
    promise,
    st.none() | st.integers(-40, 40),
    st.sampled_from(PerformanceStatus),
    st.sampled_from(ClauseKind),
)
agreements = st.builds(
    lambda items, status: agreement(*items, status=status),
    st.lists(promises, max_size=4),
    st.sampled_from(AgreementStatus),
)


def test_a_promise_is_late_from_the_day_after_its_own() -> None:
    today, tomorrow = promise(0), promise(1)
    assert promises_left([agreement(today, tomorrow)], TODAY) == Promises((), (today, tomorrow))
    left = promises_left([agreement(today, tomorrow)], TODAY + timedelta(days=1))
    assert left == Promises((today,), (tomorrow,))


@pytest.mark.parametrize("status", [one for one in PerformanceStatus if not one.settled])
def test_a_promise_kept_in_part_or_refused_is_still_to_be_watched(
    status: PerformanceStatus,
) -> None:
    broken = promise(-1, status)
    assert promises_left([agreement(broken)], TODAY).late == (broken,)


def test_what_is_to_be_left_undone_for_good_is_never_settled_and_never_late() -> None:
    assert promises_left([agreement(promise(None, kind=ClauseKind.ABSTAIN))], TODAY) == Promises()
    until = promise(-1, kind=ClauseKind.ABSTAIN)
    assert promises_left([agreement(until)], TODAY).late == (until,)


def test_a_deed_without_a_day_is_to_come_until_it_is_done() -> None:
    undated = promise(None)
    assert promises_left([agreement(undated)], TODAY) == Promises((), (undated,))


@given(st.lists(agreements, max_size=3), st.integers(-50, 50))
def test_every_unsettled_promise_in_effect_is_either_late_or_to_come(
    several: list[Agreement], days: int
) -> None:
    today = TODAY + timedelta(days=days)
    left = promises_left(several, today)
    assert not set(left.late) & set(left.to_come)
    for one in several:
        for item in one.items:
            in_effect = one.status is AgreementStatus.EFFECTIVE
            lasting = item.kind is ClauseKind.ABSTAIN and item.due_on is None
            watched = in_effect and not item.status.settled and not lasting
            assert (item in left.late or item in left.to_come) == watched
            assert (item in left.late) == (
                watched and item.due_on is not None and item.due_on < today
            )


def test_whatever_is_fulfilled_is_settled() -> None:
    assert all(one.settled for one in PerformanceStatus if one.fulfils)
    assert {one for one in PerformanceStatus if one.settled and not one.fulfils} == {
        PerformanceStatus.CHANGED,
        PerformanceStatus.TO_COURT,
    }


def test_a_sentence_names_three_promises_and_counts_the_rest() -> None:
    assert name_promises(()) == ""
    assert name_promises([promise(0), promise(None)]) == "清走杂物（2026年3月20日）、清走杂物"
    many = [promise(None, what="修" * 40) for _ in range(5)]
    assert name_promises(many) == "、".join([f"{'修' * 30}…"] * 3) + "等5项"
