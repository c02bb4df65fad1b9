"""The panels that put somebody into a matter, change or end his part, or name a crowd."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.services.records.case_page import CasePage, PartyLine
from centre_app.services.records.participation import (
    ChangedParty,
    EndedParty,
    NamedCompanions,
    NewParty,
)
from centre_app.services.records.people import PeopleQuery
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.matters import party_words as words
from centre_app.views.matters.panels.panel import Panel, Sent
from centre_app.views.matters.parties.looks import then_of
from centre_app.views.matters.parties.part_fields import PartFields, part_of
from centre_app.views.matters.served import Served
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.companions import CompanionList
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label, Rule
from centre_app.views.parts.person_fields import PersonFields

P = TypeVar("P", bound=Panel)


class PartPanel(Panel):
    """What the panels about one part share: its fields."""

    def __init__(self, desk: Desk, served: Served, *, today: date) -> None:
        self.part = PartFields(served.initials)
        self.today = today
        super().__init__(desk, served)

    def add_part(self) -> None:
        """Put the fields of the part into the form."""
        for name, field in self.part.named().items():
            self.field(name, field)

    def commit(self) -> None:
        """Send it, unless a day cannot even be read."""
        if wrong := self.part.unreadable():
            self._refused(FieldError(**wrong))
        else:
            super().commit()


class AddPanel(PartPanel):
    """Somebody new in the matter: found on file, or typed in."""

    name, heading = "party_add", words.PANEL_ADD

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self.who = PersonFields("matters.party_add", search=self._find, parent=self)
        self.who.picked.connect(self.part.role.setFocus)
        self.form.add_widget(self.who.picker)
        for name, field in self.who.named().items():
            self.field(name, field)
        self.form.add_widget(_left(self.who.another))
        self.add_part()

    def focus_first(self) -> None:
        """Search first."""
        self.who.picker.setFocus()

    def fill(self, page: CasePage) -> None:
        """Begin with nobody."""
        self.who.let_go()
        self.part.offer(page.parties, but=None, today=self.today)
        self.part.fill(Part(role=MatterRole.RESPONDENT))

    def open_for(self, page: CasePage) -> None:
        """Take up a matter; whom one may speak for may have changed since."""
        super().open_for(page)
        self.part.offer(page.parties, but=None, today=self.today)

    def send_what(self, page: CasePage) -> Sent:
        """Return whoever shall be put in."""
        request = NewParty(
            matter_id=page.head.matter_id,
            version=page.head.version,
            person=self.who.entry(),
            part=self.part.part(),
        )
        return self.served.participation.add, request

    def _find(self, text: str) -> None:
        self.desk.send(
            self.served.reception.find_people,
            PeopleQuery(text),
            owner=self,
            done=self.who.show_found,
            supersedes="party_found",
        )


class ChangePanel(PartPanel):
    """What is said of somebody's part, and its end."""

    name, heading = "party_change", words.PANEL_CHANGE

    def __init__(self, desk: Desk, served: Served, *, today: date) -> None:
        self.line: PartyLine | None = None
        super().__init__(desk, served, today=today)

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._who = Label(part="strong", wrap=True)
        self._then = Label(part="muted", wrap=True)
        self.form.add_widget(self._who)
        self.form.add_widget(self._then)
        self.add_part()
        self.form.add_widget(Rule())
        self.form.add_widget(Label(words.END_TITLE, "strong"))
        self._reason = Field(words.END_REASON, key="Y", limit=200)
        self.field("reason", self._reason)
        self._end = Button(words.END, pressed=self._send_end)
        self._end.setObjectName("matters.party_change.end")
        self.form.add_widget(_left(self._end))

    def show_line(self, line: PartyLine) -> None:
        """Take up somebody's part; that of somebody else is begun anew."""
        if self.line is None or self.line.standing.party_id != line.standing.party_id:
            self.forget()
        self.line = line

    def fill(self, page: CasePage) -> None:
        """Show what is said of him now."""
        assert self.line is not None
        self._who.setText(self.line.name)
        self._then.setText(then_of(self.line))
        self.part.offer(page.parties, but=self.line.standing.party_id, today=self.today)
        self.part.fill(part_of(self.line))
        self._reason.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return what shall be said of him."""
        assert self.line is not None
        request = ChangedParty(
            matter_id=page.head.matter_id,
            version=page.head.version,
            party_id=self.line.standing.party_id,
            part=self.part.part(),
        )
        return self.served.participation.revise, request

    def _send_end(self) -> None:
        if self.page is None or self.line is None:
            return
        request = EndedParty(
            matter_id=self.page.head.matter_id,
            version=self.page.head.version,
            party_id=self.line.standing.party_id,
            reason=self._reason.text(),
        )
        self.send(self.served.participation.end, request)


class NamesPanel(Panel):
    """The names of those who came along, pasted afterwards."""

    name, heading = "party_names", words.PANEL_NAMES

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._names = CompanionList(key="N")
        self.field("companions", self._names)

    def fill(self, page: CasePage) -> None:
        """Begin with nobody."""
        self._names.clear()

    def commit(self) -> None:
        """Send the names, unless a line could not be read."""
        if wrong := self._names.wrong():
            self._refused(FieldError(**wrong))
        else:
            for name in self._names.names():
                self.form.adopt(name, self._names)
            super().commit()

    def send_what(self, page: CasePage) -> Sent:
        """Return the names."""
        request = NamedCompanions(
            matter_id=page.head.matter_id,
            version=page.head.version,
            companions=self._names.entries(),
        )
        return self.served.participation.name_companions, request


class PartyPanels:
    """The panels about the people of one page; each is built when it is first wanted."""

    def __init__(
        self, desk: Desk, served: Served, *, today: date, take_in: Callable[[Panel], object]
    ) -> None:
        """``take_in`` puts a panel that was built into the page."""
        self._desk, self._served, self._today, self._take_in = desk, served, today, take_in

    @cached_property
    def add(self) -> AddPanel:
        """Return the panel that puts somebody in."""
        return self._taken_in(AddPanel(self._desk, self._served, today=self._today))

    @cached_property
    def change(self) -> ChangePanel:
        """Return the panel that says something else of somebody's part."""
        return self._taken_in(ChangePanel(self._desk, self._served, today=self._today))

    @cached_property
    def names(self) -> NamesPanel:
        """Return the panel that names a crowd."""
        return self._taken_in(NamesPanel(self._desk, self._served))

    def _taken_in(self, panel: P) -> P:
        self._take_in(panel)
        return panel


def _left(button: Button) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.S)
    row.addWidget(button)
    row.addStretch(1)
    return holder
