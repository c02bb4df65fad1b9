"""What the panels beside a matter share: a form, its commit, and what is refused."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.permissions import Actor
from centre_app.services.records.case_page import CasePage
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.matters import words
from centre_app.views.matters.served import Served
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.parts.typed import DayField

Sent = tuple[Callable[[Actor, Any], Done], Any]
"""A use case and the request for it."""


class Panel(Card):
    """Base of the panels; each has a name and a heading, lays its fields out, says what to send.

    ``deed`` stands on the button where the heading does not say what pressing it does.

    Signals:
        finished: it was done.
        put_off: the panel was closed without doing it; what was typed stays in it.
    """

    finished = Signal()
    put_off = Signal()

    name: str
    heading: str
    deed = ""

    def __init__(self, desk: Desk, served: Served) -> None:
        super().__init__(self.heading)
        self.desk, self.served = desk, served
        self.page: CasePage | None = None
        self._fields: list[QWidget] = []
        self.form = FormColumn()
        self.form.committed.connect(self.commit)
        self.lay_out()
        self.form.add_stretch()
        self.add(Scrolled(self.form), 1)
        step = self.deed or self.heading
        self._commit = Button(words.COMMIT.format(step=step), "primary", pressed=self.commit)
        self._commit.setObjectName("matters.panel.commit")
        self._later = Button(words.LATER, "quiet", pressed=self.put_off.emit)
        self._later.setObjectName("matters.panel.later")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self._commit)
        buttons.addWidget(self._later)
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    def dispute_about(self) -> DisputeType | None:
        """Return of what type the dispute is."""
        return self.page.head.dispute_type if self.page else None

    def lay_out(self) -> None:
        """Put the fields into the form."""
        raise NotImplementedError

    def fill(self, page: CasePage) -> None:
        """Show what is known of the matter in the fields."""

    def send_what(self, page: CasePage) -> Sent:
        """Return the use case and the request made of the fields."""
        raise NotImplementedError

    def field(self, name: str, field: Labelled) -> None:
        """Put a field into the form, named so that it can be found by its name."""
        field.editor().setObjectName(f"matters.{self.name}.{name}")
        self._fields.append(field)
        self.form.add(name, field)

    def fields_in_row(self, **fields: Labelled) -> None:
        """Put fields side by side into the form, named like the others."""
        for name, field in fields.items():
            field.editor().setObjectName(f"matters.{self.name}.{name}")
        self._fields += fields.values()
        self.form.add_row(**fields)

    def focus_first(self) -> None:
        """Put the focus into the first thing to fill in."""
        first = self._fields[0] if self._fields else self._commit
        first.setFocus()

    def open_for(self, page: CasePage) -> None:
        """Take up a matter; one that was begun before keeps what was typed."""
        begun = self.page is not None and self.page.head.matter_id == page.head.matter_id
        self.page = page
        if not begun:
            self.form.clear_errors()
            self.fill(page)

    def forget(self) -> None:
        """Begin anew next time."""
        self.page = None

    def commit(self) -> None:
        """Send the request; the button is grey until the answer is here.

        A day that was typed and is none is told at its field; nothing is sent.
        """
        if self.page is None or not self._commit.isEnabled():
            return
        if unread := self._unread_days():
            self.form.show_errors(unread)
            return
        self.send(*self.send_what(self.page))

    def send(self, use_case: Callable[[Actor, Any], Done], request: Any) -> None:
        """Send a request of the panel; nothing else is sent until the answer is here."""
        self._commit.setEnabled(False)
        self.desk.send(use_case, request, owner=self, done=self._done, refused=self._refused)

    def _unread_days(self) -> dict[str, str]:
        return {
            name: "not_a_date"
            for name, field in self.form.named_fields().items()
            if isinstance(field, DayField) and not field.isHidden() and field.unreadable
        }

    def _done(self, done: Done) -> None:
        self._commit.setEnabled(True)
        self.forget()
        self.desk.say(words.COMMITTED.format(step=self.heading, number=done.number))
        self.finished.emit()

    def _refused(self, error: CentreError) -> None:
        self._commit.setEnabled(True)
        self.refuse(error, again=self.commit)

    def refuse(self, error: CentreError, *, again: Callable[[], None] | None = None) -> None:
        """Say at the fields what cannot stand, in the bar what belongs to none."""
        if isinstance(error, FieldError):
            unknown = self.form.show_errors(error.reasons)
            error = FieldError(**{name: error.reasons[name] for name in unknown})
            if not unknown:
                return
        self.desk.complain(error, again=again)
