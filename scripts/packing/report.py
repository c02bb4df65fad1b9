"""What packing made: ``python -m scripts.packing.report`` prints its size and largest parts."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKED = ROOT / "dist" / "centre-desk" / ("centre-desk.exe" if os.name == "nt" else "centre-desk")
LIMIT_MB = 330
SHOWN = 12


def megabytes(folder: Path) -> float:
    """Return what a folder's files take together, in millions of bytes; links count once."""
    return sum(p.lstat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6


def main() -> int:
    """Print the parts that weigh most; 1 if the whole weighs too much."""
    parts = {p: megabytes(p) if p.is_dir() else p.lstat().st_size / 1e6 for p in _parts()}
    for path, size in sorted(parts.items(), key=lambda part: -part[1])[:SHOWN]:
        print(f"  {size:6.1f} MB  {path.relative_to(PACKED.parent).as_posix()}")
    whole = megabytes(PACKED.parent)
    print(f"  {whole:6.1f} MB  together, of {LIMIT_MB} allowed")
    return int(whole > LIMIT_MB)


def _parts() -> list[Path]:
    inside = PACKED.parent / "_internal"
    return [*PACKED.parent.glob("centre-desk*"), *inside.iterdir()]


if __name__ == "__main__":
    raise SystemExit(main())
