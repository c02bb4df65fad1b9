"""F02 人民调解申请书."""

from centre_app.domain.papers.sheets import ApplicationSheet
from centre_app.printing.draft import Draft, dated
from centre_app.printing.layout.fields import Field
from centre_app.printing.layout.signatures import signature_rows
from centre_app.printing.parties import signatures
from centre_app.printing.values import day
from centre_app.printing.wording import Wording


def draft_application(sheet: ApplicationSheet, words: Wording) -> Draft:
    """Return the application: both sides, the dispute, what is asked for, the declaration."""
    draft = Draft(words, author=sheet.org_name)
    draft.title(words.title)
    for party in (*sheet.applicants, *sheet.respondents):
        draft.party(party, party.label)
    draft.heading(words.say("facts"))
    draft.text_or_lines(sheet.facts, words.numbers["facts_lines"])
    draft.heading(words.say("requests"))
    _requests(draft, sheet)
    draft.text(words.say("statement", org=sheet.org_name))
    signed = signature_rows(signatures(sheet.applicants, words), draft.width)
    draft.closing([*signed, dated(draft, day(sheet.applied_on, words))])
    return draft


def _requests(draft: Draft, sheet: ApplicationSheet) -> None:
    words = draft.words
    if sheet.requests:
        draft.items(sheet.requests, lambda place: words.say("item", place=place))
        return
    for place in range(1, words.numbers["request_lines"] + 1):
        draft.fields([[Field(words.say("item", place=place), "")]])
