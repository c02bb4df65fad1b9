"""The request that somebody withdraws, before and after the decision."""

from centre_app.printing.render import render
from tests.printing.reading import by_pypdf, solid
from tests.printing.recusal_specimens import RECUSAL, UNDECIDED


def test_an_undecided_request_leaves_the_decision_for_the_pen() -> None:
    paper = solid(by_pypdf(render(UNDECIDED).pdf))
    assert "□同意回避□驳回申请□各方书面同意其继续参加" in paper
    assert "接替" not in paper
    assert UNDECIDED.reason in paper


def test_a_granted_request_names_who_follows() -> None:
    paper = solid(by_pypdf(render(RECUSAL).pdf))
    assert "☑同意回避□驳回申请" in paper
    assert "由何玉兰接替" in paper
