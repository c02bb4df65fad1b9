import gc
import threading
import weakref

from tests.rubbish import SEARCH_AFTER, look_for_rubbish


class Knot:
    """Something only the collector can take apart."""

    def __init__(self) -> None:
        self.itself = self


def test_rubbish_is_looked_for_between_tests_and_by_no_thread_within_one() -> None:
    looked: list[str] = []
    gone = weakref.ref(Knot())

    def note(phase: str, _facts: object) -> None:
        looked.append(threading.current_thread().name)

    def work() -> None:
        for _ in range(20 * SEARCH_AFTER[0]):
            Knot()

    gc.callbacks.append(note)
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert looked == []
    look_for_rubbish()
    gc.callbacks.remove(note)
    assert set(looked) == {"MainThread"}
    assert gone() is None
