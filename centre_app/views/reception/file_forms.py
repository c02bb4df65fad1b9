"""What may be added to somebody's file: a phone or an address, another spelling."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.domain.people.codes import LABELS_OF, AliasKind, ContactKind, ContactLabel
from centre_app.services.records.person_files import ContactEdit
from centre_app.views import messages, theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.rare_characters import RareCharacters, RareLookup
from centre_app.views.reception import file_words as words

GIVEN_KINDS = (AliasKind.FORMER, AliasKind.SUBSTITUTE, AliasKind.STANDARD, AliasKind.COMPONENTS)


class _AddLine(QWidget):
    """Fields in a row with a button at its end.

    Signals:
        wanted: what was typed shall be added.
    """

    wanted = Signal()

    def __init__(self, name: str, word: str, key: str, *fields: tuple[Labelled, int]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        for field, share in fields:
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.add = Button(word, key=key, pressed=self.wanted.emit)
        self.add.setObjectName(f"{name}.add")
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)


class ContactForm(_AddLine):
    """A further phone or address."""

    def __init__(self) -> None:
        self.kind: Choice[ContactKind] = Choice(
            words.CONTACT_KIND, [(one, one.label) for one in ContactKind]
        )
        self.label: Choice[ContactLabel] = Choice(words.CONTACT_LABEL)
        self.value = Field(words.CONTACT_VALUE, key="P")
        super().__init__(
            "file.contact",
            words.ADD_CONTACT,
            "T",
            (self.kind, 2),
            (self.label, 2),
            (self.value, 4),
        )
        self.value.editor().setObjectName("file.contact.value")
        self.kind.editor().setObjectName("file.contact.kind")
        self.label.editor().setObjectName("file.contact.label")
        self.kind.changed.connect(self._offer_labels)
        self.clear()

    def edit(self, person_id: UUID, version: int) -> ContactEdit:
        """Return what was typed, for somebody."""
        return ContactEdit(
            person_id=person_id,
            version=version,
            kind=self.kind.value() or ContactKind.PHONE,
            label=self.label.value(),
            value=self.value.text(),
        )

    def clear(self) -> None:
        """Empty the line for the next one."""
        self.kind.set_value(ContactKind.PHONE)
        self._offer_labels()
        self.value.clear()

    def show_errors(self, reasons: Mapping[str, str]) -> None:
        """Say at the field what is wrong."""
        _show(self.value, reasons.get("value", ""))

    def _offer_labels(self) -> None:
        offered = LABELS_OF[self.kind.value() or ContactKind.PHONE]
        self.label.set_options([(one, one.label) for one in offered])
        self.label.set_value(offered[0])


class AliasForm(_AddLine):
    """Another spelling to find somebody by."""

    def __init__(self, rare: RareLookup) -> None:
        self.kind: Choice[AliasKind] = Choice(
            words.ALIAS_KIND, [(one, one.label) for one in GIVEN_KINDS]
        )
        self.text = Field(words.ALIAS_TEXT, key="B", limit=80)
        super().__init__("file.alias", words.ADD_ALIAS, "J", (self.kind, 2), (self.text, 6))
        self.rare = RareCharacters(self.text, rare)
        self.text.editor().setObjectName("file.alias.text")
        self.kind.editor().setObjectName("file.alias.kind")
        self.clear()

    def chosen(self) -> AliasKind:
        """Return what kind of spelling it is."""
        return self.kind.value() or AliasKind.SUBSTITUTE

    def clear(self) -> None:
        """Empty the line for the next one."""
        self.kind.set_value(AliasKind.SUBSTITUTE)
        self.text.clear()
        self.rare.hide()

    def show_errors(self, reasons: Mapping[str, str]) -> None:
        """Say at the field what is wrong."""
        _show(self.text, reasons.get("text", ""))


def _show(field: Field, reason: str) -> None:
    if reason:
        field.set_error(messages.reason(reason, field=field.label))
        field.setFocus()
