"""Shows a paper that was just made, and counts what comes out of the printer."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from centre_app.services.papers import Papers
from centre_app.services.records.papers import PaperFile, PaperKey, Printed
from centre_app.views.desk import Desk
from centre_app.views.follow_up import words
from centre_app.views.paper.paper_view import PaperView


class PaperWork:
    """Keeps the view at one paper; ``shown`` brings it to the front."""

    def __init__(
        self, room: QWidget, desk: Desk, papers: Papers, *, shown: Callable[[], object]
    ) -> None:
        self.view = PaperView()
        self._room, self._desk, self._papers, self._shown = room, desk, papers, shown
        self._paper_id: UUID | None = None
        self.view.printed.connect(self._on_printed)
        self.view.saved.connect(lambda path: desk.say(words.SAVED_COPY_SAID.format(path=path)))
        self.view.failed.connect(desk.complain)

    def fetch(self, paper_id: UUID) -> None:
        """Ask for a stored paper and show it."""
        self._paper_id = paper_id
        self._desk.send(
            self._papers.fetch,
            PaperKey(paper_id),
            owner=self._room,
            done=self._show,
            supersedes="paper",
        )

    def _show(self, found: PaperFile) -> None:
        self.view.show_paper(found.pdf, file_name=f"{found.row.number} {found.row.title}.pdf")
        self._shown()
        self.view.setFocus()

    def _on_printed(self, _printer: str, copies: int) -> None:
        assert self._paper_id is not None
        self._desk.send(
            self._papers.note_printed,
            Printed(paper_id=self._paper_id, copies=copies),
            owner=self._room,
            done=lambda _: self._desk.say(words.PRINTED_SAID.format(copies=copies)),
        )
