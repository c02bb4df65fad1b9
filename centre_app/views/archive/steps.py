"""What may be done with a file, each with its button, and what the button sends."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from centre_app.domain.case_files.codes import FileState
from centre_app.domain.permissions import Permission
from centre_app.services.records.case_files import (
    DecideDestruction,
    FilePage,
    FileStep,
    LockFile,
    ProposeDestruction,
    ReviewFile,
    SupplementFile,
    TakeInFile,
)
from centre_app.services.requests import Done
from centre_app.views.archive import words
from centre_app.views.archive.dialogs import (
    StepDialog,
    ask_enclosure,
    ask_loan,
    ask_retention,
    ask_words,
)
from centre_app.views.archive.served import Served
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button

_UNDER_WAY = frozenset({FileState.OPEN, FileState.REVIEWED})


class FileSteps:
    """Keeps the buttons; ``kept`` is told after every step."""

    def __init__(
        self, room: QWidget, desk: Desk, served: Served, *, kept: Callable[[], object]
    ) -> None:
        self._room, self._desk, self._kept = room, desk, kept
        self._filing, self._archive = served.filing, served.archive
        self._page: FilePage | None = None
        self._buttons = {
            name: self._button(name, text, part, answer)
            for name, text, part, answer in (
                ("begin", words.BEGIN, "primary", self._begin),
                ("review", words.REVIEW, "primary", self._review),
                ("lock", words.LOCK, "primary", self._lock),
                ("lock_anyway", words.LOCK_ANYWAY, "", self._lock_anyway),
                ("take_in", words.TAKE_IN, "primary", self._take_in),
                ("approve", words.APPROVE, "", self._approve),
                ("keep", words.KEEP, "", self._keep),
                ("supplement", words.SUPPLEMENT, "", self._supplement),
                ("lend", words.LEND, "", self._lend),
                ("propose", words.PROPOSE, "", self._propose),
                ("enclose", words.ENCLOSE, "", self._enclose),
                ("put_back", words.PUT_BACK, "", self._put_back),
            )
        }

    @property
    def buttons(self) -> list[Button]:
        """Return the buttons in their order."""
        return [*self._buttons.values()]

    def show_page(self, page: FilePage | None) -> None:
        """Offer what may be done with this file."""
        self._page = page
        offered = self._offered(page) if page is not None else {}
        for name, button in self._buttons.items():
            button.setVisible(bool(offered.get(name)))

    def _offered(self, page: FilePage) -> dict[str, object]:
        state, decides = page.state, self._desk.may(Permission.FILE_DECIDE)
        shelved, listed = state is FileState.LOCKED, page.destroy_asked_on is not None
        reviewed, whole = state is FileState.REVIEWED, page.blocking == 0
        return {
            "begin": state is None and page.ready,
            "review": state is FileState.OPEN and not page.own,
            "lock": reviewed and whole,
            "lock_anyway": reviewed and not whole and decides,
            "take_in": state is FileState.LENT,
            "approve": shelved and listed and decides,
            "keep": shelved and listed and decides,
            "supplement": shelved and page.later,
            "lend": shelved and not listed,
            "propose": shelved and page.overdue and not listed,
            "enclose": state in _UNDER_WAY,
            "put_back": reviewed,
        }

    def _button(self, name: str, text: str, part: str, answer: Callable[[], object]) -> Button:
        button = Button(text, part, pressed=answer)
        button.setObjectName(f"archive.{name}")
        button.hide()
        return button

    @property
    def _step(self) -> dict[str, Any]:
        assert self._page is not None
        return {"file_id": self._page.file_id, "seen": self._page.version}

    def _begin(self) -> None:
        assert self._page is not None
        dialog, request = ask_retention(self._room, self._desk, self._page)
        dialog.sends(self._filing.begin, request, self._said(words.BEGUN_SAID))

    def _enclose(self) -> None:
        assert self._page is not None
        dialog, request = ask_enclosure(self._room, self._desk, self._page, self._step)
        dialog.sends(self._filing.enclose, request, self._said(words.ENCLOSED_SAID))

    def _lend(self) -> None:
        dialog, request = ask_loan(self._room, self._desk, self._step)
        dialog.sends(self._archive.lend, request, self._said(words.LENT_SAID))

    def _review(self) -> None:
        dialog, text = self._words(words.REVIEW, words.REVIEW_TEXT, "remarks")
        step = self._step
        dialog.sends(
            self._filing.review,
            lambda: ReviewFile(**step, remarks=text()),
            self._said(words.REVIEWED_SAID),
        )

    def _put_back(self) -> None:
        self._send(self._filing.put_back, FileStep(**self._step), words.PUT_BACK_SAID)

    def _lock(self) -> None:
        self._send(self._filing.lock, LockFile(**self._step), words.LOCKED_SAID)

    def _lock_anyway(self) -> None:
        assert self._page is not None
        told = words.LOCK_ANYWAY_TEXT.format(count=self._page.blocking)
        dialog, text = self._words(words.LOCK_ANYWAY, told, "reason", required=True)
        step = self._step
        dialog.sends(
            self._filing.lock,
            lambda: LockFile(**step, reason=text()),
            self._said(words.LOCKED_SAID),
        )

    def _take_in(self) -> None:
        dialog, text = self._words(words.TAKE_IN, words.TAKE_IN_TEXT, "note")
        step = self._step
        dialog.sends(
            self._archive.take_in,
            lambda: TakeInFile(**step, note=text()),
            self._said(words.TAKEN_IN_SAID),
        )

    def _supplement(self) -> None:
        dialog, text = self._words(words.SUPPLEMENT, words.SUPPLEMENT_TEXT, "reason", required=True)
        step = self._step
        dialog.sends(
            self._archive.supplement,
            lambda: SupplementFile(**step, reason=text()),
            self._said(words.SUPPLEMENTED_SAID),
        )

    def _propose(self) -> None:
        dialog, text = self._words(words.PROPOSE, words.PROPOSE_TEXT, "reason", required=True)
        step = self._step
        dialog.sends(
            self._archive.propose,
            lambda: ProposeDestruction(**step, reason=text()),
            self._said(words.PROPOSED_SAID),
        )

    def _approve(self) -> None:
        request = DecideDestruction(**self._step, approved=True)
        dialog = StepDialog(
            self._room, self._desk, title=words.APPROVE, text=words.APPROVE_TEXT, fields={}
        )
        dialog.sends(self._archive.decide, lambda: request, self._said(words.DESTROYED_SAID))

    def _keep(self) -> None:
        request = DecideDestruction(**self._step, approved=False)
        self._send(self._archive.decide, request, words.KEPT_SAID)

    def _words(self, title: str, text: str, name: str, *, required: bool = False) -> Any:
        return ask_words(
            self._room, self._desk, title=title, text=text, name=name, required=required
        )

    def _send(self, use_case: Callable[..., Done], request: Any, said: str) -> None:
        self._desk.send(use_case, request, owner=self._room, done=self._said(said))

    def _said(self, text: str) -> Callable[[Done], None]:
        def tell(_done: Done) -> None:
            self._desk.say(text)
            self._kept()

        return tell
