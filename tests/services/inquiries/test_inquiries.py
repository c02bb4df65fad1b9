"""Somebody is asked outside the sessions: the record is kept, corrected, closed and printed."""

from datetime import timedelta

import pytest

from centre_app.domain.errors import FieldError, NotAllowedError, RuleError, StaleRecordError
from centre_app.domain.ids import new_id
from centre_app.domain.inquiries.inquiry import InquiryState
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.mediation.codes import ActKind, LineKind
from centre_app.domain.mediation.records import RecordLine
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Role
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.people import PersonEntry
from tests.inquiry_road import InquiryRoad
from tests.printing.reading import by_pypdf, solid
from tests.town import Town

HALF_AN_HOUR = timedelta(minutes=30)


@pytest.fixture
def road(town: Town) -> InquiryRoad:
    return InquiryRoad(town)


def _later(road: InquiryRoad) -> None:
    road.town.clock.advance(HALF_AN_HOUR)


def test_whoever_is_nobody_of_the_matter_is_put_in_as_a_witness(road: InquiryRoad) -> None:
    case_id = road.agreed()
    inquiry_id = road.begin(case_id).id
    page = road.page(inquiry_id)
    assert (page.asked, page.asked_as, page.ordinal) == ("钱三多", MatterRole.WITNESS.label, 1)
    assert page.masked_phone
    assert "13800003333" not in repr(page)
    again = road.begin(case_id).id
    assert road.page(again).ordinal == 2
    people = [one.name for one in road.card(case_id).may_be_asked]
    assert people.count("钱三多") == 1
    assert [one.asked for one in road.card(case_id).inquiries] == ["钱三多", "钱三多"]


def test_a_party_may_be_asked_and_nobody_is_put_in_twice(road: InquiryRoad) -> None:
    case_id = road.agreed()
    [first, second] = road.card(case_id).may_be_asked
    inquiry_id = road.begin(case_id, asked_id=second.party_id).id
    assert road.page(inquiry_id).asked == "李建军"
    assert [one.party_id for one in road.card(case_id).may_be_asked] == [
        first.party_id,
        second.party_id,
    ]


def test_all_that_is_wrong_at_the_beginning_is_told_at_once(road: InquiryRoad) -> None:
    case_id = road.agreed()
    with pytest.raises(FieldError) as refused:
        road.begin(
            case_id,
            witness=PersonEntry(name=""),
            place=" ",
            purpose="",
            began_at=road.town.clock.now() + HALF_AN_HOUR,
        )
    assert refused.value.reasons.keys() == {
        "witness_name",
        "place",
        "purpose",
        "began",
    }
    for wrong, reason in ((None, "required"), (new_id(), "not_a_choice")):
        with pytest.raises(FieldError) as refused:
            road.begin(case_id, asked_id=wrong)
        assert refused.value.reasons == {"asked_id": reason}


def test_a_record_that_lacks_something_is_not_closed_and_says_what(road: InquiryRoad) -> None:
    case_id = road.agreed()
    inquiry_id = road.begin(case_id).id
    with pytest.raises(FieldError) as refused:
        road.close(
            inquiry_id,
            investigators=(),
            duty_told=False,
            lines=(),
            read_back=None,
            began_at=None,
            ended_at=road.town.clock.now(),
        )
    assert refused.value.reasons == {
        "began": "required",
        "investigators": "required",
        "duty_told": "duty_not_told",
        "lines": "record_empty",
    }
    with pytest.raises(FieldError) as refused:
        road.close(inquiry_id, read_back=None)
    assert refused.value.reasons == {
        "ended": "inquiry_ends_before_it_begins",
        "read_back": "inquiry_not_read_back",
    }
    assert road.page(inquiry_id).state is InquiryState.OPEN
    assert road.page(inquiry_id).lines == ()


def test_the_closed_record_is_on_paper_with_all_who_sign(road: InquiryRoad) -> None:
    case_id = road.agreed()
    inquiry_id = road.begin(case_id).id
    _later(road)
    done = road.close(inquiry_id, present=("网格员王淼",))
    assert done.paper_id is not None
    paper = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    assert paper.row.form == Form.F10.value
    text = solid(by_pypdf(paper.pdf))
    for told in (
        "被调查人钱三多（签名盖章或按指印）",
        "调查人周正和（签名）",
        "调查人林秀英（签名）",
        "记录人孙小雨（签名）",
        "参加人网格员王淼（签名）",
        "13800003333",
        "云岭村四组钱三多家",
        "与当事人的关系邻居",
        "向我宣读过，与我说的相符",
        "应当如实陈述",
        "答：九八年春天，村上统一挖的。",
    ):
        assert solid(told) in text
    page = road.page(inquiry_id)
    assert page.state is InquiryState.CLOSED
    assert page.ended_at == road.town.clock.now()
    assert [one.kind for one in page.acts] == [ActKind.DUTY_TOLD, ActKind.READ_BACK]
    with pytest.raises(RuleError, match="inquiry_over"):
        road.save(inquiry_id)
    assert [step.note for step in road.told(case_id, "inquiry:closed")] == [
        "第1次，钱三多，云岭村四组钱三多家"
    ]


def test_what_was_read_back_is_only_corrected_and_stays_to_be_read(road: InquiryRoad) -> None:
    case_id = road.agreed()
    inquiry_id = road.begin(case_id).id
    road.save(inquiry_id)
    road.mend(inquiry_id, 0, 3, "九九年")
    more = RecordLine("", LineKind.ANSWER, "两家都用。")
    road.save(inquiry_id, lines=(more,), read_back=None)
    page = road.page(inquiry_id)
    assert [one.text for one in page.lines][1:] == ["九八年春天，村上统一挖的。", "两家都用。"]
    assert page.read_lines == 2
    with pytest.raises(RuleError, match="correction_out_of_place"):
        road.mend(inquiry_id, 0, 1, "三", line=2)
    _later(road)
    with pytest.raises(FieldError, match="inquiry_not_read_back"):
        road.close(inquiry_id, lines=(more,), read_back=None)
    done = road.close(inquiry_id, lines=(more,))
    assert done.paper_id is not None
    paper = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    text = solid(by_pypdf(paper.pdf))
    assert "九八年九九年〔指印〕春天" in text
    assert "划去和添加的字共1处" in text


def test_two_desks_do_not_write_over_one_another(road: InquiryRoad) -> None:
    inquiry_id = road.begin(road.agreed()).id
    mine = road.typed(inquiry_id)
    road.save(inquiry_id)
    with pytest.raises(StaleRecordError):
        road.town.services.inquiries.save(road.actor, mine)


def test_a_dropped_inquiry_stays_with_its_reason_and_its_place(road: InquiryRoad) -> None:
    case_id = road.agreed()
    first = road.begin(case_id).id
    with pytest.raises(FieldError, match="reason"):
        road.drop(first, " ")
    road.drop(first)
    road.begin(case_id)
    lines = road.card(case_id).inquiries
    assert [(one.ordinal, one.state) for one in lines] == [
        (1, InquiryState.DROPPED),
        (2, InquiryState.OPEN),
    ]
    assert lines[0].dropped_reason == "找错了人"
    with pytest.raises(RuleError, match="inquiry_over"):
        road.drop(first)


def test_hours_are_not_to_come_and_do_not_run_backwards(road: InquiryRoad) -> None:
    inquiry_id = road.begin(road.agreed()).id
    now = road.town.clock.now()
    with pytest.raises(FieldError) as refused:
        road.save(inquiry_id, ended_at=now + HALF_AN_HOUR)
    assert refused.value.reasons == {"ended": "hour_to_come"}
    began = now - HALF_AN_HOUR
    with pytest.raises(FieldError, match="inquiry_ends_before_it_begins"):
        road.close(inquiry_id, began_at=began, ended_at=began)
    road.close(inquiry_id, began_at=began, ended_at=now)


def test_a_closed_inquiry_counts_among_the_papers_of_the_file(road: InquiryRoad) -> None:
    case_id = road.agreed()
    key = MatterKey(road.card(case_id).matter_id)
    inquiry_id = road.begin(case_id).id
    look = road.town.services.matters.case_page
    assert look(road.actor, key).road.inquiries == 0
    _later(road)
    road.close(inquiry_id)
    page = look(road.actor, key)
    assert page.road.inquiries == 1
    assert Form.F10 not in page.missing
    assert Form.F10.value in {one.form for one in page.papers}
    assert Form.F10.value in {one.form for one in road.card(case_id).papers}


def test_whoever_only_reads_begins_nothing(road: InquiryRoad) -> None:
    case_id = road.agreed()
    reader = road.town.actor(Role.SUPERVISOR)
    with pytest.raises(NotAllowedError):
        road.town.services.inquiries.save(reader, road.typed(road.begin(case_id).id))


def test_one_alone_is_fewer_than_usual(road: InquiryRoad) -> None:
    inquiry_id = road.begin(road.agreed(), investigators=("周正和",), recorder="周正和").id
    with road.town.open_unit(road.actor, reading=True) as unit:
        assert unit.inquiries.look(inquiry_id).alone
    road.save(inquiry_id, recorder="孙小雨")
    with road.town.open_unit(road.actor, reading=True) as unit:
        assert not unit.inquiries.look(inquiry_id).alone
