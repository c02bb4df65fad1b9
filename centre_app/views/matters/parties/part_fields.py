"""The fields of somebody's part; only those his role asks for are shown."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.codes import Code
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import (
    AuthorityKind,
    GuardianProof,
    GuardianRelation,
    PartySide,
    Power,
    fixed_side,
)
from centre_app.domain.people.codes import Capacity
from centre_app.services.records.case_page import PartyLine
from centre_app.views.matters import party_words as words
from centre_app.views.parts.choice import Choice, Initials
from centre_app.views.parts.field import Field
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.tick_list import TickList
from centre_app.views.parts.typed import DayField

C = TypeVar("C", bound=Code)


class PartFields:
    """Role and side, on whose behalf, by what authority, guardianship or capacity."""

    def __init__(self, initials: Initials) -> None:
        self.role: Choice[MatterRole] = Choice(
            words.ROLE, _labelled(MatterRole), key="J", required=True, initials=initials
        )
        self.side: Choice[PartySide] = Choice(
            words.SIDE, _labelled(PartySide), key="L", initials=initials
        )
        self.behalf: Choice[UUID] = Choice(words.BEHALF, key="D", required=True, initials=initials)
        self.relation: Choice[GuardianRelation] = Choice(
            words.RELATION, _labelled(GuardianRelation), required=True, initials=initials
        )
        self.proof: Choice[GuardianProof] = Choice(
            words.PROOF, _labelled(GuardianProof), initials=initials
        )
        self.authority: Choice[AuthorityKind] = Choice(
            words.AUTHORITY_KIND, _labelled(AuthorityKind), initials=initials
        )
        self.powers = TickList(words.POWERS, Power, name="matters.party.power")
        self.valid_from = DayField(words.VALID_FROM)
        self.valid_to = DayField(words.VALID_TO)
        self.document = Field(words.DOCUMENT_FIELD, key="M")
        self.capacity: Choice[Capacity | None] = Choice(
            words.CAPACITY_FIELD, [(None, words.BY_AGE), *_labelled(Capacity)]
        )
        self.role.changed.connect(self.suit_role)
        self.authority.changed.connect(self.suit_role)

    def named(self) -> dict[str, Labelled]:
        """Return the fields in their order by the names the use cases give them."""
        return {
            "role": self.role,
            "behalf_of_id": self.behalf,
            "side": self.side,
            "relation": self.relation,
            "proof": self.proof,
            "authority": self.authority,
            "powers": self.powers,
            "valid_from": self.valid_from,
            "valid_to": self.valid_to,
            "capacity": self.capacity,
            "document": self.document,
        }

    def suit_role(self) -> None:
        """Show what the role asks for and nothing else."""
        role = self.role.value()
        agent = role is not None and role.is_agent
        guards = role is MatterRole.STATUTORY_AGENT
        special = self.authority.value() is AuthorityKind.SPECIAL
        speaks = role is not None and role.speaks_for_another
        shown: dict[Labelled, bool] = {
            self.behalf: speaks,
            self.side: role is not None and not speaks and fixed_side(role) is None,
            self.relation: guards,
            self.proof: guards,
            self.authority: agent,
            self.powers: agent and special,
            self.valid_from: agent,
            self.valid_to: agent,
            self.capacity: role is not None and role.is_party,
        }
        for field, wanted in shown.items():
            field.setVisible(wanted)

    def unreadable(self) -> dict[str, str]:
        """Return the days that were typed and are none."""
        days = {"valid_from": self.valid_from, "valid_to": self.valid_to}
        return {name: "unclear_day" for name, field in days.items() if field.unreadable}

    def offer(self, parties: Sequence[PartyLine], *, but: UUID | None, today: date) -> None:
        """Offer those who may be spoken for, ``but`` himself, and count days from today."""
        here = [one for one in parties if one.standing.ended_on is None]
        self.behalf.set_options(
            (
                one.standing.party_id,
                words.BEHALF_OF.format(name=one.name, role=one.role.label),
            )
            for one in here
            if one.standing.party_id != but
            and (one.role.is_party or one.role is MatterRole.STATUTORY_AGENT)
        )
        for field in (self.valid_from, self.valid_to):
            field.stand_on(today, WorkCalendar())

    def fill(self, part: Part) -> None:
        """Show what is said of a part."""
        self.role.set_value(part.role)
        self.side.set_value(part.side)
        self.behalf.set_value(part.behalf_of_id)
        self.relation.set_value(part.relation)
        self.proof.set_value(part.proof)
        self.authority.set_value(part.authority)
        self.powers.tick(part.powers)
        self.valid_from.set_day(part.valid_from)
        self.valid_to.set_day(part.valid_to)
        self.document.set_text(part.document)
        self.capacity.set_value(part.capacity)
        self.suit_role()

    def part(self) -> Part:
        """Return what was entered."""
        return Part(
            role=self.role.value() or MatterRole.APPLICANT,
            side=self.side.value(),
            behalf_of_id=self.behalf.value(),
            capacity=self.capacity.value(),
            relation=self.relation.value(),
            proof=self.proof.value(),
            authority=self.authority.value(),
            powers=self.powers.ticked(),
            valid_from=self.valid_from.day(),
            valid_to=self.valid_to.day(),
            document=self.document.text(),
        )


def part_of(line: PartyLine) -> Part:
    """Return what is said of somebody's part now."""
    one = line.standing
    return Part(
        role=one.role,
        side=line.side,
        behalf_of_id=one.behalf_of_id,
        capacity=one.capacity,
        relation=one.relation,
        proof=one.proof,
        authority=one.authority,
        powers=tuple(sorted(one.powers)),
        valid_from=one.valid_from,
        valid_to=one.valid_to,
        document=one.document,
    )


def _labelled(codes: Iterable[C]) -> list[tuple[C, str]]:
    return [(one, one.label) for one in codes]
