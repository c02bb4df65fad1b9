"""What is owed to the body that entrusted a case: by which day, and the letter that says it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.entrustment import Entrustment
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.issued import Paper
from centre_app.services.matters.due_dates import owe, owe_set
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.entrusting import FeedbackLine
from centre_app.services.sheets.feedback import feedback_sheet

COPIES = 2
"""One for who entrusted the case, one for the file."""

BY_LETTER = "委托调解函要求的反馈日期"


def entrustment_of(unit: UnitOfWork, case: MediationCase) -> Entrustment:
    """Return the letter of a case; an empty one where nobody entered what it says."""
    found = unit.entrustments.find(case_id=case.id)
    return found[0] if found else Entrustment(matter_id=case.matter_id, case_id=case.id)


def feedback_due(unit: UnitOfWork, case: MediationCase) -> MatterDeadline | None:
    """Return the date by which who entrusted a case is or was to be told; None before there is one."""
    found = unit.deadlines.find(
        matter_id=case.matter_id, subject_id=case.id, kind=DeadlineKind.FEEDBACK
    )
    return found[-1] if found else None


def keep_letter(
    unit: UnitOfWork, case: MediationCase, matter: Matter, said: Mapping[str, Any]
) -> MatterDeadline | None:
    """Put on file what the letter of a case says; return the day it wants its answer by, now owed."""
    kept = entrustment_of(unit, case)
    for name, value in said.items():
        setattr(kept, name, value)
    unit.entrustments.add(kept)
    return _owe_by_letter(unit, case, matter, kept.reply_by) if kept.reply_by else None


def _owe_by_letter(
    unit: UnitOfWork, case: MediationCase, matter: Matter, by: date
) -> MatterDeadline:
    due = feedback_due(unit, case)
    basis = f"{case.entrusted_by}{case.entrust_ref}"
    if due is not None:
        due.due_on, due.article, due.basis = by, BY_LETTER, basis
        return due
    return owe_set(
        unit,
        matter,
        DeadlineKind.FEEDBACK,
        due_on=by,
        article=BY_LETTER,
        basis=basis,
        subject_id=case.id,
    )


def name_sender_anew(unit: UnitOfWork, case: MediationCase) -> None:
    """Let the day on which the feedback is owed name who entrusted the case as it is now."""
    due = feedback_due(unit, case)
    if due is not None and due.article == BY_LETTER:
        due.basis = f"{case.entrusted_by}{case.entrust_ref}"


def feed_back(unit: UnitOfWork, render: Render, case: MediationCase, matter: Matter) -> None:
    """Owe the feedback of a case that has ended, and print it; nothing for one nobody entrusted.

    Source: 《宁波市人民调解条例》第十九条 and the like. Where the letter names no day, the centre's own
    rule does.
    """
    if not case.source.entrusted or case.ended_on is None:
        return
    due = feedback_due(unit, case)
    if due is None:
        owe(unit, matter, DeadlineKind.FEEDBACK, start=case.ended_on, subject_id=case.id)
    else:
        # A matter that was withdrawn owes nothing any more; who entrusted it is told all the same.
        due.met_on = None
    print_feedback(unit, render, case, matter)


def print_feedback(unit: UnitOfWork, render: Render, case: MediationCase, matter: Matter) -> Paper:
    """Print the letter that says how a case ended (F45)."""
    return issue(
        unit,
        render,
        matter=matter,
        subject_id=case.id,
        form=Form.F45,
        number=case.number,
        sheet=feedback_sheet(unit, case, matter, entrustment_of(unit, case)),
        copies=COPIES,
    )


def feedback_line(unit: UnitOfWork, case: MediationCase) -> FeedbackLine | None:
    """Return the letter of a case and where its feedback stands; None for one nobody entrusted."""
    if not case.source.entrusted:
        return None
    kept, due = entrustment_of(unit, case), feedback_due(unit, case)
    return FeedbackLine(
        letter_on=kept.letter_on,
        contact=kept.contact,
        asked=kept.asked,
        reply_by=kept.reply_by,
        ended=case.stage is CaseStage.ENDED,
        printed=bool(unit.papers.find(subject_id=case.id, form=Form.F45.value)),
        due_on=due.due_on if due else None,
        article=due.article if due else "",
        sent_on=kept.sent_on,
        sent_way=kept.sent_way,
        taken_by=kept.taken_by,
    )
