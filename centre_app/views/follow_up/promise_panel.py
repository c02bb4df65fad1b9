"""The card of a promise: what was received and became of it, who was urged, what a breach led to."""

from functools import partial
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from centre_app.services.records.follow_up import FollowUpLists, PerformanceRow
from centre_app.views import messages, theme
from centre_app.views.follow_up import urging_words as words
from centre_app.views.follow_up import words as room_words
from centre_app.views.follow_up.forms import PaymentForm, TickForm
from centre_app.views.follow_up.row_form import RowForm
from centre_app.views.follow_up.urging_forms import BreachForm, RightsForm, UrgeForm
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.parts.scrolled import Scrolled

messages.learn(rules=words.RULES, fields=words.FIELDS)

TICK, URGE, BREACH = range(3)


class PromisePanel(Card):
    """Three tabs about the promise that is chosen at the left."""

    def __init__(self) -> None:
        super().__init__(room_words.TICK)
        self.payment, self.tick = PaymentForm(), TickForm()
        self.urging, self.rights, self.breach = UrgeForm(), RightsForm(), BreachForm()
        # No tab widget: the stack inside one is Qt's own, and lines above it could not wait for it.
        self.tabs, self._pages = QTabBar(), PageStack()
        self.tabs.setObjectName("promise.tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        set_names(self.tabs, room_words.TICK)
        for at, (title, forms) in enumerate(self._titled()):
            self._pages.addWidget(_column(*forms))
            self.tabs.addTab(title)
            self.tabs.setTabToolTip(at, f"<span>{title}  Ctrl+{at + 1}</span>")
            shortcut = QShortcut(QKeySequence(f"Ctrl+{at + 1}"), self)
            shortcut.activated.connect(partial(self.tabs.setCurrentIndex, at))
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.add(self.tabs)
        self.add(self._pages, 1)

    def _titled(self) -> tuple[tuple[str, tuple[RowForm, ...]], ...]:
        return (
            (words.TAB_TICK, (self.payment, self.tick)),
            (words.TAB_URGE, (self.urging,)),
            (words.TAB_BREACH, (self.rights, self.breach)),
        )

    @property
    def forms(self) -> tuple[RowForm, ...]:
        """Return all forms of the card."""
        return (self.payment, self.tick, self.urging, self.rights, self.breach)

    def show_row(self, row: PerformanceRow, lists: FollowUpLists) -> None:
        """Ask about this promise."""
        over = row.status.settled
        for form in self.forms:
            form.show_row(row, lists)
        self.payment.setVisible(row.amount is not None and not over)
        self.breach.setVisible(row.told)

    def focus_first(self) -> None:
        """Put the focus into the first field of the tab in view."""
        place = self.tabs.currentIndex()
        if place == TICK:
            form: Any = self.tick if self.payment.isHidden() else self.payment
        elif place == URGE:
            form = self.urging
        else:
            form = self.rights if self.breach.isHidden() else self.breach
        form.focus_first()


def _column(*forms: RowForm) -> Scrolled:
    holder = QWidget()
    inner = QVBoxLayout(holder)
    inner.setContentsMargins(0, theme.S, theme.S, 0)
    inner.setSpacing(theme.XL)
    for form in forms:
        inner.addWidget(form)
    inner.addStretch(1)
    return Scrolled(holder)
