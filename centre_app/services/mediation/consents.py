"""What a party wants, and that it was told its rights: noted by whoever hears and tells it."""

from datetime import date
from uuid import UUID

from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseStage, Consent, NoticeWay
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.clock import asked_enough, start_clock
from centre_app.services.ports.unit import UnitOfWork


def hear_consent(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    *,
    party_id: UUID,
    consent: Consent,
    on: date,
) -> None:
    """Note what a party wants; the last consent accepts the case and starts its term.

    Source: 《人民调解法》第十七条, RULE 09.

    Raises:
        RuleError: the case has ended, rests, or has no such party.
    """
    was_pending = case.stage is CaseStage.CONSENT_PENDING
    case.note_consent(party_id, consent, on=on)
    tag = f"consent:{consent.value}"
    matter.note(step_now(unit, matter, tag, note=case.party(party_id).name))
    unit.audit.record("case:consent", case.id, case.number, consent=consent.value)
    if was_pending and case.stage is CaseStage.ACCEPTED:
        # The clock runs from the day of the last word, whatever order they came in.
        accepted = max(one.consent_on for one in case.parties if one.consent_on)
        case.accepted_on = accepted
        # The term for asking the other side ends here; that of the mediation begins, if it
        # has not begun with the application or the letter of a court.
        asked_enough(unit, matter, on=on)
        start_clock(unit, case, matter)
        matter.note(step_now(unit, matter, "case:accepted", note=case.number))


def tell_rights(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    *,
    party_id: UUID,
    way: NoticeWay,
    on: date,
) -> None:
    """Note that a party was told rights and duties; who had them is told who mediates now.

    Source: 《人民调解法》第二十三、二十四条, RULE 12.

    Raises:
        RuleError: the case has ended, rests, or has no such party.
    """
    party = case.party(party_id)
    names_only = party.notice_on is not None and party.mediators_told_on is None
    case.note_notice(party_id, way, on=on)
    note = f"{party.name}（{way.label}）"
    if names_only:
        note += "：" + "、".join(one.name for one in case.mediators)
    tag = "case:mediators_told" if names_only else "case:notified"
    matter.note(step_now(unit, matter, tag, note=note))
    unit.audit.record(tag, case.id, case.number, way=way.value)
