"""Use cases of a file in the archive: lent and taken in, supplemented, and one day destroyed."""

from centre_app.domain.case_files.parts import Loan
from centre_app.domain.errors import FieldError
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.case_files.facts import facts_of
from centre_app.services.case_files.steps import noted
from centre_app.services.case_files.views import subject_of
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.case_files import (
    DecideDestruction,
    LendFile,
    ProposeDestruction,
    SupplementFile,
    TakeInFile,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

FILED = Topic.PAPERS | Topic.MATTERS


class Archive(UseCases):
    """Keeps what is locked."""

    @change(Permission.FILE_KEEP, touches=FILED)
    def supplement(self, unit: UnitOfWork, actor: Actor, request: SupplementFile) -> Done:
        """Close what came after the file was locked into a supplement (补卷).

        Raises:
            FieldError: no reason was given.
            RuleError: the file is not in the archive, or nothing came later.
            StaleRecordError: somebody changed it meanwhile.
        """
        file = unit.case_files.get(request.file_id, seen=request.seen)
        checks = FieldChecks()
        reason = checks.text("reason", request.reason)
        checks.done()
        facts = facts_of(unit, subject_of(file), file, pinyin=None)
        file.supplement(facts.in_order(), on=unit.today, by=actor.name, reason=reason)
        return noted(unit, file, "file:supplemented", reason)

    @change(Permission.FILE_KEEP, touches=FILED)
    def lend(self, unit: UnitOfWork, actor: Actor, request: LendFile) -> Done:
        """Let somebody have a file until a day.

        Raises:
            FieldError: it is not said who, what for, or until when.
            RuleError: it is not in the archive, or out already.
            StaleRecordError: somebody changed it meanwhile.
        """
        file = unit.case_files.get(request.file_id, seen=request.seen)
        checks = FieldChecks()
        borrower = checks.name("borrower", request.borrower)
        purpose = checks.line("purpose", request.purpose)
        due_on = checks.optional_day("due_on", request.due_on)
        if due_on is None:
            checks.refuse("due_on", Reason.REQUIRED)
        checks.done()
        if due_on is None:
            raise FieldError(due_on=Reason.REQUIRED)
        file.lend(
            Loan(
                file_id=file.id,
                borrower=borrower,
                purpose=purpose,
                lent_on=unit.today,
                due_on=due_on,
                lent_by=actor.name,
            )
        )
        return noted(unit, file, "file:lent", f"{borrower}：{purpose}")

    @change(Permission.FILE_KEEP, touches=FILED)
    def take_in(self, unit: UnitOfWork, actor: Actor, request: TakeInFile) -> Done:
        """Note that a file came back.

        Raises:
            FieldError: the note cannot stand.
            RuleError: it is not out.
            StaleRecordError: somebody changed it meanwhile.
        """
        file = unit.case_files.get(request.file_id, seen=request.seen)
        checks = FieldChecks()
        note = checks.optional_text("note", request.note)
        checks.done()
        loan = file.take_in(on=unit.today, note=note)
        return noted(unit, file, "file:returned", loan.borrower)

    @change(Permission.FILE_KEEP, touches=FILED)
    def propose(self, unit: UnitOfWork, actor: Actor, request: ProposeDestruction) -> Done:
        """Put a file whose years are over on the list of what is to be destroyed.

        Raises:
            FieldError: no reason was given.
            RuleError: it is kept longer, is out, or is on the list already.
            StaleRecordError: somebody changed it meanwhile.
        """
        file = unit.case_files.get(request.file_id, seen=request.seen)
        checks = FieldChecks()
        reason = checks.text("reason", request.reason)
        checks.done()
        file.propose_destruction(actor.staff_id, actor.name, on=unit.today, reason=reason)
        return noted(unit, file, "file:destruction_asked", reason)

    @change(Permission.FILE_DECIDE, touches=FILED)
    def decide(self, unit: UnitOfWork, actor: Actor, request: DecideDestruction) -> Done:
        """Let a file on the list be destroyed, or stay. What is stored here stays in either case.

        Raises:
            RuleError: it is not on the list, is out, or was proposed by whoever decides.
            StaleRecordError: somebody changed it meanwhile.
        """
        file = unit.case_files.get(request.file_id, seen=request.seen)
        file.decide_destruction(
            actor.staff_id, actor.name, on=unit.today, approved=request.approved
        )
        tag = "file:destroyed" if request.approved else "file:kept"
        return noted(unit, file, tag, file.destroy_reason)
