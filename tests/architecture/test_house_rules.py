"""Rules that no other tool of the house watches."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source_files import ROOT, modules, place, tree

MAY_READ_THE_TIME = {
    ROOT / "centre_app" / "domain" / "clock.py",
    # Identifiers carry a time stamp to sort by; nobody reads a date from it.
    ROOT / "centre_app" / "domain" / "ids.py",
}
READINGS_OF_THE_TIME = re.compile(
    r"(datetime|date|dt)\.(now|today|utcnow)|time\.(time|time_ns|localtime|gmtime|ctime)"
    r"|Q(DateTime|Date|Time)\.current\w+"
)

MAY_BE_A_READING = re.compile(r"now|today|\w+now|time\w*|\w+time|current\w+")
"""The last word of any of them: writing out every attribute of the program took seconds."""


def _imports(module: Path) -> Iterator[str]:
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_only_the_clock_reads_the_time() -> None:
    readings = [
        f"{place(path, node)} {ast.unparse(node)}"
        for path in modules("centre_app", "migrations")
        if path not in MAY_READ_THE_TIME
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and MAY_BE_A_READING.fullmatch(node.attr)
        and READINGS_OF_THE_TIME.fullmatch(".".join(ast.unparse(node).split(".")[-2:]))
    ]
    assert readings == []


def test_migrations_stand_on_their_own() -> None:
    leaning = [
        place(script)
        for script in modules("migrations/versions")
        if any(name.split(".")[0] == "centre_app" for name in _imports(script))
    ]
    assert leaning == []


def test_every_bundled_file_has_its_licence_named() -> None:
    licences = (ROOT / "resources" / "LICENSES.md").read_text(encoding="utf-8")
    unnamed = [
        name
        for path in sorted((ROOT / "resources").rglob("*"))
        if path.is_file() and path.name != "LICENSES.md"
        # A file is named itself, or its folder is, with a slash at the end.
        for name in [path.relative_to(ROOT / "resources").as_posix()]
        if f"`{name}`" not in licences
        and not any(f"`{folder.as_posix()}/`" in licences for folder in Path(name).parents)
    ]
    assert unnamed == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-run.lock"])
def test_every_package_we_name_is_locked_with_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = list(project["project"]["dependencies"])
    if lock == "requirements.lock":
        wanted += [
            w
            for group in ("test", "lint", "build", "bench")
            for w in project["dependency-groups"][group]
        ]
    names = [re.split(r"[^A-Za-z0-9_.-]", wish, maxsplit=1)[0].lower() for wish in wanted]
    locked = dict(
        re.findall(r"^([a-z0-9_.-]+)==\S+.*\\\n +--hash=sha256:(\w+)", text, re.MULTILINE)
    )
    assert [name for name in names if name not in locked] == []


@pytest.mark.parametrize(
    "lock", sorted(ROOT.glob("requirements*.lock")), ids=lambda path: path.name
)
def test_a_lock_file_names_packages_and_no_place(lock: Path) -> None:
    for line in lock.read_text(encoding="utf-8").splitlines():
        assert re.match(r"[a-z0-9]|    --hash=sha256:", line), line
        assert "://" not in line
