import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.mediation.codes import LineKind
from centre_app.domain.mediation.records import RecordLine
from centre_app.domain.mediation.transcript import QUESTION, Voice, after, read, voice_of, written

SPEAKERS = ("甲方", "乙方", "调解员")
words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=30)
lines = st.builds(
    RecordLine,
    st.sampled_from(SPEAKERS),
    st.sampled_from([LineKind.ANSWER, LineKind.STATEMENT]),
    words,
) | st.builds(RecordLine, st.just(""), st.just(LineKind.QUESTION), words)


@given(st.lists(lines, max_size=20))
def test_what_was_written_reads_the_same(spoken: list[RecordLine]) -> None:
    assert list(read(written(spoken), SPEAKERS)) == spoken


@pytest.mark.parametrize(
    ("typed", "voice"),
    [
        ("问：墙是谁砌的？", QUESTION),
        ("答（甲方）：是他。", Voice("甲方", LineKind.ANSWER)),
        ("乙方：不是。", Voice("乙方", LineKind.STATEMENT)),
        ("时间：去年秋天", None),
        ("没有冒号", None),
    ],
)
def test_only_those_who_sit_there_speak(typed: str, voice: Voice | None) -> None:
    assert voice_of(typed, SPEAKERS) == voice


def test_a_line_without_a_speaker_goes_on_with_the_one_before() -> None:
    [line] = read("甲方：去年秋天砌的。\n后来又加高了。", SPEAKERS)
    assert line == RecordLine("甲方", LineKind.STATEMENT, "去年秋天砌的。\n后来又加高了。")


def test_words_before_anybody_speaks_are_kept() -> None:
    assert read("开场说明", SPEAKERS) == (RecordLine("", LineKind.STATEMENT, "开场说明"),)


def test_an_answer_follows_a_question_and_a_question_an_answer() -> None:
    answer = after(QUESTION, "乙方")
    assert answer == Voice("乙方", LineKind.ANSWER)
    assert after(answer, "乙方") == QUESTION
