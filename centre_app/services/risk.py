"""Use cases of danger: raising it, noting who was told, and what is still owed (RULE 29)."""

from collections.abc import Sequence
from datetime import datetime

from centre_app.domain.clock import civil_day
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.matters.access import AccessReason
from centre_app.domain.matters.codes import RiskLevel
from centre_app.domain.matters.matter import Matter
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.risk.codes import RiskFactor
from centre_app.domain.risk.dismissal import RiskDismissal
from centre_app.domain.risk.minutes import parse_minute, to_the_minute
from centre_app.domain.risk.report import RiskReport, RiskTelling
from centre_app.domain.risk.suggesting import (
    REPEATED_WITHIN,
    RiskFacts,
    RiskSuggestion,
    suggestions,
)
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.access import close_matter
from centre_app.services.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.risk import (
    DismissRisk,
    FinishRisk,
    OwedReport,
    RaiseRisk,
    RiskAlarm,
    RiskLine,
    RiskPage,
    TellingLine,
    TellRisk,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

TEXT_LIMIT = 1000


class Risks(UseCases):
    """Keeps the reports of danger."""

    @reading(Permission.MATTER_READ)
    def page(self, unit: UnitOfWork, actor: Actor, key: MatterKey) -> RiskPage:
        """Return the reports of a matter, and what the program suggests to look at.

        Raises:
            NotFoundError: there is no such matter, or the actor may not read it.
        """
        matter = unit.matters.look(key.matter_id)
        reports = unit.risk_reports.find(matter_id=matter.id)
        may_change = actor.may(Permission.RISK_REPORT)
        return RiskPage(
            matter_id=matter.id,
            version=matter.version,
            now=unit.now,
            may_change=may_change,
            reports=tuple(_line(unit, one) for one in reports),
            suggestions=_suggested(unit, matter, reports) if may_change else (),
        )

    @reading(Permission.RISK_REPORT)
    def owed(self, unit: UnitOfWork, actor: Actor, _: None) -> RiskAlarm:
        """Return the reports that are not finished."""
        found = unit.risk_reports.find(recorded_at=None)
        ordered = sorted(found, key=lambda one: one.raised_at)
        return RiskAlarm(
            unit.now,
            tuple(
                OwedReport(one.matter_id, unit.matters.look(one.matter_id).number, one.raised_at)
                for one in ordered
            ),
        )

    @change(Permission.RISK_REPORT, touches=Topic.MATTERS)
    def raise_report(self, unit: UnitOfWork, actor: Actor, request: RaiseRisk) -> Done:
        """Begin the record of a danger; the risk of the matter becomes high.

        A matter of domestic violence is closed to all but the named at once.

        Source: 《人民调解法》第二十五条; 《反家庭暴力法》第五条 (privacy of whoever suffers it).

        Raises:
            FieldError: nothing was ticked or said, or the minute cannot be.
        """
        checks = FieldChecks()
        said = checks.text("said", request.said, limit=TEXT_LIMIT)
        if not request.factors:
            checks.refuse("factors", Reason.REQUIRED)
        raised_at = _minute(unit, checks, request.minute)
        checks.done()
        matter = unit.matters.get(request.matter_id, seen=request.version)
        report = unit.risk_reports.add(
            RiskReport(
                matter_id=matter.id,
                raised_at=raised_at,
                raised_by=actor.staff_id,
                factors=[one for one in RiskFactor if one in request.factors],
                said=said,
                helpless=request.helpless,
            )
        )
        matter.risk = RiskLevel.HIGH
        if report.duty is not None:
            close_matter(unit, matter, AccessReason.SAFETY)
        note = "、".join(one.label for one in report.factors)
        return _noted(unit, matter, report, "risk:raised", note=note)

    @change(Permission.RISK_REPORT, touches=Topic.MATTERS)
    def tell(self, unit: UnitOfWork, actor: Actor, request: TellRisk) -> Done:
        """Note that somebody was told.

        Raises:
            FieldError: name or way cannot stand, or the minute cannot be.
        """
        checks = FieldChecks()
        name = checks.name("name", request.name)
        way = checks.line("way", request.way)
        told_at = _minute(unit, checks, request.minute)
        checks.done()
        report = unit.risk_reports.get(request.report_id, seen=request.version)
        if told_at < report.raised_at:
            raise FieldError(minute="minute_too_early")
        report.tell(
            RiskTelling(
                report_id=report.id, office=request.office, name=name, way=way, told_at=told_at
            )
        )
        matter = unit.matters.look(report.matter_id)
        return _noted(unit, matter, report, "risk:told", note=f"{request.office.label} {name}")

    @change(Permission.RISK_REPORT, touches=Topic.MATTERS)
    def finish(self, unit: UnitOfWork, actor: Actor, request: FinishRisk) -> Done:
        """Finish the record once police and director were told; the alarm is silent then.

        Raises:
            FieldError: the measures cannot stand.
            RuleError: it is finished, or one of both was not told.
        """
        checks = FieldChecks()
        measures = checks.text("measures", request.measures, limit=TEXT_LIMIT)
        checks.done()
        report = unit.risk_reports.get(request.report_id, seen=request.version)
        report.finish(measures, at=unit.now)
        matter = unit.matters.look(report.matter_id)
        return _noted(unit, matter, report, "risk:recorded", note=measures)

    @change(Permission.RISK_REPORT, touches=Topic.MATTERS)
    def dismiss(self, unit: UnitOfWork, actor: Actor, request: DismissRisk) -> Done:
        """Put a suggestion aside; it does not come back for the matter.

        Raises:
            FieldError: it is not said why.
            RuleError: it was put aside before.
        """
        checks = FieldChecks()
        reason = checks.line("reason", request.reason)
        checks.done()
        matter = unit.matters.look(request.matter_id)
        if unit.risk_dismissals.find(matter_id=matter.id, factor=request.factor):
            raise RuleError("risk_dismissed_before")
        put_aside = RiskDismissal(matter_id=matter.id, factor=request.factor, reason=reason)
        unit.risk_dismissals.add(put_aside)
        note = f"{request.factor.label}：{reason}"
        matter.note(step_now(unit, matter, "risk:dismissed", note=note))
        unit.audit.record("risk:dismissed", matter.id, matter.number, factor=request.factor.value)
        return Done(put_aside.id, matter.number, unit.risk_dismissals.version(put_aside))


def refuse_face_to_face(unit: UnitOfWork, matter: Matter) -> None:
    """Let a matter pass in which nobody would have to sit opposite whoever hurts him.

    Raises:
        RuleError: domestic violence was reported of it.
    """
    if any(one.duty for one in unit.risk_reports.find(matter_id=matter.id)):
        raise RuleError("violence_face_to_face")


def _minute(unit: UnitOfWork, checks: FieldChecks, typed: str) -> datetime:
    """Return the minute that was typed; a field left empty means now."""
    if not typed.strip():
        return to_the_minute(unit.now)
    return checks.take("minute", parse_minute, typed, unit.now) or unit.now


def _noted(unit: UnitOfWork, matter: Matter, report: RiskReport, tag: str, *, note: str) -> Done:
    matter.note(step_now(unit, matter, tag, note=note))
    unit.audit.record(tag, report.id, matter.number)
    return Done(report.id, matter.number, unit.risk_reports.version(report))


def _line(unit: UnitOfWork, one: RiskReport) -> RiskLine:
    return RiskLine(
        report_id=one.id,
        version=one.version,
        raised_at=one.raised_at,
        raised_by=unit.staff.look(one.raised_by).name,
        factors=tuple(one.factors),
        said=one.said,
        measures=one.measures,
        recorded_at=one.recorded_at,
        duty=one.duty,
        untold=one.untold,
        tellings=tuple(
            TellingLine(told.office, told.name, told.way, told.told_at) for told in one.tellings
        ),
    )


def _suggested(
    unit: UnitOfWork, matter: Matter, reports: Sequence[RiskReport]
) -> tuple[RiskSuggestion, ...]:
    """Return what neither a report ticked nor somebody put aside."""
    settled = {one for report in reports for one in report.factors}
    settled |= {one.factor for one in unit.risk_dismissals.find(matter_id=matter.id)}
    found = suggestions(_facts(unit, matter), unit.today)
    return tuple(one for one in found if one.factor not in settled)


def _facts(unit: UnitOfWork, matter: Matter) -> RiskFacts:
    since = unit.now - REPEATED_WITHIN
    visits = unit.visits.find(matter_id=matter.id)
    late = [
        item.due_on
        for agreement in unit.agreements.find(matter_id=matter.id)
        for item in agreement.items
        if item.to_be_watched and item.due_on is not None and item.due_on < unit.today
    ]
    return RiskFacts(
        demand=matter.demand,
        people_count=matter.people_count,
        visits_lately=sum(one.visited_at >= since for one in visits),
        first_seen=civil_day(matter.received_at),
        promise_late_since=min(late, default=None),
    )
