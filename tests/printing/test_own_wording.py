"""A centre's own wording on paper: line by line over the delivered one, and never broken."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.templates.blanks import blanks_of, name_of, shown, typed
from centre_app.domain.papers.templates.checks import BOTTOM_MM, MARGINS_MM, faults, sound
from centre_app.domain.papers.templates.lines import (
    ON,
    SHOW_ID_NO,
    Line,
    LineKind,
    lines_of,
    with_changes,
)
from centre_app.domain.papers.templates.own import (
    FormText,
    OwnWording,
    as_delivered,
    own_wording,
    read,
    written,
)
from centre_app.printing import trial
from centre_app.printing.render import render
from centre_app.printing.specimens import specimen
from centre_app.printing.wording import blank_names, template, wording
from tests.printing.accept import SPECIMENS, as_specimen
from tests.printing.reading import by_pypdf, solid
from tests.printing.specimens import ALL

NAMES = blank_names()


def own(form: Form, number: int = 3, **lines: str) -> dict[Form, OwnWording]:
    places = {place.replace("__", "/"): text for place, text in lines.items()}
    return {form: OwnWording(number, tuple(places.items()))}


def paper(form: Form, words: dict[Form, OwnWording]) -> str:
    return solid(by_pypdf(render(specimen(form), words.get).pdf))


def reasons(form: Form, **lines: str) -> dict[str, str]:
    places = {place.replace("__", "/"): text for place, text in lines.items()}
    return {one.place: one.reason for one in faults(lines_of(template(form)), places, NAMES)}


@pytest.mark.parametrize("form", Form)
def test_every_delivered_form_goes_through_the_editor_unchanged(form: Form) -> None:
    lines = lines_of(template(form))
    again = {line.place: typed(shown(line.text, NAMES), line.text, NAMES) for line in lines}
    assert again == {line.place: line.text for line in lines}
    kept = FormText(form=form.value, number=1, text=written(again))
    changed = own_wording(kept)
    assert changed is not None
    assert dict(changed.lines) == again
    assert with_changes(template(form), again) == template(form)
    same = wording(form, {form: changed}.get)
    assert replace(same, version="") == replace(wording(form), version="")


@pytest.mark.parametrize("form", Form)
def test_every_blank_has_a_name_that_no_other_of_its_line_has(form: Form) -> None:
    for line in lines_of(template(form)):
        blanks = set(blanks_of(line.text))
        named = {name_of(blank, NAMES) for blank in blanks}
        assert len(named) == len(blanks), line
        assert not any(name.isascii() for name in named), line


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.form.value)
def test_every_form_has_its_specimen_and_it_stays_on_its_page(sheet: object) -> None:
    form = sheet.form  # type: ignore[attr-defined]
    assert as_specimen(specimen(form)) == as_specimen(sheet)  # type: ignore[arg-type]
    assert trial.misfits(form, {}, as_delivered) == ()


def test_no_specimen_lies_there_of_a_form_that_is_gone() -> None:
    assert {path.stem for path in SPECIMENS.iterdir()} == {form.value for form in Form}


def test_a_changed_sentence_stands_on_the_paper_and_its_version_in_the_paper_s() -> None:
    words = own(Form.F04, words__acknowledged="以上各条我都听明白了。")
    assert "以上各条我都听明白了。" in paper(Form.F04, words)
    assert "上述内容我已经知悉。" not in paper(Form.F04, words)
    assert "上述内容我已经知悉。" in paper(Form.F04, {})
    delivered = template(Form.F04)["version"]
    version = render(specimen(Form.F04), words.get).wording_version
    assert version.startswith(f"F04-{delivered}-C3-")


def test_a_paper_of_a_packet_says_what_the_centre_lets_the_packet_say() -> None:
    [line, *_] = [
        line
        for line in lines_of(template(Form.F20))
        if line.kind is LineKind.SENTENCE
        and not blanks_of(line.text)
        and len(line.text) > 3
        and solid(line.text) in paper(Form.F20A, {})
    ]
    words = {Form.F20: OwnWording(2, ((line.place, "另行约定的话。"),))}
    assert "另行约定的话。" in paper(Form.F20A, words)
    assert "-C2-" in render(specimen(Form.F20A), words.get).wording_version


def test_what_a_newer_form_no_longer_takes_stands_as_delivered() -> None:
    words = own(Form.F04, words__dispute="本纠纷", words__gone="没有这一句", words__manner="方式：")
    strange = own(Form.F04, words__acknowledged="我已经知悉\U0001f44d。")
    assert "上述内容我已经知悉。" in paper(Form.F04, strange)
    read_on_paper = paper(Form.F04, words)
    assert "本纠纷（相邻排水纠纷）" in read_on_paper
    assert "告知方式：" not in read_on_paper


def test_each_fault_is_told_at_its_line() -> None:
    found = reasons(
        Form.F04,
        title=" ",
        page__left_mm="9",
        page__size="大",
        page__leading="40",
        words__acknowledged="第一行\n第二行",
        words__addressee="{label}：",
        words__case_number="案号：{number}{seal}",
        words__opening="告知｛如下",
        words__manners__0="口头",
        words__nothing="没有这一句",
    )
    assert found == {
        "title": "required",
        "page/left_mm": "form_out_of_range:10 至 50",
        "page/size": "form_not_a_measure",
        "page/leading": "form_out_of_range:11 至 19.4",
        "words/acknowledged": "form_one_line",
        "words/addressee": "form_lacking_blank:姓名",
        "words/case_number": "form_unknown_blank:seal",
        "words/opening": "form_braces",
        "words/manners/0": "form_fixed",
        "words/nothing": "form_no_line",
    }


def test_white_for_the_pen_and_words_that_are_matched_stay() -> None:
    fixed = {line.place for line in lines_of(template(Form.F12)) if line.kind is LineKind.FIXED}
    assert {"words/handed_manner", "words/outcomes/0"} <= fixed
    white = {line.place for line in lines_of(template(Form.F04)) if line.kind is LineKind.FIXED}
    assert "words/blank_mediators" in white


@pytest.mark.parametrize("form", [Form.F02, Form.F02W, Form.F14E, Form.F15, Form.F16])
def test_a_switch_shows_identity_numbers_on_the_specimen(form: Form) -> None:
    shown_id = by_pypdf(trial.show(form, {SHOW_ID_NO: ON}, as_delivered).pdf)
    assert "62098119680302001X" in solid(shown_id)
    assert "62098119680302001X" not in paper(form, {})
    assert trial.misfits(form, {SHOW_ID_NO: ON}, as_delivered) == ()
    assert reasons(form, switches__show_id_no="maybe") == {SHOW_ID_NO: "form_not_a_switch"}


def test_a_character_no_face_has_is_told_at_its_line() -> None:
    found = trial.misfits(Form.F04, {"words/acknowledged": "知悉\U0001f44d"}, as_delivered)
    assert [(one.place, one.reason) for one in found] == [
        ("words/acknowledged", "form_no_glyph:\U0001f44d")
    ]


def test_a_label_that_runs_over_the_edge_is_told_and_no_other_line() -> None:
    lines = {"words/place": "地" * 40, "words/manner": "方法"}
    found = trial.misfits(Form.F12, lines, as_delivered)
    assert [(one.place, one.reason) for one in found] == [("words/place", "form_overflows")]


_WORDS = st.text(
    st.sampled_from("的一国在。，、“”（ 　a9{}｛｝\n%\\\"'\x7f𬱖👍\u200b\u0301"), max_size=40
)


@settings(max_examples=40)
@given(data=st.data(), form=st.sampled_from(list(Form)))
def test_whatever_is_typed_into_the_lines_never_breaks_a_paper(
    data: st.DataObject, form: Form
) -> None:
    lines = lines_of(template(form))
    picked = data.draw(st.lists(st.sampled_from(lines), min_size=1, max_size=6, unique=True))
    changed = {line.place: data.draw(_edit(line)) for line in picked}
    assert read(written(changed)) == changed
    good = sound(lines, changed)
    words = {form: OwnWording(1, tuple(changed.items()))}
    assert render(specimen(form), words.get).pages >= 1
    assert trial.show(form, good, as_delivered).pdf
    trial.misfits(form, good, as_delivered)


def _edit(line: Line) -> st.SearchStrategy[str]:
    if line.kind is LineKind.MEASURE:
        size = float(line.text)
        inside = st.floats(min(*MARGINS_MM, *BOTTOM_MM, size * 0.7), max(50, size * 1.3))
        return st.one_of(inside.map(lambda value: f"{value:.2f}"), _WORDS)
    blanks = "".join(blanks_of(line.text))
    return st.one_of(
        _WORDS,
        _WORDS.map(lambda text: text.strip() + blanks),
        st.integers(0, 30).map(lambda times: line.text + "字" * times),
    )
