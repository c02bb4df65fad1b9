"""Keeps strangers' eyes and hands off the desk: blind, lock, and the lock by itself."""

from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from centre_app.domain.clock import Clock
from centre_app.views.frame import words
from centre_app.views.frame.curtain import Curtain
from centre_app.views.frame.idle import IdleWatch
from centre_app.views.frame.listener import KeysEverywhere
from centre_app.views.frame.lock_screen import LockScreen
from centre_app.views.messages import Level, Message

BLIND_KEY = QKeyCombination(Qt.Key.Key_F12)
LOCK_KEY = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)


class Guard(QObject):
    """Blinds and locks one window and every dialog over it.

    Signals:
        said: a ``Message`` that the desk will lock soon.
        calmed: somebody is there after all.
        expired: nobody touched the desk for too long.
        covered: everything was covered, blind or locked.
    """

    said = Signal(object)
    calmed = Signal()
    expired = Signal()
    covered = Signal()

    def __init__(
        self, window: QWidget, *, clock: Clock, name: str, unlock: Callable[[str], object]
    ) -> None:
        super().__init__(window)
        self._window, self._name, self._unlock = window, name, unlock
        self.screen: LockScreen | None = None
        self.blinds = Curtain(
            icon_name="eye-off", title=words.BLINDED, text=words.BLINDED_HOW, parent=self
        )
        self.locks = Curtain(icon_name="lock", title=words.LOCKED, text="", parent=self)
        self.blinds.key_pressed.connect(self._on_key_while_blind)
        self.watch = IdleWatch(clock, parent=self)
        self.watch.warned.connect(self._warn)
        self.watch.woke.connect(self.calmed)
        self.watch.expired.connect(self.expired)
        keys = {BLIND_KEY: self.blind, LOCK_KEY: self.expired.emit}
        self._keys = KeysEverywhere(keys, self)
        self.watch.start()

    @property
    def locked(self) -> bool:
        """Return whether the password is asked for."""
        return self.screen is not None

    def blind(self) -> None:
        """Cover the screen, or uncover it; a locked desk stays covered."""
        if self.locked:
            return
        if self.blinds.drawn:
            self.blinds.lift()
        else:
            self.blinds.draw()
            self.covered.emit()

    def lock(self) -> bool:
        """Cover everything and ask for the password; return whether it was not locked before."""
        if self.locked:
            return False
        if self.blinds.drawn:
            self.blinds.lift()
        self.watch.stop()
        self.calmed.emit()
        self.screen = LockScreen(self._window, name=self._name, unlock=self._unlock)
        self.locks.draw(exempt=self.screen)
        self.screen.cover()
        self.covered.emit()
        return True

    def release(self) -> None:
        """Go on where the desk was left."""
        if self.screen is None:
            return
        self.screen.release()
        self.screen = None
        self._window.activateWindow()
        self.locks.lift()
        self.watch.start()

    def refuse(self, sentence: str) -> None:
        """Say at the lock screen why it stays."""
        if self.screen is not None:
            self.screen.refuse(sentence)

    def stop(self) -> None:
        """Stop watching and uncover the other windows: this one closes."""
        self.watch.stop()
        self.blinds.lift()
        self.locks.lift()

    def _warn(self, seconds: int) -> None:
        self.said.emit(Message(words.IDLE_WARNING.format(seconds=seconds), Level.WARN))

    def _on_key_while_blind(self, event: QKeyEvent) -> None:
        if event.keyCombination() == BLIND_KEY:
            self.blind()
        elif event.keyCombination() == LOCK_KEY:
            self.expired.emit()
