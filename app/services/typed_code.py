"""A one-time code or a PIN, as a person reads it from a telephone and types it."""

from __future__ import annotations

import re

from app.domain.said import said
from app.domain.trouble import BadInput

_CODE = re.compile(r"[!-~]{1,32}")


def typed_code(text: str) -> str:
    """A code as it was typed, without its outer blanks. Raises BadInput for what cannot be one."""
    code = text.strip()
    if not _CODE.fullmatch(code):
        raise BadInput(said("Type the code as it was sent: letters and digits, without blanks."))
    return code
