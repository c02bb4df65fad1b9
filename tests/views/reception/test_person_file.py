from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from centre_app.domain.permissions import Role
from centre_app.services.records.people import PersonEntry, PersonKey
from centre_app.views.reception.person_file_page import PersonFilePage
from tests.services.intakes import an_intake
from tests.services.people.filing import file
from tests.town import Town
from tests.views.reception.conftest import Counter, OpenCounter

K, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def open_file(counter: Counter, name: str) -> None:
    counter.room.intake.search.setFocus()
    counter.typist.search(name)
    counter.typist.press(K.Key_Return)
    counter.room.intake.panel.file.setFocus()
    counter.typist.press(K.Key_Space)


def masked(counter: Counter, key: UUID) -> list[tuple[str, bool]]:
    page = counter.town.services.person_files.page(counter.clerk, PersonKey(key))
    return [(one.masked, one.preferred) for one in page.contacts]


def press(counter: Counter, name: str) -> None:
    button = counter.room.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    button.setFocus()
    counter.typist.press(K.Key_Space)


def test_the_panel_leads_to_the_whole_file_and_esc_back(desk_town: Town, counter: Counter) -> None:
    file(desk_town, phone="13812345678")
    open_file(counter, "王桂兰")
    assert counter.room.file.isVisible()
    assert counter.room.file.name.text() == "王桂兰"
    assert counter.typist.focused_name() == "file.back"
    counter.typist.press(K.Key_Escape)
    assert counter.room.intake.isVisible()
    assert counter.room.intake.form.visitor.name.text() == "王桂兰"


def test_the_page_of_a_file_is_built_when_somebody_is_first_looked_at(
    desk_town: Town, counter: Counter
) -> None:
    file(desk_town, phone="13812345678")
    assert counter.room.findChildren(PersonFilePage) == []
    open_file(counter, "王桂兰")
    assert counter.room.findChildren(PersonFilePage) == [counter.room.file]


def test_a_further_phone_is_added_by_keys_and_preferred(desk_town: Town, counter: Counter) -> None:
    key = file(desk_town, phone="13812345678")
    open_file(counter, "王桂兰")
    counter.room.file.contact_form.value.setFocus()
    counter.typist.type("13987654321")
    press(counter, "file.contact.add")
    assert masked(counter, key) == [("138****5678", True), ("139****4321", False)]
    assert counter.room.file.contact_form.value.text() == ""
    press(counter, "file.contacts.1.0")
    assert masked(counter, key) == [("139****4321", True), ("138****5678", False)]


def test_two_phones_that_read_alike_are_told_apart(desk_town: Town, counter: Counter) -> None:
    key = file(desk_town, phone="13812345678")
    open_file(counter, "王桂兰")
    counter.room.file.contact_form.value.setFocus()
    counter.typist.type("13899995678")
    press(counter, "file.contact.add")

    def preferred() -> UUID:
        page = counter.town.services.person_files.page(counter.clerk, PersonKey(key))
        return next(one.contact_id for one in page.contacts if one.preferred)

    first = preferred()
    press(counter, "file.contacts.1.0")
    assert preferred() != first
    press(counter, "file.contacts.1.0")
    assert preferred() == first


def test_what_is_wrong_is_said_at_the_field_and_stays_typed(
    desk_town: Town, counter: Counter
) -> None:
    file(desk_town)
    open_file(counter, "王桂兰")
    press(counter, "file.contact.add")
    assert counter.room.file.contact_form.value.error == "请填写号码或地址。"
    counter.room.file.alias_form.text.setFocus()
    counter.typist.type("小王")
    press(counter, "file.alias.add")
    counter.room.file.alias_form.text.setFocus()
    counter.typist.type("小王")
    press(counter, "file.alias.add")
    assert counter.room.file.alias_form.text.error == "这个写法已经有了。"
    assert counter.room.file.alias_form.text.text() == "小王"


def test_two_files_are_compared_merged_and_parted_by_keys(
    desk_town: Town, open_counter: OpenCounter
) -> None:
    kept = file(desk_town, name="王桂兰", phone="13812345678")
    merged = file(desk_town, name="王桂蘭", occupation="务农")
    counter = open_counter(Role.DISPATCHER)
    panel, typist = counter.room.file.merging, counter.typist
    open_file(counter, "王桂兰")
    press(counter, "file.merge")
    assert typist.focused_name() == "merge.search"
    typist.search("王桂蘭")
    typist.press(K.Key_Return)
    assert panel.table.isVisible()
    assert typist.focused_name() == "merge.reason"
    press(counter, "merge.confirm")
    assert panel.reason.error == "请填写依据。"
    panel.reason.setFocus()
    typist.type("身份证核对为同一人")
    press(counter, "merge.confirm")
    services = desk_town.services.person_files
    assert services.page(counter.clerk, PersonKey(merged)).card.person_id == kept
    assert not panel.table.isVisible()
    press(counter, "file.merges.0.0")
    typist.type("是两个人")
    press(counter, "merge.confirm")
    assert services.page(counter.clerk, PersonKey(merged)).card.person_id == merged


def test_opponents_are_told_why_they_stay_two(desk_town: Town, open_counter: OpenCounter) -> None:
    visitor = PersonEntry(name="王桂兰")
    clerk = desk_town.actor(Role.RECEPTIONIST)
    desk_town.services.reception.register(clerk, an_intake(visitor=visitor))
    counter = open_counter(Role.DISPATCHER)
    open_file(counter, "王桂兰")
    press(counter, "file.merge")
    counter.typist.search("李建军")
    counter.typist.press(K.Key_Return)
    panel = counter.room.file.merging
    assert panel.hint.text() == "两人在同一件事项里是对立的双方，不能合并。"
    assert not panel.confirm.isVisible()


def test_reception_is_not_offered_to_merge(desk_town: Town, counter: Counter) -> None:
    file(desk_town)
    open_file(counter, "王桂兰")
    assert not counter.room.file.merging.begin.isVisible()
