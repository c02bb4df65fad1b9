"""F31, F32 and F35N: what the petitioner is told about his petition."""

from centre_app.domain.papers.sheets import (
    AcceptanceNoticeSheet,
    ExtensionNoticeSheet,
    RefusalGround,
    RefusalNoticeSheet,
)
from centre_app.printing.letter import Letter, petitioners, you
from centre_app.printing.values import day
from centre_app.printing.wording import Wording

_STOPS = "。；，"


def draft_acceptance(sheet: AcceptanceNoticeSheet, words: Wording) -> Letter:
    """Return the notice that a petition was received, and taken up where it was.

    Source: 《信访工作条例》 Art. 23, 34, 35.
    """
    taken = "accepted" if sheet.accepted else "received"
    title = words.title if sheet.accepted else words.say("title_received")
    letter = _letter(sheet, words, title)
    opening = {"accepted_on": day(sheet.accepted_on, words)} if sheet.accepted else {}
    letter.text(words.say(f"opening_{taken}", **_raised(sheet, words), **opening))
    letter.heading(words.say("procedure_heading"))
    letter.text(sheet.procedure or words.say(f"procedure_{taken}"))
    if sheet.handler:
        letter.text(_handler(sheet, words))
    if sheet.accepted:
        letter.heading(words.say("limit_heading"))
        letter.text(_limit(sheet, words))
    letter.heading(words.say(f"query_heading_{taken}"))
    letter.text(_query(sheet, words))
    letter.text(words.say("hereby"))
    letter.signed(sheet.seal_name, sheet.issued_on)
    return letter


def draft_refusal(sheet: RefusalNoticeSheet, words: Wording) -> Letter:
    """Return the notice that a petition is not taken up, why, and where else it belongs.

    Source: 《信访工作条例》 Art. 19, 20, 23, 31, 36;《人民调解工作若干规定》 Art. 20, 22, 24.
    """
    ground = sheet.ground
    asked = "mediation" if sheet.mediation else "ground"
    letter = _letter(sheet, words, _refusal_title(sheet, words))
    opening = "opening_mediation" if sheet.mediation else "opening"
    letter.text(words.say(opening, **_raised(sheet, words)))
    if sheet.reason.strip():
        letter.text(words.say("reason", reason=sheet.reason.strip().rstrip(_STOPS)))
    turn_to = sheet.turn_to or words.say(f"any_{ground.value}")
    letter.text(words.say(f"{asked}_{ground.value}", turn_to=turn_to))
    letter.text(words.say("hereby"))
    letter.signed(sheet.seal_name, sheet.issued_on, remark=_approval(sheet, words))
    return letter


def _approval(sheet: RefusalNoticeSheet, words: Wording) -> str:
    """Return who decided and when; nothing on a paper made before that was kept."""
    if not sheet.approved_by:
        return ""
    return words.say("approval", name=sheet.approved_by, day=day(sheet.approved_on, words))


def _refusal_title(sheet: RefusalNoticeSheet, words: Wording) -> str:
    if sheet.mediation:
        return words.say("title_mediation")
    final = sheet.ground is RefusalGround.FINISHED
    return words.say("title_final") if final else words.title


def draft_extension_notice(sheet: ExtensionNoticeSheet, words: Wording) -> Letter:
    """Return the notice that handling takes longer, and why. Source: 《信访工作条例》 Art. 34."""
    letter = _letter(sheet, words, words.title)
    letter.text(
        words.say(
            "opening",
            you=you(sheet.people_count, sheet.petitioners, words),
            subject=sheet.subject,
            accepted_on=day(sheet.accepted_on, words),
            due_on=day(sheet.due_on, words),
        )
    )
    letter.text(
        words.say(
            "extended",
            reason=sheet.reason.strip().rstrip(_STOPS),
            days=sheet.days,
            extended_to=day(sheet.extended_to, words),
        )
    )
    if sheet.handler:
        letter.text(_handler(sheet, words))
    letter.text(words.say("hereby"))
    letter.signed(sheet.seal_name, sheet.issued_on)
    return letter


_Notice = AcceptanceNoticeSheet | RefusalNoticeSheet | ExtensionNoticeSheet


def _letter(sheet: _Notice, words: Wording, title: str) -> Letter:
    letter = Letter(
        words, issuer=sheet.org_name, number=sheet.number, title=title, code=sheet.matter_code
    )
    letter.addressee(petitioners(sheet.petitioners, sheet.people_count, words))
    return letter


def _raised(sheet: AcceptanceNoticeSheet | RefusalNoticeSheet, words: Wording) -> dict[str, str]:
    return {
        "you": you(sheet.people_count, sheet.petitioners, words),
        "raised_on": day(sheet.raised_on, words),
        "mode": words.say("by_mode", mode=sheet.mode) if sheet.mode else "",
        "subject": sheet.subject,
    }


def _handler(sheet: AcceptanceNoticeSheet | ExtensionNoticeSheet, words: Wording) -> str:
    key = "handler_line_phone" if sheet.handler_phone else "handler_line"
    return words.say(key, handler=sheet.handler, phone=sheet.handler_phone)


def _limit(sheet: AcceptanceNoticeSheet, words: Wording) -> str:
    due = words.say("limit_day", day=day(sheet.due_on, words)) if sheet.due_on else ""
    return words.say("limit", due=due)


def _query(sheet: AcceptanceNoticeSheet, words: Wording) -> str:
    code = sheet.query_code
    by = words.say("query_code", code=code) if code else words.say("query_number")
    phone = words.say("query_phone", phone=sheet.query_phone) if sheet.query_phone else ""
    place = sheet.query_address or words.say("any_window")
    return words.say("query", by=by, place=place, phone=phone)
