"""How many keys it takes to register somebody: counted by the tests that press them all."""

import sys
import tempfile
from pathlib import Path
from subprocess import run
from xml.etree import ElementTree as ET

from scripts.bench.measure import ROOT, Row, not_taken, row

JOURNEYS = "tests/views/reception/test_intake.py"
LIMITS = {"keys.repeat": 96, "keys.new": 330}


def rows() -> list[Row]:
    """Count keys.repeat and keys.new."""
    counted = _counted()
    return [
        row(name, "reception", value=counted[name], unit="keys", floor=limit, first=1, goal=0.8)
        if name in counted
        else not_taken(name, "reception", why="the journey failed", first=1, goal=0.8)
        for name, limit in LIMITS.items()
    ]


def _counted() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", "-k", "somebody", JOURNEYS]
        command += ["-o", "junit_family=xunit1"]
        run([*command, f"--junitxml={report}"], cwd=ROOT, capture_output=True, check=False)
        told = ET.parse(report).iter("property")  # noqa: S314 - pytest wrote it just now
        return {str(one.get("name")): float(str(one.get("value"))) for one in told}
