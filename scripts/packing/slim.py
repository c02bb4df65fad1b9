"""Leaves out of the packed program what PyInstaller finds and nobody needs.

It works on PyInstaller's lists of files: place in the packed program, source, kind.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

Entry = tuple[str, str, str]
LinksOf = Callable[[str], Iterable[tuple[str, str | None]]]

COMPILED = {"BINARY", "EXTENSION"}

# Plug-ins of Qt for machines without a desktop, and the GTK theme, which drags in all of GTK.
UNWANTED_PLUGINS = re.compile(
    r"PySide6/Qt/plugins/(egldeviceintegrations|generic|networkinformation|tls"
    r"|platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\."
    r"|platformthemes/libqgtk3)"
)
OTHER_LANGUAGES = re.compile(r"PySide6/(Qt/)?translations/(?!qt(base)?_zh_CN)")
# Plug-ins and extension modules lie elsewhere; Python itself is loaded by the program's first file.
LIBRARY = re.compile(r"(PySide6/Qt/lib/|[^/]+\.libs/)?lib(?!python)[^/]+\.so[.\d]*$")
# Repaired by their makers for other systems; taking symbols away would break them.
DELICATE = re.compile(r"[^/]+\.libs/|PySide6/|shiboken6/")


def without_strangers(entries: Iterable[Entry]) -> list[Entry]:
    """Return the files without plug-ins and translations that this program never uses."""
    return [
        entry
        for entry in entries
        if not UNWANTED_PLUGINS.match(_place(entry)) and not OTHER_LANGUAGES.match(_place(entry))
    ]


def without_orphans(entries: list[Entry], links_of: LinksOf) -> list[Entry]:
    """Return the files without shared libraries that nothing else among them loads.

    ``links_of`` gives the libraries that a file is linked to, indirectly too, with their sources.
    """
    roots = [e for e in entries if e[2] in COMPILED and not LIBRARY.match(_place(e))]
    sources = {source for root in roots for _, source in links_of(root[1]) if source}
    real = {str(Path(source).resolve()) for source in sources}
    kept = [
        entry
        for entry in entries
        if entry[2] != "SYMLINK"
        and (not LIBRARY.match(_place(entry)) or str(Path(entry[1]).resolve()) in real)
    ]
    places = {_place(entry) for entry in kept}
    return kept + [e for e in entries if e[2] == "SYMLINK" and e[1].replace("\\", "/") in places]


def with_replaced(entries: Iterable[Entry], folder: Path, *, place: str) -> list[Entry]:
    """Return the files with those of one place taken from ``folder`` where it has one so named."""
    return [
        (path, str(folder / Path(path).name), kind)
        if Path(path).parent == Path(place) and (folder / Path(path).name).exists()
        else (path, source, kind)
        for path, source, kind in entries
    ]


def without_symbols(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Return the files with copies in ``folder`` for those from which ``strip`` could take symbols.

    Debug symbols are of no use at a counter, and half of what Python and SQLCipher weigh.
    """
    if not sys.platform.startswith("linux") or not shutil.which("strip"):
        return list(entries)
    return [_stripped(entry, folder) for entry in entries]


def _stripped(entry: Entry, folder: Path) -> Entry:
    place, source, kind = entry
    if kind not in COMPILED or DELICATE.match(_place(entry)):
        return entry
    copy = folder / place
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, copy)
    done = subprocess.run(
        ["strip", "--strip-unneeded", str(copy)], check=False, capture_output=True
    )
    return entry if done.returncode else (place, str(copy), kind)


def _place(entry: Entry) -> str:
    return entry[0].replace("\\", "/")
