"""F35 信访事项延期办理审批表."""

from centre_app.domain.papers.sheets import ExtensionRequestSheet
from centre_app.printing.draft import Draft, dated
from centre_app.printing.layout.grid import PAD_X, Box, GridRow
from centre_app.printing.layout.signatures import SignatureLine
from centre_app.printing.letter import petitioners
from centre_app.printing.tables import COLUMNS, Table
from centre_app.printing.values import day
from centre_app.printing.wording import Wording

_LABEL = 4
_REASON, _SIGNED = 120.0, 112.0


def draft_extension_request(sheet: ExtensionRequestSheet, words: Wording) -> Draft:
    """Return the request to extend, with room for the decision of the head of the body.

    Source: 《信访工作条例》 Art. 34.
    """
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("number", number=sheet.number), left=sheet.org_name)
    table = Table(draft)
    draft.add(*table.rows("request", _items(sheet, words)))
    wide = COLUMNS - _LABEL
    for key, text, least in (
        ("reason", sheet.reason, _REASON),
        ("basis", words.say("basis_text"), 0.0),
    ):
        told = table.words([("", text)], wide)
        draft.add(table.row(table.label(words.say(key), _LABEL), told, least=least))
    asked = words.say("proposed", days=sheet.days, extended_to=day(sheet.extended_to, words))
    applicant = words.say("sign_applicant", name=sheet.applied_by)
    head = words.say("sign_head", name=sheet.decided_by)
    rows = [
        _signed(draft, words.say("proposal"), asked, (applicant, day(sheet.applied_on, words))),
        _signed(draft, words.say("decision"), sheet.decision, (head, day(sheet.decided_on, words))),
    ]
    rows[0].keep_with_next = True
    rows[1].needs_company = True
    draft.add(*rows)
    return draft


def _signed(draft: Draft, label: str, text: str, signed: tuple[str, str]) -> GridRow:
    """Return a row with words, and under them who signs and when."""
    table, wide = Table(draft), COLUMNS - _LABEL
    told = table.words([("", text)], wide)
    signer, on = signed
    line = SignatureLine(signer, told.width - 2 * PAD_X)
    line.space_before = 20
    date = dated(draft, on, width=told.width - 2 * PAD_X)
    box = Box(told.width, (*told.blocks, line, date), top=True)
    return table.row(table.label(label, _LABEL), box, least=_SIGNED)


def _items(sheet: ExtensionRequestSheet, words: Wording) -> dict[str, str]:
    return {
        "handler": sheet.handler,
        "code": sheet.matter_code,
        "petitioners": petitioners(sheet.petitioners, sheet.people_count, words),
        "subject": sheet.subject,
        "accepted": day(sheet.accepted_on, words),
        "due": day(sheet.due_on, words),
        "days": words.say("days_text", days=sheet.days),
        "extended": day(sheet.extended_to, words),
    }
