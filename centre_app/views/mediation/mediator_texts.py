"""How a mediator reads where one is chosen: his load, his time, what he is good at."""

from collections.abc import Sequence

from centre_app.services.records.case_card import NamedMediator
from centre_app.services.records.mediator_rows import Availability, MediatorRow
from centre_app.views.mediation import mediator_words as words
from centre_app.views.mediation.texts import day_text
from centre_app.views.mediation.words import AND


def named_text(named: Sequence[NamedMediator]) -> str:
    """Return who mediates, who leads, and from where and why somebody is borrowed."""
    told = [words.LEADS.format(name=one.name) if one.leads else one.name for one in named]
    lent = (
        words.LENT_BY.format(name=one.name, committee=one.lent_by, why=one.lent_reason)
        for one in named
        if one.lent_by
    )
    return "\n".join(filter(None, (AND.join(told), *lent)))


def option_text(row: MediatorRow) -> str:
    """Return a mediator as a choice shows him: body, open cases, and when he has time."""
    time = row.time
    said = ""
    if time is not None:
        free = time.free_on
        said = words.FREE_ON.format(day=day_text(free)) if free is not None else words.NO_TIME
    return words.OPTION.format(name=row.name, body=row.body, count=row.open_cases, time=said)


def time_text(row: MediatorRow | None) -> str:
    """Return what else is known of somebody chosen; nothing where nothing is told."""
    time = row.time if row is not None else None
    if row is None or time is None:
        return ""
    said = [words.LOAD.format(count=row.open_cases), *_when(time), *_skills(time)]
    return words.BETWEEN.join(said)


def _when(time: Availability) -> list[str]:
    told = []
    if time.planned_on is not None:
        told.append(words.PLANNED_ON.format(day=day_text(time.planned_on)))
    free = time.free_on
    told.append(words.FREE.format(day=day_text(free)) if free is not None else words.NOT_FREE)
    spans = [
        words.LEAVE_DAY.format(day=day_text(one.first))
        if one.first == one.last
        else words.LEAVE_DAYS.format(first=day_text(one.first), last=day_text(one.last))
        for one in time.leaves
    ]
    return [*told, words.LEAVE.format(days=AND.join(spans))] if spans else told


def _skills(time: Availability) -> list[str]:
    told = []
    if time.fields:
        labels = AND.join(one.label for one in time.fields)
        told.append(words.FIELDS.format(fields=labels))
    if time.languages:
        told.append(words.LANGUAGES.format(languages=time.languages))
    return told
