"""F04 人民调解当事人权利义务告知书."""

from centre_app.domain.papers.sheets import RightsNoticeSheet
from centre_app.printing.draft import Draft, dated
from centre_app.printing.layout.signatures import signature_rows
from centre_app.printing.parties import signatures
from centre_app.printing.values import day, numeral, ticked
from centre_app.printing.wording import Wording


def draft_rights_notice(sheet: RightsNoticeSheet, words: Wording) -> Draft:
    """Return the notice to one party: nine articles, the choice of mediators, the receipt."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    if sheet.number:
        draft.numbered(words.say("case_number", number=sheet.number))
    draft.flush(words.say("addressee", label=sheet.party.label, name=sheet.party.name))
    draft.text(words.say("opening"))
    facts = {"org": sheet.org_name, "mediators": _mediators(sheet, words)}
    for place, (heading, texts) in enumerate(words.articles, 1):
        label = words.say("article", place=numeral(place), heading=heading)
        draft.text("\n".join(texts).format(**facts), label=label)
    _receipt(draft, sheet)
    return draft


def _mediators(sheet: RightsNoticeSheet, words: Wording) -> str:
    dispute = sheet.dispute
    told = words.say(
        "mediators",
        dispute=words.say("dispute", dispute=dispute) if dispute else words.say("the_dispute"),
        mediators=words.say("comma").join(sheet.mediators) or words.say("blank_mediators"),
    )
    return told + "".join(
        words.say("disclosed", name=name, relation=relation) for name, relation in sheet.disclosures
    )


def _receipt(draft: Draft, sheet: RightsNoticeSheet) -> None:
    words = draft.words
    draft.space(4)
    draft.text(words.say("manner") + ticked(words.choices("manners"), sheet.manner))
    draft.text(words.say("acknowledged") + words.say("recusal_choice"))
    labels = [*signatures([sheet.party], words), words.say("sign_notifier", name=sheet.notified_by)]
    rows = signature_rows(labels, draft.width)
    draft.closing([*rows, dated(draft, day(sheet.notified_on, words))], space_before=4)
