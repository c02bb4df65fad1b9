"""What must be true of the books of a centre at any moment, read from the tables alone.

Source: 《人民调解法》第十七、二十、二十四、二十七至三十一条; RULE 09 to 28.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import Any

from tests.services.mediation_life.books import OF_WHOM, Books, Row, changed

PAPER_OF = {
    "agreed_written": "F15",
    "partial": "F15",
    "agreed_oral": "F16",
    "failed": "F18",
    "terminated": "F18",
    "transferred_out": "F18",
}
"""The paper without which a case has not ended this way."""

WRITTEN_DOWN = ("facts", "disputed", "further_terms", "open_points", "form", "copies", "number")
PROMISED = ("kind", "debtor_id", "creditor_id", "what", "amount", "manner", "due_on", "at_once")
SIGNED = {"effective", "changed"}


def nobody_and_no_room_is_taken_twice(books: Books) -> None:
    """Hold the bookings against each other: half-open spans that may touch."""
    by_resource: dict[Any, list[Row]] = defaultdict(list)
    for row in books.all("bookings"):
        if not row["cancelled"]:
            by_resource[row["resource_id"]].append(row)
    for rows in by_resource.values():
        rows.sort(key=lambda one: str(one["starts_at"]))
        for one, other in pairwise(rows):
            assert str(one["ends_at"]) <= str(other["starts_at"]), (one, other)


def numbers_have_no_gap(books: Books) -> None:
    """Count each series through: matters of a year, and cases with oral agreements of a committee.

    The number a case had before another committee took it over stays used (RULE 26).
    """
    series: dict[str, list[int]] = defaultdict(list)
    for matter in books.all("matters"):
        series[matter["number"][:13]].append(int(matter["number"][13:18]))
    borne = [one["number"] for one in books.all("mediation_cases")]
    borne += [one["number"] for one in books.all("agreements", form="oral")]
    borne += {one["from_number"] for one in books.all("handovers")} - set(borne)
    for number in borne:
        found = re.fullmatch(r"(.*?)口?字第(\d+)号", number)
        assert found, number
        series[found[1]].append(int(found[2]))
    for head, counted in series.items():
        assert sorted(counted) == list(range(1, len(counted) + 1)), (head, sorted(counted))


def what_ended_holds_nothing(books: Books) -> None:
    """Look at cases that have ended, and at those that have not."""
    for case in books.all("mediation_cases"):
        ended = case["stage"] == "ended"
        assert ended == (case["outcome"] is not None) == (case["ended_on"] is not None), case
        resting = books.all("case_suspensions", case_id=case["id"], until=None)
        assert len(resting) == (case["stage"] == "suspended")
        states = Counter(one["state"] for one in books.all("sessions", case_id=case["id"]))
        assert states["open"] <= 1
        if ended:
            assert states["planned"] == states["open"] == 0, case["number"]
        elif case["stage"] == "in_session":
            assert states["open"] + states["held"] > 0


def a_case_has_one_term(books: Books) -> None:
    """Count the dates a case owes its result by: one, from the day it counts from to its end."""
    for case in books.all("mediation_cases"):
        terms = books.all("matter_deadlines", kind="mediation", subject_id=case["id"])
        running = [one for one in terms if one["met_on"] is None]
        assert len(terms) <= 1, terms
        if case["stage"] == "ended":
            assert not running, case
        elif case["accepted_on"] is not None:
            assert running, case


def what_ended_has_its_paper(books: Books) -> None:
    """Look for the paper that each end of a case asks for, and for the record of each session."""
    for case in books.all("mediation_cases", stage="ended"):
        form = PAPER_OF.get(case["outcome"])
        if form in {"F15", "F16"}:
            _agreed(books, case, form)
        elif form:
            assert books.all("papers", subject_id=case["id"], form=form, void=False), case
    for session in books.all("sessions", state="held"):
        assert books.all("papers", subject_id=session["id"], form="F12", void=False)


def an_agreement_in_effect_was_signed_by_all_who_had_been_told(books: Books) -> None:
    """Look at what makes an agreement binding (《人民调解法》第二十四、二十九条)."""
    for agreement in books.all("agreements"):
        if agreement["status"] not in SIGNED or agreement["form"] != "written":
            continue
        parties = books.all("case_parties", case_id=agreement["case_id"])
        signed = {
            one["signer_id"]: one
            for one in books.all("agreement_signatures", agreement_id=agreement["id"])
        }
        assert {one["id"] for one in parties} <= signed.keys()
        last = max(str(one["signed_on"]) for one in signed.values())
        assert last <= str(agreement["sealed_on"]) == str(agreement["effective_on"])
        held = books.all("sessions", case_id=agreement["case_id"], state="held")
        assert held


def what_was_closed_owes_nothing(books: Books) -> None:
    """Look at closed matters: no case, no date, no revisit is left open."""
    for matter in books.all("matters", state="closed"):
        key = matter["id"]
        assert all(one["stage"] == "ended" for one in books.all("mediation_cases", matter_id=key))
        assert not books.all("matter_deadlines", matter_id=key, met_on=None)
        assert not books.all("revisits", matter_id=key, done_on=None)


def what_is_handed_over_is_in_one_place(books: Books) -> None:
    """Look at handovers: none waits for an ended case, the county has only what ended here."""
    for one in books.all("handovers"):
        case = books.row("mediation_cases", one["case_id"])
        ended = case["stage"] == "ended"
        if one["state"] == "waiting":
            assert not ended, case
        if one["state"] in {"sent", "came_back"}:
            assert case["outcome"] == "transferred_out", case
            assert books.all("papers", subject_id=case["id"], form="F44", void=False)
        if one["state"] == "accepted":
            assert (one["result_on"] is not None) == ended, one


def nobody_is_paid_more_than_was_promised(books: Books) -> None:
    """Add up the parts of each payment."""
    for item in books.all("performance_items"):
        parts = [
            Decimal(str(one["amount"]))
            for one in books.all("part_payments", item_id=item["id"])
            if one["taken_back_on"] is None
        ]
        if parts:
            promised = Decimal(str(item["amount"]))
            assert sum(parts) <= promised
            assert (item["status"] in {"done", "late_done"}) == (sum(parts) == promised), item


def a_change_moves_what_it_changed(before: Books, after: Books) -> None:
    """Compare two moments: what is not as it was has a higher version, itself or its owner."""
    for table, old, new in changed(before, after):
        if table in OF_WHOM:
            owner, column = OF_WHOM[table]
            key = (new or old or {})[column]
            if key in before.tables[owner]:
                _moved(before.row(owner, key), after.row(owner, key))
        elif old is not None and new is not None and "version" in new:
            _moved(old, new)
    told = len(after.tables["audit_events"]) - len(before.tables["audit_events"])
    assert told > 0, "every change leaves a line in the audit"


def what_was_signed_stays(before: Books, after: Books) -> None:
    """Hold the words of every agreement with a signature on it against what they were."""
    signed = {one["agreement_id"] for one in before.all("agreement_signatures")}
    signed |= {one["id"] for one in before.all("agreements") if one["status"] in SIGNED}
    for key in signed:
        _same(before.row("agreements", key), after.row("agreements", key), WRITTEN_DOWN)
        for item in before.all("performance_items", agreement_id=key):
            now = after.tables["performance_items"].get(item["id"])
            assert now is not None, item
            _same(item, now, PROMISED)


ALWAYS = (
    nobody_and_no_room_is_taken_twice,
    numbers_have_no_gap,
    what_ended_holds_nothing,
    a_case_has_one_term,
    what_ended_has_its_paper,
    an_agreement_in_effect_was_signed_by_all_who_had_been_told,
    what_was_closed_owes_nothing,
    what_is_handed_over_is_in_one_place,
    nobody_is_paid_more_than_was_promised,
)
"""What is asked of every moment."""


def _agreed(books: Books, case: Row, form: str) -> None:
    binding = [
        one for one in books.all("agreements", case_id=case["id"]) if one["status"] == "effective"
    ]
    assert binding, case
    for one in binding:
        assert books.all("papers", subject_id=one["id"], form=form, void=False)
    told = books.all("case_parties", case_id=case["id"])
    assert all(one["notice_on"] for one in told), told


def _moved(old: Row, new: Row) -> None:
    assert new["version"] > old["version"], (old, new)


def _same(old: Row, new: Row, columns: Iterable[str]) -> None:
    for name in columns:
        assert old[name] == new[name], (name, old[name], new[name])
