"""Closing a matter, and changing the list of those who may read it."""

from enum import Enum
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.matters.access import AccessReason
from centre_app.domain.refusals import Reason
from centre_app.services.matters.access import NOTE_LIMIT, MatterReaders
from centre_app.services.records.access import (
    AccessPage,
    CloseMatter,
    NameReader,
    OpenMatter,
)
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.matters import access_words as words
from centre_app.views.matters import words as room_words
from centre_app.views.matters.access_section import reader_words
from centre_app.views.matters.panels.step_panel import Sent
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled


class AccessPanel(Card):
    """Base of both: a form, its commit, and what is refused.

    Signals:
        finished: it was done, or put off.
    """

    finished = Signal()

    def __init__(self, desk: Desk, readers: MatterReaders) -> None:
        super().__init__(words.SECTION)
        self._desk, self.readers = desk, readers
        self.page: AccessPage | None = None
        self.form = FormColumn()
        self.form.committed.connect(self.commit)
        self.lay_out()
        self.form.add_stretch()
        self.add(Scrolled(self.form), 1)
        self.button = Button(words.CLOSE, "primary", pressed=self.commit)
        self.button.setObjectName("matters.access.commit")
        later = Button(room_words.LATER, "quiet", pressed=self.finished.emit)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.button)
        buttons.addWidget(later)
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    def lay_out(self) -> None:
        """Put the fields into the form."""
        raise NotImplementedError

    def forget(self) -> None:
        """Empty the fields."""
        raise NotImplementedError

    def fill(self, page: AccessPage) -> None:
        """Offer who can be named."""
        raise NotImplementedError

    def send_what(self, page: AccessPage) -> Sent | None:
        """Return the use case and the request made of the fields; None if one is missing."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self.form.fields()[0].setFocus()

    def open_for(self, page: AccessPage) -> None:
        """Take up a matter; one that was begun before keeps what was typed."""
        begun = self.page is not None and self.page.matter_id == page.matter_id
        self.page = page
        if not begun:
            self.form.clear_errors()
            self.forget()
        self.fill(page)

    def commit(self) -> None:
        """Send the request; the button is grey until the answer is here."""
        sent = self.send_what(self.page) if self.page and self.button.isEnabled() else None
        if sent is not None:
            use_case, request = sent
            self.button.setEnabled(False)
            self._desk.send(
                use_case, request, owner=self, done=self._on_done, refused=self._on_refused
            )

    def _on_done(self, done: Done) -> None:
        self.button.setEnabled(True)
        self.page = None
        self._desk.say(words.DONE.format(number=done.number))
        self.finished.emit()

    def _on_refused(self, error: CentreError) -> None:
        self.button.setEnabled(True)
        if isinstance(error, FieldError) and not self.form.show_errors(error.reasons):
            return
        self._desk.complain(error, again=self.commit)


class ClosePanel(AccessPanel):
    """Why a matter is closed, and to whom it stays open."""

    def lay_out(self) -> None:
        """Put the fields into the form."""
        reasons = [(one, one.label) for one in AccessReason]
        self.reason = Choice(words.REASON, reasons, key="R", required=True)
        self.note = Field(words.NOTE, key="N", limit=NOTE_LIMIT)
        self.first: Choice[UUID] = Choice(words.WHO, [], key="P")
        self.second: Choice[UUID] = Choice(words.WHO_ELSE, [], key="Q")
        self.director = QCheckBox(words.DIRECTOR_READS)
        self.director.setObjectName("matters.access.director")
        set_names(self.director, words.DIRECTOR_READS, words.DIRECTOR_HINT)
        self.form.add("reason", self.reason)
        self.form.add("note", self.note)
        self.form.add("staff_id", self.first)
        self.form.add("staff_ids", self.second)
        self.form.add_widget(Label(words.OWN_HINT, "small", wrap=True))
        self.form.add_widget(self.director)
        self.form.add_widget(Label(words.DIRECTOR_HINT, "small", wrap=True))

    def forget(self) -> None:
        """Begin with an accusation, the commonest reason."""
        self.reason.set_value(AccessReason.ACCUSATION)
        self.director.setChecked(True)
        for choice in (self.first, self.second):
            choice.clear()
        self.note.clear()

    def fill(self, page: AccessPage) -> None:
        """Offer the colleagues who read matters."""
        options = [(one.staff_id, reader_words(one)) for one in page.others]
        self.first.set_options(options)
        self.second.set_options(options)

    def send_what(self, page: AccessPage) -> Sent | None:
        """Return the closing."""
        named = [one for one in (self.first.value(), self.second.value()) if one is not None]
        request = CloseMatter(
            matter_id=page.matter_id,
            version=page.version,
            reason=self.reason.value() or AccessReason.OTHER,
            note=self.note.text(),
            staff_ids=tuple(named),
            director_reads=self.director.isChecked(),
        )
        return self.readers.close, request


class _Deed(Enum):
    ADD = words.ADD
    REMOVE = words.REMOVE
    OPEN = words.OPEN_AGAIN


class ChangePanel(AccessPanel):
    """One more reader, one less, or open to all again; each with its reason."""

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self.deed = Choice(words.DEED, [(one, one.value) for one in _Deed], key="D", required=True)
        self.who: Choice[UUID] = Choice(words.WHO, [], key="P")
        self.note = Field(words.WHY, key="N", required=True, limit=NOTE_LIMIT)
        self.form.add("deed", self.deed)
        self.form.add("staff_id", self.who)
        self.form.add("note", self.note)
        self.deed.changed.connect(self._offer)

    def forget(self) -> None:
        """Begin with one more reader."""
        self.deed.set_value(_Deed.ADD)
        self.who.clear()
        self.note.clear()

    def fill(self, page: AccessPage) -> None:
        """Offer whom the deed can be about."""
        self._offer()

    def send_what(self, page: AccessPage) -> Sent | None:
        """Return what is to be done."""
        deed, who = self.deed.value(), self.who.value()
        matter_id, version, note = page.matter_id, page.version, self.note.text()
        if deed is _Deed.OPEN:
            opening = OpenMatter(matter_id=matter_id, version=version, note=note)
            return self.readers.open_again, opening
        if who is None:
            self.form.show_errors({"staff_id": Reason.REQUIRED})
            return None
        use_case = self.readers.name if deed is _Deed.ADD else self.readers.unname
        request = NameReader(matter_id=matter_id, version=version, note=note, staff_id=who)
        return use_case, request

    def _offer(self) -> None:
        deed = self.deed.value() or _Deed.ADD
        self.button.setText(deed.value)
        self.who.setVisible(deed is not _Deed.OPEN)
        if self.page is not None:
            offered = self.page.others if deed is _Deed.ADD else self.page.names
            self.who.set_options([(one.staff_id, reader_words(one)) for one in offered])
