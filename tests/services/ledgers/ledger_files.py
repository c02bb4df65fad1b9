"""Ledgers as a centre keeps them, written into a folder."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

HEADINGS = (
    "序号", "来访日期", "来访人姓名*", "性别", "身份证号*", "联系电话*", "单位或住址",
    "来访事由", "诉求类别一级", "来访人数*（集体访时）", "办结日期", "接访人",
)  # fmt: skip
WANG = (
    1, date(2024, 5, 6), "王桂兰", "女", "11010519491231002X", "13812345678", "一村三组",
    "邻居砌墙占了滴水", "邻里纠纷", 1, date(2024, 6, 1), "孙小雨",
)  # fmt: skip
LI = (
    2, "2024.5.7", "李建军", "男", 620981198001010000.0, 13900001111.0, "二村",
    "拖欠工资", "工资", "3人", None, "孙小雨",
)  # fmt: skip
ZHAO = (3, "2024年5月8日", "匿名", "", "", "", "", "有人夜里烧秸秆", "", "", "", "")  # fmt: skip


def a_workbook(
    folder: Path,
    *rows: Sequence[Any],
    headings: Sequence[str] = HEADINGS,
    title: str = "云岭镇2024年来访登记台账",
) -> str:
    """Write a workbook with a title, a line of headings and these rows; return its path."""
    book = Workbook()
    sheet = book.active
    sheet.title = "台账"
    sheet.append([title])
    sheet.append(list(headings))
    for row in rows:
        sheet.append(list(row))
    book.create_sheet("说明").append(["本表由各窗口填写"])
    path = folder / "来访台账.xlsx"
    book.save(path)
    return str(path)
