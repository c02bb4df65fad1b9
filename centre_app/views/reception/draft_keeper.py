"""Keeps what is typed: within seconds, and at once when the form is put aside."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from centre_app.services.drafts import INTAKE_FORM, Drafts
from centre_app.services.records.drafts import DraftKey, DraftText
from centre_app.views.desk import Desk
from centre_app.views.reception.intake_form import IntakeForm

KEEP_AFTER_MS = 5_000


class DraftKeeper(QObject):
    """Saves the form some seconds after it was touched, whatever the clerk does meanwhile.

    Signals:
        kept: a draft was saved at this moment (aware datetime).
    """

    kept = Signal(object)

    def __init__(self, desk: Desk, drafts: Drafts, form: IntakeForm, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._drafts, self._form = desk, drafts, form
        self._paused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        form.changed.connect(self._on_changed)

    @property
    def interval_ms(self) -> int:
        """Return how long typed text may stay unsaved."""
        return self._timer.interval()

    def keep(self, then: Callable[[], object] | None = None) -> bool:
        """Save what is typed, if anything; return whether there was something."""
        self._timer.stop()
        if self._paused or self._form.is_blank():
            return False
        draft = DraftText(INTAKE_FORM, self._form.draft_id, self._form.body())

        def done(at: datetime) -> None:
            self.kept.emit(at)
            if then is not None:
                then()

        self._desk.send(self._drafts.keep, draft, owner=self, done=done)
        return True

    def pause(self) -> None:
        """Keep nothing while the form is being registered: its draft would outlive it."""
        self._paused = True
        self._timer.stop()

    def go_on(self) -> None:
        """Keep what is typed again."""
        self._paused = False
        if not self._form.is_blank():
            self._timer.start()

    def drop(self, key: DraftKey) -> None:
        """Forget a draft."""
        self._desk.send(self._drafts.drop, key, owner=self, done=lambda _: None)

    def _on_changed(self) -> None:
        if not self._paused and not self._timer.isActive():
            self._timer.start()
