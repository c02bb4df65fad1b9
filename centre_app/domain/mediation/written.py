"""What is taken down while people talk: lines, read back and then only corrected."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from centre_app.domain.entity import Root
from centre_app.domain.errors import FieldError
from centre_app.domain.mediation import acts, corrections
from centre_app.domain.mediation.acts import RecordAct
from centre_app.domain.mediation.codes import ActKind, LineKind, ReadBackWay
from centre_app.domain.mediation.corrections import Correction


@dataclass(frozen=True)
class RecordLine:
    """One line: who spoke, whether he asked or answered, and the words as typed."""

    speaker: str
    kind: LineKind
    text: str


@dataclass(eq=False, kw_only=True)
class WrittenRecord(Root):
    """What was said, by lines, and what was done besides.

    The first ``read_lines`` lines were read back: of them nothing is replaced, only corrected.
    """

    lines: list[dict[str, str]] = field(default_factory=list)
    acts: list[dict[str, Any]] = field(default_factory=list)
    corrections: list[dict[str, Any]] = field(default_factory=list)
    began_at: datetime | None = None
    ended_at: datetime | None = None
    read_lines: int = 0

    @property
    def read_back(self) -> bool:
        """Return whether all that was written was read back."""
        return bool(self.lines) and self.read_lines == len(self.lines)

    def spoken(self) -> tuple[RecordLine, ...]:
        """Return the lines as they stand."""
        return tuple(
            RecordLine(speaker=one["speaker"], kind=LineKind(one["kind"]), text=one["text"])
            for one in self.lines
        )

    def done(self) -> tuple[RecordAct, ...]:
        """Return what happened besides talking."""
        return tuple(map(acts.read_act, self.acts))

    def corrected(self) -> tuple[Correction, ...]:
        """Return the corrections in the order they were made in."""
        return tuple(map(corrections.read_correction, self.corrections))

    def write(self, lines: Iterable[RecordLine]) -> None:
        """Put these lines after those that were read back; empty ones are left out."""
        self.lines = self.lines[: self.read_lines] + [
            {"speaker": one.speaker, "kind": one.kind.value, "text": one.text}
            for one in lines
            if one.text.strip()
        ]

    def correct(self, new: Correction) -> None:
        """Correct words that were read back, for everybody to see.

        Raises:
            RuleError: the place is not in what was read back, was corrected before, or nothing
                would change.
        """
        texts = [one["text"] for one in self.lines[: self.read_lines]]
        corrections.refuse_unfit(new, texts, self.corrected())
        self.corrections = [*self.corrections, corrections.kept(new)]

    def note_read_to(self, to: Iterable[str], way: ReadBackWay, *, at: datetime, by: str) -> None:
        """Note that all that is written was read back to them; from now on it is only corrected.

        Raises:
            FieldError: nothing was written.
        """
        if not self.lines:
            raise FieldError(lines="record_empty")
        self.read_lines = len(self.lines)
        self.note_act(RecordAct(ActKind.READ_BACK, at, by, tuple(to), way))

    def note_act(self, act: RecordAct) -> None:
        """Note what was done besides talking."""
        self.acts = [*self.acts, acts.kept(act)]
