"""Use cases at the sorting of a petition: what it is, who takes it, who does not."""

from centre_app.domain.matters.access import AccessReason
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Outcome
from centre_app.domain.matters.matter import Matter
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.petitions.codes import (
    HandleMode,
    PetitionClass,
    PetitionState,
    ServedPaper,
)
from centre_app.domain.petitions.files import PetitionFile
from centre_app.domain.road.next_steps import Step
from centre_app.services.matters.access import close_matter
from centre_app.services.matters.due_dates import owe_set
from centre_app.services.matters.history import step_now
from centre_app.services.matters.road import require_step
from centre_app.services.petitions.checks import (
    checked_class,
    checked_forwarding,
    checked_guidance,
    checked_note,
    checked_objection,
)
from centre_app.services.petitions.filing import date_from, describe, write_down
from centre_app.services.petitions.papers import PetitionPapers
from centre_app.services.petitions.parts import (
    begin_sixty_days,
    done,
    held,
    joined,
    move,
    petition_of,
    resolve,
)
from centre_app.services.petitions.serving import notify
from centre_app.services.petitions.views import petition_view
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.petitions import (
    Classification,
    Forwarding,
    Guidance,
    Objection,
    PetitionAcceptance,
    PetitionView,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

RESULT_ARTICLE = "《信访工作条例》第二十二条（交办）"


class Petitions(UseCases):
    """Classifies, accepts, hands on and guides petitions."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @reading(Permission.MATTER_TRIAGE)
    def view(self, unit: UnitOfWork, actor: Actor, key: MatterKey) -> PetitionView:
        """Return what the panels of a petition begin with.

        Raises:
            NotFoundError: there is no such matter.
        """
        return petition_view(unit, unit.matters.look(key.matter_id))

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def classify(self, unit: UnitOfWork, actor: Actor, request: Classification) -> Done:
        """Open the petition file, or correct what it says; an accusation is closed (RULE 08).

        Source: 《信访工作条例》第二十一、二十二、二十九条至第三十一条.

        Raises:
            FieldError: names every field that cannot stand.
        """
        matter = unit.matters.get(request.matter_id, seen=request.version)
        file = petition_of(unit, matter.id)
        begun = file is not None and file.state is not PetitionState.LEFT
        require_step(unit, matter.id, Step.CLASSIFY_AGAIN if begun else Step.CLASSIFY)
        checked = checked_class(unit, matter, request)
        accused_before = file is not None and file.kind is PetitionClass.ACCUSATION
        file = write_down(unit, matter, file, checked)
        date_from(unit, matter, file)
        note = describe(file)
        matter.note(step_now(unit, matter, "petition:classified", note=note))
        if file.kind is PetitionClass.ACCUSATION and not accused_before:
            _close_to_others(unit, matter)
        paper_id = PetitionPapers(unit, self._render, matter, file).record()
        return done(unit, matter, "petition:classified", paper_id=paper_id, kind=file.kind.value)

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def accept(self, unit: UnitOfWork, actor: Actor, request: PetitionAcceptance) -> Done:
        """Take the petition on: the 60 days begin on the sixth way, and the petitioner is told.

        Source: 《信访工作条例》第二十三、三十四条.

        Raises:
            RuleError: accusations go to the body that has the power.
        """
        note = checked_note(request.note)
        matter, file = held(unit, request, Step.ACCEPT_PETITION)
        _take_on(unit, matter, tag="petition:accepted", note=note)
        move(unit, matter, file, PetitionState.ACCEPTED, on=unit.today)
        file.accepted_on, file.handling = unit.today, HandleMode.SELF
        if file.sixty_days:
            file.accepted_on = begin_sixty_days(unit, matter, file, start=unit.today).started_on
        elif file.assigner_due_on is not None:
            _owe_assigner(unit, matter, file)
        papers = PetitionPapers(unit, self._render, matter, file)
        paper_id = notify(papers, ServedPaper.NOTICE, way=request.way)
        return done(unit, matter, "petition:accepted", paper_id=paper_id)

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def forward(self, unit: UnitOfWork, actor: Actor, request: Forwarding) -> Done:
        """Hand the petition to a body with the power; an assigned one must report its result.

        Source: 《信访工作条例》第二十二、二十三、三十条; RULE 08.

        Raises:
            FieldError: the body is missing, or the one complained of; or no term is set.
        """
        matter, file = held(unit, request, Step.FORWARD)
        checked, body = checked_forwarding(unit, matter, file, request)
        file.handling, file.sent_to, file.sent_on = checked.mode, body, unit.today
        note = joined(f"{checked.mode.label}{body}", checked.note)
        if checked.mode is HandleMode.ASSIGN:
            assert checked.due_on is not None
            _take_on(unit, matter, tag="petition:forwarded", note=note)
            _under_way(unit, matter, note=body)
            move(unit, matter, file, PetitionState.ASSIGNED, on=unit.today)
            owe_set(
                unit,
                matter,
                DeadlineKind.RESULT,
                due_on=checked.due_on,
                article=RESULT_ARTICLE,
                basis=f"交{body}办理，限期反馈结果",
                subject_id=file.id,
            )
        else:
            move(unit, matter, file, PetitionState.FORWARDED, on=unit.today)
            step = step_now(unit, matter, "petition:forwarded", note=note)
            matter.turn_away(MatterState.TRANSFERRED, Outcome.TRANSFERRED_OUT, step=step)
        papers = PetitionPapers(unit, self._render, matter, file)
        paper_id = papers.letter(checked.note)
        notify(papers, ServedPaper.NOTICE, way=checked.way)
        return done(unit, matter, "petition:forwarded", paper_id=paper_id, mode=checked.mode.value)

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def guide(self, unit: UnitOfWork, actor: Actor, request: Guidance) -> Done:
        """Tell the petitioner which lawful way to go, or file the petition for information.

        Source: 《信访工作条例》第二十二、二十三、三十一条.

        Raises:
            FieldError: it is not said where to go, or why it is only filed.
        """
        checked = checked_guidance(request)
        matter, file = held(unit, request, Step.GUIDE)
        guided = checked.mode is HandleMode.GUIDE
        there = PetitionState.GUIDED if guided else PetitionState.RECORDED
        file.handling, file.sent_to, file.sent_on = checked.mode, checked.go_to, unit.today
        move(unit, matter, file, there, on=unit.today)
        to = f"告知去向：{checked.go_to}" if checked.go_to else ""
        note = joined(checked.mode.label, to, checked.words)
        resolve(unit, matter, Outcome.EXPLAINED, tag="petition:guided", words=note)
        papers = PetitionPapers(unit, self._render, matter, file)
        paper_id = notify(papers, ServedPaper.NOTICE, way=checked.way) if guided else None
        return done(unit, matter, "petition:guided", paper_id=paper_id, mode=checked.mode.value)

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def object(self, unit: UnitOfWork, actor: Actor, request: Objection) -> Done:
        """Note that a petition is given back to who handed it over, with the reasons.

        After five working days it needs a reason of its own. Source: 《信访工作条例》第二十三条;
        RULE 07 超期异议.

        Raises:
            FieldError: the reason is missing, or that for being late.
        """
        matter, file = held(unit, request, Step.OBJECT)
        checked, late = checked_objection(unit, file, request)
        overdue = f"超期异议：{checked.late_reason}" if late else ""
        note = joined(checked.reason, overdue)
        if file.state is PetitionState.REGISTERED:
            _give_back(unit, matter, file, note=note)
        else:
            _take_back(unit, matter, file, note=note)
        return done(unit, matter, "petition:objected", late="yes" if late else "no")


def _close_to_others(unit: UnitOfWork, matter: Matter) -> None:
    """Close what turned out to be an accusation; who closed it for another reason named the readers."""
    if not any(one.closed for one in unit.access.find(matter_id=matter.id)):
        close_matter(unit, matter, AccessReason.ACCUSATION)


def _take_on(unit: UnitOfWork, matter: Matter, *, tag: str, note: str) -> None:
    """Accept the matter, unless it was accepted on another way before."""
    step = step_now(unit, matter, tag, note=note)
    if matter.state is MatterState.TRIAGED:
        matter.accept(step=step)
        unit.month_counts.accepted(matter)
    else:
        matter.note(step)


def _under_way(unit: UnitOfWork, matter: Matter, *, note: str) -> None:
    if matter.state is MatterState.ACCEPTED:
        step = step_now(unit, matter, "petition:handed", note=note)
        matter.go(MatterState.IN_PROGRESS, step=step)


def _owe_assigner(unit: UnitOfWork, matter: Matter, file: PetitionFile) -> None:
    assert file.assigner_due_on is not None
    owe_set(
        unit,
        matter,
        DeadlineKind.RESULT,
        due_on=file.assigner_due_on,
        article=RESULT_ARTICLE,
        basis=f"{file.assigner}交办期限",
        subject_id=file.id,
    )


def _give_back(unit: UnitOfWork, matter: Matter, file: PetitionFile, *, note: str) -> None:
    """Return to the body above what is not ours."""
    file.handling, file.sent_to, file.sent_on = HandleMode.RETURN, file.assigner, unit.today
    move(unit, matter, file, PetitionState.RETURNED, on=unit.today)
    step = step_now(unit, matter, "petition:objected", note=joined(f"退回{file.assigner}", note))
    matter.turn_away(MatterState.TRANSFERRED, Outcome.TRANSFERRED_OUT, step=step)


def _take_back(unit: UnitOfWork, matter: Matter, file: PetitionFile, *, note: str) -> None:
    """Take back what the body it was handed to objects to; it is sorted anew."""
    move(unit, matter, file, PetitionState.REGISTERED, on=unit.today)
    file.services = [one for one in file.services if one.served_on is not None]
    step = step_now(unit, matter, "petition:objected", note=joined(f"{file.sent_to}提出异议", note))
    file.handling, file.sent_to, file.sent_on = None, "", None
    if matter.state is MatterState.TRANSFERRED:
        matter.take_back(step=step)
    else:
        matter.note(step)
