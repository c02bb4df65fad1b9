"""F20 司法确认申请书 with its list of enclosures, F21 调解证明 and F22 送达地址确认书, in one paper."""

from collections.abc import Iterator

from centre_app.domain.papers.sheets import (
    ConfirmationApplicationSheet,
    ConfirmationPacketSheet,
    MediationProofSheet,
    PartyBlock,
    ServiceAddressSheet,
)
from centre_app.printing.draft import Draft, dated
from centre_app.printing.layout.block import Block, PageBreak
from centre_app.printing.layout.signatures import Columns, Seal, half, signature_rows
from centre_app.printing.parties import names, signatures
from centre_app.printing.tables import COLUMNS, Table
from centre_app.printing.values import day, numeral, ticked
from centre_app.printing.wording import Wording

_LABEL = 5
_TOLD, _ADDRESS, _CONFIRM = 150.0, 64.0, 120.0


def draft_confirmation_packet(sheet: ConfirmationPacketSheet, words: Wording) -> Draft:
    """Return the packet: what is signed, what lies with it, what the committee proves, addresses.

    Source: 《民事诉讼法》司法解释 第三百五十三、三百五十四条.
    """
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    _application(draft, sheet)
    draft.add(PageBreak())
    _enclosures(draft, sheet)
    draft.add(PageBreak())
    _proof(draft, sheet)
    for party in sheet.parties:
        draft.add(PageBreak())
        _address(draft, sheet, party)
    return draft


def draft_confirmation_application(sheet: ConfirmationApplicationSheet, words: Wording) -> Draft:
    """Return the application with the list of what lies with it."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    _application(draft, sheet)
    draft.add(PageBreak())
    _enclosures(draft, sheet)
    return draft


def draft_mediation_proof(sheet: MediationProofSheet, words: Wording) -> Draft:
    """Return what the committee proves."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    _proof(draft, sheet)
    return draft


def draft_service_addresses(sheet: ServiceAddressSheet, words: Wording) -> Draft:
    """Return the confirmation of addresses, a page for each party."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    for place, party in enumerate(sheet.parties):
        if place:
            draft.add(PageBreak())
        _address(draft, sheet, party)
    return draft


def _application(draft: Draft, sheet: ConfirmationPacketSheet) -> None:
    words = draft.words
    effective = day(sheet.effective_on, words)
    draft.title(words.say("application_title"))
    for party in sheet.parties:
        draft.party(party, party.label)
    draft.heading(words.say("request"))
    facts = {"org": sheet.org_name, "number": sheet.number, "effective": effective}
    draft.text(words.say("request_text", names=names(sheet.parties, words), **facts))
    draft.heading(words.say("reasons"))
    draft.text(sheet.facts)
    draft.text(words.say("mediated", **facts))
    draft.text(words.say("jurisdiction", reason=sheet.jurisdiction))
    draft.text(words.say("promise_text"), label=words.say("promise"))
    draft.text(words.say("addressed"))
    draft.flush(sheet.court)
    signed = signature_rows(signatures(sheet.parties, words), draft.width)
    draft.closing([*signed, dated(draft, day(None, words))])


def _enclosures(draft: Draft, sheet: ConfirmationPacketSheet) -> None:
    words = draft.words
    draft.title(words.say("annex_title"))
    draft.numbered(sheet.number)
    draft.text(words.say("annex_opening"))
    draft.items(
        list(_annexes(sheet, words)), lambda place: words.say("annex_item", place=place, text="")
    )
    draft.space(12)
    draft.text(words.say("annex_free"))


def _annexes(sheet: ConfirmationPacketSheet, words: Wording) -> Iterator[str]:
    yield words.say("annex_agreement", number=sheet.number)
    yield words.say("annex_proof")
    yield words.say("annex_identity_body" if sheet.with_body else "annex_identity_person")
    if sheet.with_agent:
        yield words.say("annex_mandate")
    yield words.say("annex_property")
    yield words.say("annex_address", count=numeral(len(sheet.parties)))


def _proof(draft: Draft, sheet: ConfirmationPacketSheet) -> None:
    words = draft.words
    draft.title(words.say("proof_title"))
    draft.space(10)
    draft.flush(words.say("to_name", name=sheet.court))
    draft.text(
        words.say(
            "proof_opening",
            names=names(sheet.parties, words),
            dispute=sheet.dispute,
            accepted=day(sheet.accepted_on, words),
            case_number=sheet.case_number,
            mediators=words.say("comma").join(sheet.mediators),
            number=sheet.number,
            effective=day(sheet.effective_on, words),
        )
    )
    draft.text(words.say("proof_free"))
    draft.text(words.say("proof_end"))
    if sheet.org_phone:
        draft.text(words.say("proof_contact", phone=sheet.org_phone))
    draft.closing([_seal(draft, sheet)])


def _seal(draft: Draft, sheet: ConfirmationPacketSheet) -> Block:
    words, column = draft.words, half(draft.width)
    seal = Seal(
        issuer=sheet.seal_name or sheet.org_name,
        date=day(sheet.proved_on, words),
        hint=words.say("seal"),
        width=column,
    )
    return Columns([], [seal], width=draft.width - column)


def _address(draft: Draft, sheet: ConfirmationPacketSheet, party: PartyBlock) -> None:
    words, table = draft.words, Table(draft.small(), least=34.0)
    draft.title(words.say("address_title"))
    wide = COLUMNS - _LABEL
    draft.add(
        *(
            table.row(table.label(words.say(key), _LABEL), table.value(text, wide))
            for key, text in (
                ("address_case", words.say("case_name", org=sheet.org_name, number=sheet.number)),
                ("address_court", sheet.court),
                ("address_party", party.name),
            )
        ),
        table.row(
            table.label(words.say("told"), _LABEL),
            table.words([("", words.say("told_text"))], wide),
            least=_TOLD,
        ),
    )
    choices = ticked(words.choices("electronic_choices"))
    for key, text in (
        ("address", party.address),
        ("receiver", party.name if party.is_person else ""),
        ("phone", party.contact),
        ("electronic", choices),
        ("electronic_where", ""),
    ):
        least = _ADDRESS if key == "address" else None
        row = table.row(table.label(words.say(key), _LABEL), table.value(text, wide), least=least)
        draft.add(row)
    confirmed = [("", words.say("confirm_text")), ("", ""), ("", words.say("confirm_sign"))]
    draft.add(
        table.row(
            table.label(words.say("confirm"), _LABEL),
            table.words(confirmed, wide),
            least=_CONFIRM,
        )
    )
