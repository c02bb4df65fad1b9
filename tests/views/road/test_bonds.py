"""Cards of clauses with everything open on them, at the largest type."""

from decimal import Decimal

from centre_app.domain.agreements.codes import ClauseKind, Guarantee, OpenCourse
from centre_app.domain.permissions import Role
from centre_app.views.frame.room import Subject
from centre_app.views.theme import TypeSize
from tests.agreements_builders import payment, removal
from tests.services.agreements.test_bonds import keep, with_a_third
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.road.conftest import SitAs


def test_nothing_is_cut_or_nameless_on_the_fullest_cards(
    desk_town: Town, sits: SitAs, wear: Wear
) -> None:
    wear(False, TypeSize.LARGEST)
    bench, third = with_a_third(desk_town)
    first, second = (one.party_id for one in bench.sides)
    items = (
        keep(bench),
        payment(second, first, what="误工费", guarantor_id=third, guarantee=Guarantee.JOINT),
        payment(second, first, amount=Decimal(500), co_debtors=(third,), within_estate=True),
        removal(second, kind=ClauseKind.APOLOGY, creditor_id=first, what="打人一事"),
        removal(second, kind=ClauseKind.HAND_OVER, creditor_id=first, what="三轮车一辆"),
    )
    left_open = {"open_points": "误工费的数额", "open_course": OpenCourse.MEDIATE}
    draft = bench.draft(items=items, confirmation_intended=True, **left_open)
    desk_town.services.agreements.draft(bench.actor, draft)
    sitting = sits(Role.DIRECTOR)
    sitting.go("agreements", Subject("case", bench.case_id))
    settle()
    sitting.typist.wait()
    sitting.enter("agreement.item1.guarantee")
    settle()
    assert clipped(sitting.window) == []
    assert nameless(sitting.window) == []
    assert marked_up(sitting.window) == []
