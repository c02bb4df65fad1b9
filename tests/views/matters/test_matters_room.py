from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from centre_app.domain.matters.codes import DisputeType, MatterState, Route
from centre_app.domain.permissions import Role
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.matters import MatterKey, MatterQuery
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.services.requests import Done
from centre_app.views import rooms
from centre_app.views.frame.room import Subject
from centre_app.views.matters import words
from centre_app.views.matters.case_page import MatterPage
from centre_app.views.matters.panels.panel import Panel
from centre_app.views.matters.panels.registry import ELSEWHERE, PANELS
from centre_app.views.messages import has_words
from centre_app.views.parts.buttons import ReasonButton
from centre_app.views.parts.labels import Label
from centre_app.views.theme import TypeSize
from tests.agreements_builders import bench_in
from tests.refusing import decide
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless
from tests.views.matters.visit import Enter, Visit
from tests.views.typist import Typist

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_search_box_has_the_focus_and_everything_is_listed(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    assert visit.room.list_page.search.hasFocus()
    assert [title.split(" ")[0] for title in visit.titles()] == [
        "阿不都热依木·买买提",
        "马志强",
        "王桂兰",
    ]


def test_page_and_panels_are_built_when_they_are_first_wanted(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    assert visit.room.findChildren(MatterPage) == []
    visit.open(0)
    visit.open(1)
    page = visit.room.page
    assert visit.room.findChildren(MatterPage) == [page]
    assert page.findChildren(Panel) == []
    assert page.parties.add is page.parties.add
    assert page.findChildren(Panel) == [page.parties.add]


@pytest.mark.parametrize("typed", ["工资", "mzq", "马志强"])
def test_a_few_keys_find_and_enter_opens(enter: Enter, typed: str) -> None:
    visit = enter(Role.DISPATCHER)
    visit.search(typed)
    assert len(visit.titles()) == 1
    visit.qtbot.keyClick(visit.room.list_page.search, Qt.Key.Key_Return)
    visit.wait()
    assert visit.room.heading.startswith("马志强")


def test_enter_among_several_leads_into_the_list_and_letters_back(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    visit.qtbot.keyClick(visit.room.list_page.search, Qt.Key.Key_Return)
    table = visit.room.list_page.register.table
    assert table.hasFocus()
    visit.qtbot.keyClick(table, "w")
    search = visit.room.list_page.search
    assert (search.text(), search.hasFocus()) == ("w", True)


def test_space_previews_and_esc_puts_the_preview_away(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    table = visit.room.list_page.register.table
    table.go_to_first()
    visit.qtbot.keyClick(table, Qt.Key.Key_Space)
    visit.wait()
    preview = visit.room.list_page.preview
    assert preview.isVisible()
    assert [visit.room.step_back(), visit.room.step_back()] == [True, False]
    assert preview.isHidden()


def test_saved_filters_narrow_the_list(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    visit.press("matters.filter.done")
    assert visit.titles() == []
    assert "来访接待" in says_when_empty(visit)
    visit.press("matters.filter.triage")
    assert len(visit.titles()) == 3


def test_words_that_find_nothing_are_told_from_a_list_with_nothing_in_it(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    visit.search("没有人说过")
    assert "换几个字" in says_when_empty(visit)


def says_when_empty(visit: Visit) -> str:
    empty = visit.room.list_page.card.empty
    assert empty.isVisible()
    return " ".join(label.text() for label in empty.findChildren(Label))


def test_a_matter_is_triaged_and_accepted_by_keyboard(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    visit.open(0)
    assert visit.room.focusWidget() is visit.named("matters.step.triage")
    visit.press("matters.step.triage")
    visit.commit()
    assert visit.state(0) is MatterState.TRIAGED
    visit.press("matters.step.accept")
    visit.commit()
    assert visit.state(0) is MatterState.ACCEPTED
    assert visit.room.page.page is not None
    assert visit.room.page.page.head.route is Route.MEDIATION
    assert visit.room.primary_action is not None
    assert visit.room.primary_action.text() == Step.OPEN_CASE.label


def test_a_high_risk_asks_at_the_field_whom_it_was_reported_to(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    visit.open(1)
    visit.press("matters.step.triage")
    visit.commit()
    report = visit.named("matters.triage.report")
    assert isinstance(report, QLineEdit)
    assert visit.room.focusWidget() is report
    assert visit.state(1) is MatterState.REGISTERED
    report.insert("张镇长，10点")
    visit.commit()
    assert visit.state(1) is MatterState.TRIAGED


def test_the_body_proposed_for_a_grave_matter_is_given_with_its_reason(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    visit.open(1)
    visit.press("matters.step.triage")
    panel = visit.room.page._panels[Step.TRIAGE]
    said = [label.text() for label in panel.form.field("responsible_id").findChildren(QLabel)]
    assert "建议：老马首席调解员工作室（重大、疑难，交首席调解员）" in said


def test_what_was_typed_into_a_panel_outlives_esc(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    visit.open(0)
    visit.press("matters.step.withdraw")
    panel = visit.room.page._panels[Step.WITHDRAW]
    panel.form.field("words").editor().insertPlainText("两家和好了")  # type: ignore[attr-defined]
    assert visit.room.step_back()
    visit.press("matters.step.withdraw")
    assert panel.form.field("words").text() == "两家和好了"
    visit.commit()
    assert visit.state(0) is MatterState.WITHDRAWN


def test_esc_leads_from_panel_to_page_to_list(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    visit.open(0)
    visit.press("matters.step.triage")
    offered = [visit.room.primary_action is not None]
    for _ in range(2):
        assert visit.room.step_back()
        offered.append(visit.room.primary_action is not None)
    assert offered == [False, True, False]
    assert visit.room.list_page.isVisible()
    assert visit.room.heading == words.ROOM


def test_a_step_of_another_room_is_handed_over(enter: Enter) -> None:
    visit = enter(Role.DIRECTOR)
    visit.open(0)
    visit.press("matters.step.triage")
    visit.commit()
    visit.press("matters.step.accept")
    visit.commit()
    with visit.qtbot.waitSignal(visit.room.go) as went:
        visit.press("matters.step.open_case")
    assert went.args == ["mediation", Subject("matter", visit.ids[0])]


def test_a_mediator_sees_why_a_step_is_not_his(enter: Enter) -> None:
    visit = enter(Role.MEDIATOR)
    visit.open(0)
    button = visit.named("matters.step.triage")
    assert not button.isEnabled()
    assert words.WHY["not_your_post"] in button.accessibleDescription()


def test_a_chart_leads_to_exactly_what_it_counted(enter: Enter) -> None:
    visit = enter(Role.DIRECTOR)
    visit.room.open_query(MatterQuery(dispute_type=DisputeType.CONTRACT))
    visit.wait()
    assert len(visit.titles()) == 1
    assert visit.named("matters.clear_drill").isVisible()
    visit.press("matters.clear_drill")
    assert len(visit.titles()) == 3


def test_a_change_elsewhere_is_shown_and_the_cursor_stays(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    table = visit.room.list_page.register.table
    table.setCurrentIndex(table.rows_model.index(2, 0))
    reception = visit.town.services.reception
    visit.town.clock.advance(timedelta(hours=1))
    visit.desk.send(
        reception.register,
        replace(
            Intake(visitor=PersonEntry(name="赵永福"), demand="低保评议不公"),
            others=(PersonEntry(name="三村村委会"),),
        ),
        owner=visit.room,
        done=lambda _done: None,
    )
    visit.wait()
    visit.wait()
    row = table.current_row()
    assert row is not None
    assert (row.matter_id, len(visit.titles())) == (visit.ids[0], 4)


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("step", ["", "triage", "withdraw"])
def test_nothing_is_cut_nameless_or_markup(
    enter: Enter, wear: Wear, *, size: TypeSize, step: str
) -> None:
    wear(False, size)
    visit = enter(Role.DIRECTOR)
    assert clipped(visit.room) == []
    visit.open(1)
    if step:
        visit.press(f"matters.step.{step}")
    assert clipped(visit.room) == []
    assert nameless(visit.room) == []
    assert marked_up(visit.room) == []


def test_every_step_has_a_panel_or_another_room() -> None:
    assert set(PANELS) | set(ELSEWHERE) == set(Step)
    assert not set(PANELS) & set(ELSEWHERE)


def test_a_late_promise_keeps_closing_grey_with_the_reason_beside_it(enter: Enter) -> None:
    visit = enter(Role.DIRECTOR)
    bench = bench_in(visit.town)
    bench.conclude()
    visit.town.clock.advance(timedelta(days=19))
    visit.room.open_matter(bench.page.matter_id)
    visit.wait()
    close = visit.named("matters.step.close")
    assert not close.isEnabled()
    beside = close.parentWidget()
    assert isinstance(beside, ReasonButton)
    assert beside.reason == words.WHY["promises_late"]
    assert visit.named("matters.step.performance").isEnabled()
    assert clipped(beside) == []


def test_a_promise_to_come_is_named_where_the_reason_is_missing(enter: Enter) -> None:
    visit = enter(Role.DIRECTOR)
    bench = bench_in(visit.town)
    bench.conclude()
    visit.room.open_matter(bench.page.matter_id)
    visit.wait()
    visit.press("matters.step.close")
    visit.commit()
    [said] = [one for one in visit.room.findChildren(Label) if "还有约定没到期" in one.text()]
    assert "清走集市东口的杂物" in said.text()
    assert words.WAIVER in said.text()
    assert not said.geometry().intersects(visit.named("matters.close.waiver").geometry())


def test_every_reason_on_the_page_is_also_a_sentence() -> None:
    # Each room brings its own sentences.
    assert rooms.MEDIATION
    assert [code for code in words.WHY if not has_words(code)] == []


def test_a_refusal_is_asked_by_keys_and_its_notice_lies_among_the_papers_once_it_is_approved(
    enter: Enter,
) -> None:
    visit = enter(Role.DISPATCHER)
    visit.open(0)
    visit.press("matters.step.triage")
    visit.commit()
    visit.press("matters.step.refuse")
    typist = Typist(visit.qtbot, visit.tasks, visit.room)
    visit.named("matters.refuse.go_to").setFocus()
    typist.type("玉川县人民法院")
    typist.press(Qt.Key.Key_Return, CTRL)
    assert visit.state(0) is MatterState.TRIAGED
    page = visit.town.services.matters.case_page(visit.desk.actor, MatterKey(visit.ids[0]))
    decide(visit.town, Done(visit.ids[0], "", page.head.version))
    assert visit.state(0) is MatterState.NOT_ACCEPTED
    visit.open(1)
    visit.open(0)
    visit.named("matters.paper.F32").setFocus()
    typist.press(Qt.Key.Key_Space)
    assert visit.named("matters.paper.back").isVisible()
