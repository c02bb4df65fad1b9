"""The page of a matter fills in turns."""

from PySide6.QtWidgets import QApplication

from centre_app.domain.permissions import Role
from centre_app.views.matters import words
from centre_app.views.parts.labels import Label
from tests.views.matters.visit import STORIES, Enter


def test_another_matter_comes_in_turns_and_is_seen_in_one_piece(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    visit.open(0)
    page = visit.room.page
    visit.room.open_matter(visit.ids[1])
    turns = 0
    while visit.tasks.busy:
        QApplication.processEvents()
        turns += not page.updatesEnabled()
        if page.updatesEnabled():
            assert page.page is not None
            told = [one.text() for one in page.sections.findChildren(Label)]
            assert page.page.head.demand in told
    assert turns > 1
    assert page.page is not None
    assert page.page.head.demand == STORIES[1][3]


def test_whoever_goes_back_before_a_matter_is_there_stays_in_the_list(enter: Enter) -> None:
    visit = enter(Role.DISPATCHER)
    visit.open(0)
    visit.room.open_matter(visit.ids[1])
    visit.room.step_back()
    visit.wait()
    assert visit.room.heading == words.ROOM
    assert visit.room.list_page.search.hasFocus()
    visit.open(1)
    assert visit.room.heading != words.ROOM
