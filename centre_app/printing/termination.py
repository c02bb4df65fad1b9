"""F18 终止调解通知书."""

from centre_app.domain.papers.sheets import TerminationSheet
from centre_app.printing.draft import Draft
from centre_app.printing.layout.block import Block
from centre_app.printing.layout.signatures import Columns, Seal, half
from centre_app.printing.parties import names
from centre_app.printing.tables import Table
from centre_app.printing.values import day, numeral
from centre_app.printing.wording import Wording

_SPANS = (5, 3, 5, 6, 5)
_ROW = 36.0
_STOPS = "。；，"


def draft_termination(sheet: TerminationSheet, words: Wording) -> Draft:
    """Return the notice with the three routes that stay open and the receipt of its service.

    Source: 《人民调解法》 Art. 26.
    """
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("number", number=sheet.number))
    draft.space(6)
    draft.flush(words.say("addressee", parties=names(sheet.parties, words)))
    draft.text(_opening(sheet, words))
    draft.text(_reason(sheet, words))
    draft.text(words.say("routes"))
    for route in ("arbitration", "authority", "court"):
        body = getattr(sheet, route) or words.say(f"any_{route}")
        draft.text(words.say(route, **{route: body}))
    draft.text(words.say("admissions"))
    draft.closing([_seal(sheet, draft)])
    _service(draft, sheet)
    return draft


def _reason(sheet: TerminationSheet, words: Wording) -> str:
    reason = sheet.reason.rstrip(_STOPS)
    if not sheet.agreed_in:
        return words.say("reason", reason=reason)
    points = sheet.open_points.strip().rstrip(_STOPS)
    return words.say("reason_part", number=sheet.agreed_in, points=points, reason=reason)


def _opening(sheet: TerminationSheet, words: Wording) -> str:
    led = words.say("comma").join(sheet.mediators)
    return words.say(
        "opening" if sheet.sessions else "opening_none",
        parties=names(sheet.parties, words),
        dispute=sheet.dispute,
        accepted=day(sheet.accepted_on, words),
        led=words.say("led", mediators=led) if led else "",
        sessions=numeral(sheet.sessions),
    )


def _seal(sheet: TerminationSheet, draft: Draft) -> Block:
    words, column = draft.words, half(draft.width)
    date = day(sheet.ended_on, words)
    seal = Seal(issuer=sheet.seal_name, date=date, hint=words.say("seal"), width=column)
    return Columns([], [seal], width=draft.width - column)


def _service(draft: Draft, sheet: TerminationSheet) -> None:
    """Put the table in which each party signs for its copy."""
    words, table = draft.words, Table(draft.small())
    heads = zip(words.choices("service_columns"), _SPANS, strict=True)
    rows = [table.row(*(table.label(text, span) for text, span in heads))]
    for party in sheet.parties:
        blanks = (table.value("", span) for span in _SPANS[1:])
        rows.append(table.row(table.value(party.name, _SPANS[0]), *blanks, least=_ROW))
    for row in rows[:-1]:
        row.keep_with_next = True
    draft.space(10)
    draft.heading(words.say("service"))
    draft.add(*rows)
