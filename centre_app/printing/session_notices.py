"""F09 调解通知书 with F08 人民调解员通知书: a page for everybody who is called, in one paper."""

from centre_app.domain.papers.sheets import CalledAs, CalledLine, SessionNoticesSheet
from centre_app.printing.draft import Draft
from centre_app.printing.layout.block import Block, NewPaper
from centre_app.printing.layout.fields import Field
from centre_app.printing.layout.signatures import Columns, Seal, half, signature_rows
from centre_app.printing.values import day, hour
from centre_app.printing.wording import Wording


def draft_session_notices(sheet: SessionNoticesSheet, words: Wording) -> Draft:
    """Return the notices in the order of those called, each a paper of its own.

    A party's two lie together.
    """
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    for at, one in enumerate(sheet.called):
        if at:
            draft.add(NewPaper())
        _summons(draft, sheet, one)
        if sheet.choose_mediators and one.called_as is CalledAs.PARTY:
            draft.add(NewPaper(_mediators_foot(words)))
            _mediators(draft, sheet, one)
    return draft


def _mediators_foot(words: Wording) -> str:
    form, title = words.say("mediators_form"), words.say("mediators_title")
    return words.say("foot", form=form, title=title)


def _summons(draft: Draft, sheet: SessionNoticesSheet, one: CalledLine) -> None:
    words = draft.words
    _head(draft, sheet, one, title=words.title)
    draft.text(_when_and_where(sheet, words))
    if one.again:
        draft.text(words.say("again"))
    draft.text(_led(sheet, words))
    draft.text(words.say("public" if sheet.open_to_public else "closed", kind=sheet.kind))
    draft.text(words.say(f"bring_{one.called_as.value}"))
    phone = words.say("phone", phone=sheet.phone) if sheet.phone else ""
    party = one.called_as is CalledAs.PARTY
    draft.text(words.say("voluntary_party" if party else "voluntary", phone=phone))
    draft.text(words.say("notify"))
    draft.closing([_seal(draft, sheet)], space_before=6)
    draft.space(8)
    draft.flush(words.say("receipt"))
    draft.flush(words.say("told"))
    draft.flush(words.say("received"))
    labels = [words.say("sign_receiver"), words.say("sign_teller")]
    draft.closing(signature_rows(labels, draft.width), space_before=4)


def _mediators(draft: Draft, sheet: SessionNoticesSheet, one: CalledLine) -> None:
    words = draft.words
    _head(draft, sheet, one, title=words.say("mediators_title"))
    draft.text(words.say("mediators_opening", dispute=sheet.dispute))
    for name in sheet.mediators or (words.say("blank_mediators"),):
        draft.text(words.say("mediator_line", name=name))
    if sheet.recorder:
        draft.text(words.say("recorder_line", recorder=sheet.recorder))
    draft.text(words.say("mediators_choice"))
    draft.text(words.say("notify"))
    draft.closing([_seal(draft, sheet)], space_before=6)
    draft.space(8)
    draft.flush(words.say("answer"))
    draft.fields([[Field(words.say("answer_reason"), "")]])
    labels = [words.say("sign_party"), words.say("sign_date")]
    draft.closing(signature_rows(labels, draft.width), space_before=4)


def _head(draft: Draft, sheet: SessionNoticesSheet, one: CalledLine, *, title: str) -> None:
    words = draft.words
    draft.title(title)
    draft.numbered(words.say("case_number", number=sheet.number), left=sheet.org_name)
    draft.space(6)
    draft.flush(words.say("addressee", label=one.label, name=one.name))


def _when_and_where(sheet: SessionNoticesSheet, words: Wording) -> str:
    second = words.say("with_second", second=sheet.second_org) if sheet.second_org else ""
    return words.say(
        "summons",
        dispute=sheet.dispute,
        with_second=second,
        date=day(sheet.held_on, words),
        weekday=words.choices("weekdays")[sheet.held_on.weekday()],
        starts=hour(sheet.starts, words),
        ends=hour(sheet.ends, words),
        place=sheet.place,
        kind=sheet.kind,
    )


def _led(sheet: SessionNoticesSheet, words: Wording) -> str:
    led = words.say("comma").join(sheet.mediators) or words.say("blank_mediators")
    if not sheet.recorder:
        return words.say("no_recorder", mediators=led)
    return words.say("mediators", mediators=led, recorder=sheet.recorder)


def _seal(draft: Draft, sheet: SessionNoticesSheet) -> Block:
    words, column = draft.words, half(draft.width)
    date = day(sheet.issued_on, words)
    seal = Seal(issuer=sheet.seal_name, date=date, hint=words.say("seal"), width=column)
    return Columns([], [seal], width=draft.width - column)
