"""What was said, as records put it on paper: who asked, who answered, and what was corrected."""

from collections.abc import Iterator, Sequence

from centre_app.domain.papers.sheets import PieceMark, RecordLine
from centre_app.printing.draft import Draft
from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.paragraph import Run
from centre_app.printing.wording import Wording


def put_lines(draft: Draft, lines: Sequence[RecordLine]) -> None:
    """Put what was said, a paragraph to each line; lines to write on where nothing is known of it."""
    if not lines:
        draft.text_or_lines("", draft.words.numbers["record_lines"])
    for line in lines:
        label = _speaker(line, draft.words)
        if line.pieces:
            draft.runs([(label, Style.HEADING), *_runs(line, draft.words)])
        else:
            draft.text(line.text, label=label)


def _runs(line: RecordLine, words: Wording) -> Iterator[Run]:
    """Yield a corrected line: what is struck, what is new, and after each place room for a finger."""
    for at, piece in enumerate(line.pieces):
        yield piece.text, Style.STRUCK if piece.mark is PieceMark.STRUCK else Style.BODY
        after = line.pieces[at + 1].mark if at + 1 < len(line.pieces) else PieceMark.KEPT
        if piece.mark is not PieceMark.KEPT and after is PieceMark.KEPT:
            yield words.say("fingerprint"), Style.HAND


def _speaker(line: RecordLine, words: Wording) -> str:
    if line.kind and line.speaker:
        return words.say("speaker", kind=line.kind.value, speaker=line.speaker)
    if line.kind:
        return words.say("kind", kind=line.kind.value)
    return words.say("name", speaker=line.speaker) if line.speaker else ""


def corrections(lines: Sequence[RecordLine]) -> int:
    """Return how many places of a record were changed."""
    return sum(map(_of_line, lines))


def _of_line(line: RecordLine) -> int:
    """Return how many places of a line were changed: struck, added, or one for the other."""
    marks = [piece.mark for piece in line.pieces]
    return sum(
        mark is not PieceMark.KEPT and (at == 0 or marks[at - 1] is PieceMark.KEPT)
        for at, mark in enumerate(marks)
    )
