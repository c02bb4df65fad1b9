"""A card on the reader fills in the visitor: the one on file, else somebody new."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from centre_app.domain.people.id_cards import IdCard
from centre_app.services.people.people import People
from centre_app.services.records.people import CardBearer, PersonCard
from centre_app.views.desk import Desk
from centre_app.views.devices import words
from centre_app.views.devices.card_reader import CardReader
from centre_app.views.messages import Level
from centre_app.views.parts.labels import Label
from centre_app.views.reception.visitor_group import VisitorGroup


class CardDesk(QObject):
    """Stands between the reader and the form.

    Signals:
        arrived: an ``IdCard`` and the ``PersonCard`` of its bearer, None if he is not on file.
    """

    arrived = Signal(object, object)

    def __init__(self, desk: Desk, people: People, visitor: VisitorGroup, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._people = desk, people
        self._reader = desk.findChild(CardReader, "card_reader")
        self._state = Label(part="small")
        visitor.head.insertWidget(1, self._state)
        self._state.setVisible(self._reader is not None)
        if self._reader is not None:
            self._reader.card_read.connect(self._ask)
            self._reader.unreadable.connect(lambda: desk.say(words.UNREADABLE, Level.WARN))
            self._reader.changed.connect(self._show_state)
            self._show_state()

    def _ask(self, card: IdCard) -> None:
        self._desk.send(
            self._people.find_bearer,
            CardBearer(card.id_number),
            owner=self,
            done=partial(self._found, card),
            supersedes="bearer",
        )

    def _found(self, card: IdCard, bearer: PersonCard | None) -> None:
        self.arrived.emit(card, bearer)
        told = (words.FOUND if bearer else words.NEW).format(name=card.name)
        self._desk.say(f"{words.SIMULATED if card.simulated else ''}{told}")

    def _show_state(self) -> None:
        assert self._reader is not None
        self._state.setText(words.READER[self._reader.state.value])
