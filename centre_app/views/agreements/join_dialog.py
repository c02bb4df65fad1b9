"""Asks who comes in to be bound by a clause, over the draft that stays as it is."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from centre_app.domain.agreements.codes import Bond
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation.codes import NoticeWay
from centre_app.services.records.agreements import JoinBound
from centre_app.services.records.people import PersonHit
from centre_app.views import theme
from centre_app.views.agreements import words
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.person_fields import PersonFields
from centre_app.views.parts.scrolled import Scrolled

_AROUND_EM = 12
"""What title, buttons and edges need of the window's height."""


class JoinDialog(Dialog):
    """Stays open until what was typed can stand.

    Signals:
        agreed: a ``JoinBound``.
    """

    agreed = Signal(object)

    def __init__(
        self,
        case_id: UUID,
        beside: UUID,
        bonds: Sequence[Bond],
        *,
        search: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(words.JOIN, parent)
        self.setObjectName("join")
        self._case_id, self._beside = case_id, beside
        self.who = PersonFields("join", search=search, parent=self)
        self.bond: Choice[Bond] = Choice(words.BOND, [(one, one.label) for one in bonds], key="J")
        self.bond.set_value(bonds[0])
        self.willing, self.told = QCheckBox(words.WILLING), QCheckBox(words.TOLD)
        self.form = FormColumn()
        self._lay_out(parent.window().height() - theme.current().em(_AROUND_EM))
        self.who.picked.connect(self.bond.setFocus)
        self.who.picker.setFocus()

    def chosen(self) -> Bond:
        """Return as what somebody comes in."""
        bond = self.bond.value()
        assert bond is not None
        return bond

    def show_found(self, hits: Sequence[PersonHit]) -> None:
        """Show who was found."""
        self.who.show_found(hits)

    def commit(self) -> None:
        """Ask for him to be made a party; the button is grey until the answer is here."""
        if not self._commit.isEnabled():
            return
        self._commit.setEnabled(False)
        self.agreed.emit(
            JoinBound(
                case_id=self._case_id,
                beside=self._beside,
                bond=self.chosen(),
                person=self.who.entry(),
                willing=self.willing.isChecked(),
                told=NoticeWay.ORAL if self.told.isChecked() else None,
            )
        )

    def refuse(self, error: CentreError) -> bool:
        """Say at the fields what is wrong; return whether they could tell it all."""
        self._commit.setEnabled(True)
        return isinstance(error, FieldError) and not self.form.show_errors(error.reasons)

    def _lay_out(self, room: int) -> None:
        named = self.who.named()
        for name, field in named.items():
            field.editor().setObjectName(f"join.{name}")
        self.bond.editor().setObjectName("join.bond")
        for tick, word, name in (
            (self.willing, words.WILLING, "willing"),
            (self.told, words.TOLD, "told"),
        ):
            set_names(tick, word)
            tick.setObjectName(f"join.{name}")
        self.form.add_widget(Label(words.JOIN_TEXT, "muted", wrap=True))
        self.form.add_widget(self.who.picker)
        self.form.add_row(**dict(list(named.items())[:2]))
        self.form.add_row(**dict(list(named.items())[2:]))
        self.form.add_widget(in_flow(self.who.another))
        self.form.add("role", self.bond)
        self.form.add_widget(in_flow(self.willing, self.told))
        self.form.add_widget(Label(words.TOLD_WHY, "muted", wrap=True))
        self.form.add_stretch()
        scrolled = Scrolled(self.form)
        scrolled.setMinimumHeight(min(self.form.sizeHint().height(), room))
        self.add(scrolled)
        self.add_cancel()
        self._commit = self.add_button(words.JOIN, "primary", pressed=self.commit)
        self._commit.setObjectName("join.commit")
        self.setMinimumWidth(theme.current().em(38))
