"""Writing down what a petition is, and setting the dates that follow from it."""

from centre_app.domain.clock import civil_day
from centre_app.domain.dates import chinese_date
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.matter import Matter
from centre_app.domain.petitions.codes import PetitionState, ServedPaper
from centre_app.domain.petitions.files import PetitionFile
from centre_app.services.matters.due_dates import count_again, meet, owe
from centre_app.services.petitions.parts import begin_sixty_days, joined
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.petitions import Classification

_WRITTEN = (
    "kind",
    "statutory_route",
    "purpose",
    "mode",
    "size",
    "repeat",
    "content",
    "unreachable",
    "assigner",
    "assigner_due_on",
    "accused",
    "accused_body_id",
)


def write_down(
    unit: UnitOfWork, matter: Matter, file: PetitionFile | None, said: Classification
) -> PetitionFile:
    """Return the file with what was said of the petition; a new one if there is none.

    Raises:
        RuleError: what is accepted already may not become an accusation.
    """
    values = {name: getattr(said, name) for name in _WRITTEN}
    values |= {
        "flags": sorted(said.flags),
        "from_above": bool(said.assigner),
        "received_on": said.received_on or civil_day(matter.received_at),
    }
    if file is None:
        return unit.petitions.add(PetitionFile(matter_id=matter.id, **values))
    file.refuse_to_become(said.kind)
    for name, value in values.items():
        setattr(file, name, value)
    if file.state is PetitionState.LEFT:
        file.go(PetitionState.REGISTERED)
    return file


def date_from(unit: UnitOfWork, matter: Matter, file: PetitionFile) -> None:
    """Count the dates from the day the petition came in, and leave out those not owed.

    Source: 《信访工作条例》第二十三条.
    """
    _date_notice(unit, matter, file)
    _date_objection(unit, matter, file)
    accepted = file.state is not PetitionState.REGISTERED
    if accepted and file.sixty_days and file.accepted_on is not None:
        begin_sixty_days(unit, matter, file, start=file.accepted_on)
    elif accepted:
        meet(unit, matter.id, DeadlineKind.PETITION, on=unit.today)


def _date_notice(unit: UnitOfWork, matter: Matter, file: PetitionFile) -> None:
    notices = unit.deadlines.find(matter_id=matter.id, kind=DeadlineKind.NOTICE)
    if file.unreachable:
        meet(unit, matter.id, DeadlineKind.NOTICE, on=unit.today)
        file.services = [one for one in file.services if one.served_on is not None]
        return
    told = any(one.served_on is not None for one in file.services)
    if not notices:
        owe(unit, matter, DeadlineKind.NOTICE, start=file.received_on)
    for due in notices if not told else ():
        due.met_on = None
        if due.started_on != file.received_on:
            count_again(unit, matter, due, start=file.received_on)
    if file.state is PetitionState.ACCEPTED and not file.services:
        file.waits_for(ServedPaper.NOTICE, unit.today)


def _date_objection(unit: UnitOfWork, matter: Matter, file: PetitionFile) -> None:
    waits = file.from_above and file.state is PetitionState.REGISTERED
    running = unit.deadlines.find(matter_id=matter.id, kind=DeadlineKind.OBJECTION, met_on=None)
    if not waits:
        meet(unit, matter.id, DeadlineKind.OBJECTION, on=unit.today)
    elif not running:
        owe(unit, matter, DeadlineKind.OBJECTION, start=file.received_on, subject_id=file.id)
    else:
        count_again(unit, matter, running[0], start=file.received_on)


def describe(file: PetitionFile) -> str:
    """Return what a petition is in a line of history; never who is accused (RULE 08)."""
    route = file.statutory_route.label if file.statutory_route else ""
    kind = "、".join(filter(None, (file.kind.label, route, file.size.label, file.repeat.label)))
    above = f"{file.assigner}{chinese_date(file.received_on)}交来" if file.from_above else ""
    term = f"限{chinese_date(file.assigner_due_on)}前" if file.assigner_due_on else ""
    unknown = "姓名或地址不清，不需告知" if file.unreachable else ""
    flags = "、".join(flag.label for flag in file.flags)
    return joined(kind, file.content.label, above, term, unknown, flags)
