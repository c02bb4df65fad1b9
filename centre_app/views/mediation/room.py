"""The mediation room (F4): cases and calendar, the record, the papers."""

from collections.abc import Sequence
from functools import cached_property, partial
from uuid import UUID

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from centre_app.domain.clock import Clock
from centre_app.services.use_case import Topic
from centre_app.views import messages, theme
from centre_app.views.desk import Desk
from centre_app.views.frame.room import Room, Subject
from centre_app.views.mediation import (
    caucus_words,
    evidence_words,
    feedback_words,
    handover_words,
    impossible_words,
    inquiry_words,
    reasons,
    recusal_words,
    words,
)
from centre_app.views.mediation.calendar_page import CalendarPage
from centre_app.views.mediation.cases_page import CasesPage
from centre_app.views.mediation.given import MediationServices
from centre_app.views.mediation.hall_page import HallPage
from centre_app.views.mediation.hall_words import HALL
from centre_app.views.mediation.hours_form import Proposal
from centre_app.views.mediation.inquiry_page import InquiryRoom
from centre_app.views.mediation.paper_page import PaperPage
from centre_app.views.mediation.record_page import RecordRoom
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.page_stack import PageStack

messages.learn(
    rules=feedback_words.RULES, reasons=feedback_words.REASONS, fields=feedback_words.FIELDS
)
messages.learn(
    rules=inquiry_words.RULES, reasons=inquiry_words.REASONS, fields=inquiry_words.FIELDS
)
messages.learn(reasons=impossible_words.REASONS, fields=impossible_words.FIELDS)
messages.learn(rules=reasons.RULES, reasons=reasons.REASONS, fields=reasons.FIELDS)
messages.learn(
    rules=evidence_words.RULES, reasons=evidence_words.REASONS, fields=evidence_words.FIELDS
)
messages.learn(
    rules=recusal_words.RULES, reasons=recusal_words.REASONS, fields=recusal_words.FIELDS
)
messages.learn(rules=caucus_words.RULES, fields=caucus_words.FIELDS)
messages.learn(
    rules=handover_words.RULES, reasons=handover_words.REASONS, fields=handover_words.FIELDS
)

AGREEMENTS = "agreements"
"""Key of the room that takes over once there is a result; subjects: agreement, outcome."""


class MediationRoom(Room):
    """Leads through the pages of the room."""

    def __init__(self, desk: Desk, services: MediationServices, clock: Clock) -> None:
        super().__init__()
        self._desk, self._services, self._clock = desk, services, clock
        self.cases = CasesPage(desk, services, clock)
        self._trail: list[QWidget] = []
        self.tabs = self._tabs()
        self.stack = PageStack()
        self.stack.addWidget(self.cases)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.set_heading(words.ROOM)
        self._connect()

    @cached_property
    def calendar(self) -> CalendarPage:
        """Return the calendar, built when it is first looked at."""
        served = self._services
        page = CalendarPage(
            self._desk,
            served.sessions,
            served.cases,
            agendas=served.agendas,
            papers=served.day_papers,
            clock=self._clock,
        )
        page.case_opened.connect(self.open_case)
        page.plan_wanted.connect(self._plan)
        self.stack.addWidget(page)
        return page

    @cached_property
    def hall(self) -> HallPage:
        """Return the list for the hall, built when it is first looked at."""
        page = HallPage(self._desk, self._services.hall, self._services.day_papers, self._clock)
        self.stack.addWidget(page)
        return page

    @cached_property
    def record(self) -> RecordRoom:
        """Return the page of a record, built when a session is first opened."""
        page = RecordRoom(self._desk, self._services, self._clock)
        page.draft_kept.connect(self.draft_kept)
        page.held.connect(self._on_held)
        page.titled.connect(self.set_heading)
        page.alone_wanted.connect(self.alone_wanted)
        self.stack.addWidget(page)
        return page

    @cached_property
    def inquiry(self) -> InquiryRoom:
        """Return the page of an inquiry, built when one is first opened."""
        page = InquiryRoom(self._desk, self._services)
        page.draft_kept.connect(self.draft_kept)
        page.closed.connect(self._on_held)
        page.titled.connect(self.set_heading)
        self.stack.addWidget(page)
        return page

    @cached_property
    def paper(self) -> PaperPage:
        """Return the page of a paper, built when one is first looked at."""
        page = PaperPage(self._desk, self._services.papers)
        page.titled.connect(self.set_heading)
        self.stack.addWidget(page)
        return page

    def opened(self) -> None:
        self._refresh()
        page = self.stack.currentWidget()
        if page is not None:
            page.setFocus()

    def open_subject(self, kind: str, subject_id: UUID) -> None:
        if kind == "session":
            self.open_record(subject_id)
        elif kind == "inquiry":
            self.open_inquiry(subject_id)
        elif kind == "matter":
            self._go(self.cases)
            self.cases.offer_matter(subject_id)
        elif kind == "term":
            self._go(self.cases)
            self.cases.panel.open_term(subject_id)
        else:
            self.open_case(subject_id)

    def open_case(self, case_id: UUID) -> None:
        """Show a case, where it can be carried on."""
        self._go(self.cases)
        self.cases.panel.load(case_id, focus=True)

    def open_record(self, session_id: UUID) -> None:
        """Show the record of a session."""
        self._go(self.record)
        self.record.load(session_id)

    def open_inquiry(self, inquiry_id: UUID) -> None:
        """Show the record of an inquiry."""
        self._go(self.inquiry)
        self.inquiry.load(inquiry_id)

    def open_paper(self, paper_id: UUID) -> None:
        """Preview a paper."""
        self._go(self.paper)
        self.paper.load(paper_id)

    def may_leave(self) -> bool:
        # Whoever looks something up in another room goes on writing when he comes back.
        page = self.stack.currentWidget()
        if isinstance(page, RecordRoom | InquiryRoom):
            page.keep()
        return True

    def commit(self) -> None:
        """Answer Ctrl+Enter: take the step of the case in view that is worked at, or is due."""
        in_cases = self.stack.currentWidget() is self.cases
        button = self.cases.main_button() if in_cases else None
        if button is not None:
            button.click()
        else:
            super().commit()

    def stand_alone(self, alone: bool) -> None:  # noqa: FBT001 - told by the window
        self.record.stand_alone(alone)

    def step_back(self) -> bool:
        here = self.stack.currentWidget()
        if isinstance(here, RecordRoom) and not here.alone.isHidden():
            # First back to the window; what is typed stays in view.
            self.alone_wanted.emit(False)
            return True
        if isinstance(here, CalendarPage) and here.stop_moving():
            return True
        if not self._trail:
            return False
        self._leave_record()
        self._show(self._trail.pop())
        self._go_on()
        self._refresh()
        return True

    def panes(self) -> Sequence[QWidget]:
        page = self.stack.currentWidget()
        if isinstance(page, CalendarPage):
            return (self.tabs, page.bar, page.grid, page.waiting)
        if isinstance(page, HallPage):
            return (self.tabs, page.table)
        if isinstance(page, RecordRoom | InquiryRoom):
            return page.panes()
        if isinstance(page, PaperPage):
            return (page,)
        return (self.tabs, self.cases.list, self.cases.right)

    def print_view(self) -> bool:
        page = self.stack.currentWidget()
        if isinstance(page, PaperPage):
            page.print_paper()
        elif isinstance(page, CalendarPage | HallPage):
            page.print_view()
        return isinstance(page, PaperPage | CalendarPage | HallPage)

    def _tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setObjectName("mediation.tabs")
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        set_names(tabs, words.VIEWS)
        for at, text in enumerate((words.CASES, words.CALENDAR, HALL)):
            tabs.addTab(text)
            tabs.setTabToolTip(at, f"<span>{text}  Ctrl+{at + 1}</span>")
            QShortcut(QKeySequence(f"Ctrl+{at + 1}"), self).activated.connect(
                partial(self._choose_tab, at)
            )
        return tabs

    def _choose_tab(self, at: int) -> None:
        self._trail.clear()
        self._leave_record()
        page: QWidget = self.cases if at == 0 else self.calendar if at == 1 else self.hall
        self._show(page)
        self._refresh()
        page.setFocus()

    def _go(self, page: QWidget) -> None:
        here = self.stack.currentWidget()
        if here is page or here is None:
            return
        self._leave_record()
        # Esc leads back to where one came from; a paper is no place to come back to.
        if not isinstance(here, PaperPage):
            self._trail.append(here)
        self._show(page)

    def _show(self, page: QWidget) -> None:
        if not isinstance(page, RecordRoom):
            self.alone_wanted.emit(False)
        self.stack.setCurrentWidget(page)
        home = isinstance(page, CasesPage | CalendarPage | HallPage)
        self.tabs.setVisible(home)
        if home:
            self.tabs.blockSignals(True)
            kinds = (CasesPage, CalendarPage, HallPage)
            self.tabs.setCurrentIndex(
                next(n for n, one in enumerate(kinds) if isinstance(page, one))
            )
            self.tabs.blockSignals(False)
            self.set_heading(words.ROOM)
        self.set_primary_action(None if home else self._back)

    def _go_on(self) -> None:
        """Put the focus into the page that is shown again: in a case to the step that is due."""
        page = self.stack.currentWidget()
        if page is self.cases and self.cases.in_case:
            self.cases.panel.go_on()
        elif page is not None:
            page.setFocus()

    def _refresh(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, CasesPage | CalendarPage | HallPage):
            page.refresh()

    def _on_changed(self, topics: Topic) -> None:
        if topics & (
            Topic.CASES | Topic.SESSIONS | Topic.MATTERS | Topic.PAPERS | Topic.ATTACHMENTS
        ):
            self._refresh()

    def _leave_record(self) -> None:
        """Keep what is half typed, if a record is in view."""
        page = self.stack.currentWidget()
        if isinstance(page, RecordRoom | InquiryRoom):
            page.leave()

    def _on_held(self, case_id: UUID, paper_id: UUID | None) -> None:
        self._trail.clear()
        self._show(self.cases)
        self.cases.panel.load(case_id)
        if paper_id is not None:
            self.open_paper(paper_id)

    def _plan(self, case_id: UUID, proposal: Proposal) -> None:
        self._go(self.cases)
        self.cases.panel.load(case_id, propose=proposal)

    def _want_result(self, case_id: UUID, which: str) -> None:
        self.go.emit(AGREEMENTS, Subject(which, case_id))

    def _connect(self) -> None:
        self._back = QAction(words.BACK, self)
        self._back.triggered.connect(lambda _: self.step_back())
        self.tabs.currentChanged.connect(self._choose_tab)
        self._desk.changed.connect(self._on_changed)
        self.cases.record_wanted.connect(self.open_record)
        self.cases.inquiry_wanted.connect(self.open_inquiry)
        self.cases.paper_wanted.connect(self.open_paper)
        self.cases.result_wanted.connect(self._want_result)
