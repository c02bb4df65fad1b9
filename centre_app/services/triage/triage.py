"""Use cases of triage: which way a matter goes, and taking it on."""

from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import DeadlineKind, MatterRole, MatterState, RiskLevel, Route
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.triage import (
    ANSWERED_AT_ONCE,
    OWED,
    BodyOption,
    TriageFacts,
    due_on_acceptance,
    propose_body,
    propose_level,
    propose_risk,
    propose_route,
    signs_in,
    suitable,
)
from centre_app.domain.matters.triage_codes import TriageSign
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.petitions.codes import PetitionState
from centre_app.domain.road.next_steps import Step
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.matters.due_dates import meet, owe, would_owe
from centre_app.services.matters.history import step_now
from centre_app.services.matters.road import require_step
from centre_app.services.petitions.leaving import leave_petition
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.triage import (
    Acceptance,
    DatesQuery,
    DueDay,
    Telling,
    Triage,
    TriageProposal,
    TriageQuery,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

NOTE_LIMIT = 1000


class Triaging(UseCases):
    """Proposes, decides and takes on."""

    @reading(Permission.MATTER_TRIAGE)
    def propose(self, unit: UnitOfWork, actor: Actor, query: TriageQuery) -> TriageProposal:
        """Return what the program would decide of a matter, given the signs ticked so far."""
        matter = unit.matters.look(query.matter_id)
        facts = _facts(unit, matter)
        signs = signs_in(facts, unit.today) if query.signs is None else query.signs
        level, route = propose_level(facts, signs), propose_route(facts)
        bodies = _bodies(unit)
        found = propose_body(route, level, facts, bodies=bodies)
        return TriageProposal(
            matter_id=matter.id,
            dispute_type=matter.dispute_type,
            signs=signs,
            level=level,
            risk=propose_risk(facts, signs),
            route=route,
            responsible_id=found[0].body_id if found else None,
            reason=found[1] if found else None,
            bodies=bodies,
        )

    @reading(Permission.MATTER_TRIAGE)
    def dates(self, unit: UnitOfWork, actor: Actor, query: DatesQuery) -> tuple[DueDay, ...]:
        """Return what taking the matter on today would make the centre owe."""
        matter = unit.matters.look(query.matter_id)
        owed = [
            would_owe(unit, matter, kind, start=unit.today, stage=stage)
            for kind, stage in OWED.get(query.route, ())
        ]
        return tuple(DueDay(due.kind, due.due_on, due.article, due.basis) for due in owed)

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def triage(self, unit: UnitOfWork, actor: Actor, request: Triage) -> Done:
        """Decide which way a matter goes; until it is taken on this may be decided anew.

        Raises:
            FieldError: the body does not fit the route, or a high risk was reported to nobody.
        """
        matter = unit.matters.get(request.matter_id, seen=request.version)
        decided = matter.state is MatterState.TRIAGED
        require_step(unit, matter.id, Step.TRIAGE_AGAIN if decided else Step.TRIAGE)
        note = _checked(unit, request)
        if request.route is not Route.PETITION:
            leave_petition(unit, matter, PetitionState.LEFT)
        unit.month_counts.take_out(matter)
        _retype(matter, request)
        matter.triage(
            request.route,
            request.level,
            risk=request.risk,
            responsible_id=request.responsible_id,
            step=step_now(unit, matter, "matter:triaged", note=note),
        )
        unit.month_counts.put_in(matter)
        unit.search.put_matter(matter)
        unit.audit.record(
            "matter:triaged",
            matter.id,
            matter.number,
            route=request.route.value,
            level=request.level.value,
            risk=request.risk.value,
        )
        return Done(matter.id, matter.number, unit.matters.version(matter))

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def accept(self, unit: UnitOfWork, actor: Actor, request: Acceptance) -> Done:
        """Take a matter on: its dates begin to run, and the visitor is told.

        Source: 《信访工作条例》第二十三、三十四条.

        Raises:
            FieldError: the note cannot stand.
            RuleError: the matter was not sent on a route the centre handles.
        """
        note = _words("note", request.note)
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.ACCEPT)
        assert matter.route is not None
        matter.accept(step=step_now(unit, matter, "matter:accepted", note=note))
        unit.month_counts.accepted(matter)
        for kind, stage in due_on_acceptance(matter.route):
            owe(unit, matter, kind, start=unit.today, stage=stage)
        if request.told:
            meet(unit, matter.id, DeadlineKind.NOTICE, on=unit.today)
        told = "yes" if request.told else "no"
        unit.audit.record("matter:accepted", matter.id, matter.number, told=told)
        return Done(matter.id, matter.number, unit.matters.version(matter))

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def tell(self, unit: UnitOfWork, actor: Actor, request: Telling) -> Done:
        """Note that the visitor was told of the acceptance (RULE 06).

        Raises:
            FieldError: the words about how cannot stand.
        """
        way = _words("way", request.way)
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.TELL)
        meet(unit, matter.id, DeadlineKind.NOTICE, on=unit.today)
        matter.note(step_now(unit, matter, "matter:told", note=way))
        unit.audit.record("matter:told", matter.id, matter.number)
        return Done(matter.id, matter.number, unit.matters.version(matter))


_COUNTED = frozenset(one for one in MatterRole if one.is_party) | {MatterRole.REPRESENTATIVE}
"""Who makes a matter one of two sides or more; agents and companions make no side of their own."""


def _facts(unit: UnitOfWork, matter: Matter) -> TriageFacts:
    village = unit.areas.look(matter.village_id).name if matter.village_id else ""
    return TriageFacts(
        dispute_type=matter.dispute_type,
        channel=matter.channel,
        demand=matter.demand,
        village=village,
        people_count=matter.people_count,
        party_count=max(1, sum(one.role in _COUNTED for one in matter.taking_part)),
        visit_count=unit.matter_register.visit_count(matter.id),
        first_seen=civil_day(matter.received_at),
    )


def _bodies(unit: UnitOfWork) -> tuple[BodyOption, ...]:
    return tuple(
        BodyOption(one.id, one.kind, one.name, one.field)
        for one in unit.organizations.find(active=True)
    )


def _words(field: str, raw: str) -> str:
    checks = FieldChecks()
    words = checks.optional_text(field, raw, limit=NOTE_LIMIT)
    checks.done()
    return words


def _checked(unit: UnitOfWork, request: Triage) -> str:
    """Return the line for the history, made of the decision and what was written about it."""
    checks = FieldChecks()
    report = checks.optional_line("report", request.report)
    note = checks.optional_text("note", request.note, limit=NOTE_LIMIT)
    owed = request.risk is RiskLevel.HIGH and not report
    if owed and not unit.risk_reports.find(matter_id=request.matter_id):
        checks.refuse("report", "risk_report_missing")
    body = next((one for one in _bodies(unit) if one.body_id == request.responsible_id), None)
    if body is None and request.route not in ANSWERED_AT_ONCE | {Route.TRANSFER}:
        checks.refuse("responsible_id", Reason.REQUIRED)
    elif body is not None and not suitable(request.route, [body]):
        checks.refuse("responsible_id", "body_not_for_route")
    checks.done()
    decided = [request.route.label, request.level.label, f"风险{request.risk.label}"]
    decided += [body.name] if body else []
    decided += [sign.label for sign in sorted(request.signs, key=list(TriageSign).index)]
    reported = f"已报告：{report}" if report else ""
    return "；".join(filter(None, ("、".join(decided), reported, note)))


def _retype(matter: Matter, request: Triage) -> None:
    """Correct the dispute type; a title that ends with it follows."""
    old, new = matter.dispute_type, request.dispute_type
    if old is not new:
        matter.title = matter.title.removesuffix(old.label) + (
            new.label if matter.title.endswith(old.label) else ""
        )
        matter.dispute_type = new
