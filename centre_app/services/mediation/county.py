"""Use cases of a case that leaves the township for the county (移送), and of what comes back."""

from datetime import date, timedelta
from uuid import UUID

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Outcome, Route
from centre_app.domain.matters.matter import OVER, Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import EndReason
from centre_app.domain.mediation.handovers import Answer, Handover
from centre_app.domain.numbering import ORDER, OrderLetter, order_number
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.conflicts.guard import refuse_while_undecided
from centre_app.services.matters.due_dates import meet, meet_all
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.feedback import feed_back
from centre_app.services.mediation.handover_asks import WORDS_LIMIT
from centre_app.services.mediation.handover_results import tell_askers
from centre_app.services.mediation.handover_rights import refuse_stranger
from centre_app.services.mediation.paper_drafts import drop_drafts
from centre_app.services.mediation.resting import call_off_sessions, end_rest
from centre_app.services.mediation.sittings import records_of, refuse_while_sitting
from centre_app.services.mediation.terminations import tell_routes
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.handovers import AskCountyLater, CountyAnswer, SendToCounty
from centre_app.services.requests import Done
from centre_app.services.sheets.handover import handover_sheet
from centre_app.services.use_case import Topic, UseCases, change

_TOUCHED = Topic.CASES | Topic.MATTERS
_COPIES = 2


class CountyTransfers(UseCases):
    """Sends cases to the county with their letter, and takes in what the county answers."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(
        Permission.TRANSFER_DECIDE,
        touches=_TOUCHED | Topic.SESSIONS | Topic.PAPERS | Topic.AGREEMENTS,
    )
    def send(self, unit: UnitOfWork, actor: Actor, request: SendToCounty) -> Done:
        """Let a case go to the county: the letter (F44) goes there, the parties are told (F18).

        The case ends here and the matter counts as transferred; a petition is still to be answered.
        Source: 《人民调解法》第二十六条; 《信访工作条例》第二十二、三十三条.

        Raises:
            FieldError: the day cannot stand.
            RuleError: it was answered, or he asked himself; a session, a signature or a request to
                withdraw is under way, or part of the dispute was agreed on.
        """
        handover = unit.handovers.get(request.handover_id, seen=request.seen)
        case = unit.cases.get(handover.case_id, seen=request.case_seen)
        refuse_stranger(unit, handover, actor)
        case.refuse_if_ended()
        words, follow_up_on = _checked(unit, request)
        _refuse_unready(unit, case)
        matter = unit.matters.look(case.matter_id)
        number = order_number(
            unit.centre.profile().short_name,
            OrderLetter.HAND_OVER,
            year=unit.today.year,
            seq=unit.numbers.next(ORDER),
        )
        answer = Answer(actor.staff_id, actor.name, unit.now, words)
        handover.send_out(answer, letter=number, follow_up_on=follow_up_on)
        drop_drafts(unit, case)
        _end(unit, case, matter, handover)
        paper_id = self._letter(unit, case, matter, handover)
        tell_routes(unit, self._render, case, matter)
        feed_back(unit, self._render, case, matter)
        unit.audit.record("handover:sent", handover.id, case.number, letter=number)
        return Done(handover.id, case.number, unit.cases.version(case), paper_id)

    @change(Permission.MATTER_TRIAGE, touches=_TOUCHED)
    def come_back(self, unit: UnitOfWork, actor: Actor, request: CountyAnswer) -> Done:
        """Note that the county returned a case: the matter is sorted anew, and work begins again.

        Raises:
            FieldError: it is not said why, or the day cannot stand.
            RuleError: the county does not have it, or the matter was closed meanwhile.
        """
        handover = unit.handovers.get(request.handover_id, seen=request.seen)
        why, on = _told(unit, request)
        matter = unit.matters.look(handover.matter_id)
        if matter.state in OVER:
            raise RuleError("handover_matter_closed", number=matter.number)
        handover.come_back(why, on=on)
        step = step_now(unit, matter, "handover:came_back", note=f"{handover.to_name}：{why}")
        if matter.state is MatterState.TRANSFERRED:
            matter.take_back(step=step)
        else:
            matter.note(step)
        return _noted(unit, handover, "handover:came_back")

    @change(Permission.MATTER_TRIAGE, touches=_TOUCHED)
    def tell_result(self, unit: UnitOfWork, actor: Actor, request: CountyAnswer) -> Done:
        """Note what the county made of a case; whoever asked is told.

        Raises:
            FieldError: nothing is said of it, or the day cannot stand.
            RuleError: the county does not have it, or told its result before.
        """
        handover = unit.handovers.get(request.handover_id, seen=request.seen)
        words, on = _told(unit, request)
        handover.tell_result(words, on=on)
        matter = unit.matters.look(handover.matter_id)
        note = f"{handover.to_name}：{words}"
        matter.note(step_now(unit, matter, "handover:result", note=note))
        return _noted(unit, handover, "handover:result")

    @change(Permission.MATTER_TRIAGE, touches=_TOUCHED)
    def ask_later(self, unit: UnitOfWork, actor: Actor, request: AskCountyLater) -> Done:
        """Put off the day on which somebody asks the county, with what was heard so far.

        Raises:
            FieldError: the day does not lie ahead, or the words cannot stand.
            RuleError: the county does not have it.
        """
        handover = unit.handovers.get(request.handover_id, seen=request.seen)
        checks = FieldChecks()
        on = checks.day("on", request.on)
        words = checks.optional_text("words", request.words, limit=WORDS_LIMIT)
        if request.on is not None and on <= unit.today:
            checks.refuse("on", "not_ahead")
        checks.done()
        handover.ask_later(on)
        matter = unit.matters.look(handover.matter_id)
        note = "：".join(filter(None, (handover.to_name, words)))
        matter.note(step_now(unit, matter, "handover:asked_after", note=note))
        return _noted(unit, handover, "handover:asked_after")

    def _letter(
        self, unit: UnitOfWork, case: MediationCase, matter: Matter, handover: Handover
    ) -> UUID:
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=case.id,
            form=Form.F44,
            number=handover.letter,
            sheet=handover_sheet(
                unit, case, matter, handover, sessions=len(records_of(unit, case))
            ),
            copies=_COPIES,
        )
        return paper.id


def _checked(unit: UnitOfWork, request: SendToCounty) -> tuple[str, date]:
    checks = FieldChecks()
    words = checks.optional_text("words", request.words, limit=WORDS_LIMIT)
    on = checks.optional_day("follow_up_on", request.follow_up_on)
    if on is not None and on <= unit.today:
        checks.refuse("follow_up_on", "not_ahead")
    checks.done()
    days = unit.escalation.rule().follow_up_days
    return words, on or unit.today + timedelta(days=days)


def _refuse_unready(unit: UnitOfWork, case: MediationCase) -> None:
    refuse_while_sitting(unit, case)
    refuse_while_undecided(unit, case)
    for agreement in unit.agreements.find(case_id=case.id, status=AgreementStatus.EFFECTIVE):
        raise RuleError("handover_agreed_in_part", number=agreement.number)


def _end(unit: UnitOfWork, case: MediationCase, matter: Matter, handover: Handover) -> None:
    """End the case and let the matter go; within a petition only the mediation ends.

    Source: 《信访工作条例》第三十三条.
    """
    on = unit.today
    end_rest(unit, case, matter, on=on)
    case.end(Outcome.TRANSFERRED_OUT, on=on, reason=EndReason.TRANSFERRED, note=handover.to_name)
    tell_askers(unit, case, matter)
    call_off_sessions(unit, case)
    note = f"{handover.to_name}；文号：{handover.letter}"
    step = step_now(unit, matter, "handover:sent", note=note)
    if matter.route is Route.PETITION:
        matter.note(step)
        meet(unit, matter.id, DeadlineKind.MEDIATION, on=on)
        return
    matter.turn_away(MatterState.TRANSFERRED, Outcome.TRANSFERRED_OUT, step=step)
    meet_all(unit, matter.id, on=on)


def _told(unit: UnitOfWork, request: CountyAnswer) -> tuple[str, date]:
    checks = FieldChecks()
    words = checks.text("words", request.words, limit=WORDS_LIMIT)
    on = checks.optional_day("on", request.on) or unit.today
    if on > unit.today:
        checks.refuse("on", "in_the_future")
    checks.done()
    return words, on


def _noted(unit: UnitOfWork, handover: Handover, tag: str) -> Done:
    case = unit.cases.look(handover.case_id)
    unit.audit.record(tag, handover.id, case.number)
    return Done(handover.id, case.number, case.version)
