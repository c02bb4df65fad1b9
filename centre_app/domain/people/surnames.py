"""Surnames, by which somebody is called where others can read along."""

COMPOUND = frozenset(
    [
        "欧阳",
        "司马",
        "上官",
        "诸葛",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "夏侯",
        "司徒",
        "端木",
        "南宫",
        "长孙",
        "宇文",
        "轩辕",
        "独孤",
    ]
)
WHOLE_FROM = 5
"""Names this long are bodies or ethnic names, whose first character says nothing."""


def by_surname(name: str) -> str:
    """Return how somebody is called in public: 王某, 欧阳某; a body keeps its name."""
    if not name or len(name) >= WHOLE_FROM or "·" in name:
        return name
    surname = name[:2] if name[:2] in COMPOUND else name[0]
    return f"{surname}某"
