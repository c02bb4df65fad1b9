"""Sessions in which something was said in caucus: a word that stands nowhere else in the town."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.caucus import CaucusDraft, SaveCaucus, SideNote
from tests.services.leaks.scene import Scene
from tests.town import Town

WHISPER = "底线两万三"
HALF_TYPED = "再让八百"
SAID_ALONE = (WHISPER, HALF_TYPED)


@dataclass
class Whispered(Scene):
    """Both matters open to all who read cases, with notes of every side in every session."""

    def __post_init__(self) -> None:
        """Live through both, then note what each side says alone."""
        super().__post_init__()
        self.sessions = whisper(self.town, self.named)

    def _close(self, matter_id: UUID) -> None:
        """Leave the matter open: it is the notes that nobody else may read."""

    @property
    def outsider(self) -> Actor:
        """Return somebody with every post but the one that leads all mediation."""
        return replace(self.other, roles=frozenset(Role) - {Role.CHIEF_MEDIATOR})


def whisper(town: Town, actor: Actor) -> list[UUID]:
    """Note something of every side in every session that has begun; return the sessions."""
    told: list[UUID] = []
    for session_id, parties in _begun(town, actor).items():
        notes = tuple(SideNote(key, f"{WHISPER}，不能让对方知道") for key in parties)
        town.services.caucus.save(actor, SaveCaucus(session_id=session_id, notes=notes))
        body = {"texts": {str(parties[0]): HALF_TYPED}}
        town.services.caucus.keep(actor, CaucusDraft(session_id, body))
        told.append(session_id)
    return told


def _begun(town: Town, actor: Actor) -> dict[UUID, tuple[UUID, ...]]:
    with town.open_unit(actor, reading=True) as unit:
        return {
            session.id: tuple(one.id for one in unit.cases.look(session.case_id).parties)
            for session in unit.sessions.find()
            if session.state in (SessionState.OPEN, SessionState.HELD)
        }


def overheard(told: Any) -> list[str]:
    """Return what an answer tells of what was said alone."""
    return [one for one in SAID_ALONE if one in repr(told)]
