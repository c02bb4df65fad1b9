"""A visitor's paper on the scanner: taken in while he is registered, found again with the matter."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from centre_app.domain.attachments.codes import Origin
from centre_app.outside.scans.simulated import FOLDER
from centre_app.services.records.attachments import AttachmentOwner
from scripts.tour.forms import ALT, COMMIT, open_matter, said
from scripts.tour.hand import Key
from scripts.tour.window.stage import Stage

PAPER = (1240, 1754)
"""A4 at 150 dots to the inch."""

DEBT = (
    "借　条",
    "　　今借到符素芬人民币壹万贰仟元整（￥12,000.00），用于购买种子化肥，约定二〇二六年六月三十日前还清，不计利息。",
    "借款人：仇大海　　　　\n二〇二五年十一月八日　　",
)
BANK = ("银行转账回单", "　　付款人：符素芬\n　　收款人：仇大海\n　　金　额：12,000.00 元", "")
PAGES = len((DEBT, BANK))


def scan_a_paper(stage: Stage) -> None:
    """Scan what somebody brought, both pages by one key, and look at it on the matter's page.

    Raises:
        AssertionError: the pages are not with the matter.
    """
    hand, strip = stage.hand, stage.room.intake.attachments.strip
    _lay_into_the_feeder(stage)
    with stage.journal.stop("scan", "Alt+X: the paper he brought, scanned into the form") as stop:
        stage.begin("符素芬")
        hand.fill("intake.visitor_phone", "19900007004")
        stage.tell("借给同村仇大海一万二千元，到期没有还，带来借条和银行回单", "合同纠纷", "上禾村")
        hand.show(strip)
        hand.press(Key.Key_X, ALT)
        hand.wait(lambda: strip.scan.told.text() and not strip.taking.busy, "scan")
        hand.settle()
        hand.show(strip)
        stop.outcome = strip.scan.told.text()
    hand.press(*COMMIT)
    number = said(hand, "编号").split("编号")[1].strip(" 。")
    with stage.journal.stop("scan-kept", "The scanned paper lies with the matter") as stop:
        attachments = stage.entry.house.services.attachments
        owner = AttachmentOwner(matter_id=stage.known(number).matter_id)
        kept = stage.ask(lambda actor: attachments.rows(actor, owner))
        assert [one.origin for one in kept] == [Origin.SCANNER] * PAGES, kept
        open_matter(hand, number)
        hand.show(hand.find("attachments.tile"))
        stop.outcome = "、".join(one.title for one in kept)


def _lay_into_the_feeder(stage: Stage) -> None:
    """Put two pages where the simulated scanner finds its paper."""
    folder = stage.out / "data" / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for at, written in enumerate((DEBT, BANK)):
        _page(*written).save(str(folder / f"{at}.jpg"), quality=80)


def _page(title: str, words: str, foot: str) -> QImage:
    """Return a page as a scanner sees it: not quite white, not quite straight."""
    page = QImage(*PAPER, QImage.Format.Format_RGB32)
    page.fill(QColor(250, 248, 242))
    painter = QPainter(page)
    painter.rotate(0.4)
    painter.setPen(QColor(38, 40, 60))
    aligned = Qt.AlignmentFlag
    for text, top, size, where in (
        (title, 180, 64, aligned.AlignHCenter),
        (words, 380, 40, aligned.AlignLeft),
        (foot, 860, 40, aligned.AlignRight),
    ):
        font = QFont(painter.font())
        font.setPixelSize(size)
        painter.setFont(font)
        place = QRect(150, top, PAPER[0] - 300, 440)
        painter.drawText(place, where | Qt.TextFlag.TextWordWrap, text)
    painter.end()
    return page
