"""Somebody entered with a known matter came about something else: his visit goes its own way."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from centre_app.domain.attachments.codes import AttachmentKind, Origin
from centre_app.domain.errors import FieldError, NotAllowedError, NotFoundError, RuleError
from centre_app.domain.matters.access import AccessReason
from centre_app.domain.matters.codes import DeadlineKind, DisputeType, MatterRole
from centre_app.domain.permissions import Role
from centre_app.domain.repeats.codes import Sign, Verdict
from centre_app.services.matters.access import close_matter
from centre_app.services.matters.attachments import Attachments
from centre_app.services.records.attachments import AttachmentOwner, NewAttachment
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import (
    ReceiptOrder,
    SplitOff,
    VisitLine,
    VisitQuery,
)
from centre_app.services.records.repeats import RepeatAnswer
from centre_app.services.requests import Done
from centre_app.storage.tables.upkeep import audit_events
from tests.outside.plain_files import PlainFiles
from tests.services.intakes import an_intake
from tests.town import Town

ROAD = "村道上的井盖坏了两个月，要求修好"


class Repeated:
    """A wall, and its owner who came again, about a road as it turns out."""

    def __init__(self, town: Town) -> None:
        self.town, self.clerk = town, town.actor(Role.RECEPTIONIST)
        self.director = town.actor(Role.DIRECTOR)
        self.old = self.register()
        said = RepeatAnswer(self.old.id, Verdict.SAME, (Sign.ID_SAME,))
        town.clock.advance(timedelta(days=1))
        self.register(matter_id=self.old.id, demand=ROAD, answers=(said,))
        town.clock.advance(timedelta(days=3))

    def register(self, **changed: Any) -> Done:
        """Put a visit on file."""
        return self.town.services.reception.register(self.clerk, an_intake(**changed))

    def visits(self, matter: Done | None = None) -> list[VisitLine]:
        """Return who came about a matter."""
        key = MatterKey((matter or self.old).id)
        return list(self.town.services.splitting.visits(self.clerk, key))

    def wish(self, **changed: Any) -> SplitOff:
        """Return what the clerk asks of the latest visit."""
        visit = self.visits()[0]
        asked = SplitOff(
            visit_id=visit.visit_id,
            version=visit.version,
            split_reason="反映的是井盖，不是墙",
            demand=visit.words,
            dispute_type=DisputeType.OTHER,
        )
        return replace(asked, **changed)

    def split(self, **changed: Any) -> Done:
        """Split the latest visit off."""
        return self.town.services.splitting.split_off(self.clerk, self.wish(**changed))

    def steps(self, matter: Done) -> list[tuple[str, str]]:
        """Return tags and notes of a history."""
        with self.town.open_unit(self.director, reading=True) as unit:
            return [(one.tag, one.note) for one in unit.matters.look(matter.id).steps]


@pytest.fixture
def repeated(town: Town) -> Repeated:
    return Repeated(town)


def test_the_visit_becomes_a_matter_of_its_own_and_the_old_one_keeps_its_first(
    repeated: Repeated,
) -> None:
    new = repeated.split()
    assert new.number != repeated.old.number
    [moved] = repeated.visits(new)
    assert (moved.words, moved.first) == (ROAD, True)
    [left] = repeated.visits()
    assert left.first
    with repeated.town.open_unit(repeated.clerk, reading=True) as unit:
        matter = unit.matters.look(new.id)
        assert matter.demand == ROAD
        assert [(one.role, one.name) for one in matter.parties] == [
            (MatterRole.APPLICANT, "王桂兰")
        ]
        assert len(unit.matters.look(repeated.old.id).parties) == 2
        [notice] = unit.deadlines.find(matter_id=new.id, kind=DeadlineKind.NOTICE)
        assert matter.received_at == moved.visited_at
        assert notice.started_on == moved.visited_at.date()


def test_both_histories_and_the_audit_tell_of_it(repeated: Repeated) -> None:
    new = repeated.split()
    why = "反映的是井盖，不是墙"
    assert ("visit:split_off", f"{new.number}；{why}") in repeated.steps(repeated.old)
    assert ("visit:split_from", f"{repeated.old.number}；{why}") in repeated.steps(new)
    line = select(audit_events.c.details).where(audit_events.c.tag == "visit:split_off")
    with repeated.town.engine.connect() as connection:
        [told] = connection.scalars(line)
    assert repeated.old.number in str(told)
    assert new.number in str(told)


def test_the_verdict_is_corrected_and_not_erased(repeated: Repeated) -> None:
    new = repeated.split()
    with repeated.town.open_unit(repeated.clerk, reading=True) as unit:
        [was, now] = unit.repeat_verdicts.find(earlier_id=repeated.old.id)
        assert (was.verdict, was.matter_id, was.replaced) == (
            Verdict.SAME,
            repeated.old.id,
            True,
        )
        assert (now.verdict, now.matter_id, now.replaced) == (
            Verdict.OTHER_MATTER,
            new.id,
            False,
        )
        assert now.signs == [Sign.ID_SAME]
        assert now.decided_by == repeated.clerk.staff_id
        [link] = unit.repeat_register.links(repeated.old.id)
    assert link.number == new.number


def test_what_was_said_of_a_third_matter_goes_with_the_visit(repeated: Repeated) -> None:
    third = repeated.register(visitor=PersonEntry(name="王桂兰", phone="13900000001"))
    said = (
        RepeatAnswer(repeated.old.id, Verdict.SAME),
        RepeatAnswer(third.id, Verdict.OTHER_PERSON, (Sign.NAME_SAME,)),
    )
    repeated.register(matter_id=repeated.old.id, demand=ROAD, answers=said)
    new = repeated.split()
    with repeated.town.open_unit(repeated.clerk, reading=True) as unit:
        was, now = sorted(
            unit.repeat_verdicts.find(earlier_id=third.id), key=lambda one: not one.replaced
        )
        assert (was.matter_id, was.replaced) == (repeated.old.id, True)
        assert (now.matter_id, now.verdict) == (new.id, Verdict.OTHER_PERSON)
        assert (now.decided_by, now.decided_at) == (was.decided_by, was.decided_at)


def test_it_counts_as_a_first_visit_from_now_on(repeated: Repeated) -> None:
    def repeats() -> list[bool]:
        rows = repeated.town.services.reception.list_visits(repeated.clerk, VisitQuery())
        return [row.repeat for row in rows]

    assert repeats() == [True, False]
    repeated.split()
    assert repeats() == [False, False]


def test_the_first_visit_of_a_matter_is_not_split_off(repeated: Repeated) -> None:
    first = repeated.visits()[-1]
    with pytest.raises(RuleError, match="nothing_to_split"):
        repeated.split(visit_id=first.visit_id, version=first.version)
    assert len(repeated.visits()) == 2


@pytest.mark.parametrize("field", ["split_reason", "demand"])
def test_reason_and_demand_must_be_told(repeated: Repeated, field: str) -> None:
    with pytest.raises(FieldError) as refused:
        repeated.split(**{field: " "})
    assert refused.value.reasons == {field: "required"}


def test_the_other_side_comes_along_where_that_is_wished(repeated: Repeated) -> None:
    new = repeated.split(same_others=True, dispute_type=DisputeType.NEIGHBOUR)
    with repeated.town.open_unit(repeated.clerk, reading=True) as unit:
        matter = unit.matters.look(new.id)
        roles = [one.role for one in matter.parties]
    assert matter.title == "王桂兰 与 李建军 邻里纠纷"
    assert roles == [MatterRole.APPLICANT, MatterRole.RESPONDENT]


def test_for_the_respondent_who_came_the_applicant_is_the_other_side(repeated: Repeated) -> None:
    with repeated.town.open_unit(repeated.clerk, reading=True) as unit:
        [li] = unit.people.find(name="李建军")
    visitor = PersonEntry(person_id=li.id, name="李建军")
    repeated.register(matter_id=repeated.old.id, visitor=visitor, others=(), demand=ROAD)
    new = repeated.split(same_others=True)
    with repeated.town.open_unit(repeated.clerk, reading=True) as unit:
        names = [one.name for one in unit.matters.look(new.id).parties]
    assert names == ["李建军", "王桂兰"]


def test_nobody_who_gave_no_name_is_owed_a_notice(repeated: Repeated) -> None:
    nobody = PersonEntry(name="")
    repeated.register(matter_id=repeated.old.id, visitor=nobody, anonymous=True, demand=ROAD)
    new = repeated.split(same_others=True)
    with repeated.town.open_unit(repeated.clerk, reading=True) as unit:
        matter = unit.matters.look(new.id)
        assert matter.anonymous
        assert [one.name for one in matter.parties] == ["李建军"]
        assert list(unit.deadlines.find(matter_id=new.id)) == []


def test_what_was_brought_to_the_visit_goes_with_it(repeated: Repeated) -> None:
    files = Attachments(repeated.town.open_unit, PlainFiles())
    for owner in (
        AttachmentOwner(visit_id=repeated.visits()[0].visit_id),
        AttachmentOwner(matter_id=repeated.old.id),
    ):
        name = "井盖.txt" if owner.visit_id else "墙.txt"
        files.take(
            repeated.clerk,
            NewAttachment(
                owner=owner,
                file_name=name,
                content=name.encode(),
                kind=AttachmentKind.OTHER,
                origin=Origin.FILE,
            ),
        )
    new = repeated.split()

    def titles(matter: Done) -> list[str]:
        rows = files.rows(repeated.clerk, AttachmentOwner(matter_id=matter.id))
        return [one.title for one in rows]

    assert titles(new) == ["井盖"]
    assert titles(repeated.old) == ["墙"]


def test_a_slip_that_names_the_old_matter_is_void_and_set_anew(repeated: Repeated) -> None:
    reception, visit = repeated.town.services.reception, repeated.visits()[0]
    order = ReceiptOrder(visit_id=visit.visit_id)
    before = reception.issue_receipt(repeated.clerk, order)
    new = repeated.split()
    after = reception.issue_receipt(repeated.clerk, ReceiptOrder(visit_id=visit.visit_id))
    assert after.paper_id != before.paper_id
    with repeated.town.open_unit(repeated.clerk, reading=True) as unit:
        assert before.paper_id is not None
        assert after.paper_id is not None
        assert unit.papers.look(before.paper_id).void
        paper = unit.papers.look(after.paper_id)
    assert (paper.matter_id, paper.void) == (new.id, False)
    assert "paper:voided" in [tag for tag, _ in repeated.steps(repeated.old)]


def test_what_comes_out_of_a_closed_matter_is_closed_to_the_same_people(
    repeated: Repeated,
) -> None:
    wish = repeated.wish()
    with repeated.town.open_unit(repeated.director) as unit:
        close_matter(unit, unit.matters.look(repeated.old.id), AccessReason.ACCUSATION)
    with pytest.raises(NotFoundError):
        repeated.town.services.splitting.split_off(repeated.clerk, wish)
    assert repeated.visits() == []
    new = repeated.town.services.splitting.split_off(repeated.director, wish)
    with (
        repeated.town.open_unit(repeated.clerk, reading=True) as unit,
        pytest.raises(NotFoundError),
    ):
        unit.matters.look(new.id)


def test_sent_twice_it_is_done_once(repeated: Repeated) -> None:
    wish = repeated.wish()
    first = repeated.town.services.splitting.split_off(repeated.clerk, wish)
    assert repeated.town.services.splitting.split_off(repeated.clerk, wish) == first


def test_only_whoever_registers_splits(repeated: Repeated) -> None:
    mediator = repeated.town.actor(Role.MEDIATOR)
    with pytest.raises(NotAllowedError):
        repeated.town.services.splitting.split_off(mediator, repeated.wish())
