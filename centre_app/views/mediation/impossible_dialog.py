"""Asks when somebody who is called cannot come."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.scheduling import NoteImpossible
from centre_app.views.mediation import impossible_words as words
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.typed import DayField


class ImpossibleDialog(Dialog):
    """Stays open until what was typed can stand.

    Signals:
        agreed: a ``NoteImpossible``.
    """

    agreed = Signal(object)

    def __init__(self, card: CaseCard, who: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words.ASK_TITLE, parent)
        self._card = card
        self._people = {one.person_id for one in card.parties}
        called = [(one.person_id, _party(one.label, one.name)) for one in card.parties]
        called += [(one.body_id, one.name) for one in card.bodies if not one.mediates]
        self.who: Choice[UUID] = Choice(words.WHO, called, required=True)
        self.first, self.last = DayField(words.FIRST), DayField(words.LAST)
        self.week = Field(words.WEEK, limit=400, hint=words.WEEK_EXAMPLES)
        self.reason = Field(words.REASON, limit=200)
        self.form = FormColumn()
        self._lay_out()
        for key, name in called:
            if who and name.endswith(who):
                self.who.set_value(key)
        self.who.setFocus()

    def name(self) -> str:
        """Return who was chosen, as the window calls him."""
        return self.who.text()

    def commit(self) -> None:
        """Ask for it to be noted."""
        fields = {"first": self.first, "last": self.last}
        unclear = {name: "unclear_day" for name, field in fields.items() if field.unreadable}
        if unclear:
            self.form.show_errors(unclear)
            return
        key = self.who.value()
        person = key if key in self._people else None
        self.agreed.emit(
            NoteImpossible(
                case_id=self._card.case_id,
                seen=self._card.version,
                person_id=person,
                body_id=key if person is None else None,
                first=self.first.day(),
                last=self.last.day(),
                week=self.week.text(),
                reason=self.reason.text(),
            )
        )

    def refuse(self, error: CentreError) -> bool:
        """Say at the fields what is wrong; return whether they could tell it all."""
        return isinstance(error, FieldError) and not self.form.show_errors(error.reasons)

    def _lay_out(self) -> None:
        for name, field in (("who", self.who), ("week", self.week), ("reason", self.reason)):
            field.editor().setObjectName(f"impossible.{name}")
        for name, day in (("first", self.first), ("last", self.last)):
            day.editor().setObjectName(f"impossible.{name}")
            day.stand_on(self._card.today, self._card.calendar)
        self.form.add("called", self.who)
        self.form.add("week", self.week)
        self.form.add_row(first=self.first, last=self.last)
        self.form.add("reason", self.reason)
        self.add(self.form)
        self.add_cancel(words.BACK)
        commit = self.add_button(words.NOTE, "primary", pressed=self.commit)
        commit.setObjectName("impossible.commit")


def _party(label: str, name: str) -> str:
    return words.PARTY.format(label=label, name=name)
