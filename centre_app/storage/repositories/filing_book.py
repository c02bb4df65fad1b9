"""How case files are kept: a setting of the centre."""

from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from centre_app.domain.case_files.codes import CaseFileKind, OrderKind
from centre_app.domain.case_files.filing import FilingRules
from centre_app.domain.case_files.order import FileOrder
from centre_app.storage import seeds
from centre_app.storage.tables.centre import settings

FILING = "archive.filing"


class SqlFilingBook:
    """Reads and writes the rules of the archive."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session, self._now = session, now

    def rules(self) -> FilingRules:
        """Return the rules of the centre, the usual ones where none were chosen."""
        asked = select(settings.c.value).where(settings.c.key == FILING)
        found = self._session.scalars(asked).one_or_none()
        if not found:
            return FilingRules()
        return FilingRules(**{**found, "mediation_order": OrderKind(found["mediation_order"])})

    def set_rules(self, rules: FilingRules) -> None:
        """Store them; what is locked keeps its last day."""
        self._session.execute(delete(settings).where(settings.c.key == FILING))
        row = {"key": FILING, "value": vars(rules), "revised_at": self._now}
        self._session.execute(insert(settings).values(row))

    def order(self, kind: CaseFileKind) -> FileOrder:
        """Return the order in which files of a kind lie here."""
        return seeds.file_orders()[self.rules().order_of(kind)]
