"""Use cases in which the head of the centre is asked, and answers (RULE 22)."""

from uuid import UUID

from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Outcome
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.petitions.codes import AskKind, PetitionState, ServedPaper
from centre_app.domain.petitions.files import PetitionAsk, PetitionFile
from centre_app.domain.petitions.refusals import MatterRefusal
from centre_app.domain.road.next_steps import Step
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.matters.history import step_now
from centre_app.services.matters.road import require_step
from centre_app.services.petitions.papers import PetitionPapers
from centre_app.services.petitions.parts import WORDS_LIMIT, done, held, joined, move, petition_of
from centre_app.services.petitions.refusals import asked_refusal, follow_word
from centre_app.services.petitions.serving import notify, prolong
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.petitions import Decision, ExtensionAsk, RefusalAsk
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

LONGEST_EXTENSION = 30
OF_PETITIONS = (
    RefusalReason.NOT_OUR_POWER,
    RefusalReason.LITIGATION,
    RefusalReason.IN_HANDLING,
    RefusalReason.DECIDED,
    RefusalReason.FINAL,
)
"""Reasons not to accept a petition; the others belong to mediation."""

_GO_ELSEWHERE = frozenset({RefusalReason.NOT_OUR_POWER, RefusalReason.LITIGATION})
"""Reasons that must name where to go instead."""


class PetitionAsks(UseCases):
    """Asks for an approval and gives it."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def ask_refusal(self, unit: UnitOfWork, actor: Actor, request: RefusalAsk) -> Done:
        """Ask the head not to accept a petition, or no longer.

        Source: 《信访工作条例》第十九、二十三、三十六条; RULE 05.

        Raises:
            FieldError: the reason does not fit, or it is not said where to go.
        """
        checks = FieldChecks()
        if request.kind is AskKind.EXTENSION:
            checks.refuse("kind", Reason.NOT_A_CHOICE)
        final = request.refusal is RefusalReason.FINAL
        if request.refusal not in OF_PETITIONS or final is not (request.kind is AskKind.NO_LONGER):
            checks.refuse("refusal", "refusal_does_not_fit")
        elsewhere = request.refusal in _GO_ELSEWHERE
        go_to = (checks.line if elsewhere else checks.optional_line)("go_to", request.go_to)
        reason = checks.text("reason", request.reason, limit=WORDS_LIMIT)
        checks.done()
        matter, file = held(unit, request, Step.ASK_REFUSAL)
        ask = _asked(unit, file, request.kind, reason)
        ask.refusal, ask.go_to = request.refusal, go_to
        to = f"告知去向：{go_to}" if go_to else ""
        note = joined(request.kind.label, request.refusal.label, to, reason)
        return _put(unit, matter, file, ask=ask, note=note)

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def ask_extension(self, unit: UnitOfWork, actor: Actor, request: ExtensionAsk) -> Done:
        """Ask the head for at most 30 days more, before the 60 are over.

        Source: 《信访工作条例》第三十四条; RULE 22.

        Raises:
            FieldError: more than 30 days, or no reason.
            RuleError: the term is over already.
        """
        checks = FieldChecks()
        days = checks.positive_int("days", request.days, largest=LONGEST_EXTENSION)
        reason = checks.text("reason", request.reason, limit=WORDS_LIMIT)
        checks.done()
        matter, file = held(unit, request, Step.ASK_EXTENSION)
        running = unit.deadlines.find(matter_id=matter.id, kind=DeadlineKind.PETITION, met_on=None)
        if any(due.due_on < unit.today for due in running):
            raise RuleError("extension_too_late")
        ask = _asked(unit, file, AskKind.EXTENSION, reason)
        ask.days, ask.clock_from = days, file.accepted_on
        return _put(unit, matter, file, ask=ask, note=joined(f"申请延期{days}日", reason))

    @change(Permission.PETITION_DECIDE, touches=Topic.MATTERS)
    def decide(self, unit: UnitOfWork, actor: Actor, request: Decision) -> Done:
        """Say yes or no to what the head was asked; the visitor is told of a yes.

        Source: 《信访工作条例》第二十三、三十四、三十六条; RULE 22.

        Raises:
            FieldError: a no without its reason.
            RuleError: nothing was asked, or he asked it himself.
        """
        checks = FieldChecks()
        check = checks.optional_text if request.approved else checks.text
        words = check("words", request.words, limit=WORDS_LIMIT)
        checks.done()
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.DECIDE)
        ask = _waiting(unit, matter)
        ask.decide(approved=request.approved, words=words, at=unit.now, by=actor.staff_id)
        if isinstance(ask, MatterRefusal):
            return follow_word(unit, self._render, matter, ask)
        return self._follow(unit, matter, ask)

    def _follow(self, unit: UnitOfWork, matter: Matter, ask: PetitionAsk) -> Done:
        file = petition_of(unit, matter.id)
        assert file is not None
        who = unit.staff.look(ask.asked_by).name
        said = f"{ask.kind.label}：{'同意' if ask.approved else '不同意'}"
        names = f"报批人：{who}", f"审批人：{unit.actor.name}"
        note = joined(said, *names, ask.words)
        papers, paper_id = PetitionPapers(unit, self._render, matter, file), None
        if not ask.approved:
            matter.note(step_now(unit, matter, "petition:decided", note=note))
        elif ask.kind is AskKind.EXTENSION:
            matter.note(step_now(unit, matter, "petition:decided", note=note))
            paper_id = _allow_more_time(papers, ask)
        else:
            paper_id = _turn_away(papers, ask=ask, note=note)
        return done(
            unit,
            matter,
            "petition:decided",
            paper_id=paper_id,
            kind=ask.kind.value,
            approved="yes" if ask.approved else "no",
            asked_by=who,
        )


def _waiting(unit: UnitOfWork, matter: Matter) -> PetitionAsk | MatterRefusal:
    file = petition_of(unit, matter.id)
    ask = asked_refusal(unit, matter.id) or (file.pending if file else None)
    assert ask is not None, "the road saw that somebody asked"
    return ask


def _asked(unit: UnitOfWork, file: PetitionFile, kind: AskKind, reason: str) -> PetitionAsk:
    return PetitionAsk(
        petition_id=file.id,
        kind=kind,
        reason=reason,
        asked_at=unit.now,
        asked_by=unit.actor.staff_id,
    )


def _put(
    unit: UnitOfWork, matter: Matter, file: PetitionFile, *, ask: PetitionAsk, note: str
) -> Done:
    file.ask(ask)
    matter.note(step_now(unit, matter, "petition:asked", note=note))
    return done(unit, matter, "petition:asked", kind=ask.kind.value)


def _allow_more_time(papers: PetitionPapers, ask: PetitionAsk) -> UUID:
    """Issue the notice, which waits for the petitioner: the days count once he was told (第三十四条)."""
    paper_id = papers.extension(ask)
    if papers.file.unreachable:
        prolong(papers.unit, papers.matter, papers.file)
    else:
        papers.file.waits_for(ServedPaper.EXTENSION, papers.unit.today)
    return paper_id


def _turn_away(papers: PetitionPapers, *, ask: PetitionAsk, note: str) -> UUID:
    unit, matter, file = papers.unit, papers.matter, papers.file
    no_longer = ask.kind is AskKind.NO_LONGER
    there = PetitionState.NO_LONGER if no_longer else PetitionState.NOT_ACCEPTED
    move(unit, matter, file, there, on=unit.today)
    file.sent_to = ask.go_to
    step = step_now(unit, matter, "petition:decided", note=note)
    matter.turn_away(MatterState.NOT_ACCEPTED, Outcome.NOT_ACCEPTED, step=step)
    paper_id = papers.refusal(ask)
    notify(papers, ServedPaper.REFUSAL, way=None)
    return paper_id
