"""The one style sheet, generated from the tokens of the theme.

Widgets say what they are by the dynamic property ``part``; the sheet says how that looks.
"""

from collections.abc import Mapping
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_GROUND = """
QMainWindow, QDialog, QWidget[part="page"] { background: $canvas; }
QWidget { color: $text; selection-background-color: $accent; selection-color: $on_accent; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: $xs; }
QFrame[part="card"] { background: $surface; border: 1px solid $line; border-radius: $card_radius; }
QFrame[part="raised"] { background: $raised; border: 1px solid $edge; border-radius: $card_radius; }
QFrame[part="caucus"] { background: $surface; border: 2px dashed $muted; border-radius: $card_radius; }
QFrame[part="header"] { background: $surface; border: 0; border-bottom: 1px solid $line; }
QFrame[part="rail"] { background: $surface; border: 0; border-right: 1px solid $line; }
QFrame[part="status"] { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame[part="follow"] { border: 2px solid transparent; border-radius: $field_radius; }
QFrame[part="follow"]:hover { background: $hover; }
QFrame[part="follow"][here="true"] { background: $hover; border-left-color: $accent; }
QFrame[part="follow"]:focus { border-color: $accent; }
QFrame[part="cover"] { background: $canvas; border: 0; }
QFrame[part="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget[part="scrolled"] { background: transparent; border: 0; }
QScrollArea[part="pages"], QGraphicsView, QTextEdit {
    border: 2px solid transparent; border-radius: $field_radius;
}
QScrollArea[part="pages"]:focus, QGraphicsView:focus, QTextEdit:focus { border-color: $accent; }
QSplitter::handle { background: transparent; }
"""

_WORDS = """
QLabel { background: transparent; }
QLabel[part="title"] { font-size: $heading_px; font-weight: 600; }
QLabel[part="strong"] { font-weight: 600; }
QLabel[part="number"] { font-size: $number_px; font-weight: 600; }
QLabel[part="told"] { font-size: 28pt; }
QLabel[part="told_title"] { color: $muted; font-size: 20pt; }
QLabel[part="muted"] { color: $muted; }
QLabel[part="small"] { color: $muted; font-size: $small_px; }
QLabel[part="error"] { color: $danger; font-size: $small_px; }
QLabel[part="link"] { color: $accent; }
"""

_BUTTONS = """
QPushButton {
    background: $surface; border: 1px solid $edge; border-radius: $field_radius;
    padding: 0 $m; min-height: $inner_px;
}
QPushButton:hover { background: $hover; border-color: $accent; }
QPushButton:pressed, QPushButton:checked { background: $chosen; }
QPushButton:focus { border: 2px solid $accent; padding: 0 $m_less; min-height: $focus_px; }
QPushButton:disabled { color: $muted; background: $grey; border-color: $line; }
QPushButton[part="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[part="primary"]:hover { background: $accent_over; }
QPushButton[part="primary"]:pressed { background: $accent_down; }
QPushButton[part="primary"]:focus { border: 2px solid $text; }
QPushButton[part="primary"]:disabled { background: $grey; color: $muted; border-color: $line; }
QPushButton[part="quiet"] {
    background: transparent; border-color: transparent; color: $accent; padding: 0 $xs;
}
QPushButton[part="quiet"]:hover { background: $hover; }
QPushButton[part="quiet"]:focus { border: 2px solid $accent; padding: 0 $xs_less; }
QPushButton[part="quiet"]:disabled { color: $muted; }
QPushButton[part="chip"] {
    background: $hover; color: $accent; border: 1px solid $chosen; padding: 0 $s;
    min-height: $chip_px;
}
QPushButton[part="chip"]:hover { background: $chosen; }
QPushButton[part="chip"]:focus { border: 2px solid $accent; padding: 0 $s_less; }
QPushButton[part="glyph"], QPushButton[part="glyph"]:focus {
    font-size: $glyph_px; padding: 0 $s; min-height: $glyph_row_px;
}
QPushButton[part="fold"] {
    background: transparent; border-color: transparent; text-align: left; font-weight: 600;
    padding: 0 $xs;
}
QPushButton[part="fold"]:hover { background: $hover; }
QPushButton[part="fold"]:focus { border: 2px solid $accent; padding: 0 $xs_less; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: $field_radius;
    padding: 0 $xs; min-height: $inner_px; min-width: $inner_px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $chosen; }
QToolButton:focus { border: 2px solid $accent; padding: 0 $xs_less; }
QToolButton::menu-indicator { image: none; width: 0; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QComboBox {
    background: $surface; border: 1px solid $edge; border-radius: $field_radius;
}
QLineEdit { padding: 0 $s_less; min-height: $inner_px; }
QLineEdit QToolButton, QLineEdit QToolButton:hover {
    border: 0; padding: 0; min-height: 0; min-width: 0; background: transparent;
}
QLineEdit:focus { border: 2px solid $accent; padding: 0 $s_least; min-height: $focus_px; }
QPlainTextEdit { padding: $xs_less $xs_less; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: $xs_least $xs_least; }
QPlainTextEdit[part="sheet"] { border: 2px solid transparent; padding: 0; }
QPlainTextEdit[part="sheet_large"] {
    border: 2px solid transparent; padding: 0; font-size: $number_px;
}
QPlainTextEdit[part="sheet"]:focus, QPlainTextEdit[part="sheet_large"]:focus {
    border-color: $accent;
}
QComboBox { padding: 0 $s_less; min-height: $inner_px; }
QComboBox:focus, QComboBox:on { border: 2px solid $accent; padding: 0 $s_least; min-height: $focus_px; }
QComboBox::drop-down { border: 0; width: $row_px; }
QComboBox::down-arrow { image: none; }
QComboBox QLineEdit, QComboBox QLineEdit:focus {
    border: 0; padding: 0; background: transparent; min-height: 0;
}
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { background: $canvas; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    background: $grey; color: $muted; border-color: $edge;
}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
    border-color: $danger; background: $danger_ground;
}
QLineEdit[part="jump"] { background: $canvas; border-color: $edge; }
QLineEdit[part="jump"]:focus { background: $surface; border-color: $accent; }
QCheckBox, QRadioButton { spacing: $s; min-height: $inner_px; border: 2px solid transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: $check_px; height: $check_px; }
QCheckBox::indicator { background: $surface; border: 1px solid $muted; border-radius: $s_least; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QCheckBox::indicator:disabled { background: $grey; border-color: $edge; }
QRadioButton::indicator {
    background: $surface; border: 1px solid $muted; border-radius: $check_half;
}
QRadioButton::indicator:checked {
    border: $check_ring solid $accent; width: $check_dot; height: $check_dot;
}
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; border-radius: $field_radius; }
"""

_LISTS = """
QAbstractItemView {
    background: $surface; border: 2px solid transparent; border-radius: $field_radius; outline: 0;
}
QAbstractItemView:focus { border-color: $accent; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus { background: $raised; border: 1px solid $edge; padding: $xs; }
QComboBox QAbstractItemView::item { min-height: $row_px; padding: 0 $s; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $chosen; color: $text; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section {
    background: $surface; color: $muted; border: 0; border-bottom: 1px solid $edge;
    padding: 0 $s; min-height: $row_px; font-size: $small_px;
}
QHeaderView::section:hover { background: $hover; }
QTableCornerButton::section { background: $surface; border: 0; }
QMenu { background: $raised; border: 1px solid $edge; padding: $xs; }
QMenu::item { padding: 0 $l; min-height: $row_px; border-radius: $field_radius; }
QMenu::icon { padding-left: $s; }
QMenu::item:selected { background: $chosen; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: $xs $s; }
QScrollBar:vertical { background: transparent; width: $m; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $m; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: $xs; margin: $xs_least; }
QScrollBar::handle:vertical { min-height: $row_px; }
QScrollBar::handle:horizontal { min-width: $row_px; }
QScrollBar::handle:hover { background: $muted; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 0 $m; min-height: $row_px;
    border: 0; border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: 0; }
QProgressBar { background: $grey; border: 0; border-radius: $xs_least; max-height: $xs; }
QProgressBar::chunk { background: $accent; border-radius: $xs_least; }
"""


def generate(tokens: Mapping[str, str]) -> str:
    """Return the style sheet with the tokens filled in."""
    return Template(_GROUND + _WORDS + _BUTTONS + _FIELDS + _LISTS).substitute(tokens)


def set_part(widget: QWidget, part: str) -> None:
    """Say what a widget is, so that the sheet dresses it."""
    set_state(widget, name="part", value=part)


def set_state(widget: QWidget, *, name: str, value: object) -> None:
    """Set a property the sheet looks at, and dress the widget anew if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    # A widget that was never shown is dressed when it is; doing it twice is dear.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
