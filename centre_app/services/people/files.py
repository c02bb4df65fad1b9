"""Somebody's whole file: who he is, how he is reached and spelled, and what became of it."""

from centre_app.domain.errors import NotFoundError
from centre_app.domain.people.codes import PersonField
from centre_app.domain.people.contacts import prefer
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import NAME_LIMIT, FieldChecks
from centre_app.services.people.contacts import add, checked_value, put_away, show_preferred
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.people import ContactEntry, PersonKey
from centre_app.services.records.person_files import (
    AliasKey,
    AliasRow,
    ChangeRow,
    ContactEdit,
    ContactRow,
    MergeRow,
    NewAlias,
    PersonPage,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading


class PersonFiles(UseCases):
    """Shows a file whole, and keeps its contacts and spellings."""

    @reading(Permission.PERSON_READ)
    def page(self, unit: UnitOfWork, actor: Actor, key: PersonKey) -> PersonPage:
        """Return everything on file about somebody, or about whom he turned out to be.

        Raises:
            NotFoundError: he is not on file.
        """
        return page_of(unit, unit.people.look(unit.merges.standing(key.person_id)))

    @change(Permission.PERSON_WRITE, touches=Topic.PEOPLE)
    def save_contact(self, unit: UnitOfWork, actor: Actor, edit: ContactEdit) -> Done:
        """Add a phone or an address, or say of one whether it is still used and preferred.

        Raises:
            FieldError: a new one is empty or unfit.
            NotFoundError: the one on file is not his.
            StaleRecordError: his file was changed meanwhile.
        """
        person = unit.people.get(edit.person_id, seen=edit.version)
        contacts = list(unit.vault.contacts(person.id))
        if edit.contact_id is None:
            checks = FieldChecks()
            value = checked_value(checks, "value", edit.kind, edit.value, required=True)
            checks.done()
            entry = ContactEntry(edit.kind, value, edit.label)
            contact = add(unit, person, contacts, entry, known=True)
        else:
            known = {one.id: one for one in contacts}
            if edit.contact_id not in known:
                raise NotFoundError
            contact = known[edit.contact_id]
            contact.label = edit.label or contact.label
        if not edit.current:
            put_away(person, contacts, contact)
        elif edit.preferred:
            prefer(contacts, contact)
        else:
            contact.current = True
        secrets = unit.vault.reveal(person.id)
        show_preferred(contacts, secrets)
        unit.vault.put(person, secrets)
        unit.audit.record("person:contact", person.id, "", kind=contact.kind.value)
        return Done(person.id, "", unit.people.version(person))

    @change(Permission.PERSON_WRITE, touches=Topic.PEOPLE)
    def call_also(self, unit: UnitOfWork, actor: Actor, new: NewAlias) -> Done:
        """Let somebody be found by another spelling, too; his name stays as it is.

        Raises:
            FieldError: the spelling is empty, unfit, or known already.
            StaleRecordError: his file was changed meanwhile.
        """
        checks = FieldChecks()
        text = checks.line("text", new.text, limit=NAME_LIMIT)
        checks.done()
        person = unit.people.get(new.person_id, seen=new.version)
        if person.call_also(new.kind, text) is None:
            checks.refuse("text", "called_so_already")
            checks.done()
        person.note(PersonField.ALIAS, "", text)
        return _respelled(unit, person)

    @change(Permission.PERSON_WRITE, touches=Topic.PEOPLE)
    def drop_alias(self, unit: UnitOfWork, actor: Actor, key: AliasKey) -> Done:
        """Take away a spelling that was a mistake.

        Raises:
            NotFoundError: he has no such spelling.
            StaleRecordError: his file was changed meanwhile.
        """
        person = unit.people.get(key.person_id, seen=key.version)
        mistaken = next((one for one in person.aliases if one.id == key.alias_id), None)
        if mistaken is None:
            raise NotFoundError
        person.aliases.remove(mistaken)
        person.note(PersonField.ALIAS, mistaken.text, "")
        return _respelled(unit, person)


def _respelled(unit: UnitOfWork, person: Person) -> Done:
    unit.search.put_person(person)
    unit.audit.record("person:spelling", person.id, "")
    return Done(person.id, "", unit.people.version(person))


def page_of(unit: UnitOfWork, person: Person) -> PersonPage:
    """Return everything on file about somebody."""
    return PersonPage(
        card=unit.people_register.card(person.id, on=unit.today),
        version=person.version,
        id_kind=person.id_kind,
        ethnic=person.ethnic,
        country=person.country,
        occupation=person.occupation,
        work_unit=person.work_unit,
        head=person.head,
        since=person.created_at,
        contacts=_contacts(unit, person),
        aliases=tuple(AliasRow(one.id, one.kind, one.text) for one in person.aliases),
        changes=_changes(unit, person),
        merges=_merges(unit, person),
    )


def _contacts(unit: UnitOfWork, person: Person) -> tuple[ContactRow, ...]:
    rows = [
        ContactRow(
            one.id, one.kind, one.label, one.masked, one.current, one.preferred, one.given_at
        )
        for one in unit.vault.contacts(person.id)
    ]
    return tuple(sorted(rows, key=lambda one: (not one.preferred, not one.current)))


def _changes(unit: UnitOfWork, person: Person) -> tuple[ChangeRow, ...]:
    return tuple(
        ChangeRow(
            at=one.created_at,
            who=unit.staff.look(one.created_by).name,
            field=one.field,
            before=one.before,
            after=one.after,
        )
        for one in reversed(person.changes)
    )


def _merges(unit: UnitOfWork, person: Person) -> tuple[MergeRow, ...]:
    rows = []
    for one in unit.person_merges.find(kept_id=person.id):
        merged = unit.people.look(one.merged_id)
        rows.append(
            MergeRow(
                merge_id=one.id,
                version=one.version,
                name=merged.name,
                masked_id=merged.masked_id,
                merged_at=one.created_at,
                who=unit.staff.look(one.created_by).name,
                reason=one.reason,
                undone_at=one.undone_at,
            )
        )
    return tuple(rows)
