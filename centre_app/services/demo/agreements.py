"""Agreements: reached, signed, sealed, kept or not kept."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from centre_app.domain.agreements.agreement import (
    Agreement,
    AgreementSignature,
    PerformanceItem,
)
from centre_app.domain.agreements.clauses import EVERYBODY
from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ClauseKind,
    ConfirmationStatus,
    PayManner,
    PerformanceStatus,
)
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.follow_up.schedule import plan_revisits
from centre_app.domain.matters.codes import DeadlineKind, Outcome
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.numbering import mediation_series, oral_number
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.closing import ask_after, close, owe_revisit, resolve
from centre_app.services.demo.papers import print_agreement
from centre_app.services.demo.texts import Row, fill
from centre_app.services.demo.triage import is_grave
from centre_app.services.demo.world import Affair, World

_CONFIRMED_FROM = Decimal(20_000)
_KEPT = (
    (PerformanceStatus.DONE, 82),
    (PerformanceStatus.LATE_DONE, 10),
    (PerformanceStatus.PARTIAL, 4),
    (PerformanceStatus.REFUSED, 1),
    (PerformanceStatus.RELIEVED, 1),
    (PerformanceStatus.NOT_DUE, 2),
)
_WITHOUT_A_DAY = 3, 12
"""After how many working days a deed is done that was promised without a day."""

_LOOKED_AFTER = 4
"""How often a matter waits for promises that are late before it stays open for good."""

_CONFIRMATION_OVER = timedelta(days=32)
_NOTES = {
    PerformanceStatus.PARTIAL: "已付一部分，余款承诺月底前付清",
    PerformanceStatus.REFUSED: "称手头无钱，拒绝支付，已告知可申请强制执行或起诉",
    PerformanceStatus.RELIEVED: "权利人当面表示不再要求",
    PerformanceStatus.LATE_DONE: "逾期后经督促履行",
}


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
            world.agenda.add(_perform(world, affair, agreement, item))
    if agreement.confirmation is ConfirmationStatus.INTENDED:
        world.agenda.add(_confirm(world, affair, agreement))
    else:
        world.agenda.add(_let_lapse(world, affair, agreement))
    revisits = list(_owe_revisits(world, affair, case, agreement))
    for revisit in revisits:
        yield from ask_after(
            world,
            affair,
            case,
            revisit=revisit,
            heard=lambda: _heard(agreement),
            number=agreement.number,
        )
    for _ in range(_LOOKED_AFTER):
        if not any(item.to_be_watched for item in agreement.items):
            yield from close(world, affair)
            return
        yield world.office.later(world.unit.now, 15), clerk


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
        agreement.further_terms = ["其余争议双方未达成一致，可以另行协商或者依法提起诉讼。"]
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
    kind, parts = ClauseKind(row["kind"]), int(row.get("parts", 1))
    days = row.get("days")
    manner = world.chance.pick((PayManner.TRANSFER, PayManner.TRANSFER, PayManner.CASH))
    pays = kind is ClauseKind.PAY
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
            due_on=_due(world, days, part),
            at_once=days == 0,
        )


def _amounts(affair: Affair, row: Row, parts: int) -> Sequence[Decimal | None]:
    """Return the parts of a sum; the last one bears what does not divide."""
    step = 100 if row.get("hundred") else 10
    total = int(str(affair.slots["sum"])) or 800
    total = max(step, round(total * row.get("share", 1) / step) * step)
    each = total // parts // step * step or total // parts
    return [Decimal(each)] * (parts - 1) + [Decimal(total - each * (parts - 1))]


def _due(world: World, days: int | None, part: int) -> date | None:
    if not days:
        return None
    return world.unit.today + timedelta(days=days * (part + 1))


def _sign(world: World, agreement: Agreement, case: MediationCase) -> None:
    world.touch(world.unit.agreements, agreement)
    signers = [(one.id, one.name, True) for one in case.parties]
    signers += [(one.mediator_id, one.name, False) for one in case.mediators]
    for signer_id, name, is_party in signers:
        agreement.signatures.append(
            AgreementSignature(
                agreement_id=agreement.id,
                signer_id=signer_id,
                name=name,
                is_party=is_party,
                signed_on=world.unit.today,
                fingerprinted=is_party,
            )
        )
    count = str(len(signers))
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
        owe_revisit(world, affair, case, start=plan.start, stage=plan.stage)
        for plan in plan_revisits(agreement.items, effective, grave=is_grave(affair))
    ]
    yield from sorted(revisits, key=lambda one: one.due_on)


def _heard(agreement: Agreement) -> str:
    """Return which words tell what has become of the agreement by now."""
    items = [one for one in agreement.items if one.due_on is not None]
    if all(one.status.fulfils for one in items):
        return "kept"
    broken = {PerformanceStatus.PARTIAL, PerformanceStatus.REFUSED}
    return "broken" if any(one.status in broken for one in items) else "open"


def _perform(world: World, affair: Affair, agreement: Agreement, item: PerformanceItem) -> Life:
    """Keep a promise by its day, later, in part, or not at all."""
    if item.due_on is None:
        days = world.chance.between(*_WITHOUT_A_DAY)
        yield world.office.later(world.unit.now, days), world.somebody(Role.MEDIATOR)
        _tick(world, affair, agreement, item=item, status=PerformanceStatus.DONE)
        return
    status = world.chance.weighed(_KEPT, lambda one: one[1])[0]
    if status is PerformanceStatus.NOT_DUE:
        return
    if status is PerformanceStatus.PARTIAL and item.kind is not ClauseKind.PAY:
        status = PerformanceStatus.LATE_DONE
    yield _when_performed(world, item.due_on, status), world.somebody(Role.MEDIATOR)
    _tick(world, affair, agreement, item=item, status=status)
    if status is PerformanceStatus.PARTIAL and world.chance.happens(80):
        days = world.chance.between(8, 25)
        yield world.office.later(world.unit.now, days), world.somebody(Role.MEDIATOR)
        _tick(world, affair, agreement, item=item, status=PerformanceStatus.LATE_DONE)


def _when_performed(world: World, due_on: date, status: PerformanceStatus) -> datetime:
    late = status is not PerformanceStatus.DONE
    shift = world.chance.between(2, 16) if late else -world.chance.between(0, 5)
    day = max(due_on + timedelta(days=shift), world.unit.today)
    return max(world.office.on(day), world.office.soon(world.unit.now, 20))


def _tick(
    world: World,
    affair: Affair,
    agreement: Agreement,
    *,
    item: PerformanceItem,
    status: PerformanceStatus,
) -> None:
    world.touch(world.unit.agreements, agreement)
    item.status, item.done_on = status, world.unit.today
    item.done_note = _NOTES.get(status, "")
    if status.fulfils:
        world.settle(affair.matter, DeadlineKind.PERFORMANCE, subject_id=item.id)
    told = f"{agreement.number}第{item.ordinal + 1}项：{status.label}"
    world.note(affair.matter, "performance:ticked", told)
    world.record("performance:ticked", agreement, agreement.number, status=status.value)


def _let_lapse(world: World, affair: Affair, agreement: Agreement) -> Life:
    """Let the time for the court's confirmation pass, as most parties do."""
    assert agreement.effective_on is not None
    passed = agreement.effective_on + _CONFIRMATION_OVER
    yield world.office.on(world.office.workday(passed, 1)), world.somebody(Role.DISPATCHER)
    world.settle(affair.matter, DeadlineKind.CONFIRMATION, subject_id=agreement.id)
    world.record("agreement:confirmation", agreement, agreement.number, status="lapsed")


def _confirm(world: World, affair: Affair, agreement: Agreement) -> Life:
    """Let both parties apply for the court's confirmation, and the court decide."""
    dismissed = world.chance.happens(8)
    last = ConfirmationStatus.DISMISSED if dismissed else ConfirmationStatus.CONFIRMED
    for status, days in ((ConfirmationStatus.APPLIED, 9), (last, 12)):
        yield (
            world.office.later(world.unit.now, world.chance.between(3, days)),
            world.somebody(Role.MEDIATOR),
        )
        world.touch(world.unit.agreements, agreement)
        agreement.confirmation = status
        world.settle(affair.matter, DeadlineKind.CONFIRMATION, subject_id=agreement.id)
        world.note(affair.matter, "agreement:confirmation", status.label)
        world.record("agreement:confirmation", agreement, agreement.number, status=status.value)
