import pytest
from pytestqt.qtbot import QtBot

from centre_app.views import theme
from centre_app.views.frame.header import Header
from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear
from tests.views.looking import clipped, settle

POSTS = ["中心主任", "分流员", "接待员", "督查员", "系统管理员"]


def header(qtbot: QtBot, posts: list[str], *, width: int = 1366) -> Header:
    head = Header(name="梁雨桐", posts=posts)
    qtbot.addWidget(head)
    head.resize(width, head.height())
    with qtbot.waitExposed(head):
        head.show()
    settle()
    return head


@pytest.mark.parametrize("size", list(TypeSize))
def test_many_posts_leave_room_for_the_box(qtbot: QtBot, wear: Wear, size: TypeSize) -> None:
    wear(False, size)
    head = header(qtbot, POSTS)
    assert head.box.width() > theme.current().em(20)
    assert head.person.text().startswith("梁雨桐  中心主任")
    assert clipped(head) == []


def test_a_wide_line_tells_every_post_and_a_narrow_one_the_name(qtbot: QtBot, wear: Wear) -> None:
    wear(False, TypeSize.LARGEST)
    head = header(qtbot, POSTS, width=3000)
    assert head.person.text() == "梁雨桐  中心主任、分流员、接待员、督查员、系统管理员"
    head.resize(700, head.height())
    settle()
    assert head.person.text() == "梁雨桐"
    assert head.person.accessibleDescription() == "、".join(POSTS)


def test_somebody_without_a_post_is_told_by_name(qtbot: QtBot) -> None:
    assert header(qtbot, []).person.text() == "梁雨桐"
