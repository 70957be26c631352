"""The log of a home: JSON lines in logs/till.log, rotated; a bug goes there whole, a secret never."""

from __future__ import annotations

import logging
import logging.handlers
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from app.domain.secret import without_secrets

_BYTES = 1024 * 1024
_KEPT = 5


class _OwnFile(logging.handlers.RotatingFileHandler):
    """A log that its owner alone reads, also after it was begun anew."""

    def _open(self) -> TextIOWrapper:
        opened = super()._open()
        Path(self.baseFilename).chmod(0o600)
        return opened


def log_to(home: Path) -> None:
    """Log into this home from now on. Where it cannot be written, the log goes nowhere: selling comes first."""
    from pythonjsonlogger.json import JsonFormatter

    class Formatter(JsonFormatter):
        """A bug's own words may have a secret in them: no line has any that came into this process."""

        def format(self, record: logging.LogRecord) -> str:
            return without_secrets(super().format(record))

    folder = home / "logs"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = _OwnFile(folder / "till.log", maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        logging.getLogger().addHandler(logging.NullHandler())
        return
    file.setFormatter(Formatter("{asctime}{levelname}{name}{message}", style="{", json_ensure_ascii=False))
    logging.getLogger().addHandler(file)
    logging.getLogger().setLevel(logging.INFO)
    # They would log every address that is called, and every statement.
    for chatty in ("httpx", "httpcore", "qasync"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def log_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log what nobody caught, whole; the sale it happened to stays in its last saved state, which is a safe one."""
    logging.getLogger("tokentill").error("a fault in Tokentill", exc_info=(kind, error, trace))
