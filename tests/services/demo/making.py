"""Small townships to look into."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from centre_app.bootstrap import DEMO_PASSWORD, render
from centre_app.domain.ids import ids_from
from centre_app.services.demo.chance import Chance, MovingClock, keys_of
from centre_app.services.demo.scenes.programme import OF_A_MATTER
from centre_app.services.demo.texts import Texts
from centre_app.services.demo.township import SPAN, Tools, make_township
from centre_app.storage import pinyin
from centre_app.storage.local import LocalDatabase
from centre_app.storage.past import open_past
from centre_app.storage.seeds import demo_texts, starter_modules
from centre_app.storage.unit_of_work import UnitOpener
from tests.fixed_clock import FixedClock
from tests.town import PlainHasher

LIVES = 68
MATTERS = LIVES + len(OF_A_MATTER)
LUCK = 7
"""Throws in which the few things that happen are of every kind."""
PRESENT = datetime(2026, 11, 17, 2, 0, tzinfo=UTC)
"""A Tuesday, ten in the morning at the centre."""


@dataclass(frozen=True)
class SmallTownship:
    """A township of few matters, and the percentages told while it was made."""

    engine: Engine
    open_unit: UnitOpener
    told: list[int]


def texts() -> Texts:
    return Texts(*map(demo_texts, ("stories", "window", "places", "people", "scenes")))


def small_township(folder: Path, *, lives: int = LIVES, papered: int = 12) -> SmallTownship:
    """Make a township in which less happens than in the one for show."""
    clock, chance = MovingClock(PRESENT - SPAN), Chance(LUCK)
    told: list[int] = []
    with ids_from(keys_of(chance, clock)):
        engine = LocalDatabase(folder, clock).create_open_house(["tanyue"], DEMO_PASSWORD)
        tools = Tools(
            open_unit=UnitOpener(engine, clock),
            open_past=partial(open_past, engine),
            hasher=PlainHasher(),
            render=render,
            clock=clock,
            chance=chance,
            texts=texts(),
            starters=starter_modules(),
            pinyin=pinyin.load,
            lives=lives,
            papered=papered,
        )
        make_township(
            tools, PRESENT, password=DEMO_PASSWORD, progress=lambda percent, _: told.append(percent)
        )
    return SmallTownship(engine, UnitOpener(engine, FixedClock(PRESENT)), told)
