"""The one door for newcomers and for CI: ``python3 scripts/dev.py VERB``.

Needs nothing but Python; it makes its own environment and says in one line what it cannot get.
"""

import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must be told so, not fail on syntax
    sys.exit("This project needs Python 3.11 or newer; you are running " + sys.version.split()[0])

sys.path[0] = str(Path(__file__).resolve().parents[1])

from scripts.devtools.verbs import main  # noqa: E402 - the path has to be set first

sys.exit(main(sys.argv[1:]))
