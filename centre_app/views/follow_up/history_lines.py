"""Who was spoken to about a promise and what came of it, line by line."""

from centre_app.domain.agreements.breach_codes import PromptKind
from centre_app.services.records.follow_up import BreachRow, PerformanceRow, PromptRow
from centre_app.views.follow_up import urging_words as words


def said_lines(row: PerformanceRow) -> list[str]:
    """Return who was reminded and urged, by day."""
    return [_said(one) for one in row.prompts if one.kind is not PromptKind.TELL]


def breach_lines(row: PerformanceRow) -> list[str]:
    """Return of which rights somebody was told, and what came of it."""
    told = [
        words.RIGHT_LINE.format(
            on=one.made_on.isoformat(),
            who=one.person_name,
            right=one.right.label,
            article=one.article,
        )
        for one in row.prompts
        if one.right is not None
    ]
    return [*told, *map(_came, row.events)]


def _said(one: PromptRow) -> str:
    answer = words.COLON.format(text=one.answer) if one.answer else ""
    return words.PROMPT_LINE.format(
        on=one.made_on.isoformat(),
        kind=one.kind.label,
        way=one.way.label,
        who=one.person_name,
        answer=answer,
    )


def _came(one: BreachRow) -> str:
    more = words.COMMA.join(filter(None, (one.document, one.note)))
    return words.EVENT_LINE.format(
        on=one.came_on.isoformat(),
        came=one.came.label,
        more=words.COLON.format(text=more) if more else "",
    )
