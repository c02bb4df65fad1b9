"""The process that asks scanners and cameras: does one job, tells it and ends.

What it says on its standard output is agreed in ``docs/scanners.md``; the window lives on whatever
happens here.
"""

import json
import os
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO

from centre_app.domain.attachments.scans import ScanRefusal
from centre_app.outside.scans.programs import Programs
from centre_app.outside.scans.sane import Sane
from centre_app.outside.scans.simulated import SimulatedScanner
from centre_app.outside.scans.source import ImageSource, ScanRefused
from centre_app.outside.scans.wia import Wia

SYSTEM, SIMULATED = "system", "simulated"
_TO_CLEAR_AWAY = 1.0


def serve(name: str, folder: Path, job: Sequence[str]) -> int:
    """Do one job, ``list`` or ``take KEY``, and return the exit status."""
    programs = Programs()
    threading.Thread(target=_leave_when_unwanted, args=(programs,), daemon=True).start()
    with os.fdopen(1, "wb") as out:
        try:
            _do(_source(name, folder, programs), job, out)
        except ScanRefused as refused:
            _say(out, event="refused", reason=refused.reason, told=refused.told)
        else:
            _say(out, event="end")
    return 0


def _do(source: ImageSource, job: Sequence[str], out: IO[bytes]) -> None:
    if job[0] == "list":
        for device in source.devices():
            _say(out, event="device", **asdict(device))
        return
    for page in source.take(job[1]):
        _say(out, event="page", ending=page.ending, size=len(page.content))
        out.write(page.content)
        out.flush()


def _source(name: str, folder: Path, programs: Programs) -> ImageSource:
    if name == SIMULATED:
        return SimulatedScanner(folder)
    if name != SYSTEM:
        raise ScanRefused(ScanRefusal.NO_PROGRAM, name)
    return Wia(programs) if os.name == "nt" else Sane(programs)


def _say(out: IO[bytes], /, **line: object) -> None:
    out.write(json.dumps(line).encode() + b"\n")
    out.flush()


def _leave_when_unwanted(programs: Programs) -> None:
    """End what runs once the window closed its end: nobody waits any more.

    What the job put on the disk is cleared away by the job itself, which has a moment for that.
    """
    while os.read(0, 1):
        pass
    programs.end()
    time.sleep(_TO_CLEAR_AWAY)
    os._exit(1)
