"""No lane takes a widget of the tests apart."""

import gc


def test_while_a_window_is_tested_nobody_looks_for_rubbish_by_the_way() -> None:
    assert not gc.isenabled()
