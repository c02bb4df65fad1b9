"""The archive: lists of files at the left, the page of the chosen one at the right."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.domain.case_files.codes import Remedy
from centre_app.domain.case_files.completeness import Lack
from centre_app.domain.clock import Clock, civil_day
from centre_app.services.records.case_files import (
    ContentLine,
    FilePage,
    FileSubject,
    Shelf,
    ShelfRow,
)
from centre_app.services.records.papers import PaperFile, PaperKey, Printed
from centre_app.services.use_case import Topic
from centre_app.views import messages
from centre_app.views.archive import rule_words, words
from centre_app.views.archive.file_pane import FilePane
from centre_app.views.archive.lists import FileLists
from centre_app.views.archive.paper_dialog import FiledPaperDialog
from centre_app.views.archive.served import Served
from centre_app.views.archive.steps import FileSteps
from centre_app.views.desk import Desk
from centre_app.views.frame.room import Room, Subject
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.layouts import Panes
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.tasks import Lane

messages.learn(rules=words.RULES, reasons=words.REASONS | rule_words.REASONS)

_SHOWN = Topic.PAPERS | Topic.ATTACHMENTS | Topic.MATTERS | Topic.CASES | Topic.AGREEMENTS


class ArchiveRoom(Room):
    """Lists files, shows one, and takes it a step on."""

    def __init__(self, desk: Desk, served: Served, clock: Clock) -> None:
        super().__init__()
        self._desk, self._served = desk, served
        self.lists = FileLists(civil_day(clock.now()))
        self.steps = FileSteps(self, desk, served, kept=self._go_on)
        self.pane = FilePane(self.steps.buttons)
        self._subject: FileSubject | None = None
        self._asked = self._listing = self._pinned = False
        self._right = PageStack()
        self._nothing = EmptyState(words.NOTHING_CHOSEN)
        for page in (self._nothing, self.pane):
            self._right.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Panes("archive", self.lists, self._right, shares=(9, 11)))
        self.lists.asked.connect(self._turn)
        self.lists.chosen.connect(self._choose)
        self.lists.opened.connect(lambda _: self._focus_first())
        self.pane.mend_wanted.connect(self._mend)
        self.pane.content_wanted.connect(self._look_at)
        desk.changed.connect(self._on_changed)
        self.set_heading(words.ROOM)

    def opened(self) -> None:
        self._go_on()
        self.lists.focus_list()

    def panes(self) -> Sequence[QWidget]:
        return (self.lists, self._right)

    def open_whole(self) -> None:
        self.lists.search.clear()

    def reload(self) -> None:
        """Ask for the list in view anew."""
        self._asked = True
        self._desk.send(
            self._served.filing.shelf,
            self.lists.query,
            owner=self,
            done=self._show,
            supersedes="shelf",
            # It looks through the papers of dozens of files.
            lane=Lane.LONG,
        )

    def _show(self, shelf: Shelf) -> None:
        self._listing = True
        self.lists.show_shelf(shelf)
        if self._pinned and self._subject is not None:
            self.lists.follow(self._subject)
            self._listing = False
            self._ask_page(self._subject)
        else:
            self.lists.stand_on_a_row()
            self._listing = False
            self._choose(self.lists.table.current_row())

    def _go_on(self) -> None:
        """Ask anew after a step; the file stays in view, whatever list it lies in now."""
        self._pinned = True
        self.reload()

    def _turn(self) -> None:
        self._pinned = False
        self.reload()

    def _choose(self, row: ShelfRow | None) -> None:
        if self._listing:
            return
        self._pinned = False
        self._subject = row.subject if row is not None else None
        if row is not None:
            self._ask_page(row.subject)
        else:
            self.steps.show_page(None)
            self._right.setCurrentWidget(self._nothing)

    def _ask_page(self, subject: FileSubject) -> None:
        self._desk.send(
            self._served.filing.page,
            subject,
            owner=self,
            done=self._show_page,
            supersedes="page",
        )

    def _show_page(self, page: FilePage) -> None:
        if page.subject != self._subject:
            return
        self.steps.show_page(page)
        self.pane.show_page(page)
        self._right.setCurrentWidget(self.pane)

    def _mend(self, lack: Lack) -> None:
        """Go where a defect is mended."""
        page = self.pane.page
        assert page is not None
        case_id, matter_id = page.subject.case_id, page.subject.matter_id
        if lack.remedy is Remedy.AGREEMENT and page.agreement_id is not None:
            self.go.emit("agreements", Subject("agreement", page.agreement_id))
        elif lack.remedy is Remedy.CASE and case_id is not None:
            self.go.emit("mediation", Subject("case", case_id))
        else:
            self.go.emit("matters", Subject("matter", matter_id))

    def _look_at(self, line: ContentLine) -> None:
        """Show a paper; files that were brought are shown with their matter."""
        if line.paper_id is not None:
            self._fetch(line.paper_id)
        elif self._subject is not None:
            self.go.emit("matters", Subject("matter", self._subject.matter_id))

    def _fetch(self, paper_id: UUID) -> None:
        self._desk.send(
            self._served.papers.fetch,
            PaperKey(paper_id),
            owner=self,
            done=self._show_paper,
            supersedes="paper",
        )

    def _show_paper(self, found: PaperFile) -> None:
        dialog = FiledPaperDialog(found, parent=self)
        dialog.paper.printed.connect(
            lambda _printer, copies: self._note_printed(found.row.paper_id, copies)
        )
        dialog.paper.failed.connect(self._desk.complain)
        dialog.open()

    def _note_printed(self, paper_id: UUID, copies: int) -> None:
        self._desk.send(
            self._served.papers.note_printed,
            Printed(paper_id=paper_id, copies=copies),
            owner=self,
            done=lambda _: None,
        )

    def _focus_first(self) -> None:
        """Go to the first thing that may be done with the file."""
        for button in self.steps.buttons:
            if button.isVisible():
                button.setFocus()
                return

    def _on_changed(self, topics: Topic) -> None:
        if topics & _SHOWN and self._asked and not self.isVisible():
            self.reload()
