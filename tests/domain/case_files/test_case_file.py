"""Whatever is tried with a case file, what was locked stays as it was."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.case_file import CaseFile
from centre_app.domain.case_files.codes import CaseFileKind, Defect, FileState, Remedy, Retention
from centre_app.domain.case_files.completeness import Lack
from centre_app.domain.case_files.facts import Item
from centre_app.domain.case_files.filing import FilingRules
from centre_app.domain.case_files.parts import Enclosure, Loan
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.ids import new_id

ANN, BEN = UUID(int=1), UUID(int=2)
TODAY, LATER = date(2026, 3, 2), date(2099, 1, 1)
MISSING = (Lack(Defect.PAPER, "", blocks=True, remedy=Remedy.MATTER),)
WRONG = (Lack(Defect.DAYS, "", blocks=False, remedy=Remedy.CASE),)


def a_file() -> CaseFile:
    return CaseFile(
        matter_id=new_id(),
        kind=CaseFileKind.PETITION,
        number="1",
        retention=Retention.SHORT,
        filed_by_id=ANN,
        filed_by="安",
        filed_on=TODAY,
    )


def item() -> Item:
    return Item(title="照片", attachment_id=new_id(), dated_on=TODAY, pages=1)


def enclosure(file: CaseFile) -> Enclosure:
    return Enclosure(
        file_id=file.id, kind=AttachmentKind.OTHER, title="收条", dated_on=TODAY, pages=1
    )


def loan(file: CaseFile, days: int) -> Loan:
    due_on = TODAY + timedelta(days=days)
    return Loan(
        file_id=file.id, borrower="某", purpose="查", lent_on=TODAY, due_on=due_on, lent_by="安"
    )


FILED = [item(), item()]
Step = Callable[[CaseFile], object]
STEPS: dict[str, Step] = {
    "enclose": lambda one: one.enclose(enclosure(one)),
    "review by herself": lambda one: one.review(ANN, "安", on=TODAY, remarks=""),
    "review": lambda one: one.review(BEN, "本", on=TODAY, remarks=""),
    "put back": lambda one: one.put_back(),
    "lock empty": lambda one: one.lock([], (), FilingRules(), on=TODAY, by="安"),
    "lock lacking": lambda one: one.lock(FILED, MISSING, FilingRules(), on=TODAY, by="安"),
    "lock": lambda one: one.lock(FILED, WRONG, FilingRules(), on=TODAY, by="安"),
    "supplement": lambda one: one.supplement([*FILED, item()], on=TODAY, by="安", reason="补"),
    "supplement nothing": lambda one: one.supplement(FILED, on=TODAY, by="安", reason="补"),
    "lend": lambda one: one.lend(loan(one, 3)),
    "lend backwards": lambda one: one.lend(loan(one, -1)),
    "take in": lambda one: one.take_in(on=TODAY, note=""),
    "propose early": lambda one: one.propose_destruction(ANN, "安", on=TODAY, reason="满"),
    "propose": lambda one: one.propose_destruction(ANN, "安", on=LATER, reason="满"),
    "approve herself": lambda one: one.decide_destruction(ANN, "安", on=LATER, approved=True),
    "approve": lambda one: one.decide_destruction(BEN, "本", on=LATER, approved=True),
    "keep": lambda one: one.decide_destruction(BEN, "本", on=LATER, approved=False),
}


@given(tried=st.lists(st.sampled_from(list(STEPS)), max_size=14), locked=st.booleans())
def test_what_is_locked_stays_and_each_hand_is_another(tried: list[str], *, locked: bool) -> None:
    file = a_file()
    if locked:
        STEPS["review"](file)
        STEPS["lock"](file)
    for name in tried:
        before = [(one.volume, one.key) for one in file.items]
        enclosed, was_locked = len(file.enclosures), file.locked
        done = False
        with suppress(RuleError, FieldError):
            STEPS[name](file)
            done = True
        assert [(one.volume, one.key) for one in file.items][: len(before)] == before
        assert not (was_locked and len(file.enclosures) > enclosed)
        assert file.locked or not was_locked
        assert not done or not name.endswith((" herself", " empty", " lacking", " early"))
        assert (file.state is FileState.LENT) == (file.out is not None)
        assert file.locked == (file.kept_until is not None)
        assert not file.locked or file.inspected_by_id == BEN


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 99))
def test_years_are_counted_from_the_end_of_the_year(on: date, years: int) -> None:
    until = FilingRules(short_years=years).kept_until(Retention.SHORT, on)
    assert until == date(on.year + years, 12, 31)
    assert FilingRules().kept_until(Retention.PERMANENT, on) is None
