"""The verbs of ``scripts/dev.py``."""

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from scripts.devtools import environment, system
from scripts.devtools.beside import Command, call_beside
from scripts.devtools.shell import ROOT, StopError, call, say
from scripts.packing.report import PACKED

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
SUFFIX = ".exe" if os.name == "nt" else ""
SERVER_WISH = ROOT / "requirements-postgres.in"
GROUPS = ("test", "lint", "build", "bench")


def setup(_rest: Sequence[str]) -> int:
    """Make .venv and fetch all that the other verbs need."""
    _prepare(*system.missing_libraries(system.WINDOW), *_missing_for_tests())
    environment.ensure_postgres()
    say("Ready. Next: run, test, tour, bench, dist, lint.")
    return 0


def run(rest: Sequence[str]) -> int:
    """Open the program on the demo township (or with the arguments given)."""
    if not system.has_display():
        say(
            "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): making the tour instead."
        )
        return tour(())
    python = _prepare(*system.missing_libraries(system.WINDOW))
    return call(python, "-m", "centre_app", *(rest or ("--demo",)))


def tour(rest: Sequence[str]) -> int:
    """Walk through the whole program and leave its pictures and papers in build/."""
    return call(_prepare(), "-m", "scripts.tour", *rest, env=_where_to_draw())


def bench(rest: Sequence[str]) -> int:
    """Measure, print the table, write build/bench.json; --only NAME for a part."""
    # Lists and searches are measured on PostgreSQL too.
    return call(_prepare_tests(), "-m", "scripts.bench", *rest, env=_where_to_draw())


def lint(_rest: Sequence[str]) -> int:
    """Check format, style, types and the imports between the layers."""
    return _first_failure(*_lints(_prepare()))


def test(rest: Sequence[str]) -> int:
    """Do what CI does: every test on both databases, lint beside them (or the tests given)."""
    python = _prepare_tests()
    # One more than there are processors: each waits a while for the database and for windows.
    workers = str(min((os.cpu_count() or 2) + 1, 8))
    options = ("-n", workers, "--dist", "worksteal", "--hypothesis-profile", "ci", "-q")
    tests: Command = (python, "-m", "pytest", *options, *rest)
    # Every worker imports everything: what is compiled once need not be compiled again.
    env = {"PYTHONDONTWRITEBYTECODE": ""}
    return call(*tests, env=env) if rest else call_beside(tests, _lints(python), env=env)


def cover(_rest: Sequence[str]) -> int:
    """Run the tests in one process and report which lines and branches they never reach."""
    python = _prepare_tests()
    rules = "centre_app/domain/*,centre_app/services/*"
    return _first_failure(
        (python, "-m", "coverage", "run", "-m", "pytest", "-q"),
        (python, "-m", "coverage", "combine", "--quiet"),
        (python, "-m", "coverage", "report"),
        (python, "-m", "coverage", "report", f"--include={rules}", "--fail-under=100"),
    )


def dist(_rest: Sequence[str]) -> int:
    """Pack the program into dist/centre-desk and let the packed program test itself."""
    # The libraries of a window are packed too: the machine at the counter may lack them.
    tools = system.missing_command("objcopy", "binutils")
    python = _prepare(*tools, *system.missing_libraries(system.WINDOW))
    return _first_failure(
        (python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec"),
        (python, "-m", "scripts.packing.report"),
        (PACKED, "--smoke"),
        env=OFFSCREEN,
    )


def lock(_rest: Sequence[str]) -> int:
    """Write the lock files anew from pyproject.toml (needs uv)."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(environment.PYTHON.parent))
    if uv is None:
        raise StopError("Writing the lock files needs uv; run: python3 -m pip install uv")
    plain = ("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "-q")
    common = (uv, "pip", "compile", "--universal", "--generate-hashes", "--upgrade", *plain)
    groups = [part for group in GROUPS for part in ("--group", group)]
    all_of_it = ("pyproject.toml", "--python-version", "3.11")
    return _first_failure(
        (*common, *all_of_it, *groups, "-o", environment.LOCK),
        (*common, *all_of_it, "-o", ROOT / "requirements-run.lock"),
        (*common, "-c", environment.LOCK, SERVER_WISH, "-o", environment.POSTGRES_LOCK),
    )


def help_(_rest: Sequence[str]) -> int:
    """Print this list."""
    say("python3 scripts/dev.py VERB [ARGUMENTS], or make VERB\n")
    for verb, action in VERBS.items():
        say(f"  {verb:6} {(action.__doc__ or '').strip()}")
    return 0


VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "setup": setup,
    "run": run,
    "test": test,
    "tour": tour,
    "bench": bench,
    "dist": dist,
    "lint": lint,
    "cover": cover,
    "lock": lock,
    "help": help_,
}


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument names and return the exit status."""
    verb, *rest = arguments or ["help"]
    action = VERBS.get(verb)
    if action is None:
        say(f"There is no verb '{verb}'; the verbs are: {', '.join(VERBS)}")
        return 2
    try:
        return action(rest)
    except StopError as reason:
        say(str(reason))
        return 1
    except KeyboardInterrupt:
        return 130


def _prepare(*more_packages: str) -> Path:
    """Return the environment's Python; whatever the machine lacks is asked for in one go."""
    missing = (*environment.missing_package(), *system.missing_libraries(system.QT))
    system.ensure_packages([*missing, *more_packages])
    return environment.ensure()


def _prepare_tests() -> Path:
    python = _prepare(*_missing_for_tests())
    environment.ensure_postgres()
    return python


def _missing_for_tests() -> list[str]:
    return system.missing_command("pdftotext", "poppler-utils")


def _lints(python: Path) -> tuple[Command, ...]:
    return (
        (python, "-m", "ruff", "format", "--check", "--quiet", "."),
        (python, "-m", "ruff", "check", "--quiet", "."),
        (python, "-m", "mypy"),
        (python.parent / f"lint-imports{SUFFIX}",),
    )


def _first_failure(*commands: Command, env: dict[str, str] | None = None) -> int:
    """Run commands until one fails; return its exit status, or 0."""
    for command in commands:
        status = call(*command, env=env)
        if status:
            say(f"Stopped: {Path(command[0]).name} {' '.join(map(str, command[1:]))}")
            return status
    return 0


def _where_to_draw() -> dict[str, str]:
    return {} if system.has_display() else OFFSCREEN
