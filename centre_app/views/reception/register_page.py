"""Today's register: who came, when, about what."""

from centre_app.domain.clock import local
from centre_app.services.records.reception import VisitRow
from centre_app.views.parts.choice import Initials
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.table_model import Column
from centre_app.views.reception import words


def _at(row: VisitRow) -> str:
    return f"{local(row.visited_at):%H:%M}"


def _visitor(row: VisitRow) -> str:
    return row.visitor or words.SHELF_ANONYMOUS


def _counted(row: VisitRow) -> str:
    return words.REPEATED if row.repeat else words.FIRST


COLUMNS: tuple[Column[VisitRow], ...] = (
    Column(words.COLUMN_TIME, _at, lambda row: row.visited_at, width=4),
    Column(words.COLUMN_NUMBER, lambda row: row.number, width=9, muted=True),
    Column(words.COLUMN_VISITOR, _visitor, width=7, strong=True),
    Column(words.COLUMN_CHANNEL, lambda row: row.channel.label, width=7),
    Column(words.COLUMN_WORDS, lambda row: row.words.replace("\n", " "), width=26),
    Column(words.COLUMN_COUNTED, _counted, width=5),
    Column(words.COLUMN_MATTER, lambda row: row.matter_number, width=13, muted=True),
)


def register_page(initials: Initials | None) -> TableCard[VisitRow]:
    """Return the table on its card."""
    table: DataTable[VisitRow] = DataTable(
        COLUMNS,
        name="reception.register",
        title=words.REGISTER_TITLE,
        key=lambda row: row.visit_id,
        initials=initials,
    )
    table.setObjectName("register.table")
    return TableCard(words.REGISTER_TITLE, table, unit=words.ROWS, empty=words.REGISTER_EMPTY)
