"""unstored-answers.log: a provider's answers that the till's file could not take, whole, beside it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from app.domain.when import to_text
from app.store.database import told_as_trouble
from app.store.reference_log import append_durably

NAME = "unstored-answers.log"


class UnstoredAnswers:
    """The answers of one home that are not in its file. Nothing reads them but a person."""

    def __init__(self, home: Path) -> None:
        self.path = home / NAME

    def append(self, reference: str, call: str, at: datetime, raw: str) -> None:
        """Keep an answer, redacted, in a line of its own, and return when it is on the disk. Raises StoreTrouble."""
        line = json.dumps({"reference": reference, "call": call, "at": to_text(at), "raw": raw}, ensure_ascii=False)
        with told_as_trouble(self.path):
            append_durably(self.path, f"{line}\n".encode())
