"""What people may type at the window, the keys that do it, and what papers make of it."""

from collections.abc import Mapping

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.people.check_digits import uscc_check
from centre_app.services.records.papers import PaperFile, PaperKey
from centre_app.services.records.reception import ReceiptOrder, VisitQuery, VisitRow
from centre_app.views.parts.labelled import Labelled
from tests.printing.reading import by_poppler, solid
from tests.views.reception.conftest import Counter

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
PHONE = "13812345678"
RARE = "𠮷䶮㛃𬱖"
FAMILIAR = "王桂兰李建军墙滴水占拆补偿款承包地"
OTHERS = "１２Ａｂ％（）《》、。；“”‘’「」—…①Ⅷ&<>\"'\\{}%_#-.,:;/0Az"
UNPRINTABLE = "\U0002ebf0\U0001f600\uf8ff\U00031350"
"""A character of extension I, a face, one of nobody's, one of extension H: no face has them."""

ODD_BEGINNINGS = ("=", "+", "-", "@", "＝", "'", '"', "＠")
"""A workbook would take some for the beginning of a formula."""

UNBROKEN = st.text("0Az=-_/甲", min_size=70, max_size=120)
"""Without a place to break the line at."""

credit_codes = st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=16, max_size=16).map(
    lambda one: f"9{one}{uscc_check(f'9{one}')}"
)
names = st.text(FAMILIAR + RARE, min_size=2, max_size=20)
lines = st.text(FAMILIAR + RARE + OTHERS, min_size=1, max_size=60).map(lambda one: f"一{one}村")
texts = st.lists(lines, min_size=1, max_size=5).map("\n".join)
odd_names = st.text(FAMILIAR + UNPRINTABLE, min_size=2, max_size=8)
odd_texts = st.text(FAMILIAR + RARE + UNPRINTABLE, min_size=1, max_size=60).map("诉{}求".format)


def few_times(examples: int) -> settings:
    """Return how a property is tried that takes seconds each time: a failure is not made shorter."""
    return settings(
        max_examples=examples,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )


def fill(counter: Counter, typed: Mapping[Labelled, str]) -> None:
    """Type texts into their fields by real keys; each stands there as it was typed."""
    for field, text in typed.items():
        field.editor().setFocus()
        for at, line in enumerate(text.split("\n")):
            if at:
                counter.typist.press(K.Key_Return)
            counter.typist.type(line)
        assert field.text() == text, (field.label, field.text())


def paste(counter: Counter, field: Labelled, text: str) -> None:
    """Put a text into a field from the clipboard."""
    QGuiApplication.clipboard().setText(text)
    field.editor().setFocus()
    counter.typist.press(K.Key_V, CTRL)
    assert field.text() == text


def register(counter: Counter) -> VisitRow:
    """Register what stands in the form, and return the visit."""
    counter.room.intake.form.demand.dispute_type.set_value(DisputeType.NEIGHBOUR)
    counter.typist.press(K.Key_Return, CTRL)
    told = [one.error for one in counter.room.intake.form.visitor.fields.values() if one.error]
    assert told == []
    reception = counter.town.services.reception
    return reception.list_visits(counter.clerk, VisitQuery())[0]


def gapped(text: str) -> str:
    """Return what stands on paper of a text: one mark in place of each character no face has."""
    return "".join("〓" if one in UNPRINTABLE else one for one in text)


def receipt(counter: Counter, visit: VisitRow) -> str:
    """Return the text of the form and slip of a visit, white left out."""
    return solid(by_poppler(receipt_file(counter, visit).pdf))


def receipt_file(counter: Counter, visit: VisitRow) -> PaperFile:
    """Return the form and slip of a visit as issued."""
    order = ReceiptOrder(visit_id=visit.visit_id)
    done = counter.town.services.reception.issue_receipt(counter.clerk, order)
    assert done.paper_id is not None
    return counter.town.services.papers.fetch(counter.clerk, PaperKey(done.paper_id))


def in_order(text: str, paper: str) -> bool:
    """Return whether all of a text stands on a paper in order, whatever heads and feet between."""
    left = iter(paper)
    return all(character in left for character in solid(text))
