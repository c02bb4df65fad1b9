"""A request that can stand for every use case of inquiries."""

from datetime import timedelta

from centre_app.services.records.inquiries import (
    BeginInquiry,
    CorrectInquiry,
    DropInquiry,
    InquiryEntry,
)
from centre_app.services.records.pens import RecordDraft, TakeOver
from centre_app.services.records.people import PersonEntry
from tests.inquiry_road import InquiryRoad
from tests.services.bad_input.stages import Stage, Way


def _begin(stage: Stage) -> BeginInquiry:
    road = InquiryRoad(stage.town)
    case_id = road.agreed()
    return BeginInquiry(
        case_id=case_id,
        seen=road.version(case_id),
        witness=PersonEntry(name="钱三多", phone="13800003333"),
        relation="邻居",
        place="云岭村四组",
        purpose="了解排水沟的来历",
        investigators=("周正和", "林秀英"),
        recorder="孙小雨",
    )


def _save(stage: Stage) -> InquiryEntry:
    road = InquiryRoad(stage.town)
    return road.typed(road.begin(road.agreed()).id, present=("网格员王淼",))


def _close(stage: Stage) -> InquiryEntry:
    road = InquiryRoad(stage.town)
    began = stage.town.clock.now() - timedelta(minutes=40)
    inquiry_id = road.begin(road.agreed(), began_at=began).id
    return road.typed(inquiry_id, present=("网格员王淼",))


def _correct(stage: Stage) -> CorrectInquiry:
    road = InquiryRoad(stage.town)
    inquiry_id = road.begin(road.agreed()).id
    road.save(inquiry_id)
    return CorrectInquiry(
        inquiry_id=inquiry_id,
        seen=road.page(inquiry_id).version,
        line=1,
        start=0,
        end=3,
        words="九九年",
    )


def _drop(stage: Stage) -> DropInquiry:
    road = InquiryRoad(stage.town)
    return DropInquiry(inquiry_id=road.begin(road.agreed()).id, seen=1, reason="找错了人")


def _draft(stage: Stage) -> RecordDraft:
    road = InquiryRoad(stage.town)
    return RecordDraft(road.begin(road.agreed()).id, {"relation": "邻居"})


def _taking_over(stage: Stage) -> TakeOver:
    road = InquiryRoad(stage.town)
    return TakeOver(record_id=road.begin(road.agreed()).id)


INQUIRY_WAYS: dict[str, Way] = {
    "inquiries.begin": _begin,
    "inquiries.close": _close,
    "inquiries.correct": _correct,
    "inquiries.drop": _drop,
    "inquiries.save": _save,
    "inquiry_pens.keep_draft": _draft,
    "inquiry_pens.take_in": _draft,
    "inquiry_pens.take_over": _taking_over,
}
