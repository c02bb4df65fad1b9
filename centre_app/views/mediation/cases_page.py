"""Cases at the left, the one that is worked on at the right."""

from functools import cached_property
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.domain.clock import Clock
from centre_app.services.records.case_lists import CaseQuery, CaseRow, OpeningChoices, WaitingMatter
from centre_app.views.desk import Desk
from centre_app.views.mediation import words
from centre_app.views.mediation.case_filters import WAITING
from centre_app.views.mediation.case_list import CaseList
from centre_app.views.mediation.case_panel import CasePanel
from centre_app.views.mediation.given import MediationServices
from centre_app.views.mediation.open_case import OpenCaseForm
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.layouts import Panes
from centre_app.views.parts.page_stack import PageStack


class CasesPage(QWidget):
    """The list, and one of: nothing yet, a case, a matter that becomes one.

    Signals:
        record_wanted: the key of a session.
        inquiry_wanted: the key of an inquiry.
        paper_wanted: the key of a paper.
        result_wanted: the key of a case, and agreement or outcome.
    """

    record_wanted = Signal(object)
    inquiry_wanted = Signal(object)
    paper_wanted = Signal(object)
    result_wanted = Signal(object, str)

    def __init__(self, desk: Desk, services: MediationServices, clock: Clock) -> None:
        super().__init__()
        self._desk, self._services, self._clock = desk, services, clock
        self._cases = services.cases
        self._openings: OpeningChoices | None = None
        self._wanted_matter: UUID | None = None
        self.list = CaseList()
        self.nothing = EmptyState(words.NO_CASE_CHOSEN, icon_name="scales")
        self.right = PageStack()
        self.right.addWidget(self.nothing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Panes("mediation", self.list, self.right, shares=(4, 5)))
        self.setFocusProxy(self.list)
        self._connect()

    @cached_property
    def panel(self) -> CasePanel:
        """Return the panel of a case, built when one is first opened."""
        served = self._services
        panel = CasePanel(self._desk, served, self._clock)
        panel.loaded.connect(lambda _: self.right.setCurrentWidget(panel))
        panel.record_wanted.connect(self.record_wanted)
        panel.inquiry_wanted.connect(self.inquiry_wanted)
        panel.paper_wanted.connect(self.paper_wanted)
        panel.result_wanted.connect(self.result_wanted)
        self.right.addWidget(panel)
        return panel

    @cached_property
    def opening(self) -> OpenCaseForm:
        """Return the form that makes a case of a matter, built when it is first wanted."""
        opening = OpenCaseForm(self._desk, self._services.mediation)
        opening.opened.connect(self._on_opened)
        self.right.addWidget(opening)
        return opening

    @property
    def in_case(self) -> bool:
        """Return whether a case is in view."""
        return self.isVisible() and isinstance(self.right.currentWidget(), CasePanel)

    def main_button(self) -> Button | None:
        """Return the button of the step that is worked at, or is due; none where no case is open."""
        return self.panel.main_button() if self.in_case else None

    def refresh(self) -> None:
        """Show everything as it is now."""
        self.list.refresh()
        for panel in self.right.findChildren(CasePanel):
            panel.reload()

    def offer_matter(self, matter_id: UUID) -> None:
        """Show the form that makes a case of a matter."""
        self._wanted_matter = matter_id
        self.list.choose(WAITING)

    def _ask(self, query: CaseQuery) -> None:
        self._desk.send(
            self._cases.list_cases,
            query,
            owner=self,
            done=self.list.show_page,
            supersedes="cases",
        )

    def _ask_waiting(self) -> None:
        self._desk.send(
            self._cases.openings,
            self._wanted_matter,
            owner=self,
            done=self._show_openings,
            supersedes="waiting",
        )

    def _show_openings(self, openings: OpeningChoices) -> None:
        self._openings = openings
        self.list.show_waiting(openings.matters)
        wanted, self._wanted_matter = self._wanted_matter, None
        for matter in openings.matters:
            if matter.matter_id == wanted:
                self._open_matter(matter)

    def _open_matter(self, matter: WaitingMatter) -> None:
        if self._openings is not None:
            self.opening.show_matter(matter, self._openings)
            self.right.setCurrentWidget(self.opening)
            self.opening.setFocus()

    def _open_row(self, row: CaseRow) -> None:
        self.panel.load(row.case_id, focus=True)

    def _on_opened(self, case_id: UUID) -> None:
        self.list.choose(words.STAGE_FILTERS[0][0])
        self.panel.load(case_id, focus=True)

    def _connect(self) -> None:
        self.list.asked.connect(self._ask)
        self.list.waiting_asked.connect(self._ask_waiting)
        self.list.opened.connect(self._open_row)
        self.list.previewed.connect(lambda row: self.panel.load(row.case_id))
        self.list.matter_opened.connect(self._open_matter)
