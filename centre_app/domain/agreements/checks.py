"""The check of an agreement before it is printed (RULE 13 to 19)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from centre_app.domain.agreements.clauses import Clause, sentences
from centre_app.domain.agreements.codes import (
    AgreementForm,
    ClauseKind,
    OpenCourse,
    PerformanceStatus,
    Sitting,
)
from centre_app.domain.agreements.findings import Finding, block, warn
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.phrases import check_confirmable, check_waiver
from centre_app.domain.agreements.text_amounts import check_sums
from centre_app.domain.agreements.wording.check import Wording, check_wording
from centre_app.domain.agreements.wording.scene import NOTHING_KNOWN, Scene
from centre_app.domain.dates import chinese_date
from centre_app.domain.matters.party_codes import WhyNot


@dataclass(frozen=True, kw_only=True)
class Terms:
    """Everything the check looks at; clauses stand in the order of the cards.

    ``must_be_written`` is set for major and difficult matters, ``petition`` for what is mediated
    within a petition, ``minors`` names parties whose guardians sign, ``unsigned`` those for whom
    nobody may, each with the reason.
    ``sitting`` says what the sessions came to, ``promised_before`` which clauses an agreement that
    is being changed made good already.
    """

    form: AgreementForm
    facts: str
    disputed: str = ""
    clauses: Sequence[Clause]
    further_terms: Sequence[str] = ()
    copies: int
    parties: int
    mediators: int
    confirmation_intended: bool = False
    must_be_written: bool = False
    petition: bool = False
    minors: Sequence[str] = ()
    unsigned: Sequence[tuple[str, WhyNot]] = ()
    sitting: Sitting = Sitting.AGREED
    open_points: str = ""
    open_course: OpenCourse | None = None
    case_ended: bool = False
    promised_before: Mapping[int, PerformanceStatus] = field(default_factory=dict)
    accepted_on: date | None
    reached_on: date | None
    today: date
    scene: Scene = NOTHING_KNOWN


def default_copies(parties: int, *, confirmation_intended: bool) -> int:
    """Return one original a party, one for the committee, one for the court if it shall confirm.

    Source: 《人民调解法》第二十九条 (RULE 18).
    """
    return parties + 1 + int(confirmation_intended)


def check(terms: Terms) -> tuple[Finding, ...]:
    """Return every finding, the gravest first."""
    found = [
        *_check_sitting(terms),
        *_check_head(terms),
        *_check_items(terms),
        *_check_change(terms),
        *_check_open(terms),
        *_check_texts(terms),
        *_check_amounts(terms),
        *_check_form(terms),
        *_check_days(terms),
    ]
    return tuple(sorted(found, key=lambda one: one.severity.rank))


def _check_sitting(terms: Terms) -> Iterator[Finding]:
    """Yield what the sessions lack; an oral agreement may be reached on the spot (MAL Art. 28)."""
    if terms.sitting is Sitting.RUNNING:
        yield block("MAL27", "session_running", "facts")
    elif terms.sitting is Sitting.UNRECORDED and terms.form is AgreementForm.WRITTEN:
        yield block("MAL27", "session_unrecorded", "facts")
    elif terms.sitting is Sitting.NOT_AGREED:
        yield warn("MAL27", "record_without_agreement", "facts")


def _check_head(terms: Terms) -> Iterator[Finding]:
    if not terms.facts:
        yield block("MAL29", "facts_missing", "facts")
    if not terms.mediators:
        yield block("MAL29", "mediator_missing", "mediators")
    for name, why in terms.unsigned:
        yield block(why.rule, "nobody_may_sign", "parties", name=name, why=why.label)
    for name in terms.minors:
        yield warn("13", "party_minor", "parties", name=name)


def _check_items(terms: Terms) -> Iterator[Finding]:
    if not terms.clauses:
        yield block("15", "no_item", "items")
    for at, clause in enumerate(terms.clauses):
        yield from _check_item(at, clause)
    binding = any(_performable(one) for one in terms.clauses)
    if terms.clauses and not binding:
        yield block("15", "no_manner_and_day", "item0_due_on")
    for at, clause in enumerate(terms.clauses):
        undated = not (clause.due_on or clause.at_once or clause.kind is ClauseKind.ABSTAIN)
        if binding and undated and not clause.kind.pays:
            yield warn("15", "act_without_day", f"item{at}_due_on", number=str(at + 1))


def _check_change(terms: Terms) -> Iterator[Finding]:
    """Yield what is promised anew that was performed under the agreement to be changed."""
    for at, status in terms.promised_before.items():
        name, number = f"item{at}_amount", str(at + 1)
        if status.fulfils:
            yield block("MAL33", "item_performed_before", name, number=number)
        elif terms.clauses[at].kind.pays:
            yield block("MAL33", "item_partly_before", name, number=number)
        else:
            yield warn("MAL33", "item_partly_before", f"item{at}_what", number=number)


def _check_open(terms: Terms) -> Iterator[Finding]:
    """Yield what is not said of a part that stays open."""
    if terms.open_points and terms.open_course is None:
        yield block("MAL26", "open_course_missing", "open_course")
    if terms.open_course and not terms.open_points:
        yield block("MAL26", "open_points_missing", "open_points")
    if terms.open_course is OpenCourse.MEDIATE and terms.case_ended:
        yield block("MAL26", "open_course_ended", "open_course")


def _check_item(at: int, clause: Clause) -> Iterator[Finding]:
    pays = clause.kind.pays
    needed = {
        "debtor": clause.debtor,
        "creditor": clause.creditor or not clause.kind.named_to,
        "what": clause.what or pays or clause.kind is ClauseKind.APOLOGY,
        "amount": clause.amount or not pays,
        "manner": clause.manner or not pays,
        "due_on": clause.due_on or clause.at_once or not pays,
        "every": clause.every or clause.kind is not ClauseKind.PERIODIC,
        "guarantee": clause.guarantee or not clause.guarantor,
    }
    for name, given in needed.items():
        if not given:
            yield block("15", f"item_{name}_missing", f"item{at}_{name}", number=str(at + 1))
    owing, owed = _names(clause.debtor), _names(clause.creditor)
    if clause.kind.named_to and owing & owed:
        yield block("15", "item_pays_itself", f"item{at}_creditor", number=str(at + 1))
    if clause.guarantor and clause.guarantor in owing | owed:
        yield block("CC681", "guarantor_owes", f"item{at}_guarantor", number=str(at + 1))


def _names(parties: str) -> set[str]:
    return set(parties.split("、")) - {""}


def _performable(clause: Clause) -> bool:
    """Return whether a clause says how and by when, or that it was done at once."""
    if clause.kind.pays:
        return bool(clause.manner and (clause.due_on or clause.at_once))
    timed = clause.due_on or clause.at_once or clause.kind is ClauseKind.ABSTAIN
    return bool((clause.what or clause.kind is ClauseKind.APOLOGY) and timed)


def _check_texts(terms: Terms) -> Iterator[Finding]:
    passages = tuple(passages_of(terms))
    for passage in passages:
        if passage.agreed:
            yield from check_waiver(passage)
            if terms.confirmation_intended:
                yield from check_confirmable(passage)
    wording = Wording(
        passages=passages,
        clauses=terms.clauses,
        sentences=len(sentences(terms.clauses, terms.further_terms)),
        copies=terms.copies,
        agreed_on=terms.reached_on or terms.today,
        scene=terms.scene,
    )
    yield from check_wording(wording)


def passages_of(terms: Terms) -> Iterator[Passage]:
    """Yield the texts that somebody typed, facts first, then in the order of the paper."""
    yield Passage("facts", terms.facts, agreed=False)
    yield Passage("disputed", terms.disputed, agreed=False)
    for at, clause in enumerate(terms.clauses):
        yield Passage(f"item{at}_what", clause.what, priced=clause.kind.pays)
        yield Passage(f"item{at}_manner_note", clause.manner_note)
    for at, term in enumerate(terms.further_terms):
        yield Passage(f"term{at}", term)
    yield Passage("open_points", terms.open_points, agreed=False)


def _check_amounts(terms: Terms) -> Iterator[Finding]:
    amounts = [one.amount for one in terms.clauses if one.amount]
    wholes = [one.whole for one in terms.clauses if one.amount]
    known = {*amounts, *wholes, sum(wholes, Decimal(0))}
    for passage in passages_of(terms):
        yield from check_sums(passage, known)


def _check_form(terms: Terms) -> Iterator[Finding]:
    usual = default_copies(terms.parties, confirmation_intended=terms.confirmation_intended)
    if terms.form is AgreementForm.WRITTEN:
        if terms.copies != usual:
            yield warn("18", "copies_unusual", "copies", usual=str(usual))
        return
    for rule, code in why_in_writing(
        petition=terms.petition,
        grave=terms.must_be_written,
        later=any(performed_later(one) for one in terms.clauses),
        confirmation=terms.confirmation_intended,
    ):
        yield block(rule, code, "confirmation" if rule == "20" else "form")


def performed_later(promise: Clause | PerformanceItem) -> bool:
    """Return whether a promise is still to be performed; what is left undone for good never is."""
    lasting = promise.kind is ClauseKind.ABSTAIN and promise.due_on is None
    return not promise.at_once and not lasting


def why_in_writing(
    *, petition: bool, grave: bool, later: bool, confirmation: bool
) -> Iterator[tuple[str, str]]:
    """Yield the rules by which an agreement may not stay a matter of words, each with its code.

    ``later`` says that something is to be performed after the day of the agreement. A party that
    asks for writing gets it without a rule. Source: 《信访工作条例》第三十三条; the practice rule that
    what is not performed at once, and what is major or difficult, is put in writing;
    《民事诉讼法》第二百零五条 (a court confirms what lies before it on paper).
    """
    reasons = (
        (petition, "XF33", "petition_needs_writing"),
        (grave, "NB24", "major_needs_writing"),
        (later, "NB24", "later_needs_writing"),
        (confirmation, "20", "confirmation_needs_paper"),
    )
    yield from ((rule, code) for holds, rule, code in reasons if holds)


def _check_days(terms: Terms) -> Iterator[Finding]:
    reached = terms.reached_on
    if reached is None:
        if terms.form is AgreementForm.ORAL:
            yield block("17", "reached_missing", "reached_on")
        return
    if reached > terms.today:
        yield block("17", "reached_in_future", "reached_on")
    if terms.accepted_on and reached < terms.accepted_on:
        yield block("17", "reached_before_acceptance", "reached_on")
    elif terms.scene.begun_on and reached < terms.scene.begun_on:
        begun = chinese_date(terms.scene.begun_on)
        yield block("17", "reached_before_session", "reached_on", begun=begun)
    for at, clause in enumerate(terms.clauses):
        if clause.due_on and clause.due_on < reached:
            yield block("17", "due_before_agreement", f"item{at}_due_on", number=str(at + 1))
