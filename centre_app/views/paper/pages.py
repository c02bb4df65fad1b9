"""The pages of a paper as pictures, from its stored bytes."""

from collections import OrderedDict

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

_KEPT = 8


class UnreadablePaperError(Exception):
    """The bytes are no PDF that can be shown."""


class Pages:
    """Opens a PDF and draws its pages; a page drawn once is kept for a while.

    pypdfium2 is imported here and not earlier: the window comes up without it.
    """

    def __init__(self, data: bytes) -> None:
        """Open the paper.

        Raises:
            UnreadablePaperError: the bytes are no PDF.
        """
        import pypdfium2  # noqa: PLC0415 - only whoever opens a paper pays for it

        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise UnreadablePaperError from error
        try:
            self.sizes = [
                QSizeF(*self._document.get_page_size(place)) for place in range(len(self._document))
            ]
        except pypdfium2.PdfiumError as error:
            self._document.close()
            raise UnreadablePaperError from error
        self._drawn: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def __len__(self) -> int:
        return len(self.sizes)

    def image(self, place: int, scale: float) -> QImage:
        """Return a page as a picture; at scale 1 a point is a pixel."""
        key = (place, round(scale, 4))
        if key not in self._drawn:
            self._drawn[key] = self._draw(place, scale)
        self._drawn.move_to_end(key)
        while len(self._drawn) > _KEPT:
            self._drawn.popitem(last=False)
        return self._drawn[key]

    @property
    def is_open(self) -> bool:
        """Return whether the paper was not closed yet."""
        return bool(self._document.raw)

    def close(self) -> None:
        """Give the memory back; closing twice does no harm."""
        self._drawn.clear()
        self._document.close()

    def _draw(self, place: int, scale: float) -> QImage:
        page = self._document[place]
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        picture = QImage(
            bitmap.buffer,
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGBX8888,
        ).copy()
        bitmap.close()
        page.close()
        return picture
