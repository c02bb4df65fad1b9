"""Starts the program."""

import gc
import sys
from pathlib import Path

from centre_app import __version__
from centre_app.config import Wishes


def main(arguments: list[str] | None = None) -> int:
    """Run the program and return its exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["--look-into"]:
        from centre_app.outside.child import serve  # noqa: PLC0415 - another purpose altogether

        return serve()
    if arguments[:1] == ["--read-cards"]:
        from centre_app.outside.card_reader import serve as read_cards  # noqa: PLC0415

        return read_cards(arguments[1], Path(arguments[2]))
    if arguments[:1] == ["--scan"]:
        from centre_app.outside.scans.process import serve as scan  # noqa: PLC0415

        return scan(arguments[1], Path(arguments[2]), arguments[3:])
    # What is read now stays for good: to look through it for rubbish takes a sixth of the start.
    # Once everything was read, the collector of the window takes over.
    gc.disable()
    wishes = _wishes(arguments)
    from centre_app.program import run  # noqa: PLC0415 - after the collector was told

    if wishes.scratch or wishes.smoke:
        import tempfile  # noqa: PLC0415 - rarely wanted

        with tempfile.TemporaryDirectory(prefix="centre-desk-") as folder:
            return run(wishes, Path(folder))
    return run(wishes, wishes.data)


def _wishes(arguments: list[str]) -> Wishes:
    if not arguments:
        return Wishes()
    import argparse  # noqa: PLC0415 - who just opens the program wishes nothing

    parser = argparse.ArgumentParser(prog="centre-desk")
    parser.add_argument("--demo", action="store_true", help="open the demonstration township")
    parser.add_argument("--data", type=Path, help="keep data in this folder")
    parser.add_argument("--scratch", action="store_true", help="use a folder that is thrown away")
    parser.add_argument("--smoke", action="store_true", help="try the program out and leave")
    parser.add_argument("--version", action="version", version=__version__)
    return Wishes(**vars(parser.parse_args(arguments)))


if __name__ == "__main__":
    sys.exit(main())
