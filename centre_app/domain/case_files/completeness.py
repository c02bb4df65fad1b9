"""The inspection of a case file: one rule for each class of defects that inspections publish.

Source: 司法部 人民调解文书格式 2010; RULE 13, 14, 16, 17, 25.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.codes import DayKind, Defect, Remedy, When
from centre_app.domain.case_files.facts import FileFacts, PartyFacts
from centre_app.domain.case_files.happened import holds
from centre_app.domain.papers.forms import Form

_EVIDENCE = frozenset({Form.F10, Form.F11})
_BEFORE = (
    (DayKind.APPLIED, DayKind.ACCEPTED),
    (DayKind.ACCEPTED, DayKind.FIRST_SESSION),
    (DayKind.TOLD, DayKind.FIRST_SESSION),
    (DayKind.ACCEPTED, DayKind.FIRST_SIGNED),
    (DayKind.FIRST_SESSION, DayKind.FIRST_SIGNED),
    (DayKind.LAST_SIGNED, DayKind.SEALED),
    (DayKind.ACCEPTED, DayKind.ENDED),
    (DayKind.SEALED, DayKind.FIRST_REVISIT),
    (DayKind.RECEIVED, DayKind.ACCEPTED),
    (DayKind.ACCEPTED, DayKind.ANSWERED),
)
"""Of each pair the first day is not after the second (RULE 12, 17)."""

_WORDING = {
    Defect.VAGUE: ("vague_", "duty_without_day", "cost_without_bearer"),
    Defect.MIXED_UP: ("deposit_mixed", "support_word", "power_for_right", "compensation_mixed"),
    Defect.SUMS: (
        "amount_",
        "capital_",
        "part_count_",
        "parts_differ",
        "sum_",
        "colloquial_",
        "product_",
        "shares_",
    ),
    Defect.NAMES: ("id_", "label_", "no_such_party", "name_", "phone_", "card_"),
}
"""How the codes of the check of an agreement's words begin, by class."""


@dataclass(frozen=True)
class Lack:
    """A defect: ``what`` names the paper, the person or the days, ``blocks`` that RULE 25 forbids locking."""

    defect: Defect
    what: str
    blocks: bool
    remedy: Remedy


Look = Callable[[FileFacts], Iterator[str]]


@dataclass(frozen=True)
class Check:
    """One class of defects: how grave it is, where it is mended, and how it is found."""

    defect: Defect
    blocks: bool
    remedy: Remedy
    look: Look


def completeness(facts: FileFacts) -> tuple[Lack, ...]:
    """Return every defect of a file, those that forbid locking first."""
    found = [
        Lack(check.defect, what, check.blocks, check.remedy)
        for check in CHECKS
        for what in check.look(facts)
    ]
    return tuple(sorted(found, key=lambda one: not one.blocks))


def _rights(facts: FileFacts) -> Iterator[str]:
    yield from (form.label for form in _missing(facts) if form is Form.F04)


def _evidence(facts: FileFacts) -> Iterator[str]:
    yield from (form.label for form in _missing(facts) if form in _EVIDENCE)


def _papers(facts: FileFacts) -> Iterator[str]:
    told_elsewhere = _EVIDENCE | {Form.F04}
    yield from (form.label for form in _missing(facts) if form not in told_elsewhere)


def _missing(facts: FileFacts) -> Iterator[Form]:
    return facts.order.missing(facts.happened, facts.forms)


def _unsigned(facts: FileFacts) -> Iterator[str]:
    yield from facts.signing.unsigned
    if facts.signing.unsealed:
        yield Form.F15.label


def _unprinted(facts: FileFacts) -> Iterator[str]:
    yield from facts.signing.unprinted


def _identities(facts: FileFacts) -> Iterator[str]:
    """Yield whose identity was not copied; a copy that names nobody counts for one of them."""
    if not _due(facts, AttachmentKind.IDENTITY):
        return
    copies = facts.of_kind(AttachmentKind.IDENTITY)
    owners = {one.person_id for one in copies}
    unclaimed = sum(one.person_id is None for one in copies)
    without = [one.name for one in facts.parties if one.person_id not in owners]
    yield from without[unclaimed:]


def _due(facts: FileFacts, kind: AttachmentKind) -> bool:
    rules = (place.kinds.get(kind, When.IF_THERE) for place in facts.order.places)
    return any(holds(when, facts.happened) for when in rules)


def _guardianship(facts: FileFacts) -> Iterator[str]:
    yield from _proofs(facts, AttachmentKind.GUARDIANSHIP, lambda one: one.needs_guardian)


def _authority(facts: FileFacts) -> Iterator[str]:
    yield from _proofs(facts, AttachmentKind.MANDATE, lambda one: one.sent_agent)


def _proofs(
    facts: FileFacts, kind: AttachmentKind, needs: Callable[[PartyFacts], bool]
) -> Iterator[str]:
    """Yield for whom a proof is missing: there is one of the kind for each who needs it."""
    wanted = [one.name for one in facts.parties if needs(one)]
    for name in wanted[len(facts.of_kind(kind)) :]:
        yield f"{name}（{kind.label}）"


def _days(facts: FileFacts) -> Iterator[str]:
    for before, after in _BEFORE:
        first, second = facts.days.get(before), facts.days.get(after)
        if first and second and first > second:
            yield f"{_told(before, first)}，{_told(after, second)}"


def _told(kind: DayKind, on: date) -> str:
    return f"{kind.label}{on.isoformat()}"


def _worded(defect: Defect) -> Look:
    def look(facts: FileFacts) -> Iterator[str]:
        if any(code.startswith(_WORDING[defect]) for code in facts.wording):
            yield Form.F15.label

    return look


def _names(facts: FileFacts) -> Iterator[str]:
    yield from (one.name for one in facts.parties if one.name != one.on_file)
    yield from facts.signing.misnamed


def _binding(facts: FileFacts) -> Iterator[str]:
    yield from (one.title for one in facts.items if not one.binds or one.pages < 1)


D, R = Defect, Remedy
CHECKS = (
    Check(D.RIGHTS_NOTICE, True, R.CASE, _rights),
    Check(D.EVIDENCE, True, R.CASE, _evidence),
    Check(D.PAPER, True, R.MATTER, _papers),
    Check(D.UNSIGNED, True, R.AGREEMENT, _unsigned),
    Check(D.COPIES, True, R.MATTER, _identities),
    Check(D.COPIES, True, R.MATTER, _guardianship),
    Check(D.COPIES, True, R.MATTER, _authority),
    Check(D.UNSIGNED, False, R.AGREEMENT, _unprinted),
    Check(D.DAYS, False, R.CASE, _days),
    Check(D.VAGUE, False, R.AGREEMENT, _worded(D.VAGUE)),
    Check(D.MIXED_UP, False, R.AGREEMENT, _worded(D.MIXED_UP)),
    Check(D.SUMS, False, R.AGREEMENT, _worded(D.SUMS)),
    Check(D.NAMES, False, R.AGREEMENT, _worded(D.NAMES)),
    Check(D.NAMES, False, R.MATTER, _names),
    Check(D.BINDING, False, R.MATTER, _binding),
)
