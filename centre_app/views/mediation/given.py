"""What the mediation room is given."""

from dataclasses import dataclass

from centre_app.services.case_pages import CasePages
from centre_app.services.hall import Hall
from centre_app.services.invitations import Invitations
from centre_app.services.mediation import Mediation
from centre_app.services.notices import Notices
from centre_app.services.outcomes import Outcomes
from centre_app.services.papers import Papers
from centre_app.services.record_acts import RecordActs
from centre_app.services.record_pens import RecordPens
from centre_app.services.recusals import Recusals
from centre_app.services.session_records import SessionRecords
from centre_app.services.sessions import Sessions
from centre_app.services.terms import Terms
from centre_app.services.ties import Ties


@dataclass(frozen=True)
class MediationServices:
    """The use cases this room calls."""

    cases: CasePages
    mediation: Mediation
    sessions: Sessions
    session_records: SessionRecords
    papers: Papers
    record_acts: RecordActs
    ties: Ties
    recusals: Recusals
    terms: Terms
    outcomes: Outcomes
    invitations: Invitations
    notices: Notices
    hall: Hall
    record_pens: RecordPens
