"""The till's two sounds, made of plain tones. Written anew with: python -m tests.ui.made_sounds"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "resources" / "sounds"
RATE = 22_050
FADE_S = 0.012
LOUDEST = 9_000
"""Of 32,767: heard beside a street, and no start to anybody."""
NOTES = {
    "done": ((784.0, 0.09), (1046.5, 0.16)),
    "trouble": ((392.0, 0.16), (262.0, 0.26)),
}
"""Pitch in hertz and length in seconds: up a fourth for done, down a fifth, and lower, for trouble."""


def samples(name: str) -> list[int]:
    """The sound of this name, one number for each 22,050th of a second."""
    made = []
    for pitch, seconds in NOTES[name]:
        count = round(RATE * seconds)
        for place in range(count):
            at, left = place / RATE, (count - place) / RATE
            loud = min(1.0, at / FADE_S, left / FADE_S)  # a tone that breaks off clicks
            made.append(round(LOUDEST * loud * math.sin(2 * math.pi * pitch * at)))
    return made


def write(name: str) -> None:
    """Write one as a .wav of 16 bits and one channel."""
    with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", sample) for sample in samples(name)))


if __name__ == "__main__":
    for each in NOTES:
        write(each)
