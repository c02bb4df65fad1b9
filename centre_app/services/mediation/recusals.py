"""Use cases of recusal (回避): the question at the opening, requests, decisions, and who follows."""

from uuid import UUID

from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.cases import CaseParty, MediationCase
from centre_app.domain.mediation.conflict_codes import (
    RecusalAnswerKind,
    RecusalOutcome,
    RecusalRule,
    RecusalSource,
    RecusalTarget,
)
from centre_app.domain.mediation.recusal import Recusal, RecusalAnswer
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.conflicts.guard import note_asked, undecided
from centre_app.services.conflicts.views import recusal_line
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.succession import succeed
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.recusal import (
    AnswerLine,
    AskRecusal,
    DecideRecusal,
    IssueRecusal,
    NoteAnswers,
    RecusalRuleChoice,
    SessionRecusals,
)
from centre_app.services.records.sessions import SessionKey
from centre_app.services.requests import Done
from centre_app.services.sheets.recusal import recusal_sheet
from centre_app.services.use_case import Topic, UseCases, change, reading

LONGEST_REASON = 1000
_TOUCHED = Topic.CASES | Topic.MATTERS | Topic.SESSIONS


class Recusals(UseCases):
    """Asks whether somebody is to withdraw, and lets the case wait until that is decided."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @reading(Permission.CASE_READ)
    def at_session(self, unit: UnitOfWork, actor: Actor, key: SessionKey) -> SessionRecusals:
        """Return what the parties answered at a session, and what waits for a decision."""
        session = unit.sessions.look(key.session_id)
        case = unit.cases.look(session.case_id)
        said = {
            one.party_id: one.answer for one in unit.recusal_answers.find(session_id=session.id)
        }
        return SessionRecusals(
            session_id=session.id,
            version=session.version,
            state=session.state,
            case_id=case.id,
            case_version=case.version,
            answers=tuple(
                AnswerLine(one.id, one.label, one.name, said.get(one.id)) for one in case.parties
            ),
            mediators=tuple(
                (one.mediator_id, one.name)
                for one in sorted(case.mediators, key=lambda one: not one.leads)
            ),
            recorder=case.recorder,
            waiting=tuple(recusal_line(unit, one) for one in undecided(unit, case)),
        )

    @change(Permission.RECORD_WRITE, touches=Topic.SESSIONS | Topic.MATTERS)
    def note_answers(self, unit: UnitOfWork, actor: Actor, request: NoteAnswers) -> Done:
        """Note what the parties answered when asked whether somebody is to withdraw.

        Raises:
            RuleError: the session is not under way, or somebody is no party.
            FieldError: nobody answered.
        """
        session = unit.sessions.get(request.session_id, seen=request.seen)
        session.refuse_unless_open()
        case = unit.cases.look(session.case_id)
        checks = FieldChecks()
        if not request.answers:
            checks.refuse("answers", "required")
        checks.done()
        matter = unit.matters.look(case.matter_id)
        told = []
        for one in request.answers:
            party = case.party(one.party_id)
            told.append(f"{party.label}{party.name}：{one.answer.label}")
            _put(unit, session, party, matter.id, one.answer)
        matter.note(step_now(unit, matter, "recusal:answered", note="；".join(told)))
        unit.audit.record("recusal:answered", session.id, case.number, count=str(len(told)))
        return Done(session.id, case.number, unit.sessions.version(session))

    @change(Permission.RECORD_WRITE, touches=_TOUCHED)
    def ask(self, unit: UnitOfWork, actor: Actor, request: AskRecusal) -> Done:
        """Note that a mediator or the recorder is asked to withdraw, or asks so himself.

        Until it is decided, no session begins or comes to a result (RULE 11).

        Raises:
            RuleError: the case has ended, or that one is no party, or his withdrawal is asked for already.
            FieldError: nobody is named, or reason or day cannot stand.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        case.refuse_if_ended()
        matter = unit.matters.look(case.matter_id)
        recusal = unit.recusals.add(_asked(unit, case, request))
        note_asked(unit, matter, case, recusal)
        return Done(recusal.id, case.number, unit.cases.version(case))

    @change(Permission.RECUSAL_DECIDE, touches=_TOUCHED | Topic.PAPERS)
    def decide(self, unit: UnitOfWork, actor: Actor, request: DecideRecusal) -> Done:
        """Decide a request; who withdraws is followed by another in the case and all its sessions.

        The paper (F13) tells every party. Nobody decides about himself.

        Source: RULE 11; 《最高人民法院关于人民法院特邀调解的规定》第十五条.

        Raises:
            RuleError: it was decided, must be granted, is about the actor, or the successor or he
                who stays stands too near to somebody.
            FieldError: a field cannot stand.
            ClashError: the successor is taken during a session that is planned already.
        """
        recusal = unit.recusals.get(request.recusal_id, seen=request.seen)
        case = unit.cases.get(recusal.case_id, seen=request.case_seen)
        case.refuse_if_ended()
        _refuse_own_cause(unit, recusal, actor)
        outcome, words = _decision(request)
        recusal.decide(outcome, rule=unit.centre.recusal_rule(), words=words, at=unit.now)
        recusal.decided_by, recusal.decider = actor.staff_id, actor.name
        recusal.successor = succeed(unit, case, recusal, request)
        matter = unit.matters.look(case.matter_id)
        note = f"{recusal.name}：{outcome.label}。{words}"
        if recusal.successor:
            note += f" → {recusal.successor}"
        matter.note(step_now(unit, matter, "recusal:decided", note=note))
        unit.audit.record("recusal:decided", recusal.id, case.number, outcome=outcome.value)
        withdrawn = outcome is RecusalOutcome.WITHDRAWN
        paper_id = None if withdrawn else self._issue(unit, case, recusal)
        return Done(recusal.id, case.number, unit.cases.version(case), paper_id)

    @change(Permission.PAPER_ISSUE, touches=Topic.PAPERS | Topic.MATTERS)
    def issue_paper(self, unit: UnitOfWork, actor: Actor, request: IssueRecusal) -> Done:
        """Print a request, its decision left for the pen where there is none yet (F13).

        Raises:
            RuleError: a character cannot be printed.
        """
        recusal = unit.recusals.look(request.recusal_id)
        case = unit.cases.look(recusal.case_id)
        return Done(recusal.id, case.number, recusal.version, self._issue(unit, case, recusal))

    @reading(Permission.CENTRE_MANAGE)
    def rule(self, unit: UnitOfWork, actor: Actor, _request: None) -> RecusalRule:
        """Return which requests must be granted."""
        return unit.centre.recusal_rule()

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def set_rule(self, unit: UnitOfWork, actor: Actor, request: RecusalRuleChoice) -> Done:
        """Choose which requests must be granted from now on."""
        centre = unit.centre.profile()
        if request.rule is not unit.centre.recusal_rule():
            unit.centre.set_recusal_rule(request.rule)
            unit.audit.record("recusal:rule", centre.org_id, centre.name, rule=request.rule.value)
        return Done(centre.org_id)

    def _issue(self, unit: UnitOfWork, case: MediationCase, recusal: Recusal) -> UUID:
        matter = unit.matters.look(case.matter_id)
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=recusal.id,
            form=Form.F13,
            number=case.number,
            sheet=recusal_sheet(unit, case, matter, recusal),
            copies=len(case.parties) + 1,
        )
        return paper.id


def _put(
    unit: UnitOfWork, session: Session, party: CaseParty, matter_id: UUID, said: RecusalAnswerKind
) -> None:
    for known in unit.recusal_answers.find(session_id=session.id, party_id=party.id):
        unit.recusal_answers.get(known.id, seen=known.version).answer = said
        return
    unit.recusal_answers.add(
        RecusalAnswer(matter_id=matter_id, session_id=session.id, party_id=party.id, answer=said)
    )


def _decision(request: DecideRecusal) -> tuple[RecusalOutcome, str]:
    checks = FieldChecks()
    words = checks.optional_text("words", request.words, limit=LONGEST_REASON)
    if request.outcome is None:
        checks.refuse("outcome", "required")
    elif request.outcome is not RecusalOutcome.WITHDRAWN and not words:
        checks.refuse("words", "required")
    if request.outcome is RecusalOutcome.KEPT and not request.all_agreed:
        checks.refuse("all_agreed", "recusal_consent_missing")
    checks.done()
    assert request.outcome is not None
    return request.outcome, words


def _asked(unit: UnitOfWork, case: MediationCase, request: AskRecusal) -> Recusal:
    """Return the request that somebody withdraw.

    Raises:
        FieldError: nobody is named, or reason or day cannot stand.
        RuleError: whoever asks is no party, or it is asked already.
    """
    checks = FieldChecks()
    reason = checks.text("reason", request.reason, limit=LONGEST_REASON)
    on = checks.optional_day("asked_on", request.asked_on) or unit.today
    if on > unit.today:
        checks.refuse("asked_on", "in_the_future")
    named = [one for one in case.mediators if one.mediator_id == request.mediator_id]
    of_mediator = request.target is RecusalTarget.MEDIATOR
    if of_mediator and not named:
        checks.refuse("mediator_id", "required")
    if not of_mediator and not case.recorder:
        checks.refuse("target", "no_recorder")
    checks.done()
    name = named[0].name if of_mediator else case.recorder
    for one in undecided(unit, case):
        if (one.target, one.name) == (request.target, name):
            raise RuleError("recusal_asked_already", name=name)
    party = case.party(request.party_id) if request.party_id else None
    return Recusal(
        matter_id=case.matter_id,
        case_id=case.id,
        session_id=_session_of(unit, case, request),
        source=RecusalSource.PARTY if party else RecusalSource.OWN,
        party_id=party.id if party else None,
        asked_by=f"{party.label}{party.name}" if party else name,
        target=request.target,
        mediator_id=named[0].mediator_id if of_mediator else None,
        name=name,
        presides=of_mediator and named[0].leads,
        reason=reason,
        asked_on=on,
    )


def _session_of(unit: UnitOfWork, case: MediationCase, request: AskRecusal) -> UUID | None:
    if request.session_id is None:
        return None
    session = unit.sessions.look(request.session_id)
    return session.id if session.case_id == case.id else None


def _refuse_own_cause(unit: UnitOfWork, recusal: Recusal, actor: Actor) -> None:
    own = recusal.name == actor.name
    if recusal.mediator_id is not None:
        own = own or unit.mediators.look(recusal.mediator_id).staff_id == actor.staff_id
    if own:
        raise RuleError("recusal_own_cause", name=recusal.name)
