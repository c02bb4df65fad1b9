"""Texts put before the language check, and a case they belong to."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from centre_app.domain.agreements.clauses import Clause, sentences
from centre_app.domain.agreements.findings import Finding
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.wording.check import Wording, check_wording
from centre_app.domain.agreements.wording.scene import Named, Scene
from centre_app.domain.pinyin import PinyinTable
from centre_app.storage import pinyin

TODAY = date(2026, 3, 2)
ZHAO, LI = "110105194912310021", "11010519491231002X"


@cache
def table() -> PinyinTable:
    return pinyin.load()


def scene(**changes: object) -> Scene:
    """Return a case of 赵德顺 against 李建军, mediated on 1 March 2026."""
    whole: dict[str, object] = {
        "parties": (
            Named(label="甲方", name="赵德顺", numbers=(LI,), phones=("13800001111",)),
            Named(label="乙方", name="李建军", phones=("13800002222",)),
        ),
        "others": ("周正和", "王桂兰"),
        "applied_on": date(2026, 2, 18),
        "held_on": (date(2026, 3, 1),),
        "pinyin": table(),
    }
    return Scene(**{**whole, **changes})  # type: ignore[arg-type]


def found_in(
    *terms: str,
    facts: str = "",
    clauses: Sequence[Clause] = (),
    whats: Sequence[str] = (),
    **changes: object,
) -> list[Finding]:
    """Return what the check finds in further terms, beside other texts where given."""
    passages = [
        Passage("facts", facts, agreed=False),
        *(Passage(f"item{at}_what", what) for at, what in enumerate(whats)),
        *(Passage(f"term{at}", term) for at, term in enumerate(terms)),
    ]
    wording = Wording(
        passages=passages,
        clauses=clauses,
        sentences=len(sentences(clauses, terms)),
        copies=3,
        agreed_on=TODAY,
        scene=scene(**changes),
    )
    return list(check_wording(wording))


def codes(*terms: str, **rest: object) -> list[str]:
    """Return the codes of what is found."""
    return [one.code for one in found_in(*terms, **rest)]  # type: ignore[arg-type]
