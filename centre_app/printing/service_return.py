"""F23 送达回证."""

from centre_app.domain.papers.sheets import ServiceReturnSheet
from centre_app.printing.draft import Draft
from centre_app.printing.tables import COLUMNS, Table
from centre_app.printing.values import day, ticked
from centre_app.printing.wording import Wording

_LABEL = 6
_SIGNED, _TOLD = 52.0, 62.0


def draft_service_return(sheet: ServiceReturnSheet, words: Wording) -> Draft:
    """Return the proof of service of one paper. Source: 《民事诉讼法》 Art. 87–95."""
    draft = Draft(words, author=sheet.org_name, number=sheet.paper_number)
    draft.title(words.title)
    draft.numbered(sheet.seal_name or sheet.org_name)
    table = Table(draft)
    draft.add(*table.rows("paper", _items(sheet, words)))
    for key, text, least in (
        ("signature", "", _SIGNED),
        ("deputy", _deputy(sheet, words), _SIGNED),
        ("refusal", sheet.refusal, _TOLD),
        ("witness", words.say("comma").join(sheet.witnesses), _SIGNED),
        ("server", sheet.served_by, _SIGNED),
        ("remark_label", sheet.remark, _TOLD),
    ):
        value = table.value(text, COLUMNS - _LABEL)
        draft.add(table.row(table.label(words.say(key), _LABEL), value, least=least))
    return draft


def _deputy(sheet: ServiceReturnSheet, words: Wording) -> str:
    if not sheet.relation:
        return sheet.receiver
    return words.say("relation", receiver=sheet.receiver, relation=sheet.relation)


def _items(sheet: ServiceReturnSheet, words: Wording) -> dict[str, str]:
    return {
        "title": sheet.paper_title,
        "number": sheet.paper_number,
        "code": sheet.matter_code,
        "recipient": sheet.recipient,
        "place": sheet.place,
        "manner": ticked(words.choices("manners"), sheet.manner),
        "received": day(sheet.received_on, words),
    }
