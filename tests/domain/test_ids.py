import threading
from uuid import UUID

from centre_app.domain.ids import ids_from, new_id


def test_keys_sort_in_the_order_they_were_made() -> None:
    made = [new_id() for _ in range(2_000)]
    assert made == sorted(made)
    assert len(set(made)) == 2_000


def test_keys_are_of_version_seven() -> None:
    assert {(one.version, one.variant) for one in (new_id(), new_id())} == {
        (7, "specified in RFC 4122")
    }


def test_two_threads_never_make_the_same_key() -> None:
    made: list[UUID] = []
    threads = [
        threading.Thread(target=lambda: made.extend(new_id() for _ in range(500))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 2_000


def test_made_keys_hold_in_their_block_only() -> None:
    given = UUID(int=5)
    with ids_from(lambda: given):
        assert new_id() == given
    assert new_id() != given


def test_other_threads_go_on_making_their_own_keys() -> None:
    given = UUID(int=5)
    made: list[UUID] = []
    with ids_from(lambda: given):
        other = threading.Thread(target=lambda: made.append(new_id()))
        other.start()
        other.join()
    assert made != [given]
