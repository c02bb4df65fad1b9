"""Letters of an authority on the grid of official documents: title, addressee, body, signature.

Source: GB/T 9704-2012, 5.2 (22 lines of 28 characters in the type area) and 7.3 (title to annex).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from centre_app.printing.draft import TITLE_SIZE, Draft
from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.block import Block, Space
from centre_app.printing.layout.paragraph import Align, Look, Paragraph
from centre_app.printing.layout.pen import Pen
from centre_app.printing.layout.signatures import Columns, Seal
from centre_app.printing.values import day
from centre_app.printing.wording import Wording

_DATE_INDENT = 4
"""Characters between the date and the right edge. Source: GB/T 9704-2012, 7.3.5.1."""

_CODE_SIZE = 12.0
_COPIES = Look(14, 24, align=Align.LEFT, indent=1, hanging=4)
_ANNEXES_TOGETHER = 5
_MOST_NAMED = 5
"""Petitioners an address line names; a group is named by the first and its number."""


class Letter(Draft):
    """A draft that keeps to the lines of the grid."""

    def __init__(self, words: Wording, *, issuer: str, number: str, title: str, code: str) -> None:
        super().__init__(words, author=issuer, number=number)
        self._issuer, self.name = issuer, title
        self._head(title, code)

    def _head(self, title: str, code: str) -> None:
        look = Look(TITLE_SIZE, 1.25 * self.look.leading, align=Align.CENTRE)
        for text in (self._issuer, title):
            self._paragraph([(text, Style.TITLE)], look, bound=True)
        centred = replace(self.look, align=Align.CENTRE)
        self._paragraph([(self.number, Style.BODY)], centred, bound=True)
        # On a line of its own: a long number inside the text tears its line apart.
        code_line = [(self.words.say("code_line", code=code), Style.HAND)]
        self._paragraph(code_line, replace(centred, size=_CODE_SIZE), bound=True)
        self._line(0.5)

    def _line(self, share: float = 1.0) -> None:
        self.space(share * self.look.leading)

    def addressee(self, text: str) -> None:
        """Put who is written to, at the margin, with a colon."""
        self.flush(self.words.say("to_name", name=text))

    def heading(self, text: str) -> None:
        """Put a heading of the first level: black, two characters in, bound to what follows."""
        look = replace(self.look, indent=2)
        self._paragraph([(text, Style.HEADING)], look, bound=True)

    def annexes(self, texts: Sequence[str]) -> None:
        """Put the list of what lies with the letter, a line under its text."""
        if not texts:
            return
        self._line()
        label = self.words.say("annexes")
        hanging = 2.0 + len(label)
        for place, text in enumerate(texts, 1):
            first = place == 1
            mark = f"{place}. " if len(texts) > 1 else ""
            look = replace(
                self.look,
                align=Align.LEFT,
                indent=2.0 if first else hanging,
                hanging=hanging,
            )
            runs = [((label if first else "") + mark + text, Style.BODY)]
            together = place < len(texts) <= _ANNEXES_TOGETHER
            self._paragraph(runs, look, bound=together)

    def signed(
        self, seal_name: str, on: date | None, *, remark: str = "", copies_to: Sequence[str] = ()
    ) -> None:
        """Put issuer, date and the place of the seal, and what stands under them."""
        text = day(on, self.words)
        other = bool(seal_name) and seal_name != self._issuer
        seal = Seal(
            issuer=self._issuer,
            date=text,
            hint=self.words.say("seal"),
            width=self._sealed_width(self._issuer, text),
            look=replace(self.look, align=Align.CENTRE),
            under=self.words.say("other_seal", seal=seal_name) if other else "",
        )
        rows: list[Block] = [Columns([], [seal], width=self.width - seal.width)]
        if remark:
            runs = [(self.words.say("remark", text=remark), Style.BODY)]
            rows.append(Paragraph(runs, replace(self.look, indent=2), self.width))
        if copies_to:
            rows += self._copies(copies_to)
        self.closing(rows, space_before=6)

    def _copies(self, names: Sequence[str]) -> list[Block]:
        """Return who else receives the letter, smaller and between rules. Source: ibid., 7.4.2."""
        text = self.words.say("copies_to", names=self.words.say("comma").join(names))
        paragraph = Paragraph([(text, Style.BODY)], _COPIES, self.width)
        return [Space(10), Rule(self.width), paragraph, Rule(self.width)]

    def _sealed_width(self, issuer: str, text: str) -> float:
        """Return twice the way from the middle of the date to the edge; a long name needs more."""
        half_date = Paragraph.endless(text, Style.BODY) / 2
        half_name = Paragraph.endless(issuer, Style.BODY) / 2
        ems = 2 * max(half_date + _DATE_INDENT, half_name) + 0.1
        return float(min(ems * self.look.size, self.width))


def petitioners(names: Sequence[str], people: int, words: Wording) -> str:
    """Return petitioners as an address line names them: the first and how many, in a group."""
    if len(names) > _MOST_NAMED:
        return words.say("and_others", name=names[0], count=max(people, len(names)))
    listed = words.say("comma").join(names)
    if people > len(names):
        return words.say("and_others", name=listed, count=people)
    return listed


def you(people: int, names: Sequence[str], words: Wording) -> str:
    """Return how the petitioners are addressed, one or several."""
    return words.say("you_all" if max(people, len(names)) > 1 else "you")


class Rule(Block):
    """A thin line across the type area."""

    height = 2.0

    def __init__(self, width: float) -> None:
        self._width = width

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the line in the middle of its height."""
        pen.rule(x, y + 1, (x + self._width, y + 1))
