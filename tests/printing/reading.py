"""Reading finished papers back with two readers that know nothing of how they were made."""

import re
import subprocess
from functools import lru_cache
from io import BytesIO

from pypdf import PdfReader

from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.papers.sheets import Sheet
from centre_app.printing.render import render

KEPT = 200


@lru_cache(KEPT)
def printed(sheet: Sheet) -> RenderedPaper:
    """Return a sheet on paper, set once for all who read it."""
    return render(sheet)


@lru_cache(KEPT)
def by_poppler(pdf: bytes) -> str:
    """Return the text as pdftotext finds it."""
    return _poppler("pdftotext", "-raw", "-enc", "UTF-8", "-", "-", pdf=pdf)


def by_pypdf(pdf: bytes) -> str:
    """Return the text as pypdf finds it."""
    return "\n".join(pages_by_pypdf(pdf))


@lru_cache(KEPT)
def pages_by_pypdf(pdf: bytes) -> tuple[str, ...]:
    """Return the text of every page as pypdf finds it."""
    return tuple(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def fonts(pdf: bytes) -> list[dict[str, str]]:
    """Return the fonts as pdffonts lists them: name, whether embedded, subset, mapped."""
    lines = _poppler("pdffonts", "-", pdf=pdf).splitlines()[2:]
    rows = (re.split(r"\s+", line.strip()) for line in lines)
    return [{"name": r[0], "embedded": r[-5], "subset": r[-4], "mapped": r[-3]} for r in rows]


def _poppler(program: str, *arguments: str, pdf: bytes) -> str:
    answer = subprocess.run(
        [program, *arguments], input=pdf, capture_output=True, check=True, timeout=60
    )
    assert not answer.stderr, answer.stderr.decode()
    return answer.stdout.decode("utf-8")


def solid(text: str) -> str:
    """Return a text without white, in which words are looked for."""
    return re.sub(r"[\s\u3000]+", "", text)
