"""The left side of a matter's page: the demand, the facts, dates, cases, orders, revisits."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.reception.groups import petition_size
from centre_app.services.records.case_page import (
    AgreementLine,
    CasePage,
    DueLine,
    OrderLine,
    RevisitLine,
)
from centre_app.services.records.repeats import RepeatLink
from centre_app.views import theme
from centre_app.views.matters import words
from centre_app.views.matters.facts import Facts
from centre_app.views.matters.linked import LinkedMatter
from centre_app.views.matters.looks import due_look, due_name
from centre_app.views.matters.petition_facts import petition_facts
from centre_app.views.parts.layouts import Section
from centre_app.views.parts.lines import Block, Door, Line, Stamp, Words, waiting

_TITLES = {
    "demand": words.DEMAND,
    "facts": words.FACTS,
    "petition": words.PETITION,
    "deadlines": words.DEADLINES,
    "cases": words.CASES,
    "agreements": words.AGREEMENTS,
    "orders": words.ORDERS,
    "revisits": words.REVISITS,
    "links": words.LINKS,
}
"""The groups in their order."""


class Sections(QWidget):
    """Folding groups about one matter.

    Signals:
        go: room and kind of what was clicked, and its key.
        decided: key of a linked matter, and what is said of it from now on (a ``Verdict``).
    """

    go = Signal(str, str, object)
    decided = Signal(object, object)

    def __init__(self, today: date, *, may_decide: bool) -> None:
        super().__init__()
        self._today, self._may_decide = today, may_decide
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme.S, 0)
        self._column.setSpacing(theme.S)
        self._groups: dict[str, Section] = {}
        self._under: list[Section] = []
        self._further = QVBoxLayout()
        self._column.addLayout(self._further)
        self._column.addStretch(1)

    def lay_under(self, group: Section) -> None:
        """Put a group under the others that shows its own content."""
        self._under.append(group)
        self._further.addWidget(group, 0, Qt.AlignmentFlag.AlignTop)

    def in_order(self) -> list[QWidget]:
        """Return what Tab goes through."""
        return [*(one for group in self._in_order() for one in group.in_order()), *self._under]

    def show_page(self, page: CasePage) -> None:
        """Show another matter, or what is new about this one."""
        with waiting(self._column):
            self._show("demand", _demand(page), count=0)
            self._show("facts", [Facts(_facts(page))], count=0)
            petition = [Facts(petition_facts(page.petition))] if page.petition else []
            self._show("petition", petition, count=0)
            dates = [line for due in page.deadlines for line in self._due(due)]
            self._show("deadlines", dates, count=len(page.deadlines))
            self._show("cases", self._cases(page))
            self._show("agreements", self._agreements(page))
            self._show("orders", [Words(_order(line)) for line in page.orders])
            self._show("links", [self._link(one) for one in page.links])
            self._show("revisits", [Words(_revisit(line)) for line in page.revisits])

    def _show(self, name: str, lines: Sequence[Line], *, count: int | None = None) -> None:
        if name not in self._groups and not lines:
            return
        group = self._group(name)
        if group.lines.show(lines):
            group.set_count(len(lines) if count is None else count)
            group.setVisible(bool(lines))

    def _group(self, name: str) -> Section:
        """Return a group, built when there is first something in it."""
        if name not in self._groups:
            self._groups[name] = group = Section(_TITLES[name], name=f"matters.{name}")
            group.hide()
            place = self._in_order().index(group)
            # Aligned, it takes the height its wrapped lines need at the width there is.
            self._column.insertWidget(place, group, 0, Qt.AlignmentFlag.AlignTop)
        return self._groups[name]

    def _in_order(self) -> list[Section]:
        return [self._groups[name] for name in _TITLES if name in self._groups]

    def _due(self, line: DueLine) -> list[Line]:
        name = due_name(line.kind, line.article)
        if line.light is None:
            ended = words.DUE_MET if line.met_on else words.DUE_LAPSED
            return [Words(ended.format(kind=name, due=line.due_on, met=line.met_on), "muted")]
        hint = words.DUE_HINT.format(article=line.article, basis=line.basis)
        look = due_look(line, self._today)
        told = f"{line.due_on}  {line.article}\n{line.basis}"
        if line.computed_on is not None and line.override_reason:
            changed = words.DUE_CHANGED.format(
                computed=line.computed_on, reason=line.override_reason
            )
            told = f"{told}\n{changed}"
        return [Stamp(look, hint), Words(told, "small")]

    def _cases(self, page: CasePage) -> list[Line]:
        return [
            self._door(
                f"{line.number} {line.outcome.label if line.outcome else line.stage.label}",
                line.committee,
                room="mediation",
                kind="case",
                key=line.case_id,
            )
            for line in page.cases
        ]

    def _agreements(self, page: CasePage) -> list[Line]:
        return [
            self._door(
                _agreement(line), "", room="agreements", kind="agreement", key=line.agreement_id
            )
            for line in page.agreements
        ]

    def _link(self, link: RepeatLink) -> Line:
        def linked() -> LinkedMatter:
            one, key = LinkedMatter(link, may_decide=self._may_decide), link.matter_id
            one.opened.connect(partial(self.go.emit, "matters", "matter", key))
            one.decided.connect(partial(self.decided.emit, key))
            return one

        return Block(link, linked)

    def _door(self, text: str, hint: str, *, room: str, kind: str, key: UUID) -> Line:
        opened = partial(self.go.emit, room, kind, key)
        return Door(text, key, opened, icon_name="folder", hint=hint)


def _agreement(line: AgreementLine) -> str:
    """Return an agreement in a line; one in effect says where its confirmation stands."""
    said = f"{line.number} {line.status.label}"
    if line.status is AgreementStatus.EFFECTIVE:
        said += words.CONFIRMATION.format(status=line.confirmation.label)
    return said


def _demand(page: CasePage) -> list[Line]:
    head = page.head
    lines: list[Line] = [Words(head.demand, selectable=True)]
    if head.place:
        lines.append(Words(words.PLACE.format(place=head.place), "muted"))
    return lines


def _facts(page: CasePage) -> list[tuple[str, str]]:
    head = page.head
    return [
        (words.FACT_TYPE, head.dispute_type.label),
        (words.FACT_CHANNEL, head.channel.label),
        (words.FACT_PEOPLE, _people(head.people_count)),
        (words.FACT_VILLAGE, head.village),
        (words.FACT_ROUTE, head.route.label if head.route else words.NOT_ROUTED),
        (words.FACT_LEVEL, head.level.label if head.route else ""),
        (words.FACT_RISK, head.risk.label if head.route else ""),
        (words.FACT_BODY, head.responsible),
        (words.FACT_OUTCOME, head.outcome.label if head.outcome else ""),
    ]


def _people(count: int) -> str:
    told = words.FACT_PEOPLE_TEXT if count == 1 else words.FACT_CROWD_TEXT
    return told.format(count=count, size=petition_size(count).label)


def _order(line: OrderLine) -> str:
    told = words.ORDER_LINE.format(
        part=line.part.label, who=line.who, state=line.state.label, due=line.due_on
    )
    return f"{line.pair_number} {told}" + (f"\n{line.report}" if line.report else "")


def _revisit(line: RevisitLine) -> str:
    if line.done_on is None:
        return words.REVISIT_DUE.format(due=line.due_on)
    rating = line.satisfaction.label if line.satisfaction else words.NOT_RATED
    return words.REVISIT_DONE.format(done=line.done_on, rating=rating)
