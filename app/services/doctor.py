"""The doctor: looks at everything the till rests on and says of each whether it holds. It mends nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.said import said
from app.domain.trouble import StoreTrouble
from app.services.backups import late
from app.services.invariants import INVARIANTS
from app.services.keys import has_keyring
from app.services.till import Till
from app.store.damage import is_damage
from app.store.database import unsound_in
from app.store.till_file import FILE

_MOST_TOLD = 5

Look = Callable[[Till, datetime | None], Iterator[str | None]]
"""Yields what is wrong of all that was written since then, or None after a piece of work; a line that begins with
`warning:` breaks nothing.
"""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `ok` is False for a broken invariant; a warning is ok and says so."""

    name: str
    ok: bool
    detail: str


def examine(till: Till) -> list[Check]:
    """Every check, in order; reading only, so it works beside an open window."""
    return [check for check in looked_at(till, {**_WHOLE, **INVARIANTS, **_AROUND}, None) if check is not None]


def looked_at(till: Till, looks: Mapping[str, Look], since: datetime | None) -> Iterator[Check | None]:
    """Each check when it is done, and None after each piece of work, for whoever has other things to do."""
    for name, look in looks.items():
        found: list[str] = []
        try:
            for line in look(till, since):
                if line is not None and line not in found:
                    found.append(line)
                yield None
        except (sqlite3.DatabaseError, ValueError, KeyError, TypeError) as error:
            if isinstance(error, sqlite3.DatabaseError) and not is_damage(error) and "JSON" not in str(error):
                raise
            # Damage, or what was written by hand: the other checks are looked at all the same.
            found.append(said("cannot be looked at: {error}", error=f"{type(error).__name__} {error}"))
        broken = [line for line in found if not line.startswith("warning:")]
        told = broken or found
        more = said("; and {count} more", count=len(told) - _MOST_TOLD) if len(told) > _MOST_TOLD else ""
        yield Check(name, not broken, "; ".join(told[:_MOST_TOLD]) + more or "holds")


def _file_sound(till: Till, _since: datetime | None) -> Iterator[str]:
    yield from unsound_in(till.file.home / FILE)


def _chain(till: Till, _since: datetime | None) -> Iterator[str]:
    try:
        broken = till.file.journal.first_broken()
    except StoreTrouble as trouble:
        yield str(trouble)
        return
    if broken is not None:
        yield said("event {broken} (till/epoch/number) does not follow from the one before it", broken=broken)


def _none_gone(till: Till, _since: datetime | None) -> Iterator[str]:
    """No more than a remark: X and Z of the shift name it, and a file that a person copied back by hand is one too."""
    for at, until in till.file.shifts.found_older():
        yield f"warning: at {at} the file was an older one: what came after {until} is gone from it"


def _references_logged(till: Till, _since: datetime | None) -> Iterator[str]:
    last_log, last_sale = till.file.reference_log.last_reference(), till.file.sales.last_reference()
    if last_log and (last_sale is None or last_log[3:] > last_sale[3:]):
        yield said(
            "references.log has {last_log}, and this till does not know it: it was restored from a backup",
            last_log=last_log,
        )


def _log_readable(till: Till, _since: datetime | None) -> Iterator[str]:
    """No more than a remark: a power cut leaves such a line too, of a sale that then did not leave."""
    for line in till.file.reference_log.unreadable():
        other = "has it" if line.mirrored else "does not have it"
        yield (
            f"warning: line {line.number} of {line.path} cannot be read (cut off by a power cut, or changed by hand),"
            f" and the other references.log {other}"
        )


def _log_proved(till: Till, _since: datetime | None) -> Iterator[str]:
    """No more than a remark: a till that came from another machine, or an older version, has such lines too."""
    try:
        bare, wrong = till.file.reference_log.unproved()
    except StoreTrouble as trouble:
        yield f"warning: {trouble}"
        return
    if wrong:
        yield f"warning: {wrong} lines were changed by hand, or written on another machine, and are not believed"
    if bare:
        yield f"warning: {bare} lines are of before they were proved"


def _clock_right(till: Till, _since: datetime | None) -> Iterator[str]:
    newest = till.file.journal.newest_at()
    if newest is not None and till.clock.now() < newest:
        yield said("this machine's clock is behind the newest event ({newest} UTC)", newest=f"{newest:%Y-%m-%d %H:%M}")


def _room(till: Till, _since: datetime | None) -> Iterator[str]:
    try:
        till.file.reserve.refuse_if_low()
    except StoreTrouble as trouble:
        yield str(trouble)


def _keyring(_till: Till, _since: datetime | None) -> Iterator[str]:
    if not has_keyring():
        yield "warning: this machine has no keyring: secrets come from the environment, the till's key from a file"


def _own_keys(till: Till, _since: datetime | None) -> Iterator[str]:
    for path in till.keys.stray_keys(till.file.home_id):
        yield (
            said(
                "{path} holds another key than this machine's keyring, and is not used: it was put there, or"
                " the till was started where the keyring could not be asked",
                path=path,
            )
        )


def _logo(till: Till, _since: datetime | None) -> Iterator[str]:
    if till.shop.letterhead.no_logo:
        yield f"warning: {till.shop.letterhead.no_logo}"


def _open_sales(till: Till, _since: datetime | None) -> Iterator[str]:
    if count := len(till.file.queue.open()):
        yield f"warning: {count} not finished"


def _backups(till: Till, _since: datetime | None) -> Iterator[str]:
    for words in late(till):
        yield f"warning: {words}"


_WHOLE: dict[str, Look] = {
    "the file is sound": _file_sound,
    "the journal's chain is whole": _chain,
    "no event is gone": _none_gone,
}
_AROUND: dict[str, Look] = {
    "every reference that left is known": _references_logged,
    "references.log can be read": _log_readable,
    "references.log is this till's own": _log_proved,
    "the clock is right": _clock_right,
    "there is room on the disk": _room,
    "there are backups": _backups,
    "keyring": _keyring,
    "the till's own keys": _own_keys,
    "the shop's logo": _logo,
    "unfinished sales": _open_sales,
}
