"""Files that must not be taken in, made here; nothing in them could harm anybody."""

import io
import struct
import zipfile
import zlib

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from centre_app.domain.attachments.attachment import MOST_BYTES
from centre_app.domain.attachments.codes import FileRefusal as No
from tests.outside.good_files import a_pdf, docx, film, package, picture, sound


def bomb_png(side: int) -> bytes:
    """Return a PNG of few bytes and very many pixels."""

    def chunk(name: bytes, content: bytes) -> bytes:
        body = name + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    lines = zlib.compress(bytes((side // 8 + 1) * min(side, 12_000)), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def _with_script() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    script = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("1")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(script)
    return a_pdf(writer)


def _with_hidden_script() -> bytes:
    """Return a PDF whose script lies in a packed stream of objects."""
    packed = zlib.compress(b"7 0 << /S /JavaScript /JS (app.alert(1)) >>")
    stream = b"9 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >> stream\n"
    return a_pdf().replace(b"xref", stream + packed + b"\nendstream endobj\nxref", 1)


def _with_file() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_attachment("inside.txt", b"hello")
    return a_pdf(writer)


def _locked_pdf() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    return a_pdf(writer)


def _locked_docx() -> bytes:
    content = bytearray(docx())
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        place, step = -1, 6 if mark == b"PK\x03\x04" else 8
        while (place := content.find(mark, place + 1)) >= 0:
            content[place + step] |= 1
    return bytes(content)


def _lying_docx() -> bytes:
    """Return a package that says of a large part that it is small."""
    big = bytearray(docx({"word/big.xml": bytes(3_000_000)}))
    place = big.rfind(b"PK\x01\x02")
    big[place + 24 : place + 28] = struct.pack("<I", 1000)
    return bytes(big)


def _stray_docx() -> bytes:
    return docx({"../../autorun.txt": b"x"})


def _linked_docx() -> bytes:
    out = io.BytesIO(docx())
    with zipfile.ZipFile(out, "a") as written:
        link = zipfile.ZipInfo("word/link.xml")
        link.external_attr = 0o120777 << 16
        written.writestr(link, "/etc/passwd")
    return out.getvalue()


_TEMPLATE = (
    b'<Relationship Type="x/attachedTemplate" Target="http://x/y.dotm" TargetMode="External"/>'
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

HOSTILE: tuple[tuple[str, str, bytes, No], ...] = (
    ("empty", "空.jpg", b"", No.EMPTY),
    ("too large", "大.jpg", picture() + bytes(MOST_BYTES), No.TOO_LARGE),
    ("bomb PNG", "炸.png", bomb_png(20_000), No.PIXELS),
    ("bomb PNG of 60 million", "炸.png", bomb_png(7_800), No.PIXELS),
    ("wide JPEG", "宽.jpg", picture(size=(65_500, 800)), No.PIXELS),
    ("truncated JPEG", "半.jpg", picture(size=(400, 400))[:-900], No.DAMAGED),
    ("truncated PNG", "半.png", picture("PNG", (300, 300))[:-30], No.DAMAGED),
    ("rubbish behind JPEG's first bytes", "x.jpg", b"\xff\xd8\xff\xe0" + bytes(900), No.DAMAGED),
    ("rubbish behind TIFF's first bytes", "x.tif", b"II*\0" + b"\xff" * 900, No.DAMAGED),
    ("PNG called JPEG", "假.jpg", picture("PNG"), No.OTHER_ENDING),
    ("PDF called Word", "假.docx", a_pdf(), No.OTHER_ENDING),
    ("workbook called document", "假.docx", package({"xl/workbook.xml": b"x"}), No.OTHER_ENDING),
    ("program", "安装.exe", b"MZ" + bytes(300), No.PROGRAM),
    ("program called picture", "照片.jpg", b"MZ" + bytes(300), No.PROGRAM),
    ("picture called program", "照片.jpg.exe", picture(), No.PROGRAM),
    ("Linux program", "照片", b"\x7fELF" + bytes(300), No.PROGRAM),
    ("shell script", "说明.txt", b"#!/bin/sh\nrm -rf /\n", No.PROGRAM),
    ("batch file", "说明.bat", b"del *.*", No.PROGRAM),
    ("short cut", "说明.txt", b"L\0\0\0\x01\x14\x02\0" + bytes(90), No.PROGRAM),
    ("web page", "网页.txt", b"\xef\xbb\xbf <HTML><script>1</script>", No.WEB_PAGE),
    ("SVG", "图.svg", b"<?xml version='1.0'?>\n<svg onload='x'/>", No.DRAWING),
    ("SVG called PNG", "图.png", b"<svg xmlns='x'/>", No.DRAWING),
    ("HEIC", "苹果.heic", b"\0\0\0\x18ftypheic" + bytes(40), No.HEIC),
    ("HEIC called JPEG", "苹果.jpg", b"\0\0\0\x18ftypmif1" + bytes(40), No.HEIC),
    ("old Word", "旧.doc", _OLE, No.OLD_OFFICE),
    ("archive", "包.zip", package({"a.txt": b"a"}), No.ARCHIVE),
    ("RAR", "包.rar", b"Rar!\x1a\x07\0" + bytes(60), No.ARCHIVE),
    ("unknown", "什么", bytes(range(256)), No.UNKNOWN),
    ("PDF with a script", "表.pdf", _with_script(), No.MACROS),
    ("PDF with a hidden script", "表.pdf", _with_hidden_script(), No.MACROS),
    (
        "PDF with a script spelt in hex",
        "表.pdf",
        a_pdf().replace(b"/Type /Pages", b"/Type /Pages /#4aavaScript 1 0 R", 1),
        No.MACROS,
    ),
    ("PDF with a file inside", "表.pdf", _with_file(), No.EMBEDDED),
    ("locked PDF", "表.pdf", _locked_pdf(), No.LOCKED),
    ("damaged PDF", "表.pdf", b"%PDF-1.7\n" + bytes(500), No.DAMAGED),
    ("PDF and archive", "表.pdf", a_pdf() + package({"a.txt": b"a"}), No.TWO_IN_ONE),
    ("picture and archive", "图.jpg", picture() + package({"a.class": b"a"}), No.TWO_IN_ONE),
    ("picture and RAR", "图.png", picture("PNG") + b"Rar!\x1a\x07\0" + bytes(60), No.TWO_IN_ONE),
    (
        "picture and web page",
        "图.jpg",
        b"\xff\xd8\xff\xfe\0\x20<html><script>alert(1)</script>" + picture()[2:],
        No.TWO_IN_ONE,
    ),
    ("picture and PDF", "图.jpg", b"\xff\xd8\xff\xfe\0\x0a%PDF-1.4" + picture()[2:], No.TWO_IN_ONE),
    ("macros", "表.xlsm", docx(), No.MACROS),
    ("macros called plain", "文.docx", docx({"word/vbaProject.bin": b"x"}), No.MACROS),
    ("macros by type", "文.docx", docx(types=b"vnd.ms-word.document.macroEnabled"), No.MACROS),
    ("template from afar", "文.docx", docx({"word/_rels/s.xml.rels": _TEMPLATE}), No.MACROS),
    ("file inside Word", "文.docx", docx({"word/embeddings/oleObject1.bin": b"x"}), No.EMBEDDED),
    ("zip inside Word", "文.docx", docx({"word/a.zip": b"x"}), No.EMBEDDED),
    ("zip bomb", "文.docx", docx({"word/big.xml": bytes(210_000_000)}), No.BOMB),
    ("zip bomb of ratio", "文.docx", docx({"word/big.xml": bytes(9_000_000)}), No.BOMB),
    ("zip of many parts", "文.docx", docx({f"word/{at}.xml": b"" for at in range(2_100)}), No.BOMB),
    ("zip that lies", "文.docx", _lying_docx(), No.DAMAGED),
    ("zip that strays", "文.docx", _stray_docx(), No.DAMAGED),
    ("zip with a link", "文.docx", _linked_docx(), No.DAMAGED),
    ("truncated zip", "文.docx", docx()[:-40], No.DAMAGED),
    ("locked zip", "文.docx", _locked_docx(), No.LOCKED),
    ("text with zeros", "文.txt", b"abc" * 3000 + b"\0\0", No.DAMAGED),
    ("cut film", "片.mp4", film()[:-50], No.DAMAGED),
    ("cut sound", "声.wav", sound()[:-50], No.DAMAGED),
)
"""What it is, its name, its content, why it is refused."""

NAMES = (
    "../../etc/passwd.jpg",
    "..\\..\\boot.jpg",
    "C:\\照片.jpg",
    "a\0b.jpg",
    "a\nb.jpg",
    "CON.jpg",
    "lpt1",
    "..",
    "",
    "\u202e\u200b",
    "长" * 256,
)
"""Names no file may come under."""
