"""Who and what the texts of an agreement are held against: the parties, the sittings, the papers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from centre_app.domain.pinyin import PinyinTable


@dataclass(frozen=True, kw_only=True)
class Named:
    """A party: its label on paper, its name, and the numbers that belong to it.

    ``numbers`` are those of its papers, ``phones`` its telephone numbers, normalised; empty where
    none is on file. ``born`` is None for bodies and where it is not known.
    """

    label: str
    name: str
    born: date | None = None
    numbers: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What is known of a case beside the agreement itself.

    ``others`` are the names of everybody else who has to do with it, ``without_line`` those of
    them who do not sign. ``absent`` are mediators who sat in no session, ``applied_on`` is the
    day the mediation was asked for, ``held_on`` are the days of the sessions.
    """

    parties: Sequence[Named] = ()
    others: Sequence[str] = ()
    without_line: Sequence[str] = ()
    absent: Sequence[str] = ()
    applied_on: date | None = None
    held_on: Sequence[date] = ()
    pinyin: PinyinTable | None = None

    @property
    def begun_on(self) -> date | None:
        """Return the first day on which an agreement can have been reached."""
        return min(self.held_on, default=self.applied_on)

    @property
    def names(self) -> tuple[str, ...]:
        """Return every name that is known, the parties' first."""
        return tuple(dict.fromkeys([*(one.name for one in self.parties), *self.others]))


NOTHING_KNOWN = Scene()
