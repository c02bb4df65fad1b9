"""Use cases of the hall: what is mediated in public, and where people have to go today."""

from datetime import date

from centre_app.domain.matters.access import RESTRICTED_TITLE
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.hall import HallLine, HallList, SetOpenness
from centre_app.services.records.sessions import CalendarQuery, SessionBlock
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

NUMBER_FROM = "第"


class Hall(UseCases):
    """Tells the hall no more than it needs."""

    @change(Permission.CASE_MANAGE, touches=Topic.CASES | Topic.SESSIONS | Topic.MATTERS)
    def set_openness(self, unit: UnitOfWork, actor: Actor, request: SetOpenness) -> Done:
        """Mediate a case in public or not; what is not public stands on no list of the hall.

        Source: 《人民调解工作若干规定》第二十九条 (privacy, business secrets, a party's objection);
        《人民调解法》第二十三条第三项.

        Raises:
            FieldError: it is not to be public and nobody says why.
            RuleError: the case has ended.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        case.refuse_if_ended()
        matter = unit.matters.look(case.matter_id)
        checks = FieldChecks()
        line = checks.optional_line if request.open_to_public else checks.line
        reason = line("closed_reason", request.reason)
        checks.done()
        case.open_to_public = request.open_to_public
        tag = "case:open" if request.open_to_public else "case:closed_doors"
        matter.note(step_now(unit, matter, tag, note=reason))
        unit.audit.record(tag, case.id, case.number)
        return Done(case.id, case.number, unit.cases.version(case))

    @reading(Permission.CASE_READ)
    def day(self, unit: UnitOfWork, actor: Actor, day: date) -> HallList:
        """Return the sessions of a day without names; those not public are only counted."""
        return hall_list(unit, day)


def hall_list(unit: UnitOfWork, day: date) -> HallList:
    """Return the sessions of a day as the hall may see them."""
    blocks = unit.case_register.blocks(CalendarQuery(day, day))
    public = [one for one in blocks if _is_public(one)]
    return HallList(tuple(map(_line, public)), len(blocks) - len(public))


def _is_public(block: SessionBlock) -> bool:
    return block.open_to_public and block.kind.both_sides and block.surnames != RESTRICTED_TITLE


def _line(block: SessionBlock) -> HallLine:
    tail = block.number[block.number.find(NUMBER_FROM) :]
    return HallLine(block.starts_at, block.ends_at, block.room, tail)
