"""The page of a file: its life, what may be done, what it lacks, and what lies in it."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.case_files.completeness import Lack
from centre_app.services.records.case_files import ContentLine, FilePage
from centre_app.views import theme
from centre_app.views.archive import words
from centre_app.views.archive.looks import content_text, head_lines, loan_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.lines import Door, Line, Lines, Stamp, Words, waiting
from centre_app.views.parts.scrolled import Scrolled


class FilePane(Scrolled):
    """Shows one file.

    Signals:
        mend_wanted: a ``Lack``, to go where it is mended.
        content_wanted: a ``ContentLine``, to be looked at.
    """

    mend_wanted = Signal(object)
    content_wanted = Signal(object)

    def __init__(self, buttons: list[Button]) -> None:
        inside = QWidget()
        super().__init__(inside)
        self.page: FilePage | None = None
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, theme.S, 0)
        self._column.setSpacing(theme.M)
        self._head = Card(words.ROOM)
        self._told = Lines(self._head.body)
        self._head.outer.insertWidget(2, in_flow(*buttons))
        self._lacks, self._contents = Card(words.COMPLETENESS), Card(words.CONTENTS)
        self._loans = Card(words.LOANS)
        self._lacking = Lines(self._lacks.body)
        self._lying = Lines(self._contents.body)
        self._lent = Lines(self._loans.body)
        for card in (self._head, self._lacks, self._contents, self._loans):
            self._column.addWidget(card)
        self._column.addStretch(1)

    def show_page(self, page: FilePage) -> None:
        """Show another file, or what is new about this one."""
        self.page = page
        with waiting(self._column):
            self._head.title.setText(page.number)
            state = page.state.label if page.state else words.NOT_BEGUN
            head = words.HEAD.format(kind=page.kind.label, state=state)
            self._told.show([Words(one) for one in (head, page.title, *head_lines(page))])
            self._lacks.setVisible(not (page.state and page.volumes[0].closed_on))
            self._lacking.show([*self._lack_lines(page)])
            self._lying.show([*self._content_lines(page)])
            self._loans.setVisible(bool(page.loans))
            self._lent.show([Words(loan_text(one)) for one in page.loans])
        self.verticalScrollBar().setValue(0)

    def _lack_lines(self, page: FilePage) -> Iterator[Line]:
        if not page.lacks:
            yield Stamp(ChipLook(words.COMPLETE, Tone.GOOD))
        for blocks, title, tone in (
            (True, words.BLOCKS, Tone.WARN),
            (False, words.WARNS, Tone.NOTICE),
        ):
            found = [one for one in page.lacks if one.blocks is blocks]
            if found:
                yield Stamp(ChipLook(title, tone))
            for one in found:
                yield self._lack(one)

    def _lack(self, one: Lack) -> Line:
        text = words.LACK.format(defect=one.defect.label, what=one.what)
        opened = partial(self.mend_wanted.emit, one)
        hint = words.WHY[one.defect]
        return Door(text, one, opened, icon_name="next", name="archive.lack", hint=hint)

    def _content_lines(self, page: FilePage) -> Iterator[Line]:
        for volume in page.volumes:
            if volume.number and volume.closed_on:
                on = volume.closed_on.isoformat()
                told = words.VOLUME.format(number=volume.number, on=on, reason=volume.reason)
                yield Words(told, "strong")
            yield from self._in_places(volume.lines)
            if not volume.lines:
                yield Words(words.NOTHING_IN_IT, "muted")
        if page.later:
            yield Words(words.LATER, "strong")
            yield from self._in_places(page.later)

    def _in_places(self, lines: tuple[ContentLine, ...]) -> Iterator[Line]:
        place = ""
        for one in lines:
            if one.place != place:
                place = one.place
                yield Words(place, "muted")
            yield self._content(one)

    def _content(self, one: ContentLine) -> Line:
        if one.paper_id is None and one.attachment_id is None:
            return Words(content_text(one))
        opened: Callable[[], object] = partial(self.content_wanted.emit, one)
        return Door(content_text(one), one, opened, name="archive.content")
