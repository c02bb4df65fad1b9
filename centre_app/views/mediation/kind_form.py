"""What a session is for, who of the parties comes where not all do, and who joins a joint one."""

from collections.abc import Callable, Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from centre_app.domain.mediation.sittings import SessionKind
from centre_app.services.records.case_card import CaseCard
from centre_app.views import theme
from centre_app.views.mediation import call_words as words
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, set_names


class KindForm:
    """A choice of kinds, put into a form column.

    Parties to tick show for one-sided kinds only; a second committee and departments for joint ones.
    """

    def __init__(self, form: FormColumn) -> None:
        self.kind: Choice[SessionKind] = Choice(words.KIND, words.KINDS)
        self.kind.editor().setObjectName("plan.kind")
        self.kind.set_value(SessionKind.MEDIATION)
        self.second: Choice[UUID | None] = Choice(words.SECOND)
        self.second.editor().setObjectName("plan.second")
        self._parties = _TickLine(words.PARTIES_OF, "plan.party")
        self._departments = _TickLine(words.DEPARTMENTS, "plan.department")
        form.add_row(kind=self.kind, committee_id=self.second)
        form.add_widget(self._parties)
        form.add_widget(self._departments)
        form.adopt("parties", self.kind)
        self.kind.changed.connect(self._show_needed)
        self._show_needed()

    def stand_on(self, card: CaseCard, *, another: bool) -> None:
        """Offer the parties of a case and the bodies around; what was chosen stays so."""
        if another:
            self.clear()
        self._parties.offer((one.party_id, f"{one.label} {one.name}") for one in card.parties)
        self._departments.offer((one.body_id, one.name) for one in card.bodies if not one.mediates)
        committees = [(one.body_id, one.name) for one in card.bodies if one.mediates]
        self.second.set_options([(None, words.NO_SECOND), *committees])
        if self.second.value() is None:
            self._nobody_beside()
        self._show_needed()

    def listen(self, slot: Callable[[], None]) -> None:
        """Call back whenever somebody else would come."""
        ticks = (self._parties.changed, self._departments.changed)
        for signal in (self.kind.changed, self.second.changed, *ticks):
            signal.connect(slot)

    def value(self) -> SessionKind:
        """Return the kind chosen."""
        return self.kind.value() or SessionKind.MEDIATION

    def parties(self) -> tuple[UUID, ...]:
        """Return who is ticked; nobody where all come."""
        return () if self.value().both_sides else self._parties.ticked()

    def committee(self) -> UUID | None:
        """Return the second committee; None where there is to be none."""
        return self.second.value() if self._joint() else None

    def departments(self) -> tuple[UUID, ...]:
        """Return the departments that are to be invited."""
        return self._departments.ticked() if self._joint() else ()

    def clear(self) -> None:
        """Go back to a mediation of all, which nobody joins."""
        self.kind.set_value(SessionKind.MEDIATION)
        self._nobody_beside()
        self._parties.clear()
        self._departments.clear()

    def _nobody_beside(self) -> None:
        self.second.editor().setCurrentIndex(0)

    def _joint(self) -> bool:
        return self.value() is SessionKind.JOINT

    def _show_needed(self) -> None:
        self._parties.setVisible(not self.value().both_sides)
        self.second.setVisible(self._joint())
        self._departments.setVisible(self._joint() and self._departments.offers())


class _TickLine(QWidget):
    """A caption and as many ticks in a line as fit; each is named ``<name>.<place>``.

    Signals:
        changed: something is ticked, or no longer.
    """

    changed = Signal()

    def __init__(self, caption: str, name: str) -> None:
        super().__init__()
        self._caption, self._name = caption, name
        self._ticks: list[tuple[UUID, QCheckBox]] = []
        self._line = Flow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(Label(caption, "small"))
        column.addWidget(self._line)

    def offer(self, offered: Iterable[tuple[UUID, str]]) -> None:
        """Offer these, each a key and what it is called; what was ticked stays so."""
        wanted = list(offered)
        if wanted == [(key, tick.text()) for key, tick in self._ticks]:
            return
        ticked = set(self.ticked())
        self._ticks = [(key, self._tick(at, who)) for at, (key, who) in enumerate(wanted)]
        for key, tick in self._ticks:
            tick.setChecked(key in ticked)
            tick.toggled.connect(self.changed)
        self._line.hold([tick for _, tick in self._ticks])

    def offers(self) -> bool:
        """Return whether there is anything to tick."""
        return bool(self._ticks)

    def ticked(self) -> tuple[UUID, ...]:
        """Return what is ticked, in the order it is offered."""
        return tuple(key for key, tick in self._ticks if tick.isChecked())

    def clear(self) -> None:
        """Take all ticks away."""
        for _, tick in self._ticks:
            tick.setChecked(False)

    def _tick(self, at: int, who: str) -> QCheckBox:
        tick = QCheckBox(who)
        tick.setObjectName(f"{self._name}.{at}")
        set_names(tick, who)
        return tick
