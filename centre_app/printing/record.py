"""F12 人民调解记录."""

from centre_app.domain.papers.sheets import PartyBlock, RecordLine, RecordSheet
from centre_app.printing.draft import Draft, dated
from centre_app.printing.layout.block import Block
from centre_app.printing.layout.fields import Field
from centre_app.printing.layout.signatures import (
    Seal,
    beside_a_seal,
    seal_width,
    signature_rows,
)
from centre_app.printing.parties import signatures, staff_signatures
from centre_app.printing.values import day, hour, numeral, ticked
from centre_app.printing.wording import Wording


def draft_record(sheet: RecordSheet, words: Wording) -> Draft:
    """Return the record of one session: heading, who was there, what was said, how it ended."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.sign_each_page = words.say("each_page")
    draft.title(words.title)
    number = words.say("case_number", number=sheet.number) if sheet.number else ""
    draft.numbered(number, left=sheet.org_name)
    draft.fields(_head(sheet, words))
    draft.space(4)
    draft.text(words.say("told"))
    draft.heading(words.say("record"))
    _lines(draft, sheet)
    draft.space(4)
    draft.text(ticked(words.choices("outcomes"), sheet.outcome), label=words.say("result"))
    draft.text(words.say("read_back"))
    draft.closing(_closing(sheet, draft))
    return draft


def _head(sheet: RecordSheet, words: Wording) -> list[list[Field]]:
    comma = words.say("comma")
    invited = comma.join(sheet.participants) or words.say("none")
    present = comma.join(_party(party, words) for party in sheet.parties)
    return [
        [
            Field(words.say("time"), _time(sheet, words), 4),
            Field(words.say("session"), words.say("ordinal", session=numeral(sheet.session_no))),
        ],
        [Field(words.say("place"), sheet.place)],
        [Field(words.say("subject"), sheet.subject)],
        [Field(words.say("participants"), invited)],
        [Field(words.say("parties"), present)],
    ]


def _time(sheet: RecordSheet, words: Wording) -> str:
    hours = [hour(moment, words) for moment in (sheet.started, sheet.ended)]
    return day(sheet.held_on, words) + words.say("until").join(h for h in hours if h)


def _party(party: PartyBlock, words: Wording) -> str:
    agents = (words.say("agent", role=agent.role, name=agent.name) for agent in party.agents)
    return words.say("party", label=party.label, name=party.name) + "".join(agents)


def _lines(draft: Draft, sheet: RecordSheet) -> None:
    if not sheet.lines:
        draft.text_or_lines("", draft.words.numbers["record_lines"])
    for line in sheet.lines:
        draft.text(line.text, label=_speaker(line, draft.words))


def _speaker(line: RecordLine, words: Wording) -> str:
    if line.kind and line.speaker:
        return words.say("speaker", kind=line.kind.value, speaker=line.speaker)
    if line.kind:
        return words.say("kind", kind=line.kind.value)
    return words.say("name", speaker=line.speaker) if line.speaker else ""


def _closing(sheet: RecordSheet, draft: Draft) -> list[Block]:
    words, width = draft.words, draft.width
    labels = signatures(sheet.parties, words)
    labels += [words.say("participant_signature", name=name) for name in sheet.participants]
    staff = staff_signatures("mediator_signature", sheet.mediators, words)
    staff.append(words.say("recorder_signature", name=sheet.recorder))
    date = day(sheet.held_on, words)
    if not sheet.seal_name:
        return [*signature_rows(labels + staff, width), dated(draft, date)]
    seal = Seal(issuer=sheet.seal_name, date=date, hint=words.say("seal"), width=seal_width(width))
    return [*signature_rows(labels, width), beside_a_seal(staff, seal, width=width)]
