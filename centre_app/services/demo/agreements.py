"""Agreements: reached, signed, sealed, and followed until their matter is closed."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.clauses import EVERYBODY
from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ClauseKind,
    ConfirmationStatus,
    OpenCourse,
    PayManner,
    PerformanceStatus,
    Period,
)
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.periods import nth_due
from centre_app.domain.agreements.signatures import AgreementSignature
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.follow_up.schedule import plan_revisits
from centre_app.domain.matters.codes import DeadlineKind, Outcome
from centre_app.domain.matters.party_codes import SignedAs
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.numbering import mediation_series, oral_number
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.closing import ask_after, close, owe_revisit, resolve
from centre_app.services.demo.confirmation import confirm
from centre_app.services.demo.feedback import tell_of_end
from centre_app.services.demo.papers import print_agreement
from centre_app.services.demo.performance import heard, perform
from centre_app.services.demo.texts import Row, fill
from centre_app.services.demo.triage import is_grave
from centre_app.services.demo.world import Affair, World

_CONFIRMED_FROM = Decimal(20_000)
_LOOKED_AFTER_EVERY = 15
"""Working days after which a matter that waits for promises is looked at again."""


def reach_agreement(world: World, affair: Affair, case: MediationCase, outcome: Outcome) -> Life:
    """Write the agreement down, let it take effect, and see what becomes of it."""
    agreement = _draft(world, affair, case, outcome)
    clerk = world.unit.actor
    if agreement.form is AgreementForm.WRITTEN:
        yield world.office.soon(world.unit.now, world.chance.between(15, 40)), clerk
        _sign(world, agreement, case)
        waits = affair.plan.slow or world.chance.happens(7)
        days = world.chance.between(3, 9) if waits else 0
        yield world.office.later(world.unit.now, days), clerk
    _take_effect(world, affair, case, agreement=agreement, outcome=outcome)
    for item in agreement.items:
        if item.to_be_watched:
            world.agenda.add(perform(world, affair, agreement, item))
    world.agenda.add(confirm(world, affair, agreement))
    revisits = list(_owe_revisits(world, affair, case, agreement))
    for revisit in revisits:
        yield from ask_after(
            world,
            affair,
            case,
            revisit=revisit,
            heard=lambda: heard(agreement),
            number=agreement.number,
        )
    while any(item.to_be_watched for item in agreement.items):
        yield world.office.later(world.unit.now, _LOOKED_AFTER_EVERY), clerk
    yield from close(world, affair)


def _draft(world: World, affair: Affair, case: MediationCase, outcome: Outcome) -> Agreement:
    unit, plan = world.unit, affair.plan
    oral = outcome is Outcome.AGREED_ORAL
    agreement = Agreement(
        case_id=case.id,
        matter_id=affair.matter.id,
        number=_number(world, case, oral=oral),
        form=AgreementForm.ORAL if oral else AgreementForm.WRITTEN,
        facts=affair.text("facts"),
        disputed=affair.text("disputed"),
        reached_on=unit.today,
        copies=len(case.parties) + 1,
    )
    for row in plan.tale.row["clauses"]:
        agreement.items += _items(world, affair, case, agreement=agreement, row=row)
    if outcome is Outcome.PARTIAL:
        agreement.open_points = "本协议没有写明的其余各项"
        agreement.open_course = OpenCourse.COURT
    if not oral and agreement.total() >= _CONFIRMED_FROM and world.chance.happens(55):
        agreement.confirmation = ConfirmationStatus.INTENDED
        agreement.copies += 1
    agreement.status = AgreementStatus.ISSUED
    unit.agreements.add(agreement)
    unit.agreements.version(agreement)
    world.note(affair.matter, "agreement:drafted", agreement.number)
    world.record("agreement:drafted", agreement, agreement.number)
    if plan.papered:
        agreement.paper_id = print_agreement(world, affair, case, agreement).id
    world.record("agreement:issued", agreement, agreement.number)
    return agreement


def _number(world: World, case: MediationCase, *, oral: bool) -> str:
    """Return the number of the case, or the next one of oral agreements."""
    if not oral:
        return case.number
    short = next(one.short_name for one in world.town.bodies if one.id == case.committee_id)
    return oral_number(
        short, world.unit.today.year, world.unit.numbers.next(mediation_series(short))
    )


def _items(
    world: World, affair: Affair, case: MediationCase, *, agreement: Agreement, row: Row
) -> Iterator[PerformanceItem]:
    """Yield what a clause of the story owes, in as many parts as it says."""
    sides = {"me": case.parties[0].id, "other": case.parties[1].id, "both": EVERYBODY}
    kind, parts, days = ClauseKind(row["kind"]), int(row.get("parts", 1)), row.get("days")
    every = Period(row["every"]) if "every" in row else None
    if agreement.form is AgreementForm.ORAL and kind is not ClauseKind.ABSTAIN:
        # What is not put in writing is done on the spot, and at one time.
        kind, parts, days, every = ClauseKind.PAY if kind.pays else kind, 1, 0, None
    manner = world.chance.pick((PayManner.TRANSFER, PayManner.TRANSFER, PayManner.CASH))
    pays = kind.pays
    amounts = _amounts(affair, row, parts) if pays else (None,) * parts
    first = len(agreement.items)
    for part, amount in enumerate(amounts):
        yield PerformanceItem(
            agreement_id=agreement.id,
            ordinal=first + part,
            kind=kind,
            debtor_id=sides[row["by"]],
            creditor_id=sides[row["to"]] if "to" in row else None,
            what=fill(row["what"], affair.slots),
            amount=amount,
            manner=manner if pays else None,
            every=every,
            times=1 if every else None,
            due_on=_due(world, days, part, every=every),
            at_once=days == 0,
        )


def _amounts(affair: Affair, row: Row, parts: int) -> Sequence[Decimal | None]:
    """Return the parts of a sum; the last one bears what does not divide."""
    step = 100 if row.get("hundred") else 10
    total = int(str(affair.slots["sum"])) or 800
    total = max(step, round(total * row.get("share", 1) / step) * step)
    each = total // parts // step * step or total // parts
    return [Decimal(each)] * (parts - 1) + [Decimal(total - each * (parts - 1))]


def _due(world: World, days: int | None, part: int, *, every: Period | None) -> date | None:
    if not days:
        return None
    if every is not None:
        return nth_due(world.unit.today + timedelta(days=days), every, part)
    return world.unit.today + timedelta(days=days * (part + 1))


def _sign(world: World, agreement: Agreement, case: MediationCase) -> None:
    world.touch(world.unit.agreements, agreement)
    signers = [(one.id, one.name, one.matter_party_id) for one in case.parties]
    others = [(one.mediator_id, one.name, None) for one in case.mediators]
    for signer_id, name, part in (*signers, *others):
        is_party = part is not None
        agreement.signatures.append(
            AgreementSignature(
                agreement_id=agreement.id,
                signer_id=signer_id,
                name=name,
                is_party=is_party,
                signed_on=world.unit.today,
                fingerprinted=is_party,
                signed_by=part,
                signed_as=SignedAs.SELF if is_party else None,
                by_name=name if is_party else "",
            )
        )
    count = str(len(agreement.signatures))
    world.record("agreement:signed", agreement, agreement.number, signatures=count)


def _take_effect(
    world: World,
    affair: Affair,
    case: MediationCase,
    *,
    agreement: Agreement,
    outcome: Outcome,
) -> None:
    matter, today = affair.matter, world.unit.today
    world.touch(world.unit.agreements, agreement)
    world.touch(world.unit.cases, case)
    agreement.status, agreement.effective_on = AgreementStatus.EFFECTIVE, today
    agreement.sealed_on = today if agreement.form is AgreementForm.WRITTEN else None
    for item in agreement.items:
        if item.at_once:
            item.status, item.done_on = PerformanceStatus.IMMEDIATE, today
    case.end(outcome, on=today, reason=None, note="")
    tell_of_end(world, affair, case)
    resolve(world, affair, outcome, tag="case:agreed")
    world.settle(matter, DeadlineKind.MEDIATION, DeadlineKind.NOTICE)
    world.note(matter, "agreement:effective", agreement.number)
    world.record("agreement:effective", agreement, agreement.number, outcome=outcome.value)
    for item in agreement.items:
        if item.due_on is not None:
            world.owe(matter, DeadlineKind.PERFORMANCE, start=item.due_on, subject_id=item.id)
    world.owe(matter, DeadlineKind.CONFIRMATION, start=today, subject_id=agreement.id)


def _owe_revisits(
    world: World, affair: Affair, case: MediationCase, agreement: Agreement
) -> Iterator[Revisit]:
    """Yield the revisits the agreement is owed (RULE 23)."""
    assert agreement.effective_on is not None
    effective = agreement.effective_on
    revisits = [
        owe_revisit(
            world,
            affair,
            case,
            start=plan.start,
            stage=plan.stage,
            agreement_id=agreement.id,
        )
        for plan in plan_revisits(agreement.items, effective, grave=is_grave(affair))
    ]
    yield from sorted(revisits, key=lambda one: one.due_on)
