"""Judges the dangers of a visit while it is typed, a moment after each pause.

The words are judged here, without a question to the database; only what is known of a matter the
visit goes with is asked for, once.
"""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.risk.suggestions import RiskFacts, suggested
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.risk import PutAside
from centre_app.services.risk import Risks
from centre_app.views.desk import Desk
from centre_app.views.reception.intake_form import IntakeForm
from centre_app.views.reception.risk_hints import RiskHints

LOOK_AFTER_MS = 300
"""How long a pause in typing is."""


class RiskWatch(QObject):
    """Shows in ``hints`` what to think of, and hands on to the form what is no danger."""

    def __init__(
        self,
        desk: Desk,
        risks: Risks,
        form: IntakeForm,
        *,
        clock: Clock,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._risks, self._form = desk, risks, form
        self.hints, self._clock = RiskHints(), clock
        self._about: UUID | None = None
        self._facts = RiskFacts()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_AFTER_MS)
        self._timer.timeout.connect(self.look)
        form.changed.connect(self._on_changed)
        self.hints.put_aside.connect(self._on_put_aside)

    def look(self) -> None:
        """Judge what is typed now."""
        self._timer.stop()
        self._follow_matter()
        self._show()

    def _follow_matter(self) -> None:
        attached = self._form.attached
        about = attached.matter_id if attached is not None else None
        if about == self._about:
            return
        self._about, self._facts = about, RiskFacts()
        if about is not None:
            self._desk.send(
                self._risks.facts,
                MatterKey(about),
                owner=self,
                done=lambda facts: self._take(about, facts),
                supersedes="risk_facts",
            )

    def _take(self, about: UUID, facts: RiskFacts) -> None:
        if about == self._about:
            self._facts = facts
            self._show()

    def _show(self) -> None:
        today = civil_day(self._clock.now())
        facts = self._facts.and_a_visit(
            self._form.demand.demand.text(), people_count=self._form.way.count, on=today
        )
        self.hints.show_hints(suggested(facts, today), self._form.put_aside)

    def _on_changed(self) -> None:
        if self._form.is_blank():
            # Cleared for the next visitor: what stands there is over at once.
            self.look()
        else:
            self._timer.start()

    def _on_put_aside(self, one: PutAside) -> None:
        if one.reason:
            self._form.put_aside[one.factor] = one.reason
        else:
            self._form.put_aside.pop(one.factor, None)
        self._form.changed.emit()
        self._show()
