import pytest
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from centre_app.domain.errors import CentreError, NotFoundError, StorageBusyError
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.use_case import Topic
from centre_app.views.desk import Desk
from centre_app.views.messages import Level, Message


class Register:
    """Use cases as the services have them: methods that carry what they touch."""

    def __init__(self, *, error: Exception | None = None) -> None:
        self.error = error
        self.calls: list[tuple[str, str]] = []

    def enter(self, actor: Actor, name: str) -> str:
        self.calls.append((actor.name, name))
        if self.error is not None:
            raise self.error
        return f"{name}已登记"

    enter.touches = Topic.VISITS | Topic.PEOPLE  # type: ignore[attr-defined]

    def look(self, _actor: Actor, name: str) -> str:
        return name


@pytest.fixture
def said(desk: Desk) -> list[Message]:
    messages: list[Message] = []
    desk.said.connect(messages.append)
    return messages


@pytest.fixture
def owner() -> QObject:
    return QObject()


def test_a_use_case_runs_for_the_person_signed_in_and_tells_what_changed(
    desk: Desk, owner: QObject, qtbot: QtBot
) -> None:
    register, answers, topics = Register(), list[str](), list[Topic]()
    desk.changed.connect(topics.append)
    desk.send(register.enter, "张桂花", owner=owner, done=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert register.calls == [("孙建国", "张桂花")]
    assert topics == [Topic.VISITS | Topic.PEOPLE]


def test_what_touches_nothing_is_not_announced(desk: Desk, owner: QObject, qtbot: QtBot) -> None:
    answers, topics = list[str](), list[Topic]()
    desk.changed.connect(topics.append)
    desk.send(Register().look, "x", owner=owner, done=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert topics == []


def test_a_refusal_goes_to_whoever_asked(
    desk: Desk, owner: QObject, said: list[Message], qtbot: QtBot
) -> None:
    refusals: list[CentreError] = []
    register = Register(error=NotFoundError())
    desk.send(register.enter, "x", owner=owner, done=print, refused=refusals.append)
    qtbot.waitUntil(lambda: bool(refusals))
    assert said == []


def test_a_refusal_nobody_takes_is_said_in_the_bar(
    desk: Desk, owner: QObject, said: list[Message], qtbot: QtBot
) -> None:
    desk.send(Register(error=NotFoundError()).enter, "x", owner=owner, done=print)
    qtbot.waitUntil(lambda: bool(said))
    assert (said[0].level, said[0].again) == (Level.WARN, None)
    assert "找不到" in said[0].text


def test_another_try_sends_the_same_once_more(
    desk: Desk, owner: QObject, said: list[Message], qtbot: QtBot
) -> None:
    register, answers = Register(error=StorageBusyError()), list[str]()
    desk.send(register.enter, "张桂花", owner=owner, done=answers.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].level is Level.DANGER
    register.error = None
    assert said[0].again is not None
    said[0].again()
    qtbot.waitUntil(lambda: answers == ["张桂花已登记"])
    assert register.calls == [("孙建国", "张桂花")] * 2


def test_a_bug_goes_to_the_crash_hook(desk: Desk, owner: QObject, qtbot: QtBot) -> None:
    with capture_exceptions() as caught:
        desk.send(Register(error=KeyError("x")).enter, "x", owner=owner, done=print)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is KeyError


def test_the_desk_offers_what_the_roles_allow(desk: Desk) -> None:
    assert desk.may(Permission.VISIT_REGISTER)
    assert not desk.may(Permission.AUDIT_READ)


def test_a_result_is_said_politely(desk: Desk, said: list[Message]) -> None:
    desk.say("已登记。")
    assert said == [Message("已登记。", Level.GOOD)]
