"""The page of a matter that went the whole road, with all its papers."""

import pytest

from centre_app.domain.permissions import Role
from centre_app.services.records.reception import ReceiptOrder, VisitQuery
from centre_app.views.frame.room import Subject
from centre_app.views.theme import TypeSize
from tests.agreements_builders import Bench, bench_in, removal
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.looking import clipped, nameless, settle
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
