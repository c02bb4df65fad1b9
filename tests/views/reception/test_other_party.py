"""The other side is picked from the people on file, or is somebody new."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from centre_app.domain.people.codes import PartyKind
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.people import PeopleQuery, PersonEntry
from centre_app.views.reception.person_row import PersonRow
from centre_app.views.theme import TypeSize
from tests.services.intakes import an_intake
from tests.views.conftest import OpenedWindows, Wear
from tests.views.looking import clipped, nameless, settle
from tests.views.reception.conftest import Counter

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LI = PersonEntry(name="李建军", phone="13800005678", id_number="11010519491231002X")


def _row(counter: Counter, place: int = 0) -> PersonRow:
    return counter.room.intake.form.other.people.rows[place]


def _begin(counter: Counter) -> None:
    """File 李建军, then begin a visit of somebody new and go to the other side."""
    counter.town.services.reception.register(counter.clerk, an_intake(visitor=LI, others=()))
    counter.typist.search("陈秀英")
    counter.typist.press(K.Key_Return)
    counter.room.intake.form.demand.demand.setFocus()
    counter.typist.type("李建军倒车撞了我家院墙，要求赔偿")
    counter.room.intake.form.demand.dispute_type.editor().setCurrentIndex(1)
    counter.room.intake.form.other.people.rows[0].name.setFocus()


def _people(counter: Counter, name: str) -> int:
    return len(counter.town.services.reception.find_people(counter.clerk, PeopleQuery(name)))


@pytest.mark.parametrize("typed", ["5678", "002x", "ljj"])
def test_a_tail_or_the_initials_and_enter_pick_somebody_on_file(
    counter: Counter, typed: str
) -> None:
    _begin(counter)
    counter.typist.search(typed)
    assert _row(counter).found.isVisible()
    counter.typist.press(K.Key_Return)
    assert _row(counter).name.text() == "李建军"
    assert not _row(counter).found.isVisible()
    assert counter.typist.focused_name() == "intake.other.0.phone"
    counter.typist.press(K.Key_Return, CTRL)
    assert _people(counter, "李建军") == 1
    with counter.town.open_unit(counter.clerk, reading=True) as unit:
        row = unit.matter_register.page(MatterQuery(words="院墙")).rows[0]
    assert row.parties == "陈秀英 与 李建军"


def test_a_whole_name_is_picked_with_the_arrow_only(counter: Counter) -> None:
    _begin(counter)
    counter.typist.search("李建军")
    assert _row(counter).found.current() is None
    counter.typist.press(K.Key_Down)
    counter.typist.press(K.Key_Return)
    assert _row(counter).person_id is not None


def test_a_name_that_is_typed_and_not_picked_is_somebody_new(counter: Counter) -> None:
    _begin(counter)
    counter.typist.search("李建军")
    counter.typist.press(K.Key_Return)
    assert _row(counter).person_id is None
    assert not _row(counter).found.isVisible()
    counter.typist.press(K.Key_Return, CTRL)
    assert _people(counter, "李建军") == 2


def test_escape_puts_the_list_away_and_not_the_visit(counter: Counter) -> None:
    _begin(counter)
    counter.typist.search("李")
    counter.typist.press(K.Key_Escape)
    assert not _row(counter).found.isVisible()
    assert _row(counter).name.text() == "李"
    assert counter.typist.focused_name() == "intake.other.0.name"
    counter.typist.press(K.Key_Escape)
    assert _row(counter).name.text() == ""


def test_enter_right_after_the_digits_waits_for_what_they_find(counter: Counter) -> None:
    _begin(counter)
    counter.typist.type("5678")
    counter.typist.press(K.Key_Return)
    assert counter.typist.focused_name() == "intake.other.0.name"
    assert _row(counter).found.isVisible()
    counter.typist.press(K.Key_Return)
    assert _row(counter).person_id is not None


def test_the_key_that_takes_letters_away_lets_the_person_go(counter: Counter) -> None:
    _begin(counter)
    counter.typist.search("5678")
    counter.typist.press(K.Key_Return)
    assert _row(counter).remove.isVisible()
    _row(counter).name.setFocus()
    counter.typist.type("王")
    assert _row(counter).name.text() == "李建军"
    counter.typist.press(K.Key_Backspace)
    counter.typist.type("王强")
    assert (_row(counter).name.text(), _row(counter).person_id) == ("王强", None)
    assert _row(counter).kind.isEnabled()


def test_the_visitor_is_not_offered_as_his_own_other_side(counter: Counter) -> None:
    counter.town.services.reception.register(counter.clerk, an_intake(others=()))
    counter.typist.search("王桂兰")
    counter.typist.press(K.Key_Return)
    _row(counter).name.setFocus()
    counter.typist.search("5678")
    assert not _row(counter).found.isVisible()


def test_a_number_on_file_is_shown_masked_and_kept(counter: Counter) -> None:
    _begin(counter)
    counter.typist.search("5678")
    counter.typist.press(K.Key_Return)
    phone = _row(counter).phone.editor()
    assert isinstance(phone, QLineEdit)
    assert (phone.text(), phone.placeholderText()) == ("", "已有：138****5678")
    counter.typist.press(K.Key_Return, CTRL)
    [hit] = counter.town.services.reception.find_people(counter.clerk, PeopleQuery("5678"))
    assert (hit.name, hit.open_matters) == ("李建军", 2)


def test_whoever_was_picked_is_still_known_when_the_visit_is_taken_up_again(
    counter: Counter,
) -> None:
    _begin(counter)
    counter.typist.search("5678")
    counter.typist.press(K.Key_Return)
    counter.room.intake.shelve()
    counter.typist.wait()
    counter.room.intake.open_draft(counter.room.intake.shelved.rows[0].subject_id)
    counter.typist.wait()
    assert (_row(counter).name.text(), _row(counter).person_id is None) == ("李建军", False)


def test_the_next_visitor_gets_an_untouched_row_as_it_is_and_for_a_touched_one_a_new_one(
    counter: Counter,
) -> None:
    row, form = _row(counter), counter.room.intake.form
    form.clear()
    assert _row(counter) is row
    row.kind.set_value(PartyKind.LEGAL_PERSON)
    form.clear()
    assert _row(counter) is not row
    assert _row(counter).kind.value() is PartyKind.PERSON
    filled = _row(counter)
    form.other.people.fill([{"name": "李建军"}])
    form.clear()
    assert _row(counter) is not filled
    assert _row(counter).is_blank()


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_the_list_stands_in_the_form_and_is_seen_whole(
    counter: Counter, opened_windows: OpenedWindows, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    _begin(counter)
    counter.typist.search("5678")
    settle()
    assert opened_windows.names == []
    assert counter.typist.focused_name() == "intake.other.0.name"
    assert clipped(counter.window) == []
    assert nameless(counter.window) == []
    found = _row(counter).found
    assert found.visibleRegion().boundingRect() == found.rect()
