"""The foot of a notice: the committee's seal, and a table in which each party signs for its copy."""

from collections.abc import Sequence
from datetime import date

from centre_app.domain.papers.sheets import PartyBlock
from centre_app.printing.draft import Draft
from centre_app.printing.layout.block import Block
from centre_app.printing.layout.signatures import Columns, Seal, half
from centre_app.printing.tables import Table
from centre_app.printing.values import day

_SPANS = (5, 3, 5, 6, 5)
_ROW = 36.0


def sealed(draft: Draft, seal_name: str, on: date | None) -> Block:
    """Return the committee's seal and the date, on the right half."""
    words, column = draft.words, half(draft.width)
    seal = Seal(issuer=seal_name, date=day(on, words), hint=words.say("seal"), width=column)
    return Columns([], [seal], width=draft.width - column)


def service_table(draft: Draft, parties: Sequence[PartyBlock]) -> None:
    """Put the table in which each party signs for its copy."""
    words, table = draft.words, Table(draft.small())
    heads = zip(words.choices("service_columns"), _SPANS, strict=True)
    rows = [table.row(*(table.label(text, span) for text, span in heads))]
    for party in parties:
        blanks = (table.value("", span) for span in _SPANS[1:])
        rows.append(table.row(table.value(party.name, _SPANS[0]), *blanks, least=_ROW))
    for row in rows[:-1]:
        row.keep_with_next = True
    draft.space(10)
    draft.heading(words.say("service"))
    draft.add(*rows)
