"""The mediation room, as the director: the list, the calendar, who mediates, terms, sessions, the court."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from centre_app.domain.mediation.codes import CaseStage, SessionState
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.case_lists import CaseQuery
from centre_app.services.records.mediation import CaseKey
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.parts.layouts import Section
from scripts.tour.forms import ALT, choose
from scripts.tour.hand import Key
from scripts.tour.window.stage import Stage

CALENDAR, HALL = 1, 2
"""The second and the third page of the room."""

COURT = 2
"""The third list of what follows an agreement."""


def look_at_cases(stage: Stage) -> None:
    """See which case is due first, and what the next step of one is."""
    with stage.journal.stop("mediation", "The cases, worst term first; the next step stands open"):
        _open(stage, lambda card: card.stage is CaseStage.SCHEDULED and bool(card.mediators))


def look_at_the_calendar(stage: Stage) -> None:
    """Go through the calendar by keys, and look at the list for the hall."""
    hand = stage.hand
    with stage.journal.stop("calendar", "The week; a session is found, moved and put back by keys"):
        _page(stage, CALENDAR)
        hand.press(Key.Key_Right)
        hand.press(Key.Key_Down)
        hand.settle()
    with stage.journal.stop("hall", "For the hall: hours, rooms and numbers, nobody's name"):
        _page(stage, HALL)
    _page(stage, 0)


def decide_who_withdraws(stage: Stage) -> None:
    """Decide that a mediator who is kin withdraws, and print the decision (F13)."""
    hand = stage.hand
    with stage.journal.stop("recusal", "A party asks that a mediator withdraws; the head decides"):
        card = _open(stage, lambda card: any(one.outcome is None for one in card.recusals))
        choose(hand, "recusal.outcome", "同意回避", part=True)
        hand.settle()
        _second_choice(stage, "recusal.successor")
        hand.fill("recusal.words", "经核对户籍，双方系姻亲，应当回避。")
    with stage.journal.stop(
        "recusal-paper", "The decision on paper; a successor takes over"
    ) as stop:
        hand.click("recusal.commit")
        hand.settle()
        stop.outcome = ", ".join(one.name for one in _card(stage, card).mediators)
    _back(stage)


def go_on_after_a_rest(stage: Stage) -> None:
    """Let a case that rested go on (F14R)."""
    hand = stage.hand
    with stage.journal.stop(
        "suspension", "A case that rests: since when, why, and until which day"
    ):
        _open(stage, lambda card: card.stage is CaseStage.SUSPENDED)
        hand.find("clock.deed")
        hand.fill("clock.note", "等待的结果已经有了")
    with stage.journal.stop("resumed", "It goes on; the notice tells the new last day"):
        hand.click("clock.commit")
        hand.settle()
    _back(stage)


def call_everybody(stage: Stage) -> None:
    """See who is called to a session, and print a notice for each."""
    hand = stage.hand
    with stage.journal.stop("notices", "Who is called to the session, told how, coming or not"):
        _open(stage, _ahead)
        _unfold(stage, "case.step.call")
        hand.find("call.print")
        hand.settle()
    with stage.journal.stop("notices-paper", "A notice for everybody, in one paper"):
        hand.click("call.print")
        hand.settle()
    _back(stage)


def write_a_record(stage: Stage) -> None:
    """Open a session, write what is said by question and answer, and take the whole screen."""
    hand = stage.hand
    with stage.journal.stop("record", "The record while people speak: Alt and a figure say who"):
        _open(stage, lambda card: _ahead(card) and _in_time(card))
        # Where somebody is still to be called, that step stands open first.
        if not hand.there("sit.open.0"):
            _unfold(stage, "case.step.sit")
        hand.click("sit.open.0")
        hand.find("record.lines")
        hand.settle()
        hand.enter("record.lines")
        hand.type("请双方先说说事情的经过。")
        hand.press(Key.Key_1, ALT)
        hand.type("活干完四个月了，工钱只给过两回生活费，想年前把账结清。")
        hand.press(Key.Key_2, ALT)
        hand.type("欠款我认，数目要按考勤表再对一遍。")
        hand.settle()
    with stage.journal.stop("record-whole", "F11: nothing but the record"):
        hand.press(Key.Key_F11)
        hand.settle()
    hand.press(Key.Key_F11)
    hand.settle()
    with stage.journal.stop("record-paper", "Read back, ended and printed, to be signed by all"):
        choose(hand, "record.result", "达成协议")
        choose(hand, "record.read_back", "宣读")
        hand.click("record.hold")
        hand.settle()
    _back(stage)


def draft_an_agreement(stage: Stage) -> None:
    """Begin an agreement, and see what the check says of its words."""
    hand = stage.hand
    with stage.journal.stop("agreement", "What is written is checked while it is written"):
        _open(stage, lambda card: _just_sat(card) and not _agreed(stage, card))
        if not hand.there("result.agreement"):
            _unfold(stage, "case.step.result")
        hand.click("result.agreement")
        hand.find("agreement.facts")
        hand.fill("agreement.facts", "双方对欠款数额没有异议，乙方已交订金2000元，其余尽快付清。")
        choose(hand, "agreement.item0.kind", "给付款项")
        choose(hand, "agreement.item0.debtor", "乙方", part=True)
        choose(hand, "agreement.item0.creditor", "甲方", part=True)
        hand.fill("agreement.item0.amount", "6800")
        hand.fill("agreement.item0.what", "尚欠款项，尽快付清")
        hand.settle()


def look_at_the_court(stage: Stage) -> None:
    """See which agreements can still be brought before the court, and until when."""
    with stage.journal.stop("confirmation", "The way to the court, counted down to its last day"):
        stage.hand.press(Key.Key_F6)
        stage.hand.settle()
        stage.hand.tab("follow_up.tabs", COURT)
    with stage.journal.stop("follow-up", "What was promised, and what was received of it"):
        stage.hand.tab("follow_up.tabs", 0)


def _open(stage: Stage, wanted: Callable[[CaseCard], bool]) -> CaseCard:
    """Open the first case that is wanted.

    Raises:
        AssertionError: the township has none.
    """
    stage.hand.press(Key.Key_F4)
    stage.hand.settle()
    cases = stage.entry.house.services.cases
    rows = stage.ask(lambda actor: cases.list_cases(actor, CaseQuery())).rows
    for row in rows:
        key = CaseKey(row.case_id)
        card: CaseCard = stage.ask(lambda actor, key=key: cases.card(actor, key))  # type: ignore[misc]
        if wanted(card):
            _room(stage).open_case(row.case_id)
            stage.hand.settle()
            return card
    raise AssertionError("no such case in the township")


def _card(stage: Stage, card: CaseCard) -> CaseCard:
    cases = stage.entry.house.services.cases
    found: CaseCard = stage.ask(lambda actor: cases.card(actor, CaseKey(card.case_id)))
    return found


def _just_sat(card: CaseCard) -> bool:
    held = any(one.state is SessionState.HELD for one in card.sessions)
    return held and card.stage is CaseStage.IN_SESSION


def _agreed(stage: Stage, card: CaseCard) -> bool:
    """Return whether an agreement was begun already; one that waits for its seal takes no words."""
    agreements = stage.entry.house.services.agreements
    return bool(
        stage.ask(lambda actor: agreements.of_case(actor, CaseKey(card.case_id))).agreements
    )


def _ahead(card: CaseCard) -> bool:
    return any(one.state is SessionState.PLANNED for one in card.sessions)


def _in_time(card: CaseCard) -> bool:
    return card.deadline is not None and card.deadline.due_on >= card.today


def _page(stage: Stage, place: int) -> None:
    bar: QTabBar = _room(stage).tabs
    at = bar.tabRect(place).center()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at)
    stage.hand.settle()


def _unfold(stage: Stage, name: str) -> None:
    """Click the heading of a step that stands folded."""
    section = stage.hand.find(name, Section)
    stage.hand.show(section)
    QTest.mouseClick(section.fold_button, Qt.MouseButton.LeftButton)
    stage.hand.settle()


def _second_choice(stage: Stage, name: str) -> None:
    """Take the first of a list that begins with nothing."""
    stage.hand.enter(name)
    stage.hand.press(Key.Key_Home)
    stage.hand.press(Key.Key_Down)
    stage.hand.settle()


def _back(stage: Stage) -> None:
    stage.hand.press(Key.Key_Escape)
    stage.hand.settle()


def _room(stage: Stage) -> MediationRoom:
    room = stage.window.room
    assert isinstance(room, MediationRoom)
    return room
