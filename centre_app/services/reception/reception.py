"""Use cases of the window: looking people up, registering what they ask for, the slip."""

from collections.abc import Sequence

from centre_app.domain.centre.codes import AreaKind
from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.participation import Part, too_many
from centre_app.domain.numbering import VISIT, visit_number
from centre_app.domain.papers.forms import Form
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.reception.visits import Visit
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.matters.attachments import pass_on
from centre_app.services.matters.history import step_now
from centre_app.services.matters.taking_part import add_companions, take_part, tell_parties
from centre_app.services.papers import issue
from centre_app.services.people.people import file_person
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.reception.intake import checked_intake
from centre_app.services.reception.receipts import receipt_sheet
from centre_app.services.reception.registering import Callers, begin_matter, put_on_file
from centre_app.services.reception.repeats import keep_answers, known_matter
from centre_app.services.records.people import PeopleQuery, PersonHit
from centre_app.services.records.reception import (
    Intake,
    ReceiptOrder,
    VillageRow,
    VisitQuery,
    VisitRow,
)
from centre_app.services.records.search import Findings, SearchQuery
from centre_app.services.requests import Done
from centre_app.services.risk import keep_put_aside, raise_report
from centre_app.services.use_case import Topic, UseCases, change, reading

RECEIPT_COPIES = 1


class Reception(UseCases):
    """Finds people, registers visits, hands out the slip."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @reading(Permission.PERSON_READ)
    def find_people(
        self, unit: UnitOfWork, actor: Actor, query: PeopleQuery
    ) -> Sequence[PersonHit]:
        """Return the people found by what was typed, those meant exactly before the others."""
        return unit.people_register.search(query, on=unit.today)

    @reading(Permission.PERSON_READ)
    def look_up(self, unit: UnitOfWork, actor: Actor, query: SearchQuery) -> Findings:
        """Return the people found by what was typed into the one box, and the matters about it."""
        people = PeopleQuery(query.words, query.people)
        return Findings(
            people=unit.people_register.search(people, on=unit.today),
            matters=unit.matter_register.mentioned(query),
        )

    @reading(Permission.MATTER_READ)
    def list_visits(self, unit: UnitOfWork, actor: Actor, query: VisitQuery) -> Sequence[VisitRow]:
        """Return visits, latest first."""
        return unit.matter_register.visits(query)

    @reading(Permission.MATTER_READ)
    def list_villages(self, unit: UnitOfWork, actor: Actor, _: None) -> Sequence[VillageRow]:
        """Return the villages of today, by code."""
        found = unit.areas.find(kind=AreaKind.VILLAGE, valid_to=None)
        return [VillageRow(one.id, one.name) for one in sorted(found, key=lambda one: one.code)]

    @change(Permission.VISIT_REGISTER, touches=Topic.VISITS | Topic.MATTERS | Topic.PEOPLE)
    def register(self, unit: UnitOfWork, actor: Actor, intake: Intake) -> Done:
        """Put a visit on file, with a new matter or one that is known.

        Source: 《信访工作条例》第十九条 (what a registration holds), RULE 01.

        Raises:
            FieldError: names every field that cannot stand.
            NotFoundError: the matter it belongs to is gone.
            RuleError: a matter he chose was closed to him meanwhile; the facts name who reads it.
        """
        intake = checked_intake(intake)
        visitor = None if intake.anonymous else file_person(unit, intake.visitor, prefix="visitor_")
        if visitor is not None:
            visitor.last_visit_at = unit.now
        if intake.matter_id is None:
            matter = _new_matter(unit, intake, visitor)
        else:
            matter = known_matter(unit, intake.matter_id)
            _join(unit, matter, intake)
            matter.note(step_now(unit, matter, _coming_again(matter)))
        visit = _new_visit(unit, intake, matter, visitor)
        keep_answers(unit, matter, intake.answers, visit_id=visit.id)
        if intake.guidance:
            matter.note(step_now(unit, matter, "visit:guided", note=intake.guidance))
        if intake.urgent:
            raise_report(unit, matter, ())
        keep_put_aside(unit, matter, intake.put_aside)
        unit.audit.record("visit:registered", visit.id, visit.number, matter=matter.number)
        if intake.draft_id is not None:
            unit.drafts.drop(INTAKE_FORM, intake.draft_id)
            pass_on(unit, intake.draft_id, visit)
        return Done(matter.id, matter.number, unit.matters.version(matter))

    @change(Permission.PAPER_ISSUE, touches=Topic.PAPERS)
    def issue_receipt(self, unit: UnitOfWork, actor: Actor, order: ReceiptOrder) -> Done:
        """Set the form with the visitor's slip; one already set is handed out as it was.

        Raises:
            NotFoundError: the visit is not on file.
            RuleError: a character cannot be printed.
        """
        visit = unit.visits.look(order.visit_id)
        matter = unit.matters.look(visit.matter_id)
        found = unit.papers.find(subject_id=visit.id, form=Form.F01.value, void=False)
        if found:
            paper = found[-1]
        else:
            paper = issue(
                unit,
                self._render,
                matter=matter,
                subject_id=visit.id,
                form=Form.F01,
                number=visit.number,
                sheet=receipt_sheet(unit, visit, matter),
                copies=RECEIPT_COPIES,
            )
        return Done(visit.id, visit.number, unit.visits.version(visit), paper.id)


def _new_matter(unit: UnitOfWork, intake: Intake, visitor: Person | None) -> Matter:
    speakers = [
        file_person(unit, one, prefix=f"representative{at}_")
        for at, one in enumerate(intake.representatives)
    ]
    others = [file_person(unit, one, prefix=f"other{at}_") for at, one in enumerate(intake.others)]
    _refuse_twice([visitor, *speakers] if visitor else speakers, others)
    matter = begin_matter(
        unit,
        intake,
        Callers(visitor, speakers, others),
        channel=intake.channel,
        people=intake.people_count,
        at=unit.now,
    )
    add_companions(unit, matter, intake.companions)
    put_on_file(unit, matter)
    return matter


def _coming_again(matter: Matter) -> str:
    """Return what a visit about a known matter is: one whose last review ended stays ended.

    Source: 《信访工作条例》第三十六条; RULE 05.
    """
    return "visit:repeated" if matter.final_on is None else "visit:no_longer_accepted"


def _refuse_twice(asking: Sequence[Person], others: Sequence[Person]) -> None:
    """Refuse an other side that is named twice, or is among those who ask."""
    seen = {one.id for one in asking}
    for at, one in enumerate(others):
        if one.id in seen:
            raise FieldError(**{f"other{at}_name": "named_twice"})
        seen.add(one.id)


def _join(unit: UnitOfWork, matter: Matter, intake: Intake) -> None:
    """Put into a known matter who speaks for the group this time, and who came along."""
    within = {one.person_id for one in matter.taking_part}
    for at, entry in enumerate(intake.representatives):
        person = file_person(unit, entry, prefix=f"representative{at}_")
        part = Part(role=MatterRole.REPRESENTATIVE)
        if person.id in within:
            continue
        if too_many(part, matter):
            raise FieldError(**{f"representative{at}_name": "too_many_representatives"})
        take_part(unit, matter, person, part)
        within.add(person.id)
    add_companions(unit, matter, intake.companions)
    if intake.representatives or intake.companions:
        tell_parties(unit, matter)


def _new_visit(unit: UnitOfWork, intake: Intake, matter: Matter, visitor: Person | None) -> Visit:
    return unit.visits.add(
        Visit(
            id=intake.visit_id,
            number=visit_number(unit.today, unit.numbers.next(VISIT)),
            visited_at=unit.now,
            channel=intake.channel,
            visitor_id=visitor.id if visitor else None,
            matter_id=matter.id,
            people_count=intake.people_count,
            first_for_matter=intake.matter_id is None,
            words=intake.demand,
            received_by=unit.actor.staff_id,
        )
    )
