"""Small forms over the page of a file; each stays open until what was typed can stand."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.codes import Retention
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.papers.forms import Form
from centre_app.services.records.case_files import BeginFile, Enclose, FilePage, LendFile
from centre_app.services.requests import Done
from centre_app.views.archive import words
from centre_app.views.desk import Desk
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField

Q = TypeVar("Q")


class StepDialog(Dialog):
    """A form that sends one use case, and closes when that is done."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        *,
        title: str,
        text: str,
        fields: Mapping[str, Labelled],
    ) -> None:
        super().__init__(title, parent)
        self.setObjectName("archive.step")
        self._desk = desk
        self.form = FormColumn()
        self.form.add_widget(Label(text, "muted", wrap=True))
        for name, field in fields.items():
            self.form.add(name, field)
            field.editor().setObjectName(f"archive.step.{name}")
        self.add(self.form)
        self.add_cancel()
        self._title = title

    def sends(
        self,
        use_case: Callable[[Any, Q], Done],
        request: Callable[[], Q],
        done: Callable[[Done], object],
    ) -> "StepDialog":
        """Let the button send a use case; show the form."""

        def finished(answer: Done) -> None:
            self.accept()
            done(answer)

        def commit() -> None:
            self._desk.send(use_case, request(), owner=self, done=finished, refused=self._refuse)

        button = self.add_button(self._title, "primary", pressed=commit)
        button.setObjectName("archive.step.commit")
        self.open()
        first = next(iter(self.form.fields()), None)
        (first or button).setFocus()
        return self

    def _refuse(self, error: CentreError) -> None:
        unknown = isinstance(error, FieldError) and self.form.show_errors(error.reasons)
        if unknown or not isinstance(error, FieldError):
            self._desk.complain(error)


def ask_retention(
    parent: QWidget, desk: Desk, page: FilePage
) -> tuple[StepDialog, Callable[[], BeginFile]]:
    """Ask for how long a file is kept, before it is begun."""
    options = [(one, one.label) for one in Retention]
    retention: Choice[Retention] = Choice(words.RETENTION, options, required=True)
    retention.set_value(page.retention)
    dialog = StepDialog(
        parent, desk, title=words.BEGIN, text=words.BEGIN_TEXT, fields={"retention": retention}
    )

    def request() -> BeginFile:
        return BeginFile(subject=page.subject, retention=retention.value() or page.retention)

    return dialog, request


def ask_enclosure(
    parent: QWidget, desk: Desk, page: FilePage, step: Mapping[str, Any]
) -> tuple[StepDialog, Callable[[], Enclose]]:
    """Ask what lies in a file on paper alone."""
    known: list[AttachmentKind | Form] = [*AttachmentKind, *page.wanted]
    kind: Choice[AttachmentKind | Form] = Choice(
        words.KIND, [(one, one.label) for one in known], required=True
    )
    whose: Choice[Any] = Choice(words.WHOSE, page.parties)
    title = Field(words.TITLE, required=True)
    pages, on = Field(words.PAGES, required=True, limit=6), DayField(words.DATED)
    fields = {"kind": kind, "person_id": whose, "title": title, "pages": pages, "dated_on": on}
    on.set_day(page.today)
    dialog = StepDialog(parent, desk, title=words.ENCLOSE, text=words.ENCLOSE_TEXT, fields=fields)

    def suit() -> None:
        chosen = kind.value()
        whose.setVisible(chosen is AttachmentKind.IDENTITY)
        if chosen is not None and not title.text():
            title.set_text(chosen.label)

    def request() -> Enclose:
        chosen = kind.value()
        return Enclose(
            **step,
            kind=chosen if isinstance(chosen, AttachmentKind) else None,
            form=chosen if isinstance(chosen, Form) else None,
            title=title.text(),
            pages=pages.text(),
            dated_on=on.day(),
            person_id=whose.value() if chosen is AttachmentKind.IDENTITY else None,
        )

    kind.changed.connect(suit)
    suit()
    return dialog, request


def ask_loan(
    parent: QWidget, desk: Desk, step: Mapping[str, Any]
) -> tuple[StepDialog, Callable[[], LendFile]]:
    """Ask who wants a file, what for, and until when."""
    borrower, purpose = Field(words.BORROWER, required=True), Field(words.PURPOSE, required=True)
    due = DayField(words.DUE, required=True)
    fields = {"borrower": borrower, "purpose": purpose, "due_on": due}
    dialog = StepDialog(parent, desk, title=words.LEND, text="", fields=fields)

    def request() -> LendFile:
        return LendFile(**step, borrower=borrower.text(), purpose=purpose.text(), due_on=due.day())

    return dialog, request


def ask_words(
    parent: QWidget, desk: Desk, *, title: str, text: str, name: str, required: bool
) -> tuple[StepDialog, Callable[[], str]]:
    """Ask for a few words that go with a step."""
    label = words.REASON if required else words.NOTE
    area = TextArea(label, limit=1000, lines=3, required=required)
    dialog = StepDialog(parent, desk, title=title, text=text, fields={name: area})
    return dialog, area.text
