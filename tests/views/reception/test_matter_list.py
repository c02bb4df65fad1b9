"""The open matters of somebody, in a list that is as high as they are."""

from datetime import UTC, datetime
from uuid import UUID

from pytestqt.qtbot import QtBot

from centre_app.domain.matters.codes import DisputeType, MatterRole, MatterState
from centre_app.services.records.people import CardMatter
from centre_app.views.reception.matter_list import MatterList
from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear
from tests.views.dressing import alone
from tests.views.looking import settle


def test_the_list_is_as_high_as_its_matters_in_every_type(wear: Wear, qtbot: QtBot) -> None:
    found = alone(lambda: MatterList("matters"))
    qtbot.addWidget(found)
    found.show_matters([_matter(number) for number in (1, 2)])
    found.show()
    heights = []
    for size in (TypeSize.STANDARD, TypeSize.LARGEST, TypeSize.STANDARD):
        wear(False, size)
        settle()
        assert not found.verticalScrollBar().maximum()
        heights.append(found.height())
    assert heights[0] == heights[2] < heights[1]


def _matter(number: int) -> CardMatter:
    return CardMatter(
        matter_id=UUID(int=number),
        number=f"621999103202600001{number}",
        title="王桂兰 与 李建军 邻里纠纷",
        demand="滴水",
        dispute_type=DisputeType.NEIGHBOUR,
        state=MatterState.REGISTERED,
        role=MatterRole.APPLICANT,
        received_at=datetime(2026, 3, 2, tzinfo=UTC),
        due_on=None,
    )
