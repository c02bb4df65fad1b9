"""Who writes the record of a session."""

from uuid import UUID

from centre_app.domain.mediation.codes import SessionState
from centre_app.services.pens import Pens, Standing, Written
from centre_app.services.ports.unit import UnitOfWork


def _find(unit: UnitOfWork, session_id: UUID) -> Standing:
    session = unit.sessions.look(session_id)
    under_way = session.state is SessionState.OPEN
    found = unit.session_records.find(session_id=session.id)
    return Standing(
        case_id=session.case_id,
        version=found[0].version if found else 0,
        under_way=under_way,
        refuse_unless_open=session.refuse_unless_open,
    )


SESSION_RECORD = Written("record", _find, lambda unit: unit.record_pens)


class RecordPens(Pens):
    """Passes the pen of a session's record from one to the other."""

    written = SESSION_RECORD
