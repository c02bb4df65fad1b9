"""Phones and addresses: what is given anew joins what was there, and nothing is lost."""

from collections.abc import Sequence

from centre_app.domain.people.codes import LABELS_OF, ContactKind, PersonField
from centre_app.domain.people.contacts import Contact, prefer, preferred, retire
from centre_app.domain.people.persons import Person, PersonSecrets
from centre_app.domain.people.phones import normalise
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.people import ContactEntry, PersonEntry


def checked_value(
    checks: FieldChecks, name: str, kind: ContactKind, typed: str, *, required: bool = False
) -> str:
    """Return a phone or an address as it is stored; what cannot stand is noted in ``checks``."""
    if required and not typed.strip():
        checks.refuse(name, "required")
        return ""
    if kind is ContactKind.PHONE:
        return checks.take(name, normalise, typed) or ""
    return checks.optional_line(name, typed)


def checked_contacts(
    checks: FieldChecks, entries: Sequence[ContactEntry], *, prefix: str
) -> tuple[ContactEntry, ...]:
    """Return the further phones and addresses of a form, cleaned; blank lines are left out."""
    cleaned = (
        ContactEntry(
            one.kind, checked_value(checks, f"{prefix}{at}", one.kind, one.value), one.label
        )
        for at, one in enumerate(entries)
    )
    return tuple(one for one in cleaned if one.value)


def take_contacts(
    unit: UnitOfWork, person: Person, secrets: PersonSecrets, entry: PersonEntry, *, known: bool
) -> None:
    """File what was typed: the phone and the address that papers print, and further ones.

    Where a known person names a new number, the one he used before becomes a former one.
    """
    typed = [
        ContactEntry(ContactKind.PHONE, entry.phone, entry.phone_label),
        ContactEntry(ContactKind.ADDRESS, entry.address, entry.address_label),
    ]
    if not any(one.value for one in (*typed, *entry.contacts)):
        return
    contacts = list(unit.vault.contacts(person.id)) if known else []
    for one in typed:
        if one.value:
            _replace(unit, person, contacts, one, known=known)
    for one in entry.contacts:
        if one.value:
            add(unit, person, contacts, one, known=known)
    show_preferred(contacts, secrets)


def _replace(
    unit: UnitOfWork, person: Person, contacts: list[Contact], entry: ContactEntry, *, known: bool
) -> None:
    """Let what was typed be the preferred one, and what was until now a former one."""
    before = preferred(contacts, entry.kind)
    given = _give(unit, person, contacts, entry)
    if before is given:
        return
    if before is not None:
        before.current = False
    prefer(contacts, given)
    if known:
        masked = before.masked if before else ""
        person.note(PersonField(entry.kind.value), masked, given.masked)


def add(
    unit: UnitOfWork, person: Person, contacts: list[Contact], entry: ContactEntry, *, known: bool
) -> Contact:
    """Put a further phone or address beside the others; the first of its kind is preferred."""
    count = len(contacts)
    given = _give(unit, person, contacts, entry)
    if preferred(contacts, entry.kind) is None:
        prefer(contacts, given)
    if known and len(contacts) > count:
        person.note(PersonField(entry.kind.value), "", given.masked)
    return given


def _give(
    unit: UnitOfWork, person: Person, contacts: list[Contact], entry: ContactEntry
) -> Contact:
    """Return somebody's phone or address of this value, current again or new on file."""
    for one in contacts:
        if (one.kind, one.value) == (entry.kind, entry.value):
            one.current, one.given_at = True, unit.now
            one.label = entry.label or one.label
            return one
    fresh = Contact(
        person_id=person.id,
        kind=entry.kind,
        label=entry.label or LABELS_OF[entry.kind][0],
        value=entry.value,
        given_at=unit.now,
    )
    unit.vault.put_contact(fresh)
    contacts.append(fresh)
    return fresh


def put_away(person: Person, contacts: Sequence[Contact], old: Contact) -> None:
    """Let a phone or an address be a former one."""
    retire(contacts, old)
    person.note(PersonField(old.kind.value), old.masked, "")


def show_preferred(contacts: Sequence[Contact], secrets: PersonSecrets) -> None:
    """Let papers print the preferred phone and address."""
    phone = preferred(contacts, ContactKind.PHONE)
    address = preferred(contacts, ContactKind.ADDRESS)
    secrets.phone = phone.value if phone else ""
    secrets.address = address.value if address else ""
