"""What is typed survives the death of the program but for a few seconds."""

import subprocess
import sys
from pathlib import Path

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


@pytest.mark.parametrize("alone", ["", "alone"])
def test_of_what_was_typed_before_a_kill_only_seconds_are_lost(
    desk_town: Town, tmp_path: Path, alone: str
) -> None:
    road = Road(desk_town)
    session_id = road.sitting(road.ready())
    command = [sys.executable, "-m", "tests.views.mediation.typist"]
    command += [str(tmp_path / "centre.db"), str(session_id), alone]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        typed = 0
        while typed < KEYS:
            line = typist.stdout.readline()
            assert line, "the typist died by himself"
            typed = int(line)
        typist.kill()
    records = desk_town.services.session_records
    page = records.open_record(road.actor, SessionKey(session_id))
    assert page.draft is not None
    kept = len(page.draft["text"]) - len("问：")
    assert page.draft["text"] == "问：" + "abcdefghij" * (kept // 10) + "abcdefghij"[: kept % 10]
    assert typed - kept <= min(LOST_AT_MOST, LOST_USUALLY)
