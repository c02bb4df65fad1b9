"""How answers to the search for free hours, and what stands in the way, read."""

from collections.abc import Sequence

from centre_app.domain.mediation.obstacles import Obstacle, ObstacleKind, Standing
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.slots import SlotAnswer, SlotFindings
from centre_app.views.mediation import slot_words as words
from centre_app.views.mediation.texts import span_text


def obstacle_text(one: Obstacle) -> str:
    """Return what is in the way: 周正和请假（培训）."""
    if one.kind in words.OF_NOTE:
        return words.OF_NOTE[one.kind].format(note=one.note)
    if one.kind is ObstacleKind.TOO_SMALL:
        seats, _, heads = one.note.partition("/")
        return words.TOO_SMALL.format(name=one.name, seats=seats, heads=heads)
    if one.kind is ObstacleKind.KEPT:
        return words.KEPT.format(name=one.name, kinds=one.note)
    form = words.WHAT_NOTED if one.note else words.WHAT
    return form.format(name=one.name, kind=words.KINDS[one.kind], note=one.note)


def told_together(form: str, obstacles: Sequence[Obstacle]) -> str:
    """Return one sentence for all of them, or nothing."""
    what = words.THEN.join(map(obstacle_text, obstacles))
    return form.format(what=what) if what else ""


def standing_text(standing: Sequence[Standing], most: int | None = None) -> str:
    """Return what is in the way and how often, the most frequent first."""
    told = standing[:most]
    return words.AND.join(
        words.STANDING.format(what=obstacle_text(one.obstacle), times=one.times) for one in told
    )


def answer_text(answer: SlotAnswer, key: int) -> str:
    """Return hours and room, with the key that takes them."""
    when = span_text(answer.span)
    return words.ANSWER.format(key=key, when=when, where=answer.room).rstrip()


def reasons_text(answer: SlotAnswer) -> str:
    """Return who sits, what else is free, and why nothing earlier would do."""
    parts = [
        words.MEDIATORS.format(names=words.AND.join(answer.mediators)) if answer.mediators else "",
        words.BESIDE.format(names=words.AND.join(answer.beside)) if answer.beside else "",
        words.OTHER_ROOMS.format(count=answer.other_rooms) if answer.other_rooms else "",
    ]
    if answer.before:
        what = standing_text(answer.before, words.TOLD_OBSTACLES)
        parts.append(words.BEFORE.format(what=what))
    return words.THEN.join(filter(None, parts))


def kept_for_text(answer: SlotAnswer) -> str:
    """Return what else the room is kept for, or nothing."""
    if not answer.kept_for:
        return ""
    return words.KEPT_FOR.format(kinds=_kinds(answer.kept_for))


def left_out_text(found: SlotFindings) -> str:
    """Return which rooms were not offered, and why; nothing where all were."""
    told = words.AND.join(_left_out(one, found.heads) for one in found.left_out)
    return words.LEFT_OUT.format(rooms=told) if told else ""


def _left_out(room: RoomRow, heads: int) -> str:
    if room.seats < heads:
        return words.LEFT_OUT_SEATS.format(name=room.name, seats=room.seats, heads=heads)
    return words.LEFT_OUT_KIND.format(name=room.name, kinds=_kinds(room.kinds))


def _kinds(kinds: Sequence[SessionKind]) -> str:
    return words.AND.join(one.label for one in kinds)


def head_text(found: SlotFindings, minutes: int) -> str:
    """Return the line above the answers; where there are none, what is in the way."""
    if found.answers:
        keys = words.KEYS_AND.join(str(at + 1) for at in range(len(found.answers)))
        return words.FOUND.format(keys=keys)
    if not found.tried:
        return words.TOO_LONG.format(minutes=minutes)
    none = words.NONE.format(until=f"{found.until:%m-%d}") + standing_text(found.in_the_way)
    return "\n".join((none, words.LATER if found.later else words.NEVER))
