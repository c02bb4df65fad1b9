"""Papers: one agreement beside Typst, a batch beside single ones, and the lines that break rules.

Run alone with ``python -m scripts.bench.papers``.
"""

import json
import random
import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from centre_app.domain.papers.sheets import AgreementSheet
from centre_app.printing.render import render, render_many
from scripts.bench.measure import ROOT, Row, Scenario, interleaved, not_taken, row
from tests.printing.paragraphs import paragraph, setting, shown, violations
from tests.printing.specimens import AGREEMENT

FONTS = ROOT / "resources" / "fonts"
ROUNDS = 40
BATCH = 100
BLOCK = 20
PARAGRAPHS = 10_000
MEASURES = (8.0, 15.5, 30.0, 36.0)


def rows() -> list[Row]:
    """Measure everything about papers."""
    return [_two_pages(), _batch(), _lines()]


def _numbered(number: int) -> AgreementSheet:
    return replace(AGREEMENT, number=f"（2026）花海镇人调字第{number}号")


def _two_pages() -> Row:
    """Measure a warm agreement of two pages against Typst on the same text in the same fonts."""
    with tempfile.TemporaryDirectory() as folder:
        peer = _typst(Path(folder))
        if peer is None:
            return not_taken("paper.two_pages", "Agreement", why="no typst", first=1.3, goal=0.8)
        scenarios = {"ours": lambda: render(AGREEMENT), "typst": peer}
        times = interleaved(scenarios, rounds=ROUNDS, warm_up=3)
    ours, floor = (statistics.median(times[name]) for name in ("ours", "typst"))
    return row(
        "paper.two_pages",
        "Agreement",
        value=ours,
        unit="ms",
        floor=floor,
        first=1.3,
        goal=0.8,
        peer="WeasyPrint 60×",
        n=ROUNDS,
    )


def _batch() -> Row:
    """Measure a hundred agreements against a hundred times one; blocks and singles take turns."""
    block = [_numbered(number) for number in range(BLOCK)]
    scenarios: dict[str, Scenario] = {f"single {n}": lambda: render(AGREEMENT) for n in range(6)}
    scenarios["block"] = lambda: render_many(block)
    times = interleaved(scenarios, rounds=15, warm_up=2)
    blocks = times.pop("block")
    single = statistics.median(time for taken in times.values() for time in taken)
    return row(
        "paper.batch",
        "Agreement",
        value=statistics.median(blocks) * BATCH / BLOCK,
        unit="ms",
        floor=single * BATCH,
        first=1.0,
        goal=0.6,
        n=len(blocks),
    )


def _lines() -> Row:
    """Count lines that begin or end with what they may not."""
    chance = random.Random(15834)
    bad = 0
    texts = [paragraph(chance) for _ in range(PARAGRAPHS)] + list(_published())
    for number, text in enumerate(texts):
        found, lines = setting(text, MEASURES[number % len(MEASURES)])
        bad += len(violations([shown(found, line) for line in lines]))
    return row(
        "paper.lines",
        "Agreement",
        value=bad,
        unit="lines",
        floor=1,
        first=0,
        goal=0,
        peer="reportlab 8.7 %",
        n=len(texts),
    )


def _published() -> Iterator[str]:
    """Yield the paragraphs of published cases, where such a collection lies beside the checkout."""
    for path in sorted(ROOT.parent.glob("*/real/*.json")):
        yield from _texts(json.loads(path.read_text(encoding="utf-8")))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from filter(None, (line.strip() for line in value.split("\n")))
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def _typst(folder: Path) -> Scenario | None:
    """Return the scenario of Typst setting the agreement, or nothing where it is not installed."""
    try:
        import typst  # noqa: PLC0415 -- a yardstick, not a part of the program
    except ImportError:
        return None
    source = folder / "agreement.typ"
    source.write_text(_markup(AGREEMENT), encoding="utf-8")
    return lambda: typst.compile(source, font_paths=[FONTS], ignore_system_fonts=True)


def _markup(sheet: AgreementSheet) -> str:
    people = [
        f"姓名 {p.name} 性别 {p.sex} 民族 {p.ethnic} 年龄 {p.age} 职业 {p.occupation}"
        f" 联系方式 {p.contact} 住址 {p.address}"
        for p in sheet.parties
    ]
    body = [*people, sheet.facts, sheet.disputed_points, *sheet.clauses, sheet.manner_and_time]
    paragraphs = "\n\n".join(f"#{json.dumps(text, ensure_ascii=False)}" for text in body)
    return f"""#set page(paper: "a4", margin: (left: 30mm, right: 26mm, top: 26mm, bottom: 24mm),
  footer: context [{sheet.number} #h(1fr) #counter(page).display("1/1", both: true)])
#set text(font: "Noto Serif SC", size: 14pt, lang: "zh", region: "cn")
#set par(justify: true, leading: 12pt, spacing: 12pt, first-line-indent: (amount: 2em, all: true))
#align(center, text(weight: "bold", size: 22pt)[人民调解协议书])
#align(right, text(font: "LXGW WenKai", size: 12pt)[编号：{sheet.number}])
#text(font: "Noto Sans SC", weight: 600)[纠纷主要事实、争议事项：]

{paragraphs}

#text(font: "LXGW WenKai")[甲方（签名盖章或按指印）： #h(1fr) 乙方（签名盖章或按指印）：]
#v(40mm)
#align(right)[{sheet.seal_name} \\ 2026年11月1日]
"""


if __name__ == "__main__":
    for measured in rows():
        print(measured)
