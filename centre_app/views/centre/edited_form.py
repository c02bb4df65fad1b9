"""A form while it is being worded: what was typed, and what it was begun from. No Qt here."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from centre_app.domain.papers.templates.lines import LineKind
from centre_app.services.records.form_texts import FormPage, LineText, WordedLine
from centre_app.views.centre import form_text_words as words


class Base(NamedTuple):
    """What the wording is begun from: ``now``, ``delivered``, ``mine`` or a version's number."""

    name: str
    number: int = 0


NOW, DELIVERED, MINE = Base("now"), Base("delivered"), Base("mine")


@dataclass(frozen=True)
class EditRow:
    """A line as the table shows it."""

    line: str
    what: str
    text: str
    state: str


class EditedForm:
    """Keeps what was typed by line, over the wording in force."""

    def __init__(self, page: FormPage) -> None:
        self.why = ""
        self.faults: Mapping[str, str] = {}
        self.mine: dict[str, str] = {}
        self._edits: dict[str, str] = {}
        self._begun: dict[str, str] = {}
        self._take(page)

    def _take(self, page: FormPage) -> None:
        self.page = page
        self.lines = {one.line: one for one in page.lines}
        self.captions = _captions(page.lines)

    @property
    def dirty(self) -> bool:
        """Return whether anything typed is not saved yet."""
        return bool(self._edits or self.why)

    def text(self, line: str) -> str:
        """Return how a line reads now."""
        return self._edits.get(line, self.lines[line].wording)

    def put(self, line: str, text: str) -> None:
        """Take in what was typed into a line."""
        if text == self.lines[line].wording:
            self._edits.pop(line, None)
        else:
            self._edits[line] = text

    def renew(self, page: FormPage) -> None:
        """Lay what was typed over a wording that somebody saved meanwhile."""
        typed, self._edits = self._edits, {}
        self._take(page)
        for line, text in typed.items():
            if line in self.lines:
                self.put(line, text)

    def saved(self) -> None:
        """Forget what was typed: it is in force."""
        self._edits, self._begun, self.mine, self.why = {}, {}, {}, ""

    def begin_from(self, lines: Sequence[WordedLine], *, delivered: bool = False) -> None:
        """Begin anew from a version; what was typed can be taken back from ``mine``."""
        if self._edits != self._begun:
            self.mine = self._edits
        self._edits = {}
        for one in lines:
            self.put(one.line, one.delivered if delivered else one.wording)
        self._begun = dict(self._edits)

    def take_back(self) -> None:
        """Go on with what was typed before another version was chosen."""
        self._edits, self._begun, self.mine = self.mine, {}, {}

    def own_lines(self) -> tuple[LineText, ...]:
        """Return the lines that differ from the delivered ones."""
        texts = ((one, self.text(one.line)) for one in self.page.lines)
        return tuple(LineText(one.line, text) for one, text in texts if text != one.delivered)

    def switches(self) -> list[str]:
        """Return the switches of the form, by their lines."""
        return [one.line for one in self.page.lines if one.kind is LineKind.SWITCH]

    def rows(self, *, only_changed: bool) -> list[EditRow]:
        """Return the lines for the table."""
        changed = {one.line for one in self.own_lines()}
        return [
            EditRow(one.line, self.captions[one.line], _flat(self.text(one.line)), state)
            for one in self.page.lines
            if one.kind is not LineKind.SWITCH
            for state in [self._state(one, changed=one.line in changed)]
            if not only_changed or one.line in changed or state == words.WRONG
        ]

    def _state(self, line: WordedLine, *, changed: bool) -> str:
        if line.line in self.faults:
            return words.WRONG
        if changed:
            return words.CHANGED
        return words.STAYS if line.kind is LineKind.FIXED else ""


def _captions(lines: Sequence[WordedLine]) -> dict[str, str]:
    """Return what each line is called: lines of a kind are counted."""
    counts: Counter[LineKind] = Counter()
    found = {}
    for one in lines:
        counts[one.kind] += 1
        measure = words.MEASURES.get(one.line)
        found[one.line] = measure or words.KINDS[one.kind].format(at=counts[one.kind])
    return found


def _flat(text: str) -> str:
    return " ".join(text.split("\n"))
