from collections.abc import Callable
from dataclasses import replace

import pytest

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.preflight import texts
from centre_app.domain.papers.sheets import (
    ConfirmationPacketSheet,
    PartyBlock,
    RecordSheet,
    ResumptionSheet,
    RevisitSheet,
    RightsNoticeSheet,
    Sheet,
    SuspensionSheet,
    TerminationSheet,
)
from centre_app.printing.render import render
from centre_app.printing.wording import Wording, wording
from tests.printing.accept import REFERENCE
from tests.printing.reading import by_poppler, by_pypdf, printed, solid
from tests.printing.specimens import (
    AGREEMENT,
    APPLICATION,
    CASES,
    LONG_CASES,
    RECEIPT,
    RIGHTS_NOTICE,
    TERMINATION,
)

READERS = [by_poppler, by_pypdf]
NAMES_ALONE = {
    *(Form.F04, Form.F12, Form.F14, Form.F14R, Form.F18, Form.F19),
    *(Form.F21, Form.F22),
}
LABELS_OF_PARTED_ROWS = {
    "facts",
    "content",
    "situation",
    "refusal",
    "remark_label",
    "reason",
    "proposal",
    "decision",
    "words",
    "measures",
}


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("sheet", CASES)
def test_every_form_reads_as_its_reference(sheet: Sheet, read: Callable[[bytes], str]) -> None:
    expected = (REFERENCE / f"{sheet.form.value}.txt").read_text(encoding="utf-8")
    assert solid(read(printed(sheet).pdf)) == solid(expected)


def test_every_form_has_a_reference() -> None:
    assert {path.stem for path in REFERENCE.iterdir()} == {form.value for form in Form}


@pytest.mark.parametrize("sheet", CASES + LONG_CASES)
def test_every_word_of_a_sheet_is_on_paper(sheet: Sheet) -> None:
    words = wording(sheet.form)
    repeated = _repeated(words)
    rendered = printed(sheet)
    foot = words.say("foot", form=words.form.value, title=rendered.title)
    paper = _read_on(by_pypdf(rendered.pdf), words, repeated, foot=foot.split())
    lacking = [
        text
        for text in texts(_with_names_alone(sheet))
        if _without(solid(text).rstrip("。；，"), repeated) not in paper
    ]
    assert lacking == []


def _repeated(words: Wording) -> list[str]:
    """Return the labels that stand again where their row goes on over the page."""
    return [
        solid(words.say(key))
        for key in words.words
        if key in LABELS_OF_PARTED_ROWS or key.startswith("label_")
    ]


_NAMING = (
    RecordSheet
    | TerminationSheet
    | RevisitSheet
    | SuspensionSheet
    | ResumptionSheet
    | ConfirmationPacketSheet
)


def _with_names_alone(sheet: Sheet) -> Sheet:
    """Return a sheet whose parties are names where its form asks for no more of them."""
    if sheet.form in NAMES_ALONE:
        if isinstance(sheet, RightsNoticeSheet):
            return replace(sheet, party=PartyBlock(label="", name=sheet.party.name))
        assert isinstance(sheet, _NAMING)
        return replace(
            sheet, parties=tuple(PartyBlock(label="", name=p.name) for p in sheet.parties)
        )
    return sheet


def _read_on(text: str, words: Wording, repeated: list[str], *, foot: list[str]) -> str:
    """Return the text of all pages as one, without what stands at the edge of each or on top."""
    edges = [solid(words.say(key)) for key in ("each_page", "join") if key in words.words]
    kept = [line for line in text.split("\n") if not all(part in line for part in (*foot, "共"))]
    return _without(solid("".join(kept)), [*repeated, *edges])


def _without(text: str, pieces: list[str]) -> str:
    for piece in filter(None, pieces):
        text = text.replace(piece, "")
    return text


@pytest.mark.parametrize("parties", range(2, 7))
def test_an_agreement_is_copied_for_every_party_and_the_committee(parties: int) -> None:
    people = tuple(
        replace(AGREEMENT.parties[0], label=f"第{place}方") for place in range(1, parties + 1)
    )
    sheet = replace(AGREEMENT, parties=people, copies=parties + 1)
    assert f"本协议一式{'零一二三四五六七'[parties + 1]}份" in solid(by_pypdf(render(sheet).pdf))


def test_a_copy_for_the_court_is_named_where_confirmation_is_intended() -> None:
    sheet = replace(AGREEMENT, confirm_intended=True, copies=4)
    paper = solid(by_pypdf(render(sheet).pdf))
    assert "本协议一式四份，当事人、人民调解委员会各持一份，另一份用于申请司法确认。" in paper
    assert "三十日内，共同向有管辖权的人民法院申请司法确认。" in paper


def test_a_termination_always_names_the_three_other_routes() -> None:
    bare = replace(TERMINATION, arbitration="", authority="", court="", sessions=0, mediators=())
    paper = solid(by_pypdf(render(bare).pdf))
    for route in (
        "有管辖权的仲裁机构申请仲裁",
        "有处理权限的行政机关申请处理",
        "有管辖权的人民法院提起诉讼",
    ):
        assert route in paper


def test_an_unknown_date_leaves_room_for_the_pen() -> None:
    paper = by_poppler(render(replace(AGREEMENT, signed_on=None)).pdf)
    assert "2026年11月1日" not in solid(paper)
    assert "年月日" in solid(paper)


def test_an_identity_number_is_printed_only_where_it_is_asked_for() -> None:
    person = replace(AGREEMENT.parties[0], id_no="620981196803020019")
    hidden = replace(AGREEMENT, parties=(person, AGREEMENT.parties[1]))
    shown = replace(hidden, parties=(replace(person, show_id_no=True), AGREEMENT.parties[1]))
    assert person.id_no not in by_pypdf(render(hidden).pdf)
    assert person.id_no in by_pypdf(render(shown).pdf)


def test_a_receipt_names_telephone_and_address_only_where_there_are_any() -> None:
    bare = solid(by_pypdf(render(replace(RECEIPT, org_phone="", org_address="")).pdf))
    assert "本中心窗口查询办理情况" in bare
    assert "拨打" not in bare
    assert "地址：" not in bare


def test_a_receipt_speaks_of_the_matter_where_no_code_was_drawn() -> None:
    bare = by_pypdf(render(replace(RECEIPT, query_code="")).pdf)
    assert bare.count(RECEIPT.matter_code) == 3


def test_a_notice_without_mediators_leaves_room_for_their_names() -> None:
    sheet = replace(RIGHTS_NOTICE, mediators=(), dispute="", number="")
    assert "本纠纷由人民调解员调解" in solid(by_pypdf(render(sheet).pdf))


def test_people_who_sign_under_the_same_label_are_told_apart_by_name() -> None:
    first = APPLICATION.applicants[0]
    sheet = replace(APPLICATION, applicants=(first, replace(first, name="张建军")))
    paper = solid(by_pypdf(render(sheet).pdf))
    assert "申请人张建国（签名盖章或按指印）" in paper
    assert "申请人张建军（签名盖章或按指印）" in paper
