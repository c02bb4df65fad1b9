"""Nothing that is typed at the window is lost or altered on its way to the paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.errors import RuleError
from centre_app.domain.people.codes import PartyKind
from tests.printing.reading import solid
from tests.town import on_both_engines
from tests.views.reception.conftest import Counter
from tests.views.reception.typed import (
    PHONE,
    UNBROKEN,
    credit_codes,
    few_times,
    fill,
    in_order,
    lines,
    names,
    paste,
    receipt,
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


@pytest.mark.parametrize("character", ["😀", "🀄", "\uf8ff"])
def test_what_no_face_can_print_is_named_and_stays_on_file(
    counter: Counter, character: str
) -> None:
    form = counter.room.intake.form
    fill(counter, {form.visitor.name: "王桂兰", form.demand.demand: f"墙{character}倒了"})
    visit = register(counter)
    assert visit.words == f"墙{character}倒了"
    with pytest.raises(RuleError) as refused:
        receipt(counter, visit)
    assert refused.value.rule == "paper_glyph_missing"
    assert f"U+{ord(character):04X}" in refused.value.facts["codes"]
