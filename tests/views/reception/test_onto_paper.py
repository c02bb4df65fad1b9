"""Nothing that is typed at the window is lost or altered on its way to the paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.people.codes import PartyKind
from centre_app.views.theme import TypeSize
from tests.printing.reading import by_poppler, solid
from tests.town import on_both_engines
from tests.views.conftest import Wear
from tests.views.looking import clipped, settle
from tests.views.reception.conftest import Counter
from tests.views.reception.typed import (
    PHONE,
    UNBROKEN,
    UNPRINTABLE,
    credit_codes,
    few_times,
    fill,
    gapped,
    in_order,
    lines,
    names,
    odd_names,
    odd_texts,
    paste,
    receipt,
    receipt_file,
    register,
    texts,
)


@on_both_engines
@few_times(5)
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
    form = counter.room.intake.form
    form.visitor.more.open()
    typed = {
        form.visitor.name: name,
        form.visitor.phone: PHONE,
        form.visitor.address: address,
        form.visitor.more.inside.ethnic: ethnic,
        form.visitor.more.inside.occupation: work,
        form.visitor.more.inside.work_unit: f"{other}公司",
        form.demand.demand: demand,
        form.demand.place: place,
        form.other.people.rows[0].name: other + "甲",
    }
    fill(counter, typed)
    visit = register(counter)
    assert visit.words == demand
    paper = receipt(counter, visit)
    assert [text for text in typed.values() if solid(text) not in paper] == []


@few_times(4)
@given(name=names, head=names, code=credit_codes, address=lines)
def test_a_body_stands_on_the_paper_with_its_code_and_who_speaks_for_it(
    counter: Counter, name: str, head: str, code: str, address: str
) -> None:
    form = counter.room.intake.form
    form.visitor.more.open()
    form.visitor.more.inside.kind.set_value(PartyKind.LEGAL_PERSON)
    typed = {
        form.visitor.name: name,
        form.visitor.id_number: code,
        form.visitor.address: address,
        form.visitor.more.inside.head: f"{head}丙",
        form.demand.demand: "货款没有付",
    }
    fill(counter, typed)
    paper = receipt(counter, register(counter))
    assert [text for text in typed.values() if solid(text) not in paper] == []


@few_times(4)
@given(first=texts, more=st.lists(lines, min_size=20, max_size=60), endless=UNBROKEN)
def test_a_long_demand_runs_over_pages_whole(
    counter: Counter, first: str, more: list[str], endless: str
) -> None:
    form = counter.room.intake.form
    fill(counter, {form.visitor.name: "王桂兰", form.demand.demand: first})
    demand = "\n".join([first, endless, *(f"{at}、{line}" for at, line in enumerate(more))])
    form.demand.demand.clear()
    paste(counter, form.demand.demand, demand[:5000].strip())
    visit = register(counter)
    assert visit.words == demand[:5000].strip()
    paper = receipt(counter, visit)
    assert "第2页" in paper
    # Both as what he said and as what he asks for.
    assert in_order(visit.words * 2, paper)


def test_a_character_of_an_old_system_is_printed_as_it_is_written_today(counter: Counter) -> None:
    form = counter.room.intake.form
    fill(counter, {form.visitor.name: "李\ue81e", form.demand.demand: "名字里的字\ue863"})
    visit = register(counter)
    assert (visit.visitor, visit.words) == ("李\ue81e", "名字里的字\ue863")
    paper = receipt(counter, visit)
    assert "李龴" in paper
    assert "名字里的字䶮" in paper


def test_a_table_pasted_into_the_demand_is_printed(counter: Counter) -> None:
    form = counter.room.intake.form
    fill(counter, {form.visitor.name: "王桂兰"})
    paste(counter, form.demand.demand, "户主\t亩数\n李建军\t1.2")
    visit = register(counter)
    assert visit.words == "户主\t亩数\n李建军\t1.2"
    assert "户主亩数李建军1.2" in receipt(counter, visit)


@on_both_engines
@few_times(5)
@given(name=odd_names, demand=odd_texts)
def test_what_no_face_can_print_is_a_named_gap_and_all_else_as_it_was_typed(
    counter: Counter, name: str, demand: str
) -> None:
    form = counter.room.intake.form
    fill(counter, {form.visitor.name: name, form.demand.demand: demand})
    visit = register(counter)
    assert (visit.visitor, visit.words) == (name, demand)
    file = receipt_file(counter, visit)
    paper = solid(by_poppler(file.pdf))
    assert gapped(name) in paper
    # Both as what he said and as what he asks for.
    assert paper.count(solid(gapped(demand))) == 2
    odd = dict.fromkeys(one for one in f"{name}{demand}" if one in UNPRINTABLE)
    codes = [f"U+{ord(one):04X}" for one in odd]
    assert file.row.gaps.split() == codes
    told = f"“〓”处的字没有字体能印出（{'、'.join(codes)}）"
    assert (told in paper) is bool(odd)
    assert ("“〓”请接待人手写补上" in paper) is (gapped(name) != name)


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_the_clerk_is_told_what_to_write_by_hand(
    counter: Counter, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    form = counter.room.intake.form
    fill(counter, {form.visitor.name: f"李{UNPRINTABLE[0]}", form.demand.demand: "墙倒了"})
    visit = register(counter)
    receipts = counter.room.receipts
    receipts.show(visit.visit_id)
    counter.typist.wait()
    assert receipts.dialog is not None
    assert receipts.dialog.paper.gaps.text() == (
        "“〓”处的字没有字体能印出（U+2EBF0）：打印后请手写补上。"
    )
    settle()
    assert receipts.dialog.paper.gaps.isVisible()
    assert clipped(receipts.dialog) == []
    receipts.dialog.close()
