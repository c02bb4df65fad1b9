"""The ladder of a matter: read from what its page holds, and the steps noted by hand."""

from collections.abc import Iterator
from datetime import date

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.clock import civil_day
from centre_app.domain.ladder.codes import Act, Event, Rung, Way
from centre_app.domain.ladder.evidence import of_case, of_end, of_petition
from centre_app.domain.ladder.facts import Happening, LadderFacts, in_order
from centre_app.domain.ladder.ladder import Ladder, climb
from centre_app.domain.ladder.steps import LadderStep
from centre_app.domain.matters.codes import OrderPart
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.house_rules import FourKinds
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.petitions.codes import PetitionState
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.ladder import (
    LadderEntry,
    LadderTakenBack,
    LadderTrace,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

BODY_LIMIT = 200
NUMBER_LIMIT = 80
NOTE_LIMIT = 1000

_OF_HISTORY: dict[str, tuple[Rung, Event]] = {
    "matter:registered": (Rung.REGISTERED, Event.REGISTERED),
    "matter:imported": (Rung.REGISTERED, Event.IMPORTED),
    "visit:repeated": (Rung.REGISTERED, Event.CAME_AGAIN),
    "matter:triaged": (Rung.EXAMINED, Event.SORTED),
    "matter:transferred": (Rung.EXAMINED, Event.TRANSFERRED),
    "inquiry:closed": (Rung.EXAMINED, Event.INQUIRED),
    "handover:accepted": (Rung.MEDIATED, Event.HANDED_OVER),
    "handover:sent": (Rung.MEDIATED, Event.HANDED_OVER),
}
_SAYING_WHERE = frozenset({Event.TRANSFERRED, Event.HANDED_OVER})
_GOING_OUT = frozenset({Way.GOING_OUT})


class Ladders(UseCases):
    """Notes what has no other home on file, and takes it back."""

    @change(Permission.LADDER_NOTE, touches=Topic.MATTERS)
    def note(self, unit: UnitOfWork, actor: Actor, entry: LadderEntry) -> Done:
        """Note a step of diagnosis or of a route; of a closed matter, too: courts take their time.

        Source: 《人民调解法》第二十六条 (the parties may go to arbitration, an authority or a court).

        Raises:
            FieldError: names every field that cannot stand.
        """
        matter = unit.matters.look(entry.matter_id)
        step = _checked(unit, entry)
        unit.ladder_steps.add(step)
        matter.note(step_now(unit, matter, "ladder:noted", note=_told(step)))
        unit.audit.record("ladder:noted", step.id, matter.number, act=step.act.value)
        return Done(matter.id, matter.number, unit.matters.version(matter))

    @change(Permission.LADDER_NOTE, touches=Topic.MATTERS)
    def take_back(self, unit: UnitOfWork, actor: Actor, request: LadderTakenBack) -> Done:
        """Take back a step that was noted in error; it stays on file with the reason.

        Raises:
            FieldError: no reason is given.
            RuleError: it was taken back before.
        """
        checks = FieldChecks()
        reason = checks.line("reason", request.reason)
        checks.done()
        step = unit.ladder_steps.look(request.step_id)
        step.take_back(reason)
        matter = unit.matters.look(step.matter_id)
        note = f"{_told(step)}（{reason}）"
        matter.note(step_now(unit, matter, "ladder:taken_back", note=note))
        unit.audit.record("ladder:taken_back", step.id, matter.number, act=step.act.value)
        return Done(matter.id, matter.number, unit.matters.version(matter))


def ladder_of(page: CasePage, trace: LadderTrace, four: FourKinds) -> Ladder:
    """Return where each rung of a matter stands, from its page and what else is on file."""
    head, road = page.head, page.road
    case = page.cases[0] if page.cases else None
    mediated = case.outcome if case is not None else None
    facts = LadderFacts(
        state=head.state,
        route=head.route,
        level=head.level,
        dispute_type=head.dispute_type,
        outcome=head.outcome or mediated,
        cases=len(page.cases),
        case_open=road.case_open,
        failed=road.ended_without_agreement,
        agreed=road.stage not in (None, CaseStage.CONSENT_PENDING) and not road.unwilling,
        met=road.sessions_held,
        danger_owed=trace.danger_owed,
        four=four,
        happenings=in_order((*_shown(page), *trace.happenings)),
    )
    return climb(facts)


def _shown(page: CasePage) -> Iterator[Happening]:
    """Yield what happened as the page tells it."""
    for line in reversed(page.history):
        if line.tag in _OF_HISTORY:
            rung, event = _OF_HISTORY[line.tag]
            detail = line.note if event in _SAYING_WHERE else ""
            ways = _GOING_OUT if event is Event.INQUIRED else frozenset[Way]()
            yield Happening(civil_day(line.at), rung, event, detail, ways)
    for order in page.orders:
        if order.part is OrderPart.SUPERVISE and order.reported_at is not None:
            on = civil_day(order.reported_at)
            yield Happening(on, Rung.EXAMINED, Event.CHECKED, order.who, _GOING_OUT)
    for visit in page.revisits:
        if visit.done_on is not None:
            ways = frozenset({Way.LOOKING_AGAIN})
            yield Happening(visit.done_on, Rung.EXAMINED, Event.REVISITED, ways=ways)
    yield from _of_cases(page)
    if page.petition is not None and page.petition.statutory_route is not None:
        guided = page.petition.state is PetitionState.GUIDED
        route, on = page.petition.statutory_route, page.petition.received_on
        told = of_petition(route, on) if guided else None
        yield from (told,) if told else ()


def _of_cases(page: CasePage) -> Iterator[Happening]:
    for case in page.cases:
        on = civil_day(case.created_at)
        yield of_case(case.committee_kind, case.source, on, detail=case.committee)
        if case.ended_on is not None and case.outcome is not None:
            yield from of_end(case.outcome, case.ended_on)
    for deal in page.agreements:
        if deal.status is AgreementStatus.EFFECTIVE and deal.effective_on is not None:
            yield Happening(deal.effective_on, Rung.MEDIATED, Event.AGREED, deal.number)


def _checked(unit: UnitOfWork, entry: LadderEntry) -> LadderStep:
    checks = FieldChecks()
    act = entry.act
    if act is None:
        checks.refuse("act", Reason.REQUIRED)
        act = Act.AID_TOLD
    on = checks.optional_day("happened_on", entry.happened_on) or unit.today
    if on > unit.today:
        checks.refuse("happened_on", "in_the_future")
    line, text = checks.line, checks.text
    body = (line if act.needs_body else checks.optional_line)("body", entry.body, limit=BODY_LIMIT)
    number = (line if act.needs_number else checks.optional_line)(
        "number", entry.number, limit=NUMBER_LIMIT
    )
    note = (text if act.needs_note else checks.optional_text)("note", entry.note, limit=NOTE_LIMIT)
    checks.done()
    return LadderStep(
        matter_id=entry.matter_id,
        act=act,
        happened_on=on,
        body=body,
        number=number,
        note=note,
    )


def _told(step: LadderStep) -> str:
    """Return a step in a line: what, on which day, where, under which number, what came of it."""
    day: date = step.happened_on
    return " ".join(filter(None, (f"{day}", step.act.label, step.body, step.number, step.note)))
