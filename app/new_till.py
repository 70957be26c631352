"""A new till: what it is asked before there is one, and the till.toml that it begins with."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.first_step import FirstStep
from app.practice import practice_table
from app.settings import TillTable, changed

if TYPE_CHECKING:
    from app.settings_file import SettingsFile

_NAME = "New shop"
"""What the shop is called before it is asked for."""

Begin = Callable[[int, str], None]
"""Is given the till's number and its language."""


async def set_up(
    file: SettingsFile,
    see_that_new: Callable[[int], None],
    ask: Callable[[Begin], object],
    when_closed: Callable[[Callable[[], None]], object],
) -> str:
    """Have a person asked for the number and the language, and write till.toml. Returns the language, "" where the
    window was closed before. `see_that_new` raises StoreTrouble for a number that a till in this folder had before.
    """
    chosen: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def begin(number: int, language: str) -> None:
        """Raises BadInput and StoreTrouble, which the window tells, and nothing was written."""
        see_that_new(number)
        till = TillTable(number, _NAME, first_start=FirstStep.MANAGER)
        file.begin(changed(till, language=language), practice_table())
        chosen.set_result(language)

    def leave() -> None:
        if not chosen.done():
            chosen.set_result("")

    when_closed(leave)
    ask(begin)
    return await chosen
