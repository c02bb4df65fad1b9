"""The fields of the fold: what papers may want of a visitor, by his kind and by the paper he shows."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.dates import echo
from centre_app.domain.people.codes import IdKind, PartyKind, Sex
from centre_app.domain.people.identity import papers_of
from centre_app.views import theme
from centre_app.views.parts.choice import Choice, Initials
from centre_app.views.parts.field import DateField, Field
from centre_app.views.parts.labelled import Labelled
from centre_app.views.reception import words
from centre_app.views.reception.further_contacts import FurtherContacts
from centre_app.views.reception.groups import side_by_side
from centre_app.views.reception.identity import TEXTS, Identity, day


class IdentityFields(QWidget):
    """A body has a head and a credit code, a person the rest; a foreign paper asks for a country.

    Signals:
        switched: the fields are those of another kind or paper.
    """

    switched = Signal()

    def __init__(self, today: Callable[[], date], initials: Initials | None) -> None:
        super().__init__()
        self._today = today
        self.kind = Choice(words.KIND, [(one, one.label) for one in PartyKind])
        self.id_kind: Choice[IdKind] = Choice(words.ID_KIND, initials=initials)
        self.sex = Choice(words.SEX, [(one, one.label) for one in Sex])
        self.birth_date = DateField(self._read_day, label=words.BIRTH_DATE)
        self.ethnic = Field(words.ETHNIC, limit=40)
        self.country = Field(words.COUNTRY, limit=40)
        self.occupation = Field(words.OCCUPATION, limit=80)
        self.work_unit = Field(words.WORK_UNIT)
        self.head = Field(words.HEAD, limit=80)
        self.contacts = FurtherContacts()
        self._of_persons = (
            side_by_side((self.birth_date, 1), (self.ethnic, 1), (self.country, 1)),
            side_by_side((self.occupation, 1), (self.work_unit, 1)),
        )
        self._lay_out()
        self.kind.changed.connect(self._offer_papers)
        self.id_kind.changed.connect(self._switch)
        self.kind.set_value(PartyKind.PERSON)

    def fields(self) -> dict[str, Labelled]:
        """Return the fields under the names the use case gives them."""
        names = ("kind", "id_kind", "sex", *TEXTS)
        return {**{name: getattr(self, name) for name in names}, **self.contacts.fields()}

    def typed(self) -> Identity:
        """Return what was typed."""
        kind = self.kind.value() or PartyKind.PERSON
        return Identity(
            kind=kind,
            id_kind=self.id_kind.value() or papers_of(kind)[0],
            sex=self.sex.value() or Sex.UNKNOWN,
            contacts=self.contacts.entries(),
            **{name: getattr(self, name).text() for name in TEXTS},
        )

    def show_typed(self, identity: Identity) -> None:
        """Show these answers instead."""
        self.kind.set_value(identity.kind)
        self.id_kind.set_value(identity.paper)
        self.sex.set_value(identity.sex)
        for name in TEXTS:
            getattr(self, name).set_text(getattr(identity, name))
        self.contacts.show_entries(identity.contacts)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(side_by_side((self.kind, 1), (self.id_kind, 1), (self.sex, 1)))
        for row in (*self._of_persons, self.head, self.contacts):
            column.addWidget(row)

    def _offer_papers(self) -> None:
        typed = self.typed()
        papers = papers_of(typed.kind)
        if tuple(self.id_kind.values()) != papers:
            self.id_kind.set_options([(one, one.label) for one in papers])
            self.id_kind.set_value(typed.paper)
        self._switch()

    def _switch(self) -> None:
        """Show what is asked of this kind of party with this paper."""
        typed = self.typed()
        rows: tuple[QWidget, ...] = (self.sex, *self._of_persons)
        for row in rows:
            row.setVisible(not typed.kind.is_body)
        self.head.setVisible(typed.kind.is_body)
        self.country.setVisible(typed.paper.is_foreign)
        self.switched.emit()

    def _read_day(self, typed: str) -> str:
        read = day(typed, self._today()) if typed else None
        return echo(read) if read else ""
