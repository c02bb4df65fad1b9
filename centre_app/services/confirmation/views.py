"""The record of one agreement's way to the court for the window."""

from collections.abc import Iterator
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.confirmation.codes import CourtReason
from centre_app.domain.confirmation.confirmations import (
    Confirmation,
    ConfirmationConsent,
    ConfirmationEvent,
)
from centre_app.domain.confirmation.courts import Place, Proposal, propose
from centre_app.domain.confirmation.eligibility import Hint, hints
from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import RuleError
from centre_app.domain.follow_up.schedule import confirmation_mark
from centre_app.domain.matters.codes import DeadlineKind, DisputeType
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseSource
from centre_app.services.papers import paper_row
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.confirmation import ConfirmationPage, ConsentLine, StepLine

_LABOUR = frozenset({DisputeType.WAGE_ARREARS, DisputeType.LABOUR_OTHER})


def confirmation_of(unit: UnitOfWork, agreement: Agreement) -> Confirmation:
    """Return the way of an agreement to the court; a new one, not on file, where there is none.

    Who signed that both sides will apply has consented with the signature.
    """
    found = unit.confirmations.find(agreement_id=agreement.id)
    if found:
        return found[0]
    new = Confirmation(
        agreement_id=agreement.id, matter_id=agreement.matter_id, began_as=agreement.confirmation
    )
    if agreement.confirmation is ConfirmationStatus.INTENDED:
        new.consents.extend(_signed(new, agreement))
    return new


def window_of(unit: UnitOfWork, agreement: Agreement) -> MatterDeadline:
    """Return the thirty days of an agreement in effect.

    Raises:
        RuleError: they are not on file.
    """
    found = unit.deadlines.find(
        matter_id=agreement.matter_id, kind=DeadlineKind.CONFIRMATION, subject_id=agreement.id
    )
    if not found:
        raise RuleError("confirmation_no_window")
    return found[-1]


def confirmation_page(unit: UnitOfWork, agreement: Agreement) -> ConfirmationPage:
    """Return everything the window shows of an agreement's way to the court.

    Raises:
        RuleError: it never took effect.
    """
    window, kept = window_of(unit, agreement), confirmation_of(unit, agreement)
    assert agreement.effective_on is not None
    case = unit.cases.look(agreement.case_id)
    matter = unit.matters.look(agreement.matter_id)
    kept_files = unit.attachments.find(matter_id=matter.id, removed_at=None)
    files = {one.id: one.title for one in kept_files}
    left = (window.due_on - unit.today).days
    return ConfirmationPage(
        agreement_id=agreement.id,
        version=agreement.version,
        matter_id=matter.id,
        number=agreement.number,
        parties=matter.parties_text,
        status=kept.status,
        effective_on=agreement.effective_on,
        last_day=window.due_on,
        days_left=max(0, left),
        mark=confirmation_mark(agreement.effective_on, unit.today),
        lapsed=left < 0 and kept.status.undecided,
        article=window.article,
        basis=window.basis,
        hints=_hints(agreement),
        obstacles=tuple(kept.obstacles),
        examined_on=kept.examined_on,
        consents=tuple(_consents(case, kept)),
        court_name=kept.court_name,
        court_reason=kept.court_reason,
        proposals=proposals_of(unit, case, matter),
        steps=tuple(_line(one, files) for one in sorted(kept.events, key=lambda e: e.ordinal)),
        next_steps=kept.next_steps,
        attachments=tuple(files.items()),
        papers=tuple(paper_row(one) for one in unit.papers.find(subject_id=kept.id, void=False)),
        today=unit.today,
        calendar=unit.centre.calendar(),
    )


def proposals_of(unit: UnitOfWork, case: MediationCase, matter: Matter) -> tuple[Proposal, ...]:
    """Return the courts that have an application of this case, with the reason for each."""
    by_court = case.source is CaseSource.ENTRUST_COURT
    return propose(
        unit.courts.find(),
        _places(unit, case, matter),
        invited=by_court,
        invited_by=case.entrusted_by if by_court else "",
        labour=matter.dispute_type in _LABOUR,
    )


def _places(unit: UnitOfWork, case: MediationCase, matter: Matter) -> Iterator[Place]:
    committee = unit.organizations.look(case.committee_id).name
    yield Place(CourtReason.SEAT, committee, committee)
    for party in case.parties:
        # Compared here and shown nowhere: only the name goes on.
        yield Place(CourtReason.HOME, party.name, unit.vault.reveal(party.person_id).address)
    if matter.place:
        yield Place(CourtReason.SUBJECT, "", matter.place)


def _hints(agreement: Agreement) -> tuple[Hint, ...]:
    texts = [one.what for one in agreement.items] + [one.manner_note for one in agreement.items]
    return hints(agreement.form, [*texts, *agreement.further_terms])


def _signed(kept: Confirmation, agreement: Agreement) -> Iterator[ConfirmationConsent]:
    for one in agreement.signatures:
        if one.is_party:
            yield ConfirmationConsent(
                confirmation_id=kept.id,
                party_id=one.signer_id,
                name=one.name,
                agrees=True,
                said_on=one.signed_on,
                by_name="" if one.by_name == one.name else one.by_name,
            )


def _consents(case: MediationCase, kept: Confirmation) -> Iterator[ConsentLine]:
    said = {one.party_id: one for one in kept.consents}
    for party in case.parties:
        one = said.get(party.id)
        if one is None:
            yield ConsentLine(party.id, party.label, party.name)
        else:
            yield ConsentLine(
                party.id, party.label, party.name, one.agrees, one.said_on, one.by_name
            )


def _line(event: ConfirmationEvent, files: dict[UUID, str]) -> StepLine:
    return StepLine(
        step=event.step,
        happened_on=event.happened_on,
        number=event.number,
        note=event.note,
        due_on=event.due_on,
        attachment=files.get(event.attachment_id or NOBODY, ""),
        taken_back=event.taken_back,
    )
