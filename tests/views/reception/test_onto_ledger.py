"""The register holds every visitor as he was typed, on paper masked and short, as a workbook whole."""

from io import BytesIO

from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.utils.escape import unescape

from centre_app.domain.permissions import Role
from centre_app.services.records.people import RevealReason
from centre_app.services.records.reception import VisitRow
from centre_app.services.records.visit_ledger import LedgerOrder, LedgerQuery
from tests.printing.reading import by_poppler, solid
from tests.town import on_both_engines
from tests.views.reception.conftest import Counter
from tests.views.reception.typed import (
    FAMILIAR,
    ODD_BEGINNINGS,
    OTHERS,
    PHONE,
    RARE,
    UNBROKEN,
    few_times,
    fill,
    names,
    register,
)

HEADS = 2
"""Rows of a workbook above the first visit."""
NAME, PHONE_COLUMN, ADDRESS, DEMAND = 2, 4, 5, 7
ANY = FAMILIAR + RARE + OTHERS + "😀🀄\ue81e\uf8ff"
beginnings = st.sampled_from(ODD_BEGINNINGS)
odd_names = st.builds(str.__add__, beginnings, names)
odd_lines = st.builds("{}{}址".format, beginnings, st.text(ANY, max_size=40))
odd_texts = st.lists(
    st.builds("{}{}1".format, beginnings, st.text(ANY, max_size=60)) | UNBROKEN,
    min_size=1,
    max_size=6,
).map("\n\n".join)


def _of_today(visit: VisitRow) -> LedgerQuery:
    day = visit.visited_at.date()
    return LedgerQuery(first=day, last=day)


def _row(counter: Counter, visit: VisitRow, whole_for: RevealReason | None) -> list[Cell]:
    """Return the last line of the day as a workbook has it."""
    role = Role.DIRECTOR if whole_for else Role.RECEPTIONIST
    ledgers, query = counter.town.services.visit_ledgers, _of_today(visit)
    clerk = counter.town.actor(role)
    file = ledgers.export(clerk, LedgerOrder(query, whole_for))
    page = load_workbook(BytesIO(file.content)).active
    last = HEADS + ledgers.count(clerk, query).visits
    return list(page[last])


def _read(cell: Cell) -> str:
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    return str(unescape(str(cell.value)))


@on_both_engines
@few_times(5)
@given(name=odd_names, address=odd_lines, demand=odd_texts)
@example(name="=1+1", address="@SUM(A1)", demand='=HYPERLINK("http://x.cn")\n_x0041_\n\n 甲  乙')
def test_a_workbook_gives_back_what_was_typed_and_computes_none_of_it(
    counter: Counter, name: str, address: str, demand: str
) -> None:
    form = counter.room.intake.form
    fill(
        counter,
        {
            form.visitor.name: name,
            form.visitor.phone: PHONE,
            form.visitor.address: address,
            form.demand.demand: demand,
        },
    )
    visit = register(counter)
    row = _row(counter, visit, RevealReason.VERIFY)
    assert _read(row[NAME]) == name
    assert _read(row[PHONE_COLUMN]) == PHONE
    assert _read(row[ADDRESS]) == address
    assert _read(row[DEMAND]) == demand
    assert all(row[at].quotePrefix for at in (NAME, DEMAND) if _read(row[at])[0] in "=+-@＝＠")
    masked = _row(counter, visit, None)
    assert _read(masked[PHONE_COLUMN]) == "138****5678"
    assert address not in [str(cell.value) for cell in masked]


@few_times(4)
@given(name=names, demand=st.lists(names, min_size=1, max_size=4).map("\n".join))
def test_a_line_on_paper_has_the_whole_name_and_no_number(
    counter: Counter, name: str, demand: str
) -> None:
    form = counter.room.intake.form
    told = f"诉{demand}求"
    fill(
        counter,
        {
            form.visitor.name: name,
            form.visitor.phone: PHONE,
            form.visitor.address: "一村八组九号院",
            form.demand.demand: told + "\n".join(["结", *(50 * "长")]),
        },
    )
    paper = _paper(counter, register(counter))
    assert f"{name}未说明138****5678" in paper or f"{name}138****5678" in paper
    # A line has room for the beginning of a demand and says that there is more.
    assert solid(told)[:40] in paper
    assert "长…" in paper
    assert PHONE not in paper
    assert "八组九号院" not in paper


def test_what_cannot_be_printed_leaves_a_gap_in_its_line_and_the_others_whole(
    counter: Counter,
) -> None:
    form = counter.room.intake.form
    fill(counter, {form.visitor.name: "赵𠮷霞", form.demand.demand: "😀墙\uf8ff倒了"})
    register(counter)
    fill(counter, {form.visitor.name: "李\ue863", form.demand.demand: "渠水不够"})
    paper = _paper(counter, register(counter))
    assert "赵𠮷霞" in paper
    assert "〓墙〓倒了" in paper
    assert "李䶮" in paper
    assert "渠水不够" in paper
    assert "第1行U+1F600U+F8FF" in paper
    assert "第2行" not in paper


def _paper(counter: Counter, visit: VisitRow) -> str:
    ledgers = counter.town.services.visit_ledgers
    return solid(by_poppler(ledgers.lay_out(counter.clerk, _of_today(visit)).pdf))
