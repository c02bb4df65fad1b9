"""Thirty people at the window, typed and pasted with real keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import Matter
from centre_app.services.records.reception import VisitQuery
from tests.views.looking import clipped, nameless, settle
from tests.views.reception.conftest import Counter

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
VILLAGERS = "序号\t姓名\t电话\n" + "\n".join(
    f"{n}\t村民{chr(0x4E00 + n)}\t138{n:08d}" for n in range(1, 30)
)


def begun(counter: Counter, count: str) -> None:
    typist = counter.typist
    typist.search("陈秀英")
    typist.press(K.Key_Return)
    typist.press(K.Key_D, ALT)
    typist.type("征地补偿款三年没有发到位")
    typist.press(K.Key_Tab)
    typist.type("zd")
    typist.press(K.Key_M, ALT)
    typist.press(K.Key_A, CTRL)
    typist.type(count)


def pasted(counter: Counter, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    counter.typist.press(K.Key_L, ALT)
    assert counter.typist.focused_name() == "intake.companions"
    counter.typist.press(K.Key_V, CTRL)
    settle()


def the_matter(counter: Counter) -> tuple[Matter, list[MatterRole]]:
    """Return the one matter on file, and as what people take part in it."""
    [visit] = counter.town.services.reception.list_visits(counter.clerk, VisitQuery())
    with counter.town.open_unit(counter.clerk, reading=True) as unit:
        matter = unit.matters.look(visit.matter_id)
        return matter, [one.role for one in matter.parties]


def told(counter: Counter) -> str:
    return counter.room.intake.form.way.companions.editor().accessibleDescription()


def test_a_pasted_list_makes_thirty_people_of_one_matter(counter: Counter) -> None:
    begun(counter, "2")
    pasted(counter, VILLAGERS)
    assert "读出 29 人" in told(counter)
    way = counter.room.intake.form.way
    assert way.people_count.text() == "30"
    assert "集体访，1 件 30 人次。" in way.people_count.editor().accessibleDescription()
    assert "推选代表" in way.people_count.editor().accessibleDescription()
    assert clipped(counter.room) == []
    assert nameless(counter.room) == []
    counter.typist.press(K.Key_Return, CTRL)
    matter, roles = the_matter(counter)
    assert (matter.people_count, roles.count(MatterRole.COMPANION)) == (30, 29)
    assert matter.parties_text == "陈秀英等30人"


def test_a_line_that_cannot_be_read_is_named_and_nothing_is_registered(counter: Counter) -> None:
    begun(counter, "4")
    pasted(counter, "村民甲\n13812345678\n村民乙")
    counter.typist.press(K.Key_Return, CTRL)
    assert counter.town.services.reception.list_visits(counter.clerk, VisitQuery()) == []
    assert "第 2 行：没有姓名" in told(counter)
    assert counter.typist.focused_name() == "intake.companions"
    editor = counter.room.intake.form.way.companions.editor()
    assert isinstance(editor, QPlainTextEdit)
    assert editor.toPlainText() == "村民甲\n13812345678\n村民乙"


def test_a_group_may_be_counted_and_named_by_nobody(counter: Counter) -> None:
    begun(counter, "30")
    counter.typist.press(K.Key_Return, CTRL)
    matter, roles = the_matter(counter)
    assert (matter.people_count, len(roles)) == (30, 1)


def test_a_list_of_names_outlives_the_shelf(counter: Counter) -> None:
    begun(counter, "2")
    pasted(counter, "村民甲\n村民乙")
    counter.typist.press(K.Key_Escape)
    counter.typist.wait()
    [draft] = counter.room.intake.shelved.rows
    counter.room.intake.open_draft(draft.subject_id)
    assert counter.room.intake.form.way.companions.text() == "村民甲\n村民乙"
