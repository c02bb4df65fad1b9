"""Makes the demonstration township: the same people and disputes for the same day, every time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from centre_app.domain.clock import civil_day
from centre_app.domain.permissions import Actor
from centre_app.domain.pinyin import PinyinTable
from centre_app.domain.text_modules.modules import Starter
from centre_app.services.centre.founding import found_centre
from centre_app.services.demo.chance import Chance, MovingClock
from centre_app.services.demo.committees import furnish
from centre_app.services.demo.impossible import set_schedule
from centre_app.services.demo.names import Names
from centre_app.services.demo.past import OpenPast, PastUnit
from centre_app.services.demo.places import Town, settle
from centre_app.services.demo.plans import LIVES, PAPERED, SITTINGS_AHEAD, plan_matters
from centre_app.services.demo.rhythm import Office, arrivals
from centre_app.services.demo.road import live
from centre_app.services.demo.scenes.programme import play
from centre_app.services.demo.texts import Texts
from centre_app.services.demo.usual import Usual
from centre_app.services.demo.world import World
from centre_app.services.ports.hashing import Hasher
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit
from centre_app.services.records.accounts import Founding

SEED = 999_128_104
SPAN = timedelta(days=548)
"""Eighteen months."""

KEPT_EVERY = timedelta(days=14)
SETTLED_AT, LIVED_AT, DONE = 6, 99, 100
"""Per cent of the work."""

Progress = Callable[[int, str], None]


@dataclass(frozen=True)
class Tools:
    """What the township is made with; the clock stands at the beginning of its time.

    ``lives`` says how many matters come besides those of the scenes, ``papered`` how many of the
    newest have their papers: printing takes its time.
    """

    open_unit: OpenUnit
    open_past: OpenPast
    hasher: Hasher
    render: Render
    clock: MovingClock
    chance: Chance
    texts: Texts
    starters: Sequence[Starter]
    pinyin: Callable[[], PinyinTable]
    lives: int = LIVES
    papered: int = PAPERED


def make_township(tools: Tools, present: datetime, *, password: str, progress: Progress) -> None:
    """Found the centre in the past and let everything happen up to the present."""
    progress(1, "正在建立中心")
    town, founder = _found(tools, password)
    with tools.open_past(founder, tools.clock.now()) as unit:
        hashed = unit.staff.look(founder.staff_id).password_hash
        settle(unit, town, tools.texts, tools.chance, hashed=hashed)
        furnish(unit, town)
        unit.keep()
        progress(SETTLED_AT, "正在登记村居、网格和人员")
        _live(tools, unit, town, present, progress=progress)
        unit.keep()
    progress(DONE, "演示数据已就绪")


def _found(tools: Tools, password: str) -> tuple[Town, Actor]:
    places = tools.texts.places
    login, name, roles = next(
        one for one in tools.texts.staff() if one[0] == tools.texts.people["founder"]
    )
    founding = Founding(
        centre_name=f"{places['township']}综治中心",
        short_name=places["township"],
        region=places["region"],
        admin_name=name,
        login=login,
        password=password,
    )
    profile = found_centre(
        tools.open_unit, tools.hasher, founding, starters=tools.starters, demo=True
    )
    nobody = Actor(profile.org_id, profile.org_id, "", frozenset())
    with tools.open_unit(nobody, reading=True) as unit:
        staff_id = unit.staff.find(login=login)[0].id
    founder = Actor(staff_id, profile.org_id, name, frozenset(roles))
    with tools.open_unit(founder) as unit:
        set_schedule(unit)
    return Town(profile), founder


def _live(
    tools: Tools, unit: PastUnit, town: Town, present: datetime, *, progress: Progress
) -> None:
    chance, texts, calendar = tools.chance, tools.texts, unit.centre.calendar()
    world = World(
        unit=unit,
        town=town,
        texts=texts,
        chance=chance,
        office=Office(chance, calendar),
        names=Names(texts.people, chance),
        render=tools.render,
        usual=Usual(unit, tools.render, tools.pinyin),
        present=present,
    )
    first = civil_day(tools.clock.now()) + timedelta(days=1)
    ripe = len(SITTINGS_AHEAD)
    moments = arrivals(chance, calendar, first, present, count=tools.lives, ripe=ripe)
    for plan in plan_matters(chance, texts, moments, present, papered=tools.papered):
        world.agenda.add(live(world, plan))
    play(world)
    began = kept = tools.clock.now()

    def go_to(actor: Actor, moment: datetime) -> None:
        nonlocal kept
        if moment - kept > KEPT_EVERY:
            unit.keep()
            kept = moment
            share = (moment - began) / (present - began)
            percent = SETTLED_AT + round(share * (LIVED_AT - SETTLED_AT))
            progress(percent, f"正在生成 {moment:%Y年%m月} 的来访与调解")
        tools.clock.moment = moment
        unit.move(actor, moment)

    world.agenda.run(present, go_to)
