"""F01 来访登记表, and under it the slip the visitor takes home."""

from centre_app.domain.papers.sheets import ReceiptSheet
from centre_app.printing.draft import Draft, privacy_note
from centre_app.printing.fonts.styles import Style
from centre_app.printing.gaps import gap_note, gap_words
from centre_app.printing.layout.block import Block, Space, total
from centre_app.printing.layout.fields import Field, field_rows
from centre_app.printing.layout.paragraph import Align, Look, Paragraph
from centre_app.printing.layout.signatures import Columns, signature_rows
from centre_app.printing.layout.slips import CutLine, QrCode
from centre_app.printing.tables import COLUMNS, Table
from centre_app.printing.values import day, hour
from centre_app.printing.wording import Wording

_LABEL = 2
_ROW = 26.0
_WORDS, _DEMAND = 84.0, 42.0
_QR_COLUMN = 110.0
_SLIP = Look(12, 21, align=Align.LEFT)
_PROMISE = Look(10.5, 15.5, indent=2)
_ISSUER = Look(12, 20, align=Align.RIGHT)


def draft_receipt(sheet: ReceiptSheet, words: Wording) -> Draft:
    """Return the registration the centre keeps and the receipt to tear off."""
    draft = Draft(words, author=sheet.org_name, number=sheet.visit_number)
    draft.title(words.title)
    draft.numbered(
        words.say("visit_number", number=sheet.visit_number),
        left=words.say("matter_code", code=sheet.matter_code),
    )
    table = Table(draft, least=_ROW)
    items = _items(sheet, words)
    draft.add(*table.rows("visit", items))
    draft.add(table.party(sheet.visitor, words.say("label_visitor"), _LABEL))
    draft.add(*table.rows("matter", items))
    gaps = gap_note(draft, sheet.gaps)
    # The remark takes its room from the white below the words, so that the slip stays on the page.
    white = _WORDS - total(gaps)
    for key, text, least in (("words", sheet.words, white), ("demand", sheet.demand, _DEMAND)):
        told = table.words([("", text)], COLUMNS - _LABEL)
        draft.add(table.row(table.label(words.say(f"label_{key}"), _LABEL), told, least=least))
    draft.add(*table.rows("route", items))
    signers = [words.say("sign_visitor"), words.say("sign_receiver")]
    notice = privacy_note(draft, org=sheet.org_name, phone=sheet.org_phone)
    draft.closing([*signature_rows(signers, draft.width), notice, *gaps], space_before=2)
    _slip(draft, sheet, items)
    return draft


def _items(sheet: ReceiptSheet, words: Wording) -> dict[str, str]:
    return {
        "visited": day(sheet.visited_on, words) + hour(sheet.visited_at, words),
        "channel": sheet.channel,
        "first": words.say("first" if sheet.first_visit else "repeat"),
        "people": words.say("people", count=sheet.people_count),
        "dispute_type": sheet.dispute_type,
        "other_party": sheet.other_party,
        "place": sheet.place,
        "destination": sheet.destination,
        "handler": sheet.handler,
        "due": day(sheet.due_on, words),
        "receiver": sheet.received_by,
    }


def _slip(draft: Draft, sheet: ReceiptSheet, items: dict[str, str]) -> None:
    words = draft.words
    title = Look(15, 26, align=Align.CENTRE, tracking=0.1)
    width = draft.width - _QR_COLUMN
    rows = [
        [
            Field(words.say("slip_name"), sheet.visitor.name),
            Field(words.say("slip_query_code"), sheet.query_code),
        ],
        [Field(words.say("slip_code"), sheet.matter_code)],
        [
            Field(words.say("slip_date"), items["visited"], 2),
            Field(words.say("slip_receiver"), sheet.received_by),
        ],
        [
            Field(words.say("slip_destination"), sheet.destination),
            Field(words.say("slip_due"), items["due"]),
        ],
    ]
    left: list[Block] = [b for row in rows for b in field_rows(row, _SLIP, width)]
    left += [Space(4), Paragraph([(_promise(sheet, words), Style.BODY)], _PROMISE, width)]
    if sheet.org_address:
        address = words.say("slip_address", address=sheet.org_address)
        left.append(Paragraph([(address, Style.BODY)], _PROMISE, width))
    if words.say("gap") in f"{sheet.visitor.name}{sheet.received_by}{sheet.destination}":
        # The slip leaves with the visitor, what stands above it stays here.
        gaps = gap_words(sheet.gaps, words, key="slip_gaps")
        left.append(Paragraph([(gaps, Style.BODY)], _PROMISE, width))
    key = sheet.query_code or sheet.matter_code
    code = QrCode(key, _QR_COLUMN - 14, caption=words.say("slip_under_code", code=key))
    parts: list[Block] = [
        CutLine(words.say("cut"), draft.width),
        Paragraph([(words.say("slip_title"), Style.TITLE)], title, draft.width),
        Columns(left, [code], width=width + 14),
        Paragraph([(sheet.seal_name or sheet.org_name, Style.BODY)], _ISSUER, draft.width),
    ]
    for part in parts[:-1]:
        part.keep_with_next = True
    draft.add(*parts)


def _promise(sheet: ReceiptSheet, words: Wording) -> str:
    if sheet.org_phone:
        return words.say("slip_text_phone", phone=sheet.org_phone)
    return words.say("slip_text")
