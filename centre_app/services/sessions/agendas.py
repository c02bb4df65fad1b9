"""Use cases of sessions that leave the house: as a file for other calendars."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from centre_app.domain.calendar.agenda import Agenda, AgendaEvent
from centre_app.domain.errors import FieldError
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.ports.agendas import WriteAgenda
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.agendas import AgendaQuery
from centre_app.services.records.reports import ExportedFile
from centre_app.services.records.sessions import CalendarQuery, SessionBlock
from centre_app.services.use_case import UseCases, repeatable

MOST_DAYS = timedelta(days=100)
NAME = "{centre}调解安排{whose}"
FILE = "{name}_{first:%Y%m%d}-{last:%Y%m%d}.ics"


class Agendas(UseCases):
    """Hands sessions out; without a wish for more they bear nobody's name but the mediators'."""

    def __init__(self, open_unit: OpenUnit, write_agenda: WriteAgenda) -> None:
        super().__init__(open_unit)
        self._write_agenda = write_agenda

    @repeatable(Permission.SESSION_BOOK)
    def take(self, unit: UnitOfWork, actor: Actor, query: AgendaQuery) -> ExportedFile:
        """Return the sessions of some days as a file; the audit tells what left, and with what.

        Source: 《个人信息保护法》第六条 (no more than is needed) for leaving the parties out.

        Raises:
            FieldError: the days run backwards or are too many.
            NotAllowedError: names are asked for by somebody who may not reveal them.
        """
        if query.with_names:
            actor.require(Permission.PERSON_REVEAL)
        if not timedelta() <= query.last - query.first <= MOST_DAYS:
            raise FieldError(last="agenda_days")
        days = CalendarQuery(query.first, query.last, with_cancelled=True)
        blocks = [one for one in unit.case_register.blocks(days) if _wanted(one, query)]
        cases = {one.case_id for one in blocks}
        names = unit.case_register.party_names(cases) if query.with_names else {}
        centre = unit.centre.profile()
        name = NAME.format(centre=centre.short_name, whose=_whose(unit, query))
        agenda = Agenda(name, unit.now, tuple(_event(one, query, names) for one in blocks))
        unit.audit.record(
            "calendar:taken",
            centre.org_id,
            f"{query.first}..{query.last}",
            of=name,
            sessions=str(len(blocks)),
            names="yes" if query.with_names else "no",
        )
        file = FILE.format(name=name, first=query.first, last=query.last)
        return ExportedFile(file, self._write_agenda(agenda))


def _wanted(block: SessionBlock, query: AgendaQuery) -> bool:
    if query.mediator_id is not None and query.mediator_id not in block.mediator_ids:
        return False
    if query.body_id is not None and query.body_id not in block.body_ids:
        return False
    return query.room_id in (None, block.room_id)


def _whose(unit: UnitOfWork, query: AgendaQuery) -> str:
    """Return whose sessions they are, for the name of the file."""
    if query.mediator_id is not None:
        return "_" + unit.mediators.look(query.mediator_id).name
    if query.room_id is not None:
        return "_" + unit.rooms.look(query.room_id).name
    return "_" + unit.organizations.look(query.body_id).name if query.body_id else ""


def _event(
    block: SessionBlock, query: AgendaQuery, names: Mapping[UUID, Sequence[str]]
) -> AgendaEvent:
    parties = "、".join(names.get(block.case_id, ()))
    # A typed place may be somebody's home: it goes with the names.
    place = block.place if query.with_names else ""
    return AgendaEvent(
        uid=f"{block.session_id}@centre-desk",
        sequence=max(block.version - 1, 0),
        starts_at=block.starts_at,
        ends_at=block.ends_at,
        summary=" ".join(filter(None, (block.kind.label, block.number, parties))),
        place=block.room or place or block.venue.label,
        people="、".join(block.mediators),
        cancelled=block.state is SessionState.CANCELLED,
    )
