"""All modules in use, and which are meant by what somebody began to type."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from centre_app.domain.folding import fold
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.pinyin import PinyinTable
from centre_app.domain.text_modules.modules import NAME_LIMIT

MOST_OFFERED = 6

_TYPED = re.compile(r"(?P<before>.?)(?P<mark>[;；])(?P<name>[^\W_]*)$")
_ENDS_SENTENCE = frozenset(' \t\u3000。！？：，、；;!?:,（(“”"）)')


@dataclass(frozen=True)
class Typed:
    """A mark and what follows it up to where somebody types.

    ``sure`` says that a module is meant: between words ``；`` is a mark of punctuation first.
    """

    text: str
    name: str
    sure: bool


def typed_at_end(before: str) -> Typed | None:
    """Return the mark and name a line ends with, up to where somebody types; None if it does not."""
    found = _TYPED.search(before)
    if found is None or len(found["name"]) > NAME_LIMIT:
        return None
    punctuation = found["mark"] == "；" and found["before"] not in {"", *_ENDS_SENTENCE}
    if punctuation and not found["name"]:
        return None
    return Typed(found["mark"] + found["name"], found["name"], not punctuation)


@dataclass(frozen=True)
class Offered:
    """A module on offer, with how often it was used for disputes of each type."""

    id: UUID
    short_name: str
    text: str
    dispute_type: DisputeType | None = None
    uses: Mapping[DisputeType, int] = field(default_factory=dict)


@dataclass(frozen=True)
class ModuleBook:
    """The modules in use and the readings of their names."""

    modules: Sequence[Offered]
    pinyin: PinyinTable

    def find(self, typed: str, about: DisputeType | None) -> list[Offered]:
        """Return the modules a name may mean, those most used for such disputes first.

        A name is found by characters anywhere in it, by pinyin initials or syllables, mixed and
        broken off as one likes.
        """
        placed = [(self._place(one.short_name, typed), one) for one in self.modules]
        fits = [(place > 0, *_rank(one, about), one) for place, one in placed if place >= 0]
        return [one for *_, one in sorted(fits, key=lambda fit: fit[:-1])[:MOST_OFFERED]]

    def _place(self, name: str, typed: str) -> int:
        """Return from which character on a name answers to what was typed; -1 if it does not."""
        sought = fold(typed)
        if not sought or (at := fold(name).find(sought)) == 0:
            return 0
        if sought.isascii():
            return next(self._spelled(name, sought), at)
        return at

    def _spelled(self, name: str, letters: str) -> Iterator[int]:
        return (at for at in range(len(name)) if self.pinyin.spelled(name[at:], letters))


def _rank(one: Offered, about: DisputeType | None) -> tuple[int, bool, bool, int, str]:
    here = one.uses.get(about, 0) if about else 0
    return (
        -here,
        about is None or one.dispute_type is not about,
        one.dispute_type is not None,
        -sum(one.uses.values()),
        one.short_name,
    )
