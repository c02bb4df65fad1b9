"""The texts of an agreement as the language check reads them, with the places of what it finds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from centre_app.domain.agreements.findings import Spot

_TITLE = re.compile("《[^》]*》")
_SENTENCE = re.compile(r"[^。；;！？\n]+")
_UNREAD = "□"


@dataclass(frozen=True)
class Passage:
    """One text under the name of its field.

    ``agreed`` if it binds, unlike the facts; ``priced`` if it names what a sum is paid for.
    """

    field: str
    text: str
    agreed: bool = True
    priced: bool = False

    @cached_property
    def read(self) -> str:
        """Return the text with the titles of laws blanked, every character in its place."""
        return _TITLE.sub(lambda title: _UNREAD * len(title.group()), self.text)

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the places of a pattern outside the titles of laws."""
        return pattern.finditer(self.read)

    def sentences(self) -> Iterator[re.Match[str]]:
        """Yield the sentences; commas do not part them."""
        return _SENTENCE.finditer(self.read)

    def sentence_at(self, place: int) -> str:
        """Return the sentence around a place, its end left out."""
        for sentence in self.sentences():
            if sentence.start() <= place < sentence.end():
                return self.text[sentence.start() : sentence.end()].strip()
        return ""

    def spot(self, start: int, end: int) -> Spot:
        """Return a place with the words that stand there and the sentence around it."""
        return Spot(start, end, self.text[start:end], self.sentence_at(start))

    def spot_of(self, found: re.Match[str], group: int | str = 0) -> Spot:
        """Return the place of a match, or of one of its groups."""
        return self.spot(found.start(group), found.end(group))
