"""F14 中止、恢复调解通知书, 延长调解期限确认书; 撤回人民调解申请书."""

from centre_app.domain.papers.sheets.clocks import (
    ExtensionSheet,
    ResumptionSheet,
    SuspensionSheet,
    WithdrawalSheet,
)
from centre_app.printing.draft import Draft, dated
from centre_app.printing.layout.signatures import signature_rows
from centre_app.printing.parties import names, signatures
from centre_app.printing.served import sealed, service_table
from centre_app.printing.values import day
from centre_app.printing.wording import Wording

_STOPS = "。；，"


def draft_suspension(sheet: SuspensionSheet, words: Wording) -> Draft:
    """Return the notice that a mediation is suspended, and what that does to its term."""
    draft = _notice(sheet, words)
    draft.text(
        words.say(
            "opening",
            parties=names(sheet.parties, words),
            dispute=sheet.dispute,
            accepted=day(sheet.accepted_on, words),
        )
    )
    draft.text(
        words.say(
            "suspended",
            reason=sheet.reason.strip().rstrip(_STOPS),
            basis=sheet.basis,
            since=day(sheet.since, words),
        )
    )
    if sheet.agreed:
        draft.text(words.say("agreed", agreed=sheet.agreed))
    if sheet.approved_by:
        draft.text(words.say("approved", by=sheet.approved_by))
    due = day(sheet.due_on, words)
    draft.text(words.say("stands_still" if sheet.stops else "runs_on", due=due))
    draft.text(words.say("goes_on", look_again=day(sheet.look_again_on, words)))
    draft.text(words.say("routes"))
    draft.closing([sealed(draft, sheet.seal_name, sheet.since)])
    service_table(draft, sheet.parties)
    return draft


def draft_resumption(sheet: ResumptionSheet, words: Wording) -> Draft:
    """Return the notice that a mediation goes on, with the day its term ends now."""
    draft = _notice(sheet, words)
    draft.text(
        words.say(
            "opening",
            parties=names(sheet.parties, words),
            dispute=sheet.dispute,
            since=day(sheet.since, words),
        )
    )
    note = sheet.note.strip().rstrip(_STOPS)
    why = words.say("why", note=note) if note else ""
    draft.text(words.say("resumed", why=why, on=day(sheet.resumed_on, words)))
    term = "prolonged" if sheet.lasted else "unmoved"
    draft.text(words.say(term, lasted=sheet.lasted, due=day(sheet.due_on, words)))
    draft.text(words.say("next_session"))
    draft.closing([sealed(draft, sheet.seal_name, sheet.resumed_on)])
    service_table(draft, sheet.parties)
    return draft


def draft_extension(sheet: ExtensionSheet, words: Wording) -> Draft:
    """Return the confirmation of a longer term, signed by every party and sealed."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("number", number=sheet.number))
    for party in sheet.parties:
        draft.party(party, party.label)
    draft.text(
        words.say(
            "opening",
            dispute=sheet.dispute,
            org=sheet.org_name,
            article=sheet.article,
            started=day(sheet.started_on, words),
            before=day(sheet.due_before, words),
        )
    )
    note = sheet.note.strip().rstrip(_STOPS)
    why = words.say("why", note=note) if note else ""
    draft.text(
        words.say("agreed", why=why, by=sheet.by, due=day(sheet.due_on, words), basis=sheet.basis)
    )
    draft.text(words.say("free"))
    signers = [words.say("mediator_signature", name=name) for name in sheet.mediators]
    rows = signature_rows([*signatures(sheet.parties, words), *signers], draft.width)
    draft.closing([*rows, sealed(draft, sheet.seal_name, sheet.agreed_on)])
    return draft


def draft_withdrawal(sheet: WithdrawalSheet, words: Wording) -> Draft:
    """Return the withdrawal: who applied, what he says, his signature."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("number", number=sheet.number))
    for party in (*sheet.applicants, *sheet.respondents):
        draft.party(party, party.label)
    draft.text(
        words.say(
            "opening",
            others=names(sheet.respondents, words),
            dispute=sheet.dispute,
            applied=day(sheet.applied_on, words),
            org=sheet.org_name,
        )
    )
    draft.text(sheet.words, label=words.say("words"))
    draft.text(words.say("withdrawn", org=sheet.org_name))
    if sheet.oral:
        draft.text(words.say("oral"))
    labels = signatures(sheet.applicants, words)
    if sheet.noted_by:
        labels = [*labels, words.say("recorder_signature", name=sheet.noted_by)]
    rows = signature_rows(labels, draft.width)
    draft.closing([*rows, dated(draft, day(sheet.withdrawn_on, words))])
    return draft


def _notice(sheet: SuspensionSheet | ResumptionSheet, words: Wording) -> Draft:
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("number", number=sheet.number))
    draft.space(6)
    draft.flush(words.say("addressee", parties=names(sheet.parties, words)))
    return draft
