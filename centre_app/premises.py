"""The houses of this computer, made in the lane when they are first needed.

Importing ``bootstrap`` costs more than painting the first window, so it happens inside the calls.
"""

import threading
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from centre_app.config import Config, database_password
from centre_app.domain.clock import Clock, SystemClock
from centre_app.outside.roles import reader_command, scan_command
from centre_app.views.application.house import House, Premises, Progress

if TYPE_CHECKING:
    from centre_app.views.sign_in.requests import DemoPerson

FILE, KEYS = "centre.db", "keys.json"

OF_THE_SYSTEM = SystemClock()


def premises(config: Config, clock: Clock = OF_THE_SYSTEM) -> Premises:
    """Return the houses of this computer; each is made in the lane, when it is first needed."""
    guard = threading.main_thread()

    @cache
    def own() -> House:
        if config.database_url:
            from centre_app.lan_house import LanHouse  # noqa: PLC0415

            url, password = config.database_url, database_password(config.database_url)
            return LanHouse(url, clock, password=password, never_on=guard)
        from centre_app import bootstrap  # noqa: PLC0415

        return bootstrap.local_house(config.data_folder, clock, never_on=guard)

    @cache
    def demo() -> House:
        from centre_app import bootstrap  # noqa: PLC0415

        return bootstrap.demo_house(config.data_folder / "demo", clock, never_on=guard)

    def make_demo(progress: Progress) -> None:
        from centre_app import bootstrap  # noqa: PLC0415

        bootstrap.make_demo(config.data_folder / "demo", clock, progress)

    def people() -> tuple[Sequence["DemoPerson"], str]:
        from centre_app import bootstrap  # noqa: PLC0415
        from centre_app.views.sign_in.requests import DemoPerson  # noqa: PLC0415

        return [DemoPerson(*one) for one in bootstrap.demo_people()], bootstrap.DEMO_PASSWORD

    def keys_lost_in() -> str:
        folder = config.data_folder
        alone = (folder / FILE).exists() and not (folder / KEYS).exists()
        return str(folder) if alone and not config.database_url else ""

    return Premises(
        is_founded=lambda: bool(config.database_url) or (config.data_folder / KEYS).exists(),
        own=own,
        demo=demo,
        make_demo=make_demo,
        demo_people=people,
        on_lan=bool(config.database_url),
        keys_lost_in=keys_lost_in,
        card_reader=reader_command(config.card_reader, config.data_folder),
        scanner=scan_command(config.scanner, config.data_folder),
    )
