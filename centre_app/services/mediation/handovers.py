"""Use cases of a case that another body of the township is to take (移交)."""

from dataclasses import replace

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import FieldError, NotAllowedError, RuleError
from centre_app.domain.mediation.cases import CaseMediator, MediationCase
from centre_app.domain.mediation.codes import CaseStage, SessionState
from centre_app.domain.mediation.escalation import EscalationRule
from centre_app.domain.mediation.handovers import Answer, Handover
from centre_app.domain.numbering import case_number, mediation_series
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.conflicts.guard import refuse_while_undecided
from centre_app.services.conflicts.naming import named_mediator, told
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.handing import WISHED
from centre_app.services.mediation.handover_asks import WORDS_LIMIT, asked
from centre_app.services.mediation.handover_rights import refuse_stranger
from centre_app.services.mediation.paper_drafts import number_drafts_anew, refuse_while_signing
from centre_app.services.mediation.seals import committee_of
from centre_app.services.mediation.sittings import refuse_while_sitting
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.handovers import (
    AskHandover,
    EscalationNumbers,
    HandoverSeen,
    NoteWish,
    TakeHandover,
    TurnDownHandover,
    WithdrawHandover,
)
from centre_app.services.requests import Done
from centre_app.services.sessions.booking import rebook_planned
from centre_app.services.use_case import Topic, UseCases, change, reading

_TOUCHED = Topic.CASES | Topic.MATTERS
_MOST = {"village_sessions": 20, "village_days": 90, "chief_sessions": 20, "follow_up_days": 180}


class Handovers(UseCases):
    """Asks another body to take a case, and lets that body answer."""

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def ask(self, unit: UnitOfWork, actor: Actor, request: AskHandover) -> Done:
        """Ask that another body take a case; until it answers, work goes on as before.

        Raises:
            FieldError: it is not said who, why, or what goes with it.
            RuleError: the case has ended, or another request waits.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        case.refuse_if_ended()
        matter = unit.matters.look(case.matter_id)
        for waiting in unit.handovers.find(case_id=case.id):
            if waiting.open:
                raise RuleError("handover_waits", body=waiting.to_name)
        handover = unit.handovers.add(asked(unit, case, request))
        note = f"{handover.from_name} → {handover.to_name}：{handover.why}"
        matter.note(step_now(unit, matter, "handover:asked", note=note))
        target = handover.target.value
        unit.audit.record("handover:asked", handover.id, case.number, target=target)
        return Done(handover.id, case.number, unit.cases.version(case))

    @change(Permission.HANDOVER_DECIDE, touches=_TOUCHED | Topic.SESSIONS | Topic.AGREEMENTS)
    def accept(self, unit: UnitOfWork, actor: Actor, request: TakeHandover) -> Done:
        """Take a case: its body, seal and number are those of who takes it, its term runs on.

        Whoever led it so far may stay as assistant; the parties are told who mediates now.
        Source: 《人民调解法》第十九、二十三条.

        Raises:
            FieldError: nobody of the body is named to lead, or a text cannot stand.
            RuleError: it was answered, a session, a signature or a request to withdraw is under way,
                or whoever is named stands too near to a party.
            ClashError: who is named is taken during a session that is planned already.
        """
        handover = unit.handovers.get(request.handover_id, seen=request.seen)
        case = unit.cases.get(handover.case_id, seen=request.case_seen)
        refuse_stranger(unit, handover, actor)
        words = _words(request.words)
        _refuse_unready(unit, case)
        before = case.number
        answer = Answer(actor.staff_id, actor.name, unit.now, words)
        handover.take(answer, first_stays=False, number="")
        _move(unit, case, handover)
        led = _name_leader(unit, case, handover, request)
        handover.number_after = case.number
        matter = unit.matters.look(case.matter_id)
        renumbered = f"案号由{before}改为{case.number}" if case.number != before else ""
        note = "；".join(filter(None, (f"{handover.to_name}接收", led, words, renumbered)))
        matter.note(step_now(unit, matter, "handover:accepted", note=note))
        unit.audit.record("handover:accepted", handover.id, case.number, before=before)
        return Done(handover.id, case.number, unit.cases.version(case))

    @change(Permission.CASE_READ, touches=_TOUCHED)
    def turn_down(self, unit: UnitOfWork, actor: Actor, request: TurnDownHandover) -> Done:
        """Return a case to whoever asked, with a reason; it stays where it is.

        Raises:
            FieldError: no reason is given.
            RuleError: it was answered before, or he asked himself.
            NotAllowedError: it is another's to answer.
        """
        handover = unit.handovers.get(request.handover_id, seen=request.seen)
        refuse_stranger(unit, handover, actor)
        checks = FieldChecks()
        words = checks.text("words", request.words, limit=WORDS_LIMIT)
        checks.done()
        handover.turn_down(Answer(actor.staff_id, actor.name, unit.now, words))
        return _answered(unit, handover, "handover:returned", words)

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def withdraw(self, unit: UnitOfWork, actor: Actor, request: WithdrawHandover) -> Done:
        """Take a request back; only who asked may.

        Raises:
            RuleError: it was answered before.
            NotAllowedError: another asked.
        """
        handover = unit.handovers.get(request.handover_id, seen=request.seen)
        _refuse_others(handover, actor)
        handover.withdraw(Answer(actor.staff_id, actor.name, unit.now))
        return _answered(unit, handover, "handover:withdrawn", "")

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def note_seen(self, unit: UnitOfWork, actor: Actor, request: HandoverSeen) -> Done:
        """Note that whoever asked knows the answer or the result.

        Raises:
            RuleError: there is nothing new to know.
            NotAllowedError: another asked.
        """
        handover = unit.handovers.get(request.handover_id, seen=request.seen)
        _refuse_others(handover, actor)
        handover.note_seen(unit.now)
        case = unit.cases.look(handover.case_id)
        unit.audit.record("handover:seen", handover.id, case.number)
        return Done(handover.id, case.number, case.version)

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def note_wish(self, unit: UnitOfWork, actor: Actor, request: NoteWish) -> Done:
        """Note that a party wants another body to take the case.

        Source: 《人民调解法》第十九、二十三条 (parties choose, or accept, who mediates).

        Raises:
            FieldError: the words cannot stand.
            RuleError: the case has ended, or nobody of that key is party.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        case.refuse_if_ended()
        party = case.party(request.party_id)
        words = _words(request.words)
        matter = unit.matters.look(case.matter_id)
        note = "：".join(filter(None, (f"{party.label}{party.name}", words)))
        matter.note(step_now(unit, matter, WISHED, note=note))
        unit.audit.record(WISHED, case.id, case.number)
        return Done(case.id, case.number, unit.cases.version(case))

    @reading(Permission.CENTRE_MANAGE)
    def rule(self, unit: UnitOfWork, actor: Actor, _request: None) -> EscalationRule:
        """Return from which numbers a handover is proposed."""
        return unit.escalation.rule()

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def set_rule(self, unit: UnitOfWork, actor: Actor, request: EscalationNumbers) -> Done:
        """Choose from which numbers a handover is proposed.

        Raises:
            FieldError: a number is none, or too large.
        """
        checks = FieldChecks()
        numbers = {
            name: checks.positive_int(name, getattr(request, name), largest=most)
            for name, most in _MOST.items()
        }
        checks.done()
        centre = unit.centre.profile()
        unit.escalation.set_rule(EscalationRule(**numbers))
        told = {name: str(number) for name, number in numbers.items()}
        unit.audit.record("handover:rule", centre.org_id, centre.name, **told)
        return Done(centre.org_id)


def _words(raw: str) -> str:
    checks = FieldChecks()
    words = checks.optional_text("words", raw, limit=WORDS_LIMIT)
    checks.done()
    return words


def _answered(unit: UnitOfWork, handover: Handover, tag: str, words: str) -> Done:
    case = unit.cases.look(handover.case_id)
    matter = unit.matters.look(case.matter_id)
    note = "：".join(filter(None, (handover.to_name, words)))
    matter.note(step_now(unit, matter, tag, note=note))
    unit.audit.record(tag, handover.id, case.number)
    return Done(handover.id, case.number, case.version)


def _refuse_others(handover: Handover, actor: Actor) -> None:
    if handover.asked_by != actor.staff_id:
        raise NotAllowedError(Permission.CASE_MANAGE)


def _refuse_unready(unit: UnitOfWork, case: MediationCase) -> None:
    case.refuse_at_rest()
    refuse_while_sitting(unit, case)
    refuse_while_signing(unit, case)
    refuse_while_undecided(unit, case)


def _move(unit: UnitOfWork, case: MediationCase, handover: Handover) -> None:
    """Put a case under the seal of who takes it; under another seal it bears another number."""
    assert handover.to_id is not None
    body = unit.organizations.look(handover.to_id)
    if not body.active:
        raise RuleError("handover_body_closed", name=body.name)
    committee, before = committee_of(unit, body), case.number
    case.chief_office_id = body.id if body.kind is OrgKind.CHIEF_OFFICE else None
    if committee.id != case.committee_id:
        short = committee.short_name
        seq = unit.numbers.next(mediation_series(short))
        case.committee_id = committee.id
        case.number = case_number(short, unit.today.year, seq)
        number_drafts_anew(unit, case, before=before)
        _mediate_alone(unit, case)
    matter = unit.matters.look(case.matter_id)
    unit.month_counts.take_out(matter)
    matter.responsible_id = body.id
    unit.month_counts.put_in(matter)


def _mediate_alone(unit: UnitOfWork, case: MediationCase) -> None:
    """Let no session be one with the committee itself: it helped, and has the case now."""
    for planned in unit.sessions.find(case_id=case.id, state=SessionState.PLANNED):
        if planned.second_committee_id == case.committee_id:
            session = unit.sessions.get(planned.id, seen=planned.version)
            session.second_committee_id = None


def _name_leader(
    unit: UnitOfWork, case: MediationCase, handover: Handover, request: TakeHandover
) -> str:
    """Let somebody of the body lead; return who does, and who stays with him, in words."""
    if request.leader is None:
        if case.stage is not CaseStage.CONSENT_PENDING or case.mediators:
            raise FieldError(leader_id="required")
        return ""
    mediator = unit.mediators.look(request.leader.mediator_id)
    if mediator.body_id != handover.to_id:
        raise FieldError(leader_id="handover_leader_elsewhere")
    checks = FieldChecks()
    choice = replace(
        request.leader,
        leads=True,
        relation=checks.optional_line("relation", request.leader.relation),
        reason=checks.optional_line("near_reason", request.leader.reason),
    )
    checks.done()
    matter = unit.matters.look(case.matter_id)
    leader = named_mediator(unit, case, matter, choice, field="near_reason")
    staying = _first(case, leader) if request.first_stays else []
    case.assign([leader, *staying], why=f"移交{handover.to_name}"[:200])
    rebook_planned(unit, case)
    handover.first_stays = bool(staying)
    helps = f"，{staying[0].name}留任协助" if staying else ""
    return f"{told(leader.name, choice)}主持{helps}"


def _first(case: MediationCase, leader: CaseMediator) -> list[CaseMediator]:
    """Return who led the case so far, as an assistant."""
    return [
        CaseMediator(
            case_id=case.id,
            mediator_id=one.mediator_id,
            name=one.name,
            leads=False,
            selection=one.selection,
            relation=one.relation,
            lent_reason=one.lent_reason,
        )
        for one in case.mediators
        if one.leads and one.mediator_id != leader.mediator_id
    ]
