"""A visitor half registered goes to a colleague, driven by keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from centre_app.domain.permissions import Role
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.drafts import DraftQuery
from centre_app.views.messages import Message
from centre_app.views.parts.dialog import Dialog
from centre_app.views.reception import words
from centre_app.views.reception.hand_over import HandOverDialog
from tests.views.looking import clipped, nameless
from tests.views.reception.conftest import Counter

K = Qt.Key


def press(counter: Counter, name: str) -> None:
    button = counter.room.findChild(QPushButton, name)
    assert button is not None
    button.setFocus()
    counter.typist.press(K.Key_Space)
    counter.typist.wait()


def asked(counter: Counter) -> HandOverDialog:
    dialog = counter.window.findChild(Dialog, "intake.hand_over_dialog")
    assert isinstance(dialog, HandOverDialog)
    return dialog


def test_a_form_goes_to_the_shelf_of_the_colleague_chosen(counter: Counter) -> None:
    page = counter.room.intake
    page.form.visitor.name.set_text("陈秀英")
    page.form.demand.demand.setFocus()
    counter.typist.type("水渠堵了")
    press(counter, "intake.hand_over")
    dialog = asked(counter)
    assert not clipped(dialog)
    assert not nameless(dialog)
    dispatcher = counter.town.actor(Role.DISPATCHER)
    dialog.to.set_value(
        next(one for one in dialog.to.values() if one.staff_id == dispatcher.staff_id)
    )
    counter.typist.press(K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    counter.typist.wait()
    assert page.form.is_blank()
    drafts, query = counter.town.services.drafts, DraftQuery(INTAKE_FORM)
    assert not drafts.shelf(counter.clerk, query)
    [taken] = drafts.shelf(dispatcher, query)
    assert taken.body["title"] == "陈秀英"
    assert taken.handed_by == counter.clerk.name


def test_a_blank_form_is_not_handed_over(counter: Counter) -> None:
    said: list[Message] = []
    counter.window.desk.said.connect(said.append)
    press(counter, "intake.hand_over")
    assert [one.text for one in said] == [words.NOTHING_TO_HAND_OVER]
