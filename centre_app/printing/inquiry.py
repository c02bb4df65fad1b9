"""F10 人民调解调查记录."""

from centre_app.domain.papers.sheets import InquirySheet
from centre_app.printing.draft import Draft, dated
from centre_app.printing.layout.block import Block
from centre_app.printing.layout.fields import Field
from centre_app.printing.layout.signatures import signature_rows
from centre_app.printing.parties import field_lines, staff_signatures
from centre_app.printing.spoken import corrections, put_lines
from centre_app.printing.values import day, hour, numeral
from centre_app.printing.wording import Wording


def draft_inquiry(sheet: InquirySheet, words: Wording) -> Draft:
    """Return the record of an inquiry: heading, who was asked, what was said, who signs."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.sign_each_page, draft.join_pages = words.say("each_page"), words.say("join")
    draft.title(words.title)
    draft.numbered(words.say("case_number", number=sheet.number), left=sheet.org_name)
    draft.fields(_head(sheet, words))
    draft.heading(words.say("asked"))
    draft.fields(field_lines(sheet.asked, words))
    if sheet.relation:
        draft.fields([[Field(words.say("relation"), sheet.relation)]])
    draft.space(4)
    draft.text(_told(sheet, words))
    draft.heading(words.say("record"))
    put_lines(draft, sheet.lines)
    draft.space(4)
    draft.text(_read_back(sheet, words))
    draft.closing(_closing(sheet, draft))
    return draft


def _head(sheet: InquirySheet, words: Wording) -> list[list[Field]]:
    comma = words.say("comma")
    count = words.say("ordinal", ordinal=numeral(sheet.ordinal))
    return [
        [Field(words.say("time"), _time(sheet, words), 4), Field(words.say("count"), count)],
        [Field(words.say("place"), sheet.place)],
        [Field(words.say("purpose"), sheet.purpose.replace("\n", " "))],
        [
            Field(words.say("investigators"), comma.join(sheet.investigators), 2),
            Field(words.say("recorder"), sheet.recorder),
        ],
        [Field(words.say("participants"), comma.join(sheet.participants) or words.say("none"))],
    ]


def _time(sheet: InquirySheet, words: Wording) -> str:
    """Return when it was; the day it ended on only where it went on past midnight."""
    began, ended = sheet.began, sheet.ended
    first = day(began.date(), words) + hour(began.time(), words)
    last = hour(ended.time(), words)
    if ended.date() != began.date():
        last = day(ended.date(), words) + last
    return first + words.say("until") + last


def _told(sheet: InquirySheet, words: Wording) -> str:
    if sheet.told_at is None:
        return words.say("told")
    return words.say("told_at", hour=hour(sheet.told_at, words))


def _read_back(sheet: InquirySheet, words: Wording) -> str:
    told = words.say("read_back")
    if sheet.read_back is not None:
        key = "handed" if sheet.read_back.manner == words.say("handed_manner") else "aloud"
        told = words.say(key, hour=hour(sheet.read_back.at, words))
    count = corrections(sheet.lines)
    return told + (words.say("corrected", count=count) if count else "")


def _closing(sheet: InquirySheet, draft: Draft) -> list[Block]:
    words = draft.words
    labels = [words.say("asked_signature", name=sheet.asked.name)]
    labels += [words.say("participant_signature", name=name) for name in sheet.participants]
    labels += staff_signatures("investigator_signature", sheet.investigators, words)
    if sheet.recorder:
        labels.append(words.say("recorder_signature", name=sheet.recorder))
    date = dated(draft, day(sheet.ended.date(), words))
    return [*signature_rows(labels, draft.width), date]
