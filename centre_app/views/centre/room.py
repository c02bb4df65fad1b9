"""The settings room: a list of pages at the left, the page beside it."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from centre_app.domain.permissions import Permission
from centre_app.services.use_case import Topic
from centre_app.views import messages, theme
from centre_app.views.archive import rule_words as filing_words
from centre_app.views.centre import (
    committee_words,
    follow_up_words,
    form_text_words,
    scheduling_words,
    words,
)
from centre_app.views.centre import mediation_rule_words as rule_words
from centre_app.views.centre import rest_days_words as rest_words
from centre_app.views.centre.attachments_page import AttachmentsPage
from centre_app.views.centre.audit_page import AuditPage
from centre_app.views.centre.calendar_page import CalendarPage
from centre_app.views.centre.committees_page import CommitteesPage
from centre_app.views.centre.courts_page import CourtsPage
from centre_app.views.centre.escalation_page import EscalationPage
from centre_app.views.centre.filing_page import FilingPage
from centre_app.views.centre.follow_up_page import FollowUpPage
from centre_app.views.centre.form_texts_page import FormTextsPage
from centre_app.views.centre.list_pages import BodiesPage, RoomsPage, VillagesPage
from centre_app.views.centre.mediation_rules_page import MediationRulesPage
from centre_app.views.centre.mediators_page import MediatorsPage
from centre_app.views.centre.page_list import PageList
from centre_app.views.centre.recusal_page import RecusalPage
from centre_app.views.centre.rest_days_page import RestDaysPage
from centre_app.views.centre.scheduling_page import SchedulingPage
from centre_app.views.centre.staff_page import StaffPage
from centre_app.views.centre.text_modules_page import TextModulesPage
from centre_app.views.centre.ties_page import TiesPage
from centre_app.views.desk import Desk
from centre_app.views.frame.room import Room
from centre_app.views.ledgers import words as ledger_words
from centre_app.views.ledgers.page import LedgersPage
from centre_app.views.mediation import handover_words, recusal_words
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.text_modules import words as module_words

_LISTED = Topic.CENTRE | Topic.STAFF | Topic.TEXTS

messages.learn(reasons=recusal_words.REASONS, rules=recusal_words.RULES)
messages.learn(fields=handover_words.FIELDS)
messages.learn(reasons=words.REASONS, rules=words.RULES, fields=words.FIELDS | module_words.FIELDS)
messages.learn(reasons=committee_words.REASONS)
messages.learn(reasons=scheduling_words.REASONS)
messages.learn(reasons=form_text_words.REASONS, fields=form_text_words.FIELDS)

P = Permission
MAY_ENTER = (
    P.STAFF_MANAGE,
    P.CENTRE_MANAGE,
    P.CALENDAR_IMPORT,
    P.LEDGER_IMPORT,
    P.TEXT_WRITE,
    P.AUDIT_READ,
)
"""Whoever holds one of these has something to do here."""

_TITLES = {
    "committee": committee_words.TITLE,
    "mediators": words.MEDIATORS,
    "rooms": words.ROOMS,
}
"""The page that shows a subject."""


Offer = tuple[Permission, str, Callable[[], QWidget]]
"""Who may open a page, its title, and what makes it."""


class SettingsRoom(Room):
    """Shows the pages a person may use; each is built when it is first opened."""

    def __init__(self, desk: Desk, served: Any) -> None:
        super().__init__()
        self._desk = desk
        self._pages: list[Any] = []
        self._makers = self._offered(desk, served)
        self.choice = PageList()
        self.choice.setObjectName("centre.pages")
        self.choice.setSpacing(theme.XS)
        set_names(self.choice, words.PAGES)
        self.choice.addItems([title for title, _ in self._makers])
        self._stack = PageStack()
        self._pages = [None for _ in self._makers]
        self.set_heading(words.ROOM)
        self._lay_out()
        self.choice.currentRowChanged.connect(self._show)
        desk.changed.connect(self._on_changed)
        self.choice.setCurrentRow(0)

    @property
    def page(self) -> Any:
        """Return the page in view."""
        return self._stack.currentWidget()

    def opened(self) -> None:
        """Come to the front: the list of pages has the focus, the page is of now."""
        if self.page is not None:
            self.page.ask()
        self.choice.setFocus()

    def open_subject(self, kind: str, subject_id: UUID) -> None:
        """Open what is told of elsewhere: a committee, or the form of what is not there yet."""
        titles = [title for title, _ in self._makers]
        if (title := _TITLES.get(kind)) not in titles:
            return
        self.choice.setCurrentRow(titles.index(title))
        if kind == "committee":
            self.page.open(subject_id)
        else:
            self.page.start_new()

    def panes(self) -> Sequence[QWidget]:
        """Return what Ctrl+F6 walks through."""
        return [self.choice, *([self.page] if self.page is not None else [])]

    def _offered(self, desk: Desk, served: Any) -> list[tuple[str, Callable[[], QWidget]]]:
        offers: tuple[Offer, ...] = (
            (P.STAFF_MANAGE, words.STAFF, lambda: StaffPage(desk, served.accounts)),
            (P.CENTRE_MANAGE, words.BODIES, lambda: BodiesPage(desk, served)),
            (P.CENTRE_MANAGE, committee_words.TITLE, lambda: CommitteesPage(desk, served)),
            (P.CENTRE_MANAGE, words.MEDIATORS, lambda: MediatorsPage(desk, served)),
            (
                P.CASE_MANAGE,
                recusal_words.TIES_TITLE,
                lambda: TiesPage(desk, served.ties, served.reception),
            ),
            (P.CENTRE_MANAGE, recusal_words.RULE_TITLE, lambda: RecusalPage(desk, served.recusals)),
            (
                P.CENTRE_MANAGE,
                rule_words.TITLE,
                lambda: MediationRulesPage(desk, served.house_rules),
            ),
            (
                P.CENTRE_MANAGE,
                handover_words.RULE_TITLE,
                lambda: EscalationPage(desk, served.handovers),
            ),
            (P.CENTRE_MANAGE, words.ROOMS, lambda: RoomsPage(desk, served.centre)),
            (P.CENTRE_MANAGE, words.VILLAGES, lambda: VillagesPage(desk, served.centre)),
            (P.CENTRE_MANAGE, words.COURTS, lambda: CourtsPage(desk, served.courts)),
            (P.CALENDAR_IMPORT, words.CALENDAR, lambda: CalendarPage(desk, served.calendars)),
            (
                P.CENTRE_MANAGE,
                scheduling_words.TITLE,
                lambda: SchedulingPage(desk, served.scheduling),
            ),
            (P.CENTRE_MANAGE, rest_words.TITLE, lambda: RestDaysPage(desk, served.calendars)),
            (
                P.CENTRE_MANAGE,
                follow_up_words.TITLE,
                lambda: FollowUpPage(desk, served.follow_up_settings),
            ),
            *_of_texts(desk, served),
        )
        return [(title, make) for needed, title, make in offers if desk.may(needed)]

    def _show(self, place: int) -> None:
        if place < 0:
            return
        if self._pages[place] is None:
            _, make = self._makers[place]
            self._pages[place] = make()
            self._stack.addWidget(self._pages[place])
        self._stack.setCurrentWidget(self._pages[place])
        self._pages[place].ask()

    def _on_changed(self, topics: Topic) -> None:
        if topics & _LISTED and self.isVisible() and self.page is not None:
            self.page.ask()

    def _lay_out(self) -> None:
        card = Card()
        card.outer.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        card.add(self.choice, 1)
        card.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.M)
        row.addWidget(card)
        row.addWidget(self._stack, 1)


def _of_texts(desk: Desk, served: Any) -> tuple[Offer, ...]:
    """Return the pages of what is written and kept: files, ledgers, texts, attachments, the audit."""
    return (
        (
            P.CENTRE_MANAGE,
            filing_words.TITLE,
            lambda: FilingPage(desk, served.archive_rules),
        ),
        (
            P.LEDGER_IMPORT,
            ledger_words.TITLE,
            lambda: LedgersPage(desk, served.ledgers, served.initials),
        ),
        (
            P.TEXT_WRITE,
            module_words.TITLE,
            lambda: TextModulesPage(desk, served.text_modules, served.initials),
        ),
        (
            P.CENTRE_MANAGE,
            form_text_words.TITLE,
            lambda: FormTextsPage(desk, served.form_texts),
        ),
        (P.CENTRE_MANAGE, words.ATTACHMENTS, lambda: AttachmentsPage(desk, served.attachments)),
        (P.AUDIT_READ, words.AUDIT, lambda: AuditPage(desk, served.audits)),
    )
