"""What each side said alone in a session that is to go on: noted by the chief, in no paper."""

from datetime import timedelta
from itertools import chain

from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseStage, SessionState
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.world import World
from centre_app.services.records.caucus import SaveCaucus, SideNote

_MINUTES_AGO = 50
_DAYS = 200


def whispers(world: World) -> Life:
    """Leave notes of both sides beside the record of a session, one that goes on if there is any."""
    chief = world.town.roles[Role.CHIEF_MEDIATOR][0]
    yield world.present - timedelta(minutes=_MINUTES_AGO), chief
    with world.unit.as_usual():
        sat = _last_sitting(world)
    if sat is None:
        return
    case, session = sat
    said = world.texts.scenes["caucus"]
    notes = tuple(SideNote(party.id, text) for party, text in zip(case.parties, said, strict=False))
    world.usual.caucus.save(chief, SaveCaucus(session_id=session.id, notes=notes))


def _last_sitting(world: World) -> tuple[MediationCase, Session] | None:
    unit = world.unit
    days = (unit.today - timedelta(days=ago) for ago in range(_DAYS))
    lots = chain(
        [unit.cases.find(stage=CaseStage.ADJOURNED)],
        # Asked for only where nothing was adjourned.
        (unit.cases.find(ended_on=day) for day in days),
    )
    for cases in lots:
        held = [
            (case, session)
            for case in cases
            for session in unit.sessions.find(case_id=case.id, state=SessionState.HELD)
            if not session.kind.appointment
        ]
        if held:
            return max(held, key=lambda one: one[1].starts_at)
    return None
