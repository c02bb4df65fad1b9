"""What is not taken on outside the petition route: asked, decided, told and served (F32, F23)."""

from uuid import UUID

from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import MatterState, Outcome
from centre_app.domain.matters.matter import Matter
from centre_app.domain.numbering import (
    MEDIATION_REFUSAL,
    REFUSAL,
    mediation_refusal_number,
    refusal_number,
)
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.petitions.refusals import MatterRefusal
from centre_app.domain.road.next_steps import Step
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.due_dates import meet_all
from centre_app.services.matters.history import step_now
from centre_app.services.matters.road import require_step
from centre_app.services.papers import issue
from centre_app.services.petitions.parts import WORDS_LIMIT, done, joined, served_words
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.triage import Refusal
from centre_app.services.requests import Done
from centre_app.services.sheets.petitions import service_sheet
from centre_app.services.sheets.refusals import (
    answers_application,
    may_be_reason,
    refusal_notice,
    refusing_body,
)
from centre_app.services.use_case import Topic, UseCases, change


class Refusals(UseCases):
    """Asks the head not to take a matter on; he answers where he answers about petitions."""

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def ask(self, unit: UnitOfWork, actor: Actor, request: Refusal) -> Done:
        """Ask the head not to take a matter on; the visitor can go home with his receipt.

        Source: 《信访工作条例》第二十三条;《人民调解工作若干规定》第二十二、二十四条.

        Raises:
            FieldError: it is not said where to go, or the reason does not fit.
            RuleError: the matter is not at the sorting, or the head was asked already.
        """
        checks = FieldChecks()
        go_to = checks.line("go_to", request.go_to)
        reason = checks.optional_text("note", request.note, limit=WORDS_LIMIT)
        checks.done()
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.REFUSE)
        if not may_be_reason(matter, request.reason):
            raise FieldError(reason="only_for_mediation")
        ask = MatterRefusal(
            matter_id=matter.id,
            refusal=request.reason,
            go_to=go_to,
            reason=reason,
            asked_at=unit.now,
            asked_by=actor.staff_id,
        )
        unit.refusals.add(ask)
        matter.note(step_now(unit, matter, "matter:refusal_asked", note=_told(ask)))
        return done(unit, matter, "matter:refusal_asked", reason=request.reason.value)


def asked_refusal(unit: UnitOfWork, matter_id: UUID) -> MatterRefusal | None:
    """Return what the head was asked about a matter and has not answered."""
    return next(iter(unit.refusals.find(matter_id=matter_id, decided_at=None)), None)


def unserved_refusals(unit: UnitOfWork, matter_id: UUID) -> list[MatterRefusal]:
    """Return the notices that wait for the visitor."""
    return [one for one in unit.refusals.find(matter_id=matter_id) if one.unserved]


def lapse_refusal(unit: UnitOfWork, matter: Matter) -> None:
    """Take back what the head was asked about a matter that ends another way."""
    ask = asked_refusal(unit, matter.id)
    if ask is not None:
        ask.lapse(unit.now)


def follow_word(unit: UnitOfWork, render: Render, matter: Matter, ask: MatterRefusal) -> Done:
    """Do what the head said: turn the matter away with its notice, or leave it at the sorting."""
    who = unit.staff.look(ask.asked_by).name
    names = f"报批人：{who}", f"审批人：{unit.actor.name}"
    if not ask.approved:
        note = joined("不同意不予受理", *names, ask.words)
        matter.note(step_now(unit, matter, "matter:refusal_declined", note=note))
        return done(unit, matter, "matter:refusal_declined", asked_by=who)
    assert ask.refusal is not None
    note = joined(_told(ask), *names, ask.words)
    step = step_now(unit, matter, "matter:refused", note=note)
    matter.turn_away(MatterState.NOT_ACCEPTED, Outcome.NOT_ACCEPTED, step=step)
    meet_all(unit, matter.id, on=unit.today)
    ask.paper_id = _issue_notice(unit, render, matter, ask)
    ask.since = None if matter.anonymous else unit.today
    return done(
        unit,
        matter,
        "matter:refused",
        paper_id=ask.paper_id,
        reason=ask.refusal.value,
        asked_by=who,
    )


def note_served(unit: UnitOfWork, render: Render, matter: Matter, refusal: MatterRefusal) -> Done:
    """Note that the notice reached the visitor; what was handed over has its return (F23)."""
    note = served_words(refusal.paper, refusal)
    matter.note(step_now(unit, matter, "matter:refusal_served", note=note))
    handed = refusal.way is not None and refusal.way.on_paper
    paper_id = _issue_return(unit, render, matter, refusal) if handed else None
    return done(unit, matter, "matter:refusal_served", paper_id=paper_id)


def _issue_return(unit: UnitOfWork, render: Render, matter: Matter, refusal: MatterRefusal) -> UUID:
    assert refusal.refusal is not None
    assert refusal.paper_id is not None
    notice = unit.papers.look(refusal.paper_id)
    body = refusing_body(unit, matter, refusal.refusal)
    sheet = service_sheet(
        unit, matter, refusal, title=notice.title, number=notice.number, body=body
    )
    return issue(
        unit,
        render,
        matter=matter,
        subject_id=refusal.id,
        form=Form.F23,
        number=notice.number,
        sheet=sheet,
        copies=1,
    ).id


def _issue_notice(unit: UnitOfWork, render: Render, matter: Matter, ask: MatterRefusal) -> UUID:
    """Issue the notice in two copies: one is handed out, one stays."""
    assert ask.refusal is not None
    mediation = answers_application(matter, ask.refusal)
    series = MEDIATION_REFUSAL if mediation else REFUSAL
    numbered = mediation_refusal_number if mediation else refusal_number
    short, year = unit.centre.profile().short_name, unit.today.year
    number = numbered(short, year, unit.numbers.next(series))
    return issue(
        unit,
        render,
        matter=matter,
        subject_id=matter.id,
        form=Form.F32,
        number=number,
        sheet=refusal_notice(unit, matter, ask, number=number),
        copies=2,
    ).id


def _told(ask: MatterRefusal) -> str:
    label = ask.refusal.label if ask.refusal else ""
    return joined(label, f"告知去向：{ask.go_to}", ask.reason)
