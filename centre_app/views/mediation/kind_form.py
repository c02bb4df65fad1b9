"""What a session is for, and who of the parties comes where not all do."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QCheckBox

from centre_app.domain.mediation.sittings import SessionKind
from centre_app.services.records.case_card import PartyLine
from centre_app.views.mediation import call_words as words
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, set_names


class KindForm:
    """A choice of kinds, put into a form column; parties to tick show for one-sided kinds only."""

    def __init__(self, form: FormColumn) -> None:
        self.kind: Choice[SessionKind] = Choice(words.KIND, words.KINDS)
        self.kind.editor().setObjectName("plan.kind")
        self.kind.set_value(SessionKind.MEDIATION)
        self._label = Label(words.PARTIES_OF, "small")
        self._line = Flow()
        self._ticks: list[tuple[UUID, QCheckBox]] = []
        form.add("kind", self.kind)
        form.add_widget(self._label)
        form.add_widget(self._line)
        form.adopt("parties", self.kind)
        self.kind.changed.connect(self._show_needed)
        self._show_needed()

    def stand_on(self, parties: Sequence[PartyLine], *, another: bool) -> None:
        """Offer the parties of a case; what was ticked stays ticked."""
        ticked = set() if another else set(self.parties())
        self._ticks = [(one.party_id, _tick(at, one)) for at, one in enumerate(parties)]
        for key, tick in self._ticks:
            tick.setChecked(key in ticked)
        self._line.hold([tick for _, tick in self._ticks])
        if another:
            self.clear()
        self._show_needed()

    def value(self) -> SessionKind:
        """Return the kind chosen."""
        return self.kind.value() or SessionKind.MEDIATION

    def parties(self) -> tuple[UUID, ...]:
        """Return who is ticked; nobody where all come."""
        if self.value().both_sides:
            return ()
        return tuple(key for key, tick in self._ticks if tick.isChecked())

    def clear(self) -> None:
        """Go back to a mediation of all."""
        self.kind.set_value(SessionKind.MEDIATION)

    def _show_needed(self) -> None:
        chosen = not self.value().both_sides
        self._label.setVisible(chosen)
        self._line.setVisible(chosen)


def _tick(at: int, party: PartyLine) -> QCheckBox:
    who = f"{party.label} {party.name}"
    tick = QCheckBox(who)
    tick.setObjectName(f"plan.party.{at}")
    set_names(tick, who)
    return tick
