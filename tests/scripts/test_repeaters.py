"""The program must point out most repeats and little else, on visits made by rules of their own."""

import pytest

from centre_app.domain.repeats.codes import Likeness
from scripts.bench.data.judged import Score, judge
from scripts.bench.data.repeaters import RULES
from tests.town import Town

QUARRELS = 100


@pytest.fixture
def scores(desk_town: Town) -> dict[Likeness, Score]:
    return judge(desk_town, QUARRELS)


def test_most_repeats_are_pointed_out_and_little_else(scores: dict[Likeness, Score]) -> None:
    shown, likely = scores[Likeness.POSSIBLE], scores[Likeness.LIKELY]
    assert shown.right + shown.missed == QUARRELS * 5 // len(RULES)
    assert shown.recall >= 0.9, str(shown)
    assert shown.precision >= 0.85, str(shown)
    assert likely.precision >= 0.95, str(likely)
