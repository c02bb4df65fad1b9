"""F17U 督促履行通知书."""

from centre_app.domain.papers.sheets import UrgingSheet
from centre_app.printing.draft import Draft
from centre_app.printing.served import sealed
from centre_app.printing.values import day
from centre_app.printing.wording import Wording


def draft_urging(sheet: UrgingSheet, words: Wording) -> Draft:
    """Return the letter: what was promised, by when, what is left, and what the other may do.

    Source: 《人民调解法》第三十一条.
    """
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("agreement_number", number=sheet.number))
    draft.space(6)
    comma = words.say("comma")
    creditors = comma.join(sheet.creditors)
    draft.flush(words.say("addressee", debtors=comma.join(sheet.debtors)))
    opening = "opening" if creditors else "opening_alone"
    effective = day(sheet.effective_on, words)
    draft.text(words.say(opening, creditors=creditors, effective=effective))
    draft.text(_owed(sheet, words, creditors or words.say("others")))
    draft.text(words.say("basis"))
    draft.text(words.say("ask", by=day(sheet.perform_by, words)))
    if sheet.rights:
        told = [words.say("right", right=right, article=basis) for right, basis in sheet.rights]
        draft.text(words.say("rights", rights=words.say("or").join(told)))
    draft.closing([sealed(draft, sheet.seal_name, sheet.written_on)])
    return draft


def _owed(sheet: UrgingSheet, words: Wording, creditors: str) -> str:
    kind = "owed_sum" if sheet.amount else "owed_deed"
    said = words.say(
        kind if sheet.due_on else f"{kind}_undated",
        due=day(sheet.due_on, words),
        creditors=creditors,
        what=sheet.what,
        amount=sheet.amount,
    )
    left = words.say("left", left=sheet.left) if sheet.left else ""
    return said + left + words.say("late" if sheet.late else "remind")
