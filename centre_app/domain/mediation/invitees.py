"""Who is called to a session: told, answering, there or not."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.entity import Entity
from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.sittings import InviteePart, InviteeState, TellWay


@dataclass(eq=False, kw_only=True)
class Invitee(Entity):
    """Somebody called to a session.

    ``by_case`` says that he stands here because the case names him: with the case's mediators he
    changes. ``again`` says that he was told of hours that have changed since. ``reason`` is why he
    does not come. ``stood`` keeps how far it had come with the hours before: where the session is
    put back to them, it stands so again.
    """

    session_id: UUID
    ordinal: int
    part: InviteePart
    name: str
    person_id: UUID | None = None
    mediator_id: UUID | None = None
    body_id: UUID | None = None
    by_case: bool = False
    state: InviteeState = InviteeState.INVITED
    again: bool = False
    told_at: datetime | None = None
    told_way: TellWay | None = None
    reason: str = ""
    stood: dict[str, str] | None = None

    @property
    def owed(self) -> bool:
        """Return whether he is still to be told when and where."""
        return self.state is InviteeState.INVITED

    def same_as(self, other: "Invitee") -> bool:
        """Return whether both are one and the same."""
        mine, his = (
            (one.person_id or one.mediator_id or one.body_id, one.part) for one in (self, other)
        )
        if mine[0] or his[0]:
            return mine == his
        return (self.part, self.name) == (other.part, other.name)

    def tell(self, way: TellWay, *, at: datetime) -> None:
        """Note that he was told of the hours as they are now."""
        self.state, self.told_way, self.told_at = InviteeState.TOLD, way, at
        self.again, self.reason = False, ""

    def confirm(self) -> None:
        """Note that he will come.

        Raises:
            RuleError: he was not told of these hours yet.
        """
        if self.owed:
            raise RuleError("invitee_not_told", name=self.name)
        self.state, self.reason = InviteeState.CONFIRMED, ""

    def come(self) -> None:
        """Note that he is there."""
        self.state, self.reason = InviteeState.CAME, ""

    def stay_away(self, reason: str) -> None:
        """Note that he does not come, and why."""
        self.state, self.reason = InviteeState.ABSENT, reason

    def call_anew(self, *, before: str, after: str) -> None:
        """Owe him a notice again, unless he knows the hours and the place as they are ``after``.

        ``before`` and ``after`` each stand for hours and place.
        """
        if not self.owed:
            self.stood = {"of": before, "state": self.state.value, "reason": self.reason}
            self.again = True
        self.state, self.reason = InviteeState.INVITED, ""
        if self.stood is not None and self.stood["of"] == after:
            self.state, self.reason = InviteeState(self.stood["state"]), self.stood["reason"]
            self.again, self.stood = False, None
