"""What the inspection looks at, gathered from everything that belongs to a case or a petition."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import AgreementForm, AgreementStatus
from centre_app.domain.case_files.case_file import CaseFile
from centre_app.domain.case_files.codes import CaseFileKind, DayKind
from centre_app.domain.case_files.facts import FileFacts, PartyFacts, SigningFacts
from centre_app.domain.case_files.happened import Happened
from centre_app.domain.clock import civil_day
from centre_app.domain.errors import NotFoundError
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.inquiries.inquiry import InquiryState
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.conflict_codes import RecusalOutcome
from centre_app.domain.petitions.codes import PetitionState
from centre_app.domain.petitions.files import PetitionFile
from centre_app.domain.pinyin import PinyinTable
from centre_app.services.agreements.text import examine
from centre_app.services.agreements.views import signers_of
from centre_app.services.case_files.items import items_of
from centre_app.services.evidence.views import items_of as evidence_of
from centre_app.services.matters.taking_part import standings
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.case_files import FileSubject

ReadPinyin = Callable[[], PinyinTable]
_REFUSED = frozenset({PetitionState.NOT_ACCEPTED, PetitionState.NO_LONGER})
_STANDING = (AgreementStatus.EFFECTIVE, AgreementStatus.CHANGED, AgreementStatus.ISSUED)


def kind_of(subject: FileSubject) -> CaseFileKind:
    """Return what a file is about."""
    return CaseFileKind.PETITION if subject.case_id is None else CaseFileKind.MEDIATION


def facts_of(
    unit: UnitOfWork, subject: FileSubject, file: CaseFile | None, *, pinyin: PinyinTable | None
) -> FileFacts:
    """Return what the inspection looks at; without ``pinyin`` the words of the agreement are not read."""
    matter = unit.matters.look(subject.matter_id)
    order = unit.filing.order(kind_of(subject))
    items = items_of(unit, subject, file)
    case = case_of(unit, subject)
    if case is None:
        petition = _petition(unit, matter)
        return FileFacts(
            order=order,
            happened=_answered(petition),
            items=items,
            days=_known(_days_of_petition(petition)),
        )
    deal = agreement_of(unit, case)
    asked = [one for one in unit.revisits.find(case_id=case.id) if one.mode is not None]
    return FileFacts(
        order=order,
        happened=_mediated(unit, case, deal, asked),
        items=items,
        parties=tuple(_parties(unit, case, matter)),
        signing=_signing(case, deal),
        days=_known(_days_of_case(unit, case, deal, asked)),
        wording=tuple(_wording(unit, case, deal, matter, pinyin)),
    )


def case_of(unit: UnitOfWork, subject: FileSubject) -> MediationCase | None:
    """Return the case a file is about; None of a petition.

    Raises:
        NotFoundError: it is none of the matter.
    """
    if subject.case_id is None:
        return None
    case = unit.cases.look(subject.case_id)
    if case.matter_id != subject.matter_id:
        raise NotFoundError
    return case


def agreement_of(unit: UnitOfWork, case: MediationCase) -> Agreement | None:
    """Return the agreement a case ended with, the one in effect before others."""
    found = [one for one in unit.agreements.find(case_id=case.id) if one.status in _STANDING]
    return min(found, key=lambda one: _STANDING.index(one.status), default=None)


def _petition(unit: UnitOfWork, matter: Matter) -> PetitionFile | None:
    return next(iter(unit.petitions.find(matter_id=matter.id)), None)


def _answered(petition: PetitionFile | None) -> Happened:
    if petition is None:
        return Happened()
    return Happened(
        accepted=petition.accepted_on is not None,
        refused=petition.state in _REFUSED,
        sent_on=petition.sent_on is not None and petition.handling is not None,
        extended=petition.extension is not None,
        answered=petition.opinion_on is not None,
    )


def _mediated(
    unit: UnitOfWork, case: MediationCase, deal: Agreement | None, asked: Sequence[Revisit]
) -> Happened:
    sessions = _held(unit, case)
    effective = deal is not None and deal.status is not AgreementStatus.ISSUED
    oral = deal is not None and deal.form is AgreementForm.ORAL
    recusals = unit.recusals.find(case_id=case.id)
    inquiries = unit.inquiries.find(case_id=case.id)
    return Happened(
        mediated=True,
        told=any(one.notice_on for one in case.parties),
        inquiries=sum(one.state is InquiryState.CLOSED for one in inquiries),
        evidence=sum(not one.struck for one in evidence_of(unit, case.id)),
        sessions=len(sessions),
        recusals=sum(one.outcome is not RecusalOutcome.WITHDRAWN for one in recusals),
        agreed_in_writing=deal is not None and not oral,
        agreed_orally=effective and oral,
        ended_without_agreement=case.outcome is not None and not case.outcome.resolves,
        revisits=len(asked),
        at_court=deal is not None and _filed(unit, deal),
        feedback_due=case.source.entrusted,
    )


def _held(unit: UnitOfWork, case: MediationCase) -> list[date]:
    """Return the days on which the parties sat together, appointments left out."""
    held = unit.sessions.find(case_id=case.id, state=SessionState.HELD)
    return sorted(civil_day(one.starts_at) for one in held if not one.kind.appointment)


def _filed(unit: UnitOfWork, deal: Agreement) -> bool:
    found = unit.confirmations.find(agreement_id=deal.id)
    return any(step.step.of_court for one in found for step in one.standing)


def _parties(unit: UnitOfWork, case: MediationCase, matter: Matter) -> Iterator[PartyFacts]:
    wards = {one.party_id: one.finding.needs_guardian for one in standings(unit, matter)}
    agents = {one.behalf_of_id for one in matter.taking_part if one.role.is_agent}
    for one in case.parties:
        yield PartyFacts(
            person_id=one.person_id,
            name=one.name,
            on_file=unit.people.look(unit.merges.standing(one.person_id)).name,
            needs_guardian=wards.get(one.matter_party_id, False),
            sent_agent=one.matter_party_id in agents,
        )


def _signing(case: MediationCase, deal: Agreement | None) -> SigningFacts:
    if deal is None or deal.form is AgreementForm.ORAL:
        return SigningFacts()
    names = {one.id: one.name for one in case.parties}
    of_parties = [one for one in deal.signatures if one.is_party]
    return SigningFacts(
        unsigned=deal.missing_signers(signers_of(case)),
        unprinted=[one.name for one in of_parties if not one.fingerprinted],
        unsealed=deal.sealed_on is None,
        misnamed=[one.name for one in of_parties if names.get(one.signer_id, one.name) != one.name],
    )


def _days_of_case(
    unit: UnitOfWork, case: MediationCase, deal: Agreement | None, asked: Iterable[Revisit]
) -> dict[DayKind, date | None]:
    signed = sorted(one.signed_on for one in deal.signatures) if deal else []
    told = [one.notice_on for one in case.parties if one.notice_on]
    return {
        DayKind.APPLIED: case.applied_on,
        DayKind.ACCEPTED: case.accepted_on,
        DayKind.TOLD: max(told, default=None),
        DayKind.FIRST_SESSION: min(_held(unit, case), default=None),
        DayKind.FIRST_SIGNED: min(signed, default=None),
        DayKind.LAST_SIGNED: max(signed, default=None),
        DayKind.SEALED: deal.sealed_on if deal else None,
        DayKind.ENDED: case.ended_on,
        DayKind.FIRST_REVISIT: min((one.done_on for one in asked if one.done_on), default=None),
    }


def _days_of_petition(petition: PetitionFile | None) -> dict[DayKind, date | None]:
    if petition is None:
        return {}
    return {
        DayKind.RECEIVED: petition.received_on,
        DayKind.ACCEPTED: petition.accepted_on,
        DayKind.ANSWERED: petition.opinion_on,
    }


def _known(days: dict[DayKind, date | None]) -> dict[DayKind, date]:
    return {kind: on for kind, on in days.items() if on is not None}


def _wording(
    unit: UnitOfWork,
    case: MediationCase,
    deal: Agreement | None,
    matter: Matter,
    pinyin: PinyinTable | None,
) -> Iterator[str]:
    if deal is None or pinyin is None:
        return
    found = examine(unit, deal, case, matter, pinyin=pinyin).findings
    yield from (one.code for one in found if not one.set_aside)
