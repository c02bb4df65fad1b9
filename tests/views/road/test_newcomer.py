"""A guarantor comes in while the agreement is typed: by keys alone, and nothing typed is lost."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from centre_app.domain.agreements.codes import Bond, Guarantee
from centre_app.domain.permissions import Role
from centre_app.views.agreements.join_dialog import JoinDialog
from centre_app.views.agreements.page import AgreementPage
from centre_app.views.frame.room import Subject
from centre_app.views.theme import TypeSize
from tests.agreements_builders import bench_in
from tests.views.conftest import Wear
from tests.views.desk_window import Sitting
from tests.views.looking import clipped, nameless, settle
from tests.views.road.conftest import SitAs

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def drafting(sits: SitAs) -> tuple[Sitting, AgreementPage]:
    """Return the agreement page with half a clause on it."""
    sitting = sits(Role.MEDIATOR)
    bench = bench_in(sitting.town)
    sitting.go("agreements", Subject("case", bench.case_id))
    page = sitting.window.room
    assert isinstance(page, AgreementPage)
    card = page.draft_page.form.cards[0]
    card.debtor.set_value(bench.sides[1].party_id)
    card.creditor.set_value(bench.sides[0].party_id)
    card.amount.editor().setFocus()
    sitting.typist.type("12000")
    return sitting, page


def dialog_of(sitting: Sitting) -> JoinDialog:
    [dialog] = [one for one in sitting.window.findChildren(JoinDialog) if one.isVisible()]
    return dialog


def begin(sitting: Sitting, name: str) -> JoinDialog:
    """Open what asks who comes in, and begin somebody who is not on file."""
    sitting.enter("agreement.item0.bonds")
    sitting.typist.press(K.Key_Space)
    sitting.enter("agreement.item0.newcomer")
    sitting.typist.press(K.Key_Space)
    dialog = dialog_of(sitting)
    assert sitting.focus() == "join.search"
    sitting.typist.search(name)
    sitting.typist.press(K.Key_Tab)
    sitting.typist.press(K.Key_Space)
    assert sitting.focus() == "join.person_id_number"
    return dialog


def tick(sitting: Sitting, *names: str) -> None:
    for name in names:
        for _ in range(12):
            if sitting.focus() == name:
                break
            sitting.typist.press(K.Key_Tab)
        assert sitting.focus() == name
        sitting.typist.press(K.Key_Space)


def test_a_guarantor_is_put_in_by_keys_and_stands_on_the_card(sits: SitAs, qtbot: QtBot) -> None:
    sitting, page = drafting(sits)
    begin(sitting, "李大山")
    tick(sitting, "join.willing", "join.told")
    sitting.typist.press(K.Key_Return, CTRL)
    sitting.typist.wait()
    card = page.draft_page.form.cards[0]
    assert [one.name for one in page._page.sides] == ["赵德顺", "李建军", "李大山"]  # type: ignore[union-attr]
    assert card.amount.text() == "12000"
    assert card.bonds.guarantor.text() == "丙方 李大山"
    assert sitting.window.focusWidget() is card.bonds.guarantee.editor()
    card.bonds.guarantee.set_value(Guarantee.JOINT)
    page.draft_page.keep_now()
    sitting.typist.wait()
    kept = page.draft_page.form.draft()
    assert kept.items[0].guarantor_id == card.bonds.guarantor.value()[0]  # type: ignore[index]
    said = "丙方对该项债务承担连带责任保证"
    qtbot.waitUntil(lambda: said in page.draft_page.living.toPlainText())


def test_what_is_wrong_is_said_in_the_dialog_and_nothing_is_lost(sits: SitAs) -> None:
    sitting, _ = drafting(sits)
    dialog = begin(sitting, "李大山")
    sitting.typist.type("330123199001011237")
    dialog.who.name.set_text("")
    sitting.typist.press(K.Key_Return, CTRL)
    sitting.typist.wait()
    assert dialog.isVisible()
    assert dialog.who.name.error
    assert dialog.who.id_number.text() == "330123199001011237"
    assert sitting.focus() == "join.person_name"


def test_an_heir_owes_in_the_debtors_stead_within_the_estate(sits: SitAs) -> None:
    sitting, page = drafting(sits)
    dialog = begin(sitting, "李大山")
    dialog.bond.set_value(Bond.HEIR)
    sitting.typist.press(K.Key_Return, CTRL)
    sitting.typist.wait()
    card = page.draft_page.form.cards[0]
    assert card.debtor.text() == "丙方 李大山"
    assert card.bonds.within_estate.isChecked()


def test_the_dialog_fits_in_the_largest_type(sits: SitAs, wear: Wear) -> None:
    wear(True, TypeSize.LARGEST)
    sitting, _ = drafting(sits)
    dialog = begin(sitting, "李大山")
    settle()
    assert clipped(dialog) == []
    assert nameless(dialog) == []
    assert dialog.height() <= sitting.window.height()
