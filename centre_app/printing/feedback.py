"""F45: how a case ended, told to who entrusted it."""

from centre_app.domain.papers.sheets.feedback import FeedbackResult, FeedbackSheet
from centre_app.printing.letter import Letter
from centre_app.printing.values import day, numeral
from centre_app.printing.wording import Wording

_STOPS = "。；，"
_BY_AGREEMENT = {
    FeedbackResult.WRITTEN: ("agreement",),
    FeedbackResult.ORAL: ("oral_agreement",),
    FeedbackResult.PARTIAL: ("agreement", "termination"),
    FeedbackResult.FAILED: ("termination",),
    FeedbackResult.WITHDRAWN: ("withdrawal", "termination"),
    FeedbackResult.SETTLED: (),
}
"""What lies with the letter, by how the case ended."""


def draft_feedback(sheet: FeedbackSheet, words: Wording) -> Letter:
    """Return the letter: how the case came, what was done, how it ended, what lies with it."""
    letter = Letter(
        words,
        issuer=sheet.org_name,
        number=sheet.number,
        title=words.title,
        code=sheet.matter_code,
    )
    letter.addressee(sheet.addressee)
    letter.text(_opening(sheet, words))
    letter.text(_course(sheet, words))
    letter.text(_result(sheet, words))
    if sheet.result in {FeedbackResult.PARTIAL, FeedbackResult.FAILED}:
        letter.text(words.say("back"))
    letter.text(words.say("hereby_told"))
    names = _BY_AGREEMENT[sheet.result]
    letter.annexes([words.say(f"annex_{name}") for name in names])
    phone = sheet.contact_phone
    remark = words.say("contact_phone", phone=phone) if phone else ""
    letter.signed(sheet.seal_name, sheet.issued_on, remark=remark)
    return letter


def _opening(sheet: FeedbackSheet, words: Wording) -> str:
    return words.say(
        "opening",
        ref=sheet.ref,
        written=day(sheet.letter_on, words) if sheet.letter_on else "",
        referral=words.say("referral", way=sheet.referral) if sheet.referral else "",
        parties=words.say("comma").join(sheet.parties),
        dispute=sheet.dispute,
        taken=day(sheet.taken_on, words),
    )


def _course(sheet: FeedbackSheet, words: Wording) -> str:
    ended = day(sheet.ended_on, words)
    if sheet.accepted_on is None:
        return words.say("never_accepted", ended=ended)
    led = words.say("comma").join(sheet.mediators)
    return words.say(
        "course" if sheet.sessions else "course_none",
        accepted=day(sheet.accepted_on, words),
        led=words.say("led", mediators=led) if led else "",
        sessions=numeral(sheet.sessions),
        ended=ended,
    )


def _result(sheet: FeedbackSheet, words: Wording) -> str:
    told = words.say(
        f"result_{sheet.result.value}",
        number=sheet.agreement_number,
        effective=day(sheet.effective_on, words),
        reason=sheet.reason.strip().rstrip(_STOPS),
        points=sheet.open_points.strip().rstrip(_STOPS),
    )
    if sheet.result in {FeedbackResult.WRITTEN, FeedbackResult.ORAL, FeedbackResult.PARTIAL}:
        told += words.say("performed" if sheet.performed else "to_be_performed")
    return told
