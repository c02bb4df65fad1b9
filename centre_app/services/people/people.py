"""People on file: a known one is used again, never typed twice, and shown no more than needed."""

from centre_app.domain.errors import FieldError, NotFoundError
from centre_app.domain.people.codes import AliasKind, ContactKind, IdCheck, PartyKind, Sex
from centre_app.domain.people.identity import (
    IdFinding,
    age_on,
    examine_id,
    normalise_id,
    paper_of,
)
from centre_app.domain.people.persons import Person, PersonSecrets
from centre_app.domain.people.private_use import in_standard_characters
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.people.contacts import checked_contacts, checked_value, take_contacts
from centre_app.services.people.history import PLAIN, note_changes, state_of
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.people import (
    CardBearer,
    CopiedNumbers,
    PersonCard,
    PersonEntry,
    PersonKey,
    Reveal,
    Revealed,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading, repeatable


class People(UseCases):
    """Shows who somebody is: masked to all, whole to those who say why."""

    @reading(Permission.PERSON_READ)
    def card(self, unit: UnitOfWork, actor: Actor, key: PersonKey) -> PersonCard:
        """Return who somebody is, what is open with him, when he came and what is owed.

        Raises:
            NotFoundError: he is not on file.
        """
        standing = unit.merges.standing(key.person_id)
        return unit.people_register.card(standing, on=unit.today)

    @reading(Permission.VISIT_REGISTER)
    def find_bearer(self, unit: UnitOfWork, actor: Actor, bearer: CardBearer) -> PersonCard | None:
        """Return who on file bears the number of a card, found by its hash; None if nobody does."""
        person_id = unit.people_register.by_id_number(bearer.id_number)
        if person_id is None or not unit.people_register.may_find(person_id):
            return None
        return unit.people_register.card(person_id, on=unit.today)

    @repeatable(Permission.PERSON_REVEAL)
    def reveal(self, unit: UnitOfWork, actor: Actor, request: Reveal) -> Revealed:
        """Return somebody's whole numbers and leave a line that says who asked and why.

        Source: 《个人信息保护法》第六条、第五十一条.

        Raises:
            NotFoundError: he is not on file.
        """
        person_id = unit.merges.standing(request.person_id)
        if not unit.people_register.may_find(person_id):
            raise NotFoundError
        person = unit.people.look(person_id)
        secrets = unit.vault.reveal(person.id)
        unit.audit.record("person:revealed", person.id, "", reason=request.reason.value)
        contacts = tuple((one.id, one.value) for one in unit.vault.contacts(person.id))
        return Revealed(person.id, secrets.id_number, secrets.phone, secrets.address, contacts)

    @change(Permission.PERSON_REVEAL, touches=Topic.NOTHING)
    def note_copied(self, unit: UnitOfWork, actor: Actor, request: CopiedNumbers) -> Done:
        """Leave a line that says that something of what was revealed was copied.

        Raises:
            NotFoundError: he is not on file.
        """
        person_id = unit.merges.standing(request.person_id)
        if not unit.people_register.may_find(person_id):
            raise NotFoundError
        unit.audit.record("person:copied", person_id, "")
        return Done(person_id)


def check_person(checks: FieldChecks, entry: PersonEntry, *, prefix: str = "") -> PersonEntry:
    """Return the entry with its fields cleaned; what cannot stand is noted in ``checks``."""
    paper = paper_of(entry.kind, entry.id_kind)
    born = checks.optional_day(f"{prefix}birth_date", entry.birth_date)
    return PersonEntry(
        person_id=entry.person_id,
        kind=entry.kind,
        name=checks.name(f"{prefix}name", entry.name),
        id_kind=paper,
        id_number=checks.take(f"{prefix}id_number", normalise_id, paper, entry.id_number) or "",
        id_remark=checks.optional_line(f"{prefix}id_remark", entry.id_remark),
        phone=checked_value(checks, f"{prefix}phone", ContactKind.PHONE, entry.phone),
        phone_label=entry.phone_label,
        address=checked_value(checks, f"{prefix}address", ContactKind.ADDRESS, entry.address),
        address_label=entry.address_label,
        contacts=checked_contacts(checks, entry.contacts, prefix=f"{prefix}contact"),
        village_id=entry.village_id,
        sex=Sex.UNKNOWN if entry.kind.is_body else entry.sex,
        birth_date=None if entry.kind.is_body else born,
        ethnic=checks.optional_line(f"{prefix}ethnic", entry.ethnic, limit=40),
        country=checks.optional_line(f"{prefix}country", entry.country, limit=40),
        occupation=checks.optional_line(f"{prefix}occupation", entry.occupation, limit=80),
        work_unit=checks.optional_line(f"{prefix}work_unit", entry.work_unit),
        head=checks.optional_line(f"{prefix}head", entry.head, limit=80),
    )


def file_person(unit: UnitOfWork, entry: PersonEntry, *, prefix: str = "") -> Person:
    """Return the person of a checked entry: the one picked, the bearer of the number, or a new one.

    Raises:
        FieldError: the identity number belongs to somebody of another name.
    """
    person_id = entry.person_id or unit.people_register.by_id_number(entry.id_number)
    if person_id is None:
        person = file_new_person(unit, entry)
    else:
        person = unit.people.look(unit.merges.standing(person_id))
        if not is_called(person, entry.name):
            raise FieldError(**{f"{prefix}id_number": "id_of_another"})
        secrets = unit.vault.reveal(person.id)
        _write(unit, person, secrets, entry=entry, known=True)
    unit.search.put_person(person)
    return person


def file_new_person(unit: UnitOfWork, entry: PersonEntry) -> Person:
    """Return a new person of a checked entry; the search line is left to the caller."""
    person = unit.people.add(Person(kind=entry.kind, name=entry.name))
    write_standard(person)
    _write(unit, person, PersonSecrets(person_id=person.id), entry=entry, known=False)
    return person


def is_called(person: Person, name: str) -> bool:
    """Return whether somebody bears this name, or is known under it, too."""
    return person.name == name or any(one.text == name for one in person.aliases)


def write_standard(person: Person) -> None:
    """Let a name with characters of an old system's own be found by the standard ones, too."""
    if standard := in_standard_characters(person.name):
        person.call_also(AliasKind.STANDARD, standard)


def _write(
    unit: UnitOfWork, person: Person, secrets: PersonSecrets, *, entry: PersonEntry, known: bool
) -> None:
    """Write what was typed; what was left blank stays as it was on file."""
    before = state_of(person)
    secrets.id_number = entry.id_number or secrets.id_number
    take_contacts(unit, person, secrets, entry, known=known)
    for name in PLAIN:
        setattr(person, name, getattr(entry, name) or getattr(person, name))
    if entry.id_number:
        person.id_kind, person.id_remark = entry.id_kind, entry.id_remark
        _take_finding(person, examine_id(entry.id_kind, entry.id_number, unit.today), entry)
    else:
        # Why no card was shown is remarked upon, too.
        person.id_remark = entry.id_remark or person.id_remark
        person.sex = person.sex if entry.sex is Sex.UNKNOWN else entry.sex
    unit.vault.put(person, secrets)
    if known:
        note_changes(unit, person, before)


def _take_finding(person: Person, finding: IdFinding, entry: PersonEntry) -> None:
    person.id_check = finding.check
    if finding.check is IdCheck.FAILED and not person.id_remark:
        person.id_remark = finding.remark
    if not person.kind.is_body:
        person.sex = finding.sex or entry.sex
        person.birth_date = finding.birth_date or entry.birth_date or person.birth_date


def snapshot(person: Person) -> dict[str, str]:
    """Return what papers say of a person today; numbers and address stay in the vault."""
    return {
        "kind": person.kind.value,
        "sex": person.sex.label if _known_sex(person) else "",
        "ethnic": person.ethnic,
        "occupation": person.occupation,
        "work_unit": person.work_unit,
        "head": person.head,
    }


def _known_sex(person: Person) -> bool:
    return person.kind is PartyKind.PERSON and person.sex in {Sex.MALE, Sex.FEMALE}


def age_of(unit: UnitOfWork, person: Person) -> int | None:
    """Return the person's full years today, if the birth date is known."""
    return age_on(person.birth_date, unit.today) if person.birth_date else None
