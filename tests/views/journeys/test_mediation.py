"""What is mediated, through the window of the director, from what goes wrong to what is on paper."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox

from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ConfirmationStatus,
)
from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.conflict_codes import RecusalOutcome
from centre_app.services.records.follow_up import FollowUpQuery
from centre_app.services.records.matters import MatterKey
from centre_app.views.frame.room import Subject
from tests.agreements_builders import Bench, bench_in, removal
from tests.court_road import RULING, CourtRoad
from tests.recusal_road import RecusalRoad, names
from tests.views.desk_window import Sitting
from tests.views.looking import settle
from tests.views.road.conftest import director_sits, sits, sitting
from tests.views.road.test_focus import ESC, SPACE, choose, commit

__all__ = ["director_sits", "sits", "sitting"]


def press(sitting: Sitting, name: str) -> None:
    """Press a button of the window with Space."""
    sitting.enter(name)
    sitting.typist.press(SPACE)
    sitting.typist.wait()
    settle()


def type_into(sitting: Sitting, name: str, text: str) -> None:
    """Type into a field of the window."""
    sitting.enter(name)
    sitting.typist.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    sitting.typist.type(text)


def test_a_mediator_who_is_kin_gives_way_in_the_first_session_and_what_was_said_stays(
    sitting: Sitting,
) -> None:
    road = RecusalRoad(sitting.town)
    case_id = road.ready()
    session_id = road.sitting(case_id)
    sitting.go("mediation", Subject("session", session_id))
    sitting.typist.type("请双方说说经过。")
    press(sitting, "recusal.none.0")
    press(sitting, "recusal.asks.1")
    type_into(sitting, "recusal.bar.reason", "他是对方的姐夫")
    press(sitting, "recusal.bar.ask")
    sitting.go("mediation", Subject("case", case_id))
    settle()
    choose(sitting, "recusal.outcome", RecusalOutcome.GRANTED.label)
    sitting.typist.wait()
    successors = sitting.shown("recusal.successor")
    assert isinstance(successors, QComboBox)
    choose(
        sitting, "recusal.successor", successors.findText("林秀英", Qt.MatchFlag.MatchStartsWith)
    )
    type_into(sitting, "recusal.words", "经核对户籍，应当回避")
    press(sitting, "recusal.commit")
    [(successor, _)] = names(road.card(case_id))
    assert successor == "林秀英"
    assert all(one.names_owed for one in road.card(case_id).parties)
    sitting.typist.press(ESC)
    sitting.typist.wait()
    settle()
    for place in range(2):
        press(sitting, f"notice.oral.{place}")
    card = road.card(case_id)
    assert not any(one.names_owed for one in card.parties)
    assert [one.state for one in card.sessions] == [SessionState.OPEN]
    sitting.go("mediation", Subject("session", session_id))
    assert "请双方说说经过。" in sitting.shown("record.lines").toPlainText()  # type: ignore[attr-defined]


@pytest.fixture
def bench(sitting: Sitting) -> Bench:
    """Give a case that sat and agreed, its draft in view."""
    bench = bench_in(sitting.town)
    sitting.go("agreements", Subject("case", bench.case_id))
    settle()
    return bench


def pay(sitting: Sitting, place: int, amount: str, due_on: str = "") -> None:
    """Promise a sum in a clause: at once, unless a day is said."""
    item = f"agreement.item{place}"
    choose(sitting, f"{item}.kind", "给付款项")
    for who, side in (("debtor", 1), ("creditor", 0)):
        choose(sitting, f"{item}.{who}", side)
    type_into(sitting, f"{item}.amount", amount)
    choose(sitting, f"{item}.manner", "现金")
    type_into(sitting, f"{item}.what", "借款")
    if due_on:
        type_into(sitting, f"{item}.due_on", due_on)
    else:
        press(sitting, f"{item}.at_once")


def test_a_loan_paid_on_the_spot_is_settled_by_word_of_mouth(
    sitting: Sitting, bench: Bench
) -> None:
    other = sitting.window.findChild(QAction, "agreement.other_form")
    assert isinstance(other, QAction)
    other.trigger()
    settle()
    type_into(sitting, "agreement.facts", "李建军向赵德顺借款八百元，双方无异议。")
    pay(sitting, 0, "800")
    type_into(sitting, "agreement.reached_on", f"{bench.today}")
    commit(sitting)
    assert (bench.agreement.form, bench.agreement.status) == (
        AgreementForm.ORAL,
        AgreementStatus.ISSUED,
    )
    commit(sitting)
    head = bench.town.services.matters.case_page(bench.actor, MatterKey(bench.matter_id))
    assert head.head.outcome is Outcome.AGREED_ORAL
    assert {"F16"} == {one.form for one in head.papers} & {"F15", "F16"}
    assert [one.done_on for one in head.revisits] == [None]


def test_three_instalments_are_three_promises_once_the_seal_is_on(
    sitting: Sitting, bench: Bench
) -> None:
    type_into(sitting, "agreement.facts", "公司拖欠工资，双方对数额无异议。")
    type_into(sitting, "agreement.disputed", "工资的数额")
    parts = (("62400", "2026-03-31"), ("62000", "2026-06-30"), ("62000", "2026-09-30"))
    for place, (amount, day) in enumerate(parts):
        if place:
            press(sitting, "agreement.add_clause")
        pay(sitting, place, amount, day)
    commit(sitting)
    for place in range(len(bench.agreement.signers)):
        press(sitting, f"signing.signer{place}.tick")
    commit(sitting)
    assert bench.agreement.status is AgreementStatus.EFFECTIVE
    query = FollowUpQuery(within_days=400, matter_id=bench.matter_id)
    promised = bench.town.services.follow_up.lists(bench.actor, query).performance
    assert [(one.amount, one.due_on) for one in promised] == [
        (Decimal(amount), date.fromisoformat(day)) for amount, day in parts
    ]


def note(sitting: Sitting, step: ConfirmationStep, **typed: str) -> None:
    """Note at the card of the court what came next."""
    choose(sitting, "court.step", step.label)
    for name, text in typed.items():
        type_into(sitting, f"court.{name}", text)
    commit(sitting)


def test_a_clause_the_court_finds_unclear_is_changed_and_then_confirmed(
    sitting: Sitting, bench: Bench
) -> None:
    vague = removal(bench.sides[1].party_id, what="尽快付清借款")
    bench.conclude(items=(vague,), confirmation_intended=True)
    CourtRoad(bench).want()
    sitting.go("follow_up", Subject("confirmation", bench.step.agreement_id))
    press(sitting, "confirmation.packet")
    papers = bench.town.services.matters.case_page(bench.actor, MatterKey(bench.matter_id)).papers
    assert "F20" in {one.form for one in papers}
    sitting.typist.press(ESC)
    note(sitting, ConfirmationStep.FILED)
    note(sitting, ConfirmationStep.SUPPLEMENT_ASKED, note="“尽快支付”不明确")
    assert bench.agreement.confirmation is ConfirmationStatus.RETURNED
    sitting.go("agreements", Subject("case", bench.case_id))
    settle()
    change = sitting.window.findChild(QAction, "agreement.change")
    assert isinstance(change, QAction)
    change.trigger()
    settle()
    sitting.typist.type("写明哪天付清")
    commit(sitting)
    settle()
    # Without a window manager nobody wakes the window again when its dialog closes.
    sitting.window.activateWindow()
    settle()
    type_into(sitting, "agreement.item0.what", "付清借款")
    type_into(sitting, "agreement.item0.due_on", "2026-03-31")
    commit(sitting)
    for place in range(len(bench.agreement.signers)):
        press(sitting, f"signing.signer{place}.tick")
    commit(sitting)
    assert bench.agreement.status is AgreementStatus.EFFECTIVE
    sitting.go("follow_up", Subject("confirmation", bench.step.agreement_id))
    note(sitting, ConfirmationStep.SUPPLIED)
    note(sitting, ConfirmationStep.ACCEPTED, number=RULING)
    note(sitting, ConfirmationStep.CONFIRMED, number=RULING)
    assert CourtRoad(bench).page.status is ConfirmationStatus.CONFIRMED
