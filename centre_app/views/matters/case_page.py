"""The page of a matter: head, road, sections, time line or the panel of a step, people, steps."""

from functools import cached_property, partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import Clock, civil_day, local
from centre_app.domain.permissions import Permission
from centre_app.domain.repeats.codes import Verdict
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.access import AccessPage
from centre_app.services.records.case_page import CasePage, PartyLine, StepLine
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.reception import VisitLine
from centre_app.services.records.repeats import RepeatDecision
from centre_app.services.records.risk import RiskPage
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.matters import words
from centre_app.views.matters.access_section import AccessSection
from centre_app.views.matters.attachments import MatterAttachments
from centre_app.views.matters.chips import ChipRow, head_looks
from centre_app.views.matters.ladder.corner import LadderCorner
from centre_app.views.matters.looks import day_words
from centre_app.views.matters.panels.access_panels import AccessPanel, ChangePanel, ClosePanel
from centre_app.views.matters.panels.panel import Panel
from centre_app.views.matters.panels.registry import ELSEWHERE, PANELS
from centre_app.views.matters.panels.split_panel import SplitPanel
from centre_app.views.matters.panels.step_panel import StepPanel
from centre_app.views.matters.parties.panels import PartyPanels
from centre_app.views.matters.parties.revealing import PartyRevealing
from centre_app.views.matters.risk.panel import RiskPanel
from centre_app.views.matters.risk.section import RiskSection
from centre_app.views.matters.road_strip import RoadStrip
from centre_app.views.matters.sections import Sections
from centre_app.views.matters.served import Served
from centre_app.views.matters.side import Side
from centre_app.views.matters.visits_section import VisitsSection
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.filling import Filling
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card, Panes
from centre_app.views.parts.lines import walk_through
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.parts.time_line import Entry, Paper, TimeLine


class MatterPage(QWidget):
    """Shows one matter and lets the next step be taken.

    Signals:
        shown: a ``CasePage`` is on the screen.
        panel_changed: the panel of a step was opened or closed.
        back_wanted: the list is wanted again.
        go: room, kind of subject and its key.
        paper_wanted: key of a paper.
    """

    shown = Signal(object)
    panel_changed = Signal()
    back_wanted = Signal()
    go = Signal(str, str, object)
    paper_wanted = Signal(object)

    def __init__(self, desk: Desk, served: Served, *, clock: Clock) -> None:
        super().__init__()
        today = civil_day(clock.now())
        self._desk, self._served, self._clock, self._today = desk, served, clock, today
        self.page: CasePage | None = None
        self._wanted: UUID | None = None
        self._panels: dict[Step, StepPanel] = {}
        self.back = Button(words.BACK, "quiet", icon_name="back", pressed=self.back_wanted.emit)
        self.back.setObjectName("matters.back")
        self._number = Label(part="muted", selectable=True)
        self._received = Label(part="muted")
        self._chips = ChipRow()
        self.strip = RoadStrip()
        self.ladder = LadderCorner(
            desk, served, today=today, take_in=self._take_in, open_panel=self._open
        )
        self.sections = Sections(today, may_decide=desk.may(Permission.VISIT_REGISTER))
        self.side = Side(
            may_write=desk.may(Permission.PARTY_WRITE),
            may_reveal=desk.may(Permission.PERSON_REVEAL),
        )
        PartyRevealing(desk, served.people, self.side.parties)
        self.parties = PartyPanels(desk, served, today=today, take_in=self._take_in)
        self.visits = VisitsSection(desk, served.splitting, served.reception)
        self.sections.lay_under(self.visits)
        self.attachments = MatterAttachments(desk, served.attachments, self)
        self.sections.lay_under(self.attachments)
        self.risk = RiskSection(desk, served.risks, clock)
        self.sections.lay_under(self.risk)
        self.access = AccessSection(desk, served.readers)
        self.sections.lay_under(self.access)
        self._to_report = False
        self._access_panels: dict[type[AccessPanel], AccessPanel] = {}
        self.time_line = TimeLine(later=partial(desk.tasks.later, owner=self))
        self._middle = PageStack()
        # The steps come last: a key pressed meanwhile means the matter in view.
        self._filling = Filling[CasePage](
            self,
            (
                self._ask_more,
                self.sections.show_page,
                self.side.show_page,
                self._show_history,
                self._take_over,
            ),
            later=partial(desk.tasks.later, owner=self),
        )
        self._lay_out()
        self._connect()

    @cached_property
    def risk_panel(self) -> RiskPanel:
        """Return the panel that reports a danger, built when it is first wanted."""
        panel = RiskPanel(self._desk, self._served, self._clock)
        self._take_in(panel)
        return panel

    @cached_property
    def splitting(self) -> SplitPanel:
        """Return the panel that splits a visit off, built when it is first wanted."""
        panel = SplitPanel(self._desk, self._served)
        panel.split.connect(self.load)
        self._take_in(panel)
        return panel

    def load(self, matter_id: UUID) -> None:
        """Show a matter."""
        self._wanted = matter_id
        self._desk.send(
            self._served.matters.case_page,
            MatterKey(matter_id),
            owner=self,
            done=self._show,
            supersedes="case_page",
        )

    def report(self, matter_id: UUID) -> None:
        """Show a matter, and the report of its danger."""
        self._to_report = True
        self.load(matter_id)

    def refresh(self) -> None:
        """Look again at the matter that is shown, or on its way."""
        if self._wanted is not None:
            self.load(self._wanted)

    def take(self, step: Step) -> None:
        """Open the panel of a step, or the room where it is taken."""
        assert self.page is not None
        if step in PANELS:
            self._open(self._panel(step))
            return
        room, kind = ELSEWHERE[step]
        case = self.page.cases[0].case_id if self.page.cases else None
        key = case if kind in {"case", "term"} and case else self.page.head.matter_id
        self.go.emit(room, kind, key)

    @property
    def in_panel(self) -> bool:
        """Return whether the panel of a step is open."""
        return self._middle.currentIndex() > 0

    def close_panel(self) -> bool:
        """Put the open panel off; what was typed stays in it. Return whether one was open."""
        if not self.in_panel:
            return False
        self._middle.setCurrentIndex(0)
        self.focus_next_step()
        return True

    def focus_next_step(self) -> None:
        """Put the focus on the first step that may be taken."""
        if not self.side.focus_first_step():
            self.back.setFocus()

    def panes(self) -> list[QWidget]:
        """Return what Ctrl+F6 walks through."""
        return [self.back, self.ladder.bar, self.sections, self._middle, self.side]

    def _show(self, page: CasePage) -> None:
        if self.page is None or self._filling.under_way or not _alike(self.page, page):
            self._filling.begin(page)
        else:
            self._filling.at_once(page)

    def _take_over(self, page: CasePage) -> None:
        """Let the matter be the one whose steps are offered."""
        other = self.page is None or not _alike(self.page, page)
        there = self.window().focusWidget()
        at_side = self.side.isAncestorOf(there)
        self.page = page
        self._show_head(page)
        self.ladder.show_page(page)
        steps_changed = self.side.show_steps(page.steps)
        if other:
            self._middle.setCurrentIndex(0)
        # Whoever stood on a step that was taken stands on the next.
        gone = steps_changed or self.window().focusWidget() is not there
        if self.isVisible() and (other or (at_side and gone)):
            self.focus_next_step()
        if steps_changed:
            self._put_in_order()
        self.shown.emit(page)
        # Last of all: its report is a panel of the matter in view.
        self.risk.show_matter(page.head.matter_id, then_report=self._to_report)
        self._to_report = False

    def _show_head(self, page: CasePage) -> None:
        head = page.head
        self._number.setText(head.number)
        self._received.setText(words.RECEIVED_AT.format(day=day_words(head.received_at)))
        self._chips.show_looks(head_looks(page, self._today))
        self.strip.show_road(page.road)

    def _show_history(self, page: CasePage) -> None:
        self.time_line.show_entries([_entry(line) for line in page.history])

    def _ask_more(self, page: CasePage) -> None:
        """Let the groups ask that show their own content."""
        matter_id = page.head.matter_id
        self.visits.show_matter(matter_id)
        self.attachments.show_matter(matter_id)
        self.access.show_matter(matter_id)
        self.risk.forget_other(matter_id)

    def _put_in_order(self) -> None:
        """Let Tab go through the page as it is read, however late a part of it came."""
        parts = (
            [self.back],
            self.ladder.bar.in_order(),
            self.sections.in_order(),
            self.time_line.rows,
            self.side.in_order(),
        )
        walk_through([one for part in parts for one in part])

    def _open(self, panel: Panel) -> None:
        assert self.page is not None
        panel.open_for(self.page)
        self._middle.setCurrentWidget(panel)
        panel.focus_first()

    def _report_risk(self, page: RiskPage) -> None:
        self.risk_panel.show_risk(page)
        self._open(self.risk_panel)

    def _split(self, visit: VisitLine) -> None:
        self.splitting.show_visit(visit)
        self._open(self.splitting)

    def _change_party(self, line: PartyLine) -> None:
        self.parties.change.show_line(line)
        self._open(self.parties.change)

    def _decide(self, other_id: UUID, verdict: Verdict) -> None:
        """Say anew how this matter and another stand to each other."""
        assert self.page is not None
        self._desk.send(
            self._served.repeats.decide,
            RepeatDecision(
                matter_id=self.page.head.matter_id, earlier_id=other_id, verdict=verdict
            ),
            owner=self,
            done=lambda _: self._desk.say(words.LINK_DECIDED),
        )

    def _panel(self, step: Step) -> StepPanel:
        if step not in self._panels:
            self._panels[step] = PANELS[step](self._desk, self._served)
            self._take_in(self._panels[step])
        return self._panels[step]

    def _take_in(self, panel: Panel) -> None:
        panel.finished.connect(self.close_panel)
        panel.put_off.connect(self.close_panel)
        self._middle.addWidget(panel)

    def _change_access(self, page: AccessPage) -> None:
        kind: type[AccessPanel] = ChangePanel if page.closed else ClosePanel
        if kind not in self._access_panels:
            panel = kind(self._desk, self._served.readers)
            panel.finished.connect(self.close_panel)
            self._middle.addWidget(panel)
            self._access_panels[kind] = panel
        panel = self._access_panels[kind]
        panel.open_for(page)
        self._middle.setCurrentWidget(panel)
        panel.focus_first()

    def _connect(self) -> None:
        self._middle.currentChanged.connect(lambda _: self.panel_changed.emit())
        self.sections.go.connect(self.go)
        self.sections.decided.connect(self._decide)
        self.visits.split_wanted.connect(self._split)
        self.visits.paper_wanted.connect(self.paper_wanted)
        self.risk.report_wanted.connect(self._report_risk)
        self.risk.paper_wanted.connect(self.paper_wanted)
        self.access.change_wanted.connect(self._change_access)
        self.side.step_wanted.connect(self.take)
        self.ladder.step_wanted.connect(self.take)
        self.ladder.report_wanted.connect(self.risk.report)
        self.ladder.go.connect(self.go)
        self.side.paper_wanted.connect(self.paper_wanted)
        self.side.parties.add_wanted.connect(lambda: self._open(self.parties.add))
        self.side.parties.names_wanted.connect(lambda: self._open(self.parties.names))
        self.side.parties.change_wanted.connect(self._change_party)
        self.time_line.opened.connect(self.paper_wanted)
        self.time_line.grown.connect(self._put_in_order)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(self.back)
        head.addWidget(self._number)
        head.addWidget(self._received)
        head.addWidget(self._chips, 1)
        history = Card(words.HISTORY)
        history.add(Scrolled(self.time_line), 1)
        self._middle.addWidget(history)
        panes = Panes(
            "matters.page",
            Scrolled(self.sections),
            self._middle,
            Scrolled(self.side),
            shares=(3, 4, 3),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(head)
        column.addWidget(self.strip)
        column.addWidget(self.ladder.bar)
        column.addWidget(panes, 1)


_ICONS = {
    "matter:registered": "door",
    "matter:triaged": "orders",
    "visit:split_off": "door",
    "visit:split_from": "door",
    "matter:accepted": "ok",
    "paper:issued": "paper",
    "order:issued": "orders",
    "session:held": "scales",
    "risk:raised": "warning",
    "risk:told": "warning",
    "risk:reported": "warning",
    "matter:closed": "folder",
    "matter:reopened": "loop",
}


def _alike(one: CasePage, other: CasePage) -> bool:
    return one.head.matter_id == other.head.matter_id


def _entry(line: StepLine) -> Entry:
    tag = words.TAGS.get(line.tag, line.to_state.label)
    moved = line.from_state is not None and line.from_state is not line.to_state
    said = [tag, words.MOVED.format(state=line.to_state.label) if moved else ""]
    what = "  ".join(filter(None, said))
    note = line.note if line.paper_id is None else ""
    papers = (Paper(line.paper or line.note, line.paper_id),) if line.paper_id else ()
    return Entry(
        at=f"{local(line.at):%Y-%m-%d\n%H:%M}",
        what=f"{what}\n{note}" if note else what,
        who=line.who,
        icon_name=_ICONS.get(line.tag, "info"),
        color="accent" if moved else "muted",
        papers=papers,
    )
