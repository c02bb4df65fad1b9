from uuid import UUID

from centre_app.domain.permissions import Role
from centre_app.domain.reception.query_codes import new_query_code, read_query_code
from tests.services.intakes import an_intake
from tests.town import Town


def _matter(town: Town) -> UUID:
    done = town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    assert done.id is not None
    return done.id


def test_a_matter_keeps_the_code_it_once_drew(town: Town) -> None:
    one, other = _matter(town), _matter(town)
    with town.open_unit(town.actor(Role.RECEPTIONIST)) as unit:
        code = unit.query_codes.of(one)
        assert unit.query_codes.of(one) == code
        assert unit.query_codes.of(other) != code
    with town.open_unit(town.actor(Role.RECEPTIONIST), reading=True) as unit:
        assert unit.query_codes.of(one) == code
        assert unit.query_codes.matter_of(code) == one
        assert read_query_code(code) == code


def test_a_code_that_was_never_drawn_belongs_to_nothing(town: Town) -> None:
    with town.open_unit(town.actor(Role.RECEPTIONIST), reading=True) as unit:
        assert unit.query_codes.matter_of(new_query_code()) is None
