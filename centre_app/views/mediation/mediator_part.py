"""What one mediator declares, what was found that speaks against him, and what is said of it."""

from collections.abc import Iterable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from centre_app.domain.mediation.codes import Selection
from centre_app.services.records.case_card import NamedMediator
from centre_app.services.records.mediation import MediatorChoice
from centre_app.services.records.mediator_rows import MediatorRow
from centre_app.services.records.recusal import ConflictLine
from centre_app.views import theme
from centre_app.views.mediation import recusal_words as words
from centre_app.views.mediation.chip_line import chip_line
from centre_app.views.mediation.mediator_texts import time_text
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.lines import Block, Lines


class MediatorPart(QWidget):
    """The block under the choice of a mediator; it is there once somebody is chosen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: UUID | None = None
        self._lent = False
        self.relation = Field(words.RELATION)
        self.kept = QCheckBox(words.KEPT)
        self.reason = Field(words.REASON)
        self.relation.editor().setObjectName(f"{name}.relation")
        self.kept.setObjectName(f"{name}.kept")
        self.reason.editor().setObjectName(f"{name}.reason")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        self.time = Label(part="muted", wrap=True, selectable=True)
        column.addWidget(self.time)
        self._found = QVBoxLayout()
        self._found.setSpacing(theme.XS)
        self._lines = Lines(self._found)
        column.addLayout(self._found)
        for widget in (self.relation, self.kept, self.reason):
            column.addWidget(widget)
        self.hide()

    def show_mediator(self, mediator_id: UUID | None, name: str) -> None:
        """Ask about somebody else; what was typed of the one before is gone."""
        if mediator_id == self._chosen:
            return
        self._chosen = mediator_id
        self.relation.clear()
        self.reason.clear()
        self.kept.setChecked(False)
        self.relation.set_label(words.RELATION.format(name=name))
        self.reason.set_label(words.REASON.format(name=name))
        self.kept.setText(words.KEPT.format(name=name))
        set_names(self.kept, self.kept.text())
        self.setVisible(mediator_id is not None)
        self.show_conflicts(())
        self.show_time(None)

    def show_time(self, row: MediatorRow | None) -> None:
        """Show his load, when he has time, and what he is good at."""
        told = time_text(row)
        self.time.setText(told)
        self.time.setVisible(bool(told))

    def show_lent(self, *, lent: bool) -> None:
        """Ask why somebody is borrowed from another committee."""
        self._lent = lent
        self.reason.setVisible(lent or self.reason.isVisibleTo(self))
        self.reason.set_hint_beneath(words.LENT if lent else "")

    def show_declared(self, named: Iterable[NamedMediator]) -> None:
        """Show what was said when he was named; who was kept then is kept."""
        for one in named:
            if one.mediator_id == self._chosen:
                self.relation.set_text(one.relation)
                self.kept.setChecked(bool(one.relation))
                self.reason.set_text(one.lent_reason)

    def show_conflicts(self, found: Sequence[ConflictLine]) -> None:
        """Show what was found that speaks against him; a reason is asked where it is wanted."""
        ours = [one for one in found if one.mediator_id == self._chosen]
        self._lines.show([Block(one, partial(_line, one)) for one in ours])
        asked = any(not one.kind.is_hard and not one.answered for one in ours)
        self.reason.setVisible(asked or self._lent)

    def choice(self, *, leads: bool, selection: Selection) -> MediatorChoice | None:
        """Return the mediator with all that is said of him, None if nobody is chosen."""
        if self._chosen is None:
            return None
        return MediatorChoice(
            self._chosen,
            leads=leads,
            selection=selection,
            relation=self.relation.text(),
            kept_by_all=self.kept.isChecked(),
            reason=self.reason.text(),
        )


def _line(one: ConflictLine) -> QWidget:
    if one.answered:
        look = ChipLook(words.ANSWERED, Tone.GOOD)
    else:
        hard = one.kind.is_hard
        look = ChipLook(words.HARD if hard else words.SOFT, Tone.DANGER if hard else Tone.WARN)
    told = words.CONFLICT.format(mediator=one.mediator, person=one.person, why=one.why)
    return chip_line(look, told)
