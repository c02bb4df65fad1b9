"""A neighbour is asked in his own house: his words are read to him, one of them is corrected."""

from centre_app.domain.inquiries.inquiry import Inquiry
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import LineKind, ReadBackWay
from centre_app.domain.mediation.records import RecordLine
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.records.inquiries import BeginInquiry, CorrectInquiry, InquiryEntry


def begun(errand: Errand, case: MediationCase) -> Inquiry:
    """Begin to ask somebody who lives nearby."""
    unit, told = errand.world.unit, errand.told["inquiry"]
    request = BeginInquiry(
        case_id=case.id,
        seen=unit.cases.version(case),
        witness=errand.somebody(ages=(50, 66)),
        relation=told["relation"],
        place=told["place"],
        purpose=told["purpose"],
        investigators=tuple(one.name for one in case.mediators),
        recorder=unit.actor.name,
    )
    return unit.inquiries.look(errand.usual.inquiries.begin(unit.actor, request).id)


def closed(errand: Errand, inquiry: Inquiry) -> None:
    """Write down what he said, read it to him, correct a word, and print it."""
    unit, usual = errand.world.unit, errand.usual
    lines = tuple(
        RecordLine("", LineKind(kind), text) for kind, text in errand.told["inquiry"]["lines"]
    )
    usual.inquiries.save(unit.actor, _typed(errand, inquiry, lines))
    wrong, right = errand.told["inquiry"]["mended"]
    at = next(place for place, one in enumerate(lines) if wrong in one.text)
    start = lines[at].text.index(wrong)
    mended = CorrectInquiry(
        inquiry_id=inquiry.id,
        seen=unit.inquiries.version(inquiry),
        line=at,
        start=start,
        end=start + len(wrong),
        words=right,
    )
    usual.inquiries.correct(unit.actor, mended)
    usual.inquiries.close(unit.actor, _typed(errand, inquiry, ()))


def _typed(errand: Errand, inquiry: Inquiry, lines: tuple[RecordLine, ...]) -> InquiryEntry:
    return InquiryEntry(
        inquiry_id=inquiry.id,
        seen=errand.world.unit.inquiries.version(inquiry),
        relation=inquiry.relation,
        place=inquiry.place,
        purpose=inquiry.purpose,
        investigators=tuple(inquiry.investigators),
        recorder=inquiry.recorder,
        present=(errand.told["inquiry"]["present"],),
        began_at=inquiry.began_at,
        duty_told=True,
        lines=lines,
        read_back=ReadBackWay.ALOUD,
    )
