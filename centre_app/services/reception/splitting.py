"""Use cases of the visits of a matter: reading them, and splitting one off that meant another thing."""

from collections.abc import Sequence
from dataclasses import replace

from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.party_codes import PartySide
from centre_app.domain.papers.forms import Form
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.reception.visits import Visit
from centre_app.domain.repeats.codes import Sign, Verdict
from centre_app.domain.repeats.verdicts import RepeatVerdict
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.access import close_matter
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.reception.registering import Callers, begin_matter, put_on_file
from centre_app.services.reception.repeats import keep_answer
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.reception import SplitOff, VisitLine
from centre_app.services.records.repeats import RepeatAnswer
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

_TOUCHED = Topic.VISITS | Topic.MATTERS | Topic.PEOPLE | Topic.PAPERS | Topic.ATTACHMENTS


class Splitting(UseCases):
    """Tells who came about a matter, and lets a visit go a way of its own."""

    @reading(Permission.MATTER_READ)
    def visits(self, unit: UnitOfWork, actor: Actor, key: MatterKey) -> Sequence[VisitLine]:
        """Return the visits of a matter, the latest first; none of one the actor may not read."""
        return unit.matter_register.visits_of(key.matter_id)

    @change(Permission.VISIT_REGISTER, touches=_TOUCHED)
    def split_off(self, unit: UnitOfWork, actor: Actor, request: SplitOff) -> Done:
        """Make a visit that was entered with a known matter one of its own, under its own number.

        What was brought to the visit goes with it; what else belongs to the old matter stays
        there. Its days run from the visit: a date is never mended by putting on file later.

        Source: 《信访工作条例》第十九条、第二十三条; RULE 04, 26.

        Raises:
            FieldError: no reason was given, or the demand or the place cannot stand.
            RuleError: it is the visit its matter came of.
            StaleRecordError: somebody changed the visit meanwhile.
            NotFoundError: it is not there for this person.
        """
        request = _checked(request)
        visit = unit.visits.get(request.visit_id, seen=request.version)
        old = unit.matters.look(visit.matter_id)
        new = _matter_of(unit, visit, old, request)
        visit.split_off(new.id)
        old.note(
            step_now(unit, old, "visit:split_off", note=f"{new.number}；{request.split_reason}")
        )
        new.note(
            step_now(unit, new, "visit:split_from", note=f"{old.number}；{request.split_reason}")
        )
        _stay_closed(unit, old, new)
        _correct_verdicts(unit, visit, old, new)
        _void_slips(unit, visit, old)
        for attachment in unit.attachments.find(visit_id=visit.id):
            attachment.pass_on(visit)
        unit.audit.record(
            "visit:split_off", visit.id, visit.number, matter=old.number, into=new.number
        )
        return Done(new.id, new.number, unit.matters.version(new))


def _checked(request: SplitOff) -> SplitOff:
    checks = FieldChecks()
    cleaned = replace(
        request,
        split_reason=checks.line("split_reason", request.split_reason),
        demand=checks.text("demand", request.demand),
        place=checks.optional_line("place", request.place),
    )
    checks.done()
    return cleaned


def _matter_of(unit: UnitOfWork, visit: Visit, old: Matter, request: SplitOff) -> Matter:
    """Put the matter on file that a visit is about, with whoever came as the one who asks."""
    visitor = unit.people.look(visit.visitor_id) if visit.visitor_id else None
    others = _others(unit, old, visitor) if request.same_others else []
    matter = begin_matter(
        unit,
        request,
        Callers(visitor, others=others),
        channel=visit.channel,
        people=visit.people_count,
        at=visit.visited_at,
    )
    put_on_file(unit, matter)
    return matter


def _others(unit: UnitOfWork, old: Matter, visitor: Person | None) -> list[Person]:
    """Return whom the visitor stands against in the matter he was entered with."""
    me = visitor.id if visitor else None
    own = next((one.side for one in old.taking_part if one.person_id == me), PartySide.ASKING)
    against = PartySide.ASKING if own is PartySide.OPPOSITE else PartySide.OPPOSITE
    found = [one for one in old.taking_part if one.side is against and one.role.is_party]
    return [unit.people.look(one.person_id) for one in found if one.person_id != me]


def _stay_closed(unit: UnitOfWork, old: Matter, new: Matter) -> None:
    """Close what comes out of a closed matter to the same people: its words were closed, too."""
    for access in unit.access.find(matter_id=old.id, closed=True):
        close_matter(
            unit,
            new,
            access.reason,
            note=access.note,
            staff_ids=tuple(one.staff_id for one in access.names),
            director_reads=access.director_reads,
        )


def _correct_verdicts(unit: UnitOfWork, visit: Visit, old: Matter, new: Matter) -> None:
    """Say anew what was said when the visit was entered; the old verdicts stay, replaced.

    That it is the old matter was wrong. What was said of further matters stands, of the new one.
    """
    signs: Sequence[Sign] = ()
    for said in unit.repeat_verdicts.find(visit_id=visit.id, replaced=False):
        said.replaced = True
        if said.earlier_id == old.id:
            signs = said.signs
        else:
            unit.repeat_verdicts.add(_said_of(said, new))
    keep_answer(
        unit, new, old, RepeatAnswer(old.id, Verdict.OTHER_MATTER, tuple(signs)), visit_id=visit.id
    )


def _said_of(said: RepeatVerdict, new: Matter) -> RepeatVerdict:
    return RepeatVerdict(
        visit_id=said.visit_id,
        matter_id=new.id,
        earlier_id=said.earlier_id,
        verdict=said.verdict,
        signs=list(said.signs),
        decided_by=said.decided_by,
        decided_at=said.decided_at,
    )


def _void_slips(unit: UnitOfWork, visit: Visit, old: Matter) -> None:
    """Put the slips of a visit out of use that name the old matter; they stay on file (RULE 26)."""
    for paper in unit.papers.find(subject_id=visit.id, form=Form.F01.value, void=False):
        paper.void = True
        old.note(step_now(unit, old, "paper:voided", note=f"{paper.title} {paper.number}"))
        unit.audit.record("paper:voided", paper.id, f"{paper.form} {paper.number}")
