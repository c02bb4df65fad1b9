from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.numbering import matter_number
from centre_app.services.centre.founding import check_founding
from centre_app.views.messages import sentence
from centre_app.views.parts.buttons import Button
from centre_app.views.rule_words import REGION_NINE_DIGITS
from centre_app.views.sign_in.first_start import FirstStartAssistant
from centre_app.views.sign_in.password_page import ChangePasswordPage, RecoverPage, plain_code
from centre_app.views.sign_in.recovery_page import RecoverySlotPage, readable
from centre_app.views.sign_in.requests import (
    Credentials,
    DemoPerson,
    FirstStart,
    NewPassword,
    Recovery,
)
from centre_app.views.sign_in.sign_in_page import SignInPage
from centre_app.views.sign_in.sign_in_window import SignInWindow
from tests.town import FOUNDING
from tests.views.looking import walked

P = TypeVar("P", bound=QWidget)
LONG = "一句自己记得住的长话"
OTHER = "另一句自己记得住的话"
CODE = "7KQ2M9XWP4TD3HFR8VNC6YJBE"


def shown(qtbot: QtBot, page: P) -> P:
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def sentences(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def button(page: QWidget, text: str) -> Button:
    return next(b for b in page.findChildren(Button) if text in b.text())


def test_enter_leads_from_the_name_to_the_password_and_in(qtbot: QtBot) -> None:
    page = shown(qtbot, SignInPage())
    page.setFocus()
    qtbot.keyClicks(page.login.editor(), "chen")
    qtbot.keyClick(page.login.editor(), Qt.Key.Key_Return)
    assert page.password.editor().hasFocus()
    qtbot.keyClicks(page.password.editor(), " secret ")
    with qtbot.waitSignal(page.submitted) as submitted:
        qtbot.keyClick(page.password.editor(), Qt.Key.Key_Return)
    assert submitted.args == [Credentials("chen", " secret ")]
    assert "secret" not in repr(submitted.args)


def test_an_answer_under_way_is_not_asked_for_twice(qtbot: QtBot) -> None:
    page = shown(qtbot, SignInPage(last_login="chen"))
    sent: list[Credentials] = []
    page.submitted.connect(sent.append)
    page.password.set_text("x")
    page.commit()
    page.commit()
    assert len(sent) == 1
    page.refuse("姓名或密码不对，请再试一次。")
    assert "姓名或密码不对，请再试一次。" in sentences(page)
    assert page.login.text() == "chen"
    page.commit()
    assert len(sent) == 2


def test_what_is_missing_is_said_at_the_field(qtbot: QtBot) -> None:
    page = shown(qtbot, SignInPage())
    page.commit()
    assert page.login.error == "请输入登录名。"
    assert page.login.editor().hasFocus()


def test_a_demonstration_lists_its_people_and_lets_them_in_by_one_click(qtbot: QtBot) -> None:
    people = [DemoPerson("chen", "陈立春", "接待员")]
    page = shown(qtbot, SignInPage(demo=people, demo_password="demo-word"))
    assert any("demo-word" in sentence for sentence in sentences(page))
    with qtbot.waitSignal(page.submitted) as submitted:
        qtbot.mouseClick(button(page, "陈立春"), Qt.MouseButton.LeftButton)
    assert submitted.args == [Credentials("chen", "demo-word")]


def test_a_real_centre_lists_nobody(qtbot: QtBot) -> None:
    page = shown(qtbot, SignInPage())
    assert not any("演示" in sentence for sentence in sentences(page))


def test_who_forgot_is_led_on(qtbot: QtBot) -> None:
    page = shown(qtbot, SignInPage())
    with qtbot.waitSignal(page.recovery_wanted):
        qtbot.mouseClick(page.recover, Qt.MouseButton.LeftButton)


@pytest.fixture
def assistant(qtbot: QtBot) -> FirstStartAssistant:
    return shown(qtbot, FirstStartAssistant())


def fill_centre(assistant: FirstStartAssistant) -> None:
    assistant.welcome.commit()
    assistant.centre.name.set_text("清河县峪河镇综治中心")
    assistant.centre.short.set_text("峪河综治")
    assistant.centre.code.set_text("130534101")
    assistant.centre.commit()


def fill_admin(assistant: FirstStartAssistant, *, again: str = LONG) -> None:
    assistant.admin.name.set_text("马超")
    assistant.admin.login.set_text("machao")
    assistant.admin.password.set_text(LONG)
    assistant.admin.again.set_text(again)
    assistant.admin.commit()


def test_a_centre_is_set_up_in_two_steps(assistant: FirstStartAssistant, qtbot: QtBot) -> None:
    with qtbot.waitSignal(assistant.submitted) as submitted:
        fill_centre(assistant)
        fill_admin(assistant)
    assert submitted.args == [
        FirstStart("清河县峪河镇综治中心", "峪河综治", "130534101", "马超", "machao", LONG)
    ]
    assert LONG not in repr(submitted.args)


def test_going_back_loses_nothing(assistant: FirstStartAssistant, qtbot: QtBot) -> None:
    fill_centre(assistant)
    assistant.admin.name.set_text("马超")
    qtbot.mouseClick(button(assistant.admin, "上一步"), Qt.MouseButton.LeftButton)
    assert assistant.currentWidget() is assistant.centre
    assert assistant.centre.short.text() == "峪河综治"
    assistant.centre.commit()
    assert assistant.admin.name.text() == "马超"


@pytest.mark.parametrize("code", ["13053410", "1305341012", "13053410x", "１３０５３４１０１"])
def test_a_township_code_has_nine_digits(assistant: FirstStartAssistant, code: str) -> None:
    fill_centre(assistant)
    assistant.centre.code.set_text(code)
    assistant.centre.commit()
    assert assistant.centre.code.error == REGION_NINE_DIGITS


def test_a_township_code_is_refused_in_one_sentence_wherever_it_is_looked_at(
    assistant: FirstStartAssistant,
) -> None:
    fill_centre(assistant)
    assistant.centre.code.set_text("62199910")
    assistant.centre.commit()
    at_once = assistant.centre.code.error
    assistant.centre.code.set_text("621999103")
    with pytest.raises(FieldError) as refused:
        check_founding(replace(FOUNDING, region="62199910"))
    assistant.refuse_fields({"township_code": refused.value.reasons["region"]})
    assert assistant.centre.code.error == at_once
    with pytest.raises(RuleError) as drawn:
        matter_number("62199910", 2026, 1)
    assert at_once in sentence(drawn.value)


def test_the_short_name_shows_the_number_it_will_make(assistant: FirstStartAssistant) -> None:
    fill_centre(assistant)
    button(assistant.admin, "上一步").click()
    assert any("峪河综治〔2026〕" in sentence for sentence in sentences(assistant))


def test_two_different_passwords_are_told_at_the_second(assistant: FirstStartAssistant) -> None:
    fill_centre(assistant)
    fill_admin(assistant, again=OTHER)
    assert "不一致" in assistant.admin.again.error
    assert assistant.admin.password.raw_text() == LONG


def test_what_the_services_refuse_stands_at_its_field_on_its_page(
    assistant: FirstStartAssistant,
) -> None:
    fill_centre(assistant)
    fill_admin(assistant)
    assistant.refuse_fields({"short_name": "too_long:12"})
    assert assistant.currentWidget() is assistant.centre
    assert "最多 12 个字" in assistant.centre.short.error
    assistant.refuse_fields({"admin_login": "taken"})
    assert assistant.currentWidget() is assistant.admin
    assert "已有人使用" in assistant.admin.login.error
    assistant.refuse("磁盘已满。")
    assert "磁盘已满。" in sentences(assistant)


def test_the_demonstration_is_one_click_away(assistant: FirstStartAssistant, qtbot: QtBot) -> None:
    with qtbot.waitSignal(assistant.demo_wanted):
        qtbot.mouseClick(assistant.welcome.demo, Qt.MouseButton.LeftButton)
    assert not assistant.welcome.demo.isEnabled()
    assistant.refuse("打不开演示数据。")
    assert assistant.welcome.demo.isEnabled()


def test_a_password_is_changed_with_the_old_one(qtbot: QtBot) -> None:
    page = shown(qtbot, ChangePasswordPage(forced=False))
    page.old.set_text(LONG)
    page.new.set_text(OTHER)
    page.again.set_text(OTHER)
    with qtbot.waitSignal(page.submitted) as submitted:
        qtbot.keyClick(page.again.editor(), Qt.Key.Key_Return)
    assert submitted.args == [NewPassword(LONG, OTHER)]
    page.refuse_fields({"old": "wrong"})
    assert page.old.error == "现在的密码不对，请再试一次。"
    with qtbot.waitSignal(page.cancelled):
        button(page, "取消").click()


@pytest.mark.parametrize(("new", "sentence"), [("short", "还差 5 个"), (LONG, "相同")])
def test_a_new_password_is_long_and_new(qtbot: QtBot, new: str, sentence: str) -> None:
    page = shown(qtbot, ChangePasswordPage(forced=True))
    page.old.set_text(LONG)
    page.new.set_text(new)
    page.again.set_text(new)
    page.commit()
    assert sentence in page.new.error
    assert not [b for b in page.findChildren(Button) if "取消" in b.text()]


def test_the_recovery_code_must_be_typed_back(qtbot: QtBot) -> None:
    page = shown(qtbot, RecoverySlotPage(CODE))
    assert readable(CODE) in sentences(page)
    confirmed: list[bool] = []
    page.confirmed.connect(lambda: confirmed.append(True))
    page.typed.set_text(CODE[:-1])
    page.commit()
    assert "不一致" in page.typed.error
    page.typed.set_text(readable(CODE).lower().replace("-", " "))
    page.commit()
    assert confirmed == [True]
    with qtbot.waitSignal(page.print_wanted) as wanted:
        button(page, "打印").click()
    assert wanted.args == [readable(CODE)]


def test_the_paper_code_opens_with_a_new_password(qtbot: QtBot) -> None:
    page = shown(qtbot, RecoverPage())
    page.code.set_text(readable(CODE))
    page.new.set_text(LONG)
    page.again.set_text(LONG)
    with qtbot.waitSignal(page.submitted) as submitted:
        page.commit()
    assert submitted.args == [Recovery(CODE, LONG)]
    assert plain_code(" 7kq2m-9xwp4 ") == "7KQ2M9XWP4"


def test_tab_walks_fields_first_then_the_primary_button_then_the_others(qtbot: QtBot) -> None:
    people = [DemoPerson("chen", "陈立春", "接待员")]
    page = shown(qtbot, SignInPage(demo=people, demo_password="x"))
    stops = [page.login.editor(), page.password.editor(), page.primary, page.recover]
    assert walked(page) == [*stops, button(page, "陈立春")]


def test_the_small_window_shows_one_page_with_the_focus_in_it(qtbot: QtBot) -> None:
    window = shown(qtbot, SignInWindow())
    first, second = SignInPage(), SignInPage(last_login="chen")
    window.show_page(first)
    assert first.login.editor().hasFocus()
    window.show_page(second)
    assert not first.isVisible()
    assert second.password.editor().hasFocus()
