"""What all stops have at hand."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from centre_app.domain.permissions import Actor
from centre_app.services.records.matters import MatterQuery, MatterRow
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.reception.room import ReceptionRoom
from scripts.tour.entry import Entry
from scripts.tour.forms import asked, choose
from scripts.tour.hand import Hand, Key
from scripts.tour.journal import Journal, Stop
from scripts.tour.papers import picture, words_of, write_papers

T = TypeVar("T")


@dataclass(frozen=True)
class Stage:
    """The window with a hand before it and a journal beside it."""

    entry: Entry
    journal: Journal
    out: Path

    @property
    def hand(self) -> Hand:
        """Return the hand."""
        return self.entry.hand

    @property
    def window(self) -> MainWindow:
        """Return the window of whoever is in."""
        window = self.entry.application.window
        assert window is not None
        return window

    @property
    def room(self) -> ReceptionRoom:
        """Return the reception, which is open."""
        room = self.window.room
        assert isinstance(room, ReceptionRoom)
        return room

    def ask(self, work: Callable[[Actor], T]) -> T:
        """Ask the program behind the window something as whoever is in."""
        actor = self.entry.house.signed_in.actor
        return asked(self.hand, self.entry.tasks, lambda: work(actor))

    def known(self, words: str) -> MatterRow:
        """Return the matter of the township that some words tell of."""
        matters = self.entry.house.services.matters
        row: MatterRow = self.ask(lambda actor: matters.page(actor, MatterQuery(words=words))).rows[
            0
        ]
        return row

    def begin(self, name: str) -> None:
        """Come to the reception and look for somebody who is not on file yet."""
        hand = self.hand
        hand.press(Key.Key_F2)
        hand.settle()
        hand.type(name)
        hand.settle()
        hand.press(Key.Key_Return)
        hand.settle()
        if not self.room.intake.form.visitor.name.text():
            hand.fill("intake.visitor_name", name)

    def tell(self, demand: str, kind: str, place: str = "") -> None:
        """Type what somebody wants."""
        self.hand.fill("intake.demand", demand)
        choose(self.hand, "intake.dispute_type", kind)
        if place:
            self.hand.fill("intake.place", place)
        self.hand.settle()

    def papers(self, stop: Stop, *, number: str, key: str, forms: set[str]) -> None:
        """Write the papers of a matter beside the report, and read them back.

        Raises:
            AssertionError: a paper is missing, or does not say which matter it belongs to.
        """
        house, tasks = self.entry.house, self.entry.tasks
        stop.papers += write_papers(house, tasks, self.hand, number=number, key=key, into=self.out)
        missing = forms - {name.split("-")[-2] for name in stop.papers}
        assert not missing, missing
        for name in stop.papers:
            read = words_of(self.out / name)
            assert not read or number in read, name

    def paper(self, stop: Stop, name: str, pdf: bytes) -> None:
        """Write a paper that is kept nowhere beside the report."""
        path = self.out / name
        path.write_bytes(pdf)
        with self.hand.watch.paused():
            picture(path)
        stop.papers.append(name)
