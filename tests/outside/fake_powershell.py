"""Answers as the script for WIA does, whose wishes come through the surroundings."""

import os
import sys
from pathlib import Path

from PIL import Image


def say(*parts: str) -> None:
    sys.stdout.write("\t".join(parts) + "\n")
    sys.stdout.flush()


def take() -> None:
    assert os.environ["SCAN_DEVICE"] == "{6BDD1FC6}\\0001"
    assert os.environ["SCAN_DOTS"] == "300"
    paper, refusal = os.environ["FAKE_WIA"].split()
    for number in range(1, int(paper) + 1):
        path = Path(os.environ["SCAN_FOLDER"]) / f"{number}.jpg"
        Image.new("RGB", (60, 85), (number, 0, 0)).save(path, "JPEG")
        say("page", str(path))
        if os.environ["SCAN_WAY"] == "flat":
            return
    say("refused", refusal, "words of the driver")


def main(arguments: list[str]) -> int:
    assert arguments[:4] == ["-NoProfile", "-NonInteractive", "-STA", "-Command"]
    assert "WIA.DeviceManager" in arguments[4]
    assert '"' not in arguments[4]
    if os.environ["FAKE_WIA"] == "broken":
        say("A parameter cannot be found.")
        return 1
    if os.environ["SCAN_DO"] == "list":
        say("device", "flat", "{6BDD1FC6}\\0001", "富士通 fi-7160")
        say("device", "feed", "{6BDD1FC6}\\0001", "富士通 fi-7160")
    else:
        take()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
