"""Foreign PDFs: opened, searched for what runs or hides in them, and drawn."""

import re
import zlib
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from centre_app.domain.attachments.codes import FileRefusal
from centre_app.domain.refusals import TextRefused
from centre_app.outside.pictures import as_jpeg

MOST_PAGES = 2000
_MOST_UNPACKED = 100_000_000
_STREAM = re.compile(rb"/ObjStm\b[^>]*?(?:>>)?[^>]{0,200}>>\s*stream\r?\n", re.DOTALL)
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
_RUNS = re.compile(rb"/(?:JavaScript|JS|Launch|RichMedia|ImportData|SubmitForm)(?![A-Za-z])")
_HIDES = re.compile(rb"/(?:EmbeddedFiles?|Filespec\s*/EF|EF\s*<<)(?![A-Za-z])")


def pages(content: bytes) -> int:
    """Return how many pages there are.

    Raises:
        TextRefused: damaged, locked by a password, with scripts or files inside, or endless.
    """
    document = _opened(content)
    try:
        found = len(document)
        if not found:
            raise TextRefused(FileRefusal.DAMAGED)
        if found > MOST_PAGES:
            raise TextRefused(FileRefusal.TOO_HEAVY)
        if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0:
            raise TextRefused(FileRefusal.MACROS)
        if pdfium.FPDFDoc_GetAttachmentCount(document) > 0:
            raise TextRefused(FileRefusal.EMBEDDED)
    finally:
        document.close()
    _search(content)
    return found


def draw(content: bytes, page: int, longest: int) -> bytes:
    """Return a page as a JPEG.

    Raises:
        TextRefused: damaged, or without that page.
    """
    document = _opened(content)
    sheet = document[page]
    size = max(sheet.get_size())
    if not size > 0:
        raise TextRefused(FileRefusal.DAMAGED)
    bitmap = sheet.render(scale=longest / size, rev_byteorder=True, prefer_bgrx=True)
    size_in_pixels = bitmap.width, bitmap.height
    picture = Image.frombuffer(
        "RGB", size_in_pixels, bytes(bitmap.buffer), "raw", "RGBX", bitmap.stride, 1
    )
    return as_jpeg(picture)


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise TextRefused(FileRefusal.LOCKED if locked else FileRefusal.DAMAGED) from error


def _search(content: bytes) -> None:
    """Look for scripts and files inside, also where the objects themselves are packed."""
    for part in (content, *_packed_objects(content)):
        plain = _HEX.sub(lambda found: bytes([int(found[1], 16)]), part)
        if _RUNS.search(plain):
            raise TextRefused(FileRefusal.MACROS)
        if _HIDES.search(plain):
            raise TextRefused(FileRefusal.EMBEDDED)


def _packed_objects(content: bytes) -> Iterator[bytes]:
    left = _MOST_UNPACKED
    for found in _STREAM.finditer(content):
        try:
            part = zlib.decompressobj().decompress(content[found.end() :], left)
        except zlib.error:
            continue
        left -= len(part)
        if left <= 0:
            raise TextRefused(FileRefusal.BOMB)
        yield part
