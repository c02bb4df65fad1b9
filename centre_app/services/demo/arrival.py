"""Somebody comes to the window: people, matter, visit and what is owed from then on."""

from dataclasses import replace
from datetime import timedelta

from centre_app.domain.centre.bodies import Area
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import DeadlineKind, MatterRole, Route
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.participation import Part
from centre_app.domain.numbering import MATTER, VISIT, matter_number, visit_number
from centre_app.domain.people.codes import PartyKind, Sex
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Role
from centre_app.domain.reception.codes import Channel
from centre_app.domain.reception.groups import GROUP_FROM, MOST_REPRESENTATIVES
from centre_app.domain.reception.visits import Visit
from centre_app.domain.repeats.codes import Sign, Verdict
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.papers import print_receipt
from centre_app.services.demo.texts import Row
from centre_app.services.demo.world import Affair, Plan, World
from centre_app.services.matters.history import step_now
from centre_app.services.matters.taking_part import take_part
from centre_app.services.people.people import age_of, file_person
from centre_app.services.reception.repeats import keep_answer
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.repeats import RepeatAnswer

_NUMERALS = "一二三四五六七八九"
_FIELDS = ("门前坝", "水井湾", "大田坳", "河嘴", "茶林坡", "老屋场")
_CROPS = ("玉米", "油菜", "柑橘", "辣椒", "烤烟", "水稻")
_TREES = ("杉木", "松树", "柏树", "桤木")
_CHANNELS = (
    (Channel.WALK_IN, 62),
    (Channel.PHONE, 11),
    (Channel.GRID_REPORT, 9),
    (Channel.POLICE, 6),
    (Channel.VILLAGE_UP, 5),
    (Channel.HOTLINE, 4),
    (Channel.COURT, 2),
    (Channel.SCREENING, 1),
)
_PETITIONS = (Channel.PETITION_OFFICE, Channel.SUPERIOR, Channel.LETTER, Channel.LEADER_RECEPTION)
_KNOWN_PERCENT = 16
_ANONYMOUS_PERCENT = 12
"""Of those who report a nuisance; nobody mediates with somebody unknown."""


def arrive(world: World, plan: Plan) -> Affair:
    """Put a matter on file with its first visit."""
    unit, tale = world.unit, plan.tale
    channel = _channel(world, plan)
    anonymous = plan.route is Route.PAIRED_ORDERS and world.chance.happens(_ANONYMOUS_PERCENT)
    village = world.chance.pick(world.town.villages)
    me, age = (None, 0) if anonymous else _caller(world, tale.row, village_id=village.id)
    if me is not None and me.village_id is not None:
        village = unit.areas.look(me.village_id)
    other = _other(world, tale.row, village.name, me=me)
    slots = _slots(world, tale.row, village.name, me=me, other=other, age=age)
    parties = " 与 ".join(one.name for one in (me, other) if one) or "匿名来访人"
    matter = Matter(
        number=matter_number(world.town.profile.region, unit.today.year, unit.numbers.next(MATTER)),
        title=f"{parties} {tale.type.label}",
        demand=tale.text("demand", slots),
        place=tale.text("place", slots) or village.name,
        channel=channel,
        dispute_type=tale.type,
        village_id=village.id,
        people_count=int(str(slots["people"])),
        parties_text=parties,
        anonymous=anonymous,
        received_at=unit.now,
    )
    affair = Affair(plan, matter, me, other, slots)
    _add_parties(world, affair)
    unit.matters.add(matter)
    matter.note(step_now(unit, matter, "matter:registered"))
    unit.search.put_matter(matter)
    unit.month_counts.registered(matter)
    if me is not None:
        world.owe(matter, DeadlineKind.NOTICE, start=unit.today)
    visit = visit_now(world, affair, words=matter.demand, first=True)
    if me is not None:
        _tell_apart(world, matter, visit, me=me)
    if plan.papered and me is not None:
        print_receipt(world, affair, visit)
    return affair


def _tell_apart(world: World, matter: Matter, visit: Visit, *, me: Person) -> None:
    """Say of somebody who was here about something else before that this is another matter."""
    earlier = world.latest.get(me.id)
    world.latest[me.id] = matter
    if earlier is not None:
        answer = RepeatAnswer(earlier.id, Verdict.OTHER_MATTER, (Sign.ON_FILE,))
        keep_answer(world.unit, matter, earlier, answer, visit_id=visit.id)


def visit_now(world: World, affair: Affair, *, words: str, first: bool) -> Visit:
    """Put a visit on file."""
    unit, me = world.unit, affair.me
    if me is not None:
        me.last_visit_at = unit.now
    visit = unit.visits.add(
        Visit(
            number=visit_number(unit.today, unit.numbers.next(VISIT)),
            visited_at=unit.now,
            channel=affair.matter.channel if first else Channel.WALK_IN,
            visitor_id=me.id if me else None,
            matter_id=affair.matter.id,
            people_count=affair.matter.people_count if first else 1,
            first_for_matter=first,
            words=words,
            received_by=unit.actor.staff_id,
        )
    )
    world.record("visit:registered", visit, visit.number, matter=affair.matter.number)
    return visit


def come_again(world: World, affair: Affair) -> Life:
    """Come back a few times to ask, to bring papers, to complain."""
    moment = affair.matter.received_at
    for _ in range(world.chance.draw((0, 1, 2, 4), (58, 27, 11, 4), count=1)[0]):
        moment = world.office.later(moment, world.chance.between(2, 9))
        yield moment, world.somebody(Role.RECEPTIONIST)
        visit_now(world, affair, words=world.say("again"), first=False)


def _channel(world: World, plan: Plan) -> Channel:
    if plan.route is Route.PETITION:
        return world.chance.pick(_PETITIONS)
    if plan.route in {Route.MEDIATION, Route.PAIRED_ORDERS}:
        return world.chance.weighed(_CHANNELS, lambda one: one[1])[0]
    return world.chance.pick((Channel.WALK_IN, Channel.WALK_IN, Channel.WALK_IN, Channel.PHONE))


def _caller(world: World, row: Row, *, village_id: object) -> tuple[Person, int]:
    chance, unit = world.chance, world.unit
    if world.callers and not row.get("kin") and chance.happens(_KNOWN_PERCENT):
        known = chance.pick(world.callers)
        return known, age_of(unit, known) or 0
    kin = row.get("kin")
    ages = (68, 86) if kin == "child" else (26, 74)
    sex = Sex.FEMALE if kin == "spouse" else Sex.MALE if kin else None
    entry, age = world.names.someone(unit.today, ages=ages, sex=sex)
    person = _file(world, entry, village_id)
    world.callers.append(person)
    return person, age


def _other(world: World, row: Row, village: str, *, me: Person | None) -> Person | None:
    kind = row.get("other")
    if kind is None or me is None:
        return None
    if kind == "person":
        return _neighbour(world, row, me)
    name, party = _body_name(world, row, village)
    if name not in world.bodies:
        entry = world.names.body(name, party, village_id=me.village_id)
        world.bodies[name] = _file(world, entry, me.village_id)
    return world.bodies[name]


def _body_name(world: World, row: Row, village: str) -> tuple[str, PartyKind]:
    """Return what the other side is called if it is no person, and what kind of body it is."""
    places = world.texts.places
    if row["other"] == "company":
        firm = world.chance.pick(places["companies"][row["trade"]])
        return f"{places['county']}{firm}", PartyKind.LEGAL_PERSON
    if row["other"] == "shop":
        return world.chance.pick(places["shops"]), PartyKind.UNINCORPORATED
    if row["other"] == "clinic":
        return places["clinic"], PartyKind.LEGAL_PERSON
    return f"{places['township']}{village}村民委员会", PartyKind.VILLAGE_COMMITTEE


def _neighbour(world: World, row: Row, me: Person) -> Person:
    kin, chance = row.get("kin"), world.chance
    ages = (36, 52) if kin == "child" else (30, 66)
    sex = Sex.MALE if kin else None
    surname = me.name[:1] if kin in {"child", "sibling"} else ""
    entry, _ = world.names.someone(world.unit.today, ages=ages, sex=sex, surname=surname)
    at_home = chance.happens(85)
    village_id = me.village_id if at_home else chance.pick(world.town.villages).id
    person = _file(world, entry, village_id)
    if not kin:
        world.callers.append(person)
    return person


def at_home(world: World, entry: PersonEntry, village: Area) -> PersonEntry:
    """Return somebody with the village and the address at which he lives."""
    places = world.texts.places
    address = f"{places['county']}{places['township']}{village.name}"
    if entry.kind is PartyKind.PERSON:
        address += f"{world.chance.pick(_NUMERALS)}组{world.chance.between(1, 96)}号"
    return replace(entry, village_id=village.id, address=address)


def _file(world: World, entry: PersonEntry, village_id: object) -> Person:
    village = next(one for one in world.town.villages if one.id == village_id)
    return file_person(world.unit, at_home(world, entry, village))


def _slots(
    world: World, row: Row, village: str, *, me: Person | None, other: Person | None, age: int
) -> dict[str, object]:
    chance = world.chance
    event = civil_day(world.unit.now) - timedelta(days=chance.between(3, 24))
    low, high, step = row.get("sum") or (0, 0, 1)
    total = chance.between(low // step, high // step) * step
    crowd = row.get("crowd", (1, 1))
    return {
        "me": me.name if me else "",
        "other": other.name if other else "",
        "village": village,
        "group": chance.pick(_NUMERALS),
        "lately": f"{'今' if event.year == world.unit.today.year else '去'}年{event.month}月",
        "month": event.month,
        "day": event.day,
        "n": chance.between(*row.get("n", (3, 9))),
        "age": age,
        "people": chance.between(*crowd),
        "sum": total,
        "crop": chance.pick(_CROPS),
        "tree": chance.pick(_TREES),
        "field": chance.pick(_FIELDS),
    }


def _add_parties(world: World, affair: Affair) -> None:
    petition = affair.plan.route is Route.PETITION
    first = MatterRole.PETITIONER if petition else MatterRole.APPLICANT
    roles = [(affair.me, first), (affair.other, MatterRole.RESPONDENT)]
    for person, role in roles:
        if person is not None:
            take_part(world.unit, affair.matter, person, Part(role=role))
    for person in _speakers(world, affair):
        take_part(world.unit, affair.matter, person, Part(role=MatterRole.REPRESENTATIVE))


def _speakers(world: World, affair: Affair) -> list[Person]:
    """Return who speaks beside the caller for a crowd: neighbours who were here before."""
    me = affair.me
    if me is None or affair.matter.people_count < GROUP_FROM:
        return []
    near = [one for one in world.callers if one.village_id == me.village_id and one is not me]
    known = [one for one in near if one is not affair.other]
    return known[: MOST_REPRESENTATIVES - 1]
