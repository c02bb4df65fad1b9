"""Use cases of a file on its way into the archive: begun, enclosed, inspected, locked (RULE 25)."""

from dataclasses import replace

from centre_app.domain.case_files.case_file import CaseFile
from centre_app.domain.case_files.completeness import completeness
from centre_app.domain.case_files.parts import Enclosure
from centre_app.domain.errors import NotAllowedError, RuleError
from centre_app.domain.matters.codes import MatterState
from centre_app.domain.matters.matter import Matter
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.case_files.facts import ReadPinyin, case_of, facts_of, kind_of
from centre_app.services.case_files.steps import noted
from centre_app.services.case_files.views import file_of, may_be_filed, page_of, subject_of
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.case_files import (
    BeginFile,
    Enclose,
    FilePage,
    FileStep,
    FileSubject,
    LockFile,
    ReviewFile,
    Shelf,
    ShelfQuery,
    ShelfRow,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

MOST_PAGES = 9999
"""Of one enclosure; a thicker one is a volume of its own."""

FILED = Topic.PAPERS | Topic.MATTERS


class Filing(UseCases):
    """Puts files together until they are locked."""

    def __init__(self, open_unit: OpenUnit, pinyin: ReadPinyin) -> None:
        super().__init__(open_unit)
        self._pinyin = pinyin

    @reading(Permission.FILE_KEEP)
    def shelf(self, unit: UnitOfWork, actor: Actor, query: ShelfQuery) -> Shelf:
        """Return a list of files; of those that wait, how much each lacks, the worst first."""
        rows = unit.case_file_register.rows(query, unit.today)
        if query.state is None and not query.overdue:
            rows = sorted(
                (_looked_at(unit, row) for row in rows),
                key=lambda one: -(one.lacking or 0),
            )
        counts = unit.case_file_register.counts(unit.today)
        return Shelf(tuple(rows), counts, more=len(rows) == query.limit)

    @reading(Permission.FILE_KEEP)
    def page(self, unit: UnitOfWork, actor: Actor, subject: FileSubject) -> FilePage:
        """Return what lies in a file in its order, what it lacks, and its life so far."""
        return page_of(unit, subject, pinyin=self._pinyin())

    @change(Permission.FILE_KEEP, touches=FILED)
    def begin(self, unit: UnitOfWork, actor: Actor, request: BeginFile) -> Done:
        """Begin the file of a case that has ended, or of a petition; whoever does is its 立卷人.

        Source: 《人民调解法》第二十七条.

        Raises:
            RuleError: the matter is not closed, or somebody began the file before.
        """
        subject = request.subject
        matter = unit.matters.look(subject.matter_id)
        if not may_be_filed(unit, subject):
            raise RuleError("file_not_ready", here=matter.state.label)
        if file_of(unit, subject) is not None:
            raise RuleError("file_begun")
        case = case_of(unit, subject)
        file = CaseFile(
            matter_id=matter.id,
            case_id=subject.case_id,
            kind=kind_of(subject),
            number=case.number if case else matter.number,
            retention=request.retention,
            filed_by_id=actor.staff_id,
            filed_by=actor.name,
            filed_on=unit.today,
        )
        unit.case_files.add(file)
        return noted(unit, file, "file:begun", file.retention.label)

    @change(Permission.FILE_KEEP, touches=FILED)
    def enclose(self, unit: UnitOfWork, actor: Actor, request: Enclose) -> Done:
        """Note something that lies in the file on paper alone; who inspected it looks again.

        Raises:
            FieldError: it has no kind, name or pages, or its day is to come.
            RuleError: the file is locked.
            StaleRecordError: somebody changed it meanwhile.
        """
        file = unit.case_files.get(request.file_id, seen=request.seen)
        checks = FieldChecks()
        title = checks.line("title", request.title)
        pages = checks.positive_int("pages", request.pages, largest=MOST_PAGES)
        on = checks.optional_day("dated_on", request.dated_on) or unit.today
        if (request.kind is None) == (request.form is None):
            checks.refuse("kind", "required")
        if on > unit.today:
            checks.refuse("dated_on", "in_the_future")
        checks.done()
        file.enclose(
            Enclosure(
                file_id=file.id,
                kind=request.kind,
                form=request.form.value if request.form else "",
                title=title,
                dated_on=on,
                pages=pages,
                person_id=request.person_id,
            )
        )
        return noted(unit, file, "file:enclosed", title)

    @change(Permission.FILE_KEEP, touches=FILED)
    def review(self, unit: UnitOfWork, actor: Actor, request: ReviewFile) -> Done:
        """Note that the actor looked the file through (检查人); whoever put it together cannot.

        Raises:
            FieldError: the remarks cannot stand.
            RuleError: it was inspected before, or by whoever put it together.
            StaleRecordError: somebody changed it meanwhile.
        """
        file = unit.case_files.get(request.file_id, seen=request.seen)
        checks = FieldChecks()
        remarks = checks.optional_text("remarks", request.remarks)
        checks.done()
        file.review(actor.staff_id, actor.name, on=unit.today, remarks=remarks)
        return noted(unit, file, "file:reviewed", remarks)

    @change(Permission.FILE_KEEP, touches=FILED)
    def put_back(self, unit: UnitOfWork, actor: Actor, request: FileStep) -> Done:
        """Let an inspected file be worked on again.

        Raises:
            RuleError: it was not inspected, or is locked.
            StaleRecordError: somebody changed it meanwhile.
        """
        file = unit.case_files.get(request.file_id, seen=request.seen)
        file.put_back()
        return noted(unit, file, "file:put_back", "")

    @change(Permission.FILE_KEEP, touches=FILED)
    def lock(self, unit: UnitOfWork, actor: Actor, request: LockFile) -> Done:
        """Lock a file: nothing of it changes any more, and its matter is archived (RULE 25).

        With a reason the director locks it although something is missing; both go on its note (F26).

        Raises:
            FieldError: the reason cannot stand.
            RuleError: it was not inspected, the matter was taken up again, or something is missing.
            NotAllowedError: a reason was given by somebody else than the director.
            StaleRecordError: somebody changed it meanwhile.
        """
        file = unit.case_files.get(request.file_id, seen=request.seen)
        checks = FieldChecks()
        reason = checks.optional_text("reason", request.reason)
        checks.done()
        matter = unit.matters.look(file.matter_id)
        if not may_be_filed(unit, subject_of(file)):
            raise RuleError("file_not_ready", here=matter.state.label)
        if reason:
            _override(file, actor, reason)
        facts = facts_of(unit, subject_of(file), file, pinyin=None)
        rules = unit.filing.rules()
        file.lock(facts.in_order(), completeness(facts), rules, on=unit.today, by=actor.name)
        _archive(unit, matter, file)
        return noted(unit, file, "file:locked", reason)


def _override(file: CaseFile, actor: Actor, reason: str) -> None:
    if not actor.may(Permission.FILE_DECIDE):
        raise NotAllowedError(Permission.FILE_DECIDE)
    file.override(reason, actor.name)


def _archive(unit: UnitOfWork, matter: Matter, file: CaseFile) -> None:
    """Let the matter be archived once all its cases are."""
    if matter.state is not MatterState.CLOSED:
        return
    filed = {one.case_id for one in unit.case_files.find(matter_id=matter.id) if one.locked}
    filed.add(file.case_id)
    if {one.id for one in unit.cases.find(matter_id=matter.id)} <= filed:
        matter.go(MatterState.ARCHIVED, step=step_now(unit, matter, "matter:archived"))


def _looked_at(unit: UnitOfWork, row: ShelfRow) -> ShelfRow:
    """Return a row with how much it lacks; the words of its agreement are left to its page."""
    file = unit.case_files.look(row.file_id) if row.file_id else None
    facts = facts_of(unit, row.subject, file, pinyin=None)
    return replace(row, lacking=sum(one.blocks for one in completeness(facts)))
