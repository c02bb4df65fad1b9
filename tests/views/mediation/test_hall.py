from PySide6.QtCore import Qt

from centre_app.views.mediation import hall_words as words
from centre_app.views.mediation.room import MediationRoom
from tests.mediation_town import NEXT_MORNING, Road
from tests.views.mediation.conftest import Settle


def test_a_session_away_from_the_centre_shows_no_address(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    road.plan(road.ready(), place="一村七组3号院")
    room._choose_tab(2)
    settled()
    page = room.hall
    page._show(road.town.services.hall.day(road.actor, NEXT_MORNING.date()))
    model = page.table.model()
    cells = [model.index(0, at).data(Qt.ItemDataRole.DisplayRole) for at in range(3)]
    assert cells == ["09:00–10:30", words.AWAY, "第1号"]
