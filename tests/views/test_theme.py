from collections.abc import Callable

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from centre_app.views import style_sheet, theme
from centre_app.views.parts.chip import GROUND_SHARE, Tone
from centre_app.views.theme import DARK, LIGHT, Palette, Theme, TypeSize, contrast, mixed

MODES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("canvas", "surface", "raised")


@MODES
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_stands_out_seven_to_one(palette: Palette, ground: str) -> None:
    assert contrast(palette.text, getattr(palette, ground)) >= 7


@MODES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("token", ["muted", "accent", "good", "notice", "warn", "danger"])
def test_quiet_and_coloured_words_can_be_read(palette: Palette, token: str, ground: str) -> None:
    assert contrast(getattr(palette, token), getattr(palette, ground)) >= 4.5


@MODES
@pytest.mark.parametrize("tone", list(Tone), ids=lambda tone: tone.name)
def test_a_chip_can_be_read_on_its_own_ground(palette: Palette, tone: Tone) -> None:
    ground = palette.tint(tone.color, GROUND_SHARE)
    assert contrast(getattr(palette, tone.ink), ground) >= 4.5
    if tone.character:
        assert contrast(palette.on_slip, getattr(palette, tone.color)) >= 4.5


@MODES
def test_words_on_the_accent_on_errors_and_on_a_chosen_row_can_be_read(palette: Palette) -> None:
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    assert contrast(palette.text, palette.tint("danger", 0.06)) >= 7
    assert contrast(palette.text, palette.tint("accent", 0.14)) >= 7
    assert contrast(palette.muted, mixed(palette.muted, palette.surface, 0.16)) >= 4.5


@MODES
@pytest.mark.parametrize("ground", ["canvas", "surface"])
def test_the_focus_ring_and_the_edge_of_a_field_can_be_seen(palette: Palette, ground: str) -> None:
    assert contrast(palette.accent, getattr(palette, ground)) >= 3


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("size", "body", "row"), [("standard", 14, 32), ("largest", 21, 48)])
def test_measures_follow_the_size_of_type(size: str, body: int, row: int) -> None:
    wear = Theme.of(dark=False, size=TypeSize(size))
    assert (wear.body_px, wear.row_px) == (body, row)


def test_all_figures_are_of_one_width() -> None:
    metrics = QFontMetricsF(theme.current().font())
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_rare_characters_of_names_have_a_glyph(qapp: QApplication) -> None:
    faces = theme.current().font().families()
    for character in "䶮㛃𬱖𫍽堃喆犇淼𠮷㙍䴙":
        drawn = [QRawFont.fromFont(_only(face)).supportsCharacter(ord(character)) for face in faces]
        assert any(drawn), character


def test_the_style_sheet_names_no_colour_of_its_own() -> None:
    raw = (
        style_sheet._GROUND
        + style_sheet._WORDS
        + style_sheet._BUTTONS
        + style_sheet._FIELDS
        + style_sheet._LISTS
    )
    assert "#" not in raw
    assert "rgb" not in raw


def test_a_window_wears_the_sheet_alone_and_changes_it_with_the_look(
    qapp: QApplication, wear: Callable[[bool, TypeSize], None]
) -> None:
    wear(False, TypeSize.STANDARD)
    qapp.setStyleSheet("")
    window = QWidget()
    theme.dress(window)
    label = QLabel("甲方", window)
    label.ensurePolished()
    light = window.styleSheet()
    theme.change_look(qapp, dark=True, size=TypeSize.LARGE)
    assert light
    assert LIGHT.canvas in light
    assert DARK.canvas in window.styleSheet()
    assert not qapp.styleSheet()
    assert label.fontInfo().pixelSize() == theme.current().body_px


def _only(face: str) -> QFont:
    font = theme.current().font()
    font.setFamilies([face])
    return font
