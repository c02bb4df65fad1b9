"""The end of a mediation without agreement: outcome, reason, and the notice that follows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.codes import EndReason
from centre_app.services.mediation.outcomes import WITHOUT_AGREEMENT
from centre_app.services.records.agreements import CaseAgreements, CaseEnding
from centre_app.views.agreements import words
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField

_OTHER_WAYS = {EndReason.WITHDRAWN, EndReason.TRANSFERRED}
_REASONS = tuple(one for one in EndReason if one not in _OTHER_WAYS)
"""Who applied takes it back in the case itself: he signs for it."""


class OutcomePanel(FormColumn):
    """Asks how and why the mediation ended.

    Signals:
        ended: a ``CaseEnding``.
    """

    ended = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: CaseAgreements | None = None
        self.outcome: Choice[Outcome] = Choice(
            words.OUTCOME_RESULT, [(one, one.label) for one in WITHOUT_AGREEMENT], key="R"
        )
        self.reason: Choice[EndReason] = Choice(
            words.OUTCOME_REASON, [(one, one.label) for one in _REASONS], key="Y"
        )
        self.note = TextArea(words.OUTCOME_NOTE, key="M", limit=1000, lines=4)
        self.ended_on = DayField(words.OUTCOME_DAY, key="D")
        self.add_widget(Label(words.OUTCOME_HINT, "muted", wrap=True))
        for name, field in (
            ("outcome", self.outcome),
            ("reason", self.reason),
            ("note", self.note),
            ("ended_on", self.ended_on),
        ):
            self.add(name, field)
            field.editor().setObjectName(f"outcome.{name}")
        self.add_stretch()
        self.outcome.changed.connect(self._suit_outcome)
        self.committed.connect(self.commit)

    def show_case(self, page: CaseAgreements) -> None:
        """Ask about this case."""
        self._page = page
        self.outcome.set_value(Outcome.FAILED)
        self.reason.clear()
        self.note.clear()
        self.ended_on.stand_on(page.today, page.calendar)
        self.ended_on.set_day(page.today)
        self.outcome.setFocus()

    def propose_expired(self) -> None:
        """Propose that the term ran out, and nobody prolonged it."""
        self.outcome.set_value(Outcome.TERMINATED)
        self.reason.set_value(EndReason.EXPIRED)
        self.setFocus()

    def primary_word(self) -> str:
        """Return what Ctrl+Enter does now."""
        settled = self.outcome.value() is Outcome.SETTLED_SELF
        return words.OUTCOME_SETTLED if settled else words.OUTCOME_COMMIT

    def commit(self) -> None:
        """Hand over what was chosen."""
        assert self._page is not None
        if self.ended_on.unreadable:
            self.ended_on.setFocus()
            return
        settled = self.outcome.value() is Outcome.SETTLED_SELF
        self.ended.emit(
            CaseEnding(
                case_id=self._page.case_id,
                version=self._page.case_version,
                outcome=self.outcome.value() or Outcome.FAILED,
                reason=None if settled else self.reason.value(),
                note=self.note.text(),
                ended_on=self.ended_on.day(),
            )
        )

    def _suit_outcome(self) -> None:
        self.reason.setVisible(self.outcome.value() is not Outcome.SETTLED_SELF)
