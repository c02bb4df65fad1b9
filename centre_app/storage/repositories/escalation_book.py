"""From which numbers a case is proposed to go to another body: a setting of the centre."""

from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from centre_app.domain.mediation.escalation import EscalationRule
from centre_app.storage.tables.centre import settings

ESCALATION = "mediation.escalation"


class SqlEscalationBook:
    """Reads and writes the numbers."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session, self._now = session, now

    def rule(self) -> EscalationRule:
        """Return the numbers of the centre, the usual ones where none were chosen."""
        asked = select(settings.c.value).where(settings.c.key == ESCALATION)
        found = self._session.scalars(asked).one_or_none()
        return EscalationRule(**found) if found else EscalationRule()

    def set_rule(self, rule: EscalationRule) -> None:
        """Store them; what was handed over stays so."""
        self._session.execute(delete(settings).where(settings.c.key == ESCALATION))
        row = {"key": ESCALATION, "value": vars(rule), "revised_at": self._now}
        self._session.execute(insert(settings).values(row))
