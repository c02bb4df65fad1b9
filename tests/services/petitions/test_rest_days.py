"""What the centre decides about days of rest, and what it leaves as it was told."""

from datetime import date

import pytest

from centre_app.domain.deadlines import RestDays
from centre_app.domain.errors import NotAllowedError
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.permissions import Role
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.centre import RestDaysChoice
from tests.petition_road import PetitionRoad
from tests.town import Town

K = DeadlineKind


def decide(town: Town, *, rights: bool, duties: bool) -> None:
    choice = RestDaysChoice(rights=rights, duties=duties)
    town.services.calendars.set_rest_days(town.actor(Role.DIRECTOR), choice)


@pytest.mark.parametrize(("moves", "last"), [(False, date(2026, 4, 4)), (True, date(2026, 4, 7))])
def test_a_term_counted_from_now_on_follows_the_choice(
    road: PetitionRoad, town: Town, *, moves: bool, last: date
) -> None:
    usual = town.services.calendars.rest_days(town.actor(Role.DIRECTOR), None)
    assert usual.now == RestDays()
    decide(town, rights=moves, duties=not moves)
    # Thirty days on is the Saturday of Qingming, which is off until Monday.
    road.wait(date(2026, 3, 5) - road.today)
    road.delivered()
    assert road.due(K.REVIEW_WINDOW).due_on == last
    now = town.services.calendars.rest_days(town.actor(Role.SYS_ADMIN), None)
    assert now.now == RestDays(rights=moves, duties=not moves)


def test_a_day_that_was_told_stays_when_the_centre_decides_otherwise(
    road: PetitionRoad, town: Town
) -> None:
    road.delivered()
    told = road.due(K.REVIEW_WINDOW)
    for rights, duties in ((False, True), (True, True), (False, False)):
        decide(town, rights=rights, duties=duties)
        assert (road.due(K.REVIEW_WINDOW).due_on, road.due(K.REVIEW_WINDOW).basis) == (
            told.due_on,
            told.basis,
        )


def test_what_was_decided_is_in_the_books_once(town: Town) -> None:
    for _ in range(2):
        decide(town, rights=False, duties=True)
    page = town.services.audits.page(town.actor(Role.AUDITOR), AuditQuery())
    lines = [line for line in page if line.tag == "calendar:rest_days"]
    assert [line.details for line in lines] == ['{"duties":"rolls","rights":"stays"}']


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.MEDIATOR, Role.AUDITOR])
def test_nobody_else_decides(town: Town, role: Role) -> None:
    with pytest.raises(NotAllowedError):
        town.services.calendars.set_rest_days(
            town.actor(role), RestDaysChoice(rights=False, duties=False)
        )
