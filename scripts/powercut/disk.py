"""A disk that loses what was not synced: all, nothing, or a torn part of each write."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from scripts.powercut.trace import Acknowledged, Cut, Deed, Removed, Synced, Wrote

SECTOR = 512
_KEPT, _TORN = 0.5, 0.3


class Disk:
    """Files as they are on the platter, and what the system still holds back.

    Names of files reach the disk at once, as on a file system with a journal.
    """

    def __init__(self, files: dict[str, bytes]) -> None:
        self._safe = {name: bytearray(data) for name, data in files.items()}
        self._held: dict[str, list[Wrote | Cut]] = {}
        self.acknowledged: list[str] = []

    def do(self, deeds: Iterable[Deed]) -> None:
        """Let a program work on it."""
        for deed in deeds:
            if isinstance(deed, Acknowledged):
                self.acknowledged.append(deed.line)
            elif isinstance(deed, Synced):
                self._write(self._safe, deed.file, self._held.pop(deed.file, []))
            elif isinstance(deed, Removed):
                self._safe.pop(deed.file, None)
                self._held.pop(deed.file, None)
            else:
                self._held.setdefault(deed.file, []).append(deed)

    def after_the_cut(self, folder: Path, chance: Random) -> None:
        """Write what is left into a folder: of each write held back all, nothing, or some sectors."""
        left = {name: bytearray(data) for name, data in self._safe.items()}
        for file, held in self._held.items():
            self._write(left, file, [part for deed in held for part in _survivor(deed, chance)])
        for file, data in left.items():
            (folder / file).write_bytes(data)

    @staticmethod
    def _write(files: dict[str, bytearray], file: str, deeds: Sequence[Wrote | Cut]) -> None:
        data = files.setdefault(file, bytearray())
        for deed in deeds:
            if isinstance(deed, Cut):
                del data[deed.length :]
                continue
            end = deed.at + len(deed.data)
            data.extend(b"\0" * (end - len(data)))
            data[deed.at : end] = deed.data


def _survivor(deed: Wrote | Cut, chance: Random) -> list[Wrote | Cut]:
    if chance.random() >= _KEPT:
        return []
    if isinstance(deed, Cut) or chance.random() >= _TORN:
        return [deed]
    sectors = chance.randint(0, len(deed.data) // SECTOR)
    return [Wrote(deed.file, deed.at, deed.data[: sectors * SECTOR])]
