"""What the mediation room is given."""

from dataclasses import dataclass

from centre_app.services.conflicts.ties import Ties
from centre_app.services.evidence.evidence import EvidenceBook
from centre_app.services.evidence.papers import EvidencePapers
from centre_app.services.evidence.shows import EvidenceShows
from centre_app.services.inquiries.inquiries import Inquiries
from centre_app.services.inquiries.pages import InquiryPages
from centre_app.services.inquiries.pens import InquiryPens
from centre_app.services.matters.attachments import Attachments
from centre_app.services.mediation.cases import Mediation
from centre_app.services.mediation.county import CountyTransfers
from centre_app.services.mediation.feedbacks import Feedbacks
from centre_app.services.mediation.handovers import Handovers
from centre_app.services.mediation.outcomes import Outcomes
from centre_app.services.mediation.pages import CasePages
from centre_app.services.mediation.recusals import Recusals
from centre_app.services.mediation.rest_asks import RestAsks
from centre_app.services.mediation.terms import Terms
from centre_app.services.papers import Papers
from centre_app.services.sessions.agendas import Agendas
from centre_app.services.sessions.caucus import Caucus
from centre_app.services.sessions.caucus_releases import CaucusReleases
from centre_app.services.sessions.day_papers import DayPapers
from centre_app.services.sessions.hall import Hall
from centre_app.services.sessions.impossible import ImpossibleTimes
from centre_app.services.sessions.invitations import Invitations
from centre_app.services.sessions.notices import Notices
from centre_app.services.sessions.planning import Sessions
from centre_app.services.sessions.record_acts import RecordActs
from centre_app.services.sessions.record_pens import RecordPens
from centre_app.services.sessions.sitting import SessionRecords


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
    agendas: Agendas
    day_papers: DayPapers
    record_pens: RecordPens
    feedbacks: Feedbacks
    evidence: EvidenceBook
    evidence_shows: EvidenceShows
    evidence_papers: EvidencePapers
    attachments: Attachments
    caucus: Caucus
    caucus_releases: CaucusReleases
    rest_asks: RestAsks
    handovers: Handovers
    county_transfers: CountyTransfers
    inquiries: Inquiries
    inquiry_pages: InquiryPages
    inquiry_pens: InquiryPens
    impossible_times: ImpossibleTimes
