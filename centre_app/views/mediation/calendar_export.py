"""Taking sessions out as a file: whose, and whether the parties are named in it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from centre_app.domain.permissions import Permission
from centre_app.services.records.agendas import AgendaQuery
from centre_app.services.records.reports import ExportedFile
from centre_app.services.records.sessions import CalendarPage as Week
from centre_app.services.sessions.agendas import Agendas
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import calendar_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.save_file import save_file
from centre_app.views.tasks import Lane

Whose = tuple[str, UUID | None]
"""The field of the query that is set, and the key it is set to."""

EVERYBODY: Whose = ("", None)


class CalendarExport(QWidget):
    """Stands over the calendar while sessions are taken out of it."""

    def __init__(self, desk: Desk, agendas: Agendas, shown: Callable[[], Week | None]) -> None:
        super().__init__()
        self._desk, self._agendas, self._shown = desk, agendas, shown
        self.whose: Choice[Whose] = Choice(words.WHOSE)
        self.whose.editor().setObjectName("calendar.whose")
        self.names = QCheckBox(words.WITH_NAMES)
        self.names.setObjectName("calendar.with_names")
        set_names(self.names, words.WITH_NAMES)
        save = Button(words.TAKE, "primary", icon_name="save", pressed=self.take)
        save.setObjectName("calendar.take")
        leave = Button(words.TAKE_NOT, pressed=self.hide)
        leave.setObjectName("calendar.take_not")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(in_flow(self.whose, self.names, save, leave))
        column.addWidget(Label(words.TAKE_HINT, "small", wrap=True))
        # Only now: what is shown before it stands somewhere opens a window of its own.
        self.names.setVisible(desk.may(Permission.PERSON_REVEAL))
        self.hide()

    def begin(self) -> None:
        """Come up, with everybody chosen and nobody named."""
        week = self._shown()
        if week is None:
            return
        self.whose.set_options(_choices(week))
        self.whose.set_value(EVERYBODY)
        self.names.setChecked(False)
        self.show()
        self.whose.editor().setFocus()

    def take(self) -> None:
        """Make the file of the days shown, and ask where it goes."""
        week = self._shown()
        field, key = self.whose.value() or EVERYBODY
        if week is None:
            return
        query = AgendaQuery(
            week.first,
            week.last,
            with_names=self.names.isVisible() and self.names.isChecked(),
            **({field: key} if field else {}),
        )
        self._desk.send(self._agendas.take, query, owner=self, done=self._save, lane=Lane.LONG)

    def _save(self, file: ExportedFile) -> None:
        save_file(
            self, self._desk, file.content, title=words.SAVE_AS, name=file.name, saved=self._saved
        )

    def _saved(self, path: str) -> None:
        self._desk.say(words.TAKEN.format(path=path))
        self.hide()


def _choices(week: Week) -> list[tuple[Whose, str]]:
    return [
        (EVERYBODY, words.EVERYBODY),
        *((("mediator_id", one.mediator_id), one.name) for one in week.mediators),
        *((("room_id", one.room_id), one.name) for one in week.rooms),
        *((("body_id", one.body_id), one.name) for one in week.bodies),
    ]
