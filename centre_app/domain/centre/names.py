"""What the township's committee is called, as far as the centre's name tells.

No statute gives the form; these are in use, and the settings change whatever is otherwise on a seal.
"""

COMMITTEE = "人民调解委员会"
_CENTRES = (
    "社会治安综合治理中心",
    "社会矛盾纠纷调处化解中心",
    "社会治理中心",
    "综合治理中心",
    "综治中心",
)
_SHORT_ENDS = ("综治中心", "综治")


def committee_name(centre: str) -> str:
    """Return the name of the committee of the township that a centre is called after."""
    return f"{_without(centre, _CENTRES)}{COMMITTEE}"


def committee_short_name(centre: str) -> str:
    """Return what its numbers begin with: 峪河 for 峪河综治, as in （2026）峪河人调字第1号."""
    return _without(centre, _SHORT_ENDS)


def _without(name: str, ends: tuple[str, ...]) -> str:
    """Return a name without the first of these ends it has; never nothing."""
    found = next((end for end in ends if name.endswith(end) and name != end), "")
    return name.removesuffix(found) if found else name
