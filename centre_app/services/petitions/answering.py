"""Use cases that work on an accepted petition, answer it, and let the answer reach people."""

from collections.abc import Sequence
from dataclasses import replace

from centre_app.domain.matters.codes import MatterState, Outcome, Route
from centre_app.domain.matters.triage import suitable
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.petitions.codes import PetitionState, ServedPaper
from centre_app.domain.petitions.files import PetitionItem, PetitionService
from centre_app.domain.petitions.refusals import MatterRefusal
from centre_app.domain.road.next_steps import Step
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.matters.history import step_now
from centre_app.services.matters.road import require_step
from centre_app.services.petitions.checks import bodies_of, checked_note
from centre_app.services.petitions.papers import PetitionPapers
from centre_app.services.petitions.parts import (
    WORDS_LIMIT,
    checked_words,
    done,
    held,
    joined,
    move,
    petition_of,
    resolve,
)
from centre_app.services.petitions.refusals import note_served, unserved_refusals
from centre_app.services.petitions.serving import reach
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.petitions import (
    Handing,
    Opinion,
    OpinionPart,
    PetitionAnswer,
    Service,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

MOST_ITEMS, PART_LIMIT = 20, 2000


class PetitionAnswers(UseCases):
    """Hands petitions to those who work on them, answers, and notes what was served."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def handle(self, unit: UnitOfWork, actor: Actor, request: Handing) -> Done:
        """Name the body that works on the petition; never the one complained of.

        Source: 《信访工作条例》第二十八、三十、三十一条; RULE 08.

        Raises:
            FieldError: no body is named, or one that may not.
            RuleError: the petitioner was not told of the acceptance.
        """
        note = checked_note(request.note)
        matter, file = held(unit, request, Step.HANDLE)
        checks = FieldChecks()
        options = [one for one in bodies_of(unit) if one.body_id == request.body_id]
        if not options:
            checks.refuse("body_id", Reason.REQUIRED)
        elif not suitable(Route.PETITION, options):
            checks.refuse("body_id", "body_not_for_route")
        elif file.accuses(
            body_id=request.body_id, name=options[0].name, parties=matter.taking_part
        ):
            checks.refuse("body_id", "accused_body")
        checks.done()
        move(unit, matter, file, PetitionState.HANDLING, on=unit.today)
        unit.month_counts.take_out(matter)
        matter.responsible_id = request.body_id
        unit.month_counts.put_in(matter)
        step = step_now(unit, matter, "petition:handed", note=joined(options[0].name, note))
        if matter.state is MatterState.ACCEPTED:
            matter.go(MatterState.IN_PROGRESS, step=step)
        else:
            matter.note(step)
        return done(unit, matter, "petition:handed")

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def give_opinion(self, unit: UnitOfWork, actor: Actor, request: Opinion) -> Done:
        """Issue the opinion on every request; the 60 days end, the paper waits to be served.

        Source: 《信访工作条例》第三十二、三十四条.

        Raises:
            FieldError: names every part that cannot stand.
            RuleError: a mediation or an order is still under way.
        """
        parts = _checked_parts(request.parts)
        matter, file = held(unit, request, Step.OPINION)
        file.items = [
            PetitionItem(petition_id=file.id, ordinal=at, **vars(part))
            for at, part in enumerate(parts)
        ]
        file.opinion_on = unit.today
        move(unit, matter, file, PetitionState.OPINION, on=unit.today)
        file.waits_for(ServedPaper.OPINION, unit.today)
        note = "、".join(f"{at}.{part.result.label}" for at, part in enumerate(parts, 1))
        matter.note(step_now(unit, matter, "petition:opinion", note=note))
        paper_id = PetitionPapers(unit, self._render, matter, file).opinion()
        return done(unit, matter, "petition:opinion", paper_id=paper_id, items=str(len(parts)))

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def answer(self, unit: UnitOfWork, actor: Actor, request: PetitionAnswer) -> Done:
        """End a petition without the 60 days by an answer, or an assigned one by its result.

        Source: 《信访工作条例》第二十二、二十九、三十一条.

        Raises:
            FieldError: the answer is missing.
            RuleError: a mediation or an order is still under way.
        """
        words = checked_words("words", request.words)
        matter, file = held(unit, request, Step.ANSWER_PETITION)
        move(unit, matter, file, PetitionState.ANSWERED, on=unit.today)
        resolve(unit, matter, Outcome.HANDLED, tag="petition:answered", words=words)
        return done(unit, matter, "petition:answered")

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def serve(self, unit: UnitOfWork, actor: Actor, request: Service) -> Done:
        """Note how and when a paper reached the petitioner; his own time runs from that day.

        Source: 《信访工作条例》第二十三、三十四、三十五条.

        Raises:
            FieldError: the day, the way or the witness cannot stand.
        """
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.SERVE)
        file, refusals = petition_of(unit, matter.id), unserved_refusals(unit, matter.id)
        unserved: list[PetitionService | MatterRefusal] = [*(file.unserved if file else ())]
        waiting = [one for one in unserved + refusals if one.id == request.service_id]
        checked = _checked_service(unit, request, waiting)
        [service] = waiting
        for said in ("way", "receiver", "place", "witness", "note", "served_on"):
            setattr(service, said, getattr(checked, said))
        if isinstance(service, MatterRefusal):
            return note_served(unit, self._render, matter, service)
        assert file is not None
        assert service.served_on is not None
        papers = PetitionPapers(unit, self._render, matter, file)
        paper_id = reach(papers, service, on=service.served_on)
        paper = service.paper.value
        return done(unit, matter, "petition:served", paper_id=paper_id, paper=paper)


def _checked_parts(parts: tuple[OpinionPart, ...]) -> list[OpinionPart]:
    checks = FieldChecks()
    if not parts:
        checks.refuse("parts", Reason.REQUIRED)
    if len(parts) > MOST_ITEMS:
        checks.refuse("parts", Reason.TOO_LARGE)
    checked = []
    for at, part in enumerate(parts):
        texts = [
            checks.text(f"part{at}_{name}", getattr(part, name), limit=PART_LIMIT)
            for name in ("request", "facts", "basis", "opinion")
        ]
        request, facts, basis, opinion = texts
        checked.append(replace(part, request=request, facts=facts, basis=basis, opinion=opinion))
    checks.done()
    return checked


def _checked_service(
    unit: UnitOfWork, request: Service, waiting: Sequence[PetitionService | MatterRefusal]
) -> Service:
    checks = FieldChecks()
    on = checks.day("served_on", request.served_on)
    if not waiting:
        checks.refuse("service_id", Reason.NOT_A_CHOICE)
    elif request.served_on is not None and on < (waiting[0].since or on):
        checks.refuse("served_on", "before_it_began")
    if on > unit.today:
        checks.refuse("served_on", "in_the_future")
    on_paper = bool(waiting) and waiting[0].paper.on_paper_only
    if on_paper and not request.way.on_paper:
        checks.refuse("way", "must_be_served")
    witness = (checks.name if request.way.needs_witness else checks.optional_name)(
        "witness", request.witness
    )
    checked = replace(
        request,
        receiver=checks.name("receiver", request.receiver),
        place=checks.optional_line("place", request.place),
        note=checks.optional_text("note", request.note, limit=WORDS_LIMIT),
        witness=witness,
        served_on=on,
    )
    checks.done()
    return checked
