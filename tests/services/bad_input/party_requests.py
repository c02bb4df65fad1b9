"""A request that can stand for every use case of participation."""

from datetime import date

from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import AuthorityKind, Power
from centre_app.domain.people.codes import Capacity
from centre_app.services.records.participation import (
    ChangedParty,
    EndedParty,
    NamedCompanions,
    NewParty,
)
from centre_app.services.records.people import PersonEntry
from tests.services.bad_input.stages import Stage, Way


def _lawyer(stage: Stage) -> NewParty:
    done = stage.registered()
    with stage.town.open_unit(stage.actor, reading=True) as unit:
        first = unit.matters.look(done.id).parties[0]
        return NewParty(
            matter_id=done.id,
            version=done.version,
            person=PersonEntry(name="魏律师", phone="13800001111"),
            part=Part(
                role=MatterRole.AGENT_LAWYER,
                behalf_of_id=first.id,
                authority=AuthorityKind.SPECIAL,
                powers=(Power.SETTLE,),
                valid_from=date(2026, 3, 1),
                valid_to=date(2026, 12, 31),
                document="授权委托书",
            ),
        )


def _revised(stage: Stage) -> ChangedParty:
    done = stage.registered()
    with stage.town.open_unit(stage.actor, reading=True) as unit:
        first = unit.matters.look(done.id).parties[0]
        part = Part(role=MatterRole.PETITIONER, capacity=Capacity.LIMITED, document="民事判决书")
        return ChangedParty(matter_id=done.id, version=done.version, party_id=first.id, part=part)


def _ended(stage: Stage) -> EndedParty:
    done = stage.registered()
    with stage.town.open_unit(stage.actor, reading=True) as unit:
        last = unit.matters.look(done.id).parties[-1]
        return EndedParty(
            matter_id=done.id,
            version=done.version,
            party_id=last.id,
            ended_on=date(2026, 3, 2),
            reason="登记有误",
        )


def _companions(stage: Stage) -> NamedCompanions:
    done = stage.registered()
    people = (PersonEntry(name="孙二娘", phone="13800002222"),)
    return NamedCompanions(matter_id=done.id, version=done.version, companions=people)


PARTY_WAYS: dict[str, Way] = {
    "participation.add": _lawyer,
    "participation.end": _ended,
    "participation.name_companions": _companions,
    "participation.revise": _revised,
}
