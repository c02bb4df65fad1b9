"""Nothing that is typed at the window is lost or altered on its way to the paper."""

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from centre_app.domain.matters.codes import DisputeType
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.reception import ReceiptOrder, VisitQuery
from tests.printing.reading import by_poppler, solid
from tests.views.reception.conftest import Counter

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
RARE = "𠮷䶮㛃𬱖"
FAMILIAR = "王桂兰李建军墙滴水占拆补偿款承包地"
OTHERS = "１２Ａｂ％（）《》、。；“”—…①Ⅷ&<>\"'\\{}%_#-.,:;/0Az"

names = st.text(FAMILIAR + RARE, min_size=2, max_size=20)
lines = st.text(FAMILIAR + RARE + OTHERS, min_size=1, max_size=60).map(lambda one: f"一{one}村")
texts = st.lists(lines, min_size=1, max_size=5).map("\n".join)


def _type(counter: Counter, field: object, text: str) -> None:
    editor = field.editor()  # type: ignore[attr-defined]
    editor.setFocus()
    for at, line in enumerate(text.split("\n")):
        if at:
            counter.typist.press(K.Key_Return)
        counter.typist.type(line)
    assert field.text() == text  # type: ignore[attr-defined]


@settings(
    max_examples=6,
    deadline=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
@given(name=names, other=names, address=lines, place=lines, ethnic=names, work=names, demand=texts)
def test_every_field_of_the_form_stands_on_the_paper_as_it_was_typed(
    counter: Counter,
    name: str,
    other: str,
    *,
    address: str,
    place: str,
    ethnic: str,
    work: str,
    demand: str,
) -> None:
    form, services = counter.room.intake.form, counter.town.services
    form.visitor.more.open()
    typed = {
        form.visitor.name: name,
        form.visitor.phone: "13812345678",
        form.visitor.address: address,
        form.visitor.more.ethnic: ethnic,
        form.visitor.more.occupation: work,
        form.demand.demand: demand,
        form.demand.place: place,
        form.other.people.rows[0].name: other + "甲",
    }
    for field, text in typed.items():
        _type(counter, field, text)
    form.demand.dispute_type.set_value(DisputeType.NEIGHBOUR)
    counter.typist.press(K.Key_Return, CTRL)
    visit = services.reception.list_visits(counter.clerk, VisitQuery())[0]
    assert visit.words == demand
    done = services.reception.issue_receipt(counter.clerk, ReceiptOrder(visit_id=visit.visit_id))
    assert done.paper_id is not None
    paper = solid(by_poppler(services.papers.fetch(counter.clerk, PaperKey(done.paper_id)).pdf))
    lost = [text for text in typed.values() if solid(text) not in paper]
    assert lost == []
