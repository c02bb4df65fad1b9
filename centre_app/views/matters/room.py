"""The matters room: the register first, the page of a matter behind it."""

from functools import cached_property
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.papers import PaperFile, PaperKey
from centre_app.services.use_case import Topic
from centre_app.views import messages
from centre_app.views.desk import Desk
from centre_app.views.frame.room import Room, Subject
from centre_app.views.matters import party_words, words
from centre_app.views.matters.case_page import MatterPage
from centre_app.views.matters.list_page import ListPage
from centre_app.views.matters.paper_page import PaperPage
from centre_app.views.matters.served import Served
from centre_app.views.parts.page_stack import PageStack

messages.learn(reasons=party_words.REASONS, rules=party_words.RULES, fields=party_words.FIELDS)

_SHOWN = (
    Topic.MATTERS | Topic.CASES | Topic.SESSIONS | Topic.AGREEMENTS | Topic.PAPERS | Topic.REVISITS
)
"""What the register and the page tell of."""


class MattersRoom(Room):
    """Finds matters and takes them further."""

    def __init__(self, desk: Desk, served: Served, clock: Clock) -> None:
        super().__init__()
        self._desk, self._served = desk, served
        today = civil_day(clock.now())
        self.list_page = ListPage(desk, served, today=today)
        self._clock = clock
        self._stack = PageStack()
        self._stack.addWidget(self.list_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._stale = True
        self._step: Step | None = None
        self._next = QAction(self)
        self._next.triggered.connect(self._take)
        self.set_heading(words.ROOM)
        self.list_page.opened.connect(self.open_matter)
        desk.changed.connect(self._on_changed)

    @cached_property
    def page(self) -> MatterPage:
        """Return the page of a matter, built when one is first opened."""
        page = MatterPage(self._desk, self._served, clock=self._clock)
        page.back_wanted.connect(self._to_list)
        page.shown.connect(self._on_shown)
        page.panel_changed.connect(self._offer_next)
        page.go.connect(lambda room, kind, key: self.go.emit(room, Subject(kind, key)))
        page.paper_wanted.connect(self._open_paper)
        self._stack.addWidget(page)
        return page

    @cached_property
    def paper(self) -> PaperPage:
        """Return the page of a paper, built when one is first looked at."""
        paper = PaperPage(self._desk, self._served)
        paper.back_wanted.connect(self._to_page)
        self._stack.addWidget(paper)
        return paper

    def opened(self) -> None:
        """Come to the front: the search box has the focus in the list, the next step on a page."""
        if self._stale:
            self._refresh()
        if self._in_list:
            self.list_page.search.setFocus()
        elif self._on_page:
            self.page.focus_next_step()

    def open_subject(self, kind: str, subject_id: UUID) -> None:
        """Show one matter, the report of its danger, or the matters of one person."""
        if kind == "person":
            self.open_query(MatterQuery(person_id=subject_id))
        elif kind == "risk":
            self._stack.setCurrentWidget(self.page)
            self.page.report(subject_id)
        else:
            self.open_matter(subject_id)

    def open_query(self, query: object) -> None:
        """Show exactly the matters another room counted."""
        assert isinstance(query, MatterQuery)
        self._to_list()
        self.list_page.drill(query)
        self.list_page.register.table.setFocus()

    def open_matter(self, matter_id: UUID) -> None:
        """Show one matter."""
        made = "page" in vars(self)
        self.page.load(matter_id)
        if made:
            self._stack.setCurrentWidget(self.page)
        else:
            # Made in one turn, shown in another: the window answers in between.
            self._desk.tasks.later(lambda: self._stack.setCurrentWidget(self.page), owner=self)

    def step_back(self) -> bool:
        """Close the innermost thing: paper, panel, page, preview."""
        if self._on_paper:
            self._to_page()
            return True
        if self._on_page:
            if not self.page.close_panel():
                self._to_list()
            return True
        return self.list_page.close_preview()

    def panes(self) -> list[QWidget]:
        """Return what Ctrl+F6 walks through."""
        if self._in_list:
            return self.list_page.panes()
        return self.page.panes() if self._on_page else [self.paper]

    def print_view(self) -> bool:
        """Print the paper in view."""
        return self._on_paper and self.paper.print_paper()

    @property
    def _in_list(self) -> bool:
        return self._stack.currentWidget() is self.list_page

    @property
    def _on_page(self) -> bool:
        return isinstance(self._stack.currentWidget(), MatterPage)

    @property
    def _on_paper(self) -> bool:
        return isinstance(self._stack.currentWidget(), PaperPage)

    def _to_list(self) -> None:
        self._stack.setCurrentWidget(self.list_page)
        self.set_heading(words.ROOM)
        self.set_primary_action(None)
        self.list_page.search.setFocus()
        if self._stale:
            self._refresh()

    def _to_page(self) -> None:
        self._stack.setCurrentWidget(self.page)
        self.page.focus_next_step()

    def _on_shown(self, page: CasePage) -> None:
        if self._in_list:
            return
        self.set_heading(page.head.title)
        onward = [one for one in page.steps if one.onward]
        self._step = onward[0].step if onward else None
        self._offer_next()

    def _offer_next(self) -> None:
        """Offer the next step above the page; a panel has its own button."""
        offered = self._step is not None and not self.page.in_panel
        if self._step is not None:
            self._next.setText(self._step.label)
        self.set_primary_action(self._next if offered else None)

    def _take(self) -> None:
        if self._step is not None:
            self._stack.setCurrentWidget(self.page)
            self.page.take(self._step)

    def _open_paper(self, paper_id: UUID) -> None:
        self._desk.send(
            self._served.papers.fetch,
            PaperKey(paper_id),
            owner=self,
            done=self._show_paper,
            supersedes="paper",
        )

    def _show_paper(self, file: PaperFile) -> None:
        self.paper.show_file(file)
        self._stack.setCurrentWidget(self.paper)
        self.paper.setFocus()

    def _on_changed(self, topics: Topic) -> None:
        if topics & _SHOWN:
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        if self._on_page:
            self.page.refresh()
        else:
            self._stale = False
            self.list_page.refresh()
