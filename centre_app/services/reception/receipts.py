"""The registration form with the slip that a visitor takes home (F01)."""

from datetime import date

from centre_app.domain.clock import local
from centre_app.domain.matters.codes import DeadlineKind, MatterRole
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.titles import NOBODY_NAMED, PARTIES_SIDE, names_in_a_row
from centre_app.domain.papers.sheets import PartyBlock, ReceiptSheet
from centre_app.domain.people.codes import PartyKind
from centre_app.domain.people.persons import Person
from centre_app.domain.reception.query_codes import grouped
from centre_app.domain.reception.visits import Visit
from centre_app.services.people.people import age_of
from centre_app.services.ports.unit import UnitOfWork

VISITOR_LABEL = "来访人"
FROM = "；"
"""Between where somebody works and where he lives: the form has one place for both."""


def receipt_sheet(unit: UnitOfWork, visit: Visit, matter: Matter) -> ReceiptSheet:
    """Return what stands on the form and the slip; the QR holds the query code alone.

    Source: 《信访工作条例》第十九条、第二十三条.
    """
    centre = unit.organizations.look(matter.org_id)
    at = local(visit.visited_at)
    respondents = [one.name for one in matter.taking_part if one.role is MatterRole.RESPONDENT]
    return ReceiptSheet(
        org_name=centre.name,
        seal_name=centre.seal_name,
        org_phone=centre.phone,
        visit_number=visit.number,
        matter_code=matter.number,
        query_code=grouped(unit.query_codes.of(matter.id)),
        visited_on=at.date(),
        visited_at=at.time().replace(second=0, microsecond=0),
        channel=visit.channel.label,
        visitor=_visitor(unit, visit),
        people_count=visit.people_count,
        first_visit=visit.first_for_matter,
        dispute_type=matter.dispute_type.label,
        other_party=names_in_a_row(respondents, limit=PARTIES_SIDE) if respondents else "",
        place=matter.place,
        words=visit.words,
        demand=matter.demand,
        destination=matter.route.label if matter.route else "",
        due_on=_notice_due(unit, matter),
        received_by=unit.staff.look(visit.received_by).name,
    )


def _visitor(unit: UnitOfWork, visit: Visit) -> PartyBlock:
    if visit.visitor_id is None:
        return PartyBlock(label=VISITOR_LABEL, name=NOBODY_NAMED)
    person = unit.people.look(visit.visitor_id)
    secrets = unit.vault.reveal(person.id)
    address = FROM.join(filter(None, (person.work_unit, secrets.address)))
    return PartyBlock(
        label=VISITOR_LABEL,
        name=person.name,
        kind=person.kind,
        sex=_sex(person),
        ethnic=person.ethnic,
        age=age_of(unit, person),
        occupation=person.occupation,
        contact=secrets.phone,
        address=address,
        legal_representative=person.head,
        uscc=secrets.id_number if person.kind.is_body else "",
    )


def _sex(person: Person) -> str:
    stated = person.kind is PartyKind.PERSON and person.sex.value in {"1", "2"}
    return person.sex.label if stated else ""


def _notice_due(unit: UnitOfWork, matter: Matter) -> date | None:
    owed = unit.deadlines.find(matter_id=matter.id, kind=DeadlineKind.NOTICE, met_on=None)
    return min((one.due_on for one in owed), default=None)
