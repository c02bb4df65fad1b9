"""Behind the window, as the director: triage, parties, petitions with their papers, numbers, ledgers."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget

from centre_app.domain.matters.codes import MatterState, Route
from centre_app.services.records.matters import MatterQuery
from scripts.tour.forms import COMMIT, choose, open_matter, said
from scripts.tour.hand import Hand, Key
from scripts.tour.window.stage import Stage

CENTRE = "岚禾镇综治中心"
DISPATCHER, DIRECTOR = "分流员", "中心主任"
LEDGER = (
    (
        "序号",
        "来访日期",
        "来访人姓名",
        "身份证号",
        "联系电话",
        "单位或住址",
        "来访事由",
        "办结日期",
    ),
    (
        1,
        date(2025, 3, 4),
        "陶玉珍",
        "",
        "19900005511",
        "上禾村二组",
        "邻居把路堵了，要求恢复",
        date(2025, 3, 20),
    ),
    (
        2,
        "2025.3.6",
        "阮成林",
        999128197503120000.0,
        19900005512.0,
        "石桥村",
        "工钱还欠六千元没有结",
        None,
    ),
    (3, "2025年3月9日", "匿名", "", "", "", "有人夜里烧秸秆", ""),
    (4, date(2025, 3, 4), "陶玉珍", "", "19900005511", "上禾村二组", "邻居把路堵了，要求恢复", ""),
    (5, "", "柏建国", "", "", "长坡村", "问低保怎么申请", ""),
)


def triage_group(stage: Stage, number: str) -> None:
    """Look at the people of the group, and decide where the matter goes."""
    hand = stage.hand
    with stage.journal.stop("parties", "Everybody of the group on the page of the matter"):
        open_matter(hand, number)
    with stage.journal.stop("triage", "Where it goes: proposed with reasons, decided by a person"):
        hand.click("matters.step.triage")
        hand.find("matters.triage.route")
        hand.settle()
    hand.press(Key.Key_Escape)


def look_at_a_page(stage: Stage) -> None:
    """Look at the whole story of one matter."""
    matters = stage.entry.house.services.matters
    resolved = MatterQuery(states=frozenset({MatterState.RESOLVED}), limit=200)
    rows = stage.ask(lambda actor: matters.page(actor, resolved)).rows
    kept = next(one for one in rows if one.route is Route.MEDIATION)
    with stage.journal.stop("desk", "One matter on one page: its road, its history, the next step"):
        open_matter(stage.hand, kept.number)


def answer_a_petition(stage: Stage) -> None:
    """Take a petition from the window to an opinion that was served (F30, F31, F35, F36, F23)."""
    hand = stage.hand
    number = _petition(stage, "甘正明", "征收我家竹林只补了一半，要求按实有面积补足")
    with stage.journal.stop(
        "petition", "Classified: what kind of petition, which way, which dates"
    ):
        hand.click("matters.step.classify")
        hand.settle()
    hand.press(*COMMIT)
    _step(hand, "accept_petition")
    _step(hand, "handle", choices={"body_id": CENTRE})
    _ask(stage, number, "ask_extension", days="20", reason="竹林面积要请林业站重新勘测")
    _step(hand, "decide")
    _step(hand, "serve")
    with stage.journal.stop("petition-opinion", "The opinion: a card for each request"):
        _open_step(hand, "opinion")
        hand.fill("matters.opinion.part0.facts", "经勘测，竹林实有面积三亩四分，原登记三亩一分。")
        hand.fill("matters.opinion.part0.basis", "《土地管理法》第四十八条")
        hand.fill("matters.opinion.part0.opinion", "按实有面积补足差额三分，十日内支付。")
    hand.press(*COMMIT)
    hand.settle()
    with stage.journal.stop("petition-served", "Served; the thirty days for a review run") as stop:
        _step(hand, "serve")
        forms = {"F30", "F31", "F35", "F35N", "F36", "F23"}
        stage.papers(stop, number=number, key="petition", forms=forms)


def turn_away(stage: Stage) -> None:
    """Refuse one petition with the director's word (F32), and pass another on (F33)."""
    hand = stage.hand
    number = _petition(stage, "樊启发", "不服法院判决，要求中心改判")
    hand.click("matters.step.classify")
    hand.settle()
    hand.press(*COMMIT)
    hand.settle()
    with stage.journal.stop(
        "petition-refused", "Not accepted: asked, decided, told in writing"
    ) as stop:
        said_why = {"go_to": "岚江县人民法院", "reason": "判决已经生效，应当申请再审"}
        _ask(stage, number, "ask_refusal", **said_why)
        _step(hand, "decide")
        stage.papers(stop, number=number, key="refused", forms={"F30", "F32"})
    number = _petition(stage, "舒有才", "反映高速公路征地地类认定不准")
    hand.click("matters.step.classify")
    hand.settle()
    hand.press(*COMMIT)
    hand.settle()
    with stage.journal.stop("petition-forwarded", "Passed on to the body with the power") as stop:
        _step(hand, "forward")
        stage.papers(stop, number=number, key="forwarded", forms={"F30", "F33"})


def reveal(stage: Stage, name: str) -> None:
    """Ask for whole numbers, with a reason."""
    hand = stage.hand
    with stage.journal.stop("privacy", "Whole numbers only for a reason, and for thirty seconds"):
        hand.press(Key.Key_F2)
        hand.settle()
        hand.type(name)
        hand.settle()
        hand.press(Key.Key_Return)
        hand.settle()
        hand.click("person.reveal")
        choose(hand, "reveal.reason", "核对身份")
        hand.click("reveal.confirm")
        hand.settle()
    hand.press(Key.Key_Escape)
    hand.settle()
    with stage.journal.stop("blind", "F12: nobody sees anything") as stop:
        hand.press(Key.Key_F12)
        stop.outcome = "covered"
    hand.press(Key.Key_F12)
    hand.press(Key.Key_Escape)


def take_in_a_ledger(stage: Stage) -> None:
    """Try an old ledger out without writing anything."""
    hand = stage.hand
    path = _write_ledger(stage.out / "2025年来访登记台账.xlsx")
    with stage.journal.stop("ledger", "An old ledger: the columns are recognised") as stop:
        hand.press(Key.Key_F9)
        hand.settle()
        pages = stage.window.findChild(QListWidget)
        assert pages is not None
        found = next(one for one in range(pages.count()) if "台账" in pages.item(one).text())
        pages.setCurrentRow(found)
        hand.settle()
        hand.click("ledgers.open")
        _pick(hand, path)
        hand.find("ledgers.try")
        hand.settle()
        stop.outcome = f"{len(LEDGER) - 1} rows"
    with stage.journal.stop("ledger-trial", "A dry run: a verdict for each row") as stop:
        hand.click("ledgers.try")
        hand.find("ledgers.take")
        hand.settle()
        hand.click("ledgers.only.all")
        hand.settle()
        stop.outcome = str(hand.find("ledgers.take").property("text"))
    hand.click("ledgers.trial_back")
    hand.settle()


def _ask(stage: Stage, number: str, step: str, **texts: str) -> None:
    """Let the dispatcher ask in the director's absence: nobody decides what he asked for."""
    stage.entry.sign_out()
    stage.entry.sign_in(DISPATCHER)
    open_matter(stage.hand, number)
    _step(stage.hand, step, None, **texts)
    stage.entry.sign_out()
    stage.entry.sign_in(DIRECTOR)
    open_matter(stage.hand, number)


def _petition(stage: Stage, name: str, demand: str) -> str:
    """Register somebody with a petition, send it on its way, and return its number."""
    hand = stage.hand
    stage.begin(name)
    hand.fill("intake.visitor_phone", "19900007101")
    stage.tell(demand, "征地拆迁纠纷")
    hand.press(*COMMIT)
    number = said(hand, name).split("编号")[1].strip(" 。")
    open_matter(hand, number)
    hand.click("matters.step.triage")
    hand.find("matters.triage.route")
    choose(hand, "matters.triage.route", "信访办理")
    hand.settle()
    hand.press(*COMMIT)
    hand.find("matters.step.classify")
    hand.settle()
    return number


def _open_step(hand: Hand, step: str) -> None:
    hand.settle()
    hand.click(f"matters.step.{step}")
    hand.settle()


def _step(hand: Hand, step: str, choices: dict[str, str] | None = None, **texts: str) -> None:
    """Take a step with what it needs, from its button to its answer."""
    _open_step(hand, step)
    for name, label in (choices or {}).items():
        choose(hand, f"matters.{step}.{name}", label, part=True)
    for name, text in texts.items():
        hand.fill(f"matters.{step}.{name}", text)
    hand.press(*COMMIT)
    hand.wait(lambda: not hand.there("matters.panel.commit"), step)
    hand.settle()


def _pick(hand: Hand, path: Path) -> None:
    """Name a file in the dialog that asks for one."""
    dialog = hand.find("ledgers.file", QFileDialog)
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    name.setFocus()
    hand.press(Key.Key_Return)


def _write_ledger(path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("岚禾镇2025年来访登记台账",), *LEDGER):
        sheet.append(row)
    book.save(path)
    return path
