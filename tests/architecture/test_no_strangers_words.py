"""Nothing of the machine on which somebody works gets into the repository."""

import platform
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source_files import ROOT, place

SKIPPED = {".git", ".venv", "build", "dist"}
BINARY = {".ttf", ".png", ".pdf", ".ico", ".db", ".gz", ".zip", ".xlsx"}
STANDARD = {"", "bin", "etc", "home", "lib", "mnt", "opt", "private", "root", "tmp", "usr", "var"}
SOMEBODYS_HOME = re.compile(r"/(?:home|Users)/\w+|[A-Z]:\\+Users\\+\w+|file:///\w")


def _texts() -> Iterator[tuple[Path, str]]:
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT).parts
        hidden = any(
            part.endswith("_cache") or part in {"__pycache__", ".hypothesis"} for part in inside
        )
        if inside[0] in SKIPPED or hidden or path.suffix in BINARY or not path.is_file():
            continue
        yield path, path.read_text(encoding="utf-8")


def _of_this_machine() -> list[str]:
    """Return what a file would only know from this machine: its folders and its name."""
    top = ROOT.parts[1] if len(ROOT.parts) > 1 else ""
    names = [str(ROOT), f"{Path.home()}/"]
    names += [f"/{top}/"] if top not in STANDARD else []
    names += (
        [platform.node()] if len(platform.node()) > 5 and platform.node() != "localhost" else []
    )
    return names


def test_no_file_names_a_folder_or_host_of_this_machine() -> None:
    strangers = _of_this_machine()
    found = [
        f"{place(path)}: {name}"
        for path, text in _texts()
        for name in [*strangers, *SOMEBODYS_HOME.findall(text)]
        if name in text
    ]
    assert found == []
