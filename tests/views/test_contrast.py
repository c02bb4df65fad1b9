"""Eyes over fifty: every word 4.5 to 1 on its ground, every edge and ring 3 to 1, grey ones too.

The rules of the sheet are read, so that a new one is judged without being listed; what paints
itself is listed by hand.
"""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette

from centre_app.views import style_sheet, theme
from centre_app.views.director.legend import colors
from centre_app.views.mediation.calendar_blocks import BLOCK_SHARE, COLORS
from centre_app.views.parts.buttons import INNER_RING
from centre_app.views.parts.marked_words import GROUND_SHARE as MARK_SHARE
from centre_app.views.theme import DARK, LIGHT, Palette, Theme, contrast, mixed

MODES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("canvas", "surface", "raised")
COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
TEXT_OF = {"QCheckBox::indicator:disabled", "QProgressBar", "QFrame", "QScrollBar"}
"""What bears no words, whatever its ground."""
TINTS = (0.05, 0.07, 0.08, 0.1, 0.14, 0.16)
LEVELS = ("good", "notice", "warn", "danger")
EDGED = re.compile(r"QLineEdit|QPlainTextEdit|QComboBox|::indicator|:focus")


def rules(palette: Palette) -> Iterator[tuple[str, dict[str, str]]]:
    """Return the rules of the sheet: whom each is for, and what it says."""
    sheet = style_sheet.generate(theme._tokens(Theme(palette=palette)))
    for heads, body in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        said = dict(re.findall(r"([\w-]+)\s*:\s*([^;]+)", body))
        for head in heads.split(","):
            yield head.strip(), said


def colored(said: dict[str, str], *names: str) -> str | None:
    """Return the first colour one of the properties names."""
    found = (COLOR.search(said.get(name, "")) for name in names)
    return next((one.group() for one in found if one), None)


@MODES
def test_every_word_the_sheet_dresses_can_be_read(palette: Palette) -> None:
    poor = []
    for head, said in rules(palette):
        ground, ink = colored(said, "background"), colored(said, "color")
        if (ground is None and ink is None) or any(head.startswith(one) for one in TEXT_OF):
            continue
        if "indicator" in head or "chunk" in head:
            continue
        if ink is None:
            ink = palette.accent if "quiet" in head or "chip" in head else palette.text
            ink = palette.on_accent if "primary" in head else ink
        grounds = [ground] if ground else [getattr(palette, one) for one in GROUNDS]
        if head.endswith(('primary"]', 'primary"]:disabled', ":selected")) and not ground:
            grounds = [palette.surface]
        poor += [(head, ink, one) for one in grounds if contrast(ink, one) < 4.5]
    assert poor == []


@MODES
def test_every_edge_of_a_field_and_every_ring_can_be_seen(palette: Palette) -> None:
    poor = []
    for head, said in rules(palette):
        if not EDGED.search(head) or head.startswith("QComboBox QAbstract"):
            continue
        edge = colored(said, "border", "border-color", "border-bottom-color")
        if edge is None:
            continue
        poor += [(head, one) for one in GROUNDS if contrast(edge, getattr(palette, one)) < 3]
    assert poor == []


@MODES
def test_a_ring_stands_out_from_whatever_it_is_painted_over(palette: Palette) -> None:
    grounds = {f"tint {share}": palette.tint("accent", share) for share in TINTS}
    grounds |= {one: palette.tint(one, BLOCK_SHARE) for one in set(COLORS.values())}
    grounds |= {one: mixed(getattr(palette, one), palette.surface, 0.08) for one in LEVELS}
    grounds |= {one: getattr(palette, one) for one in GROUNDS}
    tokens = theme._tokens(Theme(palette=palette))
    grounds |= {one: tokens[one] for one in ("hover", "chosen", "danger_ground")}
    assert {name: one for name, one in grounds.items() if contrast(palette.accent, one) < 3} == {}


@MODES
def test_a_ring_stands_out_from_the_fill_of_its_own_button(palette: Palette) -> None:
    said = dict(rules(palette))
    for head in [head for head in said if head.endswith(":focus")]:
        fill = colored(said.get(head.removesuffix(":focus"), {}), "background")
        ring = colored(said[head], "border", "border-color")
        if fill is None or ring is None:
            continue
        rings = [ring, getattr(palette, INNER_RING)] if "primary" in head else [ring]
        assert max(contrast(one, fill) for one in rings) >= 3, head
        # Beside each other the two have to be told apart, too.
        assert len(rings) == 1 or contrast(*rings) >= 3, head


@MODES
def test_a_hint_and_a_grey_word_can_be_read(palette: Palette) -> None:
    made, role, group = theme.qt_palette(palette), QPalette.ColorRole, QPalette.ColorGroup
    hint = made.color(role.PlaceholderText).name()
    tokens = theme._tokens(Theme(palette=palette))
    for ground in (*GROUNDS, "grey", "danger_ground"):
        assert contrast(hint, tokens[ground]) >= 4.5, ground
    for words in (role.WindowText, role.Text, role.ButtonText):
        grey = made.color(group.Disabled, words).name()
        assert all(contrast(grey, tokens[ground]) >= 4.5 for ground in (*GROUNDS, "grey"))


@MODES
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "danger"])
@pytest.mark.parametrize("share", TINTS)
def test_words_on_a_row_under_the_pointer_or_chosen_can_be_read(
    palette: Palette, ink: str, share: float
) -> None:
    assert contrast(getattr(palette, ink), palette.tint("accent", share)) >= 4.5


@MODES
def test_found_characters_and_sessions_can_be_read_on_their_colours(palette: Palette) -> None:
    assert contrast(palette.text, palette.tint("accent", MARK_SHARE)) >= 4.5
    for token in set(COLORS.values()):
        for ink in ("text", "muted"):
            assert contrast(getattr(palette, ink), palette.tint(token, BLOCK_SHARE)) >= 4.5, token


@MODES
def test_the_marks_of_a_chart_and_its_words_stand_out(palette: Palette) -> None:
    look = Theme(palette=palette)
    for word, color in colors(look).items():
        assert contrast(color.name(), palette.surface) >= 3, word
    for words in ("text", "muted"):
        assert contrast(getattr(palette, words), palette.surface) >= 4.5


@MODES
def test_a_message_can_be_read_on_the_ground_of_its_kind(palette: Palette) -> None:
    for token in LEVELS:
        ground = mixed(getattr(palette, token), palette.surface, 0.08)
        assert contrast(palette.text, ground) >= 4.5
        assert contrast(getattr(palette, token), ground) >= 4.5
