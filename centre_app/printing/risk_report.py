"""F43 风险预警报告单."""

from datetime import datetime

from centre_app.domain.papers.sheets import RiskReportSheet
from centre_app.printing.draft import Draft
from centre_app.printing.layout.grid import GridRow
from centre_app.printing.tables import COLUMNS, Table
from centre_app.printing.values import day, hour
from centre_app.printing.wording import Wording

_LABEL = 4
_WORDS, _MEASURES, _SIGNED = 110.0, 90.0, 56.0
_AT, _WHO = 9, 8


def draft_risk_report(sheet: RiskReportSheet, words: Wording) -> Draft:
    """Return the report of a danger. Source: 《人民调解法》 Art. 25."""
    draft = Draft(words, author=sheet.org_name, number=sheet.matter_code)
    draft.title(words.title)
    draft.numbered(sheet.matter_code, left=sheet.seal_name or sheet.org_name)
    table = Table(draft)
    draft.add(*table.rows("report", _items(sheet, words)))
    for key, text, least in (
        ("factors", words.say("enumeration").join(sheet.factors), 0.0),
        ("words", sheet.words, _WORDS),
    ):
        draft.add(_told(table, words.say(key), text, least))
    draft.add(*_people(table, sheet, words))
    draft.add(_told(table, words.say("measures"), sheet.measures, _MEASURES))
    draft.add(_told(table, words.say("law"), sheet.basis, 0.0))
    half = COLUMNS // 2 - _LABEL
    signed = (table.label(words.say(key), _LABEL) for key in ("reporter", "head"))
    reporter, head = signed
    draft.add(
        table.row(reporter, table.value("", half), head, table.value("", half), least=_SIGNED)
    )
    return draft


def _told(table: Table, label: str, text: str, least: float) -> GridRow:
    value = table.words([("", text)], COLUMNS - _LABEL)
    return table.row(table.label(label, _LABEL), value, least=least)


def _people(table: Table, sheet: RiskReportSheet, words: Wording) -> list[GridRow]:
    """Return a heading and a row to everybody told."""
    way = COLUMNS - _AT - _WHO
    rows = [
        table.row(
            table.label(words.say("told_at"), _AT),
            table.label(words.say("told_who"), _WHO),
            table.label(words.say("told_way"), way),
        )
    ]
    rows += [
        table.row(
            table.value(_moment(one.at, words), _AT),
            table.value(one.who, _WHO),
            table.value(one.way, way),
        )
        for one in sheet.told
    ]
    return rows


def _items(sheet: RiskReportSheet, words: Wording) -> dict[str, str]:
    return {
        "parties": sheet.parties,
        "place": sheet.place,
        "raised": _moment(sheet.raised_at, words),
        "raised_by": sheet.raised_by,
        "risk": sheet.risk,
    }


def _moment(at: datetime, words: Wording) -> str:
    return f"{day(at.date(), words)}{hour(at.time(), words)}"
