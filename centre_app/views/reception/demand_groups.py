"""The other three groups: what is asked for, against whom, and by which way it came."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.reception.codes import Channel
from centre_app.domain.reception.groups import (
    MOST_REPRESENTATIVES,
    petition_size,
    wants_representatives,
)
from centre_app.views.parts import group_words
from centre_app.views.parts.choice import Choice, Initials
from centre_app.views.parts.companions import CompanionList
from centre_app.views.parts.field import Field
from centre_app.views.parts.rare_characters import RareLookup
from centre_app.views.parts.text_area import TextArea
from centre_app.views.reception import words
from centre_app.views.reception.groups import Group
from centre_app.views.reception.people_rows import PeopleRows
from centre_app.views.reception.person_row import RowWords

OTHERS = RowWords(
    "other", words.OTHER_NAME, words.OTHER_PHONE, words.ADD_OTHER, bodies=True, known=True
)
REPRESENTATIVES = RowWords(
    "representative",
    words.REPRESENTATIVE_NAME,
    words.REPRESENTATIVE_PHONE,
    words.ADD_REPRESENTATIVE,
)


class DemandGroup(Group):
    """What somebody wants, in his own words."""

    def __init__(self, initials: Initials | None, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.demand = self.know(
            "demand",
            TextArea(
                words.DEMAND, key="D", required=True, limit=5000, placeholder=words.DEMAND_HINT
            ),
        )
        self.dispute_type: Choice[DisputeType] = self.know(
            "dispute_type",
            Choice(
                words.DISPUTE_TYPE,
                [(one, one.label) for one in DisputeType],
                key="Y",
                required=True,
                initials=initials,
            ),
        )
        self.place = self.know("place", Field(words.PLACE, key="P"))
        self.column.addWidget(self.demand)
        self.row((self.dispute_type, 5), (self.place, 7))

    def wrong(self) -> dict[str, str]:
        """Return what is missing; only a new matter needs a type."""
        wrong = {} if self.demand.text() else {"demand": "required"}
        if self.dispute_type.isEnabled() and self.dispute_type.value() is None:
            wrong["dispute_type"] = "required"
        return wrong

    def body(self) -> dict[str, Any]:
        """Return what was typed, as a draft keeps it."""
        dispute_type = self.dispute_type.value()
        return {
            "demand": self.demand.text(),
            "place": self.place.text(),
            "dispute_type": dispute_type.value if dispute_type else None,
        }

    def fill(self, body: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        self.demand.set_text(body.get("demand", ""))
        self.place.set_text(body.get("place", ""))
        kept = body.get("dispute_type")
        self.dispute_type.set_value(DisputeType(kept) if kept else None)


class OtherGroup(Group):
    """Against whom: nobody, somebody, or several."""

    def __init__(self, rare: RareLookup, parent: QWidget | None = None) -> None:
        super().__init__(words.GROUP_OTHER, parent)
        self.people = PeopleRows(OTHERS, rare, least=1, key="O")
        self.people.changed.connect(self.changed)
        self.column.addWidget(self.people)


class WayGroup(Group):
    """By which way it came, how many came, and who speaks for them."""

    def __init__(
        self, initials: Initials | None, rare: RareLookup, parent: QWidget | None = None
    ) -> None:
        super().__init__(words.GROUP_WAY, parent)
        self.channel: Choice[Channel] = self.know(
            "channel",
            Choice(
                words.CHANNEL, [(one, one.label) for one in Channel], key="C", initials=initials
            ),
        )
        self.people_count = self.know("people_count", Field(words.PEOPLE_COUNT, key="M", limit=6))
        self.people = PeopleRows(REPRESENTATIVES, rare)
        self.people.changed.connect(self._on_people)
        self.companions = self.know("companions", CompanionList(key="L"))
        self.companions.changed.connect(self._count_companions)
        self.people_count.changed.connect(self._on_people)
        self.row((self.channel, 7), (self.people_count, 5))
        self.column.addWidget(self.people)
        self.column.addWidget(self.companions)
        self.fill({})

    @property
    def named(self) -> int:
        """Return how many are named: the visitor, who speaks, and who came along."""
        return 1 + len(self.people.filled()) + len(self.companions.read().people)

    @property
    def count(self) -> int:
        """Return how many came; 0 where no number was typed."""
        typed = self.people_count.text()
        return int(typed) if typed.isascii() and typed.isdigit() else 0

    def wrong(self) -> dict[str, str]:
        """Return what cannot even be read."""
        typed = self.people_count.text()
        if typed and not (typed.isascii() and typed.isdigit()):
            return {"people_count": "not_a_number"}
        wrong = self.companions.wrong()
        return wrong if typed else {"people_count": "required", **wrong}

    def body(self) -> dict[str, Any]:
        """Return what was typed, as a draft keeps it."""
        return {
            "channel": (self.channel.value() or Channel.WALK_IN).value,
            "people_count": self.people_count.text(),
            "representatives": self.people.body(),
            "companions": self.companions.text(),
        }

    def fill(self, body: Mapping[str, Any]) -> None:
        """Show what a draft kept; most walk in, and alone."""
        self.channel.set_value(Channel(body.get("channel", Channel.WALK_IN)))
        self.people_count.set_text(body.get("people_count", "1"))
        self.people.fill(body.get("representatives", ()))
        self.companions.set_text(body.get("companions", ""))
        self._on_people()

    def _count_companions(self) -> None:
        """Count at least those who are named: nobody types the number of a list."""
        if self.companions.read().people and self.named > self.count:
            self.people_count.set_text(str(self.named))
        self._on_people()

    def _on_people(self) -> None:
        speaking = 1 + len(self.people.filled())
        together = self.count > 1 or self.named > 1
        self.people.setVisible(together)
        self.companions.setVisible(together)
        bare = wants_representatives(self.count, speaking)
        size = group_words.SIZE.format(size=petition_size(self.count).label, people=self.count)
        told = [size if together else "", words.GROUP_WITHOUT_NAMES if bare else ""]
        self.people_count.set_hint_beneath("".join(told))
        if 1 + len(self.people.rows) >= MOST_REPRESENTATIVES:
            self.people.add.forbid(words.ENOUGH_REPRESENTATIVES)
        else:
            self.people.add.allow()
        self.changed.emit()
