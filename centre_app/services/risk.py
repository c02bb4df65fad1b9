"""Use cases of danger: the report that is owed at once, who was told, and what is suggested."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.cleaning import is_blank
from centre_app.domain.clock import civil_day, local
from centre_app.domain.hours import parse_hour
from centre_app.domain.matters.access import AccessReason
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.risk.codes import RiskFactor, higher, risk_of
from centre_app.domain.risk.dismissals import RiskDismissal
from centre_app.domain.risk.reports import RiskReport, RiskTold
from centre_app.domain.risk.suggestions import RiskFacts, suggested
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.matters.access import close_matter
from centre_app.services.matters.history import step_now
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.risk import (
    DismissRisk,
    OwedReport,
    PutAside,
    RaiseRisk,
    RecordRisk,
    ReportLine,
    RiskPage,
    TellRisk,
    ToldLine,
)
from centre_app.services.requests import Done
from centre_app.services.sheets.risk import risk_sheet
from centre_app.services.use_case import Topic, UseCases, change, reading

WORDS_LIMIT = 2000
RISK_REPORTED = "risk:reported"
DISMISSED = "risk:dismissed"
REPORT_COPIES = 2
LONGEST_AGO = timedelta(hours=12)
"""What was told longer ago was not of this danger: the hour is one yet to come."""
_TOUCHED = Topic.MATTERS | Topic.VISITS | Topic.CASES | Topic.PAPERS | Topic.RISK


class Risks(UseCases):
    """Raises reports of danger, takes down who was told, records them."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @reading(Permission.MATTER_READ)
    def page(self, unit: UnitOfWork, actor: Actor, key: MatterKey) -> RiskPage:
        """Return the danger of a matter.

        Raises:
            NotFoundError: there is no such matter, or the actor may not read it.
        """
        matter = unit.matters.look(key.matter_id)
        reports = unit.risk_reports.find(matter_id=matter.id)
        return RiskPage(
            matter_id=matter.id,
            number=matter.number,
            risk=matter.risk,
            demand=matter.demand,
            may_report=actor.may(Permission.RISK_REPORT),
            reports=tuple(_line(unit, one) for one in reversed(reports)),
            suggestions=suggested(_facts(unit, matter), unit.today),
        )

    @reading(Permission.MATTER_READ)
    def facts(self, unit: UnitOfWork, actor: Actor, key: MatterKey) -> RiskFacts:
        """Return what dangers of a matter are judged by, for a visit about it that is being typed.

        Raises:
            NotFoundError: there is no such matter, or the actor may not read it.
        """
        return _facts(unit, unit.matters.look(key.matter_id))

    @reading(Permission.SELF)
    def owed(self, unit: UnitOfWork, actor: Actor, _: None) -> Sequence[OwedReport]:
        """Return every report that is not recorded yet, the oldest first, to those who report."""
        if not actor.may(Permission.RISK_REPORT):
            return ()
        return [_owed(unit, one) for one in unit.risk_reports.find(recorded_at=None)]

    @change(Permission.RISK_REPORT, touches=_TOUCHED)
    def raise_report(self, unit: UnitOfWork, actor: Actor, request: RaiseRisk) -> Done:
        """Begin a report of danger: the hour runs. One that is begun already goes on.

        Source: 《人民调解法》第二十五条; RULE 29.
        """
        matter = unit.matters.look(request.matter_id)
        raise_report(unit, matter, request.factors)
        return _done(unit, matter)

    @change(Permission.RISK_REPORT, touches=_TOUCHED)
    def tell(self, unit: UnitOfWork, actor: Actor, request: TellRisk) -> Done:
        """Take down who was told of a danger, to the minute.

        Raises:
            FieldError: nobody is named, or the hour is none, or yet to come.
        """
        report = unit.risk_reports.look(request.report_id)
        matter = unit.matters.look(report.matter_id)
        checks = FieldChecks()
        who = checks.line("who", request.who)
        way = checks.optional_line("way", request.way)
        at = _told_at(unit, checks, request.at)
        checks.done()
        told = RiskTold(report_id=report.id, kind=request.kind, who=who, way=way, told_at=at)
        report.tell(told)
        words = f"{request.kind.label} {who} {way} {local(at):%H:%M}"
        matter.note(step_now(unit, matter, "risk:told", note=" ".join(words.split())))
        unit.audit.record("risk:told", report.id, matter.number, kind=request.kind.value)
        return _done(unit, matter)

    @change(Permission.RISK_REPORT, touches=_TOUCHED)
    def record(self, unit: UnitOfWork, actor: Actor, request: RecordRisk) -> Done:
        """Complete a report and print it (F43); domestic violence closes the matter to others.

        Source: 《人民调解法》第二十五条; 《反家庭暴力法》第十四条; RULE 29.

        Raises:
            FieldError: no danger is named, or nothing is said of it.
            RuleError: nobody was told, or not the police where it must be.
        """
        checks = FieldChecks()
        words = checks.text("words", request.words, limit=WORDS_LIMIT)
        measures = checks.optional_text("measures", request.measures, limit=WORDS_LIMIT)
        if not request.factors:
            checks.refuse("factors", Reason.REQUIRED)
        checks.done()
        report = unit.risk_reports.look(request.report_id)
        matter = unit.matters.look(report.matter_id)
        report.record(
            [one for one in RiskFactor if one in request.factors],
            words=words,
            measures=measures,
            helpless=request.helpless,
            by=actor.staff_id,
            at=unit.now,
        )
        _rate(matter, request.factors)
        if RiskFactor.DOMESTIC in request.factors:
            close_matter(unit, matter, AccessReason.SAFETY, staff_ids=(report.raised_by,))
        factors = "、".join(one.label for one in report.factors)
        matter.note(step_now(unit, matter, RISK_REPORTED, note=factors))
        unit.audit.record(RISK_REPORTED, report.id, matter.number)
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=report.id,
            form=Form.F43,
            number=matter.number,
            sheet=risk_sheet(unit, matter, report),
            copies=REPORT_COPIES,
        )
        return Done(matter.id, matter.number, unit.matters.version(matter), paper.id)

    @change(Permission.RISK_REPORT, touches=Topic.RISK | Topic.MATTERS)
    def dismiss(self, unit: UnitOfWork, actor: Actor, request: DismissRisk) -> Done:
        """Put a suggestion aside, for this matter and for good.

        Raises:
            FieldError: it is not said why.
        """
        checks = FieldChecks()
        reason = checks.line("reason", request.reason)
        checks.done()
        matter = unit.matters.look(request.matter_id)
        if not unit.risk_dismissals.find(matter_id=matter.id, factor=request.factor):
            _put_aside(unit, matter, request.factor, reason)
        unit.audit.record(DISMISSED, matter.id, matter.number, factor=request.factor.value)
        return _done(unit, matter)


def raise_report(unit: UnitOfWork, matter: Matter, factors: Iterable[RiskFactor]) -> RiskReport:
    """Begin a report within another change, or go on with the one that is owed."""
    _rate(matter, (*factors, RiskFactor.THREAT))
    begun = unit.risk_reports.find(matter_id=matter.id, recorded_at=None)
    if begun:
        unit.audit.record("risk:raised", begun[0].id, matter.number)
        return begun[0]
    report = unit.risk_reports.add(
        RiskReport(
            matter_id=matter.id,
            raised_at=unit.now,
            raised_by=unit.actor.staff_id,
            factors=sorted(factors, key=list(RiskFactor).index),
        )
    )
    matter.note(step_now(unit, matter, "risk:raised"))
    unit.audit.record("risk:raised", report.id, matter.number)
    return report


def keep_put_aside(unit: UnitOfWork, matter: Matter, said: Sequence[PutAside]) -> None:
    """Put aside what the clerk said is no danger, within another change.

    What is no longer suggested, because he changed the words since, is not put aside for good.
    """
    if not said:
        return
    suggestions = {one.factor for one in suggested(_facts(unit, matter), unit.today)}
    for one in said:
        if one.factor in suggestions:
            suggestions.remove(one.factor)
            _put_aside(unit, matter, one.factor, one.reason)
            unit.audit.record(DISMISSED, matter.id, matter.number, factor=one.factor.value)


def keep_face_to_face(unit: UnitOfWork, matter: Matter, session: Session, *, reason: str) -> None:
    """Refuse to bring both sides of domestic violence into one room, unless somebody said why.

    A reason once given stands with the session; what is reported later asks for one anew.
    Source: 《反家庭暴力法》第五条 (the victim's safety and dignity come first).

    Raises:
        RuleError: a report of the matter names domestic violence, and nobody said why all the same.
    """
    reports = unit.risk_reports.find(matter_id=matter.id)
    if any(RiskFactor.DOMESTIC in one.factors for one in reports):
        session.meet_all_the_same(reason)


def _rate(matter: Matter, factors: Iterable[RiskFactor]) -> None:
    """Raise the danger of a matter to what its factors say; nothing here lowers it."""
    matter.risk = higher(matter.risk, risk_of(factors))


def _told_at(unit: UnitOfWork, checks: FieldChecks, typed: str) -> datetime:
    if is_blank(typed):
        return unit.now
    hour = checks.take("at", parse_hour, typed)
    if hour is None:
        return unit.now
    here = local(unit.now)
    at = here.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)
    if at > here:
        # After midnight one still tells of the evening before.
        at -= timedelta(days=1)
    if here - at > LONGEST_AGO:
        checks.refuse("at", "risk_hour_yet_to_come")
    return at


def _put_aside(unit: UnitOfWork, matter: Matter, factor: RiskFactor, reason: str) -> None:
    unit.risk_dismissals.add(RiskDismissal(matter_id=matter.id, factor=factor, reason=reason))
    matter.note(step_now(unit, matter, DISMISSED, note=f"{factor.label}：{reason}"))


def _facts(unit: UnitOfWork, matter: Matter) -> RiskFacts:
    visits = unit.visits.find(matter_id=matter.id)
    dismissed = {one.factor for one in unit.risk_dismissals.find(matter_id=matter.id)}
    reports = unit.risk_reports.find(matter_id=matter.id)
    return RiskFacts(
        demand="\n".join(dict.fromkeys((matter.demand, *(one.words for one in visits)))),
        people_count=max((matter.people_count, *(one.people_count for one in visits))),
        visits=tuple(civil_day(one.visited_at) for one in visits),
        broken=tuple(_broken(unit, matter)),
        settled=frozenset(dismissed.union(*(one.factors for one in reports))),
    )


def _broken(unit: UnitOfWork, matter: Matter) -> list[date]:
    """Return the days on which promises of the matter's agreements were due and not kept."""
    return [
        item.due_on
        for case in unit.cases.find(matter_id=matter.id)
        for deal in unit.agreements.find(case_id=case.id, status=AgreementStatus.EFFECTIVE)
        for item in deal.items
        if item.due_on is not None and item.due_on < unit.today and not item.status.settled
    ]


def _line(unit: UnitOfWork, report: RiskReport) -> ReportLine:
    papers = unit.papers.find(subject_id=report.id, form=Form.F43.value, void=False)
    return ReportLine(
        report_id=report.id,
        raised_at=report.raised_at,
        raised_by=unit.staff.look(report.raised_by).name,
        due_at=report.due_at,
        factors=tuple(report.factors),
        words=report.words,
        measures=report.measures,
        helpless=report.helpless,
        told=tuple(ToldLine(one.kind, one.who, one.way, one.told_at) for one in report.told),
        recorded_at=report.recorded_at,
        paper_id=papers[-1].id if papers else None,
    )


def _owed(unit: UnitOfWork, report: RiskReport) -> OwedReport:
    matter = unit.matters.look(report.matter_id)
    return OwedReport(
        report_id=report.id,
        matter_id=matter.id,
        number=matter.number,
        title=matter.title,
        raised_at=report.raised_at,
        due_at=report.due_at,
        told=len(report.told),
    )


def _done(unit: UnitOfWork, matter: Matter) -> Done:
    return Done(matter.id, matter.number, unit.matters.version(matter))
