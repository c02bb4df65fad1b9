"""F30 信访事项登记表."""

from collections.abc import Iterator

from centre_app.domain.papers.sheets import PetitionerBlock, PetitionRecordSheet
from centre_app.printing.draft import Draft, privacy_note
from centre_app.printing.layout.grid import Box, GridRow
from centre_app.printing.layout.signatures import signature_rows
from centre_app.printing.tables import COLUMNS, Table
from centre_app.printing.values import day, hour, ticked
from centre_app.printing.wording import Wording

_SIDE = 2
_LABEL = 3
_ROW = 23.0
_HEIGHTS = {"summary": 70.0, "request": 40.0, "facts": 46.0, "triage": 34.0, "result": 34.0}


def draft_petition_record(sheet: PetitionRecordSheet, words: Wording) -> Draft:
    """Return the registration of a petition; its boxes grow with what is in them.

    Source: 《信访工作条例》 Art. 19, 21, 23.
    """
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(
        words.say("petition_number", number=sheet.number),
        left=words.say("matter_code", code=sheet.matter_code),
    )
    draft.add(*_rows(sheet, Table(draft, least=_ROW), words))
    signers = [words.say("sign_petitioner"), words.say("sign_registrar")]
    notice = privacy_note(draft, org=sheet.org_name, phone=sheet.org_phone)
    draft.closing([*signature_rows(signers, draft.width), notice], space_before=2)
    return draft


def _rows(sheet: PetitionRecordSheet, table: Table, words: Wording) -> Iterator[GridRow]:
    items = _items(sheet, words)
    yield from table.rows("registration", items)
    yield _people(table, "petitioner", (sheet.petitioner,), words)
    if sheet.representatives:
        yield _people(table, "representative", sheet.representatives, words)
    if sheet.companions:
        yield _listed(table, "companions", words.say("comma").join(sheet.companions), words)
    yield from table.rows("numbers", items)
    yield from table.rows("matter", items)
    for key in ("summary", "request", "facts"):
        yield _told(table, key, getattr(sheet, key), words)
    yield _listed(table, "marks", ticked(words.choices("marks"), *sheet.marks), words)
    yield _listed(table, "attachments", _attachments(sheet, words), words)
    yield _told(table, "triage", sheet.triage, words)
    yield from table.rows("handling", items)
    yield _told(table, "result", sheet.result, words)
    yield from table.rows("ending", items)


def _people(table: Table, key: str, people: tuple[PetitionerBlock, ...], words: Wording) -> GridRow:
    label = "petitioner" if key == "petitioner" else "representatives"
    inner = [row for one in people for row in table.rows(key, _person(one, words))]
    beside = Box((COLUMNS - _SIDE) * table.unit, tuple(inner), flush=True)
    return table.row(table.label(words.say(f"label_{label}"), _SIDE), beside)


def _told(table: Table, key: str, text: str, words: Wording) -> GridRow:
    label = table.label(words.say(f"label_{key}"), _LABEL)
    return table.row(label, table.words([("", text)], COLUMNS - _LABEL), least=_HEIGHTS[key])


def _listed(table: Table, key: str, text: str, words: Wording) -> GridRow:
    label = table.label(words.say(f"label_{key}"), _LABEL)
    return table.row(label, table.value(text, COLUMNS - _LABEL))


def _attachments(sheet: PetitionRecordSheet, words: Wording) -> str:
    return "\n".join(
        words.say("attachment", place=place, text=text)
        for place, text in enumerate(sheet.attachments, 1)
    )


def _person(person: PetitionerBlock, words: Wording) -> dict[str, str]:
    return {
        "name": person.name,
        "sex": person.sex,
        "ethnic": person.ethnic,
        "nationality": person.nationality,
        "id_kind": person.id_kind,
        "id_no": person.id_no,
        "born": day(person.born, words) if person.born else "",
        "phone": person.phone,
        "occupation": person.occupation,
        "employer": person.employer,
        "address": person.address,
    }


def _items(sheet: PetitionRecordSheet, words: Wording) -> dict[str, str]:
    return {
        "org": sheet.org_name,
        "registered": day(sheet.registered_on, words) + hour(sheet.registered_at, words),
        "registered_by": sheet.registered_by,
        "window": sheet.window,
        "mode": sheet.mode,
        "people": words.say("people", count=sheet.people_count),
        "concerned": "" if sheet.concerned is None else words.say("people", count=sheet.concerned),
        "group": words.say("group" if sheet.in_group else "alone"),
        "first": words.say("repeat" if sheet.times > 1 else "first"),
        "times": words.say("times", count=sheet.times),
        "last": day(sheet.last_on, words) if sheet.last_on else "",
        "area": sheet.area,
        "place": sheet.place,
        "happened": sheet.happened,
        "category": sheet.category,
        "purpose": sheet.purpose,
        "cause": sheet.cause,
        "body_concerned": sheet.body_concerned,
        "person_concerned": sheet.person_concerned,
        "manner": sheet.manner,
        "handler": sheet.handler,
        "handler_person": sheet.handler_person,
        "due": day(sheet.due_on, words) if sheet.due_on else "",
        "notified_by": sheet.notified_by,
        "notified_on": day(sheet.notified_on, words),
        "satisfaction": ticked(words.choices("satisfactions"), sheet.satisfaction),
    }
