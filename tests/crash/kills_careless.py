"""The till's window with a mistake made on purpose: `python -m tests.crash.kills_careless MISTAKE --home DIR`."""

from __future__ import annotations

import sys

from app.main import main
from tests.crash.power_mistakes import MISTAKES

if __name__ == "__main__":
    MISTAKES[sys.argv.pop(1)]()
    main()
