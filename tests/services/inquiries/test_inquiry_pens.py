"""One at a time writes the record of an inquiry, as that of a session."""

from datetime import timedelta
from uuid import UUID

import pytest

from centre_app.domain.errors import RuleError
from centre_app.domain.permissions import Actor, Role
from centre_app.services.inquiries.pens import InquiryPens
from centre_app.services.records.inquiries import CorrectInquiry, DropInquiry, InquiryKey
from centre_app.services.records.pens import PenKey, RecordDraft, TakeOver
from tests.inquiry_road import InquiryRoad
from tests.town import Town


@pytest.fixture
def road(town: Town) -> InquiryRoad:
    return InquiryRoad(town)


@pytest.fixture
def inquiry_id(road: InquiryRoad) -> UUID:
    """Return an inquiry that the mediator writes."""
    inquiry_id = road.begin(road.agreed()).id
    seat = road.town.services.inquiry_pens.sit_down(road.actor, PenKey(inquiry_id))
    assert seat is not None
    assert seat.mine
    return inquiry_id


def _clerk(road: InquiryRoad) -> Actor:
    return road.town.actor(Role.CLERK)


def _pens(road: InquiryRoad) -> InquiryPens:
    return road.town.services.inquiry_pens


def _text(road: InquiryRoad, actor: Actor, inquiry_id: UUID) -> object:
    return road.town.services.inquiry_pages.page(actor, InquiryKey(inquiry_id)).draft


def test_the_second_is_told_who_writes_reads_along_and_changes_nothing(
    road: InquiryRoad, inquiry_id: UUID
) -> None:
    clerk, said = _clerk(road), {"text": "问：沟是谁挖的？"}
    seat = _pens(road).sit_down(clerk, PenKey(inquiry_id))
    assert seat is not None
    assert (seat.name, seat.mine) == (road.actor.name, False)
    _pens(road).keep_draft(road.actor, RecordDraft(inquiry_id, said))
    assert _pens(road).follow(clerk, PenKey(inquiry_id)).body == said
    entry, served = road.typed(inquiry_id), road.town.services.inquiries
    place = {"line": 0, "start": 0, "end": 1, "words": "渠"}
    correction = CorrectInquiry(inquiry_id=inquiry_id, seen=entry.seen, **place)  # type: ignore[arg-type]
    drop = DropInquiry(inquiry_id=inquiry_id, seen=entry.seen, reason="找错了人")
    for deed in (
        lambda: served.save(clerk, entry),
        lambda: served.close(clerk, entry),
        lambda: served.correct(clerk, correction),
        lambda: served.drop(clerk, drop),
    ):
        with pytest.raises(RuleError, match="record_in_other_hands"):
            deed()


def test_who_takes_over_goes_on_and_is_offered_what_came_too_late(
    road: InquiryRoad, inquiry_id: UUID
) -> None:
    clerk, pens = _clerk(road), _pens(road)
    pens.keep_draft(road.actor, RecordDraft(inquiry_id, {"text": "问：沟是"}))
    pens.take_over(clerk, TakeOver(record_id=inquiry_id))
    assert _text(road, clerk, inquiry_id) == {"text": "问：沟是"}
    late = pens.keep_draft(road.actor, RecordDraft(inquiry_id, {"text": "问：沟是谁挖的？"}))
    assert late.writer == clerk.name
    left = pens.follow(clerk, PenKey(inquiry_id)).left
    assert left is not None
    assert (left.name, left.text) == (road.actor.name, "谁挖的？")
    pens.take_in(clerk, RecordDraft(inquiry_id, {"text": "问：沟是谁挖的？"}))
    assert pens.follow(clerk, PenKey(inquiry_id)).left is None


@pytest.mark.parametrize("how", ["close", "drop"])
def test_once_it_is_over_nobody_writes_and_no_draft_is_left(
    road: InquiryRoad, inquiry_id: UUID, how: str
) -> None:
    _pens(road).keep_draft(road.actor, RecordDraft(inquiry_id, {"text": "问：你"}))
    road.town.clock.advance(timedelta(minutes=30))
    getattr(road, how)(inquiry_id)
    assert _text(road, road.actor, inquiry_id) is None
    standing = _pens(road).follow(road.actor, PenKey(inquiry_id))
    assert (standing.under_way, standing.seat) == (False, None)
    assert _pens(road).sit_down(_clerk(road), PenKey(inquiry_id)) is None
    with pytest.raises(RuleError, match="inquiry_over"):
        _pens(road).take_over(_clerk(road), TakeOver(record_id=inquiry_id))
