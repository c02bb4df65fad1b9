"""A second phone and a second address of a visitor, and whose they are."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.people.codes import LABELS_OF, ContactKind
from centre_app.services.records.people import ContactEntry
from centre_app.views import theme
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field, PhoneField
from centre_app.views.parts.labelled import Labelled
from centre_app.views.reception import words
from centre_app.views.reception.groups import side_by_side


class FurtherContacts(QWidget):
    """Two lines beside the phone and the address that papers print; their order never changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values: dict[ContactKind, Field] = {
            ContactKind.PHONE: PhoneField(label=words.FURTHER_PHONE),
            ContactKind.ADDRESS: Field(words.FURTHER_ADDRESS),
        }
        self.labels = {
            kind: Choice(words.WHOSE[kind], [(one, one.label) for one in LABELS_OF[kind]])
            for kind in self.values
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        for kind, value in self.values.items():
            column.addWidget(side_by_side((value, 2), (self.labels[kind], 1)))

    def fields(self) -> dict[str, Labelled]:
        """Return the fields by name; a value bears the name it is refused under."""
        named: dict[str, Labelled] = {}
        for at, kind in enumerate(self.values):
            named[f"contact{at}"] = self.values[kind]
            named[f"contact{at}_label"] = self.labels[kind]
        return named

    def entries(self) -> tuple[ContactEntry, ...]:
        """Return both lines, the blank ones too: they are refused by their place."""
        return tuple(
            ContactEntry(kind, value.text(), self.labels[kind].value())
            for kind, value in self.values.items()
        )

    def show_entries(self, entries: Sequence[ContactEntry]) -> None:
        """Show these lines instead."""
        for one in entries:
            self.values[one.kind].set_text(one.value)
            self.labels[one.kind].set_value(one.label)
