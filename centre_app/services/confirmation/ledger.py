"""Use cases of the register of applications (司法确认台账): on the screen, on paper, as a workbook."""

from collections.abc import Sequence
from typing import ClassVar

from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.director.tables import Cell, ReportTable
from centre_app.domain.errors import FieldError
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.papers.sheets import ConfirmationLedgerSheet
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.refusals import Reason
from centre_app.services.confirmation import ledger_words as words
from centre_app.services.director.report_tables import storable
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.ports.workbooks import WriteWorkbook
from centre_app.services.records.confirmation_ledger import (
    ConfirmationLine,
    ConfirmationSpan,
    LedgerStep,
)
from centre_app.services.records.reports import ExportedFile
from centre_app.services.use_case import UseCases, reading, repeatable


class ConfirmationLedger(UseCases):
    """Lists who applied to which court, and what came of it."""

    most: ClassVar[int] = 2_000

    def __init__(self, open_unit: OpenUnit, render: Render, write_workbook: WriteWorkbook) -> None:
        super().__init__(open_unit)
        self._render, self._write_workbook = render, write_workbook

    @reading(Permission.REPORT_READ)
    def lines(
        self, unit: UnitOfWork, actor: Actor, span: ConfirmationSpan
    ) -> Sequence[ConfirmationLine]:
        """Return what was filed in a span, in the order of filing.

        Raises:
            FieldError: the last day lies before the first.
        """
        return self._found(unit, span)

    @repeatable(Permission.REPORT_READ)
    def lay_out(self, unit: UnitOfWork, actor: Actor, span: ConfirmationSpan) -> RenderedPaper:
        """Return the register as a paper, for the long lane; the audit tells that it was made.

        Raises:
            FieldError: the last day lies before the first.
        """
        lines = self._found(unit, span)
        paper = self._render(
            ConfirmationLedgerSheet(
                org_name=unit.centre.profile().name,
                first=span.first,
                last=span.last,
                headings=words.HEADINGS,
                rows=tuple(tuple(map(str, _cells(at, one))) for at, one in enumerate(lines, 1)),
                counted=_counted(lines),
                made_by=actor.name,
                made_on=unit.today,
            ),
            unit.own_words,
        )
        _note(unit, "confirmations:printed", span, lines)
        return paper

    @repeatable(Permission.REPORT_EXPORT)
    def export(self, unit: UnitOfWork, actor: Actor, span: ConfirmationSpan) -> ExportedFile:
        """Return the register as a workbook, for the long lane; the audit tells that it left.

        Source: 《个人信息保护法》第五十一条.

        Raises:
            FieldError: the last day lies before the first.
        """
        lines, centre = self._found(unit, span), unit.centre.profile()
        told = {"first": span.first.isoformat(), "last": span.last.isoformat()}
        totals: list[Cell] = [""] * len(words.HEADINGS)
        totals[0], totals[1] = words.TOTAL, words.APPLIED.format(count=len(lines))
        table = ReportTable(
            name=words.SHEET,
            title=words.TITLE.format(centre=centre.name, **told),
            headings=words.HEADINGS,
            rows=tuple(_cells(at, one) for at, one in enumerate(lines, 1)),
            totals=tuple(totals),
            notes=(_counted(lines),),
        )
        content = self._write_workbook([table])
        _note(unit, "confirmations:exported", span, lines)
        return ExportedFile(
            storable(words.FILE_NAME.format(centre=centre.short_name, **told)), content
        )

    def _found(self, unit: UnitOfWork, span: ConfirmationSpan) -> Sequence[ConfirmationLine]:
        if span.last < span.first:
            raise FieldError(last=Reason.SPAN_REVERSED)
        return unit.confirmation_ledger.lines(span, most=self.most)


def steps_told(line: ConfirmationLine) -> str:
    """Return the steps of an application, one after another."""
    return words.STEPS_APART.join(map(_told, line.steps))


def _told(one: LedgerStep) -> str:
    number = f" {one.number}" if one.number else ""
    return words.STEP.format(day=one.happened_on.isoformat(), step=one.step.label, number=number)


def _cells(place: int, line: ConfirmationLine) -> tuple[Cell, ...]:
    ruled = line.ruled
    return (
        place,
        line.agreement,
        line.parties,
        line.dispute.label,
        line.effective_on.isoformat() if line.effective_on else "",
        line.court,
        line.filed_on.isoformat(),
        steps_told(line),
        line.status.label,
        ruled.happened_on.isoformat() if ruled else "",
        ruled.number if ruled else "",
    )


def _counted(lines: Sequence[ConfirmationLine]) -> str:
    ends = [one.ruled.step if one.ruled else None for one in lines]
    return words.COUNTED.format(
        confirmed=ends.count(ConfirmationStep.CONFIRMED),
        dismissed=ends.count(ConfirmationStep.DISMISSED),
        refused=ends.count(ConfirmationStep.REFUSED),
        withdrawn=ends.count(ConfirmationStep.WITHDRAWN),
        open=ends.count(None),
    )


def _note(
    unit: UnitOfWork, tag: str, span: ConfirmationSpan, lines: Sequence[ConfirmationLine]
) -> None:
    days = f"{span.first.isoformat()}..{span.last.isoformat()}"
    unit.audit.record(tag, unit.centre.profile().org_id, days, lines=str(len(lines)))
