"""What each side said alone in a session that is to go on: noted by the chief, in no paper."""

from datetime import timedelta

from centre_app.domain.mediation.cases import MediationCase, Session
from centre_app.domain.mediation.codes import CaseStage, SessionState
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.world import World
from centre_app.services.records.caucus import SaveCaucus, SideNote

_MINUTES_AGO = 50


def whispers(world: World) -> Life:
    """Leave notes of both sides beside the record of the last session that was adjourned."""
    chief = world.town.roles[Role.CHIEF_MEDIATOR][0]
    yield world.present - timedelta(minutes=_MINUTES_AGO), chief
    with world.unit.as_usual():
        adjourned = _adjourned(world)
    if adjourned is None:
        return
    case, session = adjourned
    said = world.texts.scenes["caucus"]
    notes = tuple(SideNote(party.id, text) for party, text in zip(case.parties, said, strict=False))
    world.usual.caucus.save(chief, SaveCaucus(session_id=session.id, notes=notes))


def _adjourned(world: World) -> tuple[MediationCase, Session] | None:
    unit = world.unit
    found = [
        (case, session)
        for case in unit.cases.find(stage=CaseStage.ADJOURNED)
        for session in unit.sessions.find(case_id=case.id, state=SessionState.HELD)
        if not session.kind.appointment
    ]
    return max(found, key=lambda one: one[1].starts_at, default=None)
