"""The township's own texts: stories of disputes, words of the window, names and places."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.permissions import Role

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Tale:
    """A story with gaps for names, sums and places, or a plain question for the window."""

    row: Row

    @property
    def type(self) -> DisputeType:
        """Return what the statistics call it."""
        return DisputeType(self.row["type"])

    @property
    def weight(self) -> float:
        """Return how often it is told."""
        return float(self.row["weight"])

    def text(self, name: str, slots: Mapping[str, object]) -> str:
        """Return one of its texts with the gaps filled."""
        return fill(self.row.get(name, ""), slots)


@dataclass(frozen=True)
class Texts:
    """Everything the township is told with, by file."""

    stories: Row
    window: Row
    places: Row
    people: Row
    scenes: Row

    def tales(self, kind: str) -> tuple[Tale, ...]:
        """Return the stories of mediations, or those of another kind of matter."""
        rows = self.stories["stories"] if kind == "stories" else self.window[kind]
        return tuple(map(Tale, rows))

    def season(self, tale: Tale, month: int) -> float:
        """Return how much a month calls for a story."""
        weights = self.stories["seasons"][tale.row.get("season", "all")]
        return float(weights[month - 1])

    def staff(self) -> list[tuple[str, str, list[Role]]]:
        """Return the users: login, name, roles."""
        return [
            (login, name, list(map(Role, roles))) for login, name, roles in self.people["staff"]
        ]

    def shown(self) -> list[tuple[str, str, str]]:
        """Return the users to try the program as, one for each role: login, name, role in words."""
        known = {login: (name, roles) for login, name, roles in self.staff()}
        return [
            (login, known[login][0], "、".join(role.label for role in known[login][1]))
            for login in self.people["shown"]
        ]


def fill(template: str, slots: Mapping[str, object]) -> str:
    """Return a text with its gaps filled."""
    return template.format_map(dict(slots))
