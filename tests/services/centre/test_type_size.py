"""How large the words are goes with the person, on whatever computer he signs in."""

from centre_app.domain.accounts.type_size import TypeSize
from centre_app.domain.permissions import Role
from centre_app.services.records.accounts import TypeSizeChoice
from tests.town import Town


def size_at_the_door(town: Town, role: Role) -> TypeSize | None:
    doorman = town.actor(role)
    return town.services.accounts.let_in(doorman, role.value, "", proved=True).type_size


def test_whoever_chose_a_size_is_told_it_wherever_he_signs_in(town: Town) -> None:
    clerk = town.actor(Role.CLERK)
    assert size_at_the_door(town, Role.CLERK) is None
    for size in TypeSize:
        town.services.accounts.choose_type_size(clerk, TypeSizeChoice(size=size))
        assert size_at_the_door(town, Role.CLERK) is size
    assert size_at_the_door(town, Role.MEDIATOR) is None


def test_everybody_chooses_for_himself_whatever_his_roles(town: Town) -> None:
    for role, actor in town.actors.items():
        town.services.accounts.choose_type_size(actor, TypeSizeChoice(size=TypeSize.LARGEST))
        assert size_at_the_door(town, role) is TypeSize.LARGEST
