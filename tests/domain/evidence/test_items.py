"""What was on the list of evidence stays to be read, whatever is corrected."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.evidence.codes import EvidenceField, EvidenceKind, OriginalKind, Stance
from centre_app.domain.evidence.items import EvidenceItem, Particulars, shown
from centre_app.domain.evidence.showings import EvidenceShowing, EvidenceView
from centre_app.domain.ids import new_id

AT = datetime(2026, 3, 3, 2, 0, tzinfo=UTC)
ON = date(2026, 3, 3)
SAID = Particulars(
    name="欠条",
    kind=EvidenceKind.DOCUMENT,
    provider_id=None,
    provider="一村村委会",
    copies=1,
    pages=2,
    original=OriginalKind.COPY,
    compared_on=None,
    compared_by="",
    proves="欠石料款",
    brought_on=ON,
)


def item(said: Particulars = SAID) -> EvidenceItem:
    return EvidenceItem(matter_id=new_id(), case_id=new_id(), number=1, **vars(said))


def test_a_corrected_name_can_still_be_read() -> None:
    one = item()
    told = one.correct(replace(SAID, name="收条"), at=AT, by="孙小雨")
    assert told == (EvidenceField.NAME,)
    assert one.name == "收条"
    assert one.earlier(EvidenceField.NAME) == ("欠条",)
    assert [(change.was, change.by) for change in one.changed()] == [("欠条", "孙小雨")]


def test_what_was_left_blank_is_filled_in_without_a_correction() -> None:
    one = item()
    told = one.correct(replace(SAID, compared_by="周敏", compared_on=ON), at=AT, by="孙小雨")
    assert told == (EvidenceField.COMPARED,)
    assert one.changed() == ()


said = st.builds(
    Particulars,
    name=st.sampled_from(["欠条", "收条", "照片"]),
    kind=st.sampled_from(EvidenceKind),
    provider_id=st.none(),
    provider=st.sampled_from(["甲方王桂兰", "村委会"]),
    copies=st.integers(1, 3),
    pages=st.integers(1, 3),
    original=st.sampled_from(OriginalKind),
    compared_on=st.sampled_from([None, ON]),
    compared_by=st.sampled_from(["", "周敏"]),
    proves=st.sampled_from(["欠款", "付款"]),
    brought_on=st.just(ON),
)


@given(said, st.lists(said, max_size=6))
def test_every_word_that_ever_stood_there_is_there_in_its_order(
    first: Particulars, later: list[Particulars]
) -> None:
    one = item(first)
    for new in later:
        one.correct(new, at=AT, by="孙小雨")
    for which in shown(first):
        stood = [shown(each)[which] for each in (first, *later)]
        changed = [each for at, each in enumerate(stood) if at == 0 or each != stood[at - 1]]
        now = shown(one)[which]
        assert [*one.earlier(which), now] == [each for each in changed[:-1] if each] + changed[-1:]


def test_what_was_struck_out_keeps_its_number_and_takes_no_more_changes() -> None:
    one = item()
    one.strike(at=AT, by="孙小雨", reason="另案材料")
    assert (one.number, one.struck, one.struck_reason) == (1, True, "另案材料")
    for deed in (
        lambda: one.correct(SAID, at=AT, by="孙小雨"),
        lambda: one.strike(at=AT, by="孙小雨", reason="再次"),
        lambda: one.give_back(ON, "王桂兰"),
    ):
        with pytest.raises(RuleError, match="evidence_struck"):
            deed()


def test_nothing_is_given_back_twice_or_before_it_came() -> None:
    one = item()
    with pytest.raises(FieldError, match="before_it_came"):
        one.give_back(date(2026, 3, 2), "王桂兰")
    one.give_back(ON, "王桂兰")
    with pytest.raises(RuleError, match="evidence_returned") as refused:
        one.give_back(ON, "李建军")
    assert refused.value.facts == {"number": "1", "to": "王桂兰"}


def test_its_files_stand_in_the_order_they_are_named_in() -> None:
    one, keys = item(), [new_id() for _ in range(3)]
    assert one.show_by(keys)
    kept = one.files[2]
    assert not one.show_by([*keys, keys[0]])
    assert one.show_by([keys[2], keys[0]])
    assert [file.attachment_id for file in one.files] == [keys[2], keys[0]]
    assert one.files[0] is kept
    assert [file.ordinal for file in one.files] == [0, 1]


def test_whoever_disputes_evidence_says_why() -> None:
    showing = EvidenceShowing(
        matter_id=new_id(), session_id=new_id(), item_id=new_id(), shown_at=AT
    )
    with pytest.raises(FieldError) as refused:
        showing.note([EvidenceView("甲方", Stance.ACCEPTED), EvidenceView("乙方", Stance.DISPUTED)])
    assert refused.value.reasons == {"words1": "objection_without_grounds"}
    views = (
        EvidenceView("甲方", Stance.ACCEPTED),
        EvidenceView("乙方", Stance.DISPUTED, "是复印的"),
    )
    showing.note(views)
    assert showing.said() == views
