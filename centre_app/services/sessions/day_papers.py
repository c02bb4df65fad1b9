"""Use cases of the lists of sessions on paper: for the hall, and for the desk."""

from collections.abc import Sequence
from datetime import date, timedelta

from centre_app.domain.clock import local
from centre_app.domain.errors import FieldError
from centre_app.domain.matters.access import RESTRICTED_TITLE
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.invitees import Invitee
from centre_app.domain.mediation.sittings import InviteePart
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.papers.sheets import DayRow, DaysSheet, HallRow, HallSheet
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.refusals import Reason
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.hall import HallLine
from centre_app.services.records.sessions import CalendarQuery, SessionBlock
from centre_app.services.sessions.hall import hall_list
from centre_app.services.use_case import UseCases, reading, repeatable

MOST_DAYS = timedelta(days=31)


class DayPapers(UseCases):
    """Puts days on paper; they belong to no matter and are kept nowhere."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @reading(Permission.CASE_READ)
    def hall(self, unit: UnitOfWork, actor: Actor, day: date) -> RenderedPaper:
        """Return the list of a day for the hall: as on the screen, without a name.

        Source: 《人民调解工作若干规定》第二十九条.
        """
        lines = hall_list(unit, day).lines
        name = unit.centre.profile().name
        sheet = HallSheet(org_name=name, day=day, rows=tuple(map(_hall_row, lines)))
        return self._render(sheet, unit.own_words)

    @repeatable(Permission.SESSION_BOOK)
    def days(self, unit: UnitOfWork, actor: Actor, query: CalendarQuery) -> RenderedPaper:
        """Return the list of some days for the desk, with names; the audit tells that it was made.

        Raises:
            FieldError: the days run backwards or are too many.
        """
        if not timedelta() <= query.last - query.first <= MOST_DAYS:
            raise FieldError(last=Reason.SPAN_REVERSED)
        blocks = unit.case_register.blocks(query)
        names = unit.case_register.party_names({one.case_id for one in blocks})
        centre = unit.centre.profile()
        paper = self._render(
            DaysSheet(
                org_name=centre.name,
                first=query.first,
                last=query.last,
                rows=tuple(_day_row(unit, one, names[one.case_id]) for one in blocks),
                made_by=actor.name,
                made_on=unit.today,
            ),
            unit.own_words,
        )
        span = f"{query.first}..{query.last}"
        unit.audit.record("calendar:printed", centre.org_id, span, sessions=str(len(blocks)))
        return paper


def _hall_row(line: HallLine) -> HallRow:
    starts, ends = local(line.starts_at), local(line.ends_at)
    return HallRow(starts=starts.time(), ends=ends.time(), room=line.room, tail=line.tail)


def _day_row(unit: UnitOfWork, block: SessionBlock, names: Sequence[str]) -> DayRow:
    """Return a row; of a matter closed to whoever prints no more than that it is taken.

    Where nobody was called yet, the parties of the case are told.
    """
    starts, ends = local(block.starts_at), local(block.ends_at)
    parties: tuple[str, ...] = (RESTRICTED_TITLE,)
    people: tuple[str, ...] = ()
    second = ""
    if block.surnames != RESTRICTED_TITLE:
        session = unit.sessions.look(block.session_id)
        called = sorted(session.invitees, key=lambda one: one.ordinal)
        told = tuple(_told(one) for one in called if one.part is InviteePart.PARTY)
        parties = told or tuple(names)
        people = tuple(_told(one) for one in called if one.part.beside)
        joint = session.second_committee_id
        second = unit.organizations.look(joint).name if joint else ""
    return DayRow(
        day=starts.date(),
        starts=starts.time(),
        ends=ends.time(),
        where=" ".join(filter(None, (block.room, block.place))) or block.venue.label,
        kind=block.kind.label,
        number=block.number,
        parties=parties,
        mediators=block.mediators,
        people=people,
        second=second,
        state="" if block.state is SessionState.PLANNED else block.state.label,
    )


def _told(one: Invitee) -> str:
    """Return a name with how far it has come with him."""
    return f"{one.name}（{one.state.label}）"
