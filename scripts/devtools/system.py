"""What the machine itself must have: Qt's libraries, poppler's tools, a PostgreSQL server."""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.devtools.shell import StopError, quiet, say


@dataclass(frozen=True)
class Library:
    """A shared library and the Debian package that holds it."""

    soname: str
    package: str


QT = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
)
"""What Qt needs before it imports, even when it draws on no screen."""

WINDOW = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
"""What a window under X11 needs besides."""


def has_display() -> bool:
    """Return whether a window could be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_libraries(libraries: Iterable[Library]) -> list[str]:
    """Return the Debian packages of the libraries not here; other systems bring their own."""
    if not sys.platform.startswith("linux"):
        return []
    return [library.package for library in libraries if not _loads(library.soname)]


def missing_command(command: str, package: str) -> list[str]:
    """Return the Debian package of a command that is not here."""
    return [] if shutil.which(command) else [package]


def ensure_packages(packages: list[str]) -> None:
    """Install Debian packages, or stop with the line that a person with the right can run.

    Raises:
        StopError: they are missing and may not or cannot be installed from here.
    """
    if not packages:
        return
    line = f"apt-get install {' '.join(packages)}"
    door = apt_door()
    if door is None:
        hint = f"run: sudo {line}" if shutil.which("apt-get") else f"on Debian: {line}"
        raise StopError(f"Missing on this computer: {', '.join(packages)} ({hint})")
    say(f"Installing {' '.join(packages)} …")
    install = (*door, "apt-get", "install", "-y", "--no-install-recommends", *packages)
    if quiet(*install).returncode == 0:
        return
    # The package lists are empty or stale: only now is it worth fetching them.
    quiet(*door, "apt-get", "update")
    result = quiet(*install)
    if result.returncode:
        last = result.stdout.strip().splitlines()[-1:] or ["no reason given"]
        raise StopError(f"'{line}' failed: {last[0]}")


def apt_door() -> tuple[str, ...] | None:
    """Return what goes before ``apt-get`` here, or None when this person may not use it."""
    if not shutil.which("apt-get"):
        return None
    unattended = ("env", "DEBIAN_FRONTEND=noninteractive")
    if os.geteuid() == 0:
        return unattended
    if shutil.which("sudo") and quiet("sudo", "-n", "true").returncode == 0:
        return ("sudo", "-n", *unattended)
    return None


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
