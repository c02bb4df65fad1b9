"""Cases at the left, the one that is worked on at the right."""

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from centre_app.domain.clock import Clock
from centre_app.services.records.mediation import (
    CaseQuery,
    CaseRow,
    OpeningChoices,
    WaitingMatter,
)
from centre_app.views.desk import Desk
from centre_app.views.mediation import words
from centre_app.views.mediation.case_list import WAITING, CaseList
from centre_app.views.mediation.case_panel import CasePanel
from centre_app.views.mediation.given import MediationServices
from centre_app.views.mediation.open_case import OpenCaseForm
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.layouts import Panes


class CasesPage(QWidget):
    """The list, and one of: nothing yet, a case, a matter that becomes one."""

    def __init__(self, desk: Desk, services: MediationServices, clock: Clock) -> None:
        super().__init__()
        self._desk, self._cases = desk, services.cases
        self._openings: OpeningChoices | None = None
        self._wanted_matter: UUID | None = None
        self.list = CaseList()
        self.panel = CasePanel(
            desk,
            services.cases,
            services.mediation,
            sessions=services.sessions,
            records=services.session_records,
            clock=clock,
        )
        self.opening = OpenCaseForm(desk, services.mediation)
        self.nothing = EmptyState(words.NO_CASE_CHOSEN, icon_name="scales")
        self.right = QStackedWidget()
        for page in (self.nothing, self.panel, self.opening):
            self.right.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Panes("mediation", self.list, self.right, shares=(4, 5)))
        self.setFocusProxy(self.list)
        self._connect()

    def main_button(self) -> Button | None:
        """Return the button of the step that is worked at, or is due; none where no case is open."""
        return self.panel.main_button() if self.panel.isVisible() else None

    def refresh(self) -> None:
        """Show everything as it is now."""
        self.list.refresh()
        self.panel.reload()

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
            self.opening.show_matter(matter, self._openings.committees)
            self.right.setCurrentWidget(self.opening)
            self.opening.setFocus()

    def _open_row(self, row: CaseRow) -> None:
        self.panel.load(row.case_id, focus=True)

    def _on_loaded(self) -> None:
        self.right.setCurrentWidget(self.panel)

    def _on_opened(self, case_id: UUID) -> None:
        self.list.choose(words.STAGE_FILTERS[0][0])
        self.panel.load(case_id, focus=True)

    def _connect(self) -> None:
        self.list.asked.connect(self._ask)
        self.list.waiting_asked.connect(self._ask_waiting)
        self.list.opened.connect(self._open_row)
        self.list.previewed.connect(lambda row: self.panel.load(row.case_id))
        self.list.matter_opened.connect(self._open_matter)
        self.panel.loaded.connect(lambda _: self._on_loaded())
        self.opening.opened.connect(self._on_opened)
