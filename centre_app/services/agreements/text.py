"""From an agreement on file, or one being typed, to clauses, check and sheet."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.changes import promised_before
from centre_app.domain.agreements.checks import (
    Terms,
    check,
    default_copies,
    performed_later,
    why_in_writing,
)
from centre_app.domain.agreements.clauses import (
    Clause,
    clause_of,
    manner_and_time,
    party_labels,
    remainder,
    sentences,
)
from centre_app.domain.agreements.codes import AgreementForm, PerformanceStatus, Sitting
from centre_app.domain.agreements.findings import Finding
from centre_app.domain.errors import RuleError
from centre_app.domain.follow_up.schedule import is_grave
from centre_app.domain.matters.codes import Route
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.party_codes import WhyNot
from centre_app.domain.matters.signing import Signing
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import AgreementSheet, OralAgreementSheet
from centre_app.domain.pinyin import PinyinTable
from centre_app.services.agreements.scene import scene_of
from centre_app.services.mediation.sittings import ended_in_agreement, records_of, sitting_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.agreements import Preflight
from centre_app.services.sheets.parties import signing_blocks
from centre_app.services.signing import hands_of, signing_of


def clauses_of(agreement: Agreement, case: MediationCase) -> list[Clause]:
    """Return the items of an agreement as clauses, in order."""
    labels = party_labels({one.id: one.label for one in case.parties})
    items = sorted(agreement.items, key=lambda one: one.ordinal)
    return [clause_of(item, labels) for item in items]


def examine(
    unit: UnitOfWork,
    agreement: Agreement,
    case: MediationCase,
    matter: Matter,
    *,
    pinyin: PinyinTable | None = None,
    filed: UUID | None = None,
) -> Preflight:
    """Return the text as it will print and what the check found, what was let stand at the end.

    ``filed`` is the agreement on file of which this one is a draft that is not kept.
    """
    clauses = clauses_of(agreement, case)
    signing = signing_of(unit, case, matter, on=unit.today)
    terms = Terms(
        form=agreement.form,
        facts=agreement.facts,
        disputed=agreement.disputed,
        clauses=clauses,
        further_terms=agreement.further_terms,
        copies=agreement.copies,
        parties=len(case.parties),
        mediators=len(case.mediators),
        confirmation_intended=_intended(agreement),
        must_be_written=is_grave(matter.level, matter.risk),
        petition=matter.route is Route.PETITION,
        minors=_wards(case, signing),
        unsigned=_unsigned(case, signing),
        sitting=_sitting(unit, agreement, case),
        open_points=agreement.open_points,
        open_course=agreement.open_course,
        case_ended=case.stage is CaseStage.ENDED,
        promised_before=performed_before(unit, agreement),
        accepted_on=case.accepted_on,
        reached_on=agreement.reached_on,
        today=unit.today,
        scene=scene_of(unit, agreement, case, matter, pinyin=pinyin),
    )
    return Preflight(
        clauses=sentences(clauses, _terms(agreement)),
        manner_and_time=manner_and_time(clauses),
        copies=agreement.copies,
        findings=_let_stand(unit, filed or agreement.id, check(terms)),
    )


def refuse_oral(agreement: Agreement, matter: Matter) -> None:
    """Let an oral agreement pass that need not be in writing, as the matter stands now.

    Raises:
        RuleError: a rule wants it in writing; says which.
    """
    reasons = why_in_writing(
        petition=matter.route is Route.PETITION,
        grave=is_grave(matter.level, matter.risk),
        later=any(performed_later(one) for one in agreement.items),
        confirmation=_intended(agreement),
    )
    for _, code in reasons:
        raise RuleError(code)


def _let_stand(
    unit: UnitOfWork, agreement_id: UUID, found: Sequence[Finding]
) -> tuple[Finding, ...]:
    """Return findings with the reasons for which somebody let them stand, those at the end."""
    reasons = {one.finding: one.reason for one in unit.set_asides.find(agreement_id=agreement_id)}
    told = [one.with_reason(reasons.get(one.key, "")) for one in found]
    return tuple(sorted(told, key=lambda one: bool(one.set_aside)))


def usual_copies(agreement: Agreement, case: MediationCase) -> int:
    """Return how many originals there usually are (RULE 18)."""
    return default_copies(len(case.parties), confirmation_intended=_intended(agreement))


def sheet_of(
    unit: UnitOfWork, agreement: Agreement, case: MediationCase
) -> AgreementSheet | OralAgreementSheet:
    """Return what stands on the paper."""
    clauses, matter = clauses_of(agreement, case), unit.matters.look(case.matter_id)
    hands = hands_of(unit, case, matter, on=unit.today)
    committee = unit.organizations.look(case.committee_id)
    form = Form.F16 if agreement.form is AgreementForm.ORAL else Form.F15
    shared: dict[str, Any] = {
        "org_name": committee.name,
        "seal_name": committee.seal_name,
        "number": agreement.number,
        "parties": signing_blocks(unit, case, hands, form=form),
        "facts": agreement.facts,
        "disputed_points": agreement.disputed,
        "clauses": sentences(clauses, _terms(agreement)),
        "manner_and_time": manner_and_time(clauses),
        "mediators": tuple(one.name for one in case.mediators),
    }
    if agreement.form is AgreementForm.ORAL:
        return OralAgreementSheet(**shared, reached_on=agreement.reached_on)
    return AgreementSheet(
        **shared,
        recorder=case.recorder,
        confirm_intended=_intended(agreement),
        copies=agreement.copies,
    )


def performed_before(unit: UnitOfWork, agreement: Agreement) -> Mapping[int, PerformanceStatus]:
    """Return which items, by place, the agreement that is being changed made good already."""
    if agreement.replaces_id is None:
        return {}
    items = sorted(agreement.items, key=lambda one: one.ordinal)
    return promised_before(items, unit.agreements.look(agreement.replaces_id))


def _terms(agreement: Agreement) -> tuple[str, ...]:
    open_part = remainder(agreement.open_points, agreement.open_course)
    return (*agreement.further_terms, open_part)


def _sitting(unit: UnitOfWork, agreement: Agreement, case: MediationCase) -> Sitting:
    """Return what the sessions came to; a change is agreed after the case, with no new session."""
    if sitting_now(unit, case):
        return Sitting.RUNNING
    records = records_of(unit, case)
    if agreement.replaces_id is not None or ended_in_agreement(unit, case):
        return Sitting.AGREED
    return Sitting.NOT_AGREED if records else Sitting.UNRECORDED


def _intended(agreement: Agreement) -> bool:
    return agreement.confirmation.wanted


def _wards(case: MediationCase, signing: Mapping[UUID, Signing]) -> list[str]:
    """Return the parties for whom somebody else signs because they lack capacity."""
    return [
        one.name
        for one in case.parties
        if one.id in signing
        and signing[one.id].able
        and any(other.why is WhyNot.LACKS_CAPACITY for other in signing[one.id].unable)
    ]


def _unsigned(case: MediationCase, signing: Mapping[UUID, Signing]) -> list[tuple[str, WhyNot]]:
    blocked = [(one, signing[one.id].blocked) for one in case.parties if one.id in signing]
    return [(one.name, unable.why) for one, unable in blocked if unable]
