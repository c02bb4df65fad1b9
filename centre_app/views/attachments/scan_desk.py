"""The button that scans, and the line that tells how far it is."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from centre_app.domain.attachments.scans import ImageDevice, ScanRefusal, TakenImage
from centre_app.views import messages
from centre_app.views.attachments.taking import Taking
from centre_app.views.desk import Desk
from centre_app.views.devices import words
from centre_app.views.devices.scan_stream import ScanEnd
from centre_app.views.devices.scanner import Scanner
from centre_app.views.messages import Level
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label
from centre_app.views.style_sheet import set_part


class ScanDesk(QObject):
    """Stands between the scanners and one strip; without a scanner in the settings nothing is seen.

    Signals:
        delivered: an ``ImageDevice`` and the ``TakenImage`` that came from it.
    """

    delivered = Signal(object, object)

    def __init__(self, desk: Desk, taking: Taking, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._taking = desk, taking
        self._scanner = desk.findChild(Scanner, "scanner")
        self._device: ImageDevice | None = None
        self._last, self._count, self._asked = "", 0, False
        self.button = Button(words.SCAN_LOOK, "quiet", key=_KEY, pressed=self.press)
        self.button.setObjectName("attachments.scan")
        self.button.setVisible(False)
        self.button.installEventFilter(self)
        self.told = Label(part="small", wrap=True)
        self.told.setObjectName("attachments.scan_told")
        self.told.hide()
        if self._scanner is not None:
            self._scanner.changed.connect(self._show)

    def show_if_any(self, *, allowed: bool) -> None:
        """Show the button to whoever may add files, where there is a scanner."""
        self.button.setVisible(allowed and self._scanner is not None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        scanner = self._scanner
        if event.type() == QEvent.Type.Show and scanner is not None:
            if scanner.looked is None:
                scanner.look()
            self._show()
        return False

    def press(self) -> None:
        """Scan, look for scanners, or stop, whatever the button says."""
        scanner = self._scanner
        if scanner is None:
            return
        if self._device is not None:
            scanner.stop()
        elif not scanner.devices or scanner.busy:
            self._look()
        elif len(scanner.devices) == 1:
            self._take(scanner.devices[0])
        else:
            self._offer()

    def stop(self) -> None:
        """Want no more pages here."""
        if self._device is not None and self._scanner is not None:
            self._scanner.stop()

    def _look(self) -> None:
        assert self._scanner is not None
        self._asked = True
        self._scanner.look()
        self._show()

    def _offer(self) -> None:
        """Let one be chosen, the last one first, so that Enter alone takes it again."""
        assert self._scanner is not None
        menu = QMenu(self.button)
        menu.setObjectName("attachments.devices")
        for device in sorted(self._scanner.devices, key=lambda one: one.key != self._last):
            menu.addAction(_title(device).replace("&", "&&")).triggered.connect(
                partial(self._take, device)
            )
        menu.addSeparator()
        menu.addAction(words.SCAN_LOOK_AGAIN).triggered.connect(self._look)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
        menu.setActiveAction(menu.actions()[0])

    def _take(self, device: ImageDevice, *_checked: bool) -> None:
        assert self._scanner is not None
        if self._scanner.busy:
            return
        self._device, self._last, self._count = device, device.key, 0
        # Registering waits until the last page is in.
        self._taking.hold()
        self._scanner.take(device, page=self._on_page, ended=self._on_end)

    def _on_page(self, image: TakenImage) -> None:
        assert self._device is not None
        self._count += 1
        self.delivered.emit(self._device, image)
        self._show()

    def _on_end(self, end: ScanEnd) -> None:
        assert self._scanner is not None
        self._device, self._asked = None, False
        if end.refusal in _GONE:
            self._scanner.devices.clear()
        self._tell(_ending(end, self._count), failed=end.refusal is not None)
        self._taking.release()

    def _show(self) -> None:
        scanner = self._scanner
        assert scanner is not None
        if self._device is not None:
            self.button.set_text(words.SCAN_STOP, key=_KEY)
            told = words.SCANNING.format(device=_title(self._device), count=self._count)
            self._tell(told)
            return
        self.button.set_text(words.SCAN if scanner.devices else words.SCAN_LOOK, key=_KEY)
        if self._asked and scanner.busy:
            self._tell(words.SCAN_LOOKING)
        elif self._asked and scanner.looked is not None:
            self._asked = False
            refusal = scanner.looked.refusal
            self._tell(_found(scanner), failed=refusal is not None or not scanner.devices)

    def _tell(self, told: str, *, failed: bool = False) -> None:
        set_part(self.told, "error" if failed else "small")
        self.told.setText(told)
        self.told.setVisible(bool(told) and not self.button.isHidden())
        if failed and not self.button.isVisible():
            self._desk.say(told, Level.WARN)


_KEY = "X"
_GONE = {ScanRefusal.NO_DEVICE, ScanRefusal.NO_PROGRAM}


def _title(device: ImageDevice) -> str:
    told = words.SCAN_DEVICE.format(name=device.name, kind=device.kind.label)
    return f"{words.SIMULATED}{told}" if device.simulated else told


def _ending(end: ScanEnd, count: int) -> str:
    if end.stopped:
        return words.SCAN_STOPPED.format(count=count)
    return _refused(end) if end.refusal else words.SCANNED.format(count=count)


def _found(scanner: Scanner) -> str:
    assert scanner.looked is not None
    if scanner.looked.refusal is not None:
        return _refused(scanner.looked)
    if not scanner.devices:
        return words.SCAN_NONE
    return words.SCAN_FOUND.format(devices=words.COMMA.join(map(_title, scanner.devices)))


def _refused(end: ScanEnd) -> str:
    assert end.refusal is not None
    sentence = messages.reason(end.refusal)
    return words.SCAN_SAID.format(sentence=sentence, told=end.told) if end.told else sentence
