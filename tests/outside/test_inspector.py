import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.refusals import TextRefused
from centre_app.outside.answers import heard
from centre_app.outside.inspector import Inspector
from centre_app.outside.limits import MEMORY
from tests.outside.good_files import GOOD, a_pdf, picture, scan, turned_photo


@pytest.mark.parametrize("name", GOOD)
def test_what_people_bring_is_looked_through(name: str) -> None:
    content, kind, pages = GOOD[name]
    found = Inspector().inspect(content, kind)
    assert found.pages == pages
    assert bool(found.preview) == bool(pages)


def test_a_preview_stands_upright_and_tells_nothing_of_the_camera() -> None:
    photo = turned_photo()
    assert b"SECRET-CAMERA" in photo
    preview = Inspector().inspect(photo, FileKind.JPEG).preview
    assert b"SECRET-CAMERA" not in preview
    with Image.open(io.BytesIO(preview)) as shown:
        assert shown.size == (40, 80)
        assert not shown.getexif()
        top = shown.getpixel((20, 10))
        assert isinstance(top, tuple)
        assert top[0] > 150 > top[2], "the red half is on top"


def test_any_page_is_drawn_at_the_size_asked_for() -> None:
    for content, kind in ((scan(3), FileKind.TIFF), (a_pdf(), FileKind.PDF)):
        drawn = Inspector().picture(content, kind, page=1, longest=50)
        with Image.open(io.BytesIO(drawn)) as shown:
            assert max(shown.size) == 50
    with pytest.raises(TextRefused):
        Inspector().picture(a_pdf(), FileKind.PDF, page=7, longest=50)


def test_all_pages_of_a_file_are_drawn_by_one_process_up_to_the_first_that_cannot_be() -> None:
    class Counting(Inspector):
        begun = 0

        def begin(self) -> "subprocess.Popen[bytes]":
            self.begun += 1
            return super().begin()

    for content, kind, pages in ((scan(3), FileKind.TIFF, 3), (a_pdf(), FileKind.PDF, 2)):
        foreign = Counting()
        drawn = foreign.pages(content, kind, most=9, longest=50)
        assert [_longest(one) for one in drawn] == [50] * pages
        assert foreign.begun == 1
    assert Inspector().pages(b"%PDF-1.7 and no more", FileKind.PDF, most=9, longest=50) == ()


def _longest(jpeg: bytes) -> int:
    with Image.open(io.BytesIO(jpeg)) as shown:
        return max(shown.size)


class _Doing(Inspector):
    """Looks into files with a process that does something else instead."""

    def __init__(self, code: str, *, seconds: float = 30) -> None:
        super().__init__(seconds=seconds)
        self._code = code

    def begin(self) -> "subprocess.Popen[bytes]":
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            [sys.executable, "-c", self._code], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
        )
        return self.process


DYING = {
    "killed": "import os, signal; os.read(0, 9); os.kill(os.getpid(), signal.SIGKILL)",
    "crashed": "import os, signal; os.read(0, 9); os.kill(os.getpid(), signal.SIGSEGV)",
    "gone at once": "raise SystemExit(3)",
    "silent": "import sys; sys.stdin.buffer.read()",
}


@pytest.mark.parametrize("how", DYING)
def test_a_process_that_dies_over_a_file_only_costs_the_file(how: str) -> None:
    with pytest.raises(TextRefused) as refused:
        _Doing(DYING[how]).inspect(picture(), FileKind.JPEG)
    assert refused.value.reason == FileRefusal.TOO_HEAVY


def test_a_process_that_never_answers_is_ended() -> None:
    doing = _Doing("import threading; threading.Event().wait()", seconds=0.5)
    with pytest.raises(TextRefused) as refused:
        doing.inspect(picture(), FileKind.JPEG)
    assert refused.value.reason == FileRefusal.TOO_HEAVY
    assert doing.process.poll() is not None


ONE_PAGE_AND = """
import json, os, signal, sys, threading
asked = json.loads(sys.stdin.buffer.readline())
sys.stdin.buffer.read()
page = b"page %d" % asked["first"]
head = json.dumps({"size": len(page)}).encode()
sys.stdout.buffer.write(head + b"\\n" + page + head + b"\\n" + page[:3])
sys.stdout.flush()
"""
KEPT_BACK = {
    "killed": "os.kill(os.getpid(), signal.SIGKILL)",
    "never at an end": "threading.Event().wait()",
}


@pytest.mark.parametrize("how", KEPT_BACK)
def test_where_the_limits_end_a_process_the_next_goes_on_with_the_next_page(how: str) -> None:
    doing = _Doing(ONE_PAGE_AND + KEPT_BACK[how], seconds=2)
    drawn = doing.pages(scan(2), FileKind.TIFF, most=2, longest=50)
    assert drawn == (b"page 0", b"page 1")
    with pytest.raises(TextRefused):
        doing.picture(scan(2), FileKind.TIFF, page=0, longest=50)


NONSENSE = (b"", b"{}", b"7\n", b"{}\n", b'{"size": -9}\n', b'{"size": "x"}\n', b"\xff\n")


@pytest.mark.parametrize("told", NONSENSE)
def test_nonsense_is_no_answer(told: bytes) -> None:
    assert list(heard(told, most=3)) == []


def test_no_more_is_heard_than_was_asked_for() -> None:
    assert list(heard(b'{"size": 1}\nx' * 9, most=2)) == [({"size": 1}, b"x")] * 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_process_gets_no_more_memory_and_writes_no_file(tmp_path: Path) -> None:
    limits = "from centre_app.outside.limits import set_limits; set_limits()\n"
    for doing in (
        f"bytearray({MEMORY})",
        f"import pathlib; pathlib.Path({str(tmp_path / 'x')!r}).write_text('x')",
    ):
        done = subprocess.run(
            [sys.executable, "-c", limits + doing], check=False, capture_output=True
        )
        assert done.returncode
