import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.devtools import system
from scripts.devtools.beside import call_beside
from scripts.devtools.shell import ROOT, StopError
from scripts.devtools.verbs import VERBS

TALK = [sys.executable, str(ROOT / "scripts" / "dev.py")]


def _say(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*TALK, *words], capture_output=True, text=True, check=False)


def test_without_a_verb_it_lists_every_verb() -> None:
    answer = _say()
    assert [verb for verb in VERBS if f"  {verb} " not in answer.stdout] == []


def test_an_unknown_verb_is_answered_with_the_known_ones() -> None:
    answer = _say("tset")
    assert (answer.returncode, answer.stderr) == (2, "")
    assert "'tset'" in answer.stdout
    assert "test" in answer.stdout


def test_make_has_a_target_for_every_verb() -> None:
    targets = re.search(r"^VERBS := (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert targets
    assert targets[1].split() == list(VERBS)


def test_it_runs_before_anything_is_installed() -> None:
    ours = [ROOT / "scripts" / "dev.py", *(ROOT / "scripts" / "devtools").glob("*.py")]
    ours.append(ROOT / "scripts" / "packing" / "report.py")
    strangers = {
        name.split(".")[0]
        for path in ours
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [a.name for a in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        )
    }
    assert strangers - sys.stdlib_module_names == {"scripts"}


@pytest.mark.parametrize(("tests", "lint", "whole"), [(0, 0, 0), (0, 3, 3), (2, 0, 2), (2, 3, 2)])
def test_what_is_found_beside_the_tests_stands_before_their_last_line_and_counts(
    capfdbinary: pytest.CaptureFixture[bytes], tests: int, lint: int, whole: int
) -> None:
    status = call_beside(
        _ends("..F.\nFAILED one\n1 failed", tests),
        [_ends("all is formatted", 0), _ends("badly typed", lint), _ends("no circles", 0)],
        env={},
    )
    lines = capfdbinary.readouterr().out.decode().splitlines()
    assert status == whole
    assert (lines[0], lines[-1]) == ("..F.", "1 failed")
    assert [word in lines for word in ("all is formatted", "badly typed")] == [True, True]
    assert ("no circles" in lines) is not bool(lint)
    assert any(line.startswith("Failed: ") for line in lines) is bool(lint)


def _ends(said: str, status: int) -> list[str]:
    return [sys.executable, "-c", f"import sys; print({said!r}); sys.exit({status})"]


def test_nothing_missing_needs_no_right_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    system.ensure_packages([])


def test_what_may_not_be_installed_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StopError) as stop:
        system.ensure_packages(["libegl1", "libgl1"])
    assert str(stop.value) == (
        "Missing on this computer: libegl1, libgl1 (on Debian: apt-get install libegl1 libgl1)"
    )


def test_a_library_that_does_not_load_is_missing() -> None:
    stranger = system.Library("libno-such-library.so.9", "libno-such-library9")
    standard = system.Library("libc.so.6", "libc6")
    assert system.missing_libraries([standard, stranger]) == ["libno-such-library9"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a display")
def test_a_window_needs_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    assert not system.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert system.has_display()
