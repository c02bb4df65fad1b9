"""What a program asked the system to do with its files, read from strace."""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink"
_LONGEST = 1 << 20
_CALL = re.compile(
    r"^\d+ +(?P<name>\w+)\((?:\d+<(?P<open>[^>]*)>|\"(?P<path>[^\"]*)\")(?P<rest>.*)\) += (?P<result>-?\d+)"
)
_BYTES = re.compile(r'^, "(?P<hex>[^"]*)", \d+(?:, (?P<at>\d+))?')


@dataclass(frozen=True)
class Wrote:
    """Bytes at a place of a file; not on the disk before it is synced."""

    file: str
    at: int
    data: bytes


@dataclass(frozen=True)
class Cut:
    """A file made so long."""

    file: str
    length: int


@dataclass(frozen=True)
class Synced:
    """A file of which everything written is on the disk now."""

    file: str


@dataclass(frozen=True)
class Removed:
    """A file that is gone."""

    file: str


@dataclass(frozen=True)
class Acknowledged:
    """The program said that this is saved."""

    line: str


Deed = Wrote | Cut | Synced | Removed | Acknowledged


def traced(command: Sequence[str | Path], *, folder: Path, notes: Path) -> list[Deed]:
    """Run a program and return what it did to the files of a folder, and said, in order.

    Raises:
        subprocess.CalledProcessError: the program failed.
    """
    strace = ["strace", "-f", "-y", "-xx", "-s", str(_LONGEST), "-e", f"trace={CALLS}", "-o"]
    subprocess.run([*strace, notes, *command], check=True, stdout=subprocess.DEVNULL)
    with notes.open(encoding="ascii") as lines:
        return list(_deeds(lines, folder))


def _deeds(lines: Iterator[str], folder: Path) -> Iterator[Deed]:
    for line in lines:
        call = _CALL.match(line)
        if call is None or int(call["result"]) < 0:
            continue
        path = _plain(call["open"] or call["path"] or "").decode()
        if call["name"] == "write" and call["rest"].startswith(', "') and _is_output(line):
            yield from map(Acknowledged, _written(call["rest"])[1].decode().splitlines())
        elif Path(path).parent == folder:
            yield from _done_to(Path(path).name, call["name"], call["rest"])


def _done_to(file: str, name: str, rest: str) -> Iterator[Deed]:
    if name == "pwrite64":
        at, data = _written(rest)
        yield Wrote(file, at, data)
    elif name == "ftruncate":
        yield Cut(file, int(rest.removeprefix(", ")))
    elif name in {"fsync", "fdatasync"}:
        yield Synced(file)
    elif name == "unlink":
        yield Removed(file)
    else:
        raise ValueError(name)


def _is_output(line: str) -> bool:
    return " write(1<" in line


def _written(rest: str) -> tuple[int, bytes]:
    found = _BYTES.match(rest)
    assert found is not None, rest[:80]
    return int(found["at"] or 0), _plain(found["hex"])


def _plain(escaped: str) -> bytes:
    r"""Return the bytes behind ``\x2f\x74``."""
    return bytes.fromhex(escaped.replace("\\x", "")) if "\\x" in escaped else escaped.encode()
