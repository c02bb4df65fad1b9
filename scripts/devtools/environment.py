"""The project's own Python environment in ``.venv``, filled from the lock file."""

import hashlib
import importlib.util
import os
import sys
import venv
from pathlib import Path

from scripts.devtools import system
from scripts.devtools.shell import ROOT, StopError, call, quiet, say

FOLDER = ROOT / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements.lock"
POSTGRES_LOCK = ROOT / "requirements-postgres.lock"
STAMP = FOLDER / "installed.txt"


def missing_package() -> list[str]:
    """Return the Debian package without which Python cannot make the environment."""
    if PYTHON.exists() or importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{_version()}-venv"]


def ensure() -> Path:
    """Return the environment's Python, after making or refreshing it where the lock asks for it."""
    wanted = _fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted:
        return PYTHON
    _make()
    say(f"Installing the packages of {LOCK.name} into {FOLDER.name} (about half a minute) …")
    install(LOCK)
    STAMP.write_text(wanted, encoding="utf-8")
    return PYTHON


def install(lock: Path) -> None:
    """Install what a lock file names, each file checked against its hash.

    Raises:
        StopError: pip refused; its own words have been shown.
    """
    options = ("-qq", "--disable-pip-version-check", "--no-input", "--require-hashes")
    if call(PYTHON, "-m", "pip", "install", *options, "-r", lock):
        raise StopError(f"pip could not install {lock.name}; its reason stands above")


def ensure_postgres() -> None:
    """See to it that the tests will find a PostgreSQL server: installed, Debian's, or pip's."""
    if _postgres_found():
        return
    if system.apt_door() is not None:
        system.ensure_packages(["postgresql"])
    else:
        say(f"No PostgreSQL here: installing the server of {POSTGRES_LOCK.name} into .venv …")
        install(POSTGRES_LOCK)
    if not _postgres_found():
        raise StopError("No PostgreSQL server could be had; run: sudo apt-get install postgresql")


def _postgres_found() -> bool:
    return quiet(PYTHON, "-m", "tests.postgres_server").returncode == 0


def _make() -> None:
    if PYTHON.exists() and _version_in_folder() == _version():
        return
    say(f"Making {FOLDER.name} with Python {_version()} …")
    venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(FOLDER)


def _version_in_folder() -> str:
    # pip is imported too: an environment broken half-way is made again.
    report = "import pip, sys; print(sys.version_info.major, sys.version_info.minor, sep='.')"
    return quiet(PYTHON, "-c", report).stdout.strip()


def _version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _fingerprint() -> str:
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return f"{digest} Python {_version()} {FOLDER}\n"
