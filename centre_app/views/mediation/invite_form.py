"""Fields that call somebody beside those the case names, and a second committee."""

from uuid import UUID

from PySide6.QtCore import Signal

from centre_app.domain.mediation.sittings import InviteePart
from centre_app.services.records.case_card import CaseCard, SessionLine
from centre_app.services.records.invitations import Invite, JoinCommittee
from centre_app.views.mediation import call_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn


class InviteForm(FormColumn):
    """Asks as what and who; only the field that the answer needs is shown.

    Signals:
        invite_wanted, join_wanted: a button was pressed.
    """

    invite_wanted = Signal()
    join_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.part: Choice[InviteePart] = Choice(words.INVITE_AS, words.PARTS)
        self.department: Choice[UUID | None] = Choice(words.DEPARTMENT)
        self.mediator: Choice[UUID] = Choice(words.MEDIATOR)
        self.who = Field(words.WHO)
        self.second: Choice[UUID | None] = Choice(words.SECOND)
        self.button = Button(words.DO_INVITE, icon_name="plus", pressed=self.invite_wanted.emit)
        self.join = Button(words.DO_JOIN, pressed=self.join_wanted.emit)
        self._name_objects()
        self.add_row(part=self.part, body_id=self.department, mediator_id=self.mediator)
        self.add("name", self.who)
        self.add_widget(in_flow(self.button))
        self.add("committee_id", self.second)
        self.add_widget(in_flow(self.join))
        self.part.set_value(InviteePart.DEPARTMENT)
        self.part.changed.connect(self._show_needed)
        self.department.changed.connect(self._show_needed)

    def stand_on(self, card: CaseCard, line: SessionLine | None) -> None:
        """Offer the bodies and mediators of the centre."""
        others = [(one.body_id, one.name) for one in card.bodies if not one.mediates]
        self.department.set_options([*others, (None, words.OTHER_DEPARTMENT)])
        if self.department.editor().currentIndex() < 0:
            self.department.editor().setCurrentIndex(0)
        self.mediator.set_options(
            [(one.mediator_id, f"{one.name}  {one.body}") for one in card.mediator_choices]
        )
        committees = [(one.body_id, one.name) for one in card.bodies if one.mediates]
        self.second.set_options([(None, words.NO_SECOND), *committees])
        named = [
            at
            for at, (_, name) in enumerate(committees, 1)
            if line and name == line.second_committee
        ]
        self.second.editor().setCurrentIndex(named[0] if named else 0)
        self._show_needed()

    def invitation(self, line: SessionLine) -> Invite:
        """Return the request as the fields stand."""
        part = self.part.value() or InviteePart.HELPER
        department = part is InviteePart.DEPARTMENT
        return Invite(
            session_id=line.session_id,
            seen=line.version,
            part=part,
            name="" if self.who.isHidden() else self.who.text(),
            mediator_id=self.mediator.value() if part is InviteePart.MEDIATOR else None,
            body_id=self.department.value() if department else None,
        )

    def joining(self, line: SessionLine) -> JoinCommittee:
        """Return the request for a second committee."""
        return JoinCommittee(
            session_id=line.session_id, seen=line.version, committee_id=self.second.value()
        )

    def named(self) -> str:
        """Return who is to be invited, in words."""
        fields = (self.who, self.department, self.mediator)
        return next((one.text() for one in fields if not one.isHidden() and one.text()), "")

    def _show_needed(self) -> None:
        part = self.part.value()
        department = part is InviteePart.DEPARTMENT
        other = department and self.department.value() is None
        self.department.setVisible(department)
        self.mediator.setVisible(part is InviteePart.MEDIATOR)
        self.who.setVisible(part is InviteePart.HELPER or other)

    def _name_objects(self) -> None:
        self.part.editor().setObjectName("invite.part")
        self.department.editor().setObjectName("invite.department")
        self.mediator.editor().setObjectName("invite.mediator")
        self.who.editor().setObjectName("invite.who")
        self.second.editor().setObjectName("invite.second")
        self.button.setObjectName("invite.commit")
        self.join.setObjectName("invite.join")
