"""F19E 情况说明."""

from centre_app.domain.papers.sheets import ExplanationSheet
from centre_app.printing.draft import Draft
from centre_app.printing.served import sealed
from centre_app.printing.values import day
from centre_app.printing.wording import Wording


def draft_explanation(sheet: ExplanationSheet, words: Wording) -> Draft:
    """Return the letter: what was heard, the explanation, where to turn with questions."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("number", number=sheet.number))
    draft.space(6)
    draft.flush(words.say("to_name", name=sheet.to_name))
    asked = day(sheet.asked_on, words)
    draft.text(words.say("opening", asked=asked, subject=sheet.subject))
    draft.text(sheet.words)
    draft.text(words.say("ending", org=sheet.org_name))
    draft.closing([sealed(draft, sheet.seal_name, sheet.written_on)])
    return draft
