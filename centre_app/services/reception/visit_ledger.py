"""Use cases of the ledger of visits: on the screen, on paper, as a workbook (RULE 28)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from centre_app.domain.clock import civil_day
from centre_app.domain.director.tables import Cell, ReportTable
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.papers.sheets import VisitLedgerSheet
from centre_app.domain.people.codes import Sex
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.refusals import Reason
from centre_app.services.director.report_tables import storable
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.ports.workbooks import WriteWorkbook
from centre_app.services.reception import ledger_words as words
from centre_app.services.records.reports import ExportedFile
from centre_app.services.records.visit_ledger import (
    LedgerCount,
    LedgerLine,
    LedgerOrder,
    LedgerQuery,
    LedgerSlice,
    Receiver,
)
from centre_app.services.use_case import UseCases, reading, repeatable

SUMMARY = 60
"""Characters of the demand on paper; the workbook has all of it."""

Contacts = Mapping[bytes, tuple[str, str]]


class VisitLedgers(UseCases):
    """Lists who came in any span of days.

    Paper holds two thousand lines, two hundred pages; a workbook a quarter of a million.
    """

    most_printed: ClassVar[int] = 2_000
    most_exported: ClassVar[int] = 250_000

    def __init__(self, open_unit: OpenUnit, render: Render, write_workbook: WriteWorkbook) -> None:
        super().__init__(open_unit)
        self._render, self._write_workbook = render, write_workbook

    @reading(Permission.MATTER_READ)
    def count(self, unit: UnitOfWork, actor: Actor, query: LedgerQuery) -> LedgerCount:
        """Return how many visits and people there are.

        Raises:
            FieldError: the last day lies before the first.
        """
        _in_order(query)
        return unit.visit_ledger.count(query)

    @reading(Permission.MATTER_READ)
    def lines(self, unit: UnitOfWork, actor: Actor, part: LedgerSlice) -> Sequence[LedgerLine]:
        """Return some lines, numbers masked."""
        return unit.visit_ledger.lines(part)

    @reading(Permission.MATTER_READ)
    def receivers(self, unit: UnitOfWork, actor: Actor, _: None) -> Sequence[Receiver]:
        """Return those who ever received somebody."""
        return unit.visit_ledger.receivers()

    @repeatable(Permission.VISIT_REGISTER)
    def lay_out(self, unit: UnitOfWork, actor: Actor, query: LedgerQuery) -> RenderedPaper:
        """Return the ledger as a paper, for the long lane; the audit tells that it was made.

        Raises:
            FieldError: the last day lies before the first.
            RuleError: more lines than paper should hold.
        """
        lines, count = _taken(unit, query, most=self.most_printed)
        paper = self._render(
            VisitLedgerSheet(
                org_name=unit.centre.profile().name,
                first=query.first,
                last=query.last,
                chosen=words.AND.join(_chosen(unit, query)),
                headings=words.HEADINGS,
                rows=tuple(_on_paper(line) for line in lines),
                visits=count.visits,
                people=count.people,
                firsts=count.firsts,
                repeats=count.repeats,
                groups=count.groups,
                made_by=actor.name,
                made_on=unit.today,
            ),
            unit.own_words,
        )
        _note(unit, "visits:printed", query, lines=str(len(lines)))
        return paper

    @repeatable(Permission.VISIT_REGISTER)
    def export(self, unit: UnitOfWork, actor: Actor, order: LedgerOrder) -> ExportedFile:
        """Return the ledger as a workbook, for the long lane; the audit tells that it left.

        Source: 《个人信息保护法》第五十一条.

        Raises:
            FieldError: the last day lies before the first.
            NotAllowedError: the actor may not see whole numbers.
            RuleError: more lines than a workbook should hold.
        """
        query, reason = order.query, order.whole_for
        if reason is not None:
            actor.require(Permission.PERSON_REVEAL)
        lines, count = _taken(unit, query, most=self.most_exported)
        contacts = unit.visit_ledger.contacts(query) if reason else {}
        centre = unit.centre.profile()
        span = {"first": query.first.isoformat(), "last": query.last.isoformat()}
        table = ReportTable(
            name=words.SHEET,
            title=words.TITLE.format(centre=centre.name, **span),
            headings=words.HEADINGS,
            rows=tuple(_cells(line, contacts) for line in lines),
            totals=_totals(count),
            notes=(_counted(count), *_notes(unit, order)),
        )
        content = self._write_workbook([table])
        whole = reason.value if reason else "no"
        _note(unit, "visits:exported", query, lines=str(len(lines)), whole=whole)
        name = words.FILE_NAME.format(centre=centre.short_name, **span)
        return ExportedFile(storable(name), content)


def _in_order(query: LedgerQuery) -> None:
    if query.last < query.first:
        raise FieldError(last=Reason.SPAN_REVERSED)


def _taken(
    unit: UnitOfWork, query: LedgerQuery, *, most: int
) -> tuple[Sequence[LedgerLine], LedgerCount]:
    """Return all lines with their counts, unless there are more than can be carried."""
    _in_order(query)
    count = unit.visit_ledger.count(query)
    if count.visits > most:
        raise RuleError("ledger_too_long", most=f"{most:,}", found=f"{count.visits:,}")
    return unit.visit_ledger.lines(LedgerSlice(query, 0, most)), count


def _on_paper(line: LedgerLine) -> tuple[str, ...]:
    """Return the cells of a line with what was told cut short."""
    told = " ".join(line.words.split())
    short = told if len(told) <= SUMMARY else told[: SUMMARY - 1] + "…"
    return tuple(str(cell) for cell in _cells(line._replace(words=short), {}))


def _cells(line: LedgerLine, contacts: Contacts) -> tuple[Cell, ...]:
    masked = line.masked_phone, line.village
    phone, address = contacts.get(line.visitor_key, masked) if line.visitor_key else masked
    return (
        line.place,
        civil_day(line.visited_at).isoformat(),
        line.visitor or words.NO_NAME,
        line.sex.label if line.sex in {Sex.MALE, Sex.FEMALE} else "",
        phone,
        address,
        line.people_count,
        line.words,
        line.dispute_type.label,
        line.received_by,
        line.route.label if line.route else "",
        civil_day(line.ended_at).isoformat() if line.ended_at else "",
        line.outcome.label if line.outcome else "",
        line.satisfaction.label if line.satisfaction else "",
    )


def _totals(count: LedgerCount) -> tuple[Cell, ...]:
    cells: list[Cell] = [""] * len(words.HEADINGS)
    cells[0], cells[1] = words.TOTAL, words.VISITS.format(visits=count.visits)
    cells[words.HEADINGS.index(words.PEOPLE)] = count.people
    return tuple(cells)


def _counted(count: LedgerCount) -> str:
    return words.TOTALS.format(
        visits=count.visits,
        firsts=count.firsts,
        repeats=count.repeats,
        groups=count.groups,
        people=count.people,
    )


def _chosen(unit: UnitOfWork, query: LedgerQuery) -> Iterator[str]:
    """Yield in words what narrows a query."""
    if query.channel is not None:
        yield words.CHANNEL.format(channel=query.channel.label)
    if query.receiver_id is not None:
        yield words.RECEIVER.format(name=unit.staff.look(query.receiver_id).name)
    if query.route is not None:
        yield words.ROUTE.format(route=query.route.label)
    if query.counted_as is not None:
        yield words.COUNTED_AS.format(kind=query.counted_as.label)


def _notes(unit: UnitOfWork, order: LedgerOrder) -> Iterator[str]:
    yield from _chosen(unit, order.query)
    yield words.COUNTED
    reason = order.whole_for
    yield words.WHOLE.format(reason=reason.label) if reason else words.MASKED


def _note(unit: UnitOfWork, tag: str, query: LedgerQuery, **details: str) -> None:
    """Leave a line that tells which days left the house, how many lines, and why whole."""
    span = f"{query.first.isoformat()}..{query.last.isoformat()}"
    unit.audit.record(tag, unit.centre.profile().org_id, span, **details)
