import pytest

from centre_app.domain.errors import (
    CentreError,
    ClashError,
    DiskFullError,
    FieldError,
    LockedOutError,
    PrinterError,
    RuleError,
    StaleRecordError,
)
from centre_app.views import messages


def test_a_reason_names_the_field_and_the_remedy() -> None:
    assert messages.reason("required", field="姓名") == "请填写姓名。"


def test_a_limit_travels_behind_a_colon() -> None:
    assert messages.reason("too_long:200", field="诉求") == "诉求太长，最多 200 个字。"


def test_an_unknown_reason_still_says_something() -> None:
    assert messages.reason("never_heard_of", field="电话") == "电话这样填写不行，请核对。"


def test_a_rule_fills_its_facts_in_and_leaves_no_braces() -> None:
    messages.learn(rules={"only_when_open": "{number}已结案{extra}，不能再登记。"})
    error = RuleError("only_when_open", number="〔2026〕0042号")
    assert messages.sentence(error) == "〔2026〕0042号已结案，不能再登记。"


def test_a_clash_says_who_and_when() -> None:
    error = ClashError(resource="room", name="一号调解室", taken="09:00–10:30")
    assert messages.sentence(error) == "一号调解室在09:00–10:30已有安排，请换一个时间。"


def test_several_wrong_fields_are_told_together() -> None:
    messages.learn(fields={"full_name": "姓名"})
    error = FieldError(full_name="required", unheard="required")
    assert messages.sentence(error) == "请填写姓名。请填写此项。"


def test_a_lock_out_says_how_long() -> None:
    assert "30 分钟" in messages.sentence(LockedOutError(30))


def test_a_code_keeps_the_words_it_has() -> None:
    messages.learn(reasons={"kept_code": "一。"})
    messages.learn(reasons={"kept_code": "一。"})
    with pytest.raises(ValueError, match="kept_code"):
        messages.learn(reasons={"kept_code": "二。"})


@pytest.mark.parametrize(
    ("error", "again"),
    [(DiskFullError(), True), (PrinterError(), True), (StaleRecordError(), False)],
)
def test_another_try_is_offered_where_the_reason_may_pass(
    error: CentreError, *, again: bool
) -> None:
    assert messages.worth_another_try(error) is again


def test_no_sentence_shouts() -> None:
    spoken = [*messages._ERRORS.values(), *messages._REASONS.values(), *messages._RULES.values()]
    assert [words for words in spoken if "！" in words or "!" in words] == []
    assert [words for words in spoken if not words.endswith("。")] == []
