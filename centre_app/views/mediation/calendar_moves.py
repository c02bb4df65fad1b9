"""What becomes of a session that is dropped: moved, handed over or refused, and put back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.clock import Clock
from centre_app.domain.errors import CentreError, ClashError, StaleRecordError
from centre_app.domain.mediation.sittings import SessionVenue
from centre_app.services.records.exchanges import HandOver
from centre_app.services.records.sessions import MoveSession, SessionBlock
from centre_app.services.records.slots import SlotAnswer, SlotQuery
from centre_app.services.requests import Done
from centre_app.services.sessions.planning import Sessions
from centre_app.views.desk import Desk
from centre_app.views.mediation import calendar_words, words
from centre_app.views.mediation.calendar_grid import CalendarGrid
from centre_app.views.mediation.calendar_layout import Drop, morning_of
from centre_app.views.mediation.hours_form import minutes_of
from centre_app.views.mediation.slot_strip import SlotStrip
from centre_app.views.mediation.texts import span_text
from centre_app.views.messages import Level, sentence

_MOST_UNDONE = 20


@dataclass(frozen=True)
class Step:
    """What was done to a session and can be put back, while it is at version ``after``."""

    drop: Drop
    before: int
    after: int


class CalendarMoves(QObject):
    """Sends what is dropped, says beside the session why it is refused, and puts back.

    Signals:
        undoable: whether something can be put back.
    """

    undoable = Signal(bool)

    def __init__(  # noqa: PLR0917 - parts of one page
        self,
        desk: Desk,
        sessions: Sessions,
        clock: Clock,
        grid: CalendarGrid,
        slots: SlotStrip,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._desk, self._sessions, self._clock = desk, sessions, clock
        self._grid, self._slots, self._owner = grid, slots, owner
        self._refused: Drop | None = None
        self._steps: list[Step] = []

    def drop(self, drop: Drop) -> None:
        """Put a session where it was dropped."""
        why = _refusal(drop)
        if why:
            self._grid.explain(drop.block.session_id, why)
            self._desk.say(why, Level.WARN)
            return
        room_id, place = _where(drop)
        same = drop.span == drop.block.span and room_id == drop.block.room_id
        if same and not drop.hands_over:
            return
        self._send(drop, _request(drop, room_id, place))

    def take_slot(self, answer: SlotAnswer) -> None:
        """Put the session that was refused into free hours."""
        if self._refused is not None:
            drop = replace(self._refused, span=answer.span)
            self._send(drop, _request(drop, answer.room_id, drop.block.place))

    def undo(self) -> None:
        """Put the session that was moved last back."""
        if not self._steps:
            return
        step = self._steps.pop()
        self._tell_undoable()
        back = _back(step)

        def done(answer: Done) -> None:
            self._undone(step, answer)

        self._desk.send(
            self._use_case(back), back, owner=self._owner, done=done, refused=self._complain_back
        )

    def clear(self) -> None:
        """Take away what was said of a refusal."""
        self._refused = None
        self._slots.clear()

    def _send(self, drop: Drop, request: MoveSession | HandOver) -> None:
        def done(answer: Done) -> None:
            self._done(drop, answer)

        def refused(error: CentreError) -> None:
            self._explain(error, drop, request.room_id)

        self._desk.send(
            self._use_case(request), request, owner=self._owner, done=done, refused=refused
        )

    def _use_case(self, request: MoveSession | HandOver) -> Callable[..., Any]:
        if isinstance(request, HandOver):
            return self._sessions.hand_over
        return self._sessions.move_session

    def _done(self, drop: Drop, answer: Done) -> None:
        self.clear()
        self._steps.append(Step(drop, drop.block.version, answer.version))
        del self._steps[:-_MOST_UNDONE]
        self._tell_undoable()
        when = span_text(drop.span)
        said = words.DONE_MOVED.format(when=when)
        if drop.hands_over:
            said = calendar_words.DONE_HANDED.format(name=drop.lane.title, when=when)
        self._desk.say(said)
        self._grid.setFocus()

    def _undone(self, step: Step, answer: Done) -> None:
        """Let what was done to the session before be put back too: it stands as it did then."""
        self._steps = [
            replace(one, after=answer.version)
            if one.drop.block.session_id == step.drop.block.session_id and one.after == step.before
            else one
            for one in self._steps
        ]
        self.clear()
        self._desk.say(calendar_words.PUT_BACK.format(when=span_text(step.drop.block.span)))
        self._grid.setFocus()

    def _complain_back(self, error: CentreError) -> None:
        stale = isinstance(error, StaleRecordError)
        why = calendar_words.CHANGED_SINCE if stale else sentence(error)
        self._desk.say(calendar_words.NOT_PUT_BACK.format(why=why), Level.WARN)

    def _explain(self, error: CentreError, drop: Drop, room_id: UUID | None) -> None:
        """Say who is taken and when, and offer three free slots."""
        self._grid.explain(drop.block.session_id, sentence(error))
        if not isinstance(error, ClashError):
            self._desk.complain(error)
            return
        self._desk.say(words.INSTEAD.format(why=sentence(error)), Level.WARN)
        self._refused = drop
        query = SlotQuery(
            case_id=drop.block.case_id,
            room_id=room_id,
            after=max(self._clock.now(), morning_of(drop.lane.day)),
            minutes=minutes_of(drop.block.span.length),
            session_id=drop.block.session_id,
            venue=SessionVenue.ROOM if room_id else drop.block.venue,
            out_id=drop.came.mediator_id if drop.hands_over else None,
            in_id=drop.lane.mediator_id if drop.hands_over else None,
        )
        shown = partial(self._slots.show_found, minutes=query.minutes)
        self._desk.send(self._sessions.free_slots, query, owner=self._owner, done=shown)

    def _tell_undoable(self) -> None:
        self.undoable.emit(bool(self._steps))


def _refusal(drop: Drop) -> str:
    """Return why a session cannot be dropped there whatever its hours; nothing if it can."""
    block, lane = drop.block, drop.lane
    if lane.body_id is not None and lane.body_id not in block.body_ids:
        return calendar_words.OTHER_BODY.format(name=lane.title)
    if drop.hands_over and lane.mediator_id in block.mediator_ids:
        return calendar_words.SITS_ALREADY.format(name=lane.title)
    if lane.elsewhere and not block.place:
        return calendar_words.NO_PLACE
    return ""


def _where(drop: Drop) -> tuple[UUID | None, str]:
    """Return room and place it goes to: those of the column, else those it had."""
    if drop.lane.room_id is not None:
        return drop.lane.room_id, ""
    return drop.block.room_id, drop.block.place


def _request(drop: Drop, room_id: UUID | None, place: str) -> MoveSession | HandOver:
    told = {
        "session_id": drop.block.session_id,
        "seen": drop.block.version,
        "starts_at": drop.span.starts_at,
        "ends_at": drop.span.ends_at,
        "room_id": room_id,
        "place": "" if room_id else place,
        "venue": drop.block.venue,
    }
    if drop.hands_over:
        return HandOver(out_id=drop.came.mediator_id, in_id=drop.lane.mediator_id, **told)  # type: ignore[arg-type]
    return MoveSession(**told)  # type: ignore[arg-type]


def _back(step: Step) -> MoveSession | HandOver:
    """Return the request that puts a session back to where it was carried from."""
    drop = step.drop
    block: SessionBlock = replace(drop.block, version=step.after)
    home = Drop(block, block.span, came=drop.lane, lane=drop.came)
    return _request(home, block.room_id, block.place)
