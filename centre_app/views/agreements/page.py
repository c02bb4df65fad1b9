"""The agreement page of one case: draft, sign, seal, or end without agreement."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.agreements.codes import AgreementForm, AgreementStatus
from centre_app.domain.clock import Clock
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.permissions import Permission
from centre_app.services.records.agreements import (
    AgreementKey,
    AgreementStep,
    AgreementView,
    CaseAgreements,
    CaseEnding,
    CaseKey,
    ReasonedStep,
    Signatures,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic
from centre_app.views import messages
from centre_app.views.agreements import words
from centre_app.views.agreements.draft_page import DraftPage
from centre_app.views.agreements.paper_page import PaperPage
from centre_app.views.agreements.served import Served
from centre_app.views.desk import Desk
from centre_app.views.frame.room import Room, Subject
from centre_app.views.messages import Level
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.parts.reason_dialog import ask_reason

messages.learn(rules=words.RULES, reasons=words.REASONS, fields=words.FIELDS)


class AgreementPage(Room):
    """A room for one case at a time; ``open_subject("case", id)`` or ``("agreement", id)``.

    ``("outcome", case id)`` asks at once why the case ends without an agreement, ``("expired", …)``
    proposes that its term ran out.
    """

    def __init__(
        self,
        desk: Desk,
        served: Served,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._clock = desk, clock
        self._agreements, self._outcomes = served.agreements, served.outcomes
        self._signings = served.signings
        self._page: CaseAgreements | None = None
        self._ending = self._expired = False
        self.draft_page = DraftPage(desk, served)
        self.paper_page = PaperPage(desk, served.papers)
        self._empty = EmptyState(words.NO_CASE, icon_name="scales")
        self._stack = PageStack()
        for widget in (self._empty, self.draft_page, self.paper_page):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._primary_action = QAction(self)
        self._primary_action.triggered.connect(self._on_primary)
        self._connect()
        self.set_heading(words.HEADING)

    def open_subject(self, kind: str, subject_id: UUID) -> None:
        if not self.may_leave():
            return
        self._ending, self._expired = kind in {"outcome", "expired"}, kind == "expired"
        if kind == "agreement":
            key = AgreementKey(subject_id)
            self._desk.send(
                self._agreements.case_of,
                key,
                owner=self,
                done=lambda found: self._load(found.case_id),
            )
        else:
            self._load(subject_id)

    def opened(self) -> None:
        if self._page is not None and not self.draft_page.dirty:
            self._load(self._page.case_id)

    def may_leave(self) -> bool:
        """Keep what is typed first; nothing is lost by leaving."""
        self.draft_page.keep_now()
        return True

    def step_back(self) -> bool:
        if self._stack.currentWidget() is self.paper_page and self.paper_page.asking_outcome:
            self._show()
            return True
        if self._page is None:
            return False
        self.draft_page.keep_now()
        self.go.emit("mediation", Subject("case", self._page.case_id))
        return True

    def panes(self) -> Sequence[QWidget]:
        shown = self._stack.currentWidget()
        if shown is self.draft_page:
            return self.draft_page.panes()
        return self.paper_page.panes() if shown is self.paper_page else ()

    def print_view(self) -> bool:
        return self._stack.currentWidget() is self.paper_page and self.paper_page.print_paper()

    @property
    def current(self) -> AgreementView | None:
        """Return the agreement in hand: the last that is not void."""
        if self._page is None:
            return None
        living = [one for one in self._page.agreements if one.status is not AgreementStatus.VOID]
        return living[-1] if living else None

    def _load(self, case_id: UUID) -> None:
        self._desk.send(
            self._agreements.of_case,
            CaseKey(case_id),
            owner=self,
            done=self._take,
            supersedes="case",
        )

    def _reload(self) -> None:
        assert self._page is not None
        self._load(self._page.case_id)

    def _take(self, page: CaseAgreements) -> None:
        self._page = page
        self._show()
        if self._ending and page.outcome is None:
            self._ask_outcome()
        self._ending = self._expired = False

    def _show(self) -> None:
        page, view = self._page, self.current
        assert page is not None
        number = view.number if view else page.case_number
        self.set_heading(words.HEADING_OF.format(number=number))
        drafting = view is not None and view.status is AgreementStatus.DRAFT
        if drafting or (view is None and page.outcome is None):
            self._show_draft(view.form if view else AgreementForm.WRITTEN)
        else:
            self.paper_page.show_case(page, view)
            self._stack.setCurrentWidget(self.paper_page)
            self.paper_page.focus_first()
        self._offer()

    def _show_draft(self, form: AgreementForm) -> None:
        assert self._page is not None
        self.draft_page.show_case(self._page, self.current, form)
        self._stack.setCurrentWidget(self.draft_page)
        self._offer()

    def _show_rest(self) -> None:
        """Begin an agreement on what the one in effect leaves open."""
        assert self._page is not None
        self.draft_page.show_case(self._page, None, AgreementForm.WRITTEN)
        self._stack.setCurrentWidget(self.draft_page)
        self._offer()

    def _offer(self) -> None:
        """Set heading button and menu by what may be done now."""
        word = self._primary_word()
        self._primary_action.setText(word)
        self._primary_action.setEnabled(bool(word))
        self.set_primary_action(self._primary_action if word else None)
        self.set_more_actions(*(self._action(*one) for one in self._offers()))

    def _primary_word(self) -> str:
        if not self._desk.may(Permission.AGREEMENT_WRITE) or self._page is None:
            return ""
        if self._stack.currentWidget() is self.draft_page:
            if self._page.refusal and self.current is None:
                return ""
            oral = self.draft_page.form_kind is AgreementForm.ORAL
            return words.ISSUE_ORAL if oral else words.ISSUE
        return self.paper_page.primary_word()

    def _offers(self) -> list[tuple[str, str, Callable[[], object]]]:
        if not self._desk.may(Permission.AGREEMENT_WRITE) or self._page is None:
            return []
        view = self.current
        offers: list[tuple[str, str, Callable[[], object]]] = []
        status = view.status if view else None
        if status is None and self._page.outcome is None:
            other = (
                AgreementForm.WRITTEN
                if self.draft_page.form_kind is AgreementForm.ORAL
                else AgreementForm.ORAL
            )
            word = words.BEGIN_ORAL if other is AgreementForm.ORAL else words.BEGIN_WRITTEN
            offers.append(("agreement.other_form", word, lambda: self._show_draft(other)))
        if status is AgreementStatus.ISSUED:
            offers.append(("agreement.take_back", words.TAKE_BACK, self._take_back))
        if status in {AgreementStatus.DRAFT, AgreementStatus.ISSUED}:
            offers.append(("agreement.void", words.VOID, self._ask_void))
        if status is AgreementStatus.EFFECTIVE:
            offers.append(("agreement.change", words.CHANGE, self._ask_change))
        if status is AgreementStatus.EFFECTIVE and self._page.outcome is None:
            offers.append(("agreement.rest", words.BEGIN_REST, self._show_rest))
        if self._page.outcome is None:
            offers.append(("agreement.end_without", words.END_WITHOUT, self._ask_outcome))
        return offers

    def _action(self, name: str, text: str, answer: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(answer)
        return action

    def _on_primary(self) -> None:
        if self._stack.currentWidget() is self.draft_page:
            self.draft_page.issue()
        else:
            self.paper_page.commit()

    def _connect(self) -> None:
        self.draft_page.issued.connect(self._on_issued)
        self.draft_page.created.connect(self._on_created)
        self.draft_page.joined.connect(self._on_joined)
        self.draft_page.kept.connect(lambda: self.draft_kept.emit(self._clock.now()))
        self.paper_page.signing.signed.connect(self._sign)
        self.paper_page.signing.sealed.connect(self._sign_and_seal)
        self.paper_page.signing.concluded.connect(self._conclude)
        self.paper_page.outcome.ended.connect(self._end)
        self.paper_page.outcome.outcome.changed.connect(self._offer)
        self.paper_page.done.confirmation_wanted.connect(self._to_confirmation)
        self._desk.changed.connect(self._on_changed)

    def _on_changed(self, topics: Topic) -> None:
        elsewhere = not self.isVisible() and not self.draft_page.dirty
        if self._page is not None and elsewhere and topics & (Topic.AGREEMENTS | Topic.CASES):
            self._reload()

    def _on_created(self, page: CaseAgreements) -> None:
        self._page = page
        self.set_heading(words.HEADING_OF.format(number=page.agreements[-1].number))
        self._offer()

    def _on_joined(self, page: CaseAgreements) -> None:
        self._page = page

    def _on_issued(self, done: Done) -> None:
        self._desk.say(words.ISSUED_SAID.format(number=done.number))
        self._reload()

    def _sign(self, signatures: Signatures) -> None:
        def done(_: Done) -> None:
            self._desk.say(words.SIGNATURES_SAVED)
            self._reload()

        self._desk.send(
            self._signings.sign, signatures, owner=self, done=done, refused=self._refused_signing
        )

    def _sign_and_seal(self, signatures: Signatures) -> None:
        def seal(signed: Done) -> None:
            self._desk.send(
                self._signings.seal,
                self.paper_page.signing.sealing(signed.version),
                owner=self,
                done=lambda _: self._said(words.EFFECTIVE_SAID),
                refused=self._refused_after_signing,
            )

        self._desk.send(
            self._signings.sign, signatures, owner=self, done=seal, refused=self._refused_signing
        )

    def _refused_signing(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.paper_page.signing.show_refused(error.reasons):
            self._desk.complain(error)

    def _refused_after_signing(self, error: CentreError) -> None:
        # The signatures are kept; the next try needs the version they made.
        self._desk.complain(error)
        self._reload()

    def _conclude(self, step: AgreementStep) -> None:
        self._desk.send(
            self._signings.conclude_orally,
            step,
            owner=self,
            done=lambda _: self._said(words.EFFECTIVE_SAID),
        )

    def _take_back(self) -> None:
        view = self.current
        assert view is not None
        step = AgreementStep(agreement_id=view.agreement_id, version=view.version)
        self._desk.send(
            self._agreements.take_back,
            step,
            owner=self,
            done=lambda _: self._said(words.TAKEN_BACK_SAID),
        )

    def _ask_void(self) -> None:
        def void(reason: str) -> None:
            self._desk.send(
                self._agreements.void,
                self._reasoned(reason),
                owner=self,
                done=lambda done: self._said(words.VOIDED_SAID.format(number=done.number)),
            )

        self.draft_page.keep_now()
        ask_reason(self, words.VOID, words.VOID_TEXT, done=void)

    def _ask_change(self) -> None:
        def change(reason: str) -> None:
            self._desk.send(
                self._agreements.begin_change,
                self._reasoned(reason),
                owner=self,
                done=lambda done: self._said(words.CHANGE_SAID.format(number=done.number)),
            )

        ask_reason(self, words.CHANGE, words.CHANGE_TEXT, done=change)

    def _reasoned(self, reason: str) -> ReasonedStep:
        view = self.current
        assert view is not None
        version = max(view.version, self.draft_page.version_of(view.agreement_id))
        return ReasonedStep(agreement_id=view.agreement_id, version=version, reason=reason)

    def _ask_outcome(self) -> None:
        assert self._page is not None
        self.draft_page.keep_now()
        self.paper_page.ask_outcome(self._page)
        if self._expired:
            self.paper_page.outcome.propose_expired()
        self._stack.setCurrentWidget(self.paper_page)
        self._offer()

    def _end(self, ending: CaseEnding) -> None:
        def ended(done: Done) -> None:
            self._said(words.OUTCOME_SAID if done.paper_id else words.OUTCOME_SETTLED)
            self.paper_page.fetch(done.paper_id)

        def refused(error: CentreError) -> None:
            if isinstance(error, FieldError):
                self.paper_page.outcome.show_errors(error.reasons)
            else:
                self._desk.complain(error)

        self._desk.send(
            self._outcomes.end_without_agreement, ending, owner=self, done=ended, refused=refused
        )

    def _to_confirmation(self, agreement_id: UUID) -> None:
        self.go.emit("follow_up", Subject("confirmation", agreement_id))

    def _said(self, sentence: str) -> None:
        self._desk.say(sentence, Level.GOOD)
        self._reload()
