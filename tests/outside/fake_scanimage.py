"""Says what SANE's own program says, and does as it does, with pages painted here."""

import itertools
import os
import sys
import threading
from pathlib import Path

from PIL import Image

OPTIONS = """
Options specific to device `epson2:/dev/x':
  Scan Mode:
    --mode Lineart|Gray|24bit Color [Gray]
        Selects the scan mode (e.g., lineart, monochrome, or color).
    --resolution 75|150|400|600dpi [75]
        Sets the resolution of the scanned image.
    --source Flatbed|ADF Front|ADF Duplex [Flatbed]
    --depth 1|8|16 [inactive]
"""
CAMERA = "    --resolution 10..200dpi (in steps of 1) [50]\n    --mode Gray|Color [inactive]\n"
MESSAGES = {
    3: "Device busy",
    6: "Document feeder jammed",
    7: "Document feeder out of documents",
    8: "Scanner cover is open",
    9: "Error during device I/O",
    11: "Access to resource has been denied",
    4: "Invalid argument",
}


def say(line: str, *, end: str = "\n") -> None:
    sys.stdout.write(line + end)
    sys.stdout.flush()


def complain(line: str) -> None:
    sys.stderr.write(line + "\n")


def scan(arguments: list[str]) -> int:
    assert "--format=jpeg" in arguments, arguments
    assert "--batch-print" in arguments, arguments
    [pattern] = [one.removeprefix("--batch=") for one in arguments if one.startswith("--batch=")]
    paper, status = (int(one) for one in os.environ["FAKE_SANE"].split())
    one_only = "--batch-count=1" in arguments
    for number in itertools.count(1):
        if one_only and number > 1:
            return 0
        complain(f"Scanning page {number}")
        if number > paper:
            break
        path = pattern.replace("%d", str(number))
        Image.new("RGB", (60, 85), (number, 0, 0)).save(path, "JPEG")
        say(path)
    if status < 0:
        Path(os.environ["FAKE_SANE_NOTE"]).write_text(str(os.getpid()), encoding="utf-8")
        threading.Event().wait()
    complain(f"scanimage: sane_start: {MESSAGES[status]}")
    # A feeder that ran empty is how a batch ends, and nothing is wrong with it.
    return 0 if status == 7 and not one_only else status


def main(arguments: list[str]) -> int:
    assert os.environ["LC_ALL"] == "C"
    if arguments[:1] == ["-f"]:
        for device, name, form in (
            ("epson2:/dev/x", "Epson V39", "flatbed scanner"),
            ("v4l:/dev/video0", "Noname HD Webcam", "video camera"),
        ):
            line = arguments[1].replace("%d", device).replace("%v %m", name).replace("%t", form)
            say(line, end="")
        say("something of no device at all")
        return 0
    if arguments[2:] == ["-A"]:
        say(CAMERA if arguments[1].startswith("v4l") else OPTIONS)
        return 0
    return scan(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
