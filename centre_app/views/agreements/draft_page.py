"""Drafting: the form at the left, the living page and the check at the right."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from centre_app.domain.agreements.codes import AgreementForm, Bond
from centre_app.domain.agreements.findings import Finding
from centre_app.domain.errors import CentreError, FieldError, RuleError
from centre_app.services.records.agreements import (
    AgreementDraft,
    AgreementStep,
    AgreementView,
    CaseAgreements,
    CaseKey,
    FindingReason,
    Preflight,
)
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.agreements import words
from centre_app.views.agreements.clause_card import ClauseCard
from centre_app.views.agreements.draft_form import DraftForm
from centre_app.views.agreements.finding_list import FindingList
from centre_app.views.agreements.joining import Joining
from centre_app.views.agreements.living_page import LivingPage
from centre_app.views.agreements.served import Served
from centre_app.views.desk import Desk
from centre_app.views.parts.layouts import Card, Panes
from centre_app.views.parts.scrolled import Scrolled

PREVIEW_AFTER_MS = 200
KEEP_AFTER_MS = 3000


class DraftPage(QWidget):
    """Keeps the draft by itself three seconds after the last key.

    Signals:
        created: the ``CaseAgreements`` in which the draft now has its number.
        kept: the draft is on file.
        issued: a ``Done`` with the paper.
        joined: the ``CaseAgreements`` with a party that came in.
    """

    created = Signal(object)
    kept = Signal()
    issued = Signal(object)
    joined = Signal(object)

    def __init__(self, desk: Desk, served: Served, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._agreements = desk, served.agreements
        self._joining = Joining(desk, served, self)
        self._page: CaseAgreements | None = None
        self._number = ""
        self._saved: tuple[UUID, int] | None = None
        self._sending = self._stale = self._issue_next = False
        self._reason: tuple[str, str] | None = None
        self.dirty = False
        self.form_kind = AgreementForm.WRITTEN
        self.form = DraftForm()
        self.living = LivingPage()
        self.check = FindingList()
        self._preview_timer = self._timer(PREVIEW_AFTER_MS, self._ask_preview)
        self._keep_timer = self._timer(KEEP_AFTER_MS, self.keep_now)
        self._lay_out()
        for keys, by in (("F8", 1), ("Shift+F8", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.walk, by))
        self.form.edited.connect(self._on_edited)
        self.form.committed.connect(self.issue)
        self.form.newcomer_wanted.connect(self._ask_newcomer)
        self._joining.joined.connect(self._take_newcomer)
        self.check.followed.connect(self.form.go_to)
        self.check.strip.given.connect(self._let_stand)

    def show_case(
        self, page: CaseAgreements, view: AgreementView | None, form: AgreementForm
    ) -> None:
        """Show a draft on file, or begin one."""
        self._page, self.form_kind, self.dirty = page, form, False
        self._number = view.number if view else ""
        self._saved = (view.agreement_id, view.version) if view else None
        self._keep_timer.stop()
        self.form.show_draft(page, view, form)
        self.form.setEnabled(view is not None or not page.refusal)
        self._card.title.setText(words.PAGE_ORAL if form is AgreementForm.ORAL else words.PAGE)
        if page.refusal and view is None:
            self._desk.complain(RuleError(page.refusal, name=page.refusal_name))
        self.form.facts.setFocus()
        self._ask_preview()

    def version_of(self, agreement_id: UUID) -> int:
        """Return the version the draft was last saved at; 0 for any other agreement."""
        if self._saved is None or self._saved[0] != agreement_id:
            return 0
        return self._saved[1]

    def panes(self) -> Sequence[QWidget]:
        """Return what Ctrl+F6 walks through."""
        return (self.form, self.living, self.check)

    def walk(self, by: int) -> None:
        """Go to the next finding in the text, or the one before."""
        if finding := self.check.step(by):
            self.form.go_to(finding)

    def keep_now(self) -> None:
        """Put what is typed on file, if anything is new."""
        if not self.dirty or self._sending:
            return
        self._save(self.form.draft())

    def issue(self) -> None:
        """Save, then print."""
        unreadable = self.form.first_unreadable()
        if unreadable is not None:
            unreadable.setFocus()
        elif self._stale:
            # What was found was found in other words: they are looked through first.
            self._preview_timer.stop()
            self._issue_next = True
            self._ask_preview()
        elif self.check.findings and self.check.findings[0].blocks:
            self._desk.complain(self._blocks())
            self.form.go_to(self.check.findings[0])
        elif not self._sending:
            self._save(self.form.draft(), print_it=True)

    def _blocks(self) -> RuleError:
        count = sum(one.blocks for one in self.check.findings)
        return RuleError("preflight_blocks", count=str(count))

    def _ask_newcomer(self, card: ClauseCard) -> None:
        assert self._page is not None
        self._joining.ask(self._page, card)

    def _take_newcomer(
        self, page: CaseAgreements, card: ClauseCard, bond: Bond, party_id: UUID
    ) -> None:
        """Show who came in on the card he was wanted on; nothing typed is touched."""
        self._page = page
        self.form.take_parties(page)
        if card in self.form.cards:
            card.bind(bond, party_id)
        self.joined.emit(page)
        self._on_edited()

    def _on_edited(self) -> None:
        self.dirty = self._stale = True
        self._preview_timer.start()
        self._keep_timer.start()

    def _ask_preview(self) -> None:
        draft = self.form.draft()
        self._desk.send(
            self._agreements.preview,
            draft,
            owner=self,
            done=lambda seen: self._show_preview(draft, seen),
            refused=self._mark,
            supersedes="preview",
        )

    def _show_preview(self, draft: AgreementDraft, seen: Preflight) -> None:
        assert self._page is not None
        self.living.show_text(self._page, draft, seen, number=self._number)
        self.check.show_findings(seen.findings)
        self.form.show_findings(seen.findings)
        if (at := self.form.clause_in_hand()) is not None:
            self.living.look_at(at)
        self._stale = self._preview_timer.isActive()
        if self._issue_next:
            self._issue_next = False
            self.issue()

    def _save(self, draft: AgreementDraft, *, print_it: bool = False) -> None:
        self._sending, self.dirty = True, False
        self._keep_timer.stop()
        first = draft.agreement_id is None

        def done(saved: Done) -> None:
            self._sending = False
            self._saved = (saved.id, saved.version)
            self.form.saved_as(saved.id, saved.version)
            self._number = saved.number
            self.kept.emit()
            self._send_reason()
            if print_it:
                self._issue_saved()
            elif first:
                self._tell_created()

        def refused(error: CentreError) -> None:
            self._sending, self.dirty, self._reason = False, True, None
            self._refuse(error, aloud=print_it)

        self._desk.send(self._agreements.draft, draft, owner=self, done=done, refused=refused)

    def _let_stand(self, finding: Finding, reason: str) -> None:
        """Keep why a finding may stand; what it was found in is put on file first."""
        self._reason = (finding.key, reason)
        if self._saved is None or self.dirty:
            self.dirty = True
            self.keep_now()
        elif not self._sending:
            self._send_reason()

    def _send_reason(self) -> None:
        given, self._reason = self._reason, None
        if given is None or self._saved is None:
            return

        def done(_: Done) -> None:
            self._desk.say(words.LET_STAND_SAID)
            self._ask_preview()

        def refused(error: CentreError) -> None:
            if isinstance(error, FieldError) and "reason" in error.reasons:
                self.check.strip.show_wrong(error.reasons["reason"])
            else:
                self._desk.complain(error)

        request = FindingReason(agreement_id=self._saved[0], finding=given[0], reason=given[1])
        self._desk.send(self._agreements.let_stand, request, owner=self, done=done, refused=refused)

    def _issue_saved(self) -> None:
        assert self._saved is not None
        agreement_id, version = self._saved
        step = AgreementStep(agreement_id=agreement_id, version=version)
        self._sending = True

        def done(issued: Done) -> None:
            self._sending = False
            self.issued.emit(issued)

        def refused(error: CentreError) -> None:
            self._sending = False
            self._refuse(error, aloud=True)

        self._desk.send(self._agreements.issue, step, owner=self, done=done, refused=refused)

    def _tell_created(self) -> None:
        assert self._page is not None
        self._desk.send(
            self._agreements.of_case,
            CaseKey(self._page.case_id),
            owner=self,
            done=self._on_created,
        )

    def _on_created(self, page: CaseAgreements) -> None:
        self._page = page
        self.created.emit(page)
        self._preview_timer.start()

    def _refuse(self, error: CentreError, *, aloud: bool) -> None:
        if isinstance(error, FieldError):
            left = self.form.show_wrong(error.reasons) if aloud else []
            if not left:
                return
        self._desk.complain(error)

    def _mark(self, error: CentreError) -> None:
        self._issue_next = False
        if not isinstance(error, FieldError):
            self._desk.complain(error)

    def _timer(self, after_ms: int, answer: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(answer)
        return timer

    def _lay_out(self) -> None:
        self._card = Card(words.PAGE)
        self._card.add(self.living, 1)
        right = QSplitter(Qt.Orientation.Vertical)
        right.setChildrenCollapsible(False)
        right.setHandleWidth(theme.M)
        right.addWidget(self._card)
        right.addWidget(self.check)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 1)
        right.setSizes([330, 260])
        left = Card()
        left.outer.setContentsMargins(theme.M, theme.M, theme.XS, theme.M)
        holder = QWidget()
        inner = QHBoxLayout(holder)
        inner.setContentsMargins(0, 0, theme.S, 0)
        inner.addWidget(self.form)
        left.add(Scrolled(holder), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Panes("agreement", left, right, shares=(5, 4)))
