"""The log of a home: JSON lines in logs/till.log, rotated; a bug goes there whole, a secret never."""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path
from types import TracebackType

_BYTES = 1024 * 1024
_KEPT = 5


def log_to(home: Path) -> None:
    """Log into this home from now on. Where it cannot be written, the log goes nowhere: selling comes first."""
    from pythonjsonlogger.json import JsonFormatter

    folder = home / "logs"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = logging.handlers.RotatingFileHandler(
            folder / "till.log", maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8"
        )
    except OSError:
        logging.getLogger().addHandler(logging.NullHandler())
        return
    file.setFormatter(JsonFormatter("{asctime}{levelname}{name}{message}", style="{"))
    logging.getLogger().addHandler(file)
    logging.getLogger().setLevel(logging.INFO)
    # They would log every address that is called, and every statement.
    for chatty in ("httpx", "httpcore", "qasync"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def log_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log what nobody caught, whole; the sale it happened to stays in its last saved state, which is a safe one."""
    logging.getLogger("tokentill").error("a fault in Tokentill", exc_info=(kind, error, trace))
