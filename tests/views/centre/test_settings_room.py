"""The settings room, driven by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.attachments.codes import FaultKind
from centre_app.domain.calendar.markets import MarketRule
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.attachments import AttachmentOwner, NewAttachment
from centre_app.views.centre import committee_words, scheduling_words, words
from centre_app.views.centre import rest_days_words as rest_words
from centre_app.views.centre.room import SettingsRoom
from centre_app.views.desk import Desk
from centre_app.views.messages import Message
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.dressing import alone
from tests.views.looking import clipped, marked_up, nameless, settle

YEAR_2027 = """来源,国办发明电〔2026〕9号
""" + "\n".join(f"2027-10-{day:02d},休,国庆节" for day in range(1, 14))


class Visit:
    """Somebody in the settings room."""

    def __init__(self, town: Town, tasks: Tasks, qtbot: QtBot, *roles: Role) -> None:
        first = town.actor(roles[0])
        self.actor = Actor(first.staff_id, first.org_id, first.name, frozenset(roles))
        self.qtbot = qtbot
        self.desk = Desk(self.actor, tasks)
        self.said: list[Message] = []
        self.desk.said.connect(self.said.append)
        self.room = alone(lambda: SettingsRoom(self.desk, town.services))
        self.room.resize(1190, 600)
        with qtbot.waitExposed(self.room):
            self.room.show()
        self.room.opened()
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)
        settle()

    def open(self, title: str) -> None:
        titles = [self.room.choice.item(place).text() for place in range(self.room.choice.count())]
        self.room.choice.setCurrentRow(titles.index(title))
        self.rest()

    def type(self, name: str, text: str) -> QLineEdit:
        field: QLineEdit = self.room.page.findChild(QLineEdit, name)
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, text)
        return field

    def commit(self, widget: QWidget) -> None:
        QTest.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.rest()


def test_a_colleague_is_added_without_the_mouse(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.SYS_ADMIN)
    visit.type("centre.staff.name", "Wang Guilan")
    visit.type("centre.staff.login", "wang")
    password = visit.type("centre.staff.password", "short")
    visit.commit(password)
    assert visit.room.page.form.field("password").error
    assert visit.room.page.form.field("roles").error
    assert visit.room.page.findChild(QLineEdit, "centre.staff.name").text() == "Wang Guilan"
    tick = visit.room.page.findChild(QCheckBox, "centre.staff.role.receptionist")
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    visit.commit(visit.type("centre.staff.password", "Market-2026"))
    assert "wang" in [row.login for row in visit.room.page.table.rows_model.rows]
    assert words.SAVED.format(name="wang") in [one.text for one in visit.said]


def test_what_is_put_on_an_empty_page_is_in_use(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(words.ROOMS)
    visit.type("centre.rooms.seats", "6")
    visit.commit(visit.type("centre.rooms.name", "Room of three"))
    [kept] = [row for row in visit.room.page.table.rows_model.rows if row.seats == 6]
    assert kept.active
    visit.open(words.MEDIATORS)
    page = visit.room.page
    page._body.set_value(page._body.values()[0])
    page._kind.set_value(page._kind.values()[0])
    account = page.findChild(QComboBox, "centre.mediators.staff_id")
    account.setFocus()
    QTest.keyClick(account, Qt.Key.Key_Home)
    for _ in range(account.count() - 1):
        QTest.keyClick(account, Qt.Key.Key_Down)
    visit.commit(account)
    [kept] = [row for row in page.table.rows_model.rows if row.login]
    assert kept.active
    assert (kept.name, visit.said[-1].text) == ("首席调解员甲", words.SAVED.format(name=kept.name))


def test_a_chosen_room_is_changed(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(words.ROOMS)
    visit.room.page.table.go_to_first()
    visit.commit(visit.type("centre.rooms.seats", "20"))
    assert 20 in [row.seats for row in visit.room.page.table.rows_model.rows]


def test_a_court_is_added_by_keys(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(words.COURTS)
    visit.type("centre.courts.regions", "Yumen")
    visit.commit(visit.type("centre.courts.name", ""))
    assert visit.room.page.form.field("name").error
    assert visit.room.page.findChild(QLineEdit, "centre.courts.regions").text() == "Yumen"
    visit.commit(visit.type("centre.courts.name", "Court"))
    assert [row.regions for row in visit.room.page.table.rows_model.rows] == ["Yumen"]


def test_a_calendar_file_is_shown_before_it_is_taken_in(
    desk_town: Town, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(words.CALENDAR)
    file = tmp_path / "2027.csv"
    file.write_bytes(YEAR_2027.encode("gb18030"))
    visit.room.page.read(str(file))
    visit.rest()
    assert visit.room.page.changes.rows_model.rowCount() == 13
    assert not visit.room.page.table.rows_model.rows[0].published
    visit.room.page.take.click()
    visit.rest()
    known = {row.year: row.published for row in visit.room.page.table.rows_model.rows}
    assert known[2027]


def test_what_a_day_of_rest_does_is_chosen_by_keys_and_said_in_plain_words(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(rest_words.TITLE)
    page = visit.room.page
    assert (page.rights.value(), page.duties.value()) == (True, False)
    # It is Monday the second of March 2026: the next day of rest is Saturday.
    assert "2026-03-07 周六：算到 2026-03-09 周一 为止" in page.rights_told.text()
    assert "要在 2026-03-06 周五 下班前办完" in page.duties_told.text()
    assert "申请复查30日" in page.rights_told.text()
    combo = page.findChild(QComboBox, "centre.rest_days.duties")
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Up)
    assert "算到 2026-03-09 周一 为止" in page.duties_told.text()
    page.ask()
    visit.rest()
    assert page.duties.value() is True, "what was chosen and not saved was lost"
    visit.commit(combo)
    assert "中心的期限顺延到下一个工作日" in visit.said[-1].text
    again = Visit(desk_town, tasks, qtbot, Role.SYS_ADMIN)
    again.open(rest_words.TITLE)
    assert (again.room.page.rights.value(), again.room.page.duties.value()) == (True, True)


def test_market_days_are_set_and_the_next_ones_read_back(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.SYS_ADMIN)
    visit.open(scheduling_words.TITLE)
    page = visit.room.page
    assert not page.days.isVisible()
    page.market.set_value(MarketRule.LUNAR)
    page.days.set_text("忙的时候")
    visit.commit(page.days.editor())
    assert page.days.error
    page.days.set_text("逢三逢八")
    page.notice.set_text("2")
    visit.commit(page.days.editor())
    assert visit.said[-1].text == scheduling_words.SAVED
    # The second of March 2026 is the fourteenth of the first month.
    assert "2026-03-06 周五、2026-03-11 周三" in page.told.text()
    assert (page.notice.text(), page.until.text()) == ("2", "14:00")


def test_the_auditor_sees_the_audit_alone_and_proves_it(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.AUDITOR)
    assert visit.room.choice.count() == 1
    visit.room.page.findChild(QPushButton, "centre.audit.check").click()
    visit.rest()
    assert "完整" in visit.said[-1].text


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_cut_or_nameless(
    wear: Wear, desk_town: Town, tasks: Tasks, qtbot: QtBot, size: TypeSize
) -> None:
    wear(False, size)
    visit = Visit(desk_town, tasks, qtbot, Role.SYS_ADMIN, Role.AUDITOR)
    for place in range(visit.room.choice.count()):
        visit.room.choice.setCurrentRow(place)
        visit.rest()
        assert clipped(visit.room) == []
        assert nameless(visit.room) == []
        assert marked_up(visit.room) == []


def test_the_check_of_attachments_tells_what_it_found(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    request = NewAttachment(
        owner=AttachmentOwner(draft_id=new_id()), file_name="记录.txt", content="墙".encode()
    )
    desk_town.services.attachments.take(desk_town.actor(Role.RECEPTIONIST), request)
    visit = Visit(desk_town, tasks, qtbot, Role.SYS_ADMIN)
    visit.open(words.ATTACHMENTS)
    visit.room.page.check.setFocus()
    QTest.keyClick(visit.room.page.check, Qt.Key.Key_Space)
    visit.rest()
    assert "1 份附件" in visit.room.page.told.text()
    [fault] = visit.room.page.table.rows_model.rows
    assert fault.kind is FaultKind.NO_OWNER
    assert clipped(visit.room) == []
    assert nameless(visit.room) == []


def test_a_mediator_is_given_an_account_by_keys(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(words.MEDIATORS)
    page = visit.room.page
    page.table.go_to_first()
    combo = page.findChild(QComboBox, "centre.mediators.staff_id")
    assert combo.currentText() == words.NO_ACCOUNT
    for taker in (0, 1):
        page.table.selectRow(taker)
        combo.setFocus()
        QTest.keyClick(combo, Qt.Key.Key_Down)
        visit.commit(combo)
    assert "已经是另一位调解员的" in page.form.field("staff_id").error
    logins = [row.login for row in page.table.rows_model.rows]
    assert [bool(login) for login in logins] == [True, False, False]


def test_a_leave_is_noted_by_keys_while_the_form_keeps_what_was_typed(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(words.MEDIATORS)
    page = visit.room.page
    page.table.go_to_first()
    visit.type("centre.mediators.languages", "Tibetan")
    visit.type("centre.leaves.first", "+3")
    visit.type("centre.leaves.last", "+1")
    visit.commit(visit.type("centre.leaves.reason", "training"))
    assert "早于第一天" in page.leaves.form.field("last").error
    visit.commit(visit.type("centre.leaves.last", "+5"))
    [row] = page.leaves.table.rows_model.rows
    assert (f"{row.first}", f"{row.last}") == ("2026-03-05", "2026-03-07")
    assert visit.said[-1].text == words.LEAVE_TAKEN.format(name=page.entry.name)
    visit.commit(visit.type("centre.mediators.week", "9-12"))
    assert "看不懂" in page.form.field("week").error
    visit.commit(visit.type("centre.mediators.week", ""))
    assert "Tibetan" in [one.languages for one in page.table.rows_model.rows]


def test_a_leave_is_taken_back_with_a_button(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(words.MEDIATORS)
    page = visit.room.page
    page.table.go_to_first()
    visit.type("centre.leaves.first", "+3")
    visit.type("centre.leaves.last", "+3")
    visit.commit(visit.type("centre.leaves.reason", "training"))
    page.leaves.drop.setFocus()
    QTest.keyClick(page.leaves.drop, Qt.Key.Key_Space)
    visit.rest()
    assert page.leaves.table.rows_model.rowCount() == 0
    assert not page.leaves.drop.isVisible()


def test_a_member_is_seated_by_keys_and_what_is_wanting_stands_beside(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(committee_words.TITLE)
    page = visit.room.page
    page.table.go_to_first()
    assert "还没有登记委员" in page.told.text()
    sitter = page.findChild(QComboBox, "centre.committees.mediator_id")
    sitter.setFocus()
    QTest.keyClick(sitter, Qt.Key.Key_Down)
    visit.type("centre.committees.since", "2026-01-01")
    visit.commit(visit.type("centre.committees.until", "2030-01-01"))
    assert "三年" in page.form.field("until").error
    visit.commit(visit.type("centre.committees.until", ""))
    [row] = page.seats.rows_model.rows
    assert f"{row.until}" == "2028-12-31"
    assert "应为三至九人" in page.told.text()
    page.seats.go_to_first()
    page.leave.setFocus()
    QTest.keyClick(page.leave, Qt.Key.Key_Space)
    visit.rest()
    assert page.seats.rows_model.rowCount() == 0


def test_a_committee_told_of_elsewhere_is_opened(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    wanted = desk_town.body(OrgKind.TOWN_COMMITTEE)
    visit.room.open_subject("committee", wanted)
    visit.rest()
    assert visit.room.page.body.id == wanted
    visit.room.open_subject("mediators", wanted)
    visit.rest()
    focused = visit.room.window().focusWidget()
    assert focused is not None
    assert focused.objectName() == "centre.mediators.name"
