"""The people of a matter, put in, changed and ended with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import MatterParty
from centre_app.domain.matters.party_codes import AuthorityKind, GuardianProof, PartySide, Power
from centre_app.domain.mediation.codes import Consent
from centre_app.domain.people.codes import PartyKind
from centre_app.services.records.people import PersonEntry
from centre_app.services.requests import Done
from centre_app.views.frame.room import Subject
from centre_app.views.theme import TypeSize
from tests.mediation_town import Road
from tests.services.intakes import an_intake
from tests.town import on_both_engines
from tests.views.conftest import Wear
from tests.views.desk_window import Sitting
from tests.views.looking import clipped, nameless, settle
from tests.views.road.conftest import SitDown

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

CHILD = PersonEntry(name="马小宝", id_number="110105201610010017")
COMPANY = PersonEntry(kind=PartyKind.LEGAL_PERSON, name="云岭建筑有限公司")


def opened(sitting: Sitting, **changed: object) -> Done:
    done = sitting.town.services.reception.register(sitting.actor, an_intake(**changed))
    sitting.go("matters", Subject("matter", done.id))
    return done


def told(sitting: Sitting) -> str:
    settle()
    labels = sitting.window.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def parties(sitting: Sitting, done: Done) -> list[MatterParty]:
    with sitting.town.open_unit(sitting.actor, reading=True) as unit:
        return list(unit.matters.look(done.id).parties)


def begin(sitting: Sitting, name: str) -> None:
    """Open the panel and begin somebody who is not on file."""
    sitting.enter("matters.parties.add")
    sitting.typist.press(K.Key_Space)
    assert sitting.focus() == "matters.party_add.search"
    sitting.typist.search(name)
    sitting.typist.press(K.Key_Tab)
    sitting.typist.press(K.Key_Space)
    assert sitting.focus() == "matters.party_add.person_id_number"


def choose(sitting: Sitting, name: str, letters: str) -> None:
    """Come to a choice with Tab and choose by letters."""
    for _ in range(20):
        if sitting.focus() == f"matters.{name}":
            sitting.typist.type(letters)
            return
        sitting.typist.press(K.Key_Tab)
    raise LookupError(name)


def come_to(sitting: Sitting, name: str) -> None:
    choose(sitting, name, "")


@on_both_engines
def test_a_child_is_signed_for_by_the_father_and_not_by_the_grandmother(sitting: Sitting) -> None:
    done = opened(sitting, visitor=CHILD)
    assert "还不能签名：马小宝" in told(sitting)
    begin(sitting, "何秀英")
    choose(sitting, "party_add.role", "fddlr")
    choose(sitting, "party_add.behalf_of_id", "mxb")
    choose(sitting, "party_add.relation", "zfm")
    choose(sitting, "party_add.proof", "qs")
    come_to(sitting, "party_add.document")
    sitting.typist.type("户口簿")
    sitting.typist.press(K.Key_Return, CTRL)
    assert "还不能签名：何秀英" in told(sitting)
    begin(sitting, "马建国")
    choose(sitting, "party_add.role", "fddlr")
    choose(sitting, "party_add.behalf_of_id", "mxb")
    choose(sitting, "party_add.relation", "fm")
    choose(sitting, "party_add.proof", "qs")
    come_to(sitting, "party_add.document")
    sitting.typist.type("户口簿第3页")
    sitting.typist.press(K.Key_Return, CTRL)
    assert "可签名：马建国" in told(sitting)
    father = parties(sitting, done)[-1]
    assert (father.role, father.side) == (MatterRole.STATUTORY_AGENT, PartySide.ASKING)
    assert (father.proof, father.document) == (GuardianProof.KINSHIP, "户口簿第3页")


@on_both_engines
def test_a_company_is_spoken_for_by_whoever_may_settle(sitting: Sitting) -> None:
    done = opened(sitting, others=(COMPANY,))
    begin(sitting, "钱经理")
    choose(sitting, "party_add.role", "dlrdwgz")
    choose(sitting, "party_add.behalf_of_id", "yljz")
    choose(sitting, "party_add.authority", "tb")
    come_to(sitting, "party_add.document")
    sitting.typist.type("授权委托书")
    sitting.typist.press(K.Key_Return, CTRL)
    assert len(parties(sitting, done)) == 2
    assert sitting.focus() == "matters.party.power.admit"
    sitting.enter("matters.party.power.settle")
    sitting.typist.press(K.Key_Space)
    come_to(sitting, "party_add.valid_from")
    sitting.typist.type("2026-03-01")
    come_to(sitting, "party_add.valid_to")
    sitting.typist.type("2026-12-31")
    sitting.typist.press(K.Key_Return, CTRL)
    agent = parties(sitting, done)[-1]
    assert (agent.authority, agent.powers) == (AuthorityKind.SPECIAL, [Power.SETTLE])
    assert agent.side is PartySide.OPPOSITE
    shown = told(sitting)
    assert "代 云岭建筑有限公司" in shown
    assert "可签名：钱经理" in shown
    assert "2026-03-01 至 2026-12-31" in shown


def test_a_part_is_changed_and_ended_and_stays_in_sight(sitting: Sitting) -> None:
    done = opened(sitting)
    sitting.enter("matters.parties.change1")
    sitting.typist.press(K.Key_Space)
    assert sitting.focus() == "matters.party_change.role"
    sitting.typist.type("dsr")
    sitting.typist.press(K.Key_Return, CTRL)
    assert parties(sitting, done)[1].role is MatterRole.THIRD_PARTY
    sitting.enter("matters.parties.change1")
    sitting.typist.press(K.Key_Space)
    come_to(sitting, "party_change.reason")
    sitting.typist.type("列错了人")
    sitting.typist.press(K.Key_Tab)
    sitting.typist.press(K.Key_Space)
    assert parties(sitting, done)[1].end_reason == "列错了人"
    assert "起不再参加：列错了人" in told(sitting)


def test_the_names_of_a_crowd_are_pasted_later(sitting: Sitting) -> None:
    done = opened(sitting, people_count=30)
    sitting.enter("matters.parties.names")
    sitting.typist.press(K.Key_Space)
    assert sitting.focus() == "matters.party_names.companions"
    QGuiApplication.clipboard().setText("1\t孙二娘\t13800002222\n2\t顾大嫂\n13")
    sitting.typist.press(K.Key_V, CTRL)
    sitting.typist.press(K.Key_Return, CTRL)
    assert "第 3 行" in told(sitting)
    assert len(parties(sitting, done)) == 2
    for _ in range(3):
        sitting.typist.press(K.Key_Backspace)
    sitting.typist.press(K.Key_Return, CTRL)
    assert [one.name for one in parties(sitting, done)[2:]] == ["孙二娘", "顾大嫂"]
    assert "随访人 2 人：孙二娘、顾大嫂" in told(sitting)


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_of_the_people_and_their_panels_is_cut(
    director_sits: SitDown, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    sitting = director_sits()
    opened(sitting, visitor=CHILD, others=(COMPANY,))
    begin(sitting, "钱经理")
    choose(sitting, "party_add.role", "dlrdwgz")
    choose(sitting, "party_add.authority", "tb")
    settle()
    assert clipped(sitting.window) == []
    assert nameless(sitting.window) == []


def test_a_respondent_added_later_enters_the_mediation_and_is_asked(sitting: Sitting) -> None:
    road = Road(sitting.town)
    case_id = road.ready()
    card = road.card(case_id)
    sitting.go("matters", Subject("matter", card.matter_id))
    begin(sitting, "李建国")
    choose(sitting, "party_add.role", "bsqr")
    sitting.typist.press(K.Key_Return, CTRL)
    assert "加入调解案" in told(sitting)
    assert f"{card.number} 丙方 李建国" in told(sitting)
    sitting.go("mediation", Subject("case", case_id))
    assert "丙方 李建国" in told(sitting)
    sitting.enter("consent.agreed.2")
    sitting.typist.press(K.Key_Space)
    assert road.card(case_id).parties[-1].consent is Consent.AGREED
