"""F13 回避申请（决定）书."""

from centre_app.domain.papers.sheets import RecusalSheet
from centre_app.printing.draft import Draft, dated, note
from centre_app.printing.layout.block import Block
from centre_app.printing.layout.grid import PAD_X, Box, GridRow
from centre_app.printing.layout.signatures import (
    Seal,
    SignatureLine,
    beside_a_seal,
    seal_width,
)
from centre_app.printing.tables import COLUMNS, Table
from centre_app.printing.values import day, ticked
from centre_app.printing.wording import Wording

_LABEL = 4
_REASON, _DECISION = 190.0, 150.0


def draft_recusal(sheet: RecusalSheet, words: Wording) -> Draft:
    """Return the request with its reason, the decision, and who follows whoever withdraws."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("number", number=sheet.number), left=sheet.org_name)
    table = Table(draft)
    draft.add(*table.rows("request", _items(sheet)))
    draft.add(_reason(sheet, draft, table), _decision(sheet, draft, table))
    draft.closing(_closing(sheet, draft), space_before=10)
    return draft


def _items(sheet: RecusalSheet) -> dict[str, str]:
    return {
        "dispute": sheet.dispute,
        "applicant": sheet.applicant,
        "source": sheet.source,
        "name": sheet.name,
        "post": sheet.post,
    }


def _reason(sheet: RecusalSheet, draft: Draft, table: Table) -> GridRow:
    """Return why somebody is to withdraw, and under it who signs and when."""
    words, wide = draft.words, COLUMNS - _LABEL
    told = table.words([("", sheet.reason)], wide)
    inner = told.width - 2 * PAD_X
    under: list[Block] = []
    if sheet.applicant_signs:
        line = SignatureLine(words.say("sign_applicant", name=sheet.applicant), inner)
        line.space_before = 20
        under = [line]
    under.append(dated(draft, day(sheet.asked_on, words), width=inner))
    box = Box(told.width, (*told.blocks, *under), top=True)
    return table.row(table.label(words.say("reason"), _LABEL), box, least=_REASON)


def _decision(sheet: RecusalSheet, draft: Draft, table: Table) -> GridRow:
    words = draft.words
    texts = [("", ticked(words.choices("outcomes"), sheet.outcome))]
    texts.append((words.say("words"), sheet.words))
    if sheet.successor:
        texts.append(("", words.say("successor", name=sheet.successor)))
    told = table.words(texts, COLUMNS - _LABEL)
    return table.row(table.label(words.say("decision"), _LABEL), told, least=_DECISION)


def _closing(sheet: RecusalSheet, draft: Draft) -> list[Block]:
    words, width = draft.words, draft.width
    seal = Seal(
        issuer=sheet.seal_name,
        date=day(sheet.decided_on, words),
        hint=words.say("seal"),
        width=seal_width(width),
    )
    head = words.say("sign_head", name=sheet.decider)
    told = note(draft, words.say("note", copies=sheet.copies))
    return [beside_a_seal([head], seal, width=width), told]
