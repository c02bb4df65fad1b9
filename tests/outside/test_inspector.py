import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.refusals import TextRefused
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
