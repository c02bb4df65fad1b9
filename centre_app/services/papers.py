"""Issuing, storing and reprinting papers: stored bytes are never rendered again."""

from uuid import UUID

from centre_app.domain.matters.matter import Matter
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.issued import Paper
from centre_app.domain.papers.sheets import Sheet
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.history import step_now
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.papers import PaperFile, PaperKey, PaperRow, Printed
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

MOST_COPIES = 999
"""More of one paper at once is a slip of the keyboard."""


def issue(
    unit: UnitOfWork,
    render: Render,
    *,
    matter: Matter,
    subject_id: UUID,
    form: Form,
    number: str,
    sheet: Sheet,
    copies: int,
) -> Paper:
    """Lay a sheet out, store its bytes with their hash and note it in the matter's history.

    ``subject_id`` is what the paper is about (case, session, agreement, …); issuing the same
    form for it again makes the next edition and leaves the earlier ones as they are.
    """
    rendered = render(sheet, unit.own_words)
    earlier = unit.papers.find(subject_id=subject_id, form=form.value)
    paper = unit.papers.add(
        Paper(
            matter_id=matter.id,
            subject_id=subject_id,
            form=form.value,
            number=number,
            edition=len(earlier) + 1,
            title=rendered.title,
            pages=rendered.pages,
            sha256=rendered.sha256,
            wording_version=rendered.wording_version,
            gaps=" ".join(rendered.gaps),
            copies=copies,
            issued_at=unit.now,
        )
    )
    unit.papers.version(paper)
    unit.paper_files.put(paper.id, rendered.pdf)
    matter.note(step_now(unit, matter, "paper:issued", note=rendered.title, paper_id=paper.id))
    unit.audit.record("paper:issued", paper.id, f"{form.value} {number}", sha256=paper.sha256)
    return paper


class Papers(UseCases):
    """Hands out stored papers and counts what was printed."""

    @reading(Permission.PAPER_READ)
    def fetch(self, unit: UnitOfWork, actor: Actor, key: PaperKey) -> PaperFile:
        """Return an issued paper with its stored bytes."""
        paper = unit.papers.look(key.paper_id)
        return PaperFile(paper_row(paper), unit.paper_files.get(paper.id))

    @change(Permission.PAPER_READ, touches=Topic.PAPERS)
    def note_printed(self, unit: UnitOfWork, actor: Actor, printed: Printed) -> Done:
        """Count copies that came out of the printer (RULE 28).

        Raises:
            FieldError: so many copies cannot have been printed.
        """
        checks = FieldChecks()
        copies = checks.positive_int("copies", printed.copies, largest=MOST_COPIES)
        checks.done()
        paper = unit.papers.look(printed.paper_id)
        paper.printed += copies
        again = "yes" if paper.printed > copies else "no"
        unit.audit.record(
            "paper:printed",
            paper.id,
            f"{paper.form} {paper.number}",
            copies=str(copies),
            again=again,
        )
        return Done(paper.id, paper.number, unit.papers.version(paper), paper.id)


def paper_row(paper: Paper) -> PaperRow:
    """Return a paper as a line of a list."""
    return PaperRow(
        paper_id=paper.id,
        form=paper.form,
        title=paper.title,
        number=paper.number,
        edition=paper.edition,
        pages=paper.pages,
        copies=paper.copies,
        printed=paper.printed,
        issued_at=paper.issued_at,
        gaps=paper.gaps,
    )
