from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from centre_app.views import remembered


def test_a_window_comes_back_where_it_stood() -> None:
    first, second = QWidget(), QWidget()
    first.resize(640, 480)
    remembered.keep_geometry(first, "main")
    assert remembered.restore_geometry(second, "main")
    assert second.size() == first.size()


def test_a_window_never_seen_is_not_restored() -> None:
    assert not remembered.restore_geometry(QWidget(), "never")
    assert not remembered.restore_panes(QSplitter(), "never")


def test_widths_are_kept_by_heading() -> None:
    remembered.keep_widths("matters", {"编号": 12.5, "事项": 30.0})
    assert remembered.widths("matters") == {"编号": 12.5, "事项": 30.0}


def test_unusable_widths_are_as_good_as_none() -> None:
    for kept in ("not json", "[1]", '{"编号": "wide"}'):
        QSettings().setValue("widths/matters", kept)
        assert remembered.widths("matters") == {}


def test_what_was_folded_stays_folded() -> None:
    assert not remembered.is_folded("group")
    assert remembered.is_folded("group", otherwise=True)
    remembered.keep_folded("group", folded=True)
    assert remembered.is_folded("group")
