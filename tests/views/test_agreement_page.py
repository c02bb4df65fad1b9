from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ClauseKind,
    OpenCourse,
    PayManner,
    Period,
)
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.codes import EndReason
from centre_app.services.records.agreements import ReasonedStep
from centre_app.views.agreements import words
from centre_app.views.agreements.page import AgreementPage
from centre_app.views.desk import Desk
from centre_app.views.tasks import Tasks
from tests.agreements_builders import Bench, bench_in
from tests.town import Town
from tests.views.conftest import OpenedWindows
from tests.views.dressing import alone


@pytest.fixture
def bench(desk_town: Town) -> Bench:
    return bench_in(desk_town)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.shut_down()


@pytest.fixture
def page(bench: Bench, tasks: Tasks, qtbot: QtBot) -> AgreementPage:
    desk = Desk(bench.actor, tasks)
    page = alone(lambda: AgreementPage(desk, bench.town.services, bench.town.clock))
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open_subject("case", bench.case_id)
    qtbot.waitUntil(lambda: bool(page.draft_page.living.toPlainText()))
    rest(page, qtbot)
    return page


def rest(page: AgreementPage, qtbot: QtBot) -> None:
    """Wait until nothing is typed that was not looked at, and nothing is under way."""
    timer = page.draft_page._preview_timer
    qtbot.waitUntil(lambda: not timer.isActive() and not page._desk.tasks.busy)


def named(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def _told(field: QWidget) -> list[str]:
    return [one.text() for one in field.findChildren(QLabel) if one.isVisible()]


def type_into(page: AgreementPage, name: str, text: str) -> None:
    widget = named(page, name)
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().setText(text)
    QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def fill(page: AgreementPage, bench: Bench, qtbot: QtBot) -> None:
    """Type an agreement that can be printed."""
    card = page.draft_page.form.cards[0]
    first, second = (side.party_id for side in bench.page.sides)
    type_into(page, "agreement.facts", "李建军倒车撞倒赵德顺的水果摊。")
    card.debtor.set_value(second)
    card.creditor.set_value(first)
    type_into(page, "agreement.item0.amount", "1.2万")
    card.manner.set_value(PayManner.CASH)
    type_into(page, "agreement.item0.due_on", "2026-12-01")
    rest(page, qtbot)


def test_the_page_at_the_right_follows_the_keys(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    fill(page, bench, qtbot)
    said = "一、乙方于2026年12月1日前以现金方式一次性给付甲方人民币壹万贰仟元整（¥12,000.00）。"
    assert said in page.draft_page.living.toPlainText()
    assert page.draft_page.check.findings == ()


def test_sum_and_day_are_read_back_under_their_fields(page: AgreementPage) -> None:
    card = page.draft_page.form.cards[0]
    type_into(page, "agreement.item0.amount", "12000.5")
    type_into(page, "agreement.item0.due_on", "+15")
    assert "人民币壹万贰仟元伍角整" in _told(card.amount)
    assert "2026-03-17 周二" in _told(card.due_on)


def test_a_finding_leads_to_its_field(page: AgreementPage, bench: Bench, qtbot: QtBot) -> None:
    fill(page, bench, qtbot)
    type_into(page, "agreement.item0.amount", "")
    rest(page, qtbot)
    finding = named(page, "agreement.finding0")
    finding.setFocus()
    QTest.keyClick(finding, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is named(page, "agreement.item0.amount")


def test_ctrl_enter_with_gaps_prints_nothing_and_says_why(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page._desk.said) as said:
        QTest.keyClick(
            named(page, "agreement.facts"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert "须改正" in said.args[0].text
    assert bench.page.papers == ()


def test_ctrl_enter_prints_and_shows_the_stored_paper(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    fill(page, bench, qtbot)
    QTest.keyClick(
        named(page, "agreement.facts"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(lambda: page.paper_page.paper.pages is not None)
    assert bench.agreement.status is AgreementStatus.ISSUED
    assert page.primary_action is not None
    assert page.primary_action.text() == words.SEAL


def test_what_is_typed_is_kept_without_being_asked(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    page.draft_page._keep_timer.setInterval(50)
    with qtbot.waitSignal(page.draft_kept):
        type_into(page, "agreement.disputed", "赔多少")
    qtbot.waitUntil(lambda: not page._desk.tasks.busy)
    assert bench.agreement.disputed == "赔多少"
    page.draft_page._keep_timer.setInterval(50)
    with qtbot.waitSignal(page.draft_kept):
        type_into(page, "agreement.disputed", "赔多少，何时赔")
    assert bench.agreement.disputed == "赔多少，何时赔"
    assert len(bench.page.agreements) == 1


def test_leaving_keeps_what_was_typed_last(page: AgreementPage, bench: Bench, qtbot: QtBot) -> None:
    type_into(page, "agreement.disputed", "赔多少")
    assert page.may_leave()
    qtbot.waitUntil(lambda: not page._desk.tasks.busy)
    assert bench.agreement.disputed == "赔多少"


def test_each_kind_of_clause_shows_only_its_own_fields(page: AgreementPage) -> None:
    card = page.draft_page.form.cards[0]
    card.kind.set_value(ClauseKind.ABSTAIN)
    assert not card.amount.isVisibleTo(card)
    assert not card.at_once.isVisibleTo(card)
    card.kind.set_value(ClauseKind.PAY)
    assert card.amount.isVisibleTo(card)


def test_what_comes_round_again_is_typed_and_said_with_its_last_day(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    fill(page, bench, qtbot)
    card = page.draft_page.form.cards[0]
    card.kind.set_value(ClauseKind.PERIODIC)
    assert not card.at_once.isVisibleTo(card)
    card.every.set_value(Period.MONTH)
    type_into(page, "agreement.item0.times", "3")
    rest(page, qtbot)
    told = page.draft_page.living.toPlainText()
    assert "最后一期于2027年2月1日前给付，共3期，合计人民币叁万陆仟元整（¥36,000.00）。" in told
    assert [one.code for one in page.draft_page.check.findings if one.blocks] == []


def test_who_else_is_bound_is_asked_only_once_it_is_ticked(page: AgreementPage) -> None:
    card = page.draft_page.form.cards[0]
    assert not card.bonds.within_estate.isVisibleTo(card)
    QTest.keyClick(named(page, "agreement.item0.bonds"), Qt.Key.Key_Space)
    assert card.bonds.within_estate.isVisibleTo(card)
    QTest.keyClick(named(page, "agreement.item0.within_estate"), Qt.Key.Key_Space)
    assert card.entry().within_estate
    QTest.keyClick(named(page, "agreement.item0.bonds"), Qt.Key.Key_Space)
    assert not card.entry().within_estate


def test_the_way_of_what_stays_open_is_asked_once_it_is_named(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    fill(page, bench, qtbot)
    form = page.draft_page.form
    assert not form.open_course.isVisibleTo(form)
    type_into(page, "agreement.open_points", "误工费的数额")
    rest(page, qtbot)
    assert "open_course_missing" in [one.code for one in page.draft_page.check.findings]
    form.open_course.set_value(OpenCourse.MEDIATE)
    rest(page, qtbot)
    told = page.draft_page.living.toPlainText()
    assert "各方对下列争议没有达成协议，由人民调解委员会继续调解：误工费的数额。" in told


def test_after_a_part_was_agreed_the_rest_is_drafted_from_the_menu(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    bench.conclude(open_points="误工费的数额", open_course=OpenCourse.MEDIATE)
    page.open_subject("case", bench.case_id)
    qtbot.waitUntil(lambda: "agreement.rest" in [one.objectName() for one in page.more_actions])
    [begin] = [one for one in page.more_actions if one.objectName() == "agreement.rest"]
    begin.trigger()
    draft = page.draft_page.form.draft()
    assert (draft.agreement_id, draft.disputed) == (None, "误工费的数额")
    rest(page, qtbot)


def test_two_agreements_are_told_apart_by_their_numbers(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    bench.conclude()
    step = bench.step
    reason = ReasonedStep(agreement_id=step.agreement_id, version=step.version, reason="改期")
    bench.town.services.agreements.begin_change(bench.actor, reason)
    bench.town.services.agreements.issue(bench.actor, bench.step)
    bench.sign()
    bench.seal()
    page.open_subject("case", bench.case_id)
    qtbot.waitUntil(lambda: page.findChild(QWidget, "agreement.paper1") is not None)
    links = [named(page, f"agreement.paper{place}").accessibleName() for place in (0, 1)]
    assert [one.count("人调字第1号") for one in links] == [1, 1]
    assert links[0] != links[1]
    rest(page, qtbot)


def test_clauses_are_added_and_removed_by_key(page: AgreementPage) -> None:
    QTest.keyClick(named(page, "agreement.add_clause"), Qt.Key.Key_Space)
    assert len(page.draft_page.form.cards) == 2
    QTest.keyClick(named(page, "agreement.item0.remove"), Qt.Key.Key_Space)
    assert len(page.draft_page.form.cards) == 1


def test_an_oral_agreement_asks_for_its_day(page: AgreementPage) -> None:
    [oral] = [one for one in page.more_actions if one.objectName() == "agreement.other_form"]
    oral.trigger()
    assert page.draft_page.form_kind is AgreementForm.ORAL
    assert page.draft_page.form.reached_on.isVisibleTo(page)


def test_ticks_and_ctrl_enter_sign_and_seal(
    bench: Bench, page: AgreementPage, qtbot: QtBot
) -> None:
    bench.issue()
    page.open_subject("case", bench.case_id)
    qtbot.waitUntil(lambda: len(page.paper_page.signing.rows) == 3)
    for place in range(3):
        QTest.keyClick(named(page, f"signing.signer{place}.tick"), Qt.Key.Key_Space)
    QTest.keyClick(
        named(page, "signing.sealed_on"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(lambda: page._page is not None and page._page.outcome is not None)
    assert bench.agreement.status is AgreementStatus.EFFECTIVE


def test_a_seal_without_all_signatures_says_who_is_missing_and_may_be_tried_again(
    bench: Bench, page: AgreementPage, qtbot: QtBot
) -> None:
    bench.issue()
    page.open_subject("case", bench.case_id)
    qtbot.waitUntil(lambda: len(page.paper_page.signing.rows) == 3)
    QTest.keyClick(named(page, "signing.signer0.tick"), Qt.Key.Key_Space)
    with qtbot.waitSignal(page._desk.said) as said:
        page.paper_page.signing.commit()
    assert "李建军、周正和" in said.args[0].text
    qtbot.waitUntil(lambda: not page._desk.tasks.busy)
    rows = page.paper_page.signing.rows
    assert [row.tick.isChecked() for row in rows] == [True, False, False]


def test_what_was_made_void_is_the_first_word_of_the_next_draft(
    bench: Bench, page: AgreementPage, qtbot: QtBot
) -> None:
    bench.issue(disputed="赔多少，何时赔")
    bench.sign()
    step = bench.step
    reason = ReasonedStep(agreement_id=step.agreement_id, version=step.version, reason="登记有误")
    bench.town.services.agreements.void(bench.actor, reason)
    page.open_subject("case", bench.case_id)
    qtbot.waitUntil(lambda: len(page.draft_page.form.cards) == 2)
    draft = page.draft_page.form.draft()
    assert (draft.agreement_id, draft.disputed) == (None, "赔多少，何时赔")
    assert [one.amount for one in draft.items] == ["12000.00", None]


def test_a_mediation_without_agreement_prints_its_notice(
    bench: Bench, page: AgreementPage, qtbot: QtBot
) -> None:
    [end] = [one for one in page.more_actions if one.objectName() == "agreement.end_without"]
    end.trigger()
    page.paper_page.outcome.commit()
    qtbot.waitUntil(lambda: bool(page.paper_page.outcome.reason.error))
    page.paper_page.outcome.reason.set_value(EndReason.UNREACHABLE)
    page.paper_page.outcome.commit()
    qtbot.waitUntil(lambda: page.paper_page.paper.pages is not None)
    assert bench.page.outcome is Outcome.FAILED
    assert bench.page.papers[0].form == "F18"


def test_every_control_of_the_draft_has_a_name_to_be_read(page: AgreementPage) -> None:
    page.draft_page.form.terms.add("一条")
    silent = [
        widget
        for widget in page.draft_page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.focusProxy()
        and widget.isVisibleTo(page)
        and not widget.accessibleName()
    ]
    assert silent == []


def test_nothing_flashes_up_as_a_window_of_its_own(
    bench: Bench, tasks: Tasks, qtbot: QtBot, opened_windows: OpenedWindows
) -> None:
    bench.issue()
    opened_windows.names.clear()
    page = AgreementPage(Desk(bench.actor, tasks), bench.town.services, bench.town.clock)
    qtbot.addWidget(page)
    page.open_subject("case", bench.case_id)
    qtbot.waitUntil(lambda: len(page.paper_page.signing.rows) == 3)
    assert opened_windows.names == []
