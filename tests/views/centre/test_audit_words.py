"""Every code the program writes into its audit has words."""

import re

from centre_app.domain.mediation.codes import ActKind
from centre_app.domain.permissions import Permission
from centre_app.paths import root
from centre_app.views.centre.audit_words import DEEDS, deed, tags_of

CODE = re.compile(r'"([a-z_]+:[a-z_]+)"')


def written() -> set[str]:
    rooms = [root() / "centre_app" / room for room in ("services", "storage")]
    files = [file for room in rooms for file in room.rglob("*.py")]
    files.append(root() / "centre_app" / "domain" / "clock_doubt.py")
    found = {code for file in files for code in CODE.findall(file.read_text(encoding="utf-8"))}
    # What happens in a session is told by its code.
    found |= {f"record:{act.value}" for act in ActKind}
    # Who takes over is told by the form of what he writes.
    found |= {f"{form}:taken_over" for form in ("record", "inquiry")}
    return found - {permission.value for permission in Permission}


def test_every_code_has_words_and_no_words_are_left_over() -> None:
    assert written() == set(DEEDS)


def test_no_two_deeds_are_called_alike() -> None:
    assert len(set(DEEDS.values())) == len(DEEDS)


def test_words_lead_to_their_codes_and_an_unknown_code_stands_for_itself() -> None:
    assert tags_of("登录失败") == {"staff:sign_in_failed"}
    assert tags_of("") == frozenset()
    assert deed("old:code") == "old:code"
