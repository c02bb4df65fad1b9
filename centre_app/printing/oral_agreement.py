"""F16 人民调解口头协议登记表."""

from centre_app.domain.papers.sheets import OralAgreementSheet
from centre_app.printing.draft import Draft, note
from centre_app.printing.layout.block import Block
from centre_app.printing.layout.signatures import (
    Seal,
    beside_a_seal,
    seal_width,
    signature_rows,
)
from centre_app.printing.parties import signatures, staff_signatures
from centre_app.printing.tables import COLUMNS, Table
from centre_app.printing.values import day, numeral
from centre_app.printing.wording import Wording

_LABEL = 3
_TALL, _MIDDLE = 110.0, 56.0


def draft_oral_agreement(sheet: OralAgreementSheet, words: Wording) -> Draft:
    """Return the form the mediator fills in when the parties want no written agreement."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("number", number=sheet.number))
    table = Table(draft)
    for party in sheet.parties:
        draft.add(table.party(party, words.say("party", label=party.label), _LABEL))
    facts = [("", sheet.facts)]
    if sheet.disputed_points:
        facts.append((words.say("disputed"), sheet.disputed_points))
    clauses = [
        ("", words.say("clause", place=numeral(place)) + text)
        for place, text in enumerate(sheet.clauses, 1)
    ]
    manner = [("", sheet.manner_and_time)]
    for key, texts, least in (
        ("facts", facts, _TALL),
        ("content", clauses, _TALL),
        ("manner", manner, _MIDDLE),
    ):
        value = table.words(texts, COLUMNS - _LABEL)
        draft.add(table.row(table.label(words.say(key), _LABEL), value, least=least))
    draft.closing(_closing(sheet, draft))
    return draft


def _closing(sheet: OralAgreementSheet, draft: Draft) -> list[Block]:
    words = draft.words
    labels = signatures(sheet.parties, words) if sheet.parties_sign else []
    parties = signature_rows(labels, draft.width)
    signers = staff_signatures("mediator_signature", sheet.mediators, words)
    seal = Seal(
        issuer=sheet.seal_name,
        date=day(sheet.reached_on, words),
        hint=words.say("seal"),
        width=seal_width(draft.width),
    )
    staff = beside_a_seal(signers, seal, width=draft.width)
    return [*parties, staff, note(draft, words.say("note"))]
