from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from centre_app.domain.errors import FieldError, NotAllowedError, RuleError
from centre_app.domain.ids import new_id
from centre_app.domain.people.codes import AliasKind, ContactKind, PartyKind, Sex
from centre_app.domain.permissions import Role
from centre_app.services.records.people import ContactEntry, PersonKey
from centre_app.services.records.person_files import (
    Merge,
    MergeQuery,
    NewAlias,
    PersonPage,
    Unmerge,
)
from centre_app.storage.repositories.merges import references
from centre_app.storage.tables.base import metadata
from tests.services.bad_input.trying import taken_back
from tests.services.intakes import an_intake
from tests.services.people.filing import contacts, file, found, on_file
from tests.town import Town

OLD_CARD, NEW_CARD = "11010519491231002X", "440524188001010014"

UNTOUCHED = {"audit_events", "audit_head", "operations", "person_merges", "person_changes"}
"""They only grow; what they tell of is compared."""
LIVELY = {"version", "revised_at", "seq"}


def page(town: Town, key: UUID) -> PersonPage:
    return town.services.person_files.page(town.actor(Role.DIRECTOR), PersonKey(key))


def merge(town: Town, kept: UUID, merged: UUID, reason: str = "同一人") -> UUID:
    request = Merge(
        kept_id=kept,
        kept_version=page(town, kept).version,
        merged_id=merged,
        merged_version=page(town, merged).version,
        reason=reason,
    )
    return town.services.merging.merge(town.actor(Role.DISPATCHER), request).id


def unmerge(town: Town, kept: UUID, reason: str = "是两个人") -> None:
    row = page(town, kept).merges[-1]
    request = Unmerge(merge_id=row.merge_id, version=row.version, reason=reason)
    town.services.merging.unmerge(town.actor(Role.DISPATCHER), request)


def everything(town: Town) -> dict[str, list[Any]]:
    """Return every row as it stands, but for counters of changes."""
    told = {}
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        session = unit._session  # type: ignore[attr-defined]
        for name, table in metadata.tables.items():
            if name not in UNTOUCHED:
                columns = [one for one in table.columns if one.name not in LIVELY]
                told[name] = sorted(map(repr, session.execute(select(*columns)).all()))
    return told


def test_what_referred_to_one_refers_to_the_other(town: Town) -> None:
    kept = file(town, phone="13812345678")
    merged = file(town, name="王桂蘭", phone="13987654321", occupation="务农", sex=Sex.FEMALE)
    merge(town, kept, merged)
    told = page(town, kept)
    assert (len(told.card.open_matters), len(told.card.visits)) == (2, 2)
    assert (told.occupation, told.card.sex) == ("务农", Sex.FEMALE)
    assert [one.text for one in told.aliases] == ["王桂蘭"]
    assert [(one.masked, one.preferred) for one in told.contacts] == [
        ("138****5678", True),
        ("139****4321", False),
    ]


def test_the_merged_one_is_found_no_more_but_his_key_and_numbers_lead_to_who_stays(
    town: Town,
) -> None:
    kept = file(town, name="王桂兰")
    merged = file(town, name="王桂蘭", id_number=OLD_CARD, phone="13987654321")
    merge(town, kept, merged)
    for words in ("王桂兰", "王桂蘭", "13987654321", "4321", OLD_CARD, "002X"):
        assert found(town, words) == ["王桂兰"], words
    assert page(town, merged).card.person_id == kept
    card = town.services.people.card(town.actor(Role.RECEPTIONIST), PersonKey(merged))
    assert card.person_id == kept
    assert file(town, name="王桂蘭", id_number=OLD_CARD) == kept
    assert file(town, person_id=merged, name="王桂兰") == kept


def test_parting_them_gives_back_exactly_what_went_over(town: Town) -> None:
    kept = file(town, name="王桂兰")
    merged = file(town, name="王桂蘭", id_number=OLD_CARD, phone="13987654321", address="一村")
    before = everything(town)
    merge(town, kept, merged)
    assert everything(town) != before
    unmerge(town, kept)
    assert everything(town) == before
    assert found(town, "王桂蘭") == ["王桂蘭"]
    assert found(town, "4321") == ["王桂蘭"]


def test_what_came_after_the_merge_stays_with_who_was_kept(town: Town) -> None:
    kept = file(town, name="王桂兰")
    merged = file(town, name="王桂蘭", phone="13987654321", occupation="务农")
    merge(town, kept, merged)
    town.clock.advance(timedelta(hours=1))
    file(town, person_id=kept, name="王桂兰", phone="13700001111", occupation="打工")
    unmerge(town, kept)
    mine, his = page(town, kept), page(town, merged)
    assert (len(mine.card.visits), len(his.card.visits)) == (2, 1)
    assert (mine.occupation, his.occupation) == ("打工", "务农")
    assert [one.masked for one in mine.contacts] == ["137****1111"]
    assert [one.masked for one in his.contacts] == ["139****4321"]


def test_a_copied_phone_he_named_again_himself_stays_his(town: Town) -> None:
    kept = file(town, name="王桂兰")
    merged = file(town, name="王桂蘭", phone="13987654321")
    merge(town, kept, merged)
    town.clock.advance(timedelta(hours=1))
    file(town, person_id=kept, name="王桂兰", phone="13987654321")
    unmerge(town, kept)
    assert [one.value for one in contacts(town, kept)] == ["13987654321"]


def test_a_chain_of_merges_is_parted_from_its_end(town: Town) -> None:
    first, second, third = (file(town, name=name) for name in ("王一", "王二", "王三"))
    before = everything(town)
    merge(town, second, first)
    merge(town, third, second)
    assert page(town, first).card.person_id == third
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        [record] = unit.person_merges.find(kept_id=second)
        request = Unmerge(merge_id=record.id, version=record.version, reason="错")
    with pytest.raises(RuleError, match="unmerge_later_first"):
        town.services.merging.unmerge(town.actor(Role.DIRECTOR), request)
    unmerge(town, third)
    unmerge(town, second)
    assert everything(town) == before


@pytest.mark.parametrize(
    ("mine", "his", "rule"),
    [
        ({"id_number": OLD_CARD}, {"id_number": NEW_CARD}, "merge_two_numbers"),
        ({}, {"kind": PartyKind.LEGAL_PERSON}, "merge_person_and_body"),
    ],
)
def test_those_who_cannot_be_one_are_not_merged(
    town: Town, mine: dict[str, Any], his: dict[str, Any], rule: str
) -> None:
    kept, merged = file(town, name="王一", **mine), file(town, name="王二", **his)
    query = MergeQuery(kept, merged)
    assert town.services.merging.compare(town.actor(Role.DIRECTOR), query).refusal == rule
    with pytest.raises(RuleError, match=rule):
        merge(town, kept, merged)


def test_opponents_in_a_matter_are_two(town: Town) -> None:
    town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        one, other = (one.id for one in unit.people.find())
    with pytest.raises(RuleError, match="merge_opponents"):
        merge(town, one, other)


def test_nobody_is_merged_with_himself_or_without_a_reason(town: Town) -> None:
    key, other = file(town, name="王一"), file(town, name="王二")
    with pytest.raises(RuleError, match="merge_with_himself"):
        merge(town, key, key)
    with pytest.raises(FieldError):
        merge(town, key, other, reason=" ")


def test_reception_does_not_merge(town: Town) -> None:
    request = Merge(
        kept_id=new_id(), kept_version=1, merged_id=new_id(), merged_version=1, reason="同一人"
    )
    with pytest.raises(NotAllowedError):
        town.services.merging.merge(town.actor(Role.RECEPTIONIST), request)


def test_every_table_that_names_a_person_can_be_moved_by_its_key() -> None:
    for table, column in references():
        assert "id" in table.c, table.name
        unique = [one for one in table.constraints if column.name in getattr(one, "columns", ())]
        assert not [one for one in unique if type(one).__name__ == "UniqueConstraint"], table.name


PHONES: Sequence[str] = ("", "13812345678", "13987654321", "13700001111")
SOMEBODY = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["王桂兰", "王桂蘭", "王\ue863"]),
        "phone": st.sampled_from(PHONES),
        "address": st.sampled_from(["", "一村三组", "二村"]),
        "id_number": st.sampled_from(["", OLD_CARD]),
        "sex": st.sampled_from(Sex),
        "occupation": st.sampled_from(["", "务农", "打工"]),
        "contacts": st.lists(
            st.builds(ContactEntry, st.just(ContactKind.PHONE), st.sampled_from(PHONES)),
            max_size=2,
        ).map(tuple),
    }
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mine=SOMEBODY, his=SOMEBODY, alias=st.sampled_from(["", "小王", "王桂蘭"]))
def test_merging_and_parting_is_as_if_nothing_had_been(
    desk_town: Town, mine: dict[str, Any], his: dict[str, Any], alias: str
) -> None:
    if mine["id_number"]:
        his = {**his, "id_number": ""}
    with taken_back(desk_town) as bench:
        town = bench.town
        kept, merged = file(town, **mine), file(town, **his)
        if alias and alias not in {his["name"], "王䶮"}:
            version = page(town, merged).version
            new = NewAlias(person_id=merged, version=version, kind=AliasKind.SUBSTITUTE, text=alias)
            town.services.person_files.call_also(town.actor(Role.DIRECTOR), new)
        before = everything(town)
        merge(town, kept, merged)
        unmerge(town, kept)
        assert everything(town) == before


def test_a_merge_leaves_lines_in_audit_and_history(town: Town) -> None:
    kept, merged = file(town, name="王一"), file(town, name="王二")
    merge(town, kept, merged)
    unmerge(town, kept)
    lines = [one.field.value for one in on_file(town, kept).changes]
    assert lines == ["merged", "unmerged"]
