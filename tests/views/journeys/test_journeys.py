"""People who come to the window, from the first key to what becomes of it, on both databases."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from centre_app.domain.matters.codes import MatterRole, MatterState, RiskLevel, Route
from centre_app.domain.people.codes import IdCheck
from centre_app.domain.petitions.codes import PetitionSize, PetitionState
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.reception import ReceiptOrder
from centre_app.services.records.search import SearchQuery
from centre_app.services.records.visit_ledger import LedgerQuery
from tests.printing.reading import by_poppler, solid
from tests.services.bad_input.stages import Stage
from tests.town import on_both_engines
from tests.views.journeys.desks import ALT, CTRL, K, Office, Window
from tests.views.reception.conftest import OpenCounter

VILLAGERS = [f"村民{chr(0x4E00 + n)}" for n in range(25)]


@on_both_engines
def test_a_neighbour_dispute_goes_from_the_window_to_the_mediators(
    window: Window, open_counter: OpenCounter
) -> None:
    window.begin("王桂兰")
    window.come_to(K.Key_I, "11010519491231002X")
    window.come_to(K.Key_T, "13812345678")
    window.say("李建军砌墙占了我家滴水，要求拆除", "ll")
    window.form.other.people.rows[0].name.setFocus()
    window.typist.type("李建军")
    visit = window.register()
    assert visit.visitor == "王桂兰"
    window.typist.press(K.Key_P, CTRL)
    assert window.counter.window.findChild(QPushButton, "receipt.close") is not None
    office = Office(open_counter, visit)
    office.take(Step.TRIAGE)
    assert (office.page.head.route, office.page.head.risk) == (Route.MEDIATION, RiskLevel.LOW)
    office.take(Step.ACCEPT)
    office.begin(Step.OPEN_CASE)
    office.sitting.typist.press(K.Key_Return, CTRL)
    assert office.page.head.state is MatterState.IN_PROGRESS
    day = visit.visited_at.date()
    count = window.counter.town.services.visit_ledgers.count(
        window.counter.clerk, LedgerQuery(first=day, last=day)
    )
    assert (count.visits, count.people, count.firsts) == (1, 1, 1)


@on_both_engines
def test_thirty_villagers_are_one_matter_and_are_sent_on_with_a_letter(
    window: Window, open_counter: OpenCounter
) -> None:
    window.begin("陈秀英")
    window.say("征地补偿款三年没有发到位，要求兑付", "zd")
    window.come_to(K.Key_M, "30")
    people = window.form.way.people
    for at in range(4):
        people.add.button.setFocus()
        window.typist.press(K.Key_Space)
        people.rows[at].name.setFocus()
        window.typist.type(f"代表{'甲乙丙丁'[at]}")
    assert not people.add.button.isEnabled()
    assert "《信访工作条例》第二十条" in people.add.reason
    QGuiApplication.clipboard().setText("\n".join(VILLAGERS))
    window.typist.press(K.Key_L, ALT)
    window.typist.press(K.Key_V, CTRL)
    visit = window.register()
    office = Office(open_counter, visit)
    office.take(Step.TRIAGE, route="信访")
    assert office.page.head.risk in {RiskLevel.MEDIUM, RiskLevel.HIGH}
    office.take(Step.CLASSIFY)
    office.take(Step.FORWARD, body_id="不在名册里", body="县自然资源局", way="直接")
    assert office.page.head.state is MatterState.TRANSFERRED
    for name in ("陈秀英", "代表甲", "代表丁", *VILLAGERS):
        assert name in office.paper("F30")
    assert "代表丁等30人" in office.paper("F31")
    assert "县自然资源局" in office.paper("F33")
    with office.town.open_unit(office.sitting.actor, reading=True) as unit:
        [matter] = unit.matters.find()
        [file] = unit.petitions.find()
        roles = [one.role for one in matter.parties]
    assert (matter.people_count, roles.count(MatterRole.COMPANION)) == (30, 25)
    assert (file.size, file.state) == (PetitionSize.GROUP, PetitionState.FORWARDED)


@on_both_engines
def test_whoever_gives_no_name_is_heard_and_the_thing_is_looked_into(
    window: Window, open_counter: OpenCounter
) -> None:
    Stage(window.counter.town).department()
    window.form.visitor.anonymous.setFocus()
    window.typist.press(K.Key_Space)
    window.say("有人夜里在河滩烧垃圾", "hj")
    assert window.counter.room.intake.repeats.isHidden()
    visit = window.register()
    assert visit.visitor == ""
    office = Office(open_counter, visit)
    office.take(Step.TRIAGE, route="双派单")
    office.take(Step.ACCEPT)
    office.take(Step.ISSUE_ORDERS, unit_id="自然资源所", grid_staff_id="一格")
    assert office.page.head.state is MatterState.IN_PROGRESS
    assert {one.who for one in office.page.orders} == {"自然资源所", "赵小芳"}
    with office.town.open_unit(office.sitting.actor, reading=True) as unit:
        assert list(unit.people.find()) == []


@on_both_engines
def test_whoever_shows_no_card_is_on_file_by_his_name_without_a_number(window: Window) -> None:
    window.begin("陈秀英")
    window.come_to(K.Key_I, "111111111111111111")
    window.say("低保没有评上", "qt")
    window.typist.press(K.Key_Return, CTRL)
    assert window.visits() == []
    assert window.form.visitor.id_number.error
    window.form.visitor.not_shown.setFocus()
    window.typist.press(K.Key_Space)
    window.register()
    with window.counter.town.open_unit(window.counter.clerk, reading=True) as unit:
        [person] = unit.people.find()
    assert (person.name, person.id_check, person.masked_id) == ("陈秀英", IdCheck.NOT_SHOWN, "")


@on_both_engines
def test_a_rare_name_is_written_found_and_printed(window: Window) -> None:
    window.begin("陈")
    window.form.visitor.name.clear()
    window.form.visitor.name.setFocus()
    window.typist.press(K.Key_R, ALT)
    window.typist.search("2CC56")
    window.typist.press(K.Key_Return)
    window.typist.type("明\ue863")
    name = "𬱖明\ue863"
    assert window.form.visitor.name.text() == name
    assert "䶮" in window.form.visitor.name.editor().accessibleDescription()
    window.say("名字里的字电脑打不出来", "qt")
    visit = window.register()
    town, clerk = window.counter.town, window.counter.clerk
    for words in ("𬱖", "明䶮", "\ue863", "dmy"):
        found = town.services.reception.look_up(clerk, SearchQuery(words)).people
        assert [one.name for one in found] == [name], words
    done = town.services.reception.issue_receipt(clerk, ReceiptOrder(visit_id=visit.visit_id))
    assert done.paper_id is not None
    slip = town.services.papers.fetch(clerk, PaperKey(done.paper_id))
    assert "𬱖明䶮" in solid(by_poppler(slip.pdf))
