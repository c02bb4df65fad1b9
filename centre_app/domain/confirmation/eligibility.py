"""What a court will probably not confirm, read off the agreement for somebody to decide on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from centre_app.domain.agreements.codes import AgreementForm
from centre_app.domain.agreements.findings import Finding
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.phrases import check_confirmable
from centre_app.domain.agreements.wording.rights import check_rights
from centre_app.domain.agreements.wording.vague import check_vague
from centre_app.domain.confirmation.codes import Obstacle

_TELLS = {
    "identity_relation": Obstacle.IDENTITY,
    "dissolves_marriage": Obstacle.IDENTITY,
    "title_to_property": Obstacle.TITLE,
    "vague_word": Obstacle.UNCLEAR,
    "vague_time": Obstacle.UNCLEAR,
    "vague_amount": Obstacle.UNCLEAR,
    "open_list": Obstacle.UNCLEAR,
    "fine_or_fee": Obstacle.AGAINST_LAW,
    "personal_liberty": Obstacle.AGAINST_LAW,
    "right_to_sue": Obstacle.AGAINST_LAW,
    "criminal_liability": Obstacle.AGAINST_LAW,
    "support_of_elders": Obstacle.AGAINST_LAW,
    "support_of_child": Obstacle.HARMS_OTHERS,
    "guardianship": Obstacle.IDENTITY,
    "freedom_of_marriage": Obstacle.AGAINST_MORALS,
    "social_insurance": Obstacle.AGAINST_LAW,
    "injury_at_own_risk": Obstacle.AGAINST_LAW,
}
"""Which obstacle a finding of the agreement's own check points to."""


@dataclass(frozen=True)
class Hint:
    """An obstacle the text points to, with the words that do."""

    obstacle: Obstacle
    words: str = ""


def hints(form: AgreementForm, texts: Iterable[str]) -> tuple[Hint, ...]:
    """Return what in the texts may stand in the way of a confirmation, each obstacle once."""
    found = {one.obstacle: one for one in reversed([*_hints(form, texts)])}
    return tuple(found[one] for one in Obstacle if one in found)


def _hints(form: AgreementForm, texts: Iterable[str]) -> Iterator[Hint]:
    if form is AgreementForm.ORAL:
        yield Hint(Obstacle.NOT_WRITTEN)
    for text in texts:
        read = Passage("", text)
        for finding in (*check_confirmable(read), *check_rights(read), *check_vague(read)):
            yield from _hint(finding)


def _hint(finding: Finding) -> Iterator[Hint]:
    obstacle = _TELLS.get(finding.code)
    if obstacle is not None:
        facts = dict(finding.facts)
        yield Hint(obstacle, facts.get("words") or facts.get("word", ""))
