import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from centre_app.views.parts.field import Field
from centre_app.views.parts.page_stack import PageStack, bring_one_back, put_one_aside
from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear


class Book:
    """A stack with a stack in its second page, shown."""

    def __init__(self) -> None:
        self.stack, self.inner = PageStack(), PageStack()
        self.first, self.last = Field("姓名"), Field("电话")
        self.leaves = [Field("民族"), Field("职业")]
        for leaf in self.leaves:
            self.inner.addWidget(leaf)
        self.second = QWidget()
        QVBoxLayout(self.second).addWidget(self.inner)
        for page in (self.first, self.second, self.last):
            self.stack.addWidget(page)

    @property
    def inside(self) -> list[QWidget]:
        pages = (self.first, self.second, self.last, *self.leaves)
        return [page for page in pages if self.stack.isAncestorOf(page)]

    def all_aside(self) -> None:
        while put_one_aside(self.stack):
            pass


@pytest.fixture
def book(qtbot: QtBot) -> Book:
    book = Book()
    qtbot.addWidget(book.stack)
    with qtbot.waitExposed(book.stack):
        book.stack.show()
    return book


def test_what_nobody_sees_leaves_from_the_inside_and_comes_back_from_the_outside(
    book: Book,
) -> None:
    left = []
    while put_one_aside(book.stack):
        left.append(len(book.inside))
    assert left == [4, 2, 1]
    assert book.inside == [book.first]
    assert bring_one_back(book.stack)
    assert book.leaves[1] not in book.inside
    while bring_one_back(book.stack):
        pass
    assert len(book.inside) == 5


def test_a_page_wanted_while_it_is_outside_comes_back_at_once_as_it_was(book: Book) -> None:
    book.last.set_text("13812345678")
    book.all_aside()
    book.stack.setCurrentWidget(book.last)
    assert book.last.isVisible()
    assert book.last.text() == "13812345678"


def test_places_stay_what_they_were(book: Book) -> None:
    book.stack.setCurrentWidget(book.last)
    book.all_aside()
    assert (book.stack.currentIndex(), book.stack.count()) == (2, 3)
    book.stack.setCurrentIndex(0)
    assert book.first.isVisible()
    while bring_one_back(book.stack):
        pass
    found = [book.stack.indexOf(page) for page in (book.first, book.second, book.last)]
    assert found == [0, 1, 2]


def test_the_page_in_view_keeps_focus_and_text(book: Book, qtbot: QtBot) -> None:
    book.stack.activateWindow()
    qtbot.waitUntil(book.stack.isActiveWindow)
    book.first.setFocus()
    book.all_aside()
    qtbot.keyClicks(QApplication.focusWidget(), "wang")
    while bring_one_back(book.stack):
        pass
    assert book.first.editor().hasFocus()
    assert book.first.text() == "wang"
    qtbot.keyClick(book.first.editor(), Qt.Key.Key_Backspace)
    assert book.first.text() == "wan"


def test_a_page_that_was_outside_wears_the_new_type(book: Book, wear: Wear) -> None:
    book.all_aside()
    wear(False, TypeSize.LARGEST)
    book.stack.setCurrentWidget(book.last)
    assert book.last.editor().fontInfo().pixelSize() == 21
    assert book.last.editor().height() == book.first.editor().height()
