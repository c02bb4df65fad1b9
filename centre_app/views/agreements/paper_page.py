"""After printing: signatures or what was agreed at the left, the stored paper at the right."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.services.papers import Papers
from centre_app.services.records.agreements import AgreementView, CaseAgreements
from centre_app.services.records.papers import PaperFile, PaperKey, Printed
from centre_app.views import theme
from centre_app.views.agreements import words
from centre_app.views.agreements.done_panel import DonePanel
from centre_app.views.agreements.outcome_panel import OutcomePanel
from centre_app.views.agreements.signing_panel import SigningPanel
from centre_app.views.desk import Desk
from centre_app.views.paper.paper_view import PaperView
from centre_app.views.parts.layouts import Card, Panes
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.parts.scrolled import Scrolled


class PaperPage(QWidget):
    """One of three panels beside the preview."""

    def __init__(self, desk: Desk, papers: Papers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._papers = desk, papers
        self._paper_id: UUID | None = None
        self.signing = SigningPanel()
        self.done = DonePanel()
        self.outcome = OutcomePanel()
        self.paper = PaperView()
        self._stack = PageStack()
        self._cards = {
            widget: self._card(title, widget)
            for title, widget in (
                (words.SIGNING, self.signing),
                (words.DONE, self.done),
                (words.OUTCOME, self.outcome),
            )
        }
        right = Card()
        right.add(self.paper, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Panes("agreement.paper", self._stack, right, shares=(4, 6)))
        self.done.paper_wanted.connect(self.fetch)
        self.paper.printed.connect(self._on_printed)
        self.paper.saved.connect(lambda path: desk.say(words.SAVED_COPY_SAID.format(path=path)))
        self.paper.failed.connect(desk.complain)

    @property
    def asking_outcome(self) -> bool:
        """Return whether the end without agreement is being asked about."""
        return self._stack.currentWidget() is self._cards[self.outcome]

    def show_case(self, page: CaseAgreements, view: AgreementView | None) -> None:
        """Show what is to be signed, or what became of the case."""
        if view is not None and view.status is AgreementStatus.ISSUED:
            self.signing.show_agreement(page, view)
            self._stack.setCurrentWidget(self._cards[self.signing])
        else:
            self.done.show_case(page)
            self._stack.setCurrentWidget(self._cards[self.done])
        shown = view.paper_id if view else None
        self.fetch(shown or (page.papers[-1].paper_id if page.papers else None))

    def focus_first(self) -> None:
        """Put the focus on the first thing to fill in; where there is none, on the paper."""
        signing = self._stack.currentWidget() is self._cards[self.signing]
        stop = self.signing.first_stop() if signing else self.done.first_stop()
        (stop or self.paper).setFocus()

    def ask_outcome(self, page: CaseAgreements) -> None:
        """Ask how the mediation ended."""
        self._stack.setCurrentWidget(self._cards[self.outcome])
        self.outcome.show_case(page)
        self.fetch(None)

    def primary_word(self) -> str:
        """Return what the primary action does, or nothing."""
        shown = self._stack.currentWidget()
        if shown is self._cards[self.outcome]:
            return self.outcome.primary_word()
        return self.signing.primary_word() if shown is self._cards[self.signing] else ""

    def commit(self) -> None:
        """Do it."""
        (self.outcome if self.asking_outcome else self.signing).commit()

    def panes(self) -> Sequence[QWidget]:
        """Return what Ctrl+F6 walks through."""
        return (self._stack, self.paper)

    def print_paper(self) -> bool:
        """Print the paper that is shown; return whether there is one."""
        self.paper.print_paper()
        return self._paper_id is not None

    def fetch(self, paper_id: UUID | None) -> None:
        """Show a stored paper, or none; the one on the screen is not fetched again."""
        if paper_id == self._paper_id:
            return
        self._paper_id = paper_id
        if paper_id is None:
            self.paper.show_paper(b"")
            return
        self._desk.send(
            self._papers.fetch,
            PaperKey(paper_id),
            owner=self,
            done=self._show_paper,
            supersedes="paper",
        )

    def _show_paper(self, found: PaperFile) -> None:
        if found.row.paper_id == self._paper_id:
            name = f"{found.row.number} {found.row.title}.pdf"
            self.paper.show_paper(found.pdf, file_name=name)

    def _on_printed(self, _printer: str, copies: int) -> None:
        if self._paper_id is None:
            return
        self._desk.send(
            self._papers.note_printed,
            Printed(paper_id=self._paper_id, copies=copies),
            owner=self,
            done=lambda _: self._desk.say(words.PRINTED_SAID.format(copies=copies)),
        )

    def _card(self, title: str, inside: QWidget) -> Card:
        card = Card(title)
        holder = QWidget()
        column = QHBoxLayout(holder)
        column.setContentsMargins(0, 0, theme.S, 0)
        column.addWidget(inside)
        card.add(Scrolled(holder), 1)
        self._stack.addWidget(card)
        return card
