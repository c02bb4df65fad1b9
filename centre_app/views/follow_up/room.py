"""The follow-up room: three lists at the left, the form of the chosen row at the right."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.permissions import Permission
from centre_app.services.records.follow_up import (
    ExplanationEntry,
    FollowUpLists,
    FollowUpQuery,
    PaymentTakenBack,
    PerformanceRow,
    RevisitRow,
    RevisitWaiver,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic
from centre_app.views import messages, theme
from centre_app.views.desk import Desk
from centre_app.views.follow_up import ledger_words, redress_words, urging_words, words
from centre_app.views.follow_up.confirmation_work import ConfirmationWork
from centre_app.views.follow_up.forms import RevisitForm
from centre_app.views.follow_up.ledger_dialog import LedgerDialog
from centre_app.views.follow_up.looks import (
    confirmation_columns,
    performance_columns,
    revisit_columns,
)
from centre_app.views.follow_up.paper_work import PaperWork
from centre_app.views.follow_up.promise_panel import PromisePanel
from centre_app.views.follow_up.redress_form import RedressForm
from centre_app.views.follow_up.row_form import RowForm
from centre_app.views.follow_up.served import Served
from centre_app.views.follow_up.taking_back import ask_back
from centre_app.views.frame.room import Room, Subject
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.layouts import Card, Panes
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.parts.reason_dialog import ask_reason
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.parts.table_model import Column

messages.learn(rules=words.RULES, fields=words.FIELDS | redress_words.FIELDS)
messages.learn(rules=redress_words.RULES, reasons=redress_words.REASONS)

PERFORMANCE, REVISITS, CONFIRMATIONS = range(3)
_SHOWN = Topic.AGREEMENTS | Topic.REVISITS | Topic.CASES


class FollowUpRoom(Room):
    """Lists what is owed after the agreement and takes down what became of it."""

    def __init__(self, desk: Desk, served: Served, clock: Clock) -> None:
        super().__init__()
        self._desk, self._served = desk, served
        self._matter_id: UUID | None = None
        self.lists: FollowUpLists | None = None
        self._to_list = self._to_work = False
        today = self._today = civil_day(clock.now())
        self.tabs = QTabWidget()
        self.tabs.setObjectName("follow_up.tabs")
        self.tabs.setDocumentMode(True)
        self.performance: DataTable[Any] = self._table(
            "performance", performance_columns(today), words.PERFORMANCE, "item_id"
        )
        self.revisits: DataTable[Any] = self._table(
            "revisits", revisit_columns(today), words.REVISITS, "revisit_id"
        )
        self.confirmations: DataTable[Any] = self._table(
            "confirmations", confirmation_columns(), words.CONFIRMATIONS, "agreement_id"
        )
        self.promise, self.revisit = PromisePanel(), RevisitForm()
        self.redress = RedressForm()
        self.tick, self.payment = self.promise.tick, self.promise.payment
        self._papers = PaperWork(
            self,
            desk,
            served.papers,
            shown=lambda: self._right.setCurrentWidget(self._paper_card),
        )
        self.paper = self._papers.view
        self._court = ConfirmationWork(
            self,
            desk,
            served.confirmations,
            shown=self._show_court,
            changed=self.reload,
            printed=self._papers.fetch,
        )
        self.confirmation = self._court.panel
        self.settled = QCheckBox(words.SETTLED)
        set_names(self.settled, words.SETTLED)
        self.settled.setObjectName("follow_up.settled")
        self._lay_out()
        self._connect()
        self._actions()
        self.set_heading(words.ROOM)

    @property
    def tables(self) -> tuple[DataTable[Any], ...]:
        """Return the three lists in the order of their tabs."""
        return (self.performance, self.revisits, self.confirmations)

    def opened(self) -> None:
        self.reload()
        self._focus_list()

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
        if self._right.currentWidget() is self._paper_card:
            self._right.setCurrentWidget(self._nothing)
            self._choose(self.tables[self.tabs.currentIndex()].current_row())
            self._focus_list()
            return True
        return self._show_all()

    def panes(self) -> Sequence[QWidget]:
        return (self.tabs, self._right)

    def print_view(self) -> bool:
        shown = self._right.currentWidget() is self._paper_card
        if shown:
            self.paper.print_paper()
        return shown

    def reload(self) -> None:
        """Ask for the lists anew."""
        query = FollowUpQuery(matter_id=self._matter_id, settled=self.settled.isChecked())
        self._desk.send(
            self._served.follow_up.lists, query, owner=self, done=self._show, supersedes="lists"
        )

    def _show(self, lists: FollowUpLists) -> None:
        self.lists = lists
        shown: tuple[tuple[str, Sequence[Any]], ...] = (
            (words.PERFORMANCE, lists.performance),
            (words.REVISITS, lists.revisits),
            (words.CONFIRMATIONS, lists.confirmations),
        )
        for place, (title, rows) in enumerate(shown):
            self.tables[place].show_rows(rows)
            self.tabs.setTabText(place, words.TAB.format(title=title, count=len(rows)))
        if self._to_work:
            waiting = [place for place, (_, rows) in enumerate(shown) if rows]
            self.tabs.setCurrentIndex(waiting[0] if waiting else PERFORMANCE)
            self._to_work = False
        if self._court.pinned is not None:
            self.confirmations.go_to(self._court.pinned)
        self._on_tab(self.tabs.currentIndex())
        if self._to_list:
            self._focus_list()
            self._to_list = False

    def _focus_list(self) -> None:
        """Go to the list, now and when it was read anew; to the tabs where nothing is left in it."""
        table = self.tables[self.tabs.currentIndex()]
        (table if table.rows_model.rows else self.tabs.tabBar()).setFocus()
        self._to_list = True

    def _choose(self, row: Any) -> None:
        place = self.tabs.currentIndex()
        if place == CONFIRMATIONS:
            if not self._court.show(row.agreement_id if row is not None else None):
                self._right.setCurrentWidget(self._nothing)
            self._offer()
            return
        done = isinstance(row, RevisitRow) and row.done_on is not None
        if isinstance(row, RevisitRow) and row.redress_owed and self.lists is not None:
            self.redress.show_row(row, self.lists)
            self._right.setCurrentWidget(self._redress_card)
            self._offer()
            return
        form = self.promise if place == PERFORMANCE else self.revisit
        if row is None or self.lists is None or done:
            self._right.setCurrentWidget(self._nothing)
        else:
            form.show_row(row, self.lists)
            self._right.setCurrentWidget(self._cards[place])
        self._offer()

    def _show_court(self) -> None:
        # A paper that was just made stays in view until somebody steps back or to another row.
        read = self._right.currentWidget() is self._paper_card and self._court.pinned is not None
        if self.tabs.currentIndex() == CONFIRMATIONS and not read:
            self._right.setCurrentWidget(self._cards[CONFIRMATIONS])

    def _on_tab(self, place: int) -> None:
        table = self.tables[place]
        if self.tabs.currentWidget().hasFocus():
            # Qt gives it to a page without a line, where nobody sees it.
            self.tabs.tabBar().setFocus()
        if table.current_row() is None and table.rows_model.rows:
            table.setCurrentIndex(table.rows_model.index(0, 0))
        if self._right.currentWidget() is not self._paper_card:
            self._choose(table.current_row())

    def _enter(self, _row: Any) -> None:
        shown, place = self._right.currentWidget(), self.tabs.currentIndex()
        if shown is self._nothing:
            return
        if place == CONFIRMATIONS:
            self.confirmation.focus_first()
        elif shown is self._redress_card:
            self.redress.focus_first()
        else:
            (self.promise if place == PERFORMANCE else self.revisit).focus_first()

    def _send(self, form: RowForm, use_case: Callable[..., Done], said: str, request: Any) -> None:
        form.button.setEnabled(False)

        def done(answer: Done) -> None:
            form.button.setEnabled(True)
            self._desk.say(said)
            self.reload()
            if answer.paper_id is not None:
                self._papers.fetch(answer.paper_id)
            else:
                self._focus_list()

        def refused(error: CentreError) -> None:
            form.button.setEnabled(True)
            if not isinstance(error, FieldError) or form.show_errors(error.reasons):
                self._desk.complain(error)

        self._desk.send(use_case, request, owner=self, done=done, refused=refused)

    def _send_redress(self, request: Any) -> None:
        served: Any = self._served.redress
        explains = isinstance(request, ExplanationEntry)
        use_case = served.explain if explains else served.raise_up
        self._send(self.redress, use_case, redress_words.SAID, request)

    def _ask_waiver(self) -> None:
        row = self.revisits.current_row()
        if row is None:
            return

        def waive(reason: str) -> None:
            waiver = RevisitWaiver(revisit_id=row.revisit_id, version=row.version, reason=reason)
            use_case = self._served.follow_up.waive_revisit
            self._send(self.tick, use_case, words.WAIVED_SAID, waiver)

        ask_reason(self, words.WAIVE, words.WAIVE_TEXT, done=waive)

    def _ask_back(self) -> None:
        def back(request: PaymentTakenBack) -> None:
            use_case = self._served.follow_up.take_payment_back
            self._send(self.payment, use_case, words.TAKE_BACK_SAID, request)

        ask_back(self, self.performance.current_row(), done=back)

    def _open_agreement(self) -> None:
        row = self.tables[self.tabs.currentIndex()].current_row()
        agreement_id = getattr(row, "agreement_id", None)
        if agreement_id is not None:
            self.go.emit("agreements", Subject("agreement", agreement_id))

    def _open_ledger(self) -> None:
        """Show the register of applications; what is opened there is shown here."""
        ledger = self._served.confirmation_ledger
        dialog = LedgerDialog(self._desk, ledger, today=self._today, parent=self)
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
        self._waive = self._action("revisit.waive", words.WAIVE, self._ask_waiver)
        self._back = self._action("payment.take_back", words.TAKE_BACK, self._ask_back)
        self._open = self._action("follow_up.agreement", words.OPEN_AGREEMENT, self._open_agreement)
        self._ledger = self._action("follow_up.ledger", ledger_words.OPEN, self._open_ledger)
        self._all = self._action("follow_up.all", words.ALL_MATTERS, self._show_all)

    def _action(self, name: str, text: str, answer: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(answer)
        return action

    def _offer(self) -> None:
        revisits = self.tabs.currentIndex() == REVISITS
        offers = [] if revisits else [self._open]
        if self.tabs.currentIndex() == CONFIRMATIONS and self._desk.may(Permission.REPORT_READ):
            offers.append(self._ledger)
        if revisits and self._desk.may(Permission.MATTER_CLOSE):
            offers.append(self._waive)
        row = self.tables[self.tabs.currentIndex()].current_row()
        if isinstance(row, PerformanceRow) and row.received:
            offers.append(self._back)
        if self._matter_id is not None:
            offers.append(self._all)
        self.set_more_actions(*offers)

    def _connect(self) -> None:
        served = self._served
        self.tabs.currentChanged.connect(self._on_tab)
        self.settled.toggled.connect(self.reload)
        for table in self.tables:
            table.chosen.connect(lambda row, one=table: self._choose_in(one, row))
            table.opened.connect(self._enter)
        kept: tuple[tuple[RowForm, Callable[..., Done], str], ...] = (
            (self.tick, served.follow_up.tick_performance, words.TICK_SAID),
            (self.payment, served.follow_up.receive_payment, words.PAYMENT_SAID),
            (self.promise.urging, served.urging.prompt, urging_words.URGE_SAID),
            (self.promise.rights, served.urging.tell_rights, urging_words.RIGHTS_SAID),
            (self.promise.breach, served.urging.note_breach, urging_words.CAME_SAID),
            (self.revisit, served.follow_up.record_revisit, words.REVISIT_SAID),
        )
        for form, use_case, said in kept:
            form.sent.connect(partial(self._send, form, use_case, said))
        missed = partial(
            self._send, self.revisit, served.redress.note_attempt, redress_words.MISSED_SAID
        )
        self.revisit.missed.connect(missed)
        self.redress.sent.connect(self._send_redress)
        self.redress.matter_wanted.connect(
            lambda matter_id: self.go.emit("matters", Subject("matter", matter_id))
        )
        self._desk.changed.connect(self._on_changed)

    def _choose_in(self, table: DataTable[Any], row: Any) -> None:
        if table is not self.tables[self.tabs.currentIndex()]:
            return
        if table.hasFocus():
            # Somebody went to another row: what another room sent for is done with.
            self._court.pinned = None
        self._choose(row)

    def _on_changed(self, topics: Topic) -> None:
        if topics & _SHOWN and not self.isVisible() and self.lists is not None:
            self.reload()

    def _table(
        self, name: str, columns: Sequence[Column[Any]], title: str, key: str
    ) -> DataTable[Any]:
        table: DataTable[Any] = DataTable(
            columns, name=f"follow_up.{name}", title=title, key=lambda row: getattr(row, key)
        )
        table.setObjectName(f"follow_up.{name}")
        return table

    def _lay_out(self) -> None:
        empty = (words.EMPTY_PERFORMANCE, words.EMPTY_REVISITS, words.EMPTY_CONFIRMATIONS)
        titles = (words.PERFORMANCE, words.REVISITS, words.CONFIRMATIONS)
        for title, table, said in zip(titles, self.tables, empty, strict=True):
            card = TableCard("", table, empty=said)
            card.show_head(False)
            self.tabs.addTab(card, title)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setCornerWidget(self.settled)
        self._nothing = Card()
        self._nothing.add(EmptyState(words.CHOOSE_ROW, icon_name="tick"), 1)
        self._right = PageStack()
        self._cards = [
            self.promise,
            self._form_card(words.REVISIT, self.revisit),
            self._form_card(words.CONFIRM, self.confirmation),
        ]
        self._redress_card = self._form_card(words.REDRESS, self.redress)
        self._paper_card = Card()
        self._paper_card.add(self.paper, 1)
        for widget in (self._nothing, *self._cards, self._redress_card, self._paper_card):
            self._right.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Panes("follow_up", self.tabs, self._right, shares=(6, 4)))

    def _form_card(self, title: str, form: QWidget) -> Card:
        card = Card(title)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, theme.S, 0)
        inner.addWidget(form)
        card.add(Scrolled(holder), 1)
        return card
