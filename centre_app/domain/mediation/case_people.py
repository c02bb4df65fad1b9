"""Who is in a mediation case: its parties, its mediators, and those who were."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.entity import Entity
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.mediation.codes import Consent, NoticeWay, Selection

LABELS = "甲乙丙丁戊己庚辛壬癸"

DOUBLE_SURNAMES = frozenset(
    {"欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐"}
    | {"宇文", "长孙", "司徒", "夏侯", "轩辕", "端木", "百里", "呼延", "南宫", "西门"}
)
LONGEST_PERSON_NAME = 4
"""Longer names are those of bodies, or of people who are called by their first part."""


@dataclass(eq=False, kw_only=True)
class CaseParty(Entity):
    """A party of the case: his wish, when he was told his rights, and when who mediates.

    ``mediators_told_on`` is empty where the mediators are others than those he was told of;
    ``names_stood`` then keeps of whom, how and when: where they mediate again, he knows it.
    """

    case_id: UUID
    matter_party_id: UUID
    person_id: UUID
    role: MatterRole
    ordinal: int
    name: str
    consent: Consent = Consent.PENDING
    consent_on: date | None = None
    notice_way: NoticeWay | None = None
    notice_on: date | None = None
    mediators_told_way: NoticeWay | None = None
    mediators_told_on: date | None = None
    names_stood: dict[str, str] | None = None

    def owe_names(self, *, before: str, after: str) -> None:
        """Owe him who mediates now; ``before`` and ``after`` each stand for the mediators."""
        way, on = self.mediators_told_way, self.mediators_told_on
        if way is not None and on is not None:
            self.names_stood = {"of": before, "way": way.value, "on": on.isoformat()}
        self.mediators_told_way = self.mediators_told_on = None
        stood = self.names_stood
        if stood is not None and stood["of"] == after:
            self.mediators_told_way = NoticeWay(stood["way"])
            self.mediators_told_on = date.fromisoformat(stood["on"])
            self.names_stood = None

    @property
    def label(self) -> str:
        """Return how papers call the party: 甲方, 乙方 and so on."""
        return (
            f"{LABELS[self.ordinal]}方"
            if self.ordinal < len(LABELS)
            else f"当事人{self.ordinal + 1}"
        )


def ids_text(ids: Iterable[UUID]) -> str:
    """Return what stands for some people, whatever their order."""
    return " ".join(sorted(map(str, ids)))


def surname(name: str) -> str:
    """Return what a painted block calls a party: a surname, or the first words of a body."""
    if len(name) > LONGEST_PERSON_NAME:
        return name[:LONGEST_PERSON_NAME]
    return name[:2] if name[:2] in DOUBLE_SURNAMES else name[:1]


@dataclass(eq=False, kw_only=True)
class CaseMediator(Entity):
    """A mediator of the case; exactly one leads. ``relation`` is what he disclosed of himself.

    ``lent_reason`` says why he is borrowed from another committee; empty of the committee's own.
    """

    case_id: UUID
    mediator_id: UUID
    name: str
    leads: bool
    selection: Selection = Selection.DESIGNATED
    relation: str = ""
    lent_reason: str = ""


@dataclass(eq=False, kw_only=True)
class PastMediator(Entity):
    """Who was a mediator of the case, since when, and why no longer; made when he leaves."""

    case_id: UUID
    mediator_id: UUID
    name: str
    led: bool
    selection: Selection
    relation: str = ""
    named_at: datetime
    why: str = ""


def left(one: CaseMediator, why: str) -> PastMediator:
    """Return what stays on file of a mediator who leaves a case."""
    return PastMediator(
        case_id=one.case_id,
        mediator_id=one.mediator_id,
        name=one.name,
        led=one.leads,
        selection=one.selection,
        relation=one.relation,
        named_at=one.created_at,
        why=why,
    )


def stays(known: CaseMediator | None, named: CaseMediator) -> CaseMediator:
    """Return a mediator who stays, as he was named now; since when he is stays as it was."""
    if known is None:
        return named
    known.leads, known.selection, known.relation = named.leads, named.selection, named.relation
    known.lent_reason = named.lent_reason
    return known
