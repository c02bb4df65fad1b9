"""Runs the benchmarks: ``python -m scripts.bench [--only NAME]``.

NAME is a module of this package or the beginning of a row's name.
"""

import argparse
import gc
import json
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from scripts.bench.measure import ROOT, Row
from scripts.bench.table import table

HERE = Path(__file__).parent
NO_BENCHMARKS = {"__init__", "__main__", "measure", "table"}
ANSWER = ROOT / "build" / "bench.json"


def main() -> int:
    """Measure, print the table, write the file; 1 if a benchmark broke."""
    wishes = argparse.ArgumentParser(prog="bench", description="Measure the program.")
    wishes.add_argument("--only", default="", help="a module, or the beginning of a row's name")
    wishes.add_argument("--into", type=Path, help=argparse.SUPPRESS)
    wish = wishes.parse_args()
    if wish.into:
        # As in the program, where the window looks for rubbish at moments of its own choosing.
        gc.disable()
        rows = import_module(f"scripts.bench.{wish.only}").rows()
        wish.into.write_text(json.dumps(rows), encoding="utf-8")
        return 0
    rows, broken = _measure(wish.only)
    print(table(rows))
    ANSWER.parent.mkdir(exist_ok=True)
    ANSWER.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for module in broken:
        print(f"broken: {module}")
    return 1 if broken else 0


def _measure(only: str) -> tuple[list[Row], list[str]]:
    """Return the rows asked for and the modules that failed to give theirs."""
    rows: list[Row] = []
    broken: list[str] = []
    for module in _modules(only):
        print(f"measuring {module} …", file=sys.stderr, flush=True)
        answer = _in_a_process_of_its_own(module)
        if answer is None:
            broken.append(module)
        else:
            rows += [r for r in answer if only in {"", module} or r["name"].startswith(only)]
    return rows, broken


def _modules(only: str) -> list[str]:
    """Return the benchmarks to run: all, the one called so, or those that mention the row."""
    sources = {p.stem: p for p in sorted(HERE.glob("*.py")) if p.stem not in NO_BENCHMARKS}
    if only in sources:
        return [only]
    return [name for name, path in sources.items() if only in path.read_text(encoding="utf-8")]


def _in_a_process_of_its_own(module: str) -> list[Row] | None:
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "rows.json"
        command = [sys.executable, "-m", "scripts.bench", "--only", module, "--into", str(answer)]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            return None
        rows: list[Row] = json.loads(answer.read_text(encoding="utf-8"))
        return rows


if __name__ == "__main__":
    sys.exit(main())
