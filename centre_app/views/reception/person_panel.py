"""Who somebody is, at the right: open matters, promises, last words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.money import format_amount
from centre_app.domain.permissions import Permission
from centre_app.services.records.people import CardPromise, CardVisit, PersonCard, Revealed
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.parts import reveal_words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.for_a_while import ForAWhile
from centre_app.views.parts.labels import Label, Rule
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.reveal_dialog import whole_lines, whole_values
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.reception import file_words, words
from centre_app.views.reception.found_people import sex_word
from centre_app.views.reception.matter_list import MatterList
from centre_app.views.reception.repeat_panel import RepeatPanel
from centre_app.views.reception.risk_hints import RiskHints


class PersonPanel(Card):
    """Shows one person, beneath the dangers to think of and the matters that may be the one typed.

    Signals:
        attach_wanted: the visit belongs to this matter (an ``Attached``).
        new_wanted: the visit is about something new.
        reveal_wanted: the whole numbers are needed.
        copied: something of the whole numbers was copied.
        file_wanted: his whole file shall be shown (his key).
    """

    attach_wanted = Signal(object)
    new_wanted = Signal()
    reveal_wanted = Signal()
    copied = Signal()
    file_wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        risks: RiskHints,
        repeats: RepeatPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.card: PersonCard | None = None
        self._above = (risks, repeats)
        for one in self._above:
            one.filled.connect(self._refresh)
        self._may_reveal = desk.may(Permission.PERSON_REVEAL)
        self._whole = ForAWhile(self, desk.covered)
        self._whole.over.connect(self._mask)
        self._whole.copied.connect(self.copied)
        self.matters = self._list(words.OPEN_MATTERS, "person.matters")
        self.reveal = Button(reveal_words.REVEAL, "quiet", icon_name="eye-off", key="W")
        self.reveal.setObjectName("person.reveal")
        self.reveal.clicked.connect(lambda _: self.reveal_wanted.emit())
        self.file = Button(file_words.FILE, "quiet", icon_name="folder", key="G")
        self.file.setObjectName("person.file")
        self.file.clicked.connect(lambda _: self._want_file())
        self._name = Label(part="title", wrap=True)
        self._identity = Label(part="muted", wrap=True)
        self._numbers = Label(wrap=True, selectable=True)
        self._open_hint = Label(part="small", wrap=True)
        self._promises, self._visits = _Lines(words.PROMISES), _Lines(words.VISITS)
        self._person = self._lay_person()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        # Aligned, it takes the height its wrapped lines need at the width there is.
        for one in self._above:
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._person)
        column.addStretch(1)
        self._shown = Scrolled(inside)
        self._stack = QStackedLayout()
        self.body.addLayout(self._stack, 1)
        self._stack.addWidget(EmptyState(words.PERSON_EMPTY, icon_name="person"))
        # What is shown waits outside the window until there is something: it is half the panel.
        self.destroyed.connect(self._shown.deleteLater)
        self.clear()

    def show_card(self, card: PersonCard) -> None:
        """Show a person."""
        # Before the list is measured: how high it is depends on what it wears.
        self._put_in()
        self.card = card
        self._name.setText(card.name)
        age = words.AGE.format(age=card.age) if card.age is not None else ""
        self._identity.setText(" · ".join(filter(None, (sex_word(card.sex), age, card.village))))
        self._whole.end()
        self._mask()
        self.matters.show_matters(card.open_matters)
        self.matters.setVisible(bool(card.open_matters))
        self._open_hint.setText(_open_hint(card))
        self._promises.show_lines([_promise(one) for one in card.promises])
        self._visits.show_lines([_visit(one) for one in card.visits])
        self._person.show()
        self._refresh()

    def show_revealed(self, revealed: Revealed) -> None:
        """Show the whole numbers for a while, at most until another person is shown."""
        if self.card is None or self.card.person_id != revealed.person_id:
            return
        self._numbers.setText("\n".join(whole_lines(revealed)))
        self.reveal.hide()
        self._whole.begin(whole_values(revealed))

    def clear(self) -> None:
        """Show nobody."""
        self.card = None
        self._whole.end()
        self._person.hide()
        self._refresh()

    def focus_matters(self) -> bool:
        """Give the focus to the open matters; return whether there are any."""
        if self.card is None or not self.card.open_matters:
            return False
        self.matters.setFocus()
        return True

    def _mask(self) -> None:
        card = self.card
        masked = (card.masked_id, card.masked_phone) if card is not None else ()
        self._numbers.setText("\n".join(filter(None, masked)))
        self.reveal.setVisible(self._may_reveal)

    def _want_file(self) -> None:
        if self.card is not None:
            self.file_wanted.emit(self.card.person_id)

    def _refresh(self) -> None:
        something = self.card is not None or not all(one.isHidden() for one in self._above)
        if something:
            self._put_in()
        self._stack.setCurrentIndex(1 if something else 0)

    def _put_in(self) -> None:
        # Once: put in again it would be hidden for a moment, and lose the focus.
        if self._stack.count() == 1:
            self._stack.addWidget(self._shown)

    def _list(self, name: str, object_name: str) -> MatterList:
        matters = MatterList(name)
        matters.setObjectName(object_name)
        matters.attach_wanted.connect(self.attach_wanted)
        matters.new_wanted.connect(self.new_wanted)
        return matters

    def _lay_person(self) -> QWidget:
        person = QWidget()
        column = QVBoxLayout(person)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        for one in (self._name, self._identity, self._numbers):
            column.addWidget(one)
        column.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.file, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Rule())
        column.addWidget(Label(words.OPEN_MATTERS, "strong"))
        column.addWidget(self._open_hint)
        column.addWidget(self.matters)
        column.addWidget(self._promises)
        column.addWidget(self._visits)
        return person


class _Lines(QWidget):
    """A heading with some lines; hidden while there are none."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._text = Label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(Label(title, "strong"))
        column.addWidget(self._text)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these instead."""
        self._text.setText("\n".join(lines))
        self.setVisible(bool(lines))


def _open_hint(card: PersonCard) -> str:
    first = words.OPEN_MATTERS_HINT if card.open_matters else words.NO_OPEN_MATTERS
    ended = words.ENDED.format(count=card.ended_matters) if card.ended_matters else ""
    return " ".join(filter(None, (first, ended)))


def _promise(one: CardPromise) -> str:
    due = words.DUE.format(day=f"{one.due_on:%Y-%m-%d}") if one.due_on else ""
    amount = format_amount(one.amount) if one.amount is not None else ""
    return " ".join(filter(None, (due, one.what, amount)))


def _visit(one: CardVisit) -> str:
    return f"{local(one.visited_at):%Y-%m-%d}  {one.words}"
