from dataclasses import replace
from uuid import UUID

import pytest

from centre_app.domain.errors import FieldError, NotAllowedError, NotFoundError, StaleRecordError
from centre_app.domain.ids import new_id
from centre_app.domain.people.codes import AliasKind, ContactKind, ContactLabel
from centre_app.domain.permissions import Role
from centre_app.services.records.people import PersonKey, Reveal, RevealReason
from centre_app.services.records.person_files import AliasKey, ContactEdit, NewAlias, PersonPage
from tests.services.people.filing import file, found
from tests.town import Town


def page(town: Town, key: UUID) -> PersonPage:
    return town.services.person_files.page(town.actor(Role.RECEPTIONIST), PersonKey(key))


def edit(town: Town, key: UUID, **changed: object) -> None:
    request = ContactEdit(person_id=key, version=page(town, key).version, **changed)  # type: ignore[arg-type]
    town.services.person_files.save_contact(town.actor(Role.RECEPTIONIST), request)


def test_a_phone_added_later_stands_beside_the_preferred_one(town: Town) -> None:
    key = file(town, phone="13812345678")
    edit(town, key, value="0937 3331234", label=ContactLabel.HOME)
    told = [(one.label, one.masked, one.preferred) for one in page(town, key).contacts]
    assert told == [
        (ContactLabel.OWN, "138****5678", True),
        (ContactLabel.HOME, "093****1234", False),
    ]
    assert found(town, "09373331234") == ["王桂兰"]


def test_the_one_preferred_is_what_papers_print(town: Town) -> None:
    key = file(town, phone="13812345678")
    edit(town, key, value="13987654321")
    other = page(town, key).contacts[1]
    edit(town, key, contact_id=other.contact_id, preferred=True)
    assert page(town, key).card.masked_phone == "139****4321"


def test_a_phone_used_no_more_is_kept_as_a_former_one(town: Town) -> None:
    key = file(town, phone="13812345678")
    edit(town, key, value="13987654321")
    first = page(town, key).contacts[0]
    edit(town, key, contact_id=first.contact_id, current=False)
    told = [(one.masked, one.current, one.preferred) for one in page(town, key).contacts]
    assert told == [("139****4321", True, True), ("138****5678", False, False)]
    assert found(town, "13812345678") == ["王桂兰"]


def test_an_empty_phone_is_refused_and_one_of_somebody_else_is_not_there(town: Town) -> None:
    key = file(town)
    with pytest.raises(FieldError) as refused:
        edit(town, key, kind=ContactKind.ADDRESS, value=" ")
    assert refused.value.reasons == {"value": "required"}
    with pytest.raises(NotFoundError):
        edit(town, key, contact_id=new_id())


def test_another_spelling_finds_him_and_leaves_the_name_alone(town: Town) -> None:
    key = file(town, name="王𤫇")
    version = page(town, key).version
    new = NewAlias(person_id=key, version=version, kind=AliasKind.COMPONENTS, text="王〔⿰王燕〕")
    town.services.person_files.call_also(town.actor(Role.RECEPTIONIST), new)
    told = page(town, key)
    assert (told.card.name, [one.text for one in told.aliases]) == ("王𤫇", ["王〔⿰王燕〕"])
    assert found(town, "〔⿰王燕〕") == ["王𤫇"]
    with pytest.raises(StaleRecordError):
        town.services.person_files.call_also(
            town.actor(Role.RECEPTIONIST), replace(new, op_id=new_id())
        )


def test_a_spelling_that_was_a_mistake_goes_again(town: Town) -> None:
    key = file(town)
    for text in ("桂花", "桂花"):
        new = NewAlias(
            person_id=key,
            version=page(town, key).version,
            kind=AliasKind.SUBSTITUTE,
            text=text,
        )
        if page(town, key).aliases:
            with pytest.raises(FieldError) as refused:
                town.services.person_files.call_also(town.actor(Role.RECEPTIONIST), new)
            assert refused.value.reasons == {"text": "called_so_already"}
        else:
            town.services.person_files.call_also(town.actor(Role.RECEPTIONIST), new)
    told = page(town, key)
    mistake = AliasKey(person_id=key, version=told.version, alias_id=told.aliases[0].alias_id)
    town.services.person_files.drop_alias(town.actor(Role.RECEPTIONIST), mistake)
    assert found(town, "桂花") == []
    assert [(one.before, one.after) for one in page(town, key).changes] == [
        ("桂花", ""),
        ("", "桂花"),
    ]


def test_all_phones_are_revealed_together(town: Town) -> None:
    key = file(town, phone="13812345678", address="一村")
    wish = Reveal(key, RevealReason.CONTACT)
    shown = town.services.people.reveal(town.actor(Role.MEDIATOR), wish)
    assert [value for _, value in shown.contacts] == ["13812345678", "一村"]


def test_who_only_looks_changes_nothing(town: Town) -> None:
    key = file(town)
    request = ContactEdit(person_id=key, version=1, value="13812345678")
    with pytest.raises(NotAllowedError):
        town.services.person_files.save_contact(town.actor(Role.ARCHIVIST), request)
