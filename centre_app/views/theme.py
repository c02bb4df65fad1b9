"""Every colour, size and font of the window; nothing else names one.

The tokens are plain data; ``apply_theme`` puts them on the application and ``current`` hands them
to whatever paints itself.
"""

from collections.abc import Iterator
from typing import NamedTuple, Self

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from centre_app.domain.accounts import type_size
from centre_app.paths import root
from centre_app.views import fonts, style_sheet

XS, S, M, L, XL = 4, 8, 12, 16, 24
"""The spacings; nothing between."""

FIELD_RADIUS, CARD_RADIUS = 4, 8

QT_ARGUMENTS = ("-style", "Fusion")
"""To be handed to ``QApplication``: asking it for a style later binds every style there is."""


class Palette(NamedTuple):
    """The colours of one mode, as ``#RRGGBB``."""

    canvas: str
    surface: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    good: str
    notice: str
    warn: str
    danger: str
    slip_blue: str
    slip_yellow: str
    slip_orange: str
    slip_red: str
    on_slip: str

    def tint(self, token: str, share: float = 0.1) -> str:
        """Return the surface with a share of a token's colour in it: grounds of chips and rows."""
        return mixed(getattr(self, token), self.surface, share)

    def names(self) -> list[str]:
        """Return the names of all tokens."""
        return list(self._fields)


LIGHT = Palette(
    canvas="#F4F6F8",
    surface="#FFFFFF",
    raised="#FFFFFF",
    text="#1B2430",
    muted="#56616E",
    line="#D5DBE1",
    accent="#1D5FA6",
    on_accent="#FFFFFF",
    good="#1B7A48",
    notice="#1D5FA6",
    warn="#8A5A00",
    danger="#B3261E",
    slip_blue="#1D5FA6",
    slip_yellow="#8A6D00",
    slip_orange="#B45309",
    slip_red="#B3261E",
    on_slip="#FFFFFF",
)

DARK = Palette(
    canvas="#15191E",
    surface="#1C2127",
    raised="#232930",
    text="#E8ECF0",
    muted="#A3ADB8",
    line="#37404A",
    accent="#7DB3EC",
    on_accent="#10161D",
    good="#6FCB97",
    notice="#7DB3EC",
    warn="#E3B45E",
    danger="#F39A92",
    slip_blue="#7DB3EC",
    slip_yellow="#E3C65B",
    slip_orange="#F0A46C",
    slip_red="#F39A92",
    on_slip="#10161D",
)


TypeSize = type_size.TypeSize
"""How large the words are; the layout follows."""

_BODY_PX = {
    TypeSize.STANDARD: 14,
    TypeSize.LARGE: 16,
    TypeSize.LARGER: 18,
    TypeSize.LARGEST: 21,
}


class Theme(NamedTuple):
    """A palette and a size of type, with the measures that follow from them."""

    palette: Palette = LIGHT
    size: TypeSize = TypeSize.STANDARD

    @classmethod
    def of(cls, *, dark: bool, size: TypeSize) -> Self:
        """Return the theme of a mode and a size."""
        return cls(palette=DARK if dark else LIGHT, size=size)

    @property
    def dark(self) -> bool:
        """Return whether this is the evening desk."""
        return self.palette is DARK

    @property
    def body_px(self) -> int:
        """Return the height of body type."""
        return _BODY_PX[self.size]

    @property
    def small_px(self) -> int:
        """Return the height of hints and counts."""
        return round(self.body_px * 0.93)

    @property
    def heading_px(self) -> int:
        """Return the height of headings."""
        return round(self.body_px * 1.25)

    @property
    def number_px(self) -> int:
        """Return the height of the figures on cards."""
        return round(self.body_px * 1.6)

    @property
    def row_px(self) -> int:
        """Return the height of a row of a table, a list or a field."""
        return round(self.body_px * 2.3)

    @property
    def icon_px(self) -> int:
        """Return the side of an icon: 18 at standard size."""
        return round(self.body_px * 1.29)

    def color(self, token: str) -> QColor:
        """Return a token as Qt wants it."""
        return QColor(getattr(self.palette, token))

    def tint(self, token: str, share: float = 0.1) -> QColor:
        """Return the surface with a share of a token in it."""
        return QColor(self.palette.tint(token, share))

    def font(self, *, px: int | None = None, strong: bool = False) -> QFont:
        """Return the window's type in a size, semi-bold if strong."""
        return fonts.face(px or self.body_px, strong=strong)

    def em(self, characters: float) -> int:
        """Return the width of so many Chinese characters of body type."""
        return round(self.body_px * characters)


def application() -> QApplication:
    """Return the one application there is."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


_current = Theme()
_DRESSED = "dressed"


def current() -> Theme:
    """Return the theme the window wears; whatever paints itself asks on every paint."""
    return _current


def apply_theme(app: QApplication, *, dark: bool, size: TypeSize, everywhere: bool = True) -> Theme:
    """Dress the application: type, palette and the one style sheet.

    ``everywhere`` puts the sheet on the application, else on the windows that ``dress`` themselves.
    """
    fonts.load()
    _begin(app, dark=dark, size=size, everywhere=everywhere)
    _finish(app, everywhere=everywhere)
    return _current


def change_look(app: QApplication, *, dark: bool, size: TypeSize) -> None:
    """Put on another look where the sheet is worn now."""
    apply_theme(app, dark=dark, size=size, everywhere=bool(app.styleSheet()))


def look_in_turns(app: QApplication, *, dark: bool, size: TypeSize) -> Iterator[None]:
    """Do as ``change_look`` in three turns: undressed, dressed, shown.

    Where one sheet goes over another, every widget is dressed in one long turn. Like this the
    windows answer in between, and still show their last picture.
    """
    everywhere = bool(app.styleSheet())
    windows = [] if everywhere else _dressed(app)
    for window in windows:
        window.setUpdatesEnabled(False)
    _begin(app, dark=dark, size=size, everywhere=everywhere)
    yield
    _finish(app, everywhere=everywhere)
    yield
    for window in windows:
        if isValid(window):
            window.setUpdatesEnabled(True)


def _begin(app: QApplication, *, dark: bool, size: TypeSize, everywhere: bool) -> None:
    global _current  # noqa: PLW0603 - there is one window, and it wears one theme
    _current = Theme.of(dark=dark, size=size)
    if everywhere:
        # Undressed first: one sheet over another costs the application ten times the work.
        app.setStyleSheet("")
    app.setFont(_current.font())
    app.setPalette(qt_palette(_current.palette))
    # Undressed after: what a window wears keeps the type away from what is inside it.
    for window in [] if everywhere else _dressed(app):
        window.setStyleSheet("")


def _finish(app: QApplication, *, everywhere: bool) -> None:
    worn_by: list[QApplication | QWidget] = [app] if everywhere else [*_dressed(app)]
    for one in worn_by:
        one.setStyleSheet(_sheet())


def dress(window: QWidget) -> None:
    """Put the sheet on a window, unless the application wears it.

    With a sheet on the application Qt works out the dress of a whole subtree at every parent it is
    given; on the window it does so once, when a finished room comes in: a third of the time.
    """
    app = QApplication.instance()
    if isinstance(app, QApplication) and not app.styleSheet():
        window.setProperty(_DRESSED, True)
        window.setStyleSheet(_sheet())


def _dressed(app: QApplication) -> list[QWidget]:
    return [one for one in app.topLevelWidgets() if one.property(_DRESSED)]


def _sheet() -> str:
    return style_sheet.generate(_tokens(_current))


def qt_palette(palette: Palette) -> QPalette:
    """Return Qt's palette from ours, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    shown = {
        role.Window: palette.canvas,
        role.Base: palette.surface,
        role.AlternateBase: palette.canvas,
        role.Button: palette.surface,
        role.ToolTipBase: palette.raised,
        role.WindowText: palette.text,
        role.Text: palette.text,
        role.ButtonText: palette.text,
        role.ToolTipText: palette.text,
        role.PlaceholderText: palette.muted,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Link: palette.accent,
        role.Mid: palette.line,
    }
    made = QPalette()
    for where, color in shown.items():
        made.setColor(where, QColor(color))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(palette.muted))
    return made


def mixed(color: str, ground: str, share: float) -> str:
    """Return a share of one colour laid over another."""
    over, under = QColor(color), QColor(ground)

    def blend(one: int, two: int) -> int:
        return round(one * share + two * (1 - share))

    return QColor(
        blend(over.red(), under.red()),
        blend(over.green(), under.green()),
        blend(over.blue(), under.blue()),
    ).name()


def contrast(one: str, two: str) -> float:
    """Return the contrast of two colours, 1 to 21. Source: WCAG 2.2, relative luminance."""
    lighter, darker = sorted((_luminance(QColor(one)), _luminance(QColor(two))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


_SRGB_KNEE = 0.04045


def _luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        dark = channel <= _SRGB_KNEE
        return channel / 12.92 if dark else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(c) for c in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _tokens(theme: Theme) -> dict[str, str]:
    """Return everything the style sheet may name."""
    palette = theme.palette
    named = {name: str(getattr(palette, name)) for name in palette.names()}
    derived = {
        "hover": palette.tint("accent", 0.07),
        "chosen": palette.tint("accent", 0.14),
        "accent_down": mixed(palette.accent, palette.text, 0.82),
        "accent_over": mixed(palette.accent, palette.text, 0.9),
        "danger_ground": palette.tint("danger", 0.06),
        "grey": mixed(palette.muted, palette.surface, 0.16),
        "edge": mixed(palette.muted, palette.surface, 0.75),
    }
    sizes = {
        "body_px": theme.body_px,
        "small_px": theme.small_px,
        "heading_px": theme.heading_px,
        "number_px": theme.number_px,
        "row_px": theme.row_px,
        "inner_px": theme.row_px - 2,
        "focus_px": theme.row_px - 4,
        "check_px": theme.icon_px,
        "check_half": (theme.icon_px + 2) // 2,
        "check_ring": theme.icon_px // 3,
        "check_dot": theme.icon_px + 2 - 2 * (theme.icon_px // 3),
        "glyph_px": round(theme.body_px * 2.3),
        "glyph_row_px": round(theme.body_px * 3.2),
        "chip_px": round(theme.body_px * 1.7),
        "half_px": theme.row_px // 2,
        "field_radius": FIELD_RADIUS,
        "card_radius": CARD_RADIUS,
        "xs_least": XS - 2,
        "xs_less": XS - 1,
        "xs": XS,
        "s_least": S - 2,
        "s_less": S - 1,
        "s": S,
        "m_less": M - 1,
        "m": M,
        "l": L,
        "xl": XL,
    }
    tick = "dark" if theme.dark else "light"
    derived["tick"] = (root() / "resources" / "icons" / f"tick-on-{tick}.svg").as_posix()
    return named | derived | {name: f"{value}px" for name, value in sizes.items()}
