"""What the panels of a petition begin with: the file, or what to propose before there is one."""

from collections.abc import Iterator
from typing import Any

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.triage import TriageFacts, signs_in
from centre_app.domain.matters.triage_codes import TriageSign
from centre_app.domain.petitions.codes import (
    AppealLevel,
    PetitionClass,
    PetitionFlag,
    PetitionPurpose,
    PetitionState,
    Repeat,
    StatutoryRoute,
)
from centre_app.domain.petitions.files import (
    OUR_SIDE,
    PetitionAsk,
    PetitionFile,
    accused_among,
    size_of,
)
from centre_app.domain.petitions.proposals import propose_content, propose_mode
from centre_app.services.matters.due_dates import would_owe
from centre_app.services.petitions.checks import bodies_of
from centre_app.services.petitions.parts import petition_of
from centre_app.services.petitions.refusals import asked_refusal, unserved_refusals
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.petitions import (
    AppealLine,
    Asked,
    EarlierPetition,
    PetitionView,
    ToServe,
)
from centre_app.services.records.triage import DueDay

_SHOWN = (
    "state",
    "kind",
    "statutory_route",
    "purpose",
    "mode",
    "size",
    "repeat",
    "content",
    "unreachable",
    "received_on",
    "assigner",
    "assigner_due_on",
    "accused",
    "accused_body_id",
)


def petition_view(unit: UnitOfWork, matter: Matter) -> PetitionView:
    """Return everything the panels of a matter's petition begin with."""
    file = petition_of(unit, matter.id)
    earlier = tuple(unit.petition_register.earlier(matter.id))
    said = _proposed(unit, matter, earlier) if file is None else _written(file)
    due = would_owe(unit, matter, DeadlineKind.PETITION, start=unit.today)
    result = would_owe(unit, matter, DeadlineKind.RESULT, start=unit.today)
    county = unit.organizations.find(kind=OrgKind.COUNTY, active=True)
    return PetitionView(
        **said,
        asked=_asked(unit, matter, file),
        to_serve=tuple(_to_serve(unit, matter, file)),
        petitioners=petitioners(matter),
        today=unit.today,
        calendar=unit.centre.calendar(),
        bodies=bodies_of(unit),
        earlier=earlier,
        sixty_days=DueDay(due.kind, due.due_on, due.article, due.basis),
        result_due=result.due_on,
        reviewer=county[0].name if county else "",
    )


def petitioners(matter: Matter) -> tuple[str, ...]:
    """Return the names of those who ask."""
    return tuple(one.name for one in matter.taking_part if one.role in OUR_SIDE)


def _proposed(
    unit: UnitOfWork, matter: Matter, earlier: tuple[EarlierPetition, ...]
) -> dict[str, Any]:
    facts = TriageFacts(
        dispute_type=matter.dispute_type, channel=matter.channel, demand=matter.demand
    )
    accused = accused_among(matter.taking_part)
    threat = TriageSign.THREAT in signs_in(facts, unit.today)
    return {
        "state": None,
        "kind": PetitionClass.ACCUSATION if accused else PetitionClass.APPEAL,
        "statutory_route": None if accused else StatutoryRoute.GENERAL,
        "purpose": PetitionPurpose.REPORT if accused else PetitionPurpose.REQUEST,
        "mode": propose_mode(matter.channel),
        "size": size_of(matter.people_count),
        "repeat": Repeat.REPEAT if earlier else Repeat.FIRST,
        "content": propose_content(matter.dispute_type),
        "flags": frozenset({PetitionFlag.THREAT} if threat else ()),
        "unreachable": matter.anonymous,
        "received_on": civil_day(matter.received_at),
        "assigner": "",
        "assigner_due_on": None,
        "accused": "、".join(accused),
        "accused_body_id": None,
    }


def _written(file: PetitionFile) -> dict[str, Any]:
    shown = {name: getattr(file, name) for name in _SHOWN}
    return {
        **shown,
        "flags": frozenset(file.flags),
        "level": _level(file),
        "appeals": tuple(
            AppealLine(one.level, one.body, one.asked_on, one.answered_on, one.result)
            for one in file.appeals
        ),
    }


def _asked(unit: UnitOfWork, matter: Matter, file: PetitionFile | None) -> Asked | None:
    ask = asked_refusal(unit, matter.id) or (file.pending if file else None)
    if ask is None:
        return None
    who = unit.staff.look(ask.asked_by).name
    days = ask.days if isinstance(ask, PetitionAsk) else 0
    return Asked(ask.kind, ask.reason, ask.refusal, ask.go_to, days, who)


def _to_serve(unit: UnitOfWork, matter: Matter, file: PetitionFile | None) -> Iterator[ToServe]:
    for one in (*(file.unserved if file else ()), *unserved_refusals(unit, matter.id)):
        yield ToServe(one.id, one.paper, one.since or unit.today)


def _level(file: PetitionFile) -> AppealLevel | None:
    """Return which appeal comes next, or is under way."""
    if file.state in {PetitionState.DELIVERED, PetitionState.REVIEW}:
        return AppealLevel.REVIEW
    rechecking = file.state in {PetitionState.REVIEWED, PetitionState.RECHECK}
    return AppealLevel.RECHECK if rechecking else None
