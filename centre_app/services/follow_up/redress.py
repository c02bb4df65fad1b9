"""Use cases of what follows a bad grade: explained in writing, or taken up higher; and vain attempts.

Taking the matter up again is the director's use case of its own, which meets what is owed here.
"""

from uuid import UUID

from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode
from centre_app.domain.follow_up.revisits import Revisit, RevisitAttempt
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.matter import Matter
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import ExplanationSheet
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.due_dates import meet
from centre_app.services.matters.history import step_now
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.follow_up import AttemptEntry, ExplanationEntry, RaisedEntry
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

_CHANGED = Topic.REVISITS | Topic.MATTERS
WORDS_LIMIT = 2000


class Redress(UseCases):
    """Does what a bad grade asks for (RULE 24)."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.REVISIT_RECORD, touches=_CHANGED)
    def note_attempt(self, unit: UnitOfWork, actor: Actor, entry: AttemptEntry) -> Done:
        """Note that nobody was found; the revisit stays owed.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: it was made before.
        """
        checks = FieldChecks()
        attempt = RevisitAttempt(
            revisit_id=entry.revisit_id,
            made_on=checks.day("done_on", entry.made_on),
            mode=checks.choice("mode", entry.mode or "", RevisitMode),
            note=checks.optional_line("note", entry.note, limit=400),
        )
        checks.done()
        revisit = unit.revisits.get(entry.revisit_id, seen=entry.version)
        matter = unit.matters.look(revisit.matter_id)
        revisit.try_in_vain(attempt, today=unit.today)
        note = "，".join(filter(None, (attempt.mode.label, attempt.note)))
        matter.note(step_now(unit, matter, "revisit:attempted", note=note))
        unit.audit.record("revisit:attempted", revisit.id, matter.number, mode=attempt.mode.value)
        return Done(revisit.id, matter.number, unit.revisits.version(revisit))

    @change(Permission.REVISIT_RECORD, touches=_CHANGED | Topic.PAPERS)
    def explain(self, unit: UnitOfWork, actor: Actor, entry: ExplanationEntry) -> Done:
        """Explain in writing to whoever was dissatisfied, and keep the letter.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: no explanation is owed.
        """
        checks = FieldChecks()
        to = checks.name("to_name", entry.to_name)
        words = checks.text("words", entry.words, limit=WORDS_LIMIT)
        on = checks.day("on", entry.on)
        checks.done()
        revisit = unit.revisits.get(entry.revisit_id, seen=entry.version)
        matter = unit.matters.look(revisit.matter_id)
        revisit.redress(AfterDissatisfaction.EXPLAIN, words, on=on, today=unit.today)
        body = _body(unit, revisit)
        paper_id = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=revisit.id,
            form=Form.F19E,
            number=matter.number,
            sheet=ExplanationSheet(
                org_name=unit.organizations.look(body).name,
                seal_name=unit.organizations.look(body).seal_name,
                number=matter.number,
                to_name=to,
                subject=matter.dispute_type.label,
                asked_on=revisit.done_on,
                words=words,
                written_on=on,
            ),
            copies=2,
        ).id
        _done(unit, matter, revisit, tag="revisit:explained", note=to)
        return Done(revisit.id, matter.number, unit.revisits.version(revisit), paper_id)

    @change(Permission.REVISIT_SUPERVISE, touches=_CHANGED)
    def raise_up(self, unit: UnitOfWork, actor: Actor, entry: RaisedEntry) -> Done:
        """Take up higher what somebody was dissatisfied with: who took it up, and what he decided.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: nothing was to be taken up higher.
        """
        checks = FieldChecks()
        by = checks.line("taken_by", entry.taken_by)
        words = checks.text("words", entry.words, limit=WORDS_LIMIT)
        on = checks.day("on", entry.on)
        checks.done()
        revisit = unit.revisits.get(entry.revisit_id, seen=entry.version)
        matter = unit.matters.look(revisit.matter_id)
        note = f"{by}：{words}"
        revisit.redress(AfterDissatisfaction.ESCALATE, note, on=on, today=unit.today)
        _done(unit, matter, revisit, tag="revisit:raised", note=note)
        return Done(revisit.id, matter.number, unit.revisits.version(revisit))


def redress_by_reopening(unit: UnitOfWork, matter: Matter) -> None:
    """Meet what bad grades asked for, now that the matter is taken up again."""
    for owed in _owed(unit, matter.id):
        if owed.after is AfterDissatisfaction.REOPEN:
            revisit = unit.revisits.get(owed.id, seen=owed.version)
            again = AfterDissatisfaction.REOPEN
            revisit.redress(again, again.label, on=unit.today, today=unit.today)
            meet(unit, matter.id, DeadlineKind.REVISIT, on=unit.today, subject_id=revisit.id)


def redress_owed(unit: UnitOfWork, matter_id: UUID) -> bool:
    """Return whether something that follows a bad grade is still to be done."""
    return bool(_owed(unit, matter_id))


def let_redress_rest(unit: UnitOfWork, matter: Matter, *, why: str) -> None:
    """Let what bad grades asked for rest, for a reason: the matter is closed without it."""
    for owed in _owed(unit, matter.id):
        revisit = unit.revisits.get(owed.id, seen=owed.version)
        revisit.after_done_on, revisit.after_note = unit.today, why


def _owed(unit: UnitOfWork, matter_id: UUID) -> list[Revisit]:
    return [one for one in unit.revisits.find(matter_id=matter_id) if one.redress_owed]


def _done(unit: UnitOfWork, matter: Matter, revisit: Revisit, *, tag: str, note: str) -> None:
    meet(unit, matter.id, DeadlineKind.REVISIT, on=unit.today, subject_id=revisit.id)
    matter.note(step_now(unit, matter, tag, note=note))
    unit.audit.record(tag, revisit.id, matter.number)


def _body(unit: UnitOfWork, revisit: Revisit) -> UUID:
    """Return who explains: the committee that mediated, the centre where nobody did."""
    if revisit.case_id is not None:
        return unit.cases.look(revisit.case_id).committee_id
    return unit.centre.profile().org_id
