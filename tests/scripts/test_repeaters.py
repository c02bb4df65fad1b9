"""The program must point out most repeats and little else, on visits made by rules of their own."""

from centre_app.domain.repeats.codes import Likeness
from scripts.bench.data.harder import HarderTownship
from scripts.bench.data.judged import judge
from scripts.bench.data.repeaters import Township
from tests.town import Town

QUARRELS, HARD_QUARRELS = 100, 80


def test_most_repeats_are_pointed_out_and_little_else(desk_town: Town) -> None:
    scores = judge(desk_town, QUARRELS)
    shown, likely = scores[Likeness.POSSIBLE], scores[Likeness.LIKELY]
    assert shown.right + shown.missed == QUARRELS * 5 // len(Township(0, ()).rules())
    assert shown.recall >= 0.9, str(shown)
    assert shown.precision >= 0.85, str(shown)
    assert likely.precision >= 0.95, str(likely)


def test_the_hard_cases_are_mostly_told_apart_too(desk_town: Town) -> None:
    scores = judge(desk_town, HARD_QUARRELS, township=HarderTownship)
    shown, likely = scores[Likeness.POSSIBLE], scores[Likeness.LIKELY]
    assert shown.recall >= 0.8, str(shown)
    assert shown.precision >= 0.85, str(shown)
    assert likely.precision >= 0.98, str(likely)
