"""What a till does with the keyring of its session: run by test_real_keyring.py, in a process that has one."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from app.services.keys import Keys, has_keyring
from app.services.own_keys import from_keyring


async def use(home: Path) -> dict[str, object]:
    """Keep each kind of secret, and read it as another start of the till would."""
    keys = Keys(home)
    await keys.keep_secret("kplc", "password", "hunter2 of kplc")
    await keys.keep_secret("backups", "passphrase", "matatu sukuma nyota")
    journal, pepper = keys.journal_key("home-id"), keys.make_pepper("home-id")
    again = Keys(home)
    return {
        "has_keyring": has_keyring(),
        "password": await again.secret("kplc", "password"),
        "passphrase": await again.secret("backups", "passphrase"),
        "another_home": await Keys(home / "another").secret("kplc", "password"),
        "same_journal_key": again.kept_journal_key("home-id") == journal,
        "same_pepper": again.pepper("home-id") == pepper,
        "journal_key_in_the_ring": from_keyring("journal:home-id") == journal.hex(),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(use(Path(sys.argv[1])))))
