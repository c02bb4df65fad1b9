"""What is typed survives the death of the program but for a few seconds."""

import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from centre_app.services.records.sessions import SessionKey
from centre_app.views.mediation.draft_keeper import AT_LATEST_MS
from tests.architecture.source_files import ROOT
from tests.mediation_town import Road
from tests.town import Town
from tests.views.mediation.typist import KEY_EVERY_MS

KEYS = 260
LOST_AT_MOST = 10_000 // KEY_EVERY_MS
"""Source: ten seconds of typing may be lost at kill -9."""

LOST_USUALLY = (AT_LATEST_MS + 2000) // KEY_EVERY_MS
"""The longest a draft waits, and two seconds for a slow disk."""


@pytest.mark.parametrize("where", ["", "alone", "caucus"])
def test_of_what_was_typed_before_a_kill_only_seconds_are_lost(
    desk_town: Town, tmp_path: Path, where: str
) -> None:
    road = Road(desk_town)
    _join(road)
    session_id = road.sitting(road.ready())
    command = [sys.executable, "-m", "tests.views.mediation.typist"]
    command += [str(tmp_path / "centre.db"), str(session_id), where]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        typed = 0
        while typed < KEYS:
            line = typist.stdout.readline()
            assert line, "the typist died by himself"
            typed = int(line)
        typist.kill()
    before, text = _kept(road, session_id, where)
    kept = len(text) - len(before)
    assert text == before + "abcdefghij" * (kept // 10) + "abcdefghij"[: kept % 10]
    assert typed - kept <= min(LOST_AT_MOST, LOST_USUALLY)


def _join(road: Road) -> None:
    """Let who types mediate in the session, so that he has notes of its caucus."""
    with road.town.open_unit(road.actor) as unit:
        unit.mediators.find(name="周正和")[0].staff_id = road.actor.staff_id
        unit.audit.record("mediator:saved", road.actor.staff_id, "周正和")


def _kept(road: Road, session_id: UUID, where: str) -> tuple[str, str]:
    """Return what stood there before the first letter, and what was kept."""
    served, key = road.town.services, SessionKey(session_id)
    if where == "caucus":
        draft = served.caucus.page(road.actor, key).draft
        assert draft is not None
        [text] = draft["texts"].values()
        return "", text
    page = served.session_records.open_record(road.actor, key)
    assert page.draft is not None
    return "问：", page.draft["text"]
