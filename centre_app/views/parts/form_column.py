"""Fields one under another, with what is wrong said at each."""

from collections.abc import Mapping

from PySide6.QtCore import QMetaMethod, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts.labelled import Labelled, commits
from centre_app.views.parts.scrolled import go_to


class FormColumn(QWidget):
    """Fields one under another, known by the names the use cases give them.

    Signals:
        committed: Ctrl+Enter was pressed somewhere in it.
    """

    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Labelled] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.M)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No shortcut: a button of the room may have the same keys, and two would cancel each other.
        # Where nobody takes the form's word, the room around it answers.
        if commits(event) and self.isSignalConnected(QMetaMethod.fromSignal(self.committed)):
            if not event.isAutoRepeat():
                self.committed.emit()
        else:
            super().keyPressEvent(event)

    def add(self, name: str, field: Labelled) -> None:
        """Put a field under the others."""
        self._fields[name] = field
        self._column.addWidget(field)

    def add_row(self, **fields: Labelled) -> None:
        """Put fields side by side under the others."""
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        for name, field in fields.items():
            self._fields[name] = field
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def add_widget(self, widget: QWidget) -> None:
        """Put something that is no field under the others."""
        self._column.addWidget(widget)

    def adopt(self, name: str, field: Labelled) -> None:
        """Take in a field that stands somewhere inside, so that errors find it."""
        self._fields[name] = field

    def add_stretch(self) -> None:
        """Leave the rest of the height free."""
        self._column.addStretch(1)

    def field(self, name: str) -> Labelled:
        """Return the field of that name."""
        return self._fields[name]

    def forget(self, name: str) -> None:
        """Leave out a field that is no longer there."""
        del self._fields[name]

    def named_fields(self) -> dict[str, Labelled]:
        """Return the fields by their names."""
        return dict(self._fields)

    def fields(self) -> list[Labelled]:
        """Return the fields in their order."""
        return list(self._fields.values())

    def show_errors(self, reasons: Mapping[str, str]) -> list[str]:
        """Say at each field what is wrong and go to the first; return the names nobody knows."""
        self.clear_errors()
        from centre_app.views.messages import reason  # noqa: PLC0415 - most forms are right

        wrong = [name for name in self._fields if name in reasons]
        for name in wrong:
            field = self._fields[name]
            field.set_error(reason(reasons[name], field=field.label))
        if wrong:
            go_to(self._fields[wrong[0]])
        return [name for name in reasons if name not in self._fields]

    def clear_errors(self) -> None:
        """Take all errors away."""
        for field in self._fields.values():
            field.clear_error()
