"""Names in the text that are nearly, but not quite, those of the case; labels nobody bears."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from centre_app.domain.agreements.findings import Finding, block, hint, warn
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.wording.scene import Named, Scene
from centre_app.domain.pinyin import PinyinTable

_LABELLED = re.compile(
    "(?<![0-9A-Za-z])(?P<label>[甲乙丙丁戊己庚辛壬癸]方)(?!向|案|面|式|法|位|便)"
)
_BRACKET = "\\s*[（(：:]?\\s*"
_IDEOGRAPHS = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]+")
_SHORTEST, _LONGEST = 2, 4
"""Characters of a person's name; longer ones are those of bodies."""

_PAIR = 2

_BEFORE = frozenset("由向与和同给对及以，。；、：:（( 方") | {"", "\n"}
_AFTER = frozenset("应须于向在同自给负支赔将对与和及、，。；（( ） )") | {"", "\n"}
"""What stands before and after a name in a clause."""

_SIGNS = "(?:担保人|保证人|连带保证|连带责任保证)"
_GUARANTOR = re.compile(f"{_SIGNS}|为[^，。；]{{0,12}}(?:提供)?(?:担保|保证责任)")


class Likeness(Enum):
    """Why a text is taken for a slip in a name."""

    SOUND = auto()
    PLACE = auto()


def check_labels(passage: Passage, scene: Scene) -> Iterator[Finding]:
    """Yield a label no party bears, and a label before the name of another party."""
    by_label = {one.label: one for one in scene.parties}
    if not by_label or not all(label.endswith("方") for label in by_label):
        return
    for found in passage.find(_LABELLED):
        label = found.group("label")
        at = passage.spot_of(found)
        if label not in by_label:
            facts = {"label": label, "known": "、".join(by_label)}
            yield block("MAL29", "no_such_party", passage.field, at=at, **facts)
            continue
        yield from _misplaced(passage, found.end(), by_label[label], scene.parties)


def _misplaced(
    passage: Passage, end: int, party: Named, parties: Sequence[Named]
) -> Iterator[Finding]:
    for other in parties:
        named = re.compile(_BRACKET + re.escape(other.name)).match(passage.read, end)
        if named and other.name and other.name != party.name:
            at = passage.spot(end - len(party.label), named.end())
            facts = {"label": party.label, "name": party.name, "other": other.name}
            yield block("MAL29", "label_differs", passage.field, at=at, **facts)
            return


def check_names(passage: Passage, scene: Scene) -> Iterator[Finding]:
    """Yield names that differ from a party's by one character, or by the order of two."""
    taken = _places(passage.read, [name for name in scene.names if name])
    names = {one.name for one in scene.parties if _SHORTEST <= len(one.name) <= _LONGEST}
    for name in sorted(names):
        for start in _windows(passage, len(name), taken):
            written = passage.read[start : start + len(name)]
            around = (passage.read[:start][-1:], passage.read[start + len(name) :][:1])
            alike = _likeness(written, name, around=around, pinyin=scene.pinyin)
            if alike:
                at = passage.spot(start, start + len(name))
                find = warn if alike is Likeness.SOUND else hint
                facts = {"written": written, "name": name}
                yield find("MAL29", "name_nearly", passage.field, at=at, **facts)


def _windows(passage: Passage, length: int, taken: set[int]) -> Iterator[int]:
    """Yield where so many ideographs stand together, clear of the names that are known."""
    for run in passage.find(_IDEOGRAPHS):
        for start in range(run.start(), run.end() - length + 1):
            if taken.isdisjoint(range(start, start + length)):
                yield start


def _places(text: str, names: Sequence[str]) -> set[int]:
    """Return where names of the case stand: nothing is read across them."""
    return {
        place
        for name in names
        for found in re.finditer(re.escape(name), text)
        for place in range(*found.span())
    }


def _likeness(
    written: str, name: str, *, around: tuple[str, str], pinyin: PinyinTable | None
) -> Likeness | None:
    """Return how a text is taken for a name; None if it is not.

    Two characters are a name only after the same surname; what sounds otherwise, only where a
    name would stand.
    """
    differ = [at for at, (one, other) in enumerate(zip(written, name, strict=True)) if one != other]
    if len(differ) > 1:
        swapped = sorted(written) == sorted(name) and 0 not in differ
        return Likeness.SOUND if swapped and len(differ) == _PAIR else None
    at = differ[0]
    if len(name) == _SHORTEST and at == 0:
        return None
    if pinyin and not _sounds(pinyin, written[at]).isdisjoint(_sounds(pinyin, name[at])):
        return Likeness.SOUND
    placed = around[0] in _BEFORE and around[1] in _AFTER
    return Likeness.PLACE if placed and at and len(name) > _SHORTEST else None


def _sounds(pinyin: PinyinTable, character: str) -> set[str]:
    return set(pinyin.full_pinyin(character))


def check_guarantors(passage: Passage, scene: Scene) -> Iterator[Finding]:
    """Yield a guarantor who is no party: he is bound only by his own signature.

    Source: 《民法典》第六百八十五条.
    """
    for found in passage.find(_GUARANTOR):
        sentence = passage.sentence_at(found.start())
        by_party = any(one.name in sentence or one.label in sentence for one in scene.parties)
        if not by_party:
            at = passage.spot_of(found)
            yield warn("MAL29", "guarantor_signs", passage.field, at=at, word=at.words)
            return


def check_bound(passage: Passage, scene: Scene) -> Iterator[Finding]:
    """Yield somebody who is bound by the text but has no signature line."""
    for name in scene.without_line:
        bound = re.compile(
            f"(?:由{re.escape(name)}|{re.escape(name)}(?:应|须|必须|负责|自愿|同意|承诺|保证|承担|支付|给付))"
        )
        if name and (found := next(passage.find(bound), None)):
            at = passage.spot_of(found)
            yield warn("MAL29", "bound_without_line", passage.field, at=at, name=name)
