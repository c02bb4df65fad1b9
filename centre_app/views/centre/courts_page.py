"""The courts around: which places each has, so that the right one is proposed."""

from collections.abc import Sequence

from centre_app.domain.confirmation.codes import CourtLevel
from centre_app.services.centre.courts import CourtRegister
from centre_app.services.records.courts import CourtEdit, CourtLine
from centre_app.services.requests import Change
from centre_app.views.centre import words
from centre_app.views.centre.entry_page import EntryPage, UseCase
from centre_app.views.centre.list_pages import in_use
from centre_app.views.desk import Desk
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field, PhoneField
from centre_app.views.parts.table_model import Column


class CourtsPage(EntryPage[CourtLine]):
    """Courts that may have an application for confirmation."""

    key = "courts"
    title = words.COURTS

    def __init__(self, desk: Desk, courts: CourtRegister) -> None:
        self._courts = courts
        super().__init__(desk)

    def ask(self) -> None:
        self._desk.send(
            self._courts.lists, None, owner=self, done=self.show_rows, supersedes="courts"
        )

    def key_of(self, row: CourtLine) -> object:
        return row.id

    def name_of(self, row: CourtLine) -> str:
        return row.name

    def columns(self) -> Sequence[Column[CourtLine]]:
        return (
            Column(words.NAME, lambda row: row.name, width=12, strong=True),
            Column(words.COURT_REGIONS, lambda row: row.regions or words.OWN_PLACE, width=10),
            Column(words.STATE, lambda row: in_use(active=row.active), width=4, muted=True),
        )

    def lay_fields(self) -> None:
        self._name = Field(words.NAME, required=True)
        levels = [(one, one.label) for one in CourtLevel]
        self._level = Choice(words.COURT_LEVEL, levels, required=True)
        self._regions = Field(words.COURT_REGIONS, limit=400, hint=words.COURT_REGIONS_HINT)
        self._address = Field(words.COURT_ADDRESS)
        self._phone = PhoneField()
        self._state = Choice(words.STATE, ((True, words.IN_USE), (False, words.OUT_OF_USE)))
        for name, field in (
            ("name", self._name),
            ("level", self._level),
            ("regions", self._regions),
            ("address", self._address),
            ("phone", self._phone),
            ("active", self._state),
        ):
            self.add_field(name, field)

    def fill(self, row: CourtLine | None) -> None:
        self._name.set_text(row.name if row else "")
        self._level.set_value(row.level if row else CourtLevel.BASIC)
        self._regions.set_text(row.regions if row else "")
        self._address.set_text(row.address if row else "")
        self._phone.set_text(row.phone if row else "")
        self._state.set_value(row.active if row else True)

    def request(self) -> tuple[UseCase, Change]:
        return self._courts.save, CourtEdit(
            id=self.entry.id if self.entry else None,
            version=self.entry.version if self.entry else 0,
            name=self._name.text(),
            level=self._level.value(),
            regions=self._regions.text(),
            address=self._address.text(),
            phone=self._phone.text(),
            active=bool(self._state.value()),
        )
