"""A whole number is shown for a reason and for a while, and never left standing."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel

from centre_app.domain.permissions import Role
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.people import PersonKey
from centre_app.views.frame.room import Subject
from centre_app.views.parts.for_a_while import SHOWN_MS, ForAWhile
from tests.services.people.filing import file
from tests.views.desk_window import Sitting

NUMBER, PHONE, ADDRESS = "11010519491231002X", "13812345678", "云岭村三组12号"
WHOLE = (NUMBER, PHONE, ADDRESS)
CONTROL, SPACE = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Space


@pytest.fixture
def person(sitting: Sitting) -> UUID:
    key = file(sitting.town, id_number=NUMBER, phone=PHONE, address=ADDRESS)
    sitting.go("reception", Subject("person", key))
    return key


def seen(sitting: Sitting) -> set[str]:
    """Return which of the whole values stand on the screen."""
    labels = [one.text() for one in sitting.window.findChildren(QLabel) if one.isVisible()]
    return {value for value in WHOLE if any(value in text for text in labels)}


def reveal(sitting: Sitting, name: str = "person.reveal") -> None:
    """Ask for the whole numbers and give a reason."""
    sitting.enter(name)
    sitting.typist.press(SPACE)
    reason = sitting.shown("reveal.reason")
    assert isinstance(reason, QComboBox)
    reason.setCurrentIndex(0)
    sitting.enter("reveal.confirm")
    sitting.typist.press(SPACE)
    # Without a window manager nobody else wakes the window again.
    sitting.window.activateWindow()
    sitting.typist.wait()


def clock_of(sitting: Sitting) -> QTimer:
    """Return the clock that counts how long something has been shown."""
    running = [
        clock
        for one in sitting.window.findChildren(ForAWhile)
        for clock in one.findChildren(QTimer)
        if clock.isActive()
    ]
    assert len(running) == 1
    return running[0]


def leave_room(sitting: Sitting) -> None:
    sitting.go("mediation")
    sitting.go("reception")
    sitting.go("matters")


BUTTONS = {
    "panel": "person.reveal",
    "file": "file.reveal",
    "matter": "matters.parties.reveal0",
}


def go_to(sitting: Sitting, person: UUID, where: str) -> None:
    """Go to where the person is shown."""
    if where == "file":
        sitting.enter("person.file")
        sitting.typist.press(SPACE)
    elif where == "matter":
        query = MatterQuery(person_id=person)
        [row] = sitting.town.services.matters.page(sitting.actor, query).rows
        sitting.go("matters", Subject("matter", row.matter_id))


ENDS: dict[str, Callable[[Sitting], object]] = {
    "time": lambda sitting: clock_of(sitting).timeout.emit(),
    "blind": lambda sitting: sitting.typist.press(Qt.Key.Key_F12),
    "lock": lambda sitting: sitting.typist.press(Qt.Key.Key_L, CONTROL),
    "leaving": leave_room,
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS.keys())
@pytest.mark.parametrize("where", BUTTONS)
def test_whole_numbers_go_by_themselves_and_out_of_the_clipboard(
    sitting: Sitting, person: UUID, where: str, end: Callable[[Sitting], object]
) -> None:
    go_to(sitting, person, where)
    assert seen(sitting) == set()
    reveal(sitting, BUTTONS[where])
    assert seen(sitting) == set(WHOLE)
    assert clock_of(sitting).interval() == SHOWN_MS
    QGuiApplication.clipboard().setText(f"证件 {NUMBER}")
    end(sitting)
    sitting.typist.wait()
    assert seen(sitting) == set()
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.parametrize("where", BUTTONS)
def test_a_value_that_was_copied_is_in_the_books_once(
    sitting: Sitting, person: UUID, where: str
) -> None:
    go_to(sitting, person, where)
    reveal(sitting, BUTTONS[where])
    for text in ("滴水", f"电话 {PHONE}", f"地址 {ADDRESS}"):
        QGuiApplication.clipboard().setText(text)
        sitting.typist.wait()
    clock_of(sitting).timeout.emit()
    QGuiApplication.clipboard().setText(PHONE)
    sitting.typist.wait()
    lines = sitting.town.services.audits.page(
        sitting.town.actor(Role.AUDITOR), AuditQuery(limit=1000)
    )
    assert [one.actor for one in lines if one.tag == "person:copied"] == [sitting.actor.name]
    assert not any(value in str(lines) for value in WHOLE)


def test_what_else_was_copied_stays_copied(sitting: Sitting, person: UUID) -> None:
    reveal(sitting)
    QGuiApplication.clipboard().setText("滴水")
    clock_of(sitting).timeout.emit()
    assert QGuiApplication.clipboard().text() == "滴水"


def test_the_reason_is_audited_once_for_each_time(sitting: Sitting, person: UUID) -> None:
    for _ in range(2):
        reveal(sitting)
        clock_of(sitting).timeout.emit()
    auditor = sitting.town.actor(Role.AUDITOR)
    lines = sitting.town.services.audits.page(auditor, AuditQuery(limit=1000))
    told = [one for one in lines if one.tag == "person:revealed"]
    assert len(told) == 2
    assert not any(value in str(lines) for value in WHOLE)


def test_a_number_shown_does_not_follow_to_the_next_person(sitting: Sitting, person: UUID) -> None:
    reveal(sitting)
    other = file(sitting.town, name="李建军", phone="13900002222")
    sitting.go("reception", Subject("person", other))
    assert seen(sitting) == set()
    card = sitting.town.services.people.card(sitting.actor, PersonKey(other))
    assert any(
        card.masked_phone in one.text()
        for one in sitting.window.findChildren(QLabel)
        if one.isVisible()
    )
