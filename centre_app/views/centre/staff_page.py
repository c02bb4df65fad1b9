"""Colleagues: who may come in, in which roles."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from centre_app.domain.permissions import Role
from centre_app.services.centre.accounts import Accounts
from centre_app.services.records.accounts import FirstPassword, NewStaff, StaffEdit, StaffRow
from centre_app.services.requests import Change
from centre_app.views import theme
from centre_app.views.centre import words
from centre_app.views.centre.entry_page import EntryPage, UseCase
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.table_model import Column

_COLUMNS = 2


class RoleBoxes(Labelled):
    """Roles to tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.ROLES, required=True, parent=parent)
        self._box = QWidget()
        grid = QGridLayout(self._box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(0)
        self._ticks: dict[Role, QCheckBox] = {}
        for place, role in enumerate(Role):
            tick = QCheckBox(role.label)
            tick.setObjectName(f"centre.staff.role.{role.value}")
            set_names(tick, role.label)
            tick.clicked.connect(lambda _: self._on_edited())
            grid.addWidget(tick, *divmod(place, _COLUMNS))
            self._ticks[role] = tick
        self._box.setFocusProxy(self._ticks[Role.RECEPTIONIST])
        self.assemble()

    def editor(self) -> QWidget:
        return self._box

    def text(self) -> str:
        return words.AND.join(role.label for role in self._ticks if role in self.roles())

    def roles(self) -> frozenset[Role]:
        """Return the roles ticked."""
        return frozenset(role for role, tick in self._ticks.items() if tick.isChecked())

    def set_roles(self, roles: Sequence[Role]) -> None:
        """Tick these roles and no others."""
        for role, tick in self._ticks.items():
            tick.setChecked(role in roles)


class StaffPage(EntryPage[StaffRow]):
    """Lists accounts; adds, changes, shuts out and lets in again."""

    key = "staff"
    title = words.STAFF

    def __init__(self, desk: Desk, accounts: Accounts) -> None:
        self._accounts = accounts
        super().__init__(desk)

    def lay_more(self) -> None:
        self._again = Button(words.GIVE_PASSWORD, pressed=self._give_password)
        self._again.setObjectName("centre.staff.give_password")
        self.buttons.insertWidget(1, self._again)

    def columns(self) -> Sequence[Column[StaffRow]]:
        return (
            Column(words.PERSON_NAME, lambda row: row.name, width=6, strong=True),
            Column(words.LOGIN, lambda row: row.login, width=6),
            Column(
                words.ROLES, lambda row: words.AND.join(role.label for role in row.roles), width=12
            ),
            Column(words.STATE, _state, width=5, muted=True),
        )

    def key_of(self, row: StaffRow) -> object:
        return row.staff_id

    def name_of(self, row: StaffRow) -> str:
        return row.name

    def lay_fields(self) -> None:
        self._name = Field(words.PERSON_NAME, required=True, limit=80)
        self._login = Field(words.LOGIN, required=True, limit=40, hint=words.LOGIN_HINT)
        self._roles = RoleBoxes()
        self._active = Choice(words.STATE, ((True, words.ACTIVE), (False, words.SHUT_OUT)))
        self._password = Field(
            words.FIRST_PASSWORD, limit=80, secret=True, hint=words.FIRST_PASSWORD_HINT
        )
        for name, field in (
            ("name", self._name),
            ("login", self._login),
            ("password", self._password),
            ("roles", self._roles),
            ("active", self._active),
        ):
            self.add_field(name, field)

    def fill(self, row: StaffRow | None) -> None:
        self._name.set_text(row.name if row else "")
        self._login.set_text(row.login if row else "")
        self._login.editor().setReadOnly(row is not None)
        self._roles.set_roles(row.roles if row else ())
        self._password.set_text("")
        self._active.set_value(row.active if row else True)
        self._active.setVisible(row is not None)
        self._again.setVisible(row is not None)

    def request(self) -> tuple[UseCase, Change]:
        if self.entry is None:
            new = NewStaff(
                login=self._login.text(),
                name=self._name.text(),
                roles=self._roles.roles(),
                password=self._password.raw_text(),
            )
            return self._accounts.add_staff, new
        return self._accounts.change_staff, StaffEdit(
            staff_id=self.entry.staff_id,
            version=self.entry.version,
            name=self._name.text(),
            roles=self._roles.roles(),
            active=bool(self._active.value()),
        )

    def ask(self) -> None:
        self._desk.send(
            self._accounts.list_staff, None, owner=self, done=self.show_rows, supersedes="list"
        )

    def _give_password(self) -> None:
        if self.entry is not None:
            self.send(
                self._accounts.give_first_password,
                FirstPassword(
                    staff_id=self.entry.staff_id,
                    version=self.entry.version,
                    password=self._password.raw_text(),
                ),
            )


def _state(row: StaffRow) -> str:
    if not row.active:
        return words.SHUT_OUT
    return words.MUST_CHANGE if row.must_change else words.ACTIVE
