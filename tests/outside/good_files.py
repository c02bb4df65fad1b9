"""Files as people bring them, made here."""

import io
import struct
import wave
import zipfile
from collections.abc import Mapping

from PIL import Image
from pypdf import PdfWriter

from centre_app.domain.attachments.codes import FileKind


def picture(form: str = "JPEG", size: tuple[int, int] = (60, 40), mode: str = "RGB") -> bytes:
    """Return a picture of one colour."""
    out = io.BytesIO()
    Image.new(mode, size, 200 if mode in {"L", "1"} else (200, 30, 40)[: len(mode)]).save(out, form)
    return out.getvalue()


def scan(pages: int) -> bytes:
    """Return a TIFF of some pages, as a scanner writes it."""
    out = io.BytesIO()
    sheets = [Image.new("L", (60, 85), 10 * at) for at in range(pages)]
    sheets[0].save(out, "TIFF", save_all=True, append_images=sheets[1:])
    return out.getvalue()


def turned_photo() -> bytes:
    """Return a photo that lies on its side and tells where it was taken."""
    image = Image.new("RGB", (80, 40), (0, 0, 200))
    image.paste((200, 0, 0), (0, 0, 40, 40))
    tags = Image.Exif()
    tags[0x0112] = 6
    tags[0x010F] = "SECRET-CAMERA"
    out = io.BytesIO()
    image.save(out, "JPEG", exif=tags, quality=95)
    return out.getvalue()


def a_pdf(writer: PdfWriter | None = None) -> bytes:
    """Return a PDF of two pages, or what somebody wrote."""
    if writer is None:
        writer = PdfWriter()
        for _ in range(2):
            writer.add_blank_page(200, 300)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def package(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip of some parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return out.getvalue()


def docx(more: Mapping[str, bytes] | None = None, types: bytes = b"<Types/>") -> bytes:
    """Return a small Word document, with further parts."""
    parts = {"[Content_Types].xml": types, "word/document.xml": b"<w:document/>"}
    return package({**parts, **(more or {})})


def xlsx() -> bytes:
    """Return a small workbook."""
    return package({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"})


def film(brand: bytes = b"isom") -> bytes:
    """Return the boxes of a short film."""

    def box(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I4s", len(content) + 8, name) + content

    return box(b"ftyp", brand + bytes(4)) + box(b"moov", bytes(40)) + box(b"mdat", bytes(200))


def sound() -> bytes:
    """Return a tenth of a second of silence."""
    out = io.BytesIO()
    with wave.open(out, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(8000)
        written.writeframes(bytes(1600))
    return out.getvalue()


GOOD: dict[str, tuple[bytes, FileKind, int]] = {
    "墙.jpg": (picture(), FileKind.JPEG, 1),
    "印刷.jpeg": (picture(mode="CMYK"), FileKind.JPEG, 1),
    "截图.png": (picture("PNG", mode="RGBA"), FileKind.PNG, 1),
    "黑白.png": (picture("PNG", mode="1"), FileKind.PNG, 1),
    "扫描.tif": (scan(3), FileKind.TIFF, 3),
    "画.bmp": (picture("BMP"), FileKind.BMP, 1),
    "微信.webp": (picture("WEBP"), FileKind.WEBP, 1),
    "合同.pdf": (a_pdf(), FileKind.PDF, 2),
    "说明.docx": (docx(), FileKind.DOCX, 0),
    "工资.xlsx": (xlsx(), FileKind.XLSX, 0),
    "记录.txt": ("王桂兰说：墙占了我家滴水。".encode("gb18030"), FileKind.TEXT, 0),
    "通话.mp3": (b"ID3\x04" + bytes(400), FileKind.MP3, 0),
    "录音.m4a": (film(b"M4A "), FileKind.M4A, 0),
    "手机.amr": (b"#!AMR\n" + bytes(200), FileKind.AMR, 0),
    "现场.wav": (sound(), FileKind.WAV, 0),
    "现场.mp4": (film(), FileKind.MP4, 0),
}
"""By name: content, kind, pages."""
