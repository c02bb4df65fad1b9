"""What the page of a matter has of its ladder: the bar above, the panel when a rung is opened."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.ladder.codes import Rung
from centre_app.domain.ladder.needs import Need
from centre_app.services.records.case_page import CasePage
from centre_app.views.desk import Desk
from centre_app.views.matters.ladder.bar import LadderBar
from centre_app.views.matters.ladder.panel import LadderPanel
from centre_app.views.matters.panels.panel import Panel
from centre_app.views.matters.served import Served


class LadderCorner(QObject):
    """Keeps bar and panel of one mind.

    Signals:
        step_wanted: a ``Step`` of the road.
        report_wanted: the report of a danger is to be written.
        go: room, kind of subject and its key.
    """

    step_wanted = Signal(object)
    report_wanted = Signal()
    go = Signal(str, str, object)

    def __init__(
        self,
        desk: Desk,
        served: Served,
        *,
        today: date,
        take_in: Callable[[Panel], object],
        open_panel: Callable[[Panel], object],
    ) -> None:
        super().__init__()
        self._desk, self._served, self._today = desk, served, today
        self._take_in, self._open_panel = take_in, open_panel
        self._page: CasePage | None = None
        self.bar = LadderBar()
        self.bar.wanted.connect(self.open)

    @cached_property
    def panel(self) -> LadderPanel:
        """Return the panel, built when a rung is first opened."""
        panel = LadderPanel(self._desk, self._served, today=self._today)
        panel.step_wanted.connect(self.step_wanted)
        panel.elsewhere.connect(self._lead)
        self._take_in(panel)
        return panel

    def open(self, rung: Rung) -> None:
        """Tell of a rung beside the matter."""
        if self._page is not None:
            self.panel.look_at(rung)
            self._open_panel(self.panel)

    def show_page(self, page: CasePage) -> None:
        """Show the ladder of another matter, or what is new about this one."""
        self._page = page
        self.bar.show_ladder(page.ladder)
        panel = vars(self).get("panel")
        told = panel.page if isinstance(panel, LadderPanel) else None
        if told is not None and told.head.matter_id == page.head.matter_id:
            self.panel.open_for(page)

    def _lead(self, need: Need) -> None:
        assert self._page is not None
        if need is Need.DANGER_REPORTED:
            self.report_wanted.emit()
            return
        asked = [
            one for one in self._page.agreements if one.confirmation is not ConfirmationStatus.NONE
        ]
        if asked:
            self.go.emit("follow_up", "confirmation", asked[0].agreement_id)
