"""Who came: the fields switch with the kind and the paper, and nothing typed is lost."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from centre_app.domain.people.codes import ContactKind, ContactLabel, IdCheck, IdKind, PartyKind
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Role
from centre_app.services.records.people import ContactEntry, PersonEntry
from centre_app.services.records.reception import VisitQuery
from centre_app.views.parts.field import Field
from centre_app.views.parts.labelled import Labelled
from centre_app.views.reception.visitor_group import VisitorGroup
from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.reception.conftest import Counter, OpenCounter

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _group(counter: Counter) -> VisitorGroup:
    return counter.room.intake.form.visitor


def _begin(counter: Counter, name: str) -> VisitorGroup:
    """Open the form for somebody new, with all it could ask."""
    counter.typist.search(name)
    counter.typist.press(K.Key_Return)
    _group(counter).more.open()
    settle()
    return _group(counter)


def _type(counter: Counter, name: str, text: str) -> None:
    _group(counter).fields[name].setFocus()
    counter.typist.type(text)


def _shown(group: VisitorGroup) -> set[str]:
    return {name for name, field in group.fields.items() if field.isVisible()}


def _register(counter: Counter) -> None:
    demand = counter.room.intake.form.demand
    demand.demand.set_text("土地的事")
    demand.dispute_type.editor().setCurrentIndex(1)
    counter.typist.press(K.Key_Return, CTRL)


def _entered(counter: Counter) -> list[str]:
    reception = counter.town.services.reception
    return [row.visitor for row in reception.list_visits(counter.clerk, VisitQuery())]


def _on_file(counter: Counter) -> Person:
    """Return the only person on file."""
    with counter.town.open_unit(counter.clerk, reading=True) as unit:
        [person] = unit.people.find()
    return person


OF_PERSONS = {"visitor_sex", "visitor_birth_date", "visitor_ethnic", "visitor_occupation"}


def test_a_body_is_asked_for_its_code_and_head_and_for_nothing_of_a_person(
    counter: Counter,
) -> None:
    group = _begin(counter, "红星合作社")
    assert _shown(group) >= OF_PERSONS
    assert IdKind.USCC not in group.more.inside.id_kind.values()
    group.more.inside.kind.setFocus()
    counter.typist.type("法人")
    settle()
    assert group.more.inside.kind.value() is PartyKind.LEGAL_PERSON
    assert not _shown(group) & OF_PERSONS
    assert "visitor_head" in _shown(group)
    assert group.name.label == "名称"
    assert group.id_number.label == "统一社会信用代码"
    assert tuple(group.more.inside.id_kind.values()) == (IdKind.USCC, IdKind.OTHER)


def test_a_body_is_registered_with_its_code_and_head(counter: Counter) -> None:
    group = _begin(counter, "红星合作社")
    group.more.inside.kind.setFocus()
    counter.typist.type("法人")
    _type(counter, "visitor_id_number", "91350100M000100Y43")
    _type(counter, "visitor_head", "赵建国")
    _register(counter)
    assert _entered(counter) == ["红星合作社"]
    person = _on_file(counter)
    assert (person.kind, person.id_kind) == (PartyKind.LEGAL_PERSON, IdKind.USCC)
    assert (person.head, person.id_check) == ("赵建国", IdCheck.OK)


def test_what_another_kind_hides_is_neither_told_nor_lost(counter: Counter) -> None:
    group = _begin(counter, "红星合作社")
    _type(counter, "visitor_birth_date", "看不懂")
    _type(counter, "visitor_ethnic", "回族")
    group.more.inside.kind.set_value(PartyKind.LEGAL_PERSON)
    assert group.wrong() == {}
    assert group.entry().ethnic == ""
    group.more.inside.kind.set_value(PartyKind.PERSON)
    assert "visitor_birth_date" in group.wrong()
    assert group.entry().ethnic == "回族"


@pytest.mark.parametrize("paper", [IdKind.PASSPORT, IdKind.FOREIGN_RESIDENT])
def test_who_shows_a_foreign_paper_is_asked_for_his_country(
    counter: Counter, paper: IdKind
) -> None:
    group = _begin(counter, "安娜")
    assert "visitor_country" not in _shown(group)
    group.more.inside.id_kind.set_value(paper)
    settle()
    assert "visitor_country" in _shown(group)
    _type(counter, "visitor_country", "越南")
    _type(counter, "visitor_id_number", "C1234567")
    _register(counter)
    assert (_on_file(counter).country, _on_file(counter).id_kind) == ("越南", paper)


def test_who_shows_no_card_is_remarked_upon_and_no_number_is_made_up(counter: Counter) -> None:
    group = _begin(counter, "陈秀英")
    _type(counter, "visitor_id_number", "111111111111111111")
    _register(counter)
    assert group.id_number.error
    assert not _entered(counter)
    group.not_shown.setFocus()
    counter.typist.press(K.Key_Space)
    settle()
    assert not group.id_number.editor().isEnabled()
    assert group.id_number.text() == "111111111111111111"
    _type(counter, "visitor_id_remark", "不愿出示")
    _register(counter)
    person = _on_file(counter)
    assert person.id_remark == "未出示证件：不愿出示"
    assert (person.id_check, person.masked_id) == (IdCheck.NOT_SHOWN, "")


def test_enter_still_goes_from_name_to_number_to_phone(counter: Counter) -> None:
    group = _begin(counter, "陈秀英")
    group.name.setFocus()
    for name in ("visitor_id_number", "visitor_phone", "visitor_address", "visitor_village"):
        counter.typist.press(K.Key_Return)
        assert counter.typist.focused_name() == f"intake.{name}"


def test_a_second_phone_and_address_are_filed_with_whose_they_are(counter: Counter) -> None:
    group = _begin(counter, "陈秀英")
    _type(counter, "visitor_phone", "13512345678")
    _type(counter, "visitor_contact0", "13987654321")
    group.fields["visitor_contact0_label"].setFocus()
    counter.typist.type("亲属")
    _type(counter, "visitor_contact1", "县城新华路2号")
    _register(counter)
    with counter.town.open_unit(counter.clerk, reading=True) as unit:
        filed = {
            (one.kind, one.label, one.value) for one in unit.vault.contacts(_on_file(counter).id)
        }
    assert filed == {
        (ContactKind.PHONE, ContactLabel.OWN, "13512345678"),
        (ContactKind.PHONE, ContactLabel.RELATIVE, "13987654321"),
        (ContactKind.ADDRESS, ContactLabel.RESIDENCE, "县城新华路2号"),
    }


@pytest.mark.parametrize("line", ["visitor_contact0", "visitor_contact1"])
def test_a_second_line_that_cannot_be_kept_is_said_at_its_place(
    counter: Counter, line: str
) -> None:
    group = _begin(counter, "陈秀英")
    # What an old draft holds may be longer than can be typed.
    field = group.fields[line]
    assert isinstance(field, Field)
    field.set_text("1" * 201)
    group.more.fold()
    _register(counter)
    assert field.error
    assert not group.more.folded
    assert counter.typist.focused_name() == f"intake.{line}"


def test_a_name_with_private_characters_says_what_it_is_found_by(counter: Counter) -> None:
    group = _begin(counter, "王\ue863")
    told = group.name.editor().accessibleDescription()
    assert "照原样保存" in told
    assert "王\u4dae" in told
    group.name.set_text("王\ue000")
    assert "U+E000" in group.name.editor().accessibleDescription()
    group.name.set_text("王龑")
    assert "自造字" not in group.name.editor().accessibleDescription()


def test_a_draft_keeps_everything_that_was_typed(counter: Counter) -> None:
    group = _begin(counter, "安娜")
    group.more.inside.id_kind.set_value(IdKind.PASSPORT)
    texts = {
        "visitor_country": "越南",
        "visitor_ethnic": "京族",
        "visitor_birth_date": "1980-01-02",
        "visitor_occupation": "商贩",
        "visitor_work_unit": "边贸市场",
        "visitor_contact0": "13987654321",
        "visitor_contact1": "县城新华路2号",
    }
    for name, text in texts.items():
        _type(counter, name, text)
    group.more.inside.contacts.labels[ContactKind.PHONE].set_value(ContactLabel.RELATIVE)
    group.not_shown.setChecked(True)
    _type(counter, "visitor_id_remark", "没有带")
    group.more.inside.head.set_text("写过又不用的")
    typed, said = group.body(), group.entry()
    counter.typist.press(K.Key_Escape)
    assert counter.room.intake.form.is_blank()
    [chip] = counter.room.intake.shelf.chips
    chip.click()
    counter.typist.wait()
    assert group.body() == typed
    assert group.entry() == said
    assert said == PersonEntry(
        name="安娜",
        id_kind=IdKind.PASSPORT,
        id_remark="未出示证件：没有带",
        birth_date=date(1980, 1, 2),
        country="越南",
        ethnic="京族",
        occupation="商贩",
        work_unit="边贸市场",
        contacts=(
            ContactEntry(ContactKind.PHONE, "13987654321", ContactLabel.RELATIVE),
            ContactEntry(ContactKind.ADDRESS, "县城新华路2号"),
        ),
    )


def test_the_fields_of_the_fold_are_made_when_somebody_looks(counter: Counter) -> None:
    counter.typist.search("陈秀英")
    counter.typist.press(K.Key_Return)
    group = _group(counter)
    assert not group.more.findChildren(Labelled)
    group.fill({"name": "安娜", "ethnic": "京族", "birth_date": "1980-01-02", "sex": "2"})
    typed, said = group.body(), group.entry()
    assert (said.ethnic, said.birth_date) == ("京族", date(1980, 1, 2))
    assert "2" in group.more.fold_button.text()
    assert not group.more.findChildren(Labelled)
    group.more.open()
    assert group.more.inside.ethnic.text() == "京族"
    assert (group.body(), group.entry()) == (typed, said)


def test_tab_goes_from_the_fold_through_its_fields_and_on(counter: Counter) -> None:
    group = _begin(counter, "陈秀英")
    group.more.fold_button.setFocus()
    walked = []
    while counter.typist.focused_name() != "intake.demand":
        counter.typist.press(K.Key_Tab)
        walked.append(counter.typist.focused_name())
    assert walked[:3] == ["intake.visitor_kind", "intake.visitor_id_kind", "intake.visitor_sex"]
    assert walked[-4:-1] == [
        "intake.visitor_contact1_label",
        "intake.not_shown",
        "intake.anonymous",
    ]


def test_a_refusal_unfolds_what_was_never_made(counter: Counter) -> None:
    counter.typist.search("陈秀英")
    counter.typist.press(K.Key_Return)
    group = _group(counter)
    group.fill({"name": "陈秀英", "birth_date": "看不懂"})
    _register(counter)
    assert group.fields["visitor_birth_date"].error
    assert counter.typist.focused_name() == "intake.visitor_birth_date"


@pytest.mark.parametrize("kind", [PartyKind.PERSON, PartyKind.COLLECTIVE])
@pytest.mark.parametrize(
    ("dark", "size"), [(False, TypeSize.STANDARD), (True, TypeSize.LARGEST)], ids=["light", "dark"]
)
def test_nothing_of_it_is_cut_or_nameless(
    open_counter: OpenCounter, wear: Wear, kind: PartyKind, *, dark: bool, size: TypeSize
) -> None:
    wear(dark, size)
    counter = open_counter(Role.RECEPTIONIST)
    group = _begin(counter, "王\ue863")
    group.more.inside.kind.set_value(kind)
    if kind is PartyKind.PERSON:
        group.more.inside.id_kind.set_value(IdKind.PASSPORT)
    group.not_shown.setChecked(True)
    settle()
    form = counter.room.intake.form
    assert clipped(form) == []
    assert nameless(form) == []
    assert marked_up(form) == []
