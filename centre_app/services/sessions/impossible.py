"""Use cases of when those who are called cannot come."""

from centre_app.domain.centre.week import Week
from centre_app.domain.errors import NotFoundError
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.impossible import ImpossibleTime, parse_times, times_text
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.invitations import ImpossibleLine
from centre_app.services.records.scheduling import DropImpossible, NoteImpossible
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

REASON_LIMIT = 200


class ImpossibleTimes(UseCases):
    """Keeps what people said; the search for hours keeps clear of it, and nothing is forbidden.

    Somebody may come nevertheless: who plans by hand has asked him.
    """

    @change(Permission.SESSION_BOOK, touches=Topic.CASES | Topic.SESSIONS)
    def note(self, unit: UnitOfWork, actor: Actor, request: NoteImpossible) -> Done:
        """Note when a party, or a department that is asked, cannot come.

        Raises:
            FieldError: nobody of the case is named, no time is told, or it cannot be.
            RuleError: the case has ended.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        case.refuse_if_ended()
        checks = FieldChecks()
        name = _named(unit, checks, case, request)
        first, last = (
            checks.optional_day("first", request.first),
            checks.optional_day("last", request.last),
        )
        week: Week = checks.take("week", parse_times, request.week) or ()
        reason = checks.optional_line("reason", request.reason, limit=REASON_LIMIT)
        if first is None and last is None and not week:
            checks.refuse("week", "impossible_when")
        if first and last and last < first:
            checks.refuse("last", "impossible_reversed")
        checks.done()
        told = ImpossibleTime(
            case_id=case.id,
            name=name,
            person_id=request.person_id,
            body_id=None if request.person_id else request.body_id,
            first=first,
            last=last,
            week=times_text(week),
            reason=reason,
        )
        case.impossible.append(told)
        unit.audit.record("case:impossible", case.id, case.number)
        return Done(case.id, case.number, unit.cases.version(case))

    @change(Permission.SESSION_BOOK, touches=Topic.CASES | Topic.SESSIONS)
    def drop(self, unit: UnitOfWork, actor: Actor, request: DropImpossible) -> Done:
        """Take back what was told.

        Raises:
            NotFoundError: it is not there any more.
            RuleError: the case has ended.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        case.refuse_if_ended()
        told = next((one for one in case.impossible if one.id == request.impossible_id), None)
        if told is None:
            raise NotFoundError
        case.impossible.remove(told)
        unit.audit.record("case:impossible_dropped", case.id, case.number)
        return Done(case.id, case.number, unit.cases.version(case))


def impossible_lines(case: MediationCase) -> tuple[ImpossibleLine, ...]:
    """Return when those who are called cannot come, as the card shows it."""
    return tuple(
        ImpossibleLine(one.id, one.name, one.first, one.last, one.week, one.reason)
        for one in case.impossible
    )


def _named(
    unit: UnitOfWork, checks: FieldChecks, case: MediationCase, request: NoteImpossible
) -> str:
    """Return who cannot come: a party of the case, or a body of the centre."""
    if request.person_id is not None:
        for one in case.parties:
            if one.person_id == request.person_id:
                return one.name
    elif request.body_id is not None:
        return unit.organizations.look(request.body_id).name
    checks.refuse("called", "required")
    return ""
