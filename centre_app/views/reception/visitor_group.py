"""The first group: who came."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QWidget

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.dates import echo, parse_day
from centre_app.domain.people.codes import IdKind, PartyKind, Sex
from centre_app.domain.people.id_cards import IdCard
from centre_app.domain.people.identity import examine_id, normalise_id
from centre_app.domain.people.phones import normalise, remark
from centre_app.domain.refusals import TextRefused
from centre_app.services.records.people import PersonCard, PersonEntry
from centre_app.services.records.reception import VillageRow
from centre_app.views.parts.choice import Choice, Initials
from centre_app.views.parts.field import DateField, Field, IdField, PhoneField
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.layouts import Section
from centre_app.views.parts.rare_characters import RareCharacters, RareLookup
from centre_app.views.reception import words
from centre_app.views.reception.found_people import sex_word
from centre_app.views.reception.groups import Group, side_by_side

TEXTS = ("name", "id_number", "phone", "address", "ethnic", "occupation", "work_unit", "birth_date")


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
        self.name = self.know("visitor_name", Field(words.NAME, key="N", required=True, limit=80))
        self.id_number = self.know(
            "visitor_id_number", IdField(self._read_id, label=words.ID_NUMBER, key="I")
        )
        self.phone = self.know("visitor_phone", PhoneField(echo=_read_phone, key="T"))
        self.address = self.know("visitor_address", Field(words.ADDRESS, key="A"))
        self.village: Choice[UUID] = self.know(
            "visitor_village", Choice(words.VILLAGE, key="V", initials=initials)
        )
        self.anonymous = QCheckBox(words.ANONYMOUS)
        self.anonymous.setObjectName("intake.anonymous")
        set_names(self.anonymous, words.ANONYMOUS)
        self.anonymous.toggled.connect(self._on_anonymous)
        self.row((self.name, 3), (self.id_number, 5), (self.phone, 4))
        self.rare = RareCharacters(self.name, rare)
        self.column.addWidget(self.rare)
        self.row((self.address, 8), (self.village, 4))
        self.head.addWidget(self.anonymous)
        # Walking the form with Enter passes from the village to the rest, not over the box.
        QWidget.setTabOrder(self.anonymous, self.name.editor())
        self._add_more(initials)

    def _add_more(self, initials: Initials | None) -> None:
        self.kind: Choice[PartyKind] = self.know(
            "visitor_kind", Choice(words.KIND, [(one, one.label) for one in PartyKind])
        )
        self.id_kind: Choice[IdKind] = self.know(
            "visitor_id_kind",
            Choice(words.ID_KIND, [(one, one.label) for one in IdKind], initials=initials),
        )
        self.sex: Choice[Sex] = self.know(
            "visitor_sex", Choice(words.SEX, [(one, one.label) for one in Sex])
        )
        self.birth_date = self.know(
            "visitor_birth_date", DateField(self._read_day, label=words.BIRTH_DATE)
        )
        self.ethnic = self.know("visitor_ethnic", Field(words.ETHNIC, limit=40))
        self.occupation = self.know("visitor_occupation", Field(words.OCCUPATION, limit=80))
        self.work_unit = self.know("visitor_work_unit", Field(words.WORK_UNIT))
        self.more = Section(words.MORE, folded=True, name="reception.more")
        self.more.add(side_by_side((self.kind, 1), (self.id_kind, 1), (self.sex, 1)))
        self.more.add(side_by_side((self.birth_date, 1), (self.ethnic, 1)))
        self.more.add(side_by_side((self.occupation, 1), (self.work_unit, 1)))
        self.column.addWidget(self.more)
        self.changed.connect(self._count_more)
        self.clear()

    def entry(self) -> PersonEntry:
        """Return what was typed about the visitor."""
        return PersonEntry(
            person_id=self.person_id,
            kind=self.kind.value() or PartyKind.PERSON,
            name=self.name.text(),
            id_kind=self.id_kind.value() or IdKind.RESIDENT,
            id_number=self.id_number.text(),
            phone=self.phone.text(),
            address=self.address.text(),
            village_id=self.village.value(),
            sex=self.sex.value() or Sex.UNKNOWN,
            birth_date=self._day(self.birth_date.text()),
            ethnic=self.ethnic.text(),
            occupation=self.occupation.text(),
            work_unit=self.work_unit.text(),
        )

    def wrong(self) -> dict[str, str]:
        """Return what is missing or cannot even be read."""
        if self.anonymous.isChecked():
            return {}
        wrong = {} if self.name.text() else {"visitor_name": "required"}
        typed = self.birth_date.text()
        if typed and self._day(typed) is None:
            wrong["visitor_birth_date"] = "unclear_day"
        return wrong

    def body(self) -> dict[str, Any]:
        """Return what was typed, as a draft keeps it."""
        village = self.village.value()
        return {
            **{name: getattr(self, name).text() for name in TEXTS},
            "person_id": str(self.person_id) if self.person_id else None,
            "village_id": str(village) if village else None,
            "kind": (self.kind.value() or PartyKind.PERSON).value,
            "id_kind": (self.id_kind.value() or IdKind.RESIDENT).value,
            "sex": (self.sex.value() or Sex.UNKNOWN).value,
            "anonymous": self.anonymous.isChecked(),
        }

    def fill(self, body: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        for name in TEXTS:
            getattr(self, name).set_text(body.get(name, ""))
        self.person_id = UUID(body["person_id"]) if body.get("person_id") else None
        self.village.set_value(UUID(body["village_id"]) if body.get("village_id") else None)
        self.kind.set_value(PartyKind(body.get("kind", PartyKind.PERSON)))
        self.id_kind.set_value(IdKind(body.get("id_kind", IdKind.RESIDENT)))
        self.sex.set_value(Sex(body.get("sex", Sex.UNKNOWN)))
        self.anonymous.setChecked(bool(body.get("anonymous")))

    def know_person(self, card: PersonCard) -> None:
        """Take over somebody on file; what stays blank stays as it is there."""
        self.person_id, self._known = card.person_id, card
        self.name.set_text(card.name)
        self.name.editor().setReadOnly(True)
        self.village.set_value(card.village_id)
        self.sex.set_value(card.sex)
        self._show_kept(self.id_number, card.masked_id)
        self._show_kept(self.phone, card.masked_phone)

    def is_nobody(self) -> bool:
        """Return whether neither a name nor a number stands here, and nobody was picked."""
        return not (self.person_id or self.name.text() or self.id_number.text())

    def take_card(self, card: IdCard) -> None:
        """Take over what a reader told of a card."""
        self.name.set_text(card.name)
        self.id_number.set_text(card.id_number)
        self.address.set_text(card.address)
        self.ethnic.set_text(card.ethnic)
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

    def _show_kept(self, field: Field, value: str) -> None:
        field.editor().setPlaceholderText(words.KEPT.format(value=value) if value else "")

    def _on_anonymous(self, hidden: bool) -> None:  # noqa: FBT001 - a slot
        for one in self.fields.values():
            one.setEnabled(not hidden)
        self.more.setEnabled(not hidden)
        self.changed.emit()

    def _count_more(self) -> None:
        texts = (self.birth_date, self.ethnic, self.occupation, self.work_unit)
        self.more.set_count(sum(bool(one.text()) for one in texts))

    def _read_id(self, typed: str) -> str:
        kind = self.id_kind.value() if hasattr(self, "id_kind") else None
        try:
            number = normalise_id(kind or IdKind.RESIDENT, typed)
        except TextRefused:
            return ""
        finding = examine_id(kind or IdKind.RESIDENT, number, self._today())
        if finding.remark:
            return words.ID_REMARK.format(remark=finding.remark)
        if finding.sex is None or finding.birth_date is None:
            return ""
        return words.ID_ECHO.format(
            sex=sex_word(finding.sex), birth=finding.birth_date.isoformat(), age=finding.age
        )

    def _day(self, typed: str) -> date | None:
        try:
            return parse_day(typed, today=self._today(), calendar=WorkCalendar())
        except TextRefused:
            return None

    def _read_day(self, typed: str) -> str:
        day = self._day(typed) if typed else None
        return echo(day) if day else ""


def _read_phone(typed: str) -> str:
    try:
        return remark(normalise(typed))
    except TextRefused:
        return ""
