from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.drafts import DraftQuery
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.people import RevealReason
from centre_app.services.records.reception import VisitQuery, VisitRow
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label
from centre_app.views.parts.reveal_dialog import RevealDialog
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.theme import TypeSize
from tests.services.intakes import an_intake
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.reception.conftest import Counter, OpenCounter

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

RecordProperty = Callable[[str, object], None]
"""Hands a figure on to whoever runs the tests: the benchmarks read the keys from there."""


def _visits(counter: Counter) -> list[VisitRow]:
    return list(counter.town.services.reception.list_visits(counter.clerk, VisitQuery()))


def _shelf(counter: Counter) -> list[str]:
    rows = counter.town.services.drafts.shelf(counter.clerk, DraftQuery(INTAKE_FORM))
    return [str(row.body["title"]) for row in rows]


def _known(counter: Counter) -> None:
    counter.town.services.reception.register(counter.clerk, an_intake())


def _error(counter: Counter, name: str) -> str:
    fields = {**counter.room.intake.form.visitor.fields, **counter.room.intake.form.demand.fields}
    return fields[name].error


def _shown(counter: Counter) -> str:
    return "\n".join(one.text() for one in counter.room.intake.panel.findChildren(Label))


def test_the_room_opens_with_the_focus_in_the_search_box(counter: Counter) -> None:
    assert counter.typist.focused_name() == "intake.search"


def test_somebody_who_was_here_before_costs_fewer_keys_than_the_best_paper(
    counter: Counter, record_property: RecordProperty
) -> None:
    _known(counter)
    typist = counter.typist
    typist.press(K.Key_F2)
    typist.search("5678")
    typist.press(K.Key_Return)
    assert typist.focused_name() == "person.matters"
    typist.press(K.Key_Return)
    assert typist.focused_name() == "intake.demand"
    typist.type("墙还没拆，李建军说开春再说，我等不了，请催他快办吧")
    typist.press(K.Key_Return, CTRL)
    record_property("keys.repeat", typist.keys)
    assert typist.keys <= 96
    latest = _visits(counter)[0]
    assert latest.words.startswith("墙还没拆")
    assert len({row.matter_number for row in _visits(counter)}) == 1
    assert typist.focused_name() == "intake.search"
    assert counter.window.bar.message is not None
    assert latest.matter_number in counter.window.bar.message.text


def test_somebody_new_is_registered_without_the_mouse(
    counter: Counter, record_property: RecordProperty
) -> None:
    typist = counter.typist
    typist.press(K.Key_F2)
    typist.search("陈秀英")
    typist.press(K.Key_Return)
    assert typist.focused_name() == "intake.visitor_id_number"
    typist.type("620981198603120028")
    typist.press(K.Key_Return)
    typist.type("13512345678")
    typist.press(K.Key_Return)
    typist.type("一组8号")
    typist.press(K.Key_D, ALT)
    typist.type("邻居李建军去年秋天砌院墙占了我家滴水檐外二十公分多次商量不成要求拆除恢复原状")
    typist.press(K.Key_Tab)
    typist.type("ll")
    typist.press(K.Key_O, ALT)
    counter.window.resize(1100, 520)
    settle()
    bar = counter.room.intake.pane.findChild(Scrolled).verticalScrollBar()  # type: ignore[union-attr]
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    typist.press(K.Key_Return, CTRL)
    assert bar.value() == 0
    record_property("keys.new", typist.keys)
    assert typist.keys <= 330
    [visit] = _visits(counter)
    assert visit.visitor == "陈秀英"
    with counter.town.open_unit(counter.clerk, reading=True) as unit:
        [row] = unit.matter_register.page(MatterQuery()).rows
        assert row.dispute_type.label == "邻里纠纷"


def test_what_is_missing_is_said_at_the_field_and_nothing_is_cleared(counter: Counter) -> None:
    typist = counter.typist
    typist.search("陈秀英")
    typist.press(K.Key_Return)
    typist.press(K.Key_Return, CTRL)
    assert _error(counter, "demand") == "请填写诉求。"
    assert _error(counter, "dispute_type") == "请填写纠纷类型。"
    assert typist.focused_name() == "intake.demand"
    assert counter.room.intake.form.visitor.name.text() == "陈秀英"
    assert not _visits(counter)


def test_a_number_of_somebody_else_is_said_at_the_number(counter: Counter) -> None:
    _known(counter)
    form = counter.room.intake.form
    counter.typist.search("陈秀英")
    counter.typist.press(K.Key_Return)
    counter.typist.type("11010519491231002X")
    form.demand.demand.set_text("土地")
    form.demand.dispute_type.editor().setCurrentIndex(1)
    counter.typist.press(K.Key_Return, CTRL)
    assert "另一人名下" in _error(counter, "visitor_id_number")
    assert counter.typist.focused_name() == "intake.visitor_id_number"


def test_a_wrong_check_digit_is_a_remark_and_no_wall(counter: Counter) -> None:
    counter.typist.search("陈秀英")
    counter.typist.press(K.Key_Return)
    counter.typist.type("620981198603120029")
    field = counter.room.intake.form.visitor.id_number
    assert "校验码不符" in field.editor().accessibleDescription()
    assert not field.error


def test_a_right_number_is_read_back(counter: Counter) -> None:
    counter.typist.search("陈秀英")
    counter.typist.press(K.Key_Return)
    counter.typist.type("11010519491231002X")
    field = counter.room.intake.form.visitor.id_number
    assert "女 · 1949-12-31 · 76 周岁" in field.editor().accessibleDescription()


def test_esc_puts_the_form_on_the_shelf_and_a_chip_brings_it_back(counter: Counter) -> None:
    typist, page = counter.typist, counter.room.intake
    typist.search("陈秀英")
    typist.press(K.Key_Return)
    typist.press(K.Key_D, ALT)
    typist.type("墙的事")
    typist.press(K.Key_Escape)
    assert page.form.is_blank()
    assert typist.focused_name() == "intake.search"
    assert _shelf(counter) == ["陈秀英"]
    [chip] = page.shelf.chips
    chip.click()
    typist.wait()
    assert page.form.demand.demand.text() == "墙的事"
    assert page.form.visitor.name.text() == "陈秀英"


def test_a_registered_form_leaves_the_shelf(counter: Counter) -> None:
    typist, form = counter.typist, counter.room.intake.form
    typist.search("陈秀英")
    typist.press(K.Key_Return)
    form.demand.demand.set_text("墙的事")
    form.demand.dispute_type.editor().setCurrentIndex(1)
    counter.room.intake.keep()
    typist.wait()
    assert _shelf(counter) == ["陈秀英"]
    typist.press(K.Key_Return, CTRL)
    assert _shelf(counter) == []


def test_leaving_the_room_while_a_visit_is_saved_leaves_no_draft(counter: Counter) -> None:
    form = counter.room.intake.form
    form.visitor.name.set_text("陈秀英")
    form.demand.demand.set_text("墙的事")
    form.demand.dispute_type.editor().setCurrentIndex(1)
    counter.room.intake.register()
    assert counter.room.may_leave()
    counter.typist.wait()
    assert [row.visitor for row in _visits(counter)] == ["陈秀英"]
    assert _shelf(counter) == []


def test_the_next_visitor_does_not_push_out_the_one_before(counter: Counter) -> None:
    _known(counter)
    typist, page = counter.typist, counter.room.intake
    typist.search("陈秀英")
    typist.press(K.Key_Return)
    page.form.demand.demand.set_text("墙的事")
    typist.press(K.Key_F2)
    typist.search("wgl")
    typist.press(K.Key_Return)
    assert page.form.visitor.name.text() == "王桂兰"
    assert page.form.demand.demand.text() == ""
    assert _shelf(counter) == ["陈秀英"]


def test_what_is_typed_is_kept_within_ten_seconds(counter: Counter, qtbot: QtBot) -> None:
    keeper = counter.room.intake.keeper
    assert keeper.interval_ms <= 10_000
    counter.typist.search("陈秀英")
    counter.typist.press(K.Key_Return)
    with qtbot.waitSignal(counter.room.draft_kept, timeout=keeper.interval_ms + 2_000):
        counter.typist.type("62")
    assert _shelf(counter) == ["陈秀英"]


def test_n_begins_a_new_matter_of_a_known_visitor(counter: Counter) -> None:
    _known(counter)
    typist, form = counter.typist, counter.room.intake.form
    typist.search("5678")
    typist.press(K.Key_Return)
    typist.press(K.Key_N)
    assert typist.focused_name() == "intake.demand"
    assert form.attached is None


def test_a_known_visitor_s_numbers_are_shown_masked_and_his_name_stays(counter: Counter) -> None:
    _known(counter)
    counter.typist.search("5678")
    counter.typist.press(K.Key_Return)
    visitor = counter.room.intake.form.visitor
    assert visitor.phone.editor().placeholderText() == "已有：138****5678"
    assert visitor.name.editor().isReadOnly()
    shown = [one.text() for one in counter.window.findChildren(QLineEdit)]
    assert not any("13812345678" in text for text in shown)


def test_five_or_more_are_asked_for_representatives(counter: Counter) -> None:
    way = counter.room.intake.form.way
    assert way.people.isHidden()
    way.people_count.set_text("30")
    assert not way.people.isHidden()
    assert "推选代表" in way.people_count.editor().accessibleDescription()
    for number in range(4):
        way.people.append().name.set_text(f"代表{number}")
    assert not way.people.add.button.isEnabled()
    assert "5 名" in way.people.add.reason


def test_whoever_gives_no_name_can_be_registered(counter: Counter) -> None:
    form = counter.room.intake.form
    form.visitor.anonymous.setChecked(True)
    form.demand.demand.set_text("有人夜里焚烧垃圾")
    form.demand.dispute_type.editor().setCurrentIndex(8)
    counter.room.intake.register()
    counter.typist.wait()
    assert [row.visitor for row in _visits(counter)] == [""]


def test_several_on_the_other_side_are_all_put_on_file(counter: Counter) -> None:
    form = counter.room.intake.form
    form.visitor.name.set_text("陈秀英")
    form.demand.demand.set_text("土地")
    form.demand.dispute_type.editor().setCurrentIndex(1)
    form.other.people.rows[0].name.set_text("李建军")
    form.other.people.append().name.set_text("赵强")
    counter.room.intake.register()
    counter.typist.wait()
    with counter.town.open_unit(counter.clerk, reading=True) as unit:
        [row] = unit.matter_register.page(MatterQuery()).rows
    assert row.parties == "陈秀英 与 李建军、赵强"


def test_today_s_register_counts_and_opens(counter: Counter, qtbot: QtBot) -> None:
    _known(counter)
    counter.typist.press(K.Key_F2)
    counter.typist.press(K.Key_B, ALT)
    assert "今日登记簿 1" in counter.room.register_tab.text()
    qtbot.waitUntil(lambda: counter.typist.focused_name() == "register.table")
    with qtbot.waitSignal(counter.room.go) as opened_matter:
        counter.typist.press(K.Key_Return)
    assert opened_matter.args is not None
    assert opened_matter.args[0] == "matters"


def test_the_slip_of_a_visit_is_shown_from_the_keyboard(counter: Counter, qtbot: QtBot) -> None:
    _known(counter)
    counter.typist.press(K.Key_F2)
    counter.typist.press(K.Key_B, ALT)
    qtbot.waitUntil(lambda: counter.typist.focused_name() == "register.table")
    counter.typist.press(K.Key_P, CTRL)
    counter.typist.wait()
    dialog = counter.room.receipts.dialog
    assert dialog is not None
    assert dialog.paper.pages is not None
    dialog.reject()


def test_whole_numbers_need_a_reason(desk_town: Town, open_counter: OpenCounter) -> None:
    desk_town.services.reception.register(desk_town.actor(Role.RECEPTIONIST), an_intake())
    counter = open_counter(Role.DIRECTOR)
    counter.typist.search("5678")
    counter.typist.press(K.Key_Return)
    counter.room.intake.panel.reveal.click()
    [dialog] = counter.room.findChildren(RevealDialog)
    confirm = next(one for one in dialog.findChildren(Button) if one.text() == "确定")
    confirm.click()
    assert dialog.reason.error
    assert "110105********002X" in _shown(counter)
    assert "13812345678" not in _shown(counter)
    dialog.reason.set_value(RevealReason.CONTACT)
    confirm.click()
    counter.typist.wait()
    assert "13812345678" in _shown(counter)


def test_the_first_persons_open_matters_are_seen_whole(counter: Counter) -> None:
    _known(counter)
    counter.typist.search("5678")
    counter.typist.press(K.Key_Return)
    settle()
    matters = counter.room.intake.panel.matters
    assert matters.height() == matters.wanted_height(10_000)
    assert not matters.verticalScrollBar().isVisible()


def test_reception_is_not_offered_whole_numbers(counter: Counter) -> None:
    _known(counter)
    counter.typist.search("5678")
    counter.typist.press(K.Key_Return)
    assert counter.room.intake.panel.reveal.isHidden()


@pytest.mark.parametrize(
    ("dark", "size"), [(False, TypeSize.STANDARD), (True, TypeSize.LARGEST)], ids=["light", "dark"]
)
def test_nothing_is_cut_nameless_or_read_as_markup(
    desk_town: Town, open_counter: OpenCounter, wear: Wear, *, dark: bool, size: TypeSize
) -> None:
    wear(dark, size)
    desk_town.services.reception.register(desk_town.actor(Role.RECEPTIONIST), an_intake())
    desk_town.clock.advance(timedelta(days=3))
    counter = open_counter(Role.DIRECTOR)
    counter.typist.search("5678")
    counter.typist.press(K.Key_Return)
    counter.typist.press(K.Key_Return)
    counter.room.intake.form.visitor.more.open()
    settle()
    assert clipped(counter.room) == []
    assert nameless(counter.room) == []
    assert marked_up(counter.room) == []


def test_every_field_has_a_name_of_its_own(counter: Counter) -> None:
    kinds: tuple[type[QWidget], ...] = (QLineEdit, QPlainTextEdit)
    names = [
        one.objectName() for kind in kinds for one in counter.room.intake.form.findChildren(kind)
    ]
    assert all(name.startswith("intake.") for name in names)
    assert len(set(names)) == len(names)
