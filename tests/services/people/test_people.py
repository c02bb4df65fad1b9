import pytest
from sqlalchemy import select

from centre_app.domain.errors import NotAllowedError, NotFoundError
from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Role
from centre_app.services.records.people import (
    PeopleQuery,
    PersonCard,
    PersonKey,
    Reveal,
    RevealReason,
)
from centre_app.storage.tables.upkeep import audit_events
from tests.services.intakes import an_intake
from tests.town import Town


def _card(town: Town) -> PersonCard:
    clerk = town.actor(Role.RECEPTIONIST)
    [hit] = town.services.reception.find_people(clerk, PeopleQuery("王桂兰"))
    return town.services.people.card(clerk, PersonKey(hit.person_id))


def test_a_card_tells_what_is_open_and_what_was_said(town: Town) -> None:
    done = town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    card = _card(town)
    assert (card.age, card.sex.label, card.masked_phone) == (76, "女", "138****5678")
    [matter] = card.open_matters
    assert (matter.matter_id, matter.role.label, str(matter.due_on)) == (
        done.id,
        "申请人",
        "2026-03-17",
    )
    assert [one.words for one in card.visits] == ["李建军砌墙占了我家滴水，要求拆除"]
    assert card.promises == ()


def test_nobody_has_no_card(town: Town) -> None:
    with pytest.raises(NotFoundError):
        town.services.people.card(town.actor(Role.RECEPTIONIST), PersonKey(new_id()))


def test_whole_numbers_are_shown_for_a_reason_that_stays_in_the_audit(town: Town) -> None:
    town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    wish = Reveal(_card(town).person_id, RevealReason.CONTACT)
    shown = town.services.people.reveal(town.actor(Role.MEDIATOR), wish)
    assert (shown.id_number, shown.phone) == ("11010519491231002X", "13812345678")
    assert "138" not in repr(shown)
    with town.engine.connect() as connection:
        line = connection.execute(
            select(audit_events).where(audit_events.c.tag == "person:revealed")
        ).one()
    assert line.details == '{"reason":"contact"}'
    assert line.actor_id == town.actor(Role.MEDIATOR).staff_id


def test_reception_sees_masked_numbers_only(town: Town) -> None:
    town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    with pytest.raises(NotAllowedError):
        town.services.people.reveal(
            town.actor(Role.RECEPTIONIST), Reveal(_card(town).person_id, RevealReason.CONTACT)
        )
