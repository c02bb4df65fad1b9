"""The list of evidence of a case: numbered, corrected for everybody to see, shown, printed."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from uuid import UUID

import pytest
from pypdf import PdfReader

from centre_app.domain.attachments.codes import FileKind
from centre_app.domain.errors import FieldError, NotAllowedError, RuleError, StaleRecordError
from centre_app.domain.evidence.codes import EvidenceKind, OriginalKind, Stance
from centre_app.domain.ids import new_id
from centre_app.domain.mediation.codes import SessionResult
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Role
from centre_app.services.evidence import papers as evidence_papers
from centre_app.services.evidence.papers import EvidencePapers
from centre_app.services.records.evidence import IssueEvidence, ListEvidence
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.mediation import CaseKey
from centre_app.services.records.papers import PaperKey
from tests.agreements_builders import TODAY
from tests.evidence_road import EvidenceRoad
from tests.outside.good_files import a_pdf, docx, picture, scan
from tests.outside.plain_files import PlainFiles
from tests.printing.evidence_specimens import a_jpeg
from tests.printing.reading import by_pypdf, pages_by_pypdf, solid
from tests.services.bad_input.trying import plain_paper
from tests.town import Town


@pytest.fixture
def road(town: Town) -> EvidenceRoad:
    return EvidenceRoad(town)


def test_numbers_follow_one_another_and_a_struck_one_is_not_used_again(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    for name in ("收条", "照片", "录音"):
        road.put(case_id, name)
    road.strike(case_id, 2)
    road.put(case_id, "证言")
    assert [(one.number, one.name, one.struck) for one in road.pieces(case_id)] == [
        (1, "收条", False),
        (2, "照片", True),
        (3, "录音", False),
        (4, "证言", False),
    ]
    assert road.piece(case_id, 2).struck_reason == "另案材料"


def test_two_desks_do_not_take_the_same_number(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    seen = road.version(case_id)
    road.put(case_id)
    request = ListEvidence(
        case_id=case_id,
        seen=seen,
        name="照片",
        kind=EvidenceKind.OBJECT,
        provider="村委会",
        original=OriginalKind.ORIGINAL,
        proves="墙的位置",
    )
    with pytest.raises(StaleRecordError):
        road.town.services.evidence.put(road.actor, request)


def test_a_correction_stays_to_be_seen_and_stands_in_the_history(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    road.put(case_id, "欠条")
    road.correct(case_id, name="收条", pages="3")
    one = road.piece(case_id)
    assert (one.name, one.pages) == ("收条", 3)
    assert [(change.field.label, change.was) for change in one.changes] == [
        ("证据名称", "欠条"),
        ("页数", "1"),
    ]
    assert [step.note for step in road.told(case_id, "evidence:corrected")] == [
        "1. 收条：证据名称、页数"
    ]


def test_the_provider_is_a_party_or_somebody_named(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    road.put(case_id)
    road.put(case_id, provider_id=None, provider="一村村委会")
    assert [one.provider for one in road.pieces(case_id)] == ["甲方王桂兰", "一村村委会"]
    for wrong, reasons in (
        ({"provider_id": None}, {"provider": "required"}),
        ({"provider_id": new_id()}, {"provider_id": "not_a_choice"}),
    ):
        with pytest.raises(FieldError) as refused:
            road.put(case_id, **wrong)
        assert refused.value.reasons == reasons


def test_all_that_is_wrong_is_told_at_once(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    with pytest.raises(FieldError) as refused:
        road.put(
            case_id,
            "",
            kind=None,
            copies="0",
            pages="两",
            proves=" ",
            compared_by="周敏",
            brought_on=TODAY + timedelta(days=1),
        )
    assert refused.value.reasons == {
        "name": "required",
        "kind": "required",
        "copies": "not_positive",
        "pages": "not_a_number",
        "compared_by": "original_needs_no_comparing",
        "proves": "required",
        "brought_on": "in_the_future",
    }
    assert road.pieces(case_id) == ()


def test_a_copy_says_who_compared_it_and_when(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    copy = OriginalKind.COPY
    with pytest.raises(FieldError, match="compared_by"):
        road.put(case_id, original=copy, compared_on=TODAY)
    road.put(case_id, original=copy, compared_by="周正和")
    assert (road.piece(case_id).compared_by, road.piece(case_id).compared_on) == ("周正和", TODAY)


def test_only_files_of_the_matter_show_evidence(road: EvidenceRoad) -> None:
    case_id, other = road.agreed(), road.agreed("赵德顺", "钱三多")
    own, strange = road.brought(case_id, picture()), road.brought(other, picture())
    with pytest.raises(FieldError, match="attachments"):
        road.put(case_id, attachments=(strange,))
    road.put(case_id, attachments=(own,))
    assert [file.title for file in road.piece(case_id).files] == ["照片"]
    assert [file.attachment_id for file in road.card(case_id).brought] == [own]


def test_it_is_given_back_even_after_the_end_and_once(road: EvidenceRoad) -> None:
    case_id = road.ready()
    road.put(case_id)
    _end(road, case_id)
    for deed in (lambda: road.put(case_id), lambda: road.correct(case_id, name="照片")):
        with pytest.raises(RuleError, match="case_ended"):
            deed()
    road.give_back(case_id)
    assert (road.piece(case_id).returned_to, road.piece(case_id).returned_on) == ("王桂兰", TODAY)
    with pytest.raises(RuleError, match="evidence_returned"):
        road.give_back(case_id)


def _end(road: EvidenceRoad, case_id: UUID) -> None:
    with road.town.open_unit(road.actor) as unit:
        case = unit.cases.look(case_id)
        case = unit.cases.get(case.id, seen=case.version)
        case.stage = type(case.stage).ENDED
        unit.audit.record("case:ended", case.id, case.number)


def test_whoever_only_reads_lists_nothing(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    request = ListEvidence(
        case_id=case_id,
        seen=road.version(case_id),
        name="照片",
        kind=EvidenceKind.OBJECT,
        provider="村委会",
        original=OriginalKind.ORIGINAL,
        proves="墙的位置",
    )
    with pytest.raises(NotAllowedError):
        road.town.services.evidence.put(road.town.actor(Role.SUPERVISOR), request)


def test_what_was_shown_stands_in_the_record_with_the_view_of_each_side(road: EvidenceRoad) -> None:
    case_id = road.ready()
    first, second = road.put(case_id, "收条").id, road.put(case_id, "照片").id
    road.put(case_id, "录音")
    session_id = road.sitting(case_id)
    disputed = (Stance.DISPUTED, "不是我写的")
    road.show(session_id, second, (Stance.ACCEPTED, ""), (Stance.SILENT, ""))
    road.show(session_id, first, (Stance.ACCEPTED, ""), (Stance.ACCEPTED, ""))
    road.show(session_id, first, (Stance.ACCEPTED, ""), disputed)
    items = road.at_session(session_id).items
    assert [(one.number, one.shown_at is not None) for one in items] == [
        (1, True),
        (2, True),
        (3, False),
    ]
    entry = road.entry(session_id, result=SessionResult.ADJOURNED)
    done = road.town.services.session_records.hold_session(road.actor, entry)
    assert done.paper_id is not None
    paper = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    assert (
        "出示证据：第1、2号。1号“收条”（甲方王桂兰提供）：甲方无异议，乙方有异议（不是我写的）。"
        "2号“照片”（甲方王桂兰提供）：甲方无异议，乙方不发表意见。"
    ) in solid(by_pypdf(paper.pdf))
    with pytest.raises(RuleError, match="session_step"):
        road.show(session_id, first, disputed)


def test_evidence_of_another_case_or_struck_out_is_not_shown(road: EvidenceRoad) -> None:
    case_id, other = road.ready(), road.agreed("赵德顺", "钱三多")
    strange, struck = road.put(other).id, road.put(case_id).id
    road.strike(case_id)
    session_id = road.sitting(case_id)
    said = (Stance.ACCEPTED, "")
    with pytest.raises(FieldError, match="item_id"):
        road.show(session_id, strange, said)
    with pytest.raises(RuleError, match="evidence_struck"):
        road.show(session_id, struck, said)
    assert road.at_session(session_id).items == ()


def test_the_paper_holds_the_list_and_a_page_for_each_picture(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    shot = road.brought(case_id, a_jpeg(), "围墙.jpg")
    sound = road.brought(case_id, "通话记录".encode(), "通话.txt")
    road.put(case_id, "围墙照片", attachments=(shot,))
    road.put(case_id, "通话记录", attachments=(sound,))
    done = road.printed(case_id)
    assert done.paper_id is not None
    paper = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    assert (paper.row.form, paper.row.pages) == (Form.F11.value, 2)
    first, second = map(solid, pages_by_pypdf(paper.pdf))
    assert "不能随本件印出的，另附或者存于介质：证据2通话记录：通话（文本）" in first
    assert "证据1围墙照片围墙" in second
    assert road.card(case_id).papers[-1].form == Form.F11.value


def test_every_page_of_every_kind_that_has_pages_is_on_paper(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    brought = [
        road.brought(case_id, picture("PNG", (300, 90), "L"), "围墙.png"),
        road.brought(case_id, scan(3), "收条.tif"),
        road.brought(case_id, a_pdf(), "图纸.pdf"),
        road.brought(case_id, docx(), "说明.docx"),
    ]
    road.put(case_id, "全部材料", attachments=tuple(brought))
    done = road.printed(case_id)
    assert done.paper_id is not None
    paper = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    pages = PdfReader(BytesIO(paper.pdf)).pages
    assert [len(page.images) for page in pages] == [0, 1, 1, 1, 1, 1, 1]
    wide, high = pages[1].images[0].image.size  # type: ignore[union-attr]
    assert wide > high
    first, *rest = map(solid, pages_by_pypdf(paper.pdf))
    assert "证据1全部材料：说明（Word文档）" in first
    captions = ["围墙", "收条（第1页，共3页）", "收条（第2页，共3页）", "收条（第3页，共3页）"]
    captions += ["图纸（第1页，共2页）", "图纸（第2页，共2页）"]
    assert all(f"全部材料{told}" in page for told, page in zip(captions, rest, strict=True))


def test_a_list_without_its_paper_is_missed_in_the_file(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    key = MatterKey(road.card(case_id).matter_id)
    missing = road.town.services.matters.case_page
    assert Form.F11 not in missing(road.actor, key).missing
    road.put(case_id)
    assert Form.F11 in missing(road.actor, key).missing
    road.printed(case_id)
    assert Form.F11 not in missing(road.actor, key).missing


def test_a_case_that_moved_on_while_pages_were_drawn_is_printed_anew(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    road.put(case_id)
    seen = road.version(case_id)
    road.put(case_id, "照片")
    with pytest.raises(StaleRecordError):
        road.town.services.evidence_papers.issue_list(
            road.actor, IssueEvidence(case_id=case_id, seen=seen)
        )


def test_no_more_pages_are_drawn_than_a_paper_holds(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    drawn: list[int] = []

    class Thick(PlainFiles):
        def pages(
            self, content: bytes, kind: FileKind, *, most: int, longest: int
        ) -> tuple[bytes, ...]:
            drawn.append(most)
            return super().pages(content, kind, most=most, longest=longest)

    shots = [road.brought(case_id, a_jpeg(90 + at, 90), f"{at}.jpg") for at in range(2)]
    road.put(case_id, attachments=tuple(shots))
    with road.town.open_unit(road.actor) as unit:
        for key in shots:
            unit.attachments.get(key, seen=1).pages = 40
        unit.audit.record("attachment:described", shots[0], "photo")
    service = EvidencePapers(road.town.open_unit, plain_paper, Thick())
    done = service.issue_list(
        road.actor, IssueEvidence(case_id=case_id, seen=road.version(case_id))
    )
    assert drawn == [40, evidence_papers.MOST_PAGES - 40]
    assert done.paper_id is not None


def test_the_list_is_read_by_whoever_reads_cases(road: EvidenceRoad) -> None:
    case_id = road.agreed()
    road.put(case_id)
    reader = replace(road.actor, roles=frozenset({Role.SUPERVISOR}))
    assert len(road.town.services.cases.card(reader, CaseKey(case_id)).evidence) == 1
