"""Use cases after the agreement: promises kept or broken, revisits made or waived."""

from datetime import date
from decimal import Decimal

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.ahead import AHEAD, owe_ahead
from centre_app.domain.agreements.codes import AgreementStatus, PayManner, PerformanceStatus
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.paying import left_of, receive, take_payment_back
from centre_app.domain.agreements.receipts import PartPayment
from centre_app.domain.agreements.urging import told_rights
from centre_app.domain.errors import RuleError
from centre_app.domain.follow_up.codes import RevisitMode, Satisfaction
from centre_app.domain.follow_up.revisits import Revisit, RevisitReport
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.matter import Matter
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import RevisitSheet
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.follow_up.planning import owe_redress
from centre_app.services.follow_up.watching import owe_new, place_of, watch
from centre_app.services.matters.due_dates import meet
from centre_app.services.matters.history import step_now
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.follow_up import (
    FollowUpLists,
    FollowUpQuery,
    PaymentEntry,
    PaymentTakenBack,
    PerformanceTick,
    RevisitEntry,
    RevisitWaiver,
)
from centre_app.services.requests import Done
from centre_app.services.sheets.parties import party_blocks
from centre_app.services.use_case import Topic, UseCases, change, reading, repeatable


class FollowUp(UseCases):
    """Supervises performance and asks after ended cases (《人民调解法》第三十一条)."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @reading(Permission.CASE_READ)
    def lists(self, unit: UnitOfWork, actor: Actor, query: FollowUpQuery) -> FollowUpLists:
        """Return promises, revisits and confirmation windows, the most pressing first."""
        return FollowUpLists(
            performance=tuple(unit.follow_up_register.performance(query, unit.today)),
            revisits=tuple(unit.follow_up_register.revisits(query, unit.today)),
            confirmations=tuple(unit.follow_up_register.confirmations(query, unit.today)),
            today=unit.today,
            calendar=unit.centre.calendar(),
            rules=unit.centre.follow_up_rules(),
        )

    @repeatable(Permission.REVISIT_RECORD)
    def keep_up(self, unit: UnitOfWork, actor: Actor, _request: None) -> int:
        """Let every period begin whose day comes of what is paid without an end; return how many.

        Nothing happens by itself at night: whoever comes in first on a day does it for all.
        """
        count = 0
        for agreement_id in unit.follow_up_register.unending(unit.today + AHEAD):
            known = unit.agreements.look(agreement_id)
            agreement = unit.agreements.get(agreement_id, seen=known.version)
            matter = unit.matters.look(agreement.matter_id)
            before = {one.id for one in agreement.items}
            count += len(owe_ahead(agreement, unit.today))
            owe_new(unit, matter, agreement, before=before)
            unit.audit.record("performance:period_begun", agreement.id, agreement.number)
        return count

    @change(Permission.REVISIT_RECORD, touches=Topic.AGREEMENTS | Topic.MATTERS)
    def tick_performance(self, unit: UnitOfWork, actor: Actor, tick: PerformanceTick) -> Done:
        """Note that a promise was kept, broken, forgiven, changed or taken to court.

        Raises:
            RuleError: the agreement is not in effect, the day lies outside, or it goes to court and
                nobody told whoever is owed what he may do.
            FieldError: the note cannot stand.
        """
        checks = FieldChecks()
        note = checks.optional_line("note", tick.note, limit=400)
        on = checks.day("on", tick.on)
        checks.done()
        agreement = unit.agreements.get(tick.agreement_id, seen=tick.version)
        matter = unit.matters.look(agreement.matter_id)
        if tick.status is PerformanceStatus.TO_COURT and not told_rights(agreement, tick.item_id):
            raise RuleError("rights_not_told")
        before = {one.id for one in agreement.items}
        item = agreement.tick(tick.item_id, tick.status, on=on, note=note, today=unit.today)
        watch(unit, matter, agreement, item, on=on, before=before)
        told = f"{place_of(agreement, item)}：{item.status.label}"
        matter.note(step_now(unit, matter, "performance:ticked", note=told))
        unit.audit.record(
            "performance:ticked", agreement.id, agreement.number, status=item.status.value
        )
        return Done(agreement.id, agreement.number, unit.agreements.version(agreement))

    @change(Permission.REVISIT_RECORD, touches=Topic.AGREEMENTS | Topic.MATTERS)
    def receive_payment(self, unit: UnitOfWork, actor: Actor, entry: PaymentEntry) -> Done:
        """Note a part of a payment; how far the promise is performed follows from the sum.

        Source: 《人民调解法》第三十一条.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: the agreement is not in effect, the promise is not money or is settled, the
                day lies outside, or it is more than what is left.
        """
        payment = _payment(entry)
        agreement = unit.agreements.get(entry.agreement_id, seen=entry.version)
        matter = unit.matters.look(agreement.matter_id)
        before = {one.id for one in agreement.items}
        item = receive(agreement, payment, today=unit.today)
        on = item.done_on or payment.paid_on
        watch(unit, matter, agreement, item, on=on, before=before)
        left = left_of(agreement, item)
        note = _told(agreement, item, payment, left)
        matter.note(step_now(unit, matter, "payment:received", note=note))
        unit.audit.record(
            "payment:received", agreement.id, agreement.number, amount=str(payment.amount)
        )
        return Done(agreement.id, agreement.number, unit.agreements.version(agreement))

    @change(Permission.REVISIT_RECORD, touches=Topic.AGREEMENTS | Topic.MATTERS)
    def take_payment_back(self, unit: UnitOfWork, actor: Actor, back: PaymentTakenBack) -> Done:
        """Let a part that was noted wrongly count no more; it stays on file with the reason.

        Raises:
            FieldError: no reason is given.
            RuleError: it was taken back before, or the promise went another way since.
        """
        checks = FieldChecks()
        reason = checks.line("reason", back.reason)
        checks.done()
        agreement = unit.agreements.get(back.agreement_id, seen=back.version)
        matter = unit.matters.look(agreement.matter_id)
        before = {one.id for one in agreement.items}
        item, payment = take_payment_back(agreement, back.payment_id, reason=reason, on=unit.today)
        watch(unit, matter, agreement, item, on=unit.today, before=before)
        note = f"{_told(agreement, item, payment, left_of(agreement, item))}；{reason}"
        matter.note(step_now(unit, matter, "payment:taken_back", note=note))
        unit.audit.record(
            "payment:taken_back", agreement.id, agreement.number, amount=str(payment.amount)
        )
        return Done(agreement.id, agreement.number, unit.agreements.version(agreement))

    @change(Permission.REVISIT_RECORD, touches=Topic.REVISITS | Topic.MATTERS | Topic.PAPERS)
    def record_revisit(self, unit: UnitOfWork, actor: Actor, entry: RevisitEntry) -> Done:
        """Note what was heard and keep the record of the revisit, F19.

        Source: 《人民调解法》第三十一条, RULE 24.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: it was made before.
        """
        report, on = _checked(entry)
        revisit = unit.revisits.get(entry.revisit_id, seen=entry.version)
        matter = unit.matters.look(revisit.matter_id)
        revisit.record(report, on=on, by=actor.staff_id, today=unit.today)
        meet(unit, matter.id, DeadlineKind.REVISIT, on=on, subject_id=revisit.id)
        if revisit.redress_owed:
            owe_redress(unit, matter, revisit, on=on)
        told = [report.mode.label, report.satisfaction.label]
        told += [report.after.label] if report.after else []
        matter.note(step_now(unit, matter, "revisit:recorded", note="，".join(told)))
        paper_id = None
        if revisit.case_id is not None:
            paper_id = issue(
                unit,
                self._render,
                matter=matter,
                subject_id=revisit.id,
                form=Form.F19,
                number=unit.cases.look(revisit.case_id).number,
                sheet=_sheet(unit, revisit, matter),
                copies=1,
            ).id
        unit.audit.record(
            "revisit:recorded", revisit.id, matter.number, satisfaction=report.satisfaction.value
        )
        return Done(revisit.id, matter.number, unit.revisits.version(revisit), paper_id)

    @change(Permission.MATTER_CLOSE, touches=Topic.REVISITS | Topic.MATTERS)
    def waive_revisit(self, unit: UnitOfWork, actor: Actor, waiver: RevisitWaiver) -> Done:
        """Let a revisit rest, for a reason.

        Raises:
            FieldError: no reason is given.
            RuleError: it was made before.
        """
        checks = FieldChecks()
        reason = checks.line("reason", waiver.reason)
        checks.done()
        revisit = unit.revisits.get(waiver.revisit_id, seen=waiver.version)
        matter = unit.matters.look(revisit.matter_id)
        revisit.waive(reason, on=unit.today, by=actor.staff_id)
        meet(unit, matter.id, DeadlineKind.REVISIT, on=unit.today, subject_id=revisit.id)
        matter.note(step_now(unit, matter, "revisit:waived", note=reason))
        unit.audit.record("revisit:waived", revisit.id, matter.number)
        return Done(revisit.id, matter.number, unit.revisits.version(revisit))


def _payment(entry: PaymentEntry) -> PartPayment:
    checks = FieldChecks()
    payment = PartPayment(
        agreement_id=entry.agreement_id,
        item_id=entry.item_id,
        amount=checks.amount("amount", entry.amount),
        paid_on=checks.day("paid_on", entry.paid_on),
        manner=checks.choice("manner", entry.manner or "", PayManner),
        received_by=checks.name("received_by", entry.received_by),
        note=checks.optional_line("note", entry.note, limit=400),
    )
    checks.done()
    return payment


def _told(agreement: Agreement, item: PerformanceItem, payment: PartPayment, left: Decimal) -> str:
    return f"{place_of(agreement, item)}：{payment.amount:,.2f}元，尚欠{left:,.2f}元"


def _checked(entry: RevisitEntry) -> tuple[RevisitReport, date]:
    checks = FieldChecks()
    service = entry.service
    report = RevisitReport(
        mode=checks.choice("mode", entry.mode or "", RevisitMode),
        person_name=checks.name("person_name", entry.person_name),
        satisfaction=checks.choice("satisfaction", entry.satisfaction or "", Satisfaction),
        performance=checks.text("performance", entry.performance, limit=2000),
        danger=checks.optional_text("danger", entry.danger, limit=2000),
        note=checks.optional_text("note", entry.note, limit=2000),
        after=entry.after,
        service=None if service is None else checks.choice("service", service, Satisfaction),
    )
    on = checks.day("done_on", entry.done_on)
    if report.bad and report.after is None:
        checks.refuse("after", "follow_up_required")
    checks.done()
    return report, on


def _sheet(unit: UnitOfWork, revisit: Revisit, matter: Matter) -> RevisitSheet:
    assert revisit.case_id is not None
    assert revisit.mode is not None
    assert revisit.satisfaction is not None
    case = unit.cases.look(revisit.case_id)
    committee = unit.organizations.look(case.committee_id)
    agreement = _agreement_in_effect(unit, revisit)
    return RevisitSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        agreement_number=agreement.number if agreement else "",
        parties=party_blocks(unit, case),
        subject=matter.dispute_type.label,
        manner=revisit.mode.label,
        performance=revisit.performance,
        satisfaction=revisit.satisfaction.label,
        remaining_risk=revisit.danger,
        measures=revisit.note,
        next_action=revisit.after.label if revisit.after else "",
        revisited_by=unit.actor.name,
        revisited_on=revisit.done_on,
    )


def _agreement_in_effect(unit: UnitOfWork, revisit: Revisit) -> Agreement | None:
    if revisit.agreement_id is not None:
        return unit.agreements.look(revisit.agreement_id)
    found = unit.agreements.find(case_id=revisit.case_id, status=AgreementStatus.EFFECTIVE)
    return found[-1] if found else None
