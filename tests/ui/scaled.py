"""A till whose window Qt itself draws larger: `python -m tests.ui.scaled HOME WIDTH HEIGHT` with QT_SCALE_FACTOR set.

Writes what of it is cut, page by page, and how much larger it is, as one line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from tests.ui.seen import cut
from tests.ui.walk import resized, walk, walked


async def look(home: Path, width: int, height: int) -> dict[str, object]:
    """Walk through the pages of a window of this size."""
    wrong: dict[str, list[str]] = {}
    widest = highest = 0
    async with walked(home) as counter:
        async for name in walk(counter):
            await resized(counter, width, height)
            widest, highest = max(widest, counter.window.width()), max(highest, counter.window.height())
            if told := cut(counter.window):
                wrong[name] = told
        return {"larger": counter.window.devicePixelRatioF(), "size": [widest, highest], "wrong": wrong}


def main() -> None:
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    application = QApplication(["tokentill"])
    application.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(application) as loop:
        told = loop.run_until_complete(look(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
