"""Use cases of the window: looking people up and registering what they ask for."""

from collections.abc import Mapping, Sequence
from typing import Any

from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import DeadlineKind, MatterRole
from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.numbering import MATTER, VISIT, matter_number, visit_number
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.reception.visits import Visit
from centre_app.domain.text import FieldChecks
from centre_app.services.due_dates import owe
from centre_app.services.history import step_now
from centre_app.services.people import age_of, check_person, file_person, snapshot
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.people import PeopleQuery, PersonHit
from centre_app.services.records.reception import (
    DraftKey,
    DraftText,
    Intake,
    VisitQuery,
    VisitRow,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

LONGEST_TITLE = 60
INTAKE_FORM = "intake"


class Reception(UseCases):
    """Finds people, registers visits, keeps what is half typed."""

    @reading(Permission.PERSON_READ)
    def find_people(
        self, unit: UnitOfWork, actor: Actor, query: PeopleQuery
    ) -> Sequence[PersonHit]:
        """Return the people found by what was typed, those seen last first."""
        return unit.people_register.search(query)

    @reading(Permission.MATTER_READ)
    def list_visits(self, unit: UnitOfWork, actor: Actor, query: VisitQuery) -> Sequence[VisitRow]:
        """Return visits, latest first."""
        return unit.matter_register.visits(query)

    @change(Permission.VISIT_REGISTER, touches=Topic.VISITS | Topic.MATTERS | Topic.PEOPLE)
    def register(self, unit: UnitOfWork, actor: Actor, intake: Intake) -> Done:
        """Put a visit on file, with a new matter or one that is known.

        Source: 《信访工作条例》第十九条 (what a registration holds), RULE 01.

        Raises:
            FieldError: names every field that cannot stand.
        """
        intake = _checked(intake)
        visitor = None if intake.anonymous else file_person(unit, intake.visitor, prefix="visitor_")
        if visitor is not None:
            visitor.last_visit_at = unit.now
        if intake.matter_id is None:
            matter = _new_matter(unit, intake, visitor)
        else:
            matter = unit.matters.look(intake.matter_id)
        visit = _new_visit(unit, intake, matter, visitor)
        unit.audit.record("visit:registered", visit.id, visit.number, matter=matter.number)
        unit.drafts.drop(INTAKE_FORM, actor.staff_id)
        return Done(matter.id, matter.number, unit.matters.version(matter))

    @change(Permission.SELF, touches=Topic.NOTHING)
    def keep_draft(self, unit: UnitOfWork, actor: Actor, draft: DraftText) -> Done:
        """Keep what is half typed; nobody but its author sees it."""
        unit.drafts.save(draft.form, draft.subject_id, draft.body)
        return Done(draft.subject_id)

    @reading(Permission.SELF)
    def load_draft(self, unit: UnitOfWork, actor: Actor, key: DraftKey) -> Mapping[str, Any] | None:
        """Return what the actor typed and never saved, if anything."""
        return unit.drafts.load(key.form, key.subject_id)


def _checked(intake: Intake) -> Intake:
    checks = FieldChecks()
    anonymous = intake.anonymous
    cleaned = Intake(
        op_id=intake.op_id,
        visitor=intake.visitor
        if anonymous
        else check_person(checks, intake.visitor, prefix="visitor_"),
        others=tuple(
            check_person(checks, one, prefix=f"other{at}_") for at, one in enumerate(intake.others)
        ),
        demand=checks.text("demand", intake.demand),
        place=checks.optional_line("place", intake.place),
        channel=intake.channel,
        dispute_type=intake.dispute_type,
        people_count=checks.positive_int("people_count", intake.people_count),
        anonymous=anonymous,
        matter_id=intake.matter_id,
    )
    checks.done()
    return cleaned


def _new_matter(unit: UnitOfWork, intake: Intake, visitor: Person | None) -> Matter:
    others = [file_person(unit, one, prefix=f"other{at}_") for at, one in enumerate(intake.others)]
    number = matter_number(unit.centre.profile().region, unit.today.year, unit.numbers.next(MATTER))
    names = "、".join(one.name for one in others)
    first = visitor.name if visitor else "匿名来访人"
    parties = f"{first} 与 {names}" if names else first
    matter = unit.matters.add(
        Matter(
            number=number,
            title=f"{parties[:LONGEST_TITLE]} {intake.dispute_type.label}",
            demand=intake.demand,
            place=intake.place,
            channel=intake.channel,
            dispute_type=intake.dispute_type,
            village_id=visitor.village_id if visitor else None,
            people_count=intake.people_count,
            parties_text=parties,
            anonymous=visitor is None,
            received_at=unit.now,
        )
    )
    _add_parties(unit, matter, [visitor] if visitor else [], others)
    matter.note(step_now(unit, matter, "matter:registered"))
    unit.search.put_matter(matter)
    unit.month_counts.registered(matter)
    if visitor is not None:
        owe(unit, matter, DeadlineKind.NOTICE, start=civil_day(unit.now))
    return matter


def _add_parties(
    unit: UnitOfWork, matter: Matter, applicants: list[Person], others: list[Person]
) -> None:
    roles = [(one, MatterRole.APPLICANT) for one in applicants]
    roles += [(one, MatterRole.RESPONDENT) for one in others]
    for ordinal, (person, role) in enumerate(roles):
        matter.parties.append(
            MatterParty(
                matter_id=matter.id,
                person_id=person.id,
                role=role,
                ordinal=ordinal,
                name=person.name,
                age=age_of(unit, person),
                snapshot=snapshot(person),
            )
        )


def _new_visit(unit: UnitOfWork, intake: Intake, matter: Matter, visitor: Person | None) -> Visit:
    return unit.visits.add(
        Visit(
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
