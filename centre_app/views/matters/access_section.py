"""The group of a matter's page that says who may read it."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Signal

from centre_app.services.matters.access import MatterReaders
from centre_app.services.records.access import AccessPage, Reading
from centre_app.services.records.matters import MatterKey
from centre_app.views.desk import Desk
from centre_app.views.matters import access_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Section


class AccessSection(Section):
    """Tells whether a matter is closed, why, and to whom it stays open.

    Signals:
        change_wanted: an ``AccessPage`` whose list is to be changed.
    """

    change_wanted = Signal(object)

    def __init__(self, desk: Desk, readers: MatterReaders) -> None:
        super().__init__(words.SECTION, name="matters.access")
        self._desk, self._readers = desk, readers
        self._page: AccessPage | None = None
        self._told = Label(wrap=True)
        self._change = Button(words.CLOSE, "quiet", icon_name="lock", pressed=self._want)
        self._change.setObjectName("matters.access.change")
        self.add(self._told)
        self.add(in_flow(self._change))
        self._change.hide()

    def show_matter(self, matter_id: UUID) -> None:
        """Ask who may read a matter."""
        self._desk.send(
            self._readers.page,
            MatterKey(matter_id),
            owner=self,
            done=self._show,
            supersedes="access",
        )

    def _show(self, page: AccessPage) -> None:
        self._page = page
        self._told.setText("\n".join(_told(page)))
        self._change.setText(words.CHANGE if page.closed else words.CLOSE)
        self._change.setVisible(page.may_change)

    def _want(self) -> None:
        if self._page is not None:
            self.change_wanted.emit(self._page)


def reader_words(one: Reading) -> str:
    """Return who may read, as lists show him."""
    return words.READER.format(name=one.name, roles=one.roles)


def _told(page: AccessPage) -> Iterator[str]:
    if not page.closed or page.reason is None:
        yield words.OPEN_TO_ALL
        return
    yield words.CLOSED.format(reason=words.WITH.join(filter(None, (page.reason.label, page.note))))
    yield from map(reader_words, page.names)
    yield words.DIRECTOR_TOO if page.director_reads else words.DIRECTOR_NOT
