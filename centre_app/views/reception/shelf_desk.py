"""What waits on the shelf: asked for, shown, and taken up again."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from centre_app.domain.clock import Clock
from centre_app.services.drafts import INTAKE_FORM, Drafts
from centre_app.services.records.drafts import DraftQuery, DraftRow
from centre_app.views.desk import Desk
from centre_app.views.reception.intake_form import IntakeForm
from centre_app.views.reception.shelf_bar import ShelfBar


class ShelfDesk(QObject):
    """Knows the drafts that were put aside; the one in the form is none of them.

    Signals:
        taken: a ``DraftRow`` is to be gone on with.
        changed: something was put aside or taken up.
    """

    taken = Signal(object)
    changed = Signal()

    def __init__(
        self, desk: Desk, drafts: Drafts, form: IntakeForm, *, bar: ShelfBar, clock: Clock
    ) -> None:
        super().__init__(bar)
        self._desk, self._drafts, self._form = desk, drafts, form
        self._bar, self._clock = bar, clock
        self._wanted: UUID | None = None
        self.rows: list[DraftRow] = []
        bar.taken.connect(self.taken)

    def refresh(self) -> None:
        """Ask what is there."""
        self._desk.send(
            self._drafts.shelf,
            DraftQuery(INTAKE_FORM),
            owner=self,
            done=self._show,
            supersedes="shelf",
        )

    def open(self, draft_id: UUID) -> None:
        """Go on with a draft; one that is not known yet is waited for."""
        for row in self.rows:
            if row.subject_id == draft_id:
                self.taken.emit(row)
                return
        self._wanted = draft_id

    def let_go(self, draft: DraftRow) -> None:
        """Take a draft off the shelf: it is in the form now."""
        self._show([row for row in self.rows if row is not draft])

    def _show(self, rows: Sequence[DraftRow]) -> None:
        self.rows = [row for row in rows if row.subject_id != self._form.draft_id]
        self._bar.show_drafts(self.rows, self._clock.now())
        self.changed.emit()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.open(wanted)
            self._wanted = None
