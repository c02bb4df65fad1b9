"""Reminding, urging, and the way that a broken promise takes.

Source: 《人民调解法》第三十一条 (the committee supervises performance and urges the parties on).
"""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement, refuse_day
from centre_app.domain.agreements.breach_codes import AfterAgreement, PromptKind, PromptWay
from centre_app.domain.agreements.codes import AgreementStatus, PerformanceStatus
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.prompts import BreachEvent, Prompt, prompts_of
from centre_app.domain.agreements.rights import OpenRight
from centre_app.domain.errors import RuleError


def kind_on(item: PerformanceItem, on: date) -> PromptKind:
    """Return what speaking to somebody on a day is: up to the last day he is only reminded."""
    in_time = item.due_on is not None and on <= item.due_on
    refused = item.status is PerformanceStatus.REFUSED
    return PromptKind.REMIND if in_time and not refused else PromptKind.URGE


def add_prompt(agreement: Agreement, prompt: Prompt, *, today: date) -> PerformanceItem:
    """Note that somebody was reminded or urged, and return the promise.

    Raises:
        RuleError: the agreement is not in effect, the promise is settled, or the day lies outside.
    """
    item = _owed(agreement, prompt.item_id, on=prompt.made_on, today=today)
    agreement.prompts.append(prompt)
    return item


def urged(agreement: Agreement, item_id: UUID) -> int:
    """Return how often somebody was urged to keep a promise."""
    return len(prompts_of(agreement.prompts, item_id, PromptKind.URGE))


def told_rights(agreement: Agreement, item_id: UUID) -> bool:
    """Return whether the one who is owed was told what he may do."""
    return bool(prompts_of(agreement.prompts, item_id, PromptKind.TELL))


def refuse_before_urging(agreement: Agreement, item: PerformanceItem, *, least: int) -> None:
    """Let a promise pass that was urged often enough, or that somebody refuses to keep.

    Raises:
        RuleError: it was urged too seldom.
    """
    times = urged(agreement, item.id)
    if times < least and item.status is not PerformanceStatus.REFUSED:
        raise RuleError("urge_first", times=str(times), least=str(least))


def tell_rights(
    agreement: Agreement,
    item_id: UUID,
    rights: Sequence[OpenRight],
    *,
    to: str,
    way: PromptWay,
    on: date,
    today: date,
    least: int,
) -> PerformanceItem:
    """Note that the one who is owed was told of his rights, each with its article.

    Raises:
        RuleError: the agreement is not in effect, the promise is settled or was not urged often
            enough, the day lies outside, or no right is named.
    """
    item = _owed(agreement, item_id, on=on, today=today)
    refuse_before_urging(agreement, item, least=least)
    if not rights:
        raise RuleError("no_right_told")
    agreement.prompts += [
        Prompt(
            agreement_id=agreement.id,
            item_id=item_id,
            kind=PromptKind.TELL,
            way=way,
            made_on=on,
            person_name=to,
            right=one.right,
            article=one.article,
        )
        for one in rights
    ]
    return item


def note_breach(
    agreement: Agreement, event: BreachEvent, open_now: Sequence[OpenRight], *, today: date
) -> PerformanceItem:
    """Note what came of a broken promise, and let the promise follow from it.

    Raises:
        RuleError: the agreement is not in effect, nobody was told of his rights, the right that is
            used is not open, no court has the matter, or the day lies outside.
    """
    agreement.refuse_unless(AgreementStatus.EFFECTIVE)
    item = agreement.item(event.item_id)
    refuse_day(agreement, event.came_on, today)
    # What went to court before rights were kept on file is at court all the same.
    if not told_rights(agreement, item.id) and item.status is not PerformanceStatus.TO_COURT:
        raise RuleError("rights_not_told")
    _refuse_not_here(item, event.came, open_now)
    status = event.came.makes
    if status is not None:
        note = event.note or event.document or event.came.label
        agreement.tick(item.id, status, on=event.came_on, note=note, today=today)
    agreement.breach_events.append(event)
    return item


def _refuse_not_here(
    item: PerformanceItem, came: AfterAgreement, open_now: Sequence[OpenRight]
) -> None:
    at_court = item.status is PerformanceStatus.TO_COURT
    if came.of_a_court:
        if not at_court:
            raise RuleError("not_at_court", came=came.label)
        return
    if item.status.settled and not at_court:
        raise RuleError("breach_over", status=item.status.label)
    if came.uses is not None and came.uses not in {one.right for one in open_now}:
        raise RuleError("right_not_open", right=came.uses.label)


def _owed(agreement: Agreement, item_id: UUID, *, on: date, today: date) -> PerformanceItem:
    agreement.refuse_unless(AgreementStatus.EFFECTIVE)
    item = agreement.item(item_id)
    if item.status.settled:
        raise RuleError("breach_over", status=item.status.label)
    refuse_day(agreement, on, today)
    return item
