"""Looks for repeat petitioners while the form is typed, a moment after each pause."""

from PySide6.QtCore import QObject, QTimer

from centre_app.services.reception.repeats import Repeats
from centre_app.services.records.repeats import RepeatAnswer, RepeatFindings, RepeatQuery
from centre_app.views.desk import Desk
from centre_app.views.reception.intake_form import IntakeForm
from centre_app.views.reception.repeat_panel import RepeatPanel

LOOK_AFTER_MS = 300
"""How long a pause in typing is; a search for every letter would only be superseded."""


class RepeatWatch(QObject):
    """Asks when what is typed is another, and shows the answer of the newest question alone."""

    def __init__(
        self,
        desk: Desk,
        repeats: Repeats,
        form: IntakeForm,
        *,
        panel: RepeatPanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._repeats, self._form, self._panel = desk, repeats, form, panel
        self._asked: RepeatQuery | None = None
        self._found = RepeatFindings()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_AFTER_MS)
        self._timer.timeout.connect(self.look)
        form.changed.connect(self._on_changed)
        panel.answered.connect(self._on_answered)
        panel.taken_back.connect(self._on_taken_back)

    def look(self) -> None:
        """Ask now, unless nothing or the same was asked."""
        self._timer.stop()
        query = self._form.repeat_query()
        if query is None or query.asks_nothing:
            self._asked = None
            self._show(RepeatFindings())
        elif query != self._asked:
            self._asked = query
            self._desk.send(
                self._repeats.candidates,
                query,
                owner=self,
                done=lambda found: self._take(query, found),
                supersedes="repeats",
            )

    def _take(self, query: RepeatQuery, found: RepeatFindings) -> None:
        if query == self._asked:
            self._show(found)

    def _show(self, found: RepeatFindings) -> None:
        self._found = found
        shown = () if self._form.attached else tuple(self._form.answers.values())
        self._panel.show_hits(found.hits, answers=shown, ask=found.ask)

    def _on_changed(self) -> None:
        query = self._form.repeat_query()
        if query is None or query.asks_nothing:
            # Cleared, nameless or entered with a matter: what stands there is over at once.
            self.look()
        else:
            self._timer.start()

    def _on_answered(self, answer: RepeatAnswer) -> None:
        self._form.answer(answer)
        self._show(self._found)

    def _on_taken_back(self) -> None:
        self._form.take_back_answers()
        self._show(self._found)
