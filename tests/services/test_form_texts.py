"""The centre's own wording of the forms, from saving to the paper, on both engines."""

from uuid import UUID

import pytest

from centre_app.domain.errors import FieldError, NotAllowedError, NotFoundError, StaleRecordError
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Role
from centre_app.printing.wording import template
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.form_texts import (
    FormKey,
    FormPage,
    FormTextEdit,
    LineText,
    TrialText,
    VersionKey,
)
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.reception import ReceiptOrder, VisitQuery
from centre_app.services.requests import Done
from tests.agreements_builders import Bench, bench_in
from tests.printing.reading import by_pypdf, solid
from tests.services.intakes import an_intake
from tests.town import Town

CUT = LineText("words/cut", "沿虚线裁下交来访人")
TITLE = LineText("words/slip_title", "来访回执单")


def save(town: Town, *lines: LineText, seen: int = 0, why: str = "县局统一用语") -> Done:
    edit = FormTextEdit(form=Form.F01, seen=seen, lines=lines, why=why)
    return town.services.form_texts.save(town.actor(Role.DIRECTOR), edit)


def page(town: Town) -> FormPage:
    return town.services.form_texts.page(town.actor(Role.SYS_ADMIN), FormKey(Form.F01))


def wording(town: Town) -> dict[str, str]:
    return {one.line: one.wording for one in page(town).lines}


def receipt(town: Town) -> UUID:
    """Register a visit and issue its receipt."""
    clerk, reception = town.actor(Role.RECEPTIONIST), town.services.reception
    known = {one.visit_id for one in reception.list_visits(clerk, VisitQuery())}
    reception.register(clerk, an_intake())
    [visit] = {one.visit_id for one in reception.list_visits(clerk, VisitQuery())} - known
    done = reception.issue_receipt(clerk, ReceiptOrder(visit_id=visit))
    assert done.paper_id is not None
    return done.paper_id


def read(town: Town, paper_id: UUID) -> str:
    clerk = town.actor(Role.RECEPTIONIST)
    return solid(by_pypdf(town.services.papers.fetch(clerk, PaperKey(paper_id)).pdf))


def version(town: Town, paper_id: UUID) -> str:
    with town.open_unit(town.actor(Role.RECEPTIONIST), reading=True) as unit:
        return unit.papers.look(paper_id).wording_version


def test_a_changed_sentence_stands_on_the_next_paper_and_not_on_an_earlier_one(town: Town) -> None:
    before = receipt(town)
    save(town, TITLE)
    after = receipt(town)
    assert "来访回执单" in read(town, after)
    assert "来访回执单" not in read(town, before)
    delivered = template(Form.F01)["version"]
    assert version(town, before).startswith(f"F01-{delivered}-2")
    assert version(town, after).startswith(f"F01-{delivered}-C1-")


def test_versions_are_counted_and_an_earlier_one_comes_back_as_a_new_one(town: Town) -> None:
    as_delivered = wording(town)
    save(town, TITLE)
    save(town, CUT, seen=1, why="改裁切线")
    assert wording(town) == as_delivered | {CUT.line: CUT.wording}
    key = VersionKey(Form.F01, 1)
    earlier = town.services.form_texts.earlier(town.actor(Role.DIRECTOR), key)
    back = [LineText(one.line, one.wording) for one in earlier]
    save(town, *back, seen=2, why="退回")
    assert wording(town) == as_delivered | {TITLE.line: TITLE.wording}
    save(town, seen=3, why="恢复")
    assert wording(town) == as_delivered
    assert "来访回执单" not in read(town, receipt(town))
    told = [(one.number, one.why, one.own) for one in page(town).versions]
    assert told == [(4, "恢复", 0), (3, "退回", 1), (2, "改裁切线", 1), (1, "县局统一用语", 1)]
    assert {one.saved_by for one in page(town).versions} == {town.actor(Role.DIRECTOR).name}
    with pytest.raises(NotFoundError):
        town.services.form_texts.earlier(town.actor(Role.DIRECTOR), VersionKey(Form.F01, 9))


def test_the_list_tells_which_forms_have_words_of_their_own(town: Town) -> None:
    director = town.actor(Role.DIRECTOR)
    save(town, TITLE)
    rows = {one.form: one for one in town.services.form_texts.forms(director, None)}
    assert set(rows) == set(Form)
    assert [one.form for one in rows.values() if one.number] == [Form.F01]
    assert rows[Form.F01].unfit == 0
    save(town, seen=1)
    rows = {one.form: one for one in town.services.form_texts.forms(director, None)}
    assert not rows[Form.F01].number


def test_blanks_go_by_their_names_and_none_may_be_lost(town: Town) -> None:
    number = next(one for one in page(town).lines if one.line == "words/visit_number")
    assert number.blanks == ("编号",)
    assert "｛编号｝" in number.wording
    save(town, LineText("words/visit_number", "登记编号：{编号}"))
    assert wording(town)["words/visit_number"] == "登记编号：｛编号｝"
    with pytest.raises(FieldError) as refused:
        save(town, LineText("words/visit_number", "登记编号："), LineText("title", ""), seen=1)
    assert refused.value.reasons == {
        "words/visit_number": "form_lacking_blank:编号",
        "title": "required",
    }


def test_what_does_not_fit_is_refused_and_shown_before_it_is_saved(town: Town) -> None:
    director, long = town.actor(Role.DIRECTOR), LineText("words/slip_name", "名" * 60)
    tried = town.services.form_texts.trial(director, TrialText(Form.F01, (long, TITLE)))
    assert [(one.place, one.reason) for one in tried.faults] == [(long.line, "form_overflows")]
    assert "来访回执单" in solid(by_pypdf(tried.pdf))
    assert (tried.pages_delivered, tried.pages >= 1) == (1, True)
    with pytest.raises(FieldError) as refused:
        save(town, long, TITLE)
    assert refused.value.reasons == {long.line: "form_overflows"}
    assert page(town).number == 0


@pytest.mark.parametrize("turned", ["yes", "no"])
def test_identity_numbers_are_printed_where_the_centre_turns_them_on(
    town: Town, turned: str
) -> None:
    bench = bench_in(town)
    switch = LineText("switches/show_id_no", turned)
    edit = FormTextEdit(form=Form.F15, seen=0, lines=(switch,), why="本省格式")
    town.services.form_texts.save(town.actor(Role.DIRECTOR), edit)
    bench.issue()
    assert ("公民身份号码" in agreement_paper(bench)) is (turned == "yes")


def agreement_paper(bench: Bench) -> str:
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        agreement = unit.agreements.look(bench.agreement.agreement_id)
        assert agreement.paper_id is not None
        return solid(by_pypdf(unit.paper_files.get(agreement.paper_id)))


def test_who_was_slower_does_not_write_over_the_other(town: Town) -> None:
    save(town, TITLE)
    with pytest.raises(StaleRecordError):
        save(town, CUT)
    with pytest.raises(FieldError):
        save(town, CUT, seen=1, why=" ")


def test_only_director_and_administrator_word_forms_and_the_audit_tells(town: Town) -> None:
    save(town, TITLE, CUT)
    for role in set(Role) - {Role.DIRECTOR, Role.SYS_ADMIN}:
        with pytest.raises(NotAllowedError):
            town.services.form_texts.forms(town.actor(role), None)
    rows = town.services.audits.page(town.actor(Role.AUDITOR), AuditQuery())
    [line] = [one for one in rows if one.tag == "form_text:saved"]
    assert line.subject == "F01 来访登记表"
