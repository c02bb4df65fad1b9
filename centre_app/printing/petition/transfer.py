"""F33: a petition sent on to the body that has the power, with or without a result asked for."""

from centre_app.domain.papers.sheets import TransferLetterSheet
from centre_app.printing.letter import Letter, petitioners
from centre_app.printing.values import day
from centre_app.printing.wording import Wording


def draft_transfer(sheet: TransferLetterSheet, words: Wording) -> Letter:
    """Return the letter to another body. Source: 《信访工作条例》 Art. 22, 23."""
    kind = "assign" if sheet.assigned else "forward"
    title = words.say(f"title_{kind}")
    letter = Letter(
        words, issuer=sheet.org_name, number=sheet.number, title=title, code=sheet.matter_code
    )
    letter.addressee(sheet.addressee)
    letter.text(
        words.say(
            "opening",
            petitioners=petitioners(sheet.petitioners, sheet.people_count, words),
            raised_on=day(sheet.raised_on, words),
            mode=words.say("by_mode", mode=sheet.mode) if sheet.mode else "",
            subject=sheet.subject,
        )
    )
    letter.text(sheet.summary, label=words.say("summary"))
    letter.text(words.say(kind))
    if sheet.assigned:
        letter.text(_wanted(sheet, words))
    letter.text(words.say("objection"))
    letter.annexes(sheet.materials)
    letter.signed(sheet.seal_name, sheet.sent_on, remark=_contact(sheet, words))
    return letter


def _wanted(sheet: TransferLetterSheet, words: Wording) -> str:
    wanted = sheet.requirement.strip() or words.say("any_requirement")
    return words.say("wanted", requirement=wanted.rstrip("。；，"), due_on=day(sheet.due_on, words))


def _contact(sheet: TransferLetterSheet, words: Wording) -> str:
    if not sheet.contact:
        return ""
    key = "contact_phone" if sheet.contact_phone else "contact"
    return words.say(key, contact=sheet.contact, phone=sheet.contact_phone)
