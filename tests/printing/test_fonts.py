import shutil
from pathlib import Path

import pypdfium2
import pytest
import segno

from centre_app import paths
from centre_app.printing.fonts import faces
from centre_app.printing.fonts.cmap import CharacterMap
from centre_app.printing.fonts.faces import Face, find_fangsong
from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.paragraph import Look, Paragraph
from centre_app.printing.layout.pen import Pen
from centre_app.printing.layout.slips import QrCode

FONTS = paths.root() / "resources" / "fonts"
SAMPLE = "中文，。（）“”—…·ABCabc0123¥%㐀龥"


def test_a_face_is_opened_once() -> None:
    assert faces.song() is faces.song()


@pytest.mark.parametrize("file", ["NotoSerifSC-Regular.ttf", "LXGWWenKai-Regular.ttf"])
def test_both_kinds_of_character_map_name_the_same_glyphs(file: str) -> None:
    table = Face(FONTS / file).file.table("cmap")
    whole, first_plane = CharacterMap(table), CharacterMap(_without_format_12(table))
    for character in [*SAMPLE, "\uffff", "\u0001"]:
        assert first_plane.glyph(character) == whole.glyph(character), character
    assert whole.glyph("𬱖")
    assert not first_plane.glyph("𬱖")


def _without_format_12(table: bytes) -> bytes:
    """Return a character map in which the tables of the full repertoire are named otherwise."""
    changed = bytearray(table)
    for place in range(4, 4 + 8 * int.from_bytes(table[2:4], "big"), 8):
        encoding = int.from_bytes(table[place + 2 : place + 4], "big")
        if encoding in {4, 10}:
            changed[place : place + 2] = (9).to_bytes(2, "big")
    return bytes(changed)


def test_widths_and_ink_are_those_of_the_font() -> None:
    song = faces.song()
    assert song.width("国") == 1.0
    assert song.width("国家") == 2.0
    assert 0.5 < song.width("¥") < 0.6
    left, right = song.ink("，")
    assert 0 < left < right < 0.5
    assert song.ink(" ") == (0, 0)


def test_signs_that_are_squeezed_have_an_empty_half() -> None:
    for face in (faces.song(), faces.song_bold(), faces.hei(), faces.kai()):
        for sign in "，。、；：！）》」』】〕〉":
            assert face.ink(sign)[1] <= 0.5, (face.name, sign)
        for sign in "（《「『【〔〈":
            assert face.ink(sign)[0] >= 0.5, (face.name, sign)


def test_the_ticked_box_is_put_together_from_box_and_tick() -> None:
    song = faces.song()
    assert song.glyph("☑") > song.glyph("□")
    assert song.width("☑") == song.width("□")
    assert _darkness("☑") > _darkness("□") > 0


def _darkness(text: str) -> int:
    """Return how many points of a page are dark."""
    pen = Pen(title="", author="")
    Paragraph([(text, Style.BODY)], Look(100, 100), 200).draw(pen, 0, 0)
    pen.end_page()
    with pypdfium2.PdfDocument(pen.finish()) as paper:
        levels = paper[0].render().to_pil().convert("L").tobytes()
    return sum(1 for level in levels if level < 128)


def test_fangsong_is_taken_from_the_computer_where_its_licence_lets_it(tmp_path: Path) -> None:
    assert find_fangsong([tmp_path]) is None
    assert find_fangsong([tmp_path / "nowhere"]) is None
    (tmp_path / "deep").mkdir()
    shutil.copyfile(FONTS / "NotoSansSC-Regular.ttf", tmp_path / "deep" / "SimFang.TTF")
    found = find_fangsong([tmp_path])
    assert found is not None
    assert found.name == "SimFang"


def test_a_font_that_forbids_it_is_not_put_into_a_document(tmp_path: Path) -> None:
    copy = tmp_path / "simfang.ttf"
    shutil.copyfile(FONTS / "NotoSansSC-Regular.ttf", copy)
    data = bytearray(copy.read_bytes())
    entry = data.index(b"OS/2")
    table = int.from_bytes(data[entry + 8 : entry + 12], "big")
    data[table + 8 : table + 10] = (2).to_bytes(2, "big")
    copy.write_bytes(data)
    assert find_fangsong([tmp_path]) is None


def test_a_qr_code_shows_the_cells_of_its_number() -> None:
    number = "6209811012026000428"
    matrix = segno.make(number, error="m", micro=False, boost_error=False).matrix
    size = 200.0
    pen = Pen(title="", author="")
    QrCode(number, size, caption="事项编号").draw(pen, 100, 100)
    pen.end_page()
    with pypdfium2.PdfDocument(pen.finish()) as paper:
        picture = paper[0].render(scale=4).to_pil().convert("L")
    cell = size / (len(matrix) + 8)
    for row, cells in enumerate(matrix):
        for column, filled in enumerate(cells):
            x, y = 100 + (4.5 + column) * cell, 100 + (4.5 + row) * cell
            assert (picture.getpixel((int(4 * x), int(4 * y))) == 0) is bool(filled)
