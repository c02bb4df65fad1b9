"""How a line of the ledger reads on the screen."""

from centre_app.domain.clock import civil_day
from centre_app.domain.people.codes import Sex
from centre_app.services.records.visit_ledger import LedgerLine
from centre_app.views.parts.table_model import Column
from centre_app.views.reception import ledger_words as words


def _sex(line: LedgerLine) -> str:
    return line.sex.label if line.sex in {Sex.MALE, Sex.FEMALE} else ""


def _ended(line: LedgerLine) -> str:
    return civil_day(line.ended_at).isoformat() if line.ended_at else ""


COLUMNS: tuple[Column[LedgerLine], ...] = (
    Column(words.COLUMN_PLACE, lambda line: f"{line.place:,}", width=2.5, right=True, muted=True),
    Column(words.COLUMN_DAY, lambda line: civil_day(line.visited_at).isoformat(), width=6),
    Column(words.COLUMN_NAME, lambda line: line.visitor or words.NO_NAME, width=4.5, strong=True),
    Column(words.COLUMN_SEX, _sex, width=2),
    Column(words.COLUMN_PHONE, lambda line: line.masked_phone, width=6.5, muted=True),
    Column(words.COLUMN_VILLAGE, lambda line: line.village, width=4.5),
    Column(words.COLUMN_PEOPLE, lambda line: str(line.people_count), width=2, right=True),
    Column(words.COLUMN_WORDS, lambda line: " ".join(line.words.split()), width=10),
    Column(words.COLUMN_TYPE, lambda line: line.dispute_type.label, width=4.5),
    Column(words.COLUMN_RECEIVER, lambda line: line.received_by, width=4),
    Column(words.COLUMN_ROUTE, lambda line: line.route.label if line.route else "", width=4),
    Column(words.COLUMN_ENDED, _ended, width=6),
    Column(words.COLUMN_OUTCOME, lambda line: line.outcome.label if line.outcome else "", width=4),
    Column(
        words.COLUMN_GRADE,
        lambda line: line.satisfaction.label if line.satisfaction else "",
        width=3.5,
    ),
)
