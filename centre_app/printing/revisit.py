"""F19 人民调解回访记录."""

from centre_app.domain.papers.sheets import RevisitSheet
from centre_app.printing.draft import Draft
from centre_app.printing.tables import COLUMNS, Table
from centre_app.printing.values import day, ticked
from centre_app.printing.wording import Wording

_LABEL = 4
_SITUATION = ("performance", "satisfaction", "litigation", "remaining_risk", "measures")
_TALL, _MIDDLE, _SIGNED = 300.0, 70.0, 44.0


def draft_revisit(sheet: RevisitSheet, words: Wording) -> Draft:
    """Return the record of a revisit as a table, signed in its last row.

    Source: 《人民调解法》 Art. 31.
    """
    draft = Draft(words, author=sheet.org_name, number=sheet.agreement_number)
    draft.title(words.title)
    draft.numbered(sheet.org_name)
    table = Table(draft)
    wide = COLUMNS - _LABEL
    party = [words.say("party", label=p.label, name=p.name) for p in sheet.parties]
    for key, text in (
        ("parties", words.say("comma").join(party)),
        ("agreement_number", sheet.agreement_number),
        ("subject", sheet.subject),
        ("manner", ticked(words.choices("manners"), sheet.manner)),
    ):
        draft.add(table.row(table.label(words.say(key), _LABEL), table.value(text, wide)))
    found = [(words.say(key), getattr(sheet, key)) for key in _SITUATION]
    situation = table.words(found, wide)
    draft.add(table.row(table.label(words.say("situation"), _LABEL), situation, least=_TALL))
    after = table.words([("", sheet.next_action)], wide)
    draft.add(table.row(table.label(words.say("next_action"), _LABEL), after, least=_MIDDLE))
    signed = table.row(
        table.label(_visitor(sheet, words), _LABEL),
        table.value("", 8),
        table.label(words.say("revisit_date"), _LABEL),
        table.value(day(sheet.revisited_on, words), 8),
        least=_SIGNED,
    )
    signed.needs_company = True
    draft.add(signed)
    return draft


def _visitor(sheet: RevisitSheet, words: Wording) -> str:
    name = sheet.revisited_by
    return words.say("visitor", name=name) if name else words.say("no_visitor")
