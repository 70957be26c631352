"""What the settings say, in the journal: all of it at the first start, and after that whatever is another.

What was changed at the screen stands there with whoever changed it, what was changed in till.toml by hand with nobody.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from datetime import datetime

from app.domain.trouble import StoreTrouble
from app.services.clock import Clock
from app.services.people import People
from app.store.database import immediate, told_as_trouble
from app.store.till_file import TillFile

_SET = "settings set"


def note_change(file: TillFile, people: People, clock: Clock, settings: Mapping[str, object]) -> None:
    """Note whoever is here as who changed the settings to these. What cannot be written is noted at the next start."""
    here = people.here
    try:
        note_settings(file, settings, clock.now(), here.number if here is not None else None)
    except StoreTrouble:
        logging.getLogger(__name__).exception("the change of the settings is not in the journal yet")


def note_secret(file: TillFile, people: People, clock: Clock, provider: str, field: str) -> None:
    """Note that a secret was kept, a provider's or the backups', and by whom; not what it is. Raises StoreTrouble."""
    here = people.here
    with told_as_trouble(file.home), immediate(file.db):
        file.journal.append(
            clock.now(),
            "secret kept",
            None,
            {"provider": provider, "field": field},
            person=here.number if here is not None else None,
        )


def note_settings(file: TillFile, settings: Mapping[str, object], now: datetime, person: int | None = None) -> None:
    """Note each setting that is another than the journal says, by its name in till.toml, such as
    ``providers.kplc.base_url``; None for one that is gone. No secret is among them. Raises StoreTrouble.
    """
    with told_as_trouble(file.home), immediate(file.db):
        known: dict[str, object] = {}
        for (body,) in file.db.execute(
            "select body from event where reference is null and kind = ? order by rowid", [_SET]
        ):
            known |= json.loads(body)["settings"]
        changed = {name: value for name, value in settings.items() if known.get(name) != value}
        changed |= {name: None for name, value in known.items() if value is not None and name not in settings}
        if changed:
            file.journal.append(now, _SET, None, {"settings": changed}, person=person)
