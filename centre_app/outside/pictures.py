"""Foreign pictures: counted, measured before they are unpacked, and drawn anew."""

import io
import warnings

from PIL import Image, ImageOps

from centre_app.domain.attachments.codes import FileRefusal
from centre_app.domain.refusals import TextRefused

MOST_PIXELS = 50_000_000
MOST_PAGES = 500
_FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP", "MPO")
_QUALITY = 82
_WHITE = (255, 255, 255)

Image.MAX_IMAGE_PIXELS = MOST_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)


def pages(content: bytes) -> int:
    """Return how many pages a picture has; all pictures but some of a scanner have one.

    Raises:
        TextRefused: damaged, or of too many pixels.
    """
    with _opened(content) as picture:
        if picture.format != "TIFF":
            return 1
        found: int = getattr(picture, "n_frames", 1)
        if found > MOST_PAGES:
            raise TextRefused(FileRefusal.TOO_HEAVY)
        return found


def draw(content: bytes, page: int, longest: int) -> bytes:
    """Return a page upright and without what else the file tells, as a JPEG.

    Raises:
        TextRefused: damaged, of too many pixels, or without that page.
    """
    with _opened(content) as picture:
        if page:
            picture.seek(page)
            _measure(picture)
        picture.draft("RGB", (longest * 2, longest * 2))
        picture.load()
        upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((longest, longest), reducing_gap=2.0)
    return as_jpeg(_on_white(upright))


def as_jpeg(picture: Image.Image) -> bytes:
    """Return a picture as JPEG, with nothing but its pixels."""
    out = io.BytesIO()
    bare = Image.new("RGB", picture.size)
    bare.paste(picture)
    bare.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _opened(content: bytes) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(content), formats=_FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise TextRefused(FileRefusal.PIXELS) from error
    _measure(picture)
    return picture


def _measure(picture: Image.Image) -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise TextRefused(FileRefusal.PIXELS)


def _on_white(picture: Image.Image) -> Image.Image:
    """Return a picture in plain colours; paper shines through where it is transparent."""
    if picture.mode in {"I", "F"} or picture.mode.startswith("I;16"):
        picture = picture.convert("F").point(_sixteen_to_eight).convert("L")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    paper = Image.new("RGB", clear.size, _WHITE)
    paper.paste(clear, mask=clear.getchannel("A"))
    return paper


def _sixteen_to_eight(value: float) -> float:
    return value / 257
