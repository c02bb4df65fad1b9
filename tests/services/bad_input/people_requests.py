"""A request that can stand for every use case of people's files."""

from centre_app.domain.people.codes import AliasKind, ContactKind
from centre_app.services.records.people import PeopleQuery, PersonEntry, PersonKey
from centre_app.services.records.person_files import (
    AliasKey,
    ContactEdit,
    Merge,
    NewAlias,
    PersonPage,
    Unmerge,
)
from tests.services.bad_input.stages import Stage, Way


def _contact(stage: Stage) -> ContactEdit:
    page = _file(stage)
    return ContactEdit(
        person_id=page.card.person_id,
        version=page.version,
        kind=ContactKind.ADDRESS,
        value="二村一组",
    )


def _alias(stage: Stage) -> NewAlias:
    page = _file(stage)
    return NewAlias(
        person_id=page.card.person_id,
        version=page.version,
        kind=AliasKind.SUBSTITUTE,
        text="王桂蘭",
    )


def _dropped(stage: Stage) -> AliasKey:
    alias = _alias(stage)
    done = stage.town.services.person_files.call_also(stage.actor, alias)
    [row] = _file(stage, registered=True).aliases
    return AliasKey(person_id=done.id, version=done.version, alias_id=row.alias_id)


def _file(stage: Stage, *, registered: bool = False) -> PersonPage:
    if not registered:
        stage.registered()
    [hit, *_] = stage.town.services.reception.find_people(stage.actor, PeopleQuery("王桂兰"))
    return stage.town.services.person_files.page(stage.actor, PersonKey(hit.person_id))


def _merge(stage: Stage) -> Merge:
    kept = _file(stage)
    stage.registered(visitor=PersonEntry(name="王桂蘭"), representatives=(), others=())
    [hit] = stage.town.services.reception.find_people(stage.actor, PeopleQuery("王桂蘭"))
    merged = stage.town.services.person_files.page(stage.actor, PersonKey(hit.person_id))
    return Merge(
        kept_id=kept.card.person_id,
        kept_version=kept.version,
        merged_id=hit.person_id,
        merged_version=merged.version,
        reason="同一人",
    )


def _unmerge(stage: Stage) -> Unmerge:
    done = stage.town.services.merging.merge(stage.actor, _merge(stage))
    return Unmerge(merge_id=done.id, version=done.version, reason="是两个人")


PEOPLE_WAYS: dict[str, Way] = {
    "merging.merge": _merge,
    "merging.unmerge": _unmerge,
    "person_files.call_also": _alias,
    "person_files.drop_alias": _dropped,
    "person_files.save_contact": _contact,
}
