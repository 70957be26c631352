"""Which till lies in a folder, noted outside of it: a folder of which all was taken away has still had that one."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from app.domain.said import and_words, said
from app.domain.trouble import StoreTrouble
from app.store.database import make_folder, put_in_place


@dataclass(frozen=True, slots=True)
class Lain:
    """The till that lay in a folder when it was last open there: its home's own id, every number that a till in this
    folder has had, and whether its people sign in.
    """

    home_id: str
    numbers: tuple[int, ...]
    signs_in: bool


class Place:
    """One folder for a till, as `outside` knows it: a folder that is not taken away with it, or None for none."""

    def __init__(self, outside: Path | None, home: Path) -> None:
        name = blake2b(str(home.resolve()).encode(errors="surrogateescape"), digest_size=16).hexdigest()
        self._note = outside / f"{name}.place" if outside is not None else None

    def known(self) -> Lain | None:
        """Which till lay here; None where none did, or none that can be read."""
        try:
            told = json.loads(self._note.read_bytes()) if self._note is not None else None
            return (
                Lain(str(told["home_id"]), tuple(map(int, told["numbers"])), bool(told["signs_in"])) if told else None
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def note(self, home_id: str, number: int, *, signs_in: bool) -> None:
        """Keep which till lies here now, on the disk. A disk that refuses it keeps no till from opening."""
        before = self.known()
        numbers = tuple(sorted({*(before.numbers if before is not None else ()), number}))
        lain = Lain(home_id, numbers, signs_in)
        if self._note is None or lain == before:
            return
        new = self._note.with_suffix(".new")
        try:
            make_folder(self._note.parent)
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                json.dump(asdict(lain), file)
            put_in_place(new, self._note)
        except OSError:
            logging.getLogger(__name__).exception("which till lies here cannot be noted in %s", self._note)

    def see_that_new(self, number: int) -> None:
        """Raise StoreTrouble where a till whose people sign in has lain here under this number: one that nobody signs
        in at must not pass for it.
        """
        lain = self.known()
        if lain is not None and lain.signs_in and number in lain.numbers:
            raise StoreTrouble(
                said(
                    "A till whose people sign in was in this folder, number {numbers}, and it is not here any more."
                    " Bring its folder back, or put a backup of it back: tokentill restore FILE. A new till here gets"
                    " a number that none had here, in till.toml ([till] number), so that everybody sees that it is"
                    " another one. Nothing was changed.",
                    numbers=and_words(map(str, lain.numbers)),
                )
            )
