"""Visitors one after another: known and new, several, interrupted, dangerous."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QWidget

from centre_app.services.records.matters import MatterKey
from centre_app.services.records.visit_ledger import LedgerQuery
from centre_app.views.reception import read_back
from centre_app.views.theme import TypeSize
from scripts.tour.forms import ALT, COMMIT, CTRL, choose, said
from scripts.tour.hand import Key
from scripts.tour.window.stage import Stage

DRAINS = "排水沟"
"""A word of the matter somebody comes about again and again."""

PHONE = "19900007"
TURNED = (960, 620)
"""The screen the visitor looks at."""


def look_at_today(stage: Stage) -> None:
    """See what waits for the clerk."""
    with stage.journal.stop("today", "What waits: a report of danger, half-typed forms") as stop:
        stage.hand.press(Key.Key_F1)
        stage.hand.settle()
        stop.outcome = "one report of danger owed, three forms on the shelf, no alarm on coming in"


def find_somebody(stage: Stage) -> str:
    """Look for somebody by the first letters of his name, and return the name."""
    name = stage.known(DRAINS).parties.split("、")[0].split(" ")[0]
    initials: Callable[[str], str] = stage.entry.house.services.initials
    with stage.journal.stop("search", "F2, and somebody found by the first letters of his name"):
        stage.hand.press(Key.Key_F2)
        stage.hand.settle()
        stage.hand.type(initials(name).lower())
        stage.hand.settle()
    return name


def come_again(stage: Stage, name: str) -> None:
    """Take a known petitioner, type what he says, and see the matter it may be."""
    hand, matters = stage.hand, stage.entry.house.services.matters
    key = MatterKey(stage.known(DRAINS).matter_id)
    known = stage.ask(lambda actor: matters.case_page(actor, key)).head
    with stage.journal.stop("reception", "A known visitor: what is open with him stands beside"):
        hand.fill("intake.search", name)
        hand.settle()
        hand.press(Key.Key_Return)
        hand.settle()
        hand.fill("intake.demand", f"昨晚下雨又是老样子：{known.demand[:40].rstrip('，。')}")
        hand.settle()
    with stage.journal.stop(
        "repeats", "The matter it may be, with reasons; the focus stays"
    ) as stop:
        choose(hand, "intake.dispute_type", "邻里纠纷")
        hand.fill("intake.place", known.place)
        hand.settle()
        hit = stage.room.intake.repeats.current
        assert hit is not None
        stop.outcome = f"likely the same: {hit.matter.number}"
    with stage.journal.stop("repeat-kept", "Alt+1: the same again, kept with the matter on file"):
        hand.press(Key.Key_1, ALT)
        hand.settle()
        hand.press(*COMMIT)
        said(hand, "续访")


def put_in_a_text(stage: Stage) -> None:
    """Put a kept text in, fill its gaps, read all back to the visitor, register, print the slip."""
    hand = stage.hand
    with stage.journal.stop("text-module", "A kept text by ; and its short name"):
        stage.begin("向长明")
        hand.fill("intake.visitor_phone", f"{PHONE}001")
        hand.enter("intake.demand")
        hand.type(";工资")
        hand.settle()
        hand.find("text_modules.offers", QWidget)
    hand.press(Key.Key_Tab)
    for gap in ("新街社区工地", "木工", "今年五月到八月", "一万二千六百"):
        hand.type(gap)
        hand.press(Key.Key_Tab)
    hand.type("按天结算")
    hand.press(Key.Key_Tab)
    hand.type("记工本")
    choose(hand, "intake.dispute_type", "拖欠农民工工资纠纷")
    hand.fill("intake.other.0.name", "岚江县宏顺建筑劳务有限公司")
    with stage.journal.stop(
        "read-back", "F8: the visitor reads his own words, nothing else"
    ) as stop:
        hand.press(Key.Key_F8)
        hand.settle()
        stop.window = stage.room.findChild(read_back.ReadBack)
        assert stop.window is not None
        stop.window.resize(*TURNED)
        stop.outcome = "a second window in 28-point type; the focus stays in the form"
    hand.press(Key.Key_F8)
    with stage.journal.stop("receipt", "Ctrl+Enter registers, Ctrl+P shows the slip (F01)") as stop:
        hand.press(*COMMIT)
        number = said(hand, "编号").split("编号")[1].strip(" 。")
        hand.press(Key.Key_P, CTRL)
        hand.find("receipt.close")
        stage.papers(stop, number=number, key="receipt", forms={"F01"})
    hand.click("receipt.close")


def bring_photos(stage: Stage) -> None:
    """Paste a photo into the form of somebody who is about to be registered."""
    hand = stage.hand
    with stage.journal.stop("attachments", "Ctrl+V: a photo the visitor brought, kept as it is"):
        stage.begin("熊海燕")
        hand.fill("intake.visitor_phone", f"{PHONE}002")
        stage.tell("楼上卫生间漏水，吊顶泡坏了，带来照片三张", "物业纠纷", "江畔社区三栋")
        strip = stage.room.intake.attachments.strip
        for seed in range(3):
            QGuiApplication.clipboard().setImage(_photo(seed))
            hand.enter("intake.visitor_phone")
            hand.press(Key.Key_V, CTRL)
            hand.wait(lambda: not strip.taking.busy, "attachment")
            hand.settle()
        hand.show(strip)
    hand.press(*COMMIT)
    said(hand, "编号")


def interrupt(stage: Stage) -> None:
    """Put somebody aside for the next, and take him back."""
    hand = stage.hand
    with stage.journal.stop("shelf", "Esc: half typed and on the shelf, with the time he waits"):
        stage.begin("覃美玉")
        hand.fill("intake.demand", "丈夫去世，公婆不让我带孩子走，想问")
        hand.press(Key.Key_Escape)
        said(hand, "已搁置")
    with stage.journal.stop("shelf-back", "Taken back from the shelf, word for word") as stop:
        waiting = stage.room.intake.shelf.more.menu().actions()
        next(one for one in waiting if one.text().startswith("覃美玉")).trigger()
        hand.settle()
        stop.outcome = stage.room.intake.form.demand.demand.text()
        assert stop.outcome.startswith("丈夫去世")
    hand.press(Key.Key_Escape)
    hand.settle()


def come_as_a_group(stage: Stage) -> str:
    """Register twenty-three with five representatives; there is no place for a sixth."""
    hand = stage.hand
    with stage.journal.stop(
        "group", "23 people, five representatives; the sixth is refused"
    ) as stop:
        stage.begin("冉光明")
        hand.fill("intake.visitor_phone", f"{PHONE}003")
        stage.tell(
            "水库放水冲了我们二十三户的秧田，请求核定损失、给予补偿", "损害赔偿纠纷", "下禾村河坝"
        )
        hand.fill("intake.people_count", "23")
        for at, name in enumerate(("邓树清", "石菊香", "姚国强", "彭冬梅")):
            hand.click("intake.add_representative")
            hand.fill(f"intake.representative.{at}.name", name)
        add = stage.room.intake.form.way.people.add
        assert not add.button.isEnabled()
        hand.fill("intake.companions", "卢福来、蒋月娥、孟世昌、侯巧珍、汤有才")
        hand.settle()
        hand.show(add)
        stop.outcome = add.reason
    with stage.journal.stop("group-kept", "The group is one matter"):
        hand.press(*COMMIT)
        return said(hand, "编号").split("编号")[1].strip(" 。")


def threaten(stage: Stage) -> None:
    """Report a threat at once, to the minute."""
    hand = stage.hand
    with stage.journal.stop("risk", "F11: registered at once, whom one told comes first"):
        stage.begin("汪兴旺")
        hand.fill(
            "intake.demand", "他欠我四万元不还，还换了电话，今晚我就带刀去他家，大不了同归于尽"
        )
        hand.press(Key.Key_F11)
        hand.find("matters.risk.who")
        hand.settle()
        hand.type("岚禾派出所值班民警")
        hand.fill("matters.risk.way", "电话")
        hand.click("matters.risk.tell")
        hand.settle()
    hand.fill("matters.risk.who", "梁启明")
    hand.fill("matters.risk.way", "当面")
    hand.click("matters.risk.tell")
    hand.settle()
    hand.fill("matters.risk.measures", "留在接待室由同事陪同，民警到场劝导，通知家属接回。")
    with stage.journal.stop(
        "risk-kept", "Ctrl+Enter completes and prints the report (F43)"
    ) as stop:
        hand.press(*COMMIT)
        number = said(hand, "已保存").split("：")[1].split(" ")[0]
        stage.papers(stop, number=number, key="risk", forms={"F43"})


def look_through_visits(stage: Stage) -> None:
    """Look through the visits of a month and set them on paper (L01)."""
    hand, house = stage.hand, stage.entry.house
    with stage.journal.stop("visits", "Alt+Z: the visits of a span, counted"):
        hand.press(Key.Key_F2)
        hand.settle()
        hand.press(Key.Key_Z, ALT)
        hand.settle()
        choose(hand, "ledger.period", "本月")
        hand.settle()
    with stage.journal.stop("visits-paper", "Ctrl+P: the same on paper (L01)") as stop:
        hand.press(Key.Key_P, CTRL)
        hand.find("ledger_paper.close")
        hand.settle()
        query = stage.room.ledger.filters.query()
        assert isinstance(query, LedgerQuery)
        ledgers = house.services.visit_ledgers
        paper = stage.ask(lambda actor: ledgers.lay_out(actor, query))
        stage.paper(stop, "visits-L01-1.pdf", paper.pdf)
        stop.outcome = f"{paper.pages} pages"
    hand.click("ledger_paper.close")
    hand.press(Key.Key_Escape)


def write_large(stage: Stage) -> None:
    """Look at the window in the largest type."""
    hand = stage.hand
    hand.wear(dark=False, size=TypeSize.LARGEST)
    with stage.journal.stop("largest", "The largest type; nothing is cut"):
        stage.window.resize(1366, 768)
        hand.press(Key.Key_F2)
        hand.settle()
        hand.type(stage.known(DRAINS).parties[:1])
        hand.settle()
    hand.wear(dark=False, size=TypeSize.STANDARD)
    hand.press(Key.Key_Escape)
    hand.settle()


def _photo(seed: int) -> QImage:
    """Return a picture such as a telephone takes of a wet ceiling, somewhat."""
    photo = QImage(1280, 960, QImage.Format.Format_RGB32)
    photo.fill(QColor(206 - 9 * seed, 202, 190))
    painter = QPainter(photo)
    painter.setPen(Qt.PenStyle.NoPen)
    for ring in range(9):
        painter.setBrush(QColor(150 - 8 * ring, 122 - 6 * ring, 84, 60))
        painter.drawEllipse(
            260 + 40 * ring, 180 + 34 * ring + 60 * seed, 760 - 80 * ring, 560 - 60 * ring
        )
    painter.end()
    return photo
