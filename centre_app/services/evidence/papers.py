"""The paper of the evidence of a case (F11): its list, then its pictures, one to a page."""

from collections.abc import Iterator
from dataclasses import replace

from centre_app.domain.attachments.attachment import Attachment
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.evidence.views import items_of
from centre_app.services.papers import issue
from centre_app.services.ports.foreign_files import ForeignFiles
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.evidence import IssueEvidence, PageDrawn
from centre_app.services.requests import Done
from centre_app.services.sheets.evidence import evidence_sheet
from centre_app.services.use_case import Topic, UseCases, change, prepared

LONGEST_SIDE = 1600
"""In pixels: of a page of the paper, some 170 to the inch."""

MOST_PAGES = 60
"""On one paper; what is more lies beside it, and the list says so."""


class EvidencePapers(UseCases):
    """Prints the evidence of a case."""

    def __init__(self, open_unit: OpenUnit, render: Render, foreign: ForeignFiles) -> None:
        super().__init__(open_unit)
        self._render, self._foreign = render, foreign

    def _draw(self, actor: Actor, request: IssueEvidence) -> IssueEvidence:
        """Draw the pages of the files before the database is opened to write: it takes seconds."""
        drawn: list[PageDrawn] = []
        for attachment in self._to_draw(actor, request):
            room = MOST_PAGES - len(drawn)
            if room <= 0:
                break
            drawn += self._pages(actor, attachment, most=room)
        return replace(request, drawn=tuple(drawn))

    @prepared(_draw)
    @change(Permission.PAPER_ISSUE, touches=Topic.CASES | Topic.PAPERS | Topic.MATTERS)
    def issue_list(self, unit: UnitOfWork, actor: Actor, request: IssueEvidence) -> Done:
        """Print the list with its pictures; what cannot be printed is named on it.

        Source: 人民调解文书格式 2010, 证据材料.

        Raises:
            RuleError: a character cannot be printed.
            StaleRecordError: the case was changed while its pages were drawn.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        matter = unit.matters.look(case.matter_id)
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=case.id,
            form=Form.F11,
            number=case.number,
            sheet=evidence_sheet(unit, case, matter, items_of(unit, case.id), request.drawn),
            copies=1,
        )
        return Done(case.id, case.number, unit.cases.version(case), paper.id)

    def _to_draw(self, actor: Actor, request: IssueEvidence) -> list[Attachment]:
        """Return the files of all pieces that count, in the order of the list, each once."""
        with self._open_unit(actor, reading=True) as unit:
            wanted = dict.fromkeys(
                one.attachment_id
                for item in items_of(unit, request.case_id)
                if not item.struck
                for one in item.files
            )
            found = [unit.attachments.look(key) for key in wanted]
            return [one for one in found if one.removed_at is None and one.file_kind.has_pages]

    def _pages(self, actor: Actor, of: Attachment, *, most: int) -> Iterator[PageDrawn]:
        """Yield the pages of a file, as far as they can be drawn; the list says what is missing."""
        with self._open_unit(actor, reading=True) as unit:
            content = unit.attachment_files.get(of.sha256)
        wanted = min(max(of.pages, 1), most)
        drawn = self._foreign.pages(content, of.file_kind, most=wanted, longest=LONGEST_SIDE)
        for page, jpeg in enumerate(drawn):
            yield PageDrawn(of.id, page, jpeg)
