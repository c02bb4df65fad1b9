"""Cuts the bold faces for packing: ``python -m scripts.packing.fonts FOLDER``.

The bold 宋 and 黑 lose the characters of CJK extension A, which only rare names use: on paper such
a name is then set in the regular face, which keeps them, as names of extensions B to F always are.
The licence allows it; LXGW WenKai, whose licence reserves its name, goes along as it is.
"""

import logging
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
BOLD = ("NotoSerifSC-Bold.ttf", "NotoSansSC-SemiBold.ttf")
EXTENSION_A = range(0x3400, 0x4DC0)


def cut(source: Path, target: Path) -> None:
    """Write a font without extension A; all its other characters and features stay."""
    options = subset.Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True)
    font = TTFont(source)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for c in font.getBestCmap() if c not in EXTENSION_A])
    subsetter.subset(font)
    font.save(target)


def main(folder: Path) -> None:
    """Put the cut faces into a folder, unless newer ones lie there already."""
    logging.getLogger("fontTools").setLevel(logging.WARNING)
    folder.mkdir(parents=True, exist_ok=True)
    for name in BOLD:
        source, target = FONTS / name, folder / name
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            cut(source, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
