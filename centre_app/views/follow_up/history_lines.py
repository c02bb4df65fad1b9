"""What was done before, line by line: who was spoken to, what came of it, who was not found."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.agreements.breach_codes import PromptKind
from centre_app.services.records.follow_up import (
    BreachRow,
    PerformanceRow,
    PromptRow,
    RevisitRow,
)
from centre_app.views import theme
from centre_app.views.follow_up import redress_words
from centre_app.views.follow_up import urging_words as words
from centre_app.views.parts.lines import Lines, Words


class Past(QWidget):
    """What was done before, a line each."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        self._lines = Lines(column)

    def tell(self, lines: list[str]) -> None:
        """Show these lines."""
        self._lines.show([Words(one, "muted") for one in lines])
        self.setVisible(bool(lines))


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


def attempt_lines(row: RevisitRow, *, enough: int) -> list[str]:
    """Return when somebody was looked for in vain, and whether that was often enough."""
    lines = [
        redress_words.ATTEMPT.format(
            on=one.made_on.isoformat(),
            mode=one.mode.label,
            more=redress_words.COLON.format(text=one.note) if one.note else "",
        )
        for one in row.attempts
    ]
    if len(lines) >= enough:
        lines.append(redress_words.ATTEMPTS_ENOUGH.format(count=len(lines)))
    return lines


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
