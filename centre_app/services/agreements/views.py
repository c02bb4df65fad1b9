"""Records of a case's agreements for the window."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.checks import default_copies
from centre_app.domain.agreements.clauses import clause_of, party_labels, periodic_runs, sentences
from centre_app.domain.agreements.codes import AgreementStatus, ClauseKind
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.rights import wages_by_order
from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.signing import Hand
from centre_app.domain.mediation.cases import MediationCase
from centre_app.services.agreements.drafts import refuse_unready
from centre_app.services.papers import paper_row
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.agreements import (
    AgreementView,
    CaseAgreements,
    ItemEntry,
    ItemView,
    Side,
    Signer,
)
from centre_app.services.records.papers import PaperRow
from centre_app.services.signing import hands_of


def case_agreements(unit: UnitOfWork, case: MediationCase) -> CaseAgreements:
    """Return everything the agreement page shows of a case."""
    matter = unit.matters.look(case.matter_id)
    found = unit.agreements.find(case_id=case.id)
    refusal, name = _refusal(case)
    return CaseAgreements(
        case_id=case.id,
        case_version=case.version,
        case_number=case.number,
        matter_id=matter.id,
        matter_number=matter.number,
        title=matter.title,
        dispute=matter.dispute_type,
        demand=matter.demand,
        committee=unit.organizations.look(case.committee_id).name,
        stage=case.stage,
        outcome=case.outcome,
        accepted_on=case.accepted_on,
        sides=tuple(Side(one.id, one.label, one.name) for one in case.parties),
        mediators=tuple(one.name for one in case.mediators),
        agreements=tuple(_view(unit, one, case, matter) for one in found),
        papers=_papers(unit, case, found),
        usual_copies=default_copies(len(case.parties), confirmation_intended=False),
        refusal=refusal,
        refusal_name=name,
        today=unit.today,
        calendar=unit.centre.calendar(),
    )


def signers_of(case: MediationCase) -> tuple[tuple[UUID, str], ...]:
    """Return whose signatures an agreement of the case needs (《人民调解法》第二十九条)."""
    parties = tuple((one.id, one.name) for one in case.parties)
    return parties + tuple((one.mediator_id, one.name) for one in case.mediators)


def _refusal(case: MediationCase) -> tuple[str, str]:
    try:
        refuse_unready(case)
    except RuleError as refused:
        return refused.rule, refused.facts.get("name", "")
    return "", ""


def _papers(
    unit: UnitOfWork, case: MediationCase, agreements: Sequence[Agreement]
) -> tuple[PaperRow, ...]:
    subjects = [case.id, *(one.id for one in agreements)]
    return tuple(
        paper_row(paper)
        for subject_id in subjects
        for paper in unit.papers.find(subject_id=subject_id, void=False)
    )


def _view(
    unit: UnitOfWork, agreement: Agreement, case: MediationCase, matter: Matter
) -> AgreementView:
    labels = party_labels({one.id: one.label for one in case.parties})
    items = sorted(agreement.items, key=lambda one: one.ordinal)
    return AgreementView(
        agreement_id=agreement.id,
        version=agreement.version,
        number=agreement.number,
        form=agreement.form,
        status=agreement.status,
        facts=agreement.facts,
        disputed=agreement.disputed,
        items=tuple(_item_view(one, labels) for one in items),
        further_terms=tuple(agreement.further_terms),
        open_points=agreement.open_points,
        open_course=agreement.open_course,
        copies=agreement.copies,
        confirmation=agreement.confirmation,
        reached_on=agreement.reached_on,
        sealed_on=agreement.sealed_on,
        effective_on=agreement.effective_on,
        confirm_by=_confirm_by(unit, agreement),
        paper_id=agreement.paper_id,
        replaces_id=agreement.replaces_id,
        wages_by_order=_wages_by_order(agreement, matter),
        signers=_signers(unit, agreement, case),
    )


def _wages_by_order(agreement: Agreement, matter: Matter) -> bool:
    owed = any(one.kind.pays and not one.status.settled for one in agreement.items)
    kind = matter.dispute_type
    return wages_by_order(kind, agreement.form, agreement.confirmation, money=owed)


def _item_view(item: PerformanceItem, labels: dict[UUID, str]) -> ItemView:
    return ItemView(
        item_id=item.id,
        entry=item_entry(item),
        text=sentences([clause_of(item, labels)])[0],
        status=item.status,
        done_on=item.done_on,
        done_note=item.done_note,
    )


def item_entry(item: PerformanceItem) -> ItemEntry:
    """Return an item as the cards show it."""
    return ItemEntry(
        kind=item.kind,
        debtor_id=None if item.debtor_id == NOBODY else item.debtor_id,
        creditor_id=item.creditor_id,
        co_debtors=tuple(item.co_debtors),
        co_creditors=tuple(item.co_creditors),
        guarantor_id=item.guarantor_id,
        guarantee=item.guarantee,
        within_estate=item.within_estate,
        every=item.every,
        times=item.times,
        what=item.what,
        amount=item.amount,
        manner=item.manner,
        manner_note=item.manner_note,
        due_on=item.due_on,
        at_once=item.at_once,
    )


def entries_of(
    items: Sequence[PerformanceItem],
    case: MediationCase,
    amounts: Mapping[UUID, Decimal | None] = MappingProxyType({}),
) -> Iterator[ItemEntry]:
    """Yield items as the cards show them, the periods of one payment on one card again.

    ``amounts`` are those that differ from the items' own, in yuan, by the items' keys.
    """
    labels = party_labels({one.id: one.label for one in case.parties})
    left = list(items)
    for size in periodic_runs([clause_of(one, labels) for one in items]):
        group, left = left[:size], left[size:]
        if group[0].kind is ClauseKind.PERIODIC and group[0].times:
            yield replace(item_entry(group[0]), times=sum(one.times or 0 for one in group))
        else:
            for one in group:
                yield replace(item_entry(one), amount=amounts.get(one.id, one.amount))


def _signers(unit: UnitOfWork, agreement: Agreement, case: MediationCase) -> tuple[Signer, ...]:
    matter = unit.matters.look(agreement.matter_id)
    waiting = agreement.status is AgreementStatus.ISSUED
    hands = hands_of(unit, case, matter, on=unit.today) if waiting else {}
    signed = {one.signer_id: one for one in agreement.signatures}
    expected = [(one.id, one.name, one.label, True) for one in case.parties]
    expected += [(one.mediator_id, one.name, "人民调解员", False) for one in case.mediators]
    return tuple(
        Signer(
            signer_id=signer_id,
            name=name,
            label=label,
            is_party=is_party,
            signed_on=signature.signed_on if signature else None,
            fingerprinted=signature.fingerprinted if signature else is_party,
            hands=hands.get(signer_id, ()),
            signed_by=signature.signed_by if signature else _likely(hands.get(signer_id, ())),
            signed_as=signature.signed_as if signature else None,
            by_name=signature.by_name if signature else "",
        )
        for signer_id, name, label, is_party in expected
        for signature in [signed.get(signer_id)]
    )


def _likely(hands: Sequence[Hand]) -> UUID | None:
    """Return the first who may sign; the party itself where nobody may."""
    able = [one for one in hands if one.why is None] or list(hands)
    return able[0].party_id if able else None


def _confirm_by(unit: UnitOfWork, agreement: Agreement) -> date | None:
    if agreement.effective_on is None:
        return None
    found = unit.deadlines.find(
        matter_id=agreement.matter_id, kind=DeadlineKind.CONFIRMATION, subject_id=agreement.id
    )
    return found[-1].due_on if found else None
