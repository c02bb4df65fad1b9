"""How handovers read: why, where to, what became of them."""

from collections import Counter
from datetime import date

from centre_app.domain.clock import civil_day
from centre_app.domain.mediation.escalation import Suggestion
from centre_app.domain.mediation.handover_codes import (
    HandoverReason,
    HandoverState,
    HandoverTarget,
)
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.handover_lines import Handing, HandoverBody, HandoverLine
from centre_app.views.mediation import handover_words as words
from centre_app.views.mediation.texts import day_text
from centre_app.views.mediation.words import AND


def why_text(line: HandoverLine) -> str:
    """Return why a case is handed over."""
    other = HandoverReason.OTHER
    labels = [one.label for one in line.reasons if one is not other or not line.note]
    return words.BETWEEN.join(filter(None, (AND.join(labels), line.note)))


def materials_text(line: HandoverLine) -> str:
    """Return what goes with the case, in one line."""
    return AND.join(filter(None, (one.strip() for one in line.materials.splitlines())))


def suggestion_text(one: Suggestion, handing: Handing) -> str:
    """Return what the program proposes, with the numbers behind it."""
    said = AND.join(_reason(reason, handing) for reason in one.reasons)
    body = handing.county if one.target is HandoverTarget.COUNTY else ""
    return words.SUGGESTION.format(body=body or one.target.label, why=said)


def _reason(reason: HandoverReason, handing: Handing) -> str:
    text = words.COUNTED.get(reason)
    if text is None:
        return reason.label
    count = handing.days if reason is HandoverReason.TOO_LONG else handing.sessions
    return text.format(reason=reason.label, count=count)


def asked_text(line: HandoverLine) -> str:
    """Return what somebody asks for, over the case."""
    return words.STRIP.format(
        asker=line.asker, source=line.from_name, body=line.to_name, why=why_text(line)
    )


def history_text(line: HandoverLine) -> str:
    """Return all there was of a handover, a line each."""
    told = [
        words.ASKED.format(
            day=day_text(civil_day(line.asked_at)),
            asker=line.asker,
            source=line.from_name,
            body=line.to_name,
            why=why_text(line),
        )
    ]
    if line.decided_at is not None:
        told.append(_answer(line))
    elif line.state is not HandoverState.WAITING:
        told.append(line.state.label)
    if line.result_on is not None:
        back = line.state is HandoverState.CAME_BACK
        said = line.outcome.label if line.outcome else line.result
        text = words.CAME_BACK if back else words.RESULT
        told.append(text.format(day=day_text(line.result_on), result=said))
    return "\n".join(told)


def _answer(line: HandoverLine) -> str:
    assert line.decided_at is not None
    # What came back was sent before.
    came_back = line.state is HandoverState.CAME_BACK
    state = HandoverState.SENT if came_back else line.state
    text = words.ANSWERED.format(
        day=day_text(civil_day(line.decided_at)), state=state.label, decider=line.decider
    )
    if line.first_stays:
        text += words.FIRST_STAYED
    if line.number_after and line.number_after != line.from_number:
        text += words.NUMBERED.format(before=line.from_number, after=line.number_after)
    if line.letter and line.follow_up_on is not None:
        text += words.LETTER.format(letter=line.letter, day=day_text(line.follow_up_on))
    return text + words.ANSWER_SAID.format(words=line.words) if line.words else text


def body_text(body: HandoverBody, today: date) -> str:
    """Return a body with what it has on hand, and how long the oldest case waits."""
    text = words.BODY_OPTION.format(name=body.name, count=body.open_cases, unplanned=body.unplanned)
    if body.waiting_since is None:
        return text
    days = (today - civil_day(body.waiting_since)).days
    return text + words.BODY_WAIT.format(days=days)


def materials_of(card: CaseCard) -> str:
    """Return the papers and the evidence on file, as a list of what may go with the case."""
    counted = Counter(one.title for one in card.papers)
    for one in card.evidence:
        if not one.struck_reason and one.returned_on is None:
            counted[one.name] += one.copies
    return "\n".join(
        words.MATERIAL.format(title=title, count=count) for title, count in counted.items()
    )
