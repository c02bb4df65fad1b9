"""The page of a matter that went the whole road, with all its papers."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QScrollBar, QWidget
from shiboken6 import delete

from centre_app.domain.permissions import Role
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.reception import ReceiptOrder, VisitQuery
from centre_app.services.use_case import Topic
from centre_app.views.desk import Desk
from centre_app.views.frame.room import Subject
from centre_app.views.matters.case_page import MatterPage
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.agreements_builders import Bench, bench_in, removal
from tests.services.intakes import an_intake
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.looking import clipped, nameless, settle, walked
from tests.views.road.conftest import SitDown


@pytest.fixture
def concluded(desk_town: Town) -> Bench:
    """Give a case with an agreement in effect and the slip of its visit."""
    bench = bench_in(desk_town)
    bench.conclude(items=(removal(bench.page.sides[1].party_id),))
    clerk, reception = desk_town.actor(Role.RECEPTIONIST), desk_town.services.reception
    visit = reception.list_visits(clerk, VisitQuery())[0]
    reception.issue_receipt(clerk, ReceiptOrder(visit_id=visit.visit_id))
    return bench


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_no_paper_and_no_case_is_cut(
    concluded: Bench, director_sits: SitDown, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    sitting = director_sits()
    for room, subject in (
        ("matters", Subject("matter", concluded.page.matter_id)),
        ("agreements", Subject("case", concluded.case_id)),
    ):
        sitting.go(room, subject)
        settle()
        assert clipped(sitting.window) == []
        assert nameless(sitting.window) == []


def test_a_page_asked_for_again_keeps_what_did_not_change(
    concluded: Bench, director_sits: SitDown
) -> None:
    sitting = director_sits()
    sitting.go("matters", Subject("matter", concluded.page.matter_id))
    settle()
    page = sitting.window.findChildren(MatterPage)[0]
    sitting.enter("matters.parties.change1")
    bars = [one for one in page.findChildren(QScrollBar) if one.isVisible() and one.maximum()]
    for bar in bars:
        bar.setValue(bar.maximum() // 2)
    before = (page.findChildren(QWidget), [bar.value() for bar in bars], sitting.focus())
    sitting.window.desk.changed.emit(~Topic.NOTHING)
    sitting.typist.wait()
    settle()
    after = (page.findChildren(QWidget), [bar.value() for bar in bars], sitting.focus())
    assert bars
    assert after == before


def test_tab_goes_through_a_page_as_it_is_read(concluded: Bench, director_sits: SitDown) -> None:
    sitting = director_sits()
    sitting.go("matters", Subject("matter", concluded.page.matter_id))
    settle()
    page = sitting.window.findChildren(MatterPage)[0]
    parts = (page.sections, page.time_line, page.side)
    stops = [one for one in walked(sitting.window) if page.isAncestorOf(one)]
    met = [part for one in stops for part in parts if part.isAncestorOf(one)]
    assert stops[0] is page.back
    assert sorted(met, key=parts.index) == met
    for part in parts:
        inside = [one for one in stops if part.isAncestorOf(one)]
        heights = [one.mapTo(part, QPoint(0, one.height() // 2)).y() for one in inside]
        assert len(inside) > 1, part
        assert heights == sorted(heights), part


def test_a_page_that_is_still_coming_gives_way_to_another_matter(
    concluded: Bench, director_sits: SitDown
) -> None:
    sitting = director_sits()
    other = sitting.town.services.reception.register(sitting.actor, an_intake(demand="修好路灯"))
    sitting.go("matters", Subject("matter", concluded.page.matter_id))
    [page] = sitting.window.findChildren(MatterPage)
    read = sitting.town.services.matters.case_page
    old, new = (read(sitting.actor, MatterKey(key)) for key in (concluded.page.matter_id, other.id))
    page.page = None
    page._show(old)
    page._show(new)
    sitting.typist.wait()
    said = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "修好路灯" in said
    assert not any(old.head.number in one or old.head.demand in one for one in said)
    assert len(page.time_line.rows) == len(new.history)


def test_a_page_that_is_still_coming_may_be_closed(
    concluded: Bench, director_sits: SitDown, tasks: Tasks
) -> None:
    sitting = director_sits()
    read = sitting.town.services.matters.case_page
    desk = Desk(sitting.actor, tasks)
    page = MatterPage(desk, sitting.town.services, clock=sitting.town.clock)
    page._show(read(sitting.actor, MatterKey(concluded.page.matter_id)))
    assert tasks.busy
    delete(page)
    sitting.typist.wait()
    assert not tasks.busy
