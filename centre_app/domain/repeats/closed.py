"""What may be said of a closed matter (限阅) that looks like the one being typed: that there is one.

Source: 《信访工作条例》第三十条 (an accusation is never disclosed to the accused), RULE 04.
"""

from centre_app.domain.folding import fold
from centre_app.domain.repeats.codes import Sign
from centre_app.domain.repeats.scoring import Comparison, Complaint

_PROVEN = frozenset({Sign.ON_FILE, Sign.ID_SAME})


def may_be_told(how: Comparison, old: Complaint, *, reader: str) -> bool:
    """Return whether somebody not named may learn that a closed matter exists.

    Only where the petitioner is beyond doubt, he and not who spoke for him: whoever types names at
    random learns nothing. Never if the reader bears the name of one complained of.
    """
    if not _PROVEN & set(how.people) or Sign.ONLY_SPOKE in how.people:
        return False
    return fold(reader).strip() not in {fold(one.name).strip() for one in old.others}
