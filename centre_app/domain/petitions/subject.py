"""What a petition is about, short enough to follow 关于 on a letter."""

import re

from centre_app.domain.matters.codes import DisputeType

LONGEST = 30
_END = re.compile(r"[，。；！？,;!?\n]")
_TAIL = "问题"


def subject_of(demand: str, dispute_type: DisputeType) -> str:
    """Return the first thought of the demand, or the kind of dispute where that is too long."""
    first = _END.split(demand.strip(), maxsplit=1)[0].strip()
    words = first if 0 < len(first) <= LONGEST else dispute_type.label
    return words if words.endswith(_TAIL) else words + _TAIL
