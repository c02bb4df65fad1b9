"""F32 outside the petition route: what somebody is told whose matter is not taken on at triage."""

from centre_app.domain.centre.bodies import Organization
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import Route
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.papers.sheets import RefusalGround, RefusalNoticeSheet
from centre_app.domain.petitions.proposals import propose_mode
from centre_app.domain.petitions.refusals import MatterRefusal
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sheets.petitions import approved, common, writer

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


def refusing_body(unit: UnitOfWork, matter: Matter, reason: RefusalReason) -> Organization:
    """Return who answers: whoever would have mediated an application, else who writes of petitions."""
    if answers_application(matter, reason):
        return unit.organizations.look(matter.responsible_id or matter.org_id)
    return writer(unit, matter)


def refusal_notice(
    unit: UnitOfWork, matter: Matter, ask: MatterRefusal, *, number: str
) -> RefusalNoticeSheet:
    """Return the notice that the head approved.

    Source: 《信访工作条例》第十九、二十三、三十六条;《人民调解工作若干规定》第二十、二十二、二十四条.
    """
    assert ask.refusal is not None
    letter, body = common(unit, matter), refusing_body(unit, matter, ask.refusal)
    letter["org_name"], letter["seal_name"] = body.name, body.seal_name
    return RefusalNoticeSheet(
        **letter,
        number=number,
        mode=propose_mode(matter.channel).label,
        raised_on=civil_day(matter.received_at),
        mediation=answers_application(matter, ask.refusal),
        ground=_GROUNDS[ask.refusal],
        reason=ask.reason,
        # What a recheck ended is over: the form names the body that rechecked, not where to go.
        turn_to="" if ask.refusal is RefusalReason.FINAL else ask.go_to,
        issued_on=unit.today,
        **approved(unit, ask),
    )
