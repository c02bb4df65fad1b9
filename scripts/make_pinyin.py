"""Writes resources/data/pinyin.txt: the readings of characters, without tones.

The usual readings come from pypinyin (MIT). It reads many surnames wrong (单 dan, 仇 chou), so the
readings of surnames, and of characters that names read in two ways, are listed here by hand.
Run: python scripts/make_pinyin.py
"""

import unicodedata
from collections import defaultdict
from pathlib import Path

from pypinyin import __version__
from pypinyin.pinyin_dict import pinyin_dict

TARGET = Path(__file__).parents[1] / "resources" / "data" / "pinyin.txt"

HEADER = f"""\
# Readings of Chinese characters without tones, ü written v.
# Made by scripts/make_pinyin.py from pypinyin {__version__} (MIT licence); do not edit.
"""

MISSING = {"𠮷": "ji"}
"""Characters of real names that pypinyin does not know."""

SURNAMES = """
万 wan mo|乐 yue le|仇 qiu|区 ou|单 shan|召 shao|句 gou|员 yun|宓 mi fu|尉 wei yu|折 she|曾 zeng
朴 piao|柏 bai bo|查 zha|洗 xian|澹 tan|牟 mu mou|盖 ge|祭 zhai|秘 bi|种 chong|粘 nian|繁 po
缪 miao|翟 zhai di|能 nai|莘 xin shen|薄 bo|藏 zang|覃 qin tan|解 xie|谌 chen shen|费 fei bi
适 kuo|郇 xun huan|郗 xi chi|郄 qie xi|都 du|重 chong|隗 wei kui|颉 xie|黑 he|乘 sheng
阚 kan|佴 nai|乜 nie|么 yao|角 jue|圈 juan
"""
"""How single characters are read as surnames, the usual reading first."""

COMPOUNDS = """
万俟 mo qi|尉迟 yu chi|单于 chan yu|中行 zhong hang|子车 zi ju
"""
"""Surnames of two characters that are not read as their parts are."""

ALSO = """
乐 yue|长 chang|重 chong|行 hang|朝 zhao|曾 zeng|单 shan|解 xie|盛 cheng|茜 xi|莘 xin|藏 zang
传 zhuan|调 tiao|都 du|车 ju|石 dan|折 she|种 chong|翟 zhai|查 zha|宿 xiu|系 ji|降 xiang|奇 ji
参 shen|厦 xia|蔚 yu|率 shuai|校 jiao|省 xing|尉 yu|柏 bo|仇 qiu|区 ou|会 kuai|还 huan|着 zhuo
伽 qie|便 pian|朴 piao|屏 bing|颉 xie|沈 chen|识 zhi|炅 gui|缪 miao|殷 yan|於 wu|员 yun|禅 shan
秘 bi|覃 qin|谌 shen|郗 chi|召 shao|盖 ge|句 gou|能 nai|贾 gu|万 mo|俟 si|陂 pi|堡 pu|蚌 beng
巷 hang|畜 xu|阿 e|娜 nuo|拓 ta|莎 suo|觉 jiao|隽 jun|什 shi|佛 fo|晟 sheng|桧 hui|泊 bo
"""
"""Second readings that turn up in given names and in names of places and bodies."""


def toneless(reading: str) -> str:
    """Return a reading in plain letters: lǜ becomes lv, ń becomes n."""
    parts = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(c for c in parts if not unicodedata.combining(c)).replace("ɡ", "g")


def listed(table: str) -> dict[str, str]:
    """Return a table written above as rows of a key and its readings, in order."""
    rows = table.strip().replace("\n", "|").split("|")
    return dict(sorted((row.split(" ", 1)[0], row.split(" ", 1)[1]) for row in rows))


def usual() -> dict[str, str]:
    """Return the usual reading of every character known."""
    known = {chr(code): toneless(readings.split(",")[0]) for code, readings in pinyin_dict.items()}
    return known | MISSING


def render() -> str:
    """Return the text of the table."""
    by_reading: dict[str, list[str]] = defaultdict(list)
    for character, reading in sorted(usual().items()):
        by_reading[reading].append(character)
    lines = [HEADER + "[characters]"]
    lines += [f"{reading}\t{''.join(by_reading[reading])}" for reading in sorted(by_reading)]
    for section, table in (("also", ALSO), ("surnames", SURNAMES), ("compounds", COMPOUNDS)):
        lines.append(f"[{section}]")
        lines += [f"{key}\t{readings}" for key, readings in listed(table).items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(render(), encoding="utf-8")
