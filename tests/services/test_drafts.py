from datetime import timedelta

import pytest
from sqlalchemy import func, select

from centre_app.domain.errors import FieldError, NotFoundError
from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Role
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.drafts import DraftKey, DraftQuery, DraftText, HandingOver
from centre_app.storage.tables.upkeep import audit_events, operations
from tests.services.intakes import an_intake
from tests.town import Town

SHELF = DraftQuery(INTAKE_FORM)


def test_who_waits_longest_stands_first_whatever_was_typed_last(town: Town) -> None:
    clerk, drafts = town.actor(Role.RECEPTIONIST), town.services.drafts
    first, second = new_id(), new_id()
    drafts.keep(clerk, DraftText(INTAKE_FORM, first, {"title": "王"}))
    town.clock.advance(timedelta(minutes=3))
    drafts.keep(clerk, DraftText(INTAKE_FORM, second, {"title": "李"}))
    assert [row.body["title"] for row in drafts.shelf(clerk, SHELF)] == ["王", "李"]
    town.clock.advance(timedelta(minutes=3))
    drafts.keep(clerk, DraftText(INTAKE_FORM, first, {"title": "王桂兰"}))
    waiting = drafts.shelf(clerk, SHELF)
    assert [row.body["title"] for row in waiting] == ["王桂兰", "李"]
    assert waiting[0].saved_at - waiting[0].begun_at == timedelta(minutes=6)
    drafts.drop(clerk, DraftKey(INTAKE_FORM, second))
    assert drafts.load(clerk, DraftKey(INTAKE_FORM, second)) is None


def test_nobody_else_sees_what_somebody_is_typing(town: Town) -> None:
    key = new_id()
    town.services.drafts.keep(
        town.actor(Role.RECEPTIONIST), DraftText(INTAKE_FORM, key, {"title": "王"})
    )
    director = town.actor(Role.DIRECTOR)
    assert not town.services.drafts.shelf(director, SHELF)
    assert town.services.drafts.load(director, DraftKey(INTAKE_FORM, key)) is None


def test_a_form_handed_over_goes_on_waiting_on_the_shelf_of_a_colleague(town: Town) -> None:
    clerk, drafts, key = town.actor(Role.RECEPTIONIST), town.services.drafts, new_id()
    drafts.keep(clerk, DraftText(INTAKE_FORM, key, {"title": "王桂兰"}))
    town.clock.advance(timedelta(minutes=9))
    dispatcher = town.actor(Role.DISPATCHER)
    drafts.hand_over(
        clerk, HandingOver(form=INTAKE_FORM, subject_id=key, to_id=dispatcher.staff_id)
    )
    assert not drafts.shelf(clerk, SHELF)
    [taken] = drafts.shelf(dispatcher, SHELF)
    assert (taken.body, taken.handed_by) == ({"title": "王桂兰"}, clerk.name)
    assert town.clock.now() - taken.begun_at == timedelta(minutes=9)


def test_only_a_form_of_ones_own_goes_to_somebody_who_may_register(town: Town) -> None:
    clerk, drafts, key = town.actor(Role.RECEPTIONIST), town.services.drafts, new_id()
    dispatcher, mediator = town.actor(Role.DISPATCHER), town.actor(Role.MEDIATOR)
    drafts.keep(clerk, DraftText(INTAKE_FORM, key, {"title": "王桂兰"}))
    with pytest.raises(NotFoundError):
        drafts.hand_over(
            dispatcher, HandingOver(form=INTAKE_FORM, subject_id=key, to_id=clerk.staff_id)
        )
    with pytest.raises(FieldError):
        drafts.hand_over(
            clerk, HandingOver(form=INTAKE_FORM, subject_id=key, to_id=mediator.staff_id)
        )
    names = [one.staff_id for one in drafts.colleagues(clerk, None)]
    assert dispatcher.staff_id in names
    assert clerk.staff_id not in names
    assert mediator.staff_id not in names


def test_keeping_a_draft_leaves_nothing_that_grows(town: Town) -> None:
    clerk, key = town.actor(Role.RECEPTIONIST), new_id()
    grown = [select(func.count()).select_from(table) for table in (operations, audit_events)]
    with town.engine.connect() as connection:
        before = [connection.scalar(one) for one in grown]
    for words in ("墙", "墙占", "墙占了"):
        town.services.drafts.keep(clerk, DraftText(INTAKE_FORM, key, {"demand": words}))
    with town.engine.connect() as connection:
        assert [connection.scalar(one) for one in grown] == before


def test_a_registered_visit_leaves_no_draft_behind(town: Town) -> None:
    clerk, key = town.actor(Role.RECEPTIONIST), new_id()
    town.services.drafts.keep(clerk, DraftText(INTAKE_FORM, key, {"title": "王"}))
    town.services.reception.register(clerk, an_intake(draft_id=key))
    assert not town.services.drafts.shelf(clerk, SHELF)
