"""At the window: a group, somebody without a card, nobody by name, the shelf, and kept texts."""

from dataclasses import replace
from datetime import timedelta

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import DisputeType, Route
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.people.codes import Sex
from centre_app.domain.permissions import Role
from centre_app.domain.petitions.codes import ServiceWay
from centre_app.domain.reception.groups import MOST_REPRESENTATIVES
from centre_app.domain.text_modules.modules import TextModule
from centre_app.domain.text_modules.sentences import ENOUGH
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.demo.texts import Row
from centre_app.services.demo.world import World
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.drafts import DraftText, HandingOver
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.petitions import Decision, Service
from centre_app.services.records.reception import ReceiptOrder
from centre_app.services.records.triage import Refusal

CROWD, COMPANIONS = 23, 8


def group(world: World) -> Life:
    """Let twenty-three people come with their five representatives."""
    errand = Errand(world, "group")
    yield errand.when(3, 8, 40), errand.actor(Role.RECEPTIONIST)
    first, *others = [errand.somebody() for _ in range(MOST_REPRESENTATIVES)]
    companions = [PersonEntry(name=world.names.name(Sex.MALE, age=40)) for _ in range(COMPANIONS)]
    errand.register(
        first,
        representatives=tuple(others),
        companions=tuple(companions),
        people_count=CROWD,
    )


def card_not_shown(world: World) -> Life:
    """Register somebody who has no card with him; it is said why."""
    errand = Errand(world, "card_not_shown")
    yield errand.when(1, 10, 35), errand.actor(Role.RECEPTIONIST)
    shown = errand.somebody()
    errand.register(
        PersonEntry(
            name=shown.name,
            phone=shown.phone,
            village_id=shown.village_id,
            id_remark=errand.told["remark"],
        )
    )


def nameless(world: World) -> Life:
    """Register somebody who will not say who he is."""
    errand = Errand(world, "nameless")
    yield errand.when(2, 15, 10), errand.actor(Role.RECEPTIONIST)
    errand.register(PersonEntry(), anonymous=True)


def not_taken_on(world: World) -> Life:
    """Ask the director not to take a dispute on that a court decided; it waits for his word."""
    errand = Errand(world, "refused")
    yield errand.when(1, 9, 15), errand.actor(Role.RECEPTIONIST)
    errand.register(errand.somebody())
    yield errand.when(1, 11, 5), errand.actor(Role.DISPATCHER)
    _ask_refusal(errand)


def turned_away(world: World) -> Life:
    """Turn a dispute away that a court settled: the notice with its article is handed over."""
    errand = Errand(world, "turned_away")
    yield errand.when(6, 10, 10), errand.actor(Role.RECEPTIONIST)
    visitor = errand.somebody()
    errand.register(visitor)
    yield errand.when(6, 11, 40), errand.actor(Role.DISPATCHER)
    _ask_refusal(errand)
    yield errand.when(5, 9, 5), errand.actor(Role.DIRECTOR)
    word = Decision(**errand.head, approved=True, words=errand.told["words"])
    errand.do(errand.usual.asks.decide, word)
    yield errand.when(5, 15, 30), errand.actor(Role.DISPATCHER)
    [refusal] = world.unit.refusals.find(matter_id=errand.id)
    served = Service(
        **errand.head,
        service_id=refusal.id,
        way=ServiceWay.DIRECT,
        served_on=world.unit.today,
        receiver=visitor.name,
    )
    errand.do(errand.usual.answers.serve, served)


def _ask_refusal(errand: Errand) -> None:
    errand.triage(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    ask = Refusal(
        **errand.head,
        reason=RefusalReason.DECIDED,
        go_to=errand.told["go_to"],
        note=errand.told["note"],
    )
    errand.do(errand.usual.refusals.ask, ask)


def rarely_written(world: World) -> Life:
    """Register somebody with a character in his name that no typeface has: the slip shows a gap."""
    errand = Errand(world, "rare_name")
    yield errand.when(1, 14, 20), errand.actor(Role.RECEPTIONIST)
    shown = errand.somebody(ages=(66, 78))
    errand.register(replace(shown, name=shown.name[:1] + errand.told["written"]))
    [visit] = world.unit.visits.find(matter_id=errand.id)
    slip = ReceiptOrder(visit_id=visit.id)
    errand.do(errand.usual.reception.issue_receipt, slip)


def shelf(world: World) -> Life:
    """Leave forms half typed; one of them a colleague handed over."""
    actors = world.town.actors
    for row in world.texts.scenes["shelf"]:
        yield world.present - timedelta(minutes=row["minutes"]), actors[row["by"]]
        draft = DraftText(INTAKE_FORM, new_id(), body_of(row))
        world.usual.drafts.keep(world.unit.actor, draft)
        if row["for"] != row["by"]:
            to_id = actors[row["for"]].staff_id
            given = HandingOver(form=INTAKE_FORM, subject_id=draft.subject_id, to_id=to_id)
            world.usual.drafts.hand_over(world.unit.actor, given)


def modules(world: World) -> Life:
    """Keep texts of the centre's own, use them, and write some sentences again and again."""
    scenes = world.texts.scenes
    errand = Errand(world, "group")
    yield errand.when(60, 17), errand.actor(Role.RECEPTIONIST)
    for row in scenes["modules"]:
        about = DisputeType(row["type"]) if row["type"] else None
        module = world.unit.text_modules.add(
            TextModule(short_name=row["name"], text=row["text"], dispute_type=about)
        )
        world.record("text_module:saved", module, row["name"])
        with world.unit.as_usual():
            world.unit.module_counts.use([module.id] * row["uses"], about or DisputeType.OTHER)
    with world.unit.as_usual():
        for about, sentence in scenes["sentences"]:
            for _ in range(ENOUGH):
                world.unit.module_counts.see([sentence], DisputeType(about))


def body_of(row: Row) -> dict[str, object]:
    """Return what the form of the window keeps of a visitor."""
    return {
        "title": row["name"] or row["demand"],
        "demand": row["demand"],
        "dispute_type": row["type"],
        "visitor": {"name": row["name"], "phone": row["phone"]},
    }
