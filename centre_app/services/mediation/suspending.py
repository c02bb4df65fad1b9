"""A mediation is put to rest: what was asked is checked, clock, sessions and matter stand still."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.dates import chinese_date
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.clock import suspend
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.rests import CaseSuspension
from centre_app.domain.papers.forms import Form
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.mediation.resting import (
    call_off_sessions,
    matter_rests,
    rule_of,
    running_clock,
)
from centre_app.services.mediation.sittings import refuse_while_sitting
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.terms import SuspendCase
from centre_app.services.sheets.clocks import suspension_sheet

NOTE_LIMIT = 500
BASIS_LIMIT = 200


@dataclass(frozen=True)
class Rest:
    """A suspension as it was asked for; it begins on ``since``."""

    reason: SuspendReason
    note: str
    basis: str
    since: date
    look_again_on: date


def refuse_unless_restable(
    unit: UnitOfWork, case: MediationCase, matter: Matter, rest: Rest
) -> None:
    """Let a case pass that can be suspended.

    Raises:
        RuleError: it was not accepted, a session or signatures are under way, or its term is over.
    """
    if case.accepted_on is None:
        raise RuleError("not_accepted_yet")
    refuse_while_sitting(unit, case)
    _refuse_while_signing(unit, case)
    due = running_clock(unit, case)
    stops = rule_of(unit, case, matter, due).stops_for(rest.reason)
    if stops and due is not None and due.due_on < rest.since:
        raise RuleError("term_is_over", on=chinese_date(due.due_on))


def put_to_rest(
    unit: UnitOfWork,
    render: Render,
    case: MediationCase,
    matter: Matter,
    *,
    rest: Rest,
    agreed: str,
    approved_by: str,
    told: str = "",
) -> UUID:
    """Suspend a case that can be, stop its clock from that day, and print F14."""
    due = running_clock(unit, case)
    stops = rule_of(unit, case, matter, due).stops_for(rest.reason)
    called_off = call_off_sessions(unit, case, appointments=False)
    held = bool(unit.sessions.find(case_id=case.id, state=SessionState.HELD))
    case.unschedule(held_before=held)
    kept = CaseSuspension(
        case_id=case.id,
        stage=case.stage,
        stops=stops,
        agreed=agreed,
        approved_by=approved_by,
        **vars(rest),
    )
    suspend(case, kept)
    if stops and due is not None:
        due.pause(rest.since, look_again_on=rest.look_again_on)
    note = "；".join(filter(None, (_rest_words(kept, called_off), told)))
    matter_rests(unit, matter, note=note)
    unit.audit.record("case:suspended", case.id, case.number, reason=kept.reason.value)
    return issue(
        unit,
        render,
        matter=matter,
        subject_id=case.id,
        form=Form.F14,
        number=case.number,
        sheet=suspension_sheet(unit, case, matter, rest=kept, due=due),
        copies=len(case.parties) + 1,
    ).id


def asked_rest(unit: UnitOfWork, case: MediationCase, request: SuspendCase) -> Rest:
    """Return the suspension that was asked for.

    Raises:
        FieldError: a field of it cannot stand.
    """
    checks = FieldChecks()
    reason = request.reason
    if reason is None:
        checks.refuse("reason", Reason.REQUIRED)
    needs_note = reason in {SuspendReason.OTHER, SuspendReason.OTHER_CASE}
    text = checks.text if needs_note else checks.optional_text
    note = text("note", request.note, limit=NOTE_LIMIT)
    basis = checks.optional_line("basis", request.basis, limit=BASIS_LIMIT)
    since = checks.optional_day("since", request.since) or unit.today
    if since > unit.today:
        checks.refuse("since", "in_the_future")
    elif since < _at_least(case):
        checks.refuse("since", "before_it_began")
    look_again = checks.day("look_again_on", request.look_again_on)
    if request.look_again_on is not None and look_again <= unit.today:
        checks.refuse("look_again_on", "not_ahead")
    if reason is SuspendReason.AGREED:
        refuse_unless_all(checks, case, request.agreed)
    refuse_strangers(checks, case, request.agreed)
    checks.done()
    assert reason is not None
    return Rest(reason, note, basis or reason.basis, since, look_again)


def _at_least(case: MediationCase) -> date:
    """Return the first day a suspension may begin on: of the case, and of its last going on."""
    ended = [one.until for one in case.suspensions if one.until is not None]
    return max([case.accepted_on or date.max, *ended])


def refuse_unless_all(checks: FieldChecks, case: MediationCase, agreed: Collection[UUID]) -> None:
    """Note that a party did not agree."""
    left = [one.name for one in case.parties if one.id not in agreed]
    if left:
        checks.refuse("agreed", f"all_must_agree:{'、'.join(left)}")


def refuse_strangers(checks: FieldChecks, case: MediationCase, agreed: Collection[UUID]) -> None:
    """Note that somebody is named who is no party."""
    if not set(agreed) <= {one.id for one in case.parties}:
        checks.refuse("agreed", Reason.NOT_A_CHOICE)


def _refuse_while_signing(unit: UnitOfWork, case: MediationCase) -> None:
    for agreement in unit.agreements.find(case_id=case.id, status=AgreementStatus.ISSUED):
        raise RuleError("agreement_waits_for_signatures", number=agreement.number)


def names(case: MediationCase, agreed: Collection[UUID]) -> str:
    """Return the names of some parties, in the order of the case."""
    return "、".join(one.name for one in case.parties if one.id in agreed)


def _rest_words(rest: CaseSuspension, called_off: int) -> str:
    parts = [
        f"自{chinese_date(rest.since)}起：{rest.reason.label}",
        rest.note,
        rest.basis,
        f"{rest.agreed}同意" if rest.agreed else "",
        "期限停止计算" if rest.stops else "期限不停止计算",
        f"取消排期{called_off}场" if called_off else "",
    ]
    return "；".join(filter(None, parts))
