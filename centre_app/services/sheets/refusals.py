"""F32 outside the petition route: what somebody is told whose matter is not taken on at triage."""

from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import Route
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.papers.sheets import RefusalGround, RefusalNoticeSheet
from centre_app.domain.petitions.proposals import propose_mode
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.triage import Refusal
from centre_app.services.sheets.petitions import common

_MEDIATED = frozenset({Route.MEDIATION, Route.JOINT})
_GROUNDS = {
    RefusalReason.NOT_OUR_POWER: RefusalGround.NOT_OURS,
    RefusalReason.LITIGATION: RefusalGround.LITIGATION,
    RefusalReason.DECIDED: RefusalGround.DECIDED,
    RefusalReason.IN_HANDLING: RefusalGround.PENDING,
    RefusalReason.FINAL: RefusalGround.FINISHED,
    RefusalReason.NOT_MEDIABLE: RefusalGround.NOT_MEDIABLE,
    RefusalReason.UNCLEAR: RefusalGround.UNCLEAR,
}


def answers_application(matter: Matter, reason: RefusalReason) -> bool:
    """Return whether it is mediation that is refused; what a recheck ended stays a petition."""
    return matter.route in _MEDIATED and reason is not RefusalReason.FINAL


def may_be_reason(matter: Matter, reason: RefusalReason) -> bool:
    """Return whether a matter on its route can be refused for a reason."""
    return reason is not RefusalReason.NOT_MEDIABLE or matter.route in _MEDIATED


def refusal_notice(
    unit: UnitOfWork, matter: Matter, request: Refusal, *, number: str
) -> RefusalNoticeSheet:
    """Return the notice; whoever would have mediated answers an application himself.

    Source: 《信访工作条例》第十九、二十三、三十六条;《人民调解工作若干规定》第二十、二十二、二十四条.
    """
    letter = common(unit, matter)
    mediation = answers_application(matter, request.reason)
    if mediation:
        body = unit.organizations.look(matter.responsible_id or matter.org_id)
        letter["org_name"], letter["seal_name"] = body.name, body.seal_name
    return RefusalNoticeSheet(
        **letter,
        number=number,
        mode=propose_mode(matter.channel).label,
        raised_on=civil_day(matter.received_at),
        mediation=mediation,
        ground=_GROUNDS[request.reason],
        reason=request.note,
        # What a recheck ended is over: the form names the body that rechecked, not where to go.
        turn_to="" if request.reason is RefusalReason.FINAL else request.go_to,
        issued_on=unit.today,
    )
