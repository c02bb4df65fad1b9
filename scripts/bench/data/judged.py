"""Lets the program judge the labelled visits and counts how often it was right."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from centre_app.domain.centre.bodies import Area
from centre_app.domain.centre.codes import AreaKind
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import AuthorityKind
from centre_app.domain.permissions import Role
from centre_app.domain.repeats.codes import Likeness
from centre_app.services.records.participation import NewParty
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.services.records.repeats import RepeatHit, RepeatQuery
from scripts.bench.data.repeaters import VILLAGES, Labelled, Township
from tests.town import Town

SEED = 20261129


@dataclass
class Score:
    """How the visits were judged at one threshold: shown at all, or only where it is likely."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    errors: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Return the share of matters pointed out that were the right ones."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Return the share of repeats that were pointed out."""
        return self.right / max(1, self.right + self.missed)

    def count(self, one: Labelled, pointed: set[UUID], wanted: UUID | None) -> None:
        """Count what was pointed out for one visit."""
        found = wanted in pointed
        self.right += found
        self.missed += wanted is not None and not found
        wrong = len(pointed - {wanted})
        self.wrong += wrong
        if wrong or (wanted is not None and not found):
            self.errors[f"{one.why}: {'wrong' if wrong else 'missed'}"] += 1

    def __str__(self) -> str:
        """Return the figures in a line."""
        told = ", ".join(f"{what} {count}" for what, count in self.errors.most_common())
        return f"precision {self.precision:.1%}, recall {self.recall:.1%} ({told or 'no errors'})"


def judge(
    town: Town, quarrels: int, *, township: type[Township] = Township
) -> dict[Likeness, Score]:
    """Register the visits one after another, each compared with all that came before it."""
    clerk = town.actor(Role.RECEPTIONIST)
    scores = {Likeness.POSSIBLE: Score(), Likeness.LIKELY: Score()}
    matters: list[UUID] = []
    for one in township(SEED, _villages(town)).visits(quarrels):
        hits = town.services.repeats.candidates(clerk, asked(one.intake)).hits
        wanted = None if one.repeats is None else matters[one.repeats]
        for threshold, score in scores.items():
            score.count(one, _pointed(hits, threshold), wanted)
        intake = replace(one.intake, matter_id=wanted) if one.attached else one.intake
        done = town.services.reception.register(clerk, intake)
        matters.append(done.id)
        if one.agent is not None:
            _speak_for_the_visitor(town, done.id, one.agent)
    return scores


def _speak_for_the_visitor(town: Town, matter_id: UUID, agent: PersonEntry) -> None:
    """Let somebody be the agent of whoever asks in a matter."""
    dispatcher = town.actor(Role.DISPATCHER)
    with town.open_unit(dispatcher, reading=True) as unit:
        matter = unit.matters.look(matter_id)
        principal, version = matter.parties[0].id, unit.matters.version(matter)
    part = Part(
        role=MatterRole.AGENT_RELATIVE, behalf_of_id=principal, authority=AuthorityKind.GENERAL
    )
    town.services.participation.add(
        dispatcher, NewParty(matter_id=matter_id, version=version, person=agent, part=part)
    )


def asked(intake: Intake) -> RepeatQuery:
    """Return what the window asks while this is typed."""
    return RepeatQuery(
        asking=(intake.visitor, *intake.representatives),
        others=intake.others,
        demand=intake.demand,
        place=intake.place,
        dispute_type=intake.dispute_type,
    )


def _pointed(hits: Sequence[RepeatHit], threshold: Likeness) -> set[UUID]:
    wanted = {Likeness.LIKELY} if threshold is Likeness.LIKELY else set(Likeness)
    return {hit.matter.matter_id for hit in hits if hit.likeness in wanted}


def _villages(town: Town) -> tuple[UUID, ...]:
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        made = [
            unit.areas.add(
                Area(
                    kind=AreaKind.VILLAGE,
                    name=name,
                    code=f"62199910320{at}",
                    valid_from=date(2026, 1, 1),
                )
            )
            for at, name in enumerate(VILLAGES)
        ]
        unit.audit.record("village:saved", made[0].id, made[0].name)
        return tuple(one.id for one in made)
