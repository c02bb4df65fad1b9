"""The follow-up room: three lists at the left, the form of the chosen row at the right."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.permissions import Permission
from centre_app.services.records.follow_up import FollowUpLists, FollowUpQuery, PerformanceRow
from centre_app.services.use_case import Topic
from centre_app.views.desk import Desk
from centre_app.views.follow_up import ledger_words, words
from centre_app.views.follow_up.confirmation_work import ConfirmationWork
from centre_app.views.follow_up.ledger_dialog import LedgerDialog
from centre_app.views.follow_up.paper_work import PaperWork
from centre_app.views.follow_up.row_work import RowWork
from centre_app.views.follow_up.served import Served
from centre_app.views.follow_up.tabs import CONFIRMATIONS, REVISITS, FollowUpTabs
from centre_app.views.follow_up.work_pane import WorkPane
from centre_app.views.frame.room import Room, Subject
from centre_app.views.parts.layouts import Panes

_SHOWN = Topic.AGREEMENTS | Topic.REVISITS | Topic.CASES


class FollowUpRoom(Room):
    """Lists what is owed after the agreement and takes down what became of it."""

    def __init__(self, desk: Desk, served: Served, clock: Clock) -> None:
        super().__init__()
        self._desk, self._served = desk, served
        self._matter_id: UUID | None = None
        self.lists: FollowUpLists | None = None
        self._to_work = False
        self._clock = clock
        self.tabs = FollowUpTabs(civil_day(clock.now()))
        self._papers = PaperWork(self, desk, served.papers, shown=self._show_paper)
        self._court = ConfirmationWork(
            self,
            desk,
            served.confirmations,
            shown=self._show_court,
            changed=self.reload,
            printed=self._papers.fetch,
        )
        self.work = WorkPane(self._court.panel, self._papers.view)
        self._rows = RowWork(self, desk, served, self.work, kept=self._on_kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Panes("follow_up", self.tabs, self.work, shares=(11, 9)))
        self._connect()
        self._actions()
        self.set_heading(words.ROOM)

    def opened(self) -> None:
        self.reload()
        self.tabs.focus_list()

    def open_subject(self, kind: str, subject_id: UUID) -> None:
        self._matter_id = subject_id if kind == "matter" else None
        self._court.pinned = subject_id if kind == "confirmation" else None
        if self._court.pinned is not None:
            self.tabs.setCurrentIndex(CONFIRMATIONS)
        self._to_work = self._matter_id is not None
        self.reload()

    def open_whole(self) -> None:
        self._show_all()

    def step_back(self) -> bool:
        if self.work.shows_paper:
            self.work.show_nothing()
            self._choose(self.tabs.row)
            self.tabs.focus_list()
            return True
        return self._show_all()

    def panes(self) -> Sequence[QWidget]:
        return (self.tabs, self.work)

    def print_view(self) -> bool:
        if self.work.shows_paper:
            self._papers.view.print_paper()
        return self.work.shows_paper

    def reload(self) -> None:
        """Ask for the lists anew."""
        query = FollowUpQuery(matter_id=self._matter_id, settled=self.tabs.settled.isChecked())
        self._desk.send(
            self._served.follow_up.lists, query, owner=self, done=self._show, supersedes="lists"
        )

    def _show(self, lists: FollowUpLists) -> None:
        self.lists = lists
        self.tabs.show_lists(lists)
        if self._to_work:
            self.tabs.go_to_work()
            self._to_work = False
        if self._court.pinned is not None:
            self.tabs.go_to(self._court.pinned)
        self.tabs.stand_on_a_row()
        self.tabs.focus_again()

    def _on_chosen(self, row: Any) -> None:
        # Somebody went to another row: what another room sent for is done with.
        self._court.pinned = None
        self._choose(row)

    def _on_shown(self, row: Any) -> None:
        if not self.work.shows_paper:
            self._choose(row)

    def _choose(self, row: Any) -> None:
        if self.tabs.currentIndex() != CONFIRMATIONS:
            self.work.show_row(row, self.lists)
        elif not self._court.show(row.agreement_id if row is not None else None):
            self.work.show_nothing()
        self._offer()

    def _show_paper(self) -> None:
        self.work.show_paper()

    def _show_court(self) -> None:
        # A paper that was just made stays in view until somebody steps back or to another row.
        read = self.work.shows_paper and self._court.pinned is not None
        if self.tabs.currentIndex() == CONFIRMATIONS and not read:
            self.work.show_court()

    def _on_kept(self, paper_id: UUID | None) -> None:
        self.reload()
        if paper_id is not None:
            self._papers.fetch(paper_id)
        else:
            self.tabs.focus_list()

    def _open_agreement(self) -> None:
        agreement_id = getattr(self.tabs.row, "agreement_id", None)
        if agreement_id is not None:
            self.go.emit("agreements", Subject("agreement", agreement_id))

    def _open_ledger(self) -> None:
        """Show the register of applications; what is opened there is shown here."""
        ledger = self._served.confirmation_ledger
        today = civil_day(self._clock.now())
        dialog = LedgerDialog(self._desk, ledger, today=today, parent=self)
        dialog.picked.connect(partial(self.open_subject, "confirmation"))
        dialog.open()

    def _show_all(self) -> bool:
        """Show every matter again; return whether there was less to be seen."""
        narrowed = self._matter_id is not None or self._court.pinned is not None
        if narrowed:
            self._matter_id = self._court.pinned = None
            self.reload()
        return narrowed

    def _actions(self) -> None:
        rows, tabs = self._rows, self.tabs
        self._waive = self._action(
            "revisit.waive", words.WAIVE, lambda: rows.ask_waiver(tabs.revisits.current_row())
        )
        self._back = self._action(
            "payment.take_back",
            words.TAKE_BACK,
            lambda: rows.ask_back(tabs.performance.current_row()),
        )
        self._open = self._action("follow_up.agreement", words.OPEN_AGREEMENT, self._open_agreement)
        self._ledger = self._action("follow_up.ledger", ledger_words.OPEN, self._open_ledger)
        self._all = self._action("follow_up.all", words.ALL_MATTERS, self._show_all)

    def _action(self, name: str, text: str, answer: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(lambda _: answer())
        return action

    def _offer(self) -> None:
        place, row = self.tabs.currentIndex(), self.tabs.row
        offers = [] if place == REVISITS else [self._open]
        if place == CONFIRMATIONS and self._desk.may(Permission.REPORT_READ):
            offers.append(self._ledger)
        if place == REVISITS and self._desk.may(Permission.MATTER_CLOSE):
            offers.append(self._waive)
        if isinstance(row, PerformanceRow) and row.received:
            offers.append(self._back)
        if self._matter_id is not None:
            offers.append(self._all)
        self.set_more_actions(*offers)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_chosen)
        self.tabs.shown.connect(self._on_shown)
        self.tabs.opened.connect(lambda _: self.work.focus_first())
        self.tabs.settled.toggled.connect(self.reload)
        self.work.redress.matter_wanted.connect(
            lambda matter_id: self.go.emit("matters", Subject("matter", matter_id))
        )
        self._desk.changed.connect(self._on_changed)

    def _on_changed(self, topics: Topic) -> None:
        if topics & _SHOWN and not self.isVisible() and self.lists is not None:
            self.reload()
