"""F12 人民调解记录."""

from centre_app.domain.papers.sheets import (
    PartyBlock,
    RecordSheet,
    RightsTold,
)
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
from centre_app.printing.spoken import corrections, put_lines
from centre_app.printing.values import day, hour, numeral, ticked
from centre_app.printing.wording import Wording


def draft_record(sheet: RecordSheet, words: Wording) -> Draft:
    """Return the record of one session: heading, who was there, what was said, how it ended."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.sign_each_page, draft.join_pages = words.say("each_page"), words.say("join")
    draft.title(words.title)
    number = words.say("case_number", number=sheet.number) if sheet.number else ""
    draft.numbered(number, left=sheet.org_name)
    draft.fields(_head(sheet, words))
    draft.space(4)
    _rights(draft, sheet)
    draft.text(_recusal(sheet, words))
    draft.heading(words.say("record"))
    put_lines(draft, sheet.lines)
    draft.space(4)
    if sheet.evidence:
        draft.text(_evidence(sheet, words), label=words.say("evidence"))
    if sheet.breaks:
        draft.text(_breaks(sheet, words), label=words.say("breaks"))
    draft.text(ticked(words.choices("outcomes"), sheet.outcome), label=words.say("result"))
    draft.text(_read_back(sheet, words))
    draft.closing(_closing(sheet, draft))
    return draft


def _head(sheet: RecordSheet, words: Wording) -> list[list[Field]]:
    comma = words.say("comma")
    invited = comma.join(sheet.participants) or words.say("none")
    present = comma.join(_party(party, sheet, words) for party in sheet.parties)
    return [
        [
            Field(words.say("time"), _time(sheet, words), 4),
            Field(words.say("session"), words.say("ordinal", session=numeral(sheet.session_no))),
        ],
        [
            Field(words.say("place"), sheet.place, 4),
            Field(words.say("manner"), _manner(sheet, words)),
        ],
        *([[Field(words.say("second"), sheet.second_org)]] if sheet.second_org else []),
        *([[Field(words.say("lent"), _lent(sheet, words))]] if sheet.lent else []),
        [Field(words.say("subject"), sheet.subject)],
        [Field(words.say("participants"), invited)],
        [Field(words.say("parties"), present)],
    ]


def _lent(sheet: RecordSheet, words: Wording) -> str:
    """Return which mediators are borrowed, from whom, and why."""
    told = (
        words.say("lent_one", name=one.name, committee=one.lent_by, reason=one.reason)
        for one in sheet.lent
    )
    return words.say("told_next").join(told)


def _manner(sheet: RecordSheet, words: Wording) -> str:
    """Return whether it was open, and what kind of session it was."""
    manner = words.say("public" if sheet.open_to_public else "closed")
    return words.say("manner_of", manner=manner, kind=sheet.kind) if sheet.kind else manner


def _recusal(sheet: RecordSheet, words: Wording) -> str:
    """Return what was answered and decided about recusal, or that nobody was asked."""
    stop = words.say("told_next")
    if not sheet.recusal_answers:
        told = words.say("recusal_not_asked")
    else:
        told = words.say("recusal_asked", answers=stop.join(sheet.recusal_answers))
    if sheet.recusal_decisions:
        told += words.say("recusal_decided", decisions=stop.join(sheet.recusal_decisions))
    return told


def _evidence(sheet: RecordSheet, words: Wording) -> str:
    """Return which evidence was shown, and what the sides said to each piece."""
    numbers = words.say("comma").join(str(one.number) for one in sheet.evidence)
    said = (
        words.say(
            "evidence_said",
            number=one.number,
            name=one.name,
            provider=one.provider,
            views=words.say("view_next").join(one.views),
        )
        for one in sheet.evidence
    )
    return words.say("evidence_shown", numbers=numbers) + "".join(said)


def _time(sheet: RecordSheet, words: Wording) -> str:
    hours = [hour(moment, words) for moment in (sheet.started, sheet.ended)]
    return day(sheet.held_on, words) + words.say("until").join(h for h in hours if h)


def _party(party: PartyBlock, sheet: RecordSheet, words: Wording) -> str:
    agents = (words.say("agent", role=agent.role, name=agent.name) for agent in party.agents)
    absent = words.say("absent_party") if party.label in sheet.absent else ""
    return words.say("party", label=party.label, name=party.name) + absent + "".join(agents)


def _rights(draft: Draft, sheet: RecordSheet) -> None:
    """Put who was told of rights, when and how; room for the pen where that is not known."""
    words = draft.words
    if not sheet.rights:
        draft.fields([[Field(words.say("not_told"), "")]])
        return
    told = words.say("told_next").join(_told(one, words) for one in sheet.rights)
    draft.text(words.say("told", told=told))


def _told(one: RightsTold, words: Wording) -> str:
    names = words.say("comma").join(one.names)
    if one.at is not None:
        return words.say("told_in_session", hour=hour(one.at, words), names=names)
    on = day(one.on, words)
    return words.say("told_before", day=on, manner=one.manner, names=names)


def _breaks(sheet: RecordSheet, words: Wording) -> str:
    told = []
    for one in sheet.breaks:
        key = "break" if one.until else "break_open"
        since, until = (hour(moment, words) for moment in (one.since, one.until))
        told.append(words.say(key, since=since, until=until))
    return words.say("told_next").join(told) + words.say("stop")


def _read_back(sheet: RecordSheet, words: Wording) -> str:
    told = words.say("read_back")
    if sheet.read_back is not None:
        key = "handed" if sheet.read_back.manner == words.say("handed_manner") else "aloud"
        told = words.say(key, hour=hour(sheet.read_back.at, words))
    count = corrections(sheet.lines)
    return told + (words.say("corrected", count=count) if count else "")


def _who_signs(sheet: RecordSheet, words: Wording) -> list[str]:
    """Return a label for everybody who was there for the parties."""
    labels = iter(signatures(sheet.parties, words))
    found: list[str] = []
    for party in sheet.parties:
        own, *agents = [next(labels) for _ in range(1 + len(party.agents))]
        found += agents if party.label in sheet.absent else [own, *agents]
    return found


def _closing(sheet: RecordSheet, draft: Draft) -> list[Block]:
    words, width = draft.words, draft.width
    labels = _who_signs(sheet, words)
    labels += [words.say("participant_signature", name=name) for name in sheet.participants]
    staff = staff_signatures("mediator_signature", sheet.mediators, words)
    staff.append(words.say("recorder_signature", name=sheet.recorder))
    date = day(sheet.held_on, words)
    if not sheet.seal_name:
        return [*signature_rows(labels + staff, width), dated(draft, date)]
    seal = Seal(issuer=sheet.seal_name, date=date, hint=words.say("seal"), width=seal_width(width))
    return [*signature_rows(labels, width), beside_a_seal(staff, seal, width=width)]
