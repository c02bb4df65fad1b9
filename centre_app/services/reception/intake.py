"""What reception typed, checked as a whole before anything is put on file."""

from collections.abc import Sequence

from centre_app.domain.reception.groups import too_many_representatives
from centre_app.domain.text import FieldChecks
from centre_app.services.people.people import check_person
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.services.records.risk import PutAside


def checked_intake(intake: Intake) -> Intake:
    """Return what was typed, cleaned.

    Source: 《信访工作条例》第十九条、第二十条; RULE 01, 02.

    Raises:
        FieldError: names every field that cannot stand.
    """
    checks = FieldChecks()
    visitor = intake.visitor
    cleaned = Intake(
        op_id=intake.op_id,
        visit_id=intake.visit_id,
        visitor=visitor if intake.anonymous else check_person(checks, visitor, prefix="visitor_"),
        representatives=_checked_people(checks, intake.representatives, "representative"),
        companions=_checked_people(checks, intake.companions, "companion"),
        others=_checked_people(checks, intake.others, "other"),
        demand=checks.text("demand", intake.demand),
        place=checks.optional_line("place", intake.place),
        channel=intake.channel,
        dispute_type=intake.dispute_type,
        people_count=checks.positive_int("people_count", intake.people_count),
        anonymous=intake.anonymous,
        matter_id=intake.matter_id,
        draft_id=intake.draft_id,
        answers=intake.answers,
        guidance=checks.optional_text("guidance", intake.guidance),
        urgent=intake.urgent,
        put_aside=tuple(
            PutAside(one.factor, checks.line(f"put_aside{at}_reason", one.reason))
            for at, one in enumerate(intake.put_aside)
        ),
    )
    _refuse_odd_group(checks, intake)
    checks.done()
    return cleaned


def _checked_people(
    checks: FieldChecks, entries: Sequence[PersonEntry], prefix: str
) -> tuple[PersonEntry, ...]:
    return tuple(
        check_person(checks, one, prefix=f"{prefix}{at}_") for at, one in enumerate(entries)
    )


def _refuse_odd_group(checks: FieldChecks, intake: Intake) -> None:
    named = 1 + len(intake.representatives)
    if too_many_representatives(named):
        last = len(intake.representatives) - 1
        checks.refuse(f"representative{last}_name", "too_many_representatives")
    named += len(intake.companions)
    if named > 1 and intake.people_count < named:
        checks.refuse("people_count", "fewer_than_named")
