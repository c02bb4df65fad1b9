"""The reception: the form of the window, today's register, and the slip."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Protocol
from uuid import UUID

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import Clock, civil_day
from centre_app.services.drafts import Drafts
from centre_app.services.matters.attachments import Attachments
from centre_app.services.papers import Papers
from centre_app.services.people.files import PersonFiles
from centre_app.services.people.merging import Merging
from centre_app.services.people.people import People
from centre_app.services.reception.reception import Reception
from centre_app.services.reception.repeats import Repeats
from centre_app.services.reception.visit_ledger import VisitLedgers
from centre_app.services.records.reception import VisitQuery, VisitRow
from centre_app.services.risk import Risks
from centre_app.services.text_modules import TextModules
from centre_app.services.use_case import Topic
from centre_app.views import messages, theme
from centre_app.views.desk import Desk
from centre_app.views.frame.room import Room, Subject
from centre_app.views.messages import Level, Message
from centre_app.views.parts import group_words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Initials
from centre_app.views.parts.data_table import TableCard
from centre_app.views.parts.labels import set_names, with_key
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.parts.rare_characters import in_the_lane
from centre_app.views.parts.tab_order import comes_after
from centre_app.views.reception import ledger_words, read_back_words, words
from centre_app.views.reception.intake_form import IntakeForm
from centre_app.views.reception.intake_page import IntakePage
from centre_app.views.reception.ledger_page import LedgerPage
from centre_app.views.reception.merge_panel import MergePanel
from centre_app.views.reception.person_file_page import PersonFilePage
from centre_app.views.reception.read_back import VisitorScreen
from centre_app.views.reception.receipts import Receipts
from centre_app.views.reception.register_desk import Registered
from centre_app.views.reception.register_page import register_page
from centre_app.views.text_modules.learning import learn_from

messages.learn(rules=ledger_words.RULES | words.RULES)

MATTERS = "matters"
REGISTER_KEY = "B"
LEDGER_KEY = "Z"


class Served(Protocol):
    """The use cases the room calls, the pinyin initials of a word, and rare characters."""

    reception: Reception
    visit_ledgers: VisitLedgers
    people: People
    person_files: PersonFiles
    merging: Merging
    drafts: Drafts
    papers: Papers
    attachments: Attachments
    repeats: Repeats
    risks: Risks
    text_modules: TextModules
    initials: Initials
    rare: Callable[[str], Sequence[str]]


class ReceptionRoom(Room):
    """Search first, register, hand out the slip."""

    def __init__(self, desk: Desk, services: Served, clock: Clock) -> None:
        super().__init__()
        messages.learn(reasons=words.REASONS | group_words.REASONS)
        self._desk, self._services, self._clock = desk, services, clock
        self._last_visit: UUID | None = None
        self._visits: Sequence[VisitRow] = ()
        self._rare = in_the_lane(desk.tasks, services.rare)
        self.receipts = Receipts(desk, services.reception, services.papers, self)
        self.form_tab = self._tab(words.TAB_FORM, "form", page=lambda: self.intake, key="F")
        self.register_tab = self._tab(
            words.TAB_REGISTER, "register", page=lambda: self.register, key=REGISTER_KEY
        )
        self.ledger_tab = self._tab(
            ledger_words.TAB, "ledger", page=lambda: self.ledger, key=LEDGER_KEY
        )
        self._tabs = QHBoxLayout()
        self._pages = PageStack()
        self.turn = self._turn_button()
        self._lay_out()
        self.set_heading(words.ROOM)
        desk.changed.connect(self._on_changed)

    @cached_property
    def form(self) -> IntakeForm:
        """Return the form, made when it is first asked for."""
        form = IntakeForm(lambda: civil_day(self._clock.now()), self._services.initials, self._rare)
        self.destroyed.connect(form.deleteLater)
        return form

    @cached_property
    def intake(self) -> IntakePage:
        """Return the page of the form, made and laid out when it is first asked for."""
        page = self._intake
        self._pages.addWidget(page)
        self._lay_beside_tabs(page)
        self._connect(page)
        return page

    @cached_property
    def _intake(self) -> IntakePage:
        services = self._services
        page = IntakePage(
            self._desk,
            self.form,
            services.reception,
            services.people,
            drafts=services.drafts,
            attachments=services.attachments,
            repeats=services.repeats,
            risks=services.risks,
            clock=self._clock,
        )
        self.destroyed.connect(page.deleteLater)
        return page

    @cached_property
    def visitor_screen(self) -> VisitorScreen:
        """Return the window the visitor reads, made when it is first asked for."""
        return VisitorScreen(self.form, self)

    @cached_property
    def register(self) -> TableCard[VisitRow]:
        """Return today's register, built when it is first asked for."""
        page = register_page(self._services.initials)
        page.table.opened.connect(lambda row: self._open_matter(row.matter_id))
        self._pages.addWidget(page)
        return page

    @cached_property
    def ledger(self) -> LedgerPage:
        """Return the ledger, built when it is first asked for."""
        page = LedgerPage(
            self._desk,
            self._services.visit_ledgers,
            today=civil_day(self._clock.now()),
            initials=self._services.initials,
        )
        page.opened.connect(self._open_matter)
        self._pages.addWidget(page)
        return page

    @cached_property
    def file(self) -> PersonFilePage:
        """Return the page of somebody's file, built when it is first asked for."""
        page = PersonFilePage(
            self._desk,
            self._services.person_files,
            self._services.people,
            merging=MergePanel(self._desk, self._services.merging, self._services.reception),
            rare=self._rare,
        )
        page.left.connect(self._leave_file)
        self._pages.addWidget(page)
        return page

    def prepare(self) -> Iterator[None]:
        """Make the form, the page around it, and its place in the window, one after another."""
        for part in ("form", "_intake", "intake"):
            getattr(self, part)
            yield

    def opened(self) -> None:
        """Come to the front with the form and the focus in the search box."""
        self._show(self.intake)
        self.intake.begin()
        self._refresh_register()

    def open_subject(self, kind: str, subject_id: UUID) -> None:
        """Begin a visit of somebody on file, or go on with a draft."""
        if kind == "person":
            self.intake.open_person(subject_id)
        elif kind == "draft":
            self.intake.open_draft(subject_id)

    def may_leave(self) -> bool:
        """Save what is typed and let the clerk go."""
        self.intake.keep()
        return True

    def step_back(self) -> bool:
        """Answer Esc: back from the register to the form, then put aside what is typed."""
        page = self._pages.currentWidget()
        if isinstance(page, PersonFilePage):
            self._leave_file()
            return True
        if page is not self.intake:
            self.opened()
            return True
        return self.intake.step_back()

    def panes(self) -> Sequence[QWidget]:
        """Return the columns of the form, or the register."""
        page = self._pages.currentWidget()
        if isinstance(page, IntakePage | LedgerPage | PersonFilePage):
            return page.panes()
        return (self.register.table,)

    def print_view(self) -> bool:
        """Show the ledger, the slip of the row in the register, or of the visit registered last."""
        page = self._pages.currentWidget()
        if isinstance(page, LedgerPage):
            page.print_paper()
            return True
        row = self.register.table.current_row() if self._in_register else None
        visit = self._last_visit if row is None else row.visit_id
        if visit is None:
            self._desk.say(words.NOTHING_TO_PRINT, Level.NOTICE)
        else:
            self.receipts.show(visit)
        return True

    @property
    def _in_register(self) -> bool:
        return isinstance(self._pages.currentWidget(), TableCard)

    def _connect(self, intake: IntakePage) -> None:
        intake.registered.connect(self._on_registered)
        intake.print_wanted.connect(self.print_view)
        intake.draft_kept.connect(self.draft_kept)
        intake.shelf_changed.connect(self.waits_changed)
        intake.panel.file_wanted.connect(self._open_file)
        intake.matter_wanted.connect(self._open_matter)
        intake.risk_wanted.connect(lambda key: self.go.emit(MATTERS, Subject("risk", key)))

    def _turn_button(self) -> Button:
        turn = Button(
            read_back_words.TURN,
            "quiet",
            icon_name="person",
            pressed=self._turn,
        )
        turn.setObjectName("reception.turn")
        turn.set_shortcut("F8")
        set_names(turn, read_back_words.TURN_NAME)
        return turn

    def _turn(self) -> None:
        self.visitor_screen.toggle()

    def _lay_out(self) -> None:
        self._tabs.setSpacing(theme.S)
        group = QButtonGroup(self)
        for tab in (self.form_tab, self.register_tab, self.ledger_tab):
            group.addButton(tab)
            self._tabs.addWidget(tab)
        self._tabs.addStretch(0)
        self._tabs.addWidget(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(self._tabs)
        column.addWidget(self._pages, 1)

    def _lay_beside_tabs(self, intake: IntakePage) -> None:
        """Put the shelf after the tabs, and what is urgent before the last button."""
        shelf, urgent = intake.shelf, intake.pane.urgent
        self._tabs.insertWidget(self._tabs.count() - 2, shelf, 1)
        self._tabs.insertWidget(self._tabs.count() - 1, urgent)
        QWidget.setTabOrder(self.ledger_tab, urgent)
        comes_after(self.ledger_tab, shelf)

    def _tab(self, text: str, name: str, *, page: Callable[[], QWidget], key: str) -> Button:
        tab = Button(text, key=key, pressed=lambda: self._show(page()))
        tab.setObjectName(f"reception.{name}_tab")
        tab.setCheckable(True)
        return tab

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.form_tab.setChecked(page is self.intake)
        self.register_tab.setChecked(self._in_register)
        self.ledger_tab.setChecked(isinstance(page, LedgerPage))
        self.intake.pane.urgent.setVisible(page is self.intake)
        if self._in_register:
            self.register.table.show_rows(self._visits)
            self.register.table.go_to_first()
        elif isinstance(page, LedgerPage):
            page.begin(civil_day(self._clock.now()))

    def _open_file(self, person_id: UUID) -> None:
        self._show(self.file)
        self.file.open(person_id)

    def _leave_file(self) -> None:
        """Go back to what was being typed, with the person as he stands on file now."""
        self._show(self.intake)
        self.intake.look_again()

    def _on_registered(self, registered: Registered) -> None:
        self._last_visit = registered.visit_id
        learn_from(self._desk, self._services.text_modules, registered.visit_id, owner=self)
        self.visitor_screen.tell_number(registered.matter_number)
        sentence = words.REGISTERED_AGAIN if registered.again else words.REGISTERED
        message = Message(
            sentence.format(name=registered.name, number=registered.matter_number),
            Level.GOOD,
            again=lambda: self.receipts.show(registered.visit_id),
            again_label=words.PRINT,
        )
        self._desk.said.emit(message)

    def _on_changed(self, topics: Topic) -> None:
        if topics & Topic.VISITS and self.isVisible():
            self._refresh_register()
            page = self._pages.currentWidget()
            if isinstance(page, LedgerPage):
                page.refresh()

    def _refresh_register(self) -> None:
        self._desk.send(
            self._services.reception.list_visits,
            VisitQuery(since=civil_day(self._clock.now())),
            owner=self,
            done=self._show_register,
            supersedes="register",
        )

    def _show_register(self, rows: Sequence[VisitRow]) -> None:
        self._visits = rows
        if self._in_register:
            self.register.table.show_rows(rows)
        counted = words.TAB_REGISTER_COUNT.format(count=len(rows))
        self.register_tab.setText(with_key(counted, REGISTER_KEY))
        set_names(self.register_tab, counted)

    def _open_matter(self, matter_id: UUID) -> None:
        self.go.emit(MATTERS, Subject("matter", matter_id))
