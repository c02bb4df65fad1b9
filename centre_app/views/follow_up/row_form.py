"""The base of the forms at the right: about what, the fields, one button."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.services.records.follow_up import FollowUpLists
from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import Label


class RowForm(FormColumn):
    """A form about the row that is chosen at the left.

    Signals:
        sent: the request that was filled in.
    """

    sent = Signal(object)

    def __init__(self, prefix: str, commit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefix = prefix
        self._first: Labelled | None = None
        self.about = Label(part="strong", wrap=True)
        self.hint = Label(part="muted", wrap=True)
        self.button = Button(commit, "primary", pressed=self.commit)
        self.button.setObjectName(f"{prefix}.commit")
        self.add_widget(self.about)
        self.add_widget(self.hint)
        self.committed.connect(self.commit)

    def commit(self) -> None:
        """Hand over what was filled in."""
        raise NotImplementedError

    def show_row(self, row: Any, lists: FollowUpLists) -> None:
        """Ask about this row."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        if self._first is not None:
            self._first.setFocus()

    def put(self, **fields: Labelled) -> None:
        """Put fields under one another, each named after the form."""
        for name, field in fields.items():
            self.add(name, field)
            self._first = self._first or field
            field.editor().setObjectName(f"{self._prefix}.{name}")

    def finish(self, *more: QWidget) -> None:
        """Put the button under the fields, and others beside it."""
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        for one in (self.button, *more):
            row.addWidget(one)
        row.addStretch(1)
        self._column.addLayout(row)
        self.add_stretch()

    def begin_with(self, field: Labelled) -> None:
        """Put the focus into this field first."""
        self._first = field

    def name_editors(self, *names: str) -> None:
        """Name what is typed into after the form."""
        for name in names:
            self.field(name).editor().setObjectName(f"{self._prefix}.{name}")
