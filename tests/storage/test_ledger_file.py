import zipfile
from pathlib import Path

import pytest

from centre_app.domain.errors import FieldError
from centre_app.services.records.ledgers import LedgerFile
from centre_app.storage.ledger_file import read_ledger
from tests.services.ledgers.ledger_files import WANG, a_workbook


def refused(path: Path) -> str:
    with pytest.raises(FieldError) as why:
        read_ledger(LedgerFile(str(path)))
    return why.value.reasons["file"]


def bomb(folder: Path) -> Path:
    path = folder / "大.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 50_000_000)
    return path


def test_a_text_file_is_read_in_the_code_of_an_old_windows(tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    path.write_bytes('来访日期,姓名,诉求\n2024-5-6,王桂兰,"滴水，要求\n拆除"\n'.encode("gb18030"))
    table = read_ledger(LedgerFile(str(path)))
    assert table.headings == ("来访日期", "姓名", "诉求")
    assert table.rows == (("2024-5-6", "王桂兰", "滴水，要求\n拆除"),)


def test_columns_parted_by_tabs_are_read(tmp_path: Path) -> None:
    path = tmp_path / "台账.txt"
    path.write_text("姓名\t日期\t事由\n王桂兰\t2024-5-6\t滴水\n", encoding="utf-8-sig")
    assert read_ledger(LedgerFile(str(path))).rows == (("王桂兰", "2024-5-6", "滴水"),)


def test_the_sheet_of_most_known_headings_is_taken_unless_one_is_named(tmp_path: Path) -> None:
    path = a_workbook(tmp_path, WANG)
    assert read_ledger(LedgerFile(path)).sheet == "台账"
    with pytest.raises(FieldError):
        read_ledger(LedgerFile(path, "说明"))


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(Path(a_workbook(tmp_path, WANG)).read_bytes()[:900])
    old = tmp_path / "旧.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    binary = tmp_path / "图.csv"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    assert refused(broken) == "unreadable_file"
    assert refused(old) == "ledger_old_workbook"
    assert refused(binary) == "unreadable_file"
    assert refused(tmp_path / "没有.xlsx") == "unreadable_file"


def test_a_workbook_that_would_unpack_to_far_more_is_not_opened(tmp_path: Path) -> None:
    assert refused(bomb(tmp_path)) == "ledger_dangerous_file"


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "空.csv"
    path.write_text("", encoding="utf-8")
    assert refused(path) == "ledger_empty_file"
