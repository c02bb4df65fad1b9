"""The cases of the tour: published ones where they lie beside the project, else a set of our own."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from centre_app.domain.errors import CentreError
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.money import parse_amount
from centre_app.domain.refusals import TextRefused

ROOT = Path(__file__).resolve().parents[2]
BUILT_IN = Path(__file__).parent / "cases.json"

T = DisputeType
CHOSEN: dict[str, DisputeType] = {
    "R05": T.NEIGHBOUR,
    "R09": T.WAGE_ARREARS,
    "R11": T.MARRIAGE_FAMILY,
    "R17": T.LABOUR_OTHER,
    "R27": T.CONTRACT,
    "R25": T.ENVIRONMENT,
    "R39": T.DAMAGES,
    "R51": T.TRAFFIC,
    "R55": T.CONSUMER,
    "R59": T.MARRIAGE_FAMILY,
}
"""Of the published cases, these differ most: in type, parties, sums, and how they ended."""

ORAL = {"R25"}
FAILED = {"R59"}


@dataclass(frozen=True)
class Clause:
    """One promise: a sum, or something to be done."""

    what: str
    amount: str = ""
    by_applicant: bool = False


@dataclass(frozen=True)
class Case:
    """What the hand types about one dispute."""

    key: str
    kind: DisputeType
    applicant: str
    respondent: str
    body: bool
    place: str
    facts: str
    demand: str
    clauses: tuple[Clause, ...]
    oral: bool = False
    failed: bool = False


def cases() -> list[Case]:
    """Return the cases to be taken along the road."""
    published = ROOT.parent / "shared" / "real" / "cases.json"
    source = published if published.exists() else BUILT_IN
    rows = {row["id"]: row for row in json.loads(source.read_text(encoding="utf-8"))}
    return [_case(rows[key], kind) for key, kind in CHOSEN.items() if key in rows]


def _case(row: dict, kind: DisputeType) -> Case:  # type: ignore[type-arg]
    key, parties = row["id"], row["parties"]
    others = [one for one in parties[1:] if "死者" not in one["role"]] or parties[1:]
    first = _name(parties[0]["name"])
    clauses = tuple(_clause(term, first) for term in row["agreement_terms"])
    return Case(
        key=key,
        kind=kind,
        applicant=first,
        respondent=_name(others[0]["name"]),
        body=others[0]["kind"] not in {"个人", "死者近亲属"},
        place=row["place"] or "",
        facts=row["facts"],
        demand=row["demands"] or row["facts"],
        clauses=clauses[:4] or (Clause("就以往言行向对方致歉，今后互不干扰"),),
        oral=key in ORAL,
        failed=key in FAILED,
    )


def _name(name: str) -> str:
    return re.sub(r"[（(].*?[)）]", "", name).strip() or name


def _clause(term: dict[str, str | None], applicant: str) -> Clause:
    sum_ = re.search(r"[\d.]+万?", term.get("amount") or "")
    content = term.get("content") or ("赔偿款" if sum_ else "按约定履行")
    whose = term.get("payer") or content
    return Clause(
        content, _yuan(sum_.group()) if sum_ else "", by_applicant=whose.startswith(applicant)
    )


def _yuan(text: str) -> str:
    try:
        amount = parse_amount(text)
    except (TextRefused, CentreError):
        return ""
    return f"{amount:.2f}" if amount else ""
