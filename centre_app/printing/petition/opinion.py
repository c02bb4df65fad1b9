"""F36 信访处理意见书."""

from collections.abc import Iterator, Sequence

from centre_app.domain.papers.sheets import OpinionItem, OpinionSheet
from centre_app.printing.letter import Letter, petitioners
from centre_app.printing.values import day, numeral
from centre_app.printing.wording import Wording


def draft_opinion(sheet: OpinionSheet, words: Wording) -> Letter:
    """Return the authority's answer: receipt, requests, facts, grounds, an opinion on each, remedy.

    Source: 《信访工作条例》 Art. 32, 35.
    """
    letter = Letter(
        words, issuer=sheet.org_name, number=sheet.number, title=words.title, code=sheet.matter_code
    )
    letter.addressee(petitioners(sheet.petitioners, sheet.people_count, words))
    letter.text(_opening(sheet, words))
    for place, (heading, texts) in enumerate(_parts(sheet, words), 1):
        letter.heading(words.say("part", place=numeral(place), heading=words.say(heading)))
        for text in texts:
            letter.text(text)
    review = sheet.review_body or words.say("any_review_body")
    letter.text(words.say("remedy", review_body=review))
    letter.signed(sheet.seal_name, sheet.issued_on, copies_to=sheet.copies_to)
    return letter


def _opening(sheet: OpinionSheet, words: Wording) -> str:
    forwarded = ""
    if sheet.forwarded_by:
        on = day(sheet.forwarded_on, words)
        forwarded = words.say("forwarded", body=sheet.forwarded_by, forwarded_on=on)
    return words.say(
        "opening",
        raised_on=day(sheet.raised_on, words),
        mode=words.say("by_mode", mode=sheet.mode) if sheet.mode else "",
        subject=sheet.subject,
        forwarded=forwarded,
        accepted_on=day(sheet.accepted_on, words),
    )


def _parts(sheet: OpinionSheet, words: Wording) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the headings by their key with what stands under them."""
    yield "requests", _counted("item", [item.request for item in sheet.items], words)
    yield "facts", [sheet.facts]
    if sheet.basis:
        yield "basis", _counted("item", sheet.basis, words)
    opinions = [_opinion(item, words) for item in sheet.items]
    yield "opinions", _counted("item_opinion", opinions, words)


def _opinion(item: OpinionItem, words: Wording) -> str:
    if not item.result:
        return item.opinion
    return words.say("opinion_result", opinion=item.opinion, result=item.result)


def _counted(key: str, texts: Sequence[str], words: Wording) -> Sequence[str]:
    """Return texts with their numbers, a single one without."""
    if len(texts) == 1:
        return texts
    return [words.say(key, place=numeral(n), text=text) for n, text in enumerate(texts, 1)]
