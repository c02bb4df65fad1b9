"""The first group: who came."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QWidget

from centre_app.domain.people.codes import IdKind
from centre_app.domain.people.id_cards import IdCard
from centre_app.domain.people.identity import examine_id, normalise_id
from centre_app.domain.people.phones import normalise, remark
from centre_app.domain.people.private_use import in_standard_characters, private_characters
from centre_app.domain.refusals import TextRefused
from centre_app.services.records.people import PersonCard, PersonEntry
from centre_app.services.records.reception import VillageRow
from centre_app.views.parts.choice import Choice, Initials
from centre_app.views.parts.field import Field, IdField, PhoneField
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.rare_characters import RareCharacters, RareLookup
from centre_app.views.reception import words
from centre_app.views.reception.found_people import sex_word
from centre_app.views.reception.groups import Group
from centre_app.views.reception.identity import Identity
from centre_app.views.reception.more_identity import MoreIdentity

TEXTS = ("name", "id_number", "phone", "address")


class VisitorGroup(Group):
    """Name, card and where to reach somebody; what else papers may want is folded away."""

    def __init__(
        self,
        today: Callable[[], date],
        initials: Initials | None,
        rare: RareLookup,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words.GROUP_VISITOR, parent)
        self._today = today
        self.person_id: UUID | None = None
        self._known: PersonCard | None = None
        self.more = MoreIdentity(today, initials)
        self.name = self.know(
            "visitor_name", Field(words.NAME, key="N", required=True, limit=80, echo=_read_name)
        )
        self.id_number = self.know(
            "visitor_id_number", IdField(self._read_id, label=words.ID_NUMBER, key="I")
        )
        self.phone = self.know("visitor_phone", PhoneField(echo=_read_phone, key="T"))
        self.not_shown_why = self.know(
            "visitor_id_remark", Field(words.NOT_SHOWN_WHY, placeholder=words.NOT_SHOWN_HINT)
        )
        self.address = self.know("visitor_address", Field(words.ADDRESS, key="A"))
        self.village: Choice[UUID] = self.know(
            "visitor_village", Choice(words.VILLAGE, key="V", initials=initials)
        )
        self.anonymous = _box("intake.anonymous", words.ANONYMOUS)
        self.not_shown = _box("intake.not_shown", words.NOT_SHOWN)
        self.rare = RareCharacters(self.name, rare)
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        self.row((self.name, 3), (self.id_number, 5), (self.phone, 4))
        self.column.addWidget(self.rare)
        self.column.addWidget(self.not_shown_why)
        self.row((self.address, 8), (self.village, 4))
        self.column.addWidget(self.more)
        self.head.addWidget(self.not_shown)
        self.head.addWidget(self.anonymous)
        # Walking the form with Enter passes from one field to the next, not over the boxes.
        walk = (self.name, self.id_number, self.phone, self.not_shown_why, self.address)
        stops = (self.not_shown, self.anonymous, *(one.editor() for one in (*walk, self.village)))
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self.more.made.connect(self._know_more)
        self.more.switched.connect(self._on_switched)
        self.anonymous.toggled.connect(self._on_box)
        self.not_shown.toggled.connect(self._on_box)
        self.changed.connect(lambda: self.more.set_count(self.more.count()))

    def entry(self) -> PersonEntry:
        """Return what was typed about the visitor."""
        shown = not self.not_shown.isChecked()
        return PersonEntry(
            person_id=self.person_id,
            name=self.name.text(),
            id_number=self.id_number.text() if shown else "",
            id_remark="" if shown else _remark(self.not_shown_why.text()),
            phone=self.phone.text(),
            address=self.address.text(),
            village_id=self.village.value(),
            **self.more.told(),
        )

    def wrong(self) -> dict[str, str]:
        """Return what is missing or cannot even be read."""
        if self.anonymous.isChecked():
            return {}
        wrong = {} if self.name.text() else {"visitor_name": "required"}
        return {**wrong, **self.more.wrong()}

    def body(self) -> dict[str, Any]:
        """Return what was typed, as a draft keeps it."""
        village = self.village.value()
        return {
            **{name: getattr(self, name).text() for name in TEXTS},
            **self.more.typed.body(),
            "person_id": str(self.person_id) if self.person_id else None,
            "village_id": str(village) if village else None,
            "anonymous": self.anonymous.isChecked(),
            "not_shown": self.not_shown.isChecked(),
            "not_shown_why": self.not_shown_why.text(),
        }

    def fill(self, body: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        for name in (*TEXTS, "not_shown_why"):
            getattr(self, name).set_text(body.get(name, ""))
        self.more.fill(Identity.of(body))
        self.person_id = UUID(body["person_id"]) if body.get("person_id") else None
        self.village.set_value(UUID(body["village_id"]) if body.get("village_id") else None)
        self.anonymous.setChecked(bool(body.get("anonymous")))
        self.not_shown.setChecked(bool(body.get("not_shown")))
        self._on_box()

    def ask_for(self, names: Iterable[str]) -> None:
        """Make the fields behind the fold if one of these names is theirs."""
        if any(one.startswith("visitor_") and one not in self.fields for one in names):
            self.more.furnish()

    def know_person(self, card: PersonCard) -> None:
        """Take over somebody on file; what stays blank stays as it is there."""
        self.person_id, self._known = card.person_id, card
        self.name.set_text(card.name)
        self.name.editor().setReadOnly(True)
        self.village.set_value(card.village_id)
        self.more.know(kind=card.kind, sex=card.sex)
        self._show_kept(self.id_number, card.masked_id)
        self._show_kept(self.phone, card.masked_phone)

    def is_nobody(self) -> bool:
        """Return whether neither a name nor a number stands here, and nobody was picked."""
        return not (self.person_id or self.name.text() or self.id_number.text())

    def take_card(self, card: IdCard) -> None:
        """Take over what a reader told of a card."""
        self.name.set_text(card.name)
        self.not_shown.setChecked(False)
        self.id_number.set_text(card.id_number)
        self.address.set_text(card.address)
        self.more.know(ethnic=card.ethnic)
        self.changed.emit()

    def set_villages(self, rows: Sequence[VillageRow]) -> None:
        """Offer the villages of today."""
        self.village.set_options([(row.village_id, row.name) for row in rows])

    def clear(self) -> None:
        """Empty the group for the next visitor."""
        self._known = None
        self.name.editor().setReadOnly(False)
        for field in (self.id_number, self.phone):
            self._show_kept(field, "")
        self.fill({})
        for one in self.fields.values():
            one.clear_error()
        self.more.fold()
        self.rare.hide()

    def _know_more(self, fields: Mapping[str, Labelled]) -> None:
        for name, field in fields.items():
            self.know(f"visitor_{name}", field)

    def _show_kept(self, field: Field, value: str) -> None:
        field.editor().setPlaceholderText(words.KEPT.format(value=value) if value else "")

    def _on_box(self) -> None:
        hidden, refused = self.anonymous.isChecked(), self.not_shown.isChecked()
        for one in self.fields.values():
            one.setEnabled(not hidden)
        self.more.setEnabled(not hidden)
        self.not_shown.setEnabled(not hidden)
        self.id_number.editor().setEnabled(not refused)
        self.not_shown_why.setVisible(refused)
        self.changed.emit()

    def _on_switched(self) -> None:
        """Call name and number by what they are here, and read the number anew."""
        typed = self.more.typed
        coded = typed.paper is IdKind.USCC
        self.name.set_label(words.BODY_NAME if typed.kind.is_body else words.NAME)
        self.id_number.set_label(words.CREDIT_CODE if coded else words.ID_NUMBER)
        self.id_number.set_notice("")

    def _read_id(self, typed: str) -> str:
        paper = self.more.typed.paper
        try:
            number = normalise_id(paper, typed)
        except TextRefused:
            return ""
        finding = examine_id(paper, number, self._today())
        if finding.remark:
            return words.ID_REMARK.format(remark=finding.remark)
        if finding.sex is None or finding.birth_date is None:
            return ""
        return words.ID_ECHO.format(
            sex=sex_word(finding.sex), birth=finding.birth_date.isoformat(), age=finding.age
        )


def _box(name: str, word: str) -> QCheckBox:
    box = QCheckBox(word)
    box.setObjectName(name)
    set_names(box, word)
    return box


def _remark(why: str) -> str:
    return words.NOT_SHOWN_REMARK.format(why=why) if why else words.NOT_SHOWN


def _read_name(typed: str) -> str:
    """Tell of characters only an old system can read: they stay, and by what else he is found."""
    private = private_characters(typed)
    if not private:
        return ""
    if standard := in_standard_characters(typed):
        return words.PRIVATE_NAME.format(standard=standard)
    codes = words.BETWEEN.join(f"U+{ord(one):04X}" for one in private)
    return words.PRIVATE_UNKNOWN.format(codes=codes)


def _read_phone(typed: str) -> str:
    try:
        return remark(normalise(typed))
    except TextRefused:
        return ""
