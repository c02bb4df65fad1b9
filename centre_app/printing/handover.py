"""F44: a dispute that mediation in the township could not settle, sent to the county."""

from centre_app.domain.papers.sheets import HandoverLetterSheet
from centre_app.printing.letter import Letter
from centre_app.printing.values import day
from centre_app.printing.wording import Wording

_STOPS = "。；，"


def draft_handover(sheet: HandoverLetterSheet, words: Wording) -> Letter:
    """Return the letter: the dispute, what was tried, why it is sent, and what lies with it."""
    letter = Letter(
        words,
        issuer=sheet.org_name,
        number=sheet.number,
        title=words.title,
        code=sheet.matter_code,
    )
    letter.addressee(sheet.addressee)
    letter.text(
        words.say(
            "opening",
            parties=words.say("comma").join(sheet.parties),
            dispute=sheet.dispute,
            accepted=words.say("accepted", day=day(sheet.accepted_on, words))
            if sheet.accepted_on
            else "",
            committee=sheet.committee,
            number=sheet.case_number,
        )
    )
    letter.text(sheet.demand, label=words.say("demand"))
    letter.text(_tried(sheet, words), label=words.say("course"))
    letter.text(sheet.reasons.strip().rstrip(_STOPS) + "。", label=words.say("reasons"))
    letter.text(words.say("asked"))
    letter.annexes(sheet.materials)
    letter.signed(sheet.seal_name, sheet.sent_on, remark=_contact(sheet, words))
    return letter


def _tried(sheet: HandoverLetterSheet, words: Wording) -> str:
    if not sheet.sessions:
        return words.say("not_met")
    names = words.say("comma").join(sheet.mediators)
    return words.say("met", names=names, count=sheet.sessions)


def _contact(sheet: HandoverLetterSheet, words: Wording) -> str:
    if not sheet.contact:
        return ""
    key = "contact_phone" if sheet.contact_phone else "contact"
    return words.say(key, contact=sheet.contact, phone=sheet.contact_phone)
