"""Lines of a record as text: who speaks stands before the colon, as it will on paper."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from centre_app.domain.mediation.codes import LineKind
from centre_app.domain.mediation.records import RecordLine

COLON = "："
_SPOKEN = re.compile(r"(?:(问|答)(?:（([^（）：]{1,40})）)?|([^（）：\s]{1,40}))：")
_KINDS = {"问": LineKind.QUESTION, "答": LineKind.ANSWER}


@dataclass(frozen=True)
class Voice:
    """Who speaks, and whether he asks, answers or states."""

    speaker: str
    kind: LineKind

    @property
    def prefix(self) -> str:
        """Return what stands before his words: 问：, 答（甲方）：, 甲方：."""
        if self.kind is LineKind.STATEMENT:
            return f"{self.speaker}{COLON}" if self.speaker else ""
        named = f"（{self.speaker}）" if self.speaker else ""
        return f"{self.kind.label}{named}{COLON}"


QUESTION = Voice("", LineKind.QUESTION)


def voice_of(text: str, speakers: Iterable[str]) -> Voice | None:
    """Return who speaks in a line; None where the line goes on with what was said before.

    A bare name before a colon counts only if it is one of the speakers: words may hold colons.
    """
    found = _SPOKEN.match(text)
    if found is None:
        return None
    kind, speaker, name = found.groups()
    if kind:
        return Voice(speaker or "", _KINDS[kind])
    return Voice(name, LineKind.STATEMENT) if name in set(speakers) else None


def read(text: str, speakers: Iterable[str]) -> tuple[RecordLine, ...]:
    """Return the lines of a text; a line without a speaker belongs to the one before."""
    known = frozenset(speakers)
    lines: list[RecordLine] = []
    for row in text.split("\n"):
        voice = voice_of(row, known)
        if voice is not None:
            lines.append(RecordLine(voice.speaker, voice.kind, row[len(voice.prefix) :]))
        elif lines:
            last = lines.pop()
            lines.append(RecordLine(last.speaker, last.kind, f"{last.text}\n{row}"))
        else:
            lines.append(RecordLine("", LineKind.STATEMENT, row))
    return tuple(
        RecordLine(one.speaker, one.kind, one.text.strip()) for one in lines if one.text.strip()
    )


def written(lines: Iterable[RecordLine]) -> str:
    """Return lines as text."""
    return "\n".join(f"{Voice(one.speaker, one.kind).prefix}{one.text}" for one in lines)


def after(voice: Voice | None, last_answer: str | None) -> Voice:
    """Return who speaks next: an answer follows a question, a question everything else.

    ``last_answer`` is who answered last, empty where only one answers at all.
    """
    if voice is not None and voice.kind is LineKind.QUESTION and last_answer is not None:
        return Voice(last_answer, LineKind.ANSWER)
    return QUESTION
