"""Registers visits and says so on standard output: ``worker FILE VISITS FULL|NORMAL``.

Between two visits somebody else's form is put on the shelf, each time with a little more typed.
"""

import os
import sys
from uuid import UUID

from centre_app.domain.permissions import Role
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.drafts import DraftText
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from tests.fixed_clock import FixedClock
from tests.races.clerks import NOON, open_place
from tests.town import town_on

ON_THE_SHELF = UUID("0190a000-0000-7000-8000-0000000000d0")
KEPT = "shelf "
"""Begins a line that says how much of the form on the shelf is kept."""

CHECKPOINT_PAGES = 300
"""Often, so that a cut falls into the moving of pages from the log into the file as well."""


def main(where: str, visits: int, synchronous: str) -> None:
    """Register so many visits; a line is written once the program holds one saved."""
    engine = open_place(where)
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute(f"PRAGMA synchronous={synchronous}")
        driver.execute(f"PRAGMA wal_autocheckpoint={CHECKPOINT_PAGES}")
    town = town_on(engine, FixedClock(NOON))
    clerk = town.actor(Role.RECEPTIONIST)
    drafts = town.services.drafts
    for at in range(visits):
        intake = Intake(
            visitor=PersonEntry(name="王桂兰"),
            others=(PersonEntry(name="李建军"),),
            demand=f"第{at}次来反映滴水的事。" * (at % 40 + 1),
        )
        done = town.services.reception.register(clerk, intake)
        os.write(1, f"{intake.op_id} {done.number}\n".encode())
        drafts.keep(clerk, DraftText(INTAKE_FORM, ON_THE_SHELF, {"demand": "话" * at}))
        os.write(1, f"{KEPT}{at}\n".encode())
    # Nothing is put in order at the end: the power does not say good-bye.
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
