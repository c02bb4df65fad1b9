"""F18 终止调解通知书."""

from centre_app.domain.papers.sheets import TerminationSheet
from centre_app.printing.draft import Draft
from centre_app.printing.parties import names
from centre_app.printing.served import sealed, service_table
from centre_app.printing.values import day, numeral
from centre_app.printing.wording import Wording

_STOPS = "。；，"


def draft_termination(sheet: TerminationSheet, words: Wording) -> Draft:
    """Return the notice with the three routes that stay open and the receipt of its service.

    Source: 《人民调解法》 Art. 26.
    """
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("number", number=sheet.number))
    draft.space(6)
    draft.flush(words.say("addressee", parties=names(sheet.parties, words)))
    draft.text(_opening(sheet, words))
    draft.text(_reason(sheet, words))
    draft.text(words.say("routes"))
    for route in ("arbitration", "authority", "court"):
        body = getattr(sheet, route) or words.say(f"any_{route}")
        draft.text(words.say(route, **{route: body}))
    draft.text(words.say("admissions"))
    draft.closing([sealed(draft, sheet.seal_name, sheet.ended_on)])
    service_table(draft, sheet.parties)
    return draft


def _reason(sheet: TerminationSheet, words: Wording) -> str:
    reason = sheet.reason.rstrip(_STOPS)
    if not sheet.agreed_in:
        return words.say("reason", reason=reason)
    points = sheet.open_points.strip().rstrip(_STOPS)
    return words.say("reason_part", number=sheet.agreed_in, points=points, reason=reason)


def _opening(sheet: TerminationSheet, words: Wording) -> str:
    led = words.say("comma").join(sheet.mediators)
    return words.say(
        "opening" if sheet.sessions else "opening_none",
        parties=names(sheet.parties, words),
        dispute=sheet.dispute,
        accepted=day(sheet.accepted_on, words),
        led=words.say("led", mediators=led) if led else "",
        sessions=numeral(sheet.sessions),
    )
