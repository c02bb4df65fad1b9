"""Whoever sits where a journey leads: the clerk at the window, the director behind it."""

from PySide6.QtCore import Qt

from centre_app.domain.permissions import Role
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.reception import VisitQuery, VisitRow
from centre_app.views.frame.room import Subject
from tests.printing.reading import by_poppler, solid
from tests.views.desk_window import Sitting
from tests.views.looking import settle
from tests.views.reception.conftest import Counter, OpenCounter

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Window:
    """The clerk's window: somebody is looked for, and what he says is typed."""

    def __init__(self, counter: Counter) -> None:
        self.counter, self.typist, self.form = counter, counter.typist, counter.room.intake.form

    def begin(self, name: str) -> None:
        """Look for somebody who is not on file, and begin with him."""
        self.typist.press(K.Key_F2)
        self.typist.search(name)
        self.typist.press(K.Key_Return)

    def come_to(self, key: Qt.Key, text: str) -> None:
        """Come to a field by its letter and type."""
        self.typist.press(key, ALT)
        self.typist.press(K.Key_A, CTRL)
        self.typist.type(text)

    def say(self, demand: str, kind: str) -> None:
        """Type what somebody wants and choose of which type it is."""
        self.come_to(K.Key_D, demand)
        self.typist.press(K.Key_Tab)
        self.typist.type(kind)

    def register(self) -> VisitRow:
        """Register, and return the visit."""
        before = self.visits()
        self.typist.press(K.Key_Return, CTRL)
        visits = self.visits()
        assert len(visits) == len(before) + 1
        return visits[0]

    def visits(self) -> list[VisitRow]:
        """Return the visits on file, the last one first."""
        reception = self.counter.town.services.reception
        return list(reception.list_visits(self.counter.clerk, VisitQuery()))


class Office:
    """The director's window: a matter is opened, and its steps are taken."""

    def __init__(self, open_counter: OpenCounter, visit: VisitRow) -> None:
        counter = open_counter(Role.DIRECTOR)
        self.town, self.matter_id = counter.town, visit.matter_id
        self.sitting = Sitting(counter.window, counter.typist, counter.town, counter.clerk)
        self.sitting.go("matters", Subject("matter", visit.matter_id))
        settle()

    def take(self, step: Step, **fields: str) -> None:
        """Take a step by its button, fill what it asks for, and commit it."""
        self.begin(step)
        for name, text in fields.items():
            self.sitting.enter(f"matters.{step.value}.{name}")
            self.sitting.typist.type(text)
            self.sitting.typist.wait()
        self.commit()

    def begin(self, step: Step) -> None:
        """Press the button of a step."""
        self.sitting.enter(f"matters.step.{step.value}")
        self.sitting.typist.press(K.Key_Space)
        self.sitting.typist.wait()

    def commit(self) -> None:
        """Commit the step that is open."""
        self.sitting.typist.press(K.Key_Return, CTRL)
        self.sitting.typist.wait()
        settle()

    @property
    def page(self) -> CasePage:
        """Return the page of the matter."""
        return self.town.services.matters.case_page(self.sitting.actor, MatterKey(self.matter_id))

    def paper(self, form: str) -> str:
        """Return what a paper of the matter says, white left out."""
        [paper] = [one for one in self.page.papers if one.form == form]
        fetched = self.town.services.papers.fetch(self.sitting.actor, PaperKey(paper.paper_id))
        return solid(by_poppler(fetched.pdf))
