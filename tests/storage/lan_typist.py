"""Types into a form on a server until he is killed: ``python -m tests.storage.lan_typist URL KEY``."""

import os
import sys
from uuid import UUID

from centre_app.domain.clock import SystemClock
from centre_app.lan_house import LanHouse
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.accounts import SignIn
from centre_app.services.records.drafts import DraftText
from tests.quick_secrets import quick_secrets
from tests.town import FOUNDING, PASSWORD


def main(url: str, key: UUID) -> None:
    """Keep the form again and again, and say each time how much of it was said to be kept."""
    house = LanHouse(url, SystemClock()).open(SignIn(FOUNDING.login, PASSWORD))
    typed = 0
    while True:
        typed += 1
        draft = DraftText(INTAKE_FORM, key, {"demand": "话" * typed})
        house.services.drafts.keep(house.signed_in.actor, draft)
        os.write(1, f"{typed}\n".encode())


if __name__ == "__main__":
    with quick_secrets():
        main(sys.argv[1], UUID(sys.argv[2]))
