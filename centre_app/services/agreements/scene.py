"""What the language check of an agreement is held against: parties, sittings, numbers on file."""

from collections.abc import Iterator, Sequence
from datetime import date

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.wording.numbers import holds_numbers
from centre_app.domain.agreements.wording.scene import Named, Scene
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import CaseParty, MediationCase
from centre_app.domain.mediation.codes import AttendanceRole
from centre_app.domain.people.codes import ContactKind
from centre_app.domain.people.phones import normalise
from centre_app.domain.pinyin import PinyinTable
from centre_app.services.mediation.sittings import records_of
from centre_app.services.ports.unit import UnitOfWork


def scene_of(
    unit: UnitOfWork,
    agreement: Agreement,
    case: MediationCase,
    matter: Matter,
    *,
    pinyin: PinyinTable | None = None,
) -> Scene:
    """Return everybody who has to do with a case, and when it was dealt with.

    Whole numbers leave the vault only where a number was typed to hold against them; what the
    check finds names no more of it than its last digits.
    """
    numbers = any(holds_numbers(text) for text in _texts(agreement))
    mine = {one.matter_party_id for one in case.parties}
    beside = [one for one in matter.taking_part if one.id not in mine]
    absent, held_on = _sat(unit, case)
    return Scene(
        parties=tuple(_named(unit, one, numbers=numbers) for one in case.parties),
        others=(
            *(one.name for one in beside),
            *(one.name for one in case.mediators),
            case.recorder,
        ),
        without_line=tuple(one.name for one in beside if not one.role.speaks_for_another),
        absent=absent,
        applied_on=case.applied_on or case.accepted_on,
        held_on=held_on,
        pinyin=pinyin,
    )


def _texts(agreement: Agreement) -> Iterator[str]:
    yield from (agreement.facts, agreement.disputed, *agreement.further_terms)
    for item in agreement.items:
        yield from (item.what, item.manner_note)


def _named(unit: UnitOfWork, party: CaseParty, *, numbers: bool) -> Named:
    person = unit.people.look(party.person_id)
    known = Named(label=party.label, name=party.name, born=person.birth_date)
    if not numbers:
        return known
    number = unit.vault.reveal(person.id).id_number
    contacts = unit.vault.contacts(person.id)
    phones = [normalise(one.value) for one in contacts if one.kind is ContactKind.PHONE]
    return Named(
        label=known.label,
        name=known.name,
        born=known.born,
        numbers=(number,) if number else (),
        phones=tuple(one for one in phones if one),
    )


def _sat(unit: UnitOfWork, case: MediationCase) -> tuple[Sequence[str], Sequence[date]]:
    """Return the mediators who sat in no session, and the days of the sessions.

    Where the records name no mediator who came, nobody is known to have stayed away.
    """
    records = records_of(unit, case)
    sat = {
        one.name
        for record in records
        for one in record.attendees()
        if one.present and one.role is AttendanceRole.MEDIATOR
    }
    absent = [one.name for one in case.mediators if sat and one.name not in sat]
    # They may have sat down before or after the hours that were planned.
    days = [
        civil_day(one.began_at or unit.sessions.look(one.session_id).starts_at) for one in records
    ]
    return absent, days
