"""Two short sounds, for done and for trouble: played beside the loop by what the machine has, else not at all.

QtMultimedia is not in the small wheel, and QApplication.beep is one and the same for both, or none.
"""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from app.ui.slots import start
from app.ui.theme import SHIPPED

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
"""Programs that play a file and end: PipeWire's, PulseAudio's, ALSA's, and that of macOS."""

_LONGEST_S = 2
_MOST_REMEMBERED = 200


class Sounds:
    """The sounds of one window. `wanted` says whether there are to be any, at each of them."""

    def __init__(self, wanted: Callable[[], bool], play: Callable[[Path], bool] | None = None) -> None:
        """`play` plays a file to its end, in a thread, and returns whether it could."""
        self._wanted = wanted
        self._play = play or play_file
        self._heard: dict[str, str] = {}
        self._playing: asyncio.Task[None] | None = None
        self._can = True

    def hear(self, reference: str, tone: str) -> None:
        """A sale stands in this tone now: sound where it is done or in trouble, and was not so before.

        While one sounds the next is left out: a queue that drains is no concert.
        """
        if tone not in ("done", "trouble") or self._heard.get(reference) == tone:
            return
        if len(self._heard) >= _MOST_REMEMBERED:
            self._heard.clear()
        self._heard[reference] = tone
        if self._can and self._wanted() and (self._playing is None or self._playing.done()):
            self._playing = start(self._sound(SHIPPED / "sounds" / f"{tone}.wav"))

    async def _sound(self, file: Path) -> None:
        self._can = await asyncio.to_thread(self._play, file)


def play_file(file: Path) -> bool:
    """Play a .wav to its end with the first program that can. Returns whether one could; raises nothing."""
    if sys.platform == "win32":
        import winsound

        try:
            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
        except RuntimeError:
            return False
        return True
    return any(_plays([*player, str(file)]) for player in PLAYERS)


def _plays(command: list[str]) -> bool:
    program = shutil.which(command[0])
    if program is None:
        return False
    nothing = subprocess.DEVNULL
    try:
        played = subprocess.run(  # noqa: S603 - one of ours, with a file of ours
            [program, *command[1:]], stdin=nothing, stdout=nothing, stderr=nothing, timeout=_LONGEST_S, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return played.returncode == 0
