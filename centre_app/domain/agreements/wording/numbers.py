"""Numbers of papers, telephones and cards in the text, held against those of the parties.

Nothing found repeats a number: findings name its last digits only.
"""

import re
from collections.abc import Iterator

from centre_app.domain.agreements.findings import Finding, block, warn
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.wording.scene import Named, Scene
from centre_app.domain.people.check_digits import resident_check
from centre_app.domain.widths import half_width

_ID = re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx×](?![0-9A-Za-z])")
_MOBILE = re.compile(r"(?<![0-9A-Za-z+-])1[3-9][0-9]{9}(?![0-9A-Za-z-])")
_CARD = re.compile(
    r"(?<![0-9A-Za-z])62[0-9]{2}(?:[ -]?[0-9]{4}){2,3}[ -]?[0-9]{1,4}(?![0-9A-Za-z])"
)
_CARD_LENGTHS = range(16, 20)
_TAIL = 4
_NEAR = 2
"""Digits by which a number may differ and still be meant for the other one."""
_REACH = 24
"""Characters before a number in which the name stands that it belongs to."""


def holds_numbers(text: str) -> bool:
    """Return whether numbers stand in a text for which those of the parties must be looked up."""
    plain = half_width(text)
    return bool(_ID.search(plain) or _MOBILE.search(plain))


def check_numbers(passage: Passage, scene: Scene) -> Iterator[Finding]:
    """Yield numbers that cannot be right, or are not those on file of whoever they follow."""
    plain = half_width(passage.read)
    for found in _ID.finditer(plain):
        number = found.group().upper().replace("×", "X")
        yield from _paper(passage, found, number, scene)
    for found in _MOBILE.finditer(plain):
        yield from _phone(passage, found, scene)
    for found in _CARD.finditer(plain):
        digits = re.sub("[ -]", "", found.group())
        if len(digits) in _CARD_LENGTHS and not _luhn(digits):
            at = passage.spot_of(found)
            yield warn("MAL29", "card_check_digit", passage.field, at=at, tail=digits[-_TAIL:])


def _paper(passage: Passage, found: re.Match[str], number: str, scene: Scene) -> Iterator[Finding]:
    at, tail = passage.spot_of(found), number[-_TAIL:]
    owner = _owner(passage, found.start(), scene)
    if any(number in one.numbers for one in scene.parties if owner in {None, one}):
        return
    if owner and owner.numbers:
        facts = {"name": owner.name, "tail": tail}
        yield block("MAL29", "id_differs", passage.field, at=at, **facts)
    elif near := next((one for one in scene.parties if _nearly(number, one)), None):
        facts = {"name": near.name, "tail": tail}
        yield warn("MAL29", "id_nearly", passage.field, at=at, **facts)
    elif resident_check(number[:17]) != number[17]:
        yield warn("MAL29", "id_wrong", passage.field, at=at, tail=tail)


def _phone(passage: Passage, found: re.Match[str], scene: Scene) -> Iterator[Finding]:
    owner = _owner(passage, found.start(), scene)
    if owner and owner.phones and found.group() not in owner.phones:
        at = passage.spot_of(found)
        facts = {"name": owner.name, "tail": found.group()[-_TAIL:]}
        yield warn("MAL29", "phone_differs", passage.field, at=at, **facts)


def _owner(passage: Passage, start: int, scene: Scene) -> Named | None:
    """Return the party named last before a number, in the same sentence."""
    before = re.split("[。；;\n]", passage.read[max(0, start - _REACH) : start])[-1]
    placed = [
        (before.rfind(word), one)
        for one in scene.parties
        for word in (one.name, one.label)
        if word and word in before
    ]
    return max(placed, key=lambda one: one[0])[1] if placed else None


def _nearly(number: str, party: Named) -> bool:
    return any(
        len(one) == len(number)
        and sum(mine != theirs for mine, theirs in zip(number, one, strict=True)) <= _NEAR
        for one in party.numbers
    )


def _luhn(digits: str) -> bool:
    """Return whether the last digit of a bank card fits. Source: ISO/IEC 7812-1, annex B."""
    doubled = [int(one) * (1 + at % 2) for at, one in enumerate(reversed(digits))]
    return sum(one // 10 + one % 10 for one in doubled) % 10 == 0
