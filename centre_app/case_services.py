"""The use cases of mediation, put together: a part of what the bootstrap makes."""

from dataclasses import dataclass
from typing import Any

from centre_app.domain.calendar.agenda import Agenda
from centre_app.outside.inspector import Inspector
from centre_app.services.agreements.agreements import Agreements
from centre_app.services.agreements.newcomers import Newcomers
from centre_app.services.agreements.signings import Signings
from centre_app.services.case_files.archive import Archive
from centre_app.services.case_files.filing import Filing
from centre_app.services.case_files.rules import ArchiveRules
from centre_app.services.centre.courts import CourtRegister
from centre_app.services.confirmation.way import Confirmations
from centre_app.services.conflicts.ties import Ties
from centre_app.services.evidence.evidence import EvidenceBook
from centre_app.services.evidence.papers import EvidencePapers
from centre_app.services.evidence.shows import EvidenceShows
from centre_app.services.inquiries.inquiries import Inquiries
from centre_app.services.inquiries.pages import InquiryPages
from centre_app.services.inquiries.pens import InquiryPens
from centre_app.services.mediation.cases import Mediation
from centre_app.services.mediation.county import CountyTransfers
from centre_app.services.mediation.feedbacks import Feedbacks
from centre_app.services.mediation.handovers import Handovers
from centre_app.services.mediation.outcomes import Outcomes
from centre_app.services.mediation.pages import CasePages
from centre_app.services.mediation.recusals import Recusals
from centre_app.services.mediation.rest_asks import RestAsks
from centre_app.services.mediation.rules import HouseRules
from centre_app.services.mediation.terms import Terms
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit
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
from centre_app.storage import pinyin


@dataclass(frozen=True)
class CaseServices:
    """Every use case of a case from its opening to its end."""

    cases: CasePages
    mediation: Mediation
    ties: Ties
    recusals: Recusals
    evidence: EvidenceBook
    evidence_shows: EvidenceShows
    evidence_papers: EvidencePapers
    inquiries: Inquiries
    inquiry_pages: InquiryPages
    inquiry_pens: InquiryPens
    sessions: Sessions
    agendas: Agendas
    day_papers: DayPapers
    invitations: Invitations
    impossible_times: ImpossibleTimes
    hall: Hall
    notices: Notices
    session_records: SessionRecords
    record_acts: RecordActs
    agreements: Agreements
    newcomers: Newcomers
    signings: Signings
    record_pens: RecordPens
    caucus: Caucus
    caucus_releases: CaucusReleases
    outcomes: Outcomes
    feedbacks: Feedbacks
    confirmations: Confirmations
    courts: CourtRegister
    terms: Terms
    rest_asks: RestAsks
    house_rules: HouseRules
    handovers: Handovers
    county_transfers: CountyTransfers
    filing: Filing
    archive: Archive
    archive_rules: ArchiveRules


def case_services(open_unit: OpenUnit, render: Render) -> dict[str, Any]:
    """Return the use cases of mediation, by their names among all."""
    return {
        "cases": CasePages(open_unit),
        "mediation": Mediation(open_unit, render),
        "ties": Ties(open_unit),
        "recusals": Recusals(open_unit, render),
        "evidence": EvidenceBook(open_unit),
        "evidence_shows": EvidenceShows(open_unit),
        "evidence_papers": EvidencePapers(open_unit, render, Inspector()),
        "inquiries": Inquiries(open_unit, render),
        "inquiry_pages": InquiryPages(open_unit),
        "inquiry_pens": InquiryPens(open_unit),
        "sessions": Sessions(open_unit),
        "agendas": Agendas(open_unit, write_agenda),
        "day_papers": DayPapers(open_unit, render),
        "invitations": Invitations(open_unit),
        "impossible_times": ImpossibleTimes(open_unit),
        "hall": Hall(open_unit),
        "notices": Notices(open_unit, render),
        "session_records": SessionRecords(open_unit, render),
        "record_acts": RecordActs(open_unit),
        "agreements": Agreements(open_unit, render, pinyin.load),
        "newcomers": Newcomers(open_unit),
        "signings": Signings(open_unit, render),
        "record_pens": RecordPens(open_unit),
        "caucus": Caucus(open_unit),
        "caucus_releases": CaucusReleases(open_unit),
        "outcomes": Outcomes(open_unit, render),
        "feedbacks": Feedbacks(open_unit, render),
        "confirmations": Confirmations(open_unit, render),
        "courts": CourtRegister(open_unit),
        "terms": Terms(open_unit, render),
        "rest_asks": RestAsks(open_unit, render),
        "house_rules": HouseRules(open_unit),
        "handovers": Handovers(open_unit),
        "county_transfers": CountyTransfers(open_unit, render),
        "filing": Filing(open_unit, pinyin.load),
        "archive": Archive(open_unit),
        "archive_rules": ArchiveRules(open_unit),
    }


def write_agenda(agenda: Agenda) -> bytes:
    """Write sessions as iCalendar; its writer is loaded with the first export."""
    from centre_app.printing.agenda import write_agenda as write  # noqa: PLC0415

    return write(agenda)
