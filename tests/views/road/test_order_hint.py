"""The way to a payment order stands beside a written agreement on wages, and beside no other."""

from PySide6.QtWidgets import QLabel

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.permissions import Role
from centre_app.views.agreements import order_words
from centre_app.views.frame.room import Subject
from centre_app.views.theme import TypeSize
from tests.agreements_builders import Bench, bench_in
from tests.views.conftest import Wear
from tests.views.desk_window import Sitting
from tests.views.looking import clipped, settle
from tests.views.road.conftest import SitAs


def about_wages(bench: Bench) -> None:
    with bench.town.open_unit(bench.actor) as unit:
        matter = unit.matters.look(bench.matter_id)
        matter.dispute_type = DisputeType.WAGE_ARREARS
        unit.audit.record("matter:built", matter.id, matter.number)


def told(sitting: Sitting, bench: Bench) -> str:
    sitting.go("agreements", Subject("case", bench.case_id))
    settle()
    labels = sitting.window.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def test_wages_agreed_in_writing_show_the_way_to_the_order(sits: SitAs, wear: Wear) -> None:
    wear(False, TypeSize.LARGEST)
    sitting = sits(Role.MEDIATOR)
    bench = bench_in(sitting.town)
    assert order_words.DRAFTING not in told(sitting, bench)
    about_wages(bench)
    assert order_words.DRAFTING in told(sitting, bench)
    bench.conclude()
    said = told(sitting, bench)
    lines = (*order_words.CONDITION_LINES, *order_words.BRING_LINES, *order_words.COURSE_LINES)
    assert all(line in said for line in lines)
    assert "《劳动争议调解仲裁法》第十六条" in said
    assert clipped(sitting.shown("agreement.order_hint")) == []


def test_another_debt_says_nothing_of_it(sits: SitAs) -> None:
    sitting = sits(Role.MEDIATOR)
    bench = bench_in(sitting.town)
    bench.conclude()
    assert order_words.HINT not in told(sitting, bench)
