from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from scripts.packing import fonts, slim
from scripts.packing.slim import Entry

QT = "PySide6/Qt"


def _file(place: str) -> Entry:
    return place, f"/src/{place}", "BINARY"


def test_the_gtk_theme_and_other_languages_stay_behind() -> None:
    files = [
        _file(f"{QT}/plugins/platformthemes/libqgtk3.so"),
        _file(f"{QT}/plugins/platforms/libqxcb.so"),
        _file(f"{QT}/translations/qtbase_de.qm"),
        _file(f"{QT}/translations/qtbase_zh_CN.qm"),
    ]
    assert slim.without_strangers(files) == [files[1], files[3]]


def test_a_library_nobody_loads_stays_behind_with_its_link() -> None:
    plugin, python = _file(f"{QT}/plugins/platforms/libqxcb.so"), _file("libpython3.11.so.1.0")
    used, unused = _file(f"{QT}/lib/libQt6Gui.so.6"), _file("libgtk-3.so.0")
    links: list[Entry] = [
        ("libQt6Gui.so.6", used[0], "SYMLINK"),
        ("libgtk.so", unused[0], "SYMLINK"),
    ]
    loads = {plugin[1]: [("libQt6Gui.so.6", used[1])]}
    packed = slim.without_orphans(
        [plugin, python, used, unused, *links], lambda path: loads.get(path, [])
    )
    assert packed == [plugin, python, used, links[0]]


def test_a_file_is_replaced_where_it_lies_and_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").touch()
    files = [_file("resources/fonts/a.ttf"), _file("resources/fonts/b.ttf"), _file("a.ttf")]
    replaced = slim.with_replaced(files, tmp_path, place="resources/fonts")
    assert [source for _, source, _ in replaced] == [
        str(tmp_path / "a.ttf"),
        "/src/resources/fonts/b.ttf",
        "/src/a.ttf",
    ]


def _tiny_font(path: Path, characters: str) -> None:
    names = {ord(character): f"glyph{number}" for number, character in enumerate(characters)}
    order = [".notdef", *names.values()]
    builder = FontBuilder(1000)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf({name: TTGlyphPen(None).glyph() for name in order})
    builder.setupHorizontalMetrics(dict.fromkeys(order, (1000, 0)))
    builder.setupHorizontalHeader()
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)


def test_a_bold_face_loses_extension_a_alone(tmp_path: Path) -> None:
    _tiny_font(tmp_path / "bold.ttf", "调解㛃䶮𬱖")
    fonts.cut(tmp_path / "bold.ttf", tmp_path / "cut.ttf")
    left = TTFont(tmp_path / "cut.ttf").getBestCmap()
    assert set(map(chr, left)) == set("调解𬱖")
