"""Use cases of participation: who takes part in a matter, since when, and until when."""

from dataclasses import replace
from uuid import UUID

from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.matters.matter import OVER, Matter, MatterParty
from centre_app.domain.matters.participation import (
    Part,
    is_last_asking,
    tidied,
    too_many,
    what_is_wrong,
)
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.people.codes import PartyKind
from centre_app.domain.people.identity import age_on, examine_id
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.history import step_now
from centre_app.services.matters.taking_part import (
    add_companions,
    standing,
    take_part,
    tell_parties,
    write_part,
)
from centre_app.services.mediation.joining import join_open_case
from centre_app.services.people.people import age_of, check_person, file_person
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.participation import (
    ChangedParty,
    EndedParty,
    NamedCompanions,
    NewParty,
)
from centre_app.services.records.people import PersonEntry
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

_TOUCHED = Topic.MATTERS | Topic.PEOPLE | Topic.AGREEMENTS | Topic.CASES


class Participation(UseCases):
    """Adds, changes and ends parts in a matter; nothing is ever deleted."""

    @change(Permission.PARTY_WRITE, touches=_TOUCHED)
    def add(self, unit: UnitOfWork, actor: Actor, request: NewParty) -> Done:
        """Put somebody into a matter.

        Source: 《民法典》第二十七、二十八、一百六十五条;《信访工作条例》第二十条.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: the matter is closed, or has enough representatives or agents; or its case
                takes no more parties now.
        """
        matter = _open_matter(unit, request.matter_id, request.version)
        party = put_in(unit, matter, request.person, request.part)
        join_open_case(unit, matter, party)
        return Done(matter.id, matter.number, unit.matters.version(matter))

    @change(Permission.PARTY_WRITE, touches=_TOUCHED)
    def revise(self, unit: UnitOfWork, actor: Actor, request: ChangedParty) -> Done:
        """Say something else of somebody's part; the history tells what was said before.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: the matter is closed, or has enough representatives or agents; or its case
                takes no more parties now.
            NotFoundError: nobody takes part by that id.
        """
        matter = _open_matter(unit, request.matter_id, request.version)
        party = _taking_part(matter, request.party_id)
        person = unit.people.look(party.person_id)
        checks = FieldChecks()
        part = _check_part(
            unit,
            checks,
            matter,
            request.part,
            kind=person.kind,
            age=age_of(unit, person),
            beside=party.id,
        )
        checks.done()
        _refuse_crowd(part, matter, beside=party.id)
        _refuse_twice(matter, party.person_id, part, beside=party.id)
        before = _told(party)
        write_part(party, part)
        note = "" if before == _told(party) else before
        done = _noted(unit, matter, party, "party:changed", note=note)
        join_open_case(unit, matter, party)
        return done

    @change(Permission.PARTY_WRITE, touches=_TOUCHED)
    def end(self, unit: UnitOfWork, actor: Actor, request: EndedParty) -> Done:
        """Let somebody take part no longer, and with him whoever spoke for him.

        Raises:
            FieldError: the day or the reason cannot stand.
            RuleError: he is party to an open mediation, or the last who asks for something.
            NotFoundError: nobody takes part by that id.
        """
        matter = _open_matter(unit, request.matter_id, request.version)
        party = _taking_part(matter, request.party_id)
        checks = FieldChecks()
        ended_on = checks.day("ended_on", request.ended_on or unit.today)
        reason = checks.line("reason", request.reason)
        if ended_on > unit.today:
            checks.refuse("ended_on", "in_the_future")
        checks.done()
        _refuse_needed(unit, matter, party)
        for one in [*_behind(matter, party), party]:
            one.ended_on, one.end_reason = ended_on, reason
            if one is not party:
                note = f"{_told(one)} {reason}"
                matter.note(step_now(unit, matter, "party:ended", note=note))
        return _noted(unit, matter, party, "party:ended", note=reason)

    @change(Permission.PARTY_WRITE, touches=_TOUCHED)
    def name_companions(self, unit: UnitOfWork, actor: Actor, request: NamedCompanions) -> Done:
        """Name those who came along; who is in the matter already is not put in again.

        Raises:
            FieldError: names every field that cannot stand, or nobody is named.
            RuleError: the matter is closed.
        """
        matter = _open_matter(unit, request.matter_id, request.version)
        checks = FieldChecks()
        entries = [
            check_person(checks, one, prefix=f"companion{at}_")
            for at, one in enumerate(request.companions)
        ]
        if not entries:
            checks.refuse("companions", "required")
        checks.done()
        count = str(add_companions(unit, matter, entries))
        tell_parties(unit, matter)
        matter.note(step_now(unit, matter, "party:companions", note=count))
        unit.audit.record("party:companions", matter.id, matter.number, count=count)
        return Done(matter.id, matter.number, unit.matters.version(matter))


def put_in(unit: UnitOfWork, matter: Matter, entry: PersonEntry, part: Part) -> MatterParty:
    """Put somebody into a matter, found on file or typed in, and say so in its history.

    Raises:
        FieldError: names every field that cannot stand, those of the person with ``person_``.
        RuleError: the matter is closed.
    """
    _refuse_over(matter)
    entry, part = _checked(unit, matter, entry, part)
    person = file_person(unit, entry, prefix="person_")
    _refuse_twice(matter, person.id, part)
    party = take_part(unit, matter, person, part)
    _noted(unit, matter, party, "party:added")
    return party


def _open_matter(unit: UnitOfWork, matter_id: UUID, version: int) -> Matter:
    matter = unit.matters.get(matter_id, seen=version)
    _refuse_over(matter)
    return matter


def _refuse_over(matter: Matter) -> None:
    if matter.state in OVER:
        raise RuleError("parties_of_closed_matter", here=matter.state.label)


def _taking_part(matter: Matter, party_id: UUID) -> MatterParty:
    for one in matter.taking_part:
        if one.id == party_id:
            return one
    raise RuleError("no_longer_taking_part")


def _checked(
    unit: UnitOfWork, matter: Matter, entry: PersonEntry, part: Part
) -> tuple[PersonEntry, Part]:
    checks = FieldChecks()
    entry = check_person(checks, entry, prefix="person_")
    kind, age = _kind_and_age(unit, entry)
    part = _check_part(unit, checks, matter, part, kind=kind, age=age)
    checks.done()
    _refuse_crowd(part, matter)
    return entry, part


def _kind_and_age(unit: UnitOfWork, entry: PersonEntry) -> tuple[PartyKind, int | None]:
    if entry.person_id is not None:
        person = unit.people.look(entry.person_id)
        return person.kind, age_of(unit, person)
    born = examine_id(entry.id_kind, entry.id_number, unit.today).birth_date or entry.birth_date
    return entry.kind, age_on(born, unit.today) if born else None


def _check_part(
    unit: UnitOfWork,
    checks: FieldChecks,
    matter: Matter,
    part: Part,
    *,
    kind: PartyKind,
    age: int | None,
    beside: UUID | None = None,
) -> Part:
    """Return a part cleaned; what cannot stand of it is noted in ``checks``."""
    part = replace(
        part,
        document=checks.optional_line("document", part.document),
        valid_from=checks.optional_day("valid_from", part.valid_from),
        valid_to=checks.optional_day("valid_to", part.valid_to),
    )
    behalf_id = None if part.behalf_of_id == beside else part.behalf_of_id
    given = [one for one in matter.taking_part if one.id == behalf_id]
    part = tidied(part, given[0] if given else None)
    behalf = standing(unit, matter, behalf_id)
    for field, reason in what_is_wrong(part, kind=kind, age=age, behalf=behalf):
        checks.refuse(field, reason)
    return part


def _refuse_crowd(part: Part, matter: Matter, *, beside: UUID | None = None) -> None:
    """Refuse the sixth representative and the third agent (RULE 02)."""
    if rule := too_many(part, matter, beside=beside):
        raise FieldError(role=rule)


def _refuse_twice(
    matter: Matter, person_id: UUID, part: Part, *, beside: UUID | None = None
) -> None:
    for one in matter.taking_part:
        if one.id == beside or one.person_id != person_id:
            continue
        if one.id == part.behalf_of_id:
            raise FieldError(behalf_of_id="speaks_for_himself")
        if (one.role, one.behalf_of_id) == (part.role, part.behalf_of_id):
            raise FieldError(role="already_in_matter")


def _behind(matter: Matter, party: MatterParty) -> list[MatterParty]:
    """Return who speaks for somebody, and who speaks for those."""
    own = [one for one in matter.taking_part if one.behalf_of_id == party.id]
    return [far for one in own for far in [*_behind(matter, one), one]]


def _refuse_needed(unit: UnitOfWork, matter: Matter, party: MatterParty) -> None:
    if is_last_asking(matter, party):
        raise RuleError("last_who_asks", name=party.name)
    for case in unit.cases.find(matter_id=matter.id):
        is_in = any(one.matter_party_id == party.id for one in case.parties)
        if is_in and case.stage is not CaseStage.ENDED:
            raise RuleError("party_of_open_case", name=party.name, number=case.number)


def _told(party: MatterParty) -> str:
    """Return a part as the history tells it."""
    span = [day.isoformat() for day in (party.valid_from, party.valid_to) if day]
    codes = (party.role, party.side, party.capacity, party.relation, party.proof, party.authority)
    said = [one.label for one in codes if one is not None]
    said += [one.label for one in party.powers]
    return " · ".join(filter(None, (party.name, *said, "—".join(span), party.document)))


def _noted(
    unit: UnitOfWork, matter: Matter, party: MatterParty, tag: str, *, note: str = ""
) -> Done:
    tell_parties(unit, matter)
    matter.note(step_now(unit, matter, tag, note="\n".join(filter(None, (_told(party), note)))))
    unit.audit.record(tag, party.id, matter.number, role=party.role.value)
    return Done(matter.id, matter.number, unit.matters.version(matter))
