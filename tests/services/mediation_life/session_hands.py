"""What somebody tries with the sessions of a case."""

from datetime import timedelta
from typing import Any

from centre_app.domain.mediation.codes import (
    SessionResult,
    SessionState,
)
from centre_app.services.records.case_card import SessionLine
from centre_app.services.records.sessions import (
    BeginSession,
    CancelSession,
    MoveSession,
)
from tests.mediation_town import NEXT_MORNING
from tests.services.mediation_life.hands import Hands, NothingThereError


class SessionHands(Hands):
    """Hands that plan sessions, and sit down."""

    def plan_a_session(self) -> object:
        """Plan ninety minutes at one of six hours, in one of two rooms."""
        return self.plan(self.case_id, self._hour(), room_id=self.room(self.pick % 2))

    def move_a_session(self) -> object:
        """Move the next session to another hour."""
        session, start = self._session(SessionState.PLANNED), self._hour()
        request = MoveSession(
            session_id=session.session_id,
            seen=session.version,
            starts_at=start,
            ends_at=start + timedelta(minutes=90),
            room_id=self.room(self.pick % 2),
        )
        return self.town.services.sessions.move_session(self.actor, request)

    def call_off_a_session(self) -> object:
        """Call the next session off."""
        session = self._session(SessionState.PLANNED)
        request = CancelSession(
            session_id=session.session_id, seen=session.version, reason="当事人生病"
        )
        return self.town.services.sessions.cancel_session(self.actor, request)

    def sit_down(self) -> object:
        """Open the next session."""
        session = self._session(SessionState.PLANNED)
        request = BeginSession(session_id=session.session_id, seen=session.version)
        return self.town.services.session_records.begin_session(self.actor, request)

    def get_up(self) -> object:
        """Close the session under way with its record."""
        session = self._session(SessionState.OPEN)
        result = (SessionResult.AGREED, SessionResult.ADJOURNED)[self.pick % 5 == 4]
        entry = self.entry(session.session_id, result=result)
        return self.town.services.session_records.hold_session(self.actor, entry)

    def _session(self, state: SessionState) -> SessionLine:
        found = [one for one in self.card(self.case_id).sessions if one.state is state]
        if not found:
            raise NothingThereError
        return found[0]

    def _hour(self) -> Any:
        days = (self.town.clock.now() - NEXT_MORNING).days + 1
        return NEXT_MORNING + timedelta(days=days, hours=self.pick % 6)
