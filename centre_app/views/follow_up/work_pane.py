"""What stands at the right: the form of the chosen row, the court's card, or a paper."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.services.records.follow_up import FollowUpLists, RevisitRow
from centre_app.views import theme
from centre_app.views.follow_up import words
from centre_app.views.follow_up.confirmation_panel import ConfirmationPanel
from centre_app.views.follow_up.forms import RevisitForm
from centre_app.views.follow_up.promise_panel import PromisePanel
from centre_app.views.follow_up.redress_form import RedressForm
from centre_app.views.paper.paper_view import PaperView
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.parts.scrolled import Scrolled


class WorkPane(PageStack):
    """Keeps a card for each kind of row, and shows the one that is wanted."""

    def __init__(self, confirmation: ConfirmationPanel, paper: PaperView) -> None:
        super().__init__()
        self.confirmation, self.paper = confirmation, paper
        self.promise, self.revisit, self.redress = PromisePanel(), RevisitForm(), RedressForm()
        self._nothing = Card()
        self._nothing.add(EmptyState(words.CHOOSE_ROW, icon_name="tick"), 1)
        self._revisit_card = _form_card(words.REVISIT, self.revisit)
        self._court_card = _form_card(words.CONFIRM, confirmation)
        self._redress_card = _form_card(words.REDRESS, self.redress)
        self._paper_card = Card()
        self._paper_card.add(paper, 1)
        self._forms: dict[QWidget, PromisePanel | RevisitForm | RedressForm | ConfirmationPanel] = {
            self.promise: self.promise,
            self._revisit_card: self.revisit,
            self._court_card: confirmation,
            self._redress_card: self.redress,
        }
        for card in (self._nothing, *self._forms, self._paper_card):
            self.addWidget(card)

    @property
    def shows_paper(self) -> bool:
        """Return whether a paper is in view."""
        return self.currentWidget() is self._paper_card

    def show_paper(self) -> None:
        """Bring the paper to the front."""
        self.setCurrentWidget(self._paper_card)

    def show_court(self) -> None:
        """Bring the way to the court to the front."""
        self.setCurrentWidget(self._court_card)

    def show_nothing(self) -> None:
        """Say what may be done here."""
        self.setCurrentWidget(self._nothing)

    def show_row(self, row: Any, lists: FollowUpLists | None) -> None:
        """Ask about a promise or a revisit; one that is done with asks nothing."""
        revisit = isinstance(row, RevisitRow)
        owed = revisit and row.redress_owed
        if row is None or lists is None or (revisit and row.done_on is not None and not owed):
            self.show_nothing()
            return
        card = self._redress_card if owed else self._revisit_card if revisit else self.promise
        form: Any = self._forms[card]
        form.show_row(row, lists)
        self.setCurrentWidget(card)

    def focus_first(self) -> None:
        """Put the focus into the first field of what is asked."""
        for card, form in self._forms.items():
            if card is self.currentWidget():
                form.focus_first()


def _form_card(title: str, form: QWidget) -> Card:
    card = Card(title)
    holder = QWidget()
    inner = QVBoxLayout(holder)
    inner.setContentsMargins(0, 0, theme.S, 0)
    inner.addWidget(form)
    card.add(Scrolled(holder), 1)
    return card
