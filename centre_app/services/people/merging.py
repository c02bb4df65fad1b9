"""Two files of one person are laid together, and parted again if they were two after all."""

from typing import Any

from centre_app.domain.errors import RuleError
from centre_app.domain.people.codes import AliasKind, ContactKind, IdCheck, IdKind, PersonField
from centre_app.domain.people.contacts import Contact, prefer, preferred
from centre_app.domain.people.merging import PersonMerge, empty_again, fill_blanks, refuse_merge
from centre_app.domain.people.persons import Person, PersonAlias, PersonSecrets
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.people.contacts import show_preferred
from centre_app.services.people.files import page_of
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.person_files import Comparison, Merge, MergeQuery, Unmerge
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

TOUCHES = Topic.PEOPLE | Topic.VISITS | Topic.MATTERS | Topic.CASES


class Merging(UseCases):
    """Compares two files, lays one into the other, and opens it again."""

    @reading(Permission.PERSON_MERGE)
    def compare(self, unit: UnitOfWork, actor: Actor, query: MergeQuery) -> Comparison:
        """Return two files side by side, and what keeps them apart.

        Raises:
            NotFoundError: one of them is not on file.
        """
        kept, merged = (
            unit.people.look(unit.merges.standing(one)) for one in (query.kept_id, query.merged_id)
        )
        refusal = ""
        try:
            _refuse(unit, kept, merged)
        except RuleError as error:
            refusal = error.rule
        return Comparison(page_of(unit, kept), page_of(unit, merged), refusal)

    @change(Permission.PERSON_MERGE, touches=TOUCHES)
    def merge(self, unit: UnitOfWork, actor: Actor, request: Merge) -> Done:
        """Lay one file into another; whatever referred to it refers to the other from now on.

        The merged file itself stays whole: it is only found no more. What the other takes over of
        its contents are copies, told in the record of the merge.

        Raises:
            FieldError: no reason was given.
            RuleError: they cannot be one person.
            StaleRecordError: one of them was changed meanwhile.
        """
        checks = FieldChecks()
        reason = checks.line("reason", request.reason)
        checks.done()
        kept = unit.people.get(request.kept_id, seen=request.kept_version)
        merged = unit.people.get(request.merged_id, seen=request.merged_version)
        _refuse(unit, kept, merged)
        moved: dict[str, Any] = {
            "fields": fill_blanks(kept, merged),
            "aliases": _copy_names(kept, merged),
            **_copy_secrets(unit, kept, merged),
        }
        kept.note(PersonField.MERGED, "", merged.name)
        merged.merged_into_id = kept.id
        moved["rows"] = unit.merges.move(merged.id, kept.id)
        kept.last_visit_at = unit.merges.last_visit(kept.id)
        record = unit.person_merges.add(
            PersonMerge(kept_id=kept.id, merged_id=merged.id, reason=reason, moved=moved)
        )
        unit.search.drop_person(merged)
        unit.search.put_person(kept)
        unit.audit.record("person:merged", kept.id, "", merged=str(merged.id))
        return Done(record.id, "", unit.person_merges.version(record))

    @change(Permission.PERSON_MERGE, touches=TOUCHES)
    def unmerge(self, unit: UnitOfWork, actor: Actor, request: Unmerge) -> Done:
        """Open the merged file again and give back exactly what went over with it.

        What was added since stays with the one who was kept.

        Raises:
            FieldError: no reason was given.
            RuleError: they are parted already, or whom it was laid into was merged himself since.
            StaleRecordError: somebody else is at it.
        """
        checks = FieldChecks()
        reason = checks.line("reason", request.reason)
        checks.done()
        record = unit.person_merges.get(request.merge_id, seen=request.version)
        kept, merged = unit.people.look(record.kept_id), unit.people.look(record.merged_id)
        if record.undone_at is not None:
            raise RuleError("merge_undone_already")
        if kept.merged_into_id is not None:
            raise RuleError("unmerge_later_first")
        record.undone_at, record.undone_by = unit.now, actor.staff_id
        record.undone_reason = reason
        merged.merged_into_id = None
        empty_again(kept, merged, record.moved["fields"])
        _take_names_back(kept, record.moved["aliases"])
        _take_secrets_back(unit, kept, record)
        kept.note(PersonField.UNMERGED, merged.name, "")
        unit.merges.bring_back(record.moved["rows"], kept.id, merged.id)
        kept.last_visit_at = unit.merges.last_visit(kept.id)
        for one in (merged, kept):
            unit.search.put_person(one)
        unit.audit.record("person:unmerged", kept.id, "", merged=str(merged.id))
        return Done(record.id, "", unit.person_merges.version(record))


def _refuse(unit: UnitOfWork, kept: Person, merged: Person) -> None:
    numbers = {unit.vault.reveal(one.id).id_number for one in (kept, merged)}
    refuse_merge(
        kept,
        merged,
        same_number=len(numbers) == 1,
        opposed=unit.merges.opposed(kept.id, merged.id),
    )


def _copy_names(kept: Person, merged: Person) -> list[str]:
    """Let the one who stays be found by all spellings of the other; return the new ones' keys."""
    spellings = [(AliasKind.SUBSTITUTE, merged.name)]
    spellings += [(one.kind, one.text) for one in merged.aliases]
    added = (kept.call_also(kind, text) for kind, text in spellings)
    return [str(one.id) for one in added if one is not None]


def _take_names_back(kept: Person, keys: list[str]) -> None:
    copies: list[PersonAlias] = [one for one in kept.aliases if str(one.id) in keys]
    for one in copies:
        kept.aliases.remove(one)


def _copy_secrets(unit: UnitOfWork, kept: Person, merged: Person) -> dict[str, Any]:
    """Take over the number, where there is none, and all phones and addresses not known yet."""
    mine, his = unit.vault.reveal(kept.id), unit.vault.reveal(merged.id)
    number = _copy_number(kept, merged, mine, his)
    contacts = list(unit.vault.contacts(kept.id))
    known = {(one.kind, one.value) for one in contacts}
    copies = []
    for one in unit.vault.contacts(merged.id):
        if (one.kind, one.value) not in known:
            copy = Contact(
                person_id=kept.id,
                kind=one.kind,
                label=one.label,
                value=one.value,
                current=one.current,
                given_at=one.given_at,
            )
            unit.vault.put_contact(copy)
            contacts.append(copy)
            copies.append(str(copy.id))
            if one.preferred and preferred(contacts, one.kind) is None:
                prefer(contacts, copy)
    show_preferred(contacts, mine)
    unit.vault.put(kept, mine)
    return {"contacts": copies, "number": number}


def _copy_number(
    kept: Person, merged: Person, mine: PersonSecrets, his: PersonSecrets
) -> dict[str, str]:
    """Take over the identity number where there is none; return what stood there, if so."""
    if mine.id_number or not his.id_number:
        return {}
    before = {
        "id_kind": kept.id_kind.value,
        "id_check": kept.id_check.value,
        "id_remark": kept.id_remark,
    }
    mine.id_number = his.id_number
    kept.id_kind, kept.id_check, kept.id_remark = merged.id_kind, merged.id_check, merged.id_remark
    return before


def _take_secrets_back(unit: UnitOfWork, kept: Person, record: PersonMerge) -> None:
    """Give up the copies, but for what was named again since the merge."""
    mine, his = unit.vault.reveal(kept.id), unit.vault.reveal(record.merged_id)
    before = record.moved["number"]
    if before and mine.id_number == his.id_number:
        mine.id_number = ""
        kept.id_kind = IdKind(before["id_kind"])
        kept.id_check = IdCheck(before["id_check"])
        kept.id_remark = before["id_remark"]
    contacts = list(unit.vault.contacts(kept.id))
    for one in list(contacts):
        if str(one.id) in record.moved["contacts"] and one.given_at <= record.created_at:
            contacts.remove(one)
            unit.vault.drop_contact(one)
    for kind in ContactKind:
        heirs = [one for one in contacts if one.kind is kind and one.current]
        if heirs and preferred(contacts, kind) is None:
            prefer(contacts, max(heirs, key=lambda one: one.given_at))
    show_preferred(contacts, mine)
    unit.vault.put(kept, mine)
