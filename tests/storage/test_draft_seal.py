"""A sealed draft opens for the key and the form it was sealed for, and for nothing else."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.ids import new_id
from centre_app.storage.draft_seal import DraftSeal
from tests.log_guard import LogGuard

KEY, OTHER_KEY = bytes(range(32)), bytes(32)
FORM, WARNING = "intake", "a draft does not open"
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), VALUES), st.uuids(), st.sampled_from([None, KEY]))
def test_what_is_sealed_opens_as_it_was_typed(
    body: dict[str, object], subject_id: UUID, key: bytes | None
) -> None:
    seal = DraftSeal(key)
    assert seal.open(FORM, subject_id, seal.seal(FORM, subject_id, body)) == body


def test_half_a_character_survives_the_sealing() -> None:
    seal, key = DraftSeal(KEY), new_id()
    assert seal.open(FORM, key, seal.seal(FORM, key, {"name": "王\ud840"})) == {"name": "王\ud840"}


def test_a_draft_of_before_the_seal_is_read_as_it_lies() -> None:
    assert DraftSeal(KEY).open(FORM, new_id(), '{"title":"王"}') == {"title": "王"}


def test_neither_another_key_nor_another_place_opens_it(expected_logs: LogGuard) -> None:
    expected_logs(WARNING)
    key = new_id()
    sealed = DraftSeal(KEY).seal(FORM, key, {"title": "王桂兰"})
    assert DraftSeal(OTHER_KEY).open(FORM, key, sealed) is None
    assert DraftSeal().open(FORM, key, sealed) is None
    assert DraftSeal(KEY).open(FORM, new_id(), sealed) is None
    assert DraftSeal(KEY).open("record", key, sealed) is None
    assert DraftSeal(KEY).open(FORM, key, sealed[:-8]) is None


def test_the_same_words_never_look_the_same() -> None:
    seal, key = DraftSeal(KEY), new_id()
    assert seal.seal(FORM, key, {"title": "王"}) != seal.seal(FORM, key, {"title": "王"})
