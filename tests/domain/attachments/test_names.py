import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.attachments.codes import FileKind
from centre_app.domain.attachments.names import (
    OUT_LIMIT,
    clean_file_name,
    ending,
    name_out,
    title_of,
)
from centre_app.domain.refusals import TextRefused

ANY = st.text(st.characters(codec=None, categories=None), max_size=300)
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


@given(ANY)
def test_a_name_that_comes_in_is_one_name_or_refused(raw: str) -> None:
    try:
        name = clean_file_name(raw)
    except TextRefused:
        return
    assert not set(name) & set("/\\\0\n\r\t\u202e")
    assert name not in {"", ".", ".."}
    assert len(name) <= 255
    assert not DEVICE.match(name)


@given(ANY, st.sampled_from(FileKind), st.integers(1, 999))
def test_a_name_that_goes_out_is_safe_on_every_computer(
    title: str, kind: FileKind, number: int
) -> None:
    name = name_out(title, kind, number=number)
    assert len(name) <= OUT_LIMIT
    assert not set(name) & set('<>:"/\\|?*\0\n\r')
    assert ending(name) == kind.extensions[0]
    assert name == name.strip(". ")
    assert not DEVICE.match(name)


@pytest.mark.parametrize(
    ("name", "last", "title"),
    [
        ("墙.JPG", "jpg", "墙"),
        ("2026.11.29 现场.jpg", "jpg", "2026.11.29 现场"),
        ("没有后缀", "", "没有后缀"),
        (".jpg", "", ".jpg"),
        ("墙.", "", "墙."),
    ],
)
def test_an_ending_is_told_from_a_title(name: str, last: str, title: str) -> None:
    assert ending(name) == last
    assert title_of(name) == title
