"""F15 人民调解协议书."""

from centre_app.domain.papers.sheets import AgreementSheet
from centre_app.printing.draft import Draft
from centre_app.printing.layout.block import Block
from centre_app.printing.layout.signatures import (
    FingerprintLine,
    Seal,
    beside_a_seal,
    half,
    in_pairs,
    seal_width,
)
from centre_app.printing.parties import signatures, staff_signatures
from centre_app.printing.values import day, numeral
from centre_app.printing.wording import Wording


def draft_agreement(sheet: AgreementSheet, words: Wording) -> Draft:
    """Return the agreement, element after element as the ministry's form has them."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("number", number=sheet.number))
    for party in sheet.parties:
        draft.party(party, words.say("party_heading", label=party.label))
    draft.heading(words.say("facts"))
    draft.text_or_lines(sheet.facts, words.numbers["facts_lines"])
    if sheet.disputed_points:
        draft.text(sheet.disputed_points, label=words.say("disputed"))
    draft.heading(words.say("agreed"))
    draft.clauses(sheet.clauses)
    draft.heading(words.say("manner"))
    draft.text_or_lines(sheet.manner_and_time, words.numbers["manner_lines"])
    if sheet.confirm_intended:
        draft.text(words.say("confirmation"))
    draft.text(_copies(sheet, words))
    draft.closing(_closing(sheet, draft))
    return draft


def _copies(sheet: AgreementSheet, words: Wording) -> str:
    key = "copies_confirmed" if sheet.confirm_intended else "copies"
    return words.say(key, copies=numeral(sheet.copies))


def _closing(sheet: AgreementSheet, draft: Draft) -> list[Block]:
    words, column = draft.words, half(draft.width)
    hint = words.say("fingerprint")
    parties = [FingerprintLine(s, column, hint=hint) for s in signatures(sheet.parties, words)]
    return [*in_pairs(parties, draft.width), _mediators_and_seal(sheet, draft)]


def _mediators_and_seal(sheet: AgreementSheet, draft: Draft) -> Block:
    words = draft.words
    signers = staff_signatures("mediator_signature", sheet.mediators, words)
    signers.append(words.say("recorder_signature", name=sheet.recorder))
    seal = Seal(
        issuer=sheet.seal_name,
        date=day(sheet.signed_on, words),
        hint=words.say("seal"),
        width=seal_width(draft.width),
    )
    return beside_a_seal(signers, seal, width=draft.width)
