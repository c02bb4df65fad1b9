"""The language check as a whole: every text of an agreement, held against the scene."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from centre_app.domain.agreements.clauses import Clause
from centre_app.domain.agreements.findings import Finding
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.wording.days import check_days
from centre_app.domain.agreements.wording.duties import check_clauses, check_duty
from centre_app.domain.agreements.wording.names import (
    check_bound,
    check_guarantors,
    check_labels,
    check_names,
)
from centre_app.domain.agreements.wording.numbers import check_numbers
from centre_app.domain.agreements.wording.rights import check_rights
from centre_app.domain.agreements.wording.scene import NOTHING_KNOWN, Scene
from centre_app.domain.agreements.wording.structure import check_presence, check_references
from centre_app.domain.agreements.wording.sums import check_purposes, check_totals, check_twice
from centre_app.domain.agreements.wording.vague import check_vague
from centre_app.domain.agreements.wording.word_pairs import check_pairs, check_relations


@dataclass(frozen=True, kw_only=True)
class Wording:
    """What the language check reads; ``sentences`` is how many clauses the paper counts."""

    passages: Sequence[Passage]
    clauses: Sequence[Clause]
    sentences: int
    copies: int
    agreed_on: date
    scene: Scene = NOTHING_KNOWN


def check_wording(wording: Wording) -> Iterator[Finding]:
    """Yield what is amiss in the words of an agreement, text by text."""
    scene = wording.scene
    for passage in wording.passages:
        yield from _check_text(passage, wording)
        if passage.agreed:
            yield from _check_binding(passage, scene)
    yield from check_pairs(wording.passages)
    yield from check_purposes(wording.passages, wording.clauses)
    yield from check_relations(wording.clauses, scene)
    yield from check_twice(wording.clauses)
    yield from check_clauses(wording.clauses, wording.passages)
    yield from check_presence(scene, wording.passages)


def _check_text(passage: Passage, wording: Wording) -> Iterator[Finding]:
    scene = wording.scene
    yield from check_references(passage, clauses=wording.sentences, copies=wording.copies)
    yield from check_days(passage, scene, agreed_on=wording.agreed_on)
    yield from check_totals(passage)
    yield from check_names(passage, scene)
    yield from check_labels(passage, scene)
    yield from check_numbers(passage, scene)


def _check_binding(passage: Passage, scene: Scene) -> Iterator[Finding]:
    yield from check_vague(passage)
    yield from check_rights(passage)
    yield from check_guarantors(passage, scene)
    yield from check_bound(passage, scene)
    if passage.field.startswith("term"):
        yield from check_duty(passage, scene)
