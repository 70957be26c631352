"""One kind of provider fuzzed by atheris in this process: `python -m tests.fuzz.guided KIND RUNS FOLDER`.

An input is three bytes, which name a recorded step and an HTTP status, and the body. Most new inputs are made by our
own mutations, which know JSON, the others by libFuzzer's.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]  # no types, and not on every machine

# Whatever of the till is imported here tells atheris which of its branches an answer took.
with atheris.instrument_imports(include=["app"]):
    from tests.conformance.kinds import RECORDED
    from tests.fuzz.mutations import HTTP, Words, mutated
    from tests.fuzz.replay import Given, Step, replaying, steps
    from tests.fuzz.soundness import check

LONGEST = 8192


class Inputs:
    """Answers as atheris holds them."""

    def __init__(self, kind: str) -> None:
        self.steps = steps(RECORDED[kind])
        self._words = Words(RECORDED[kind])

    def seeds(self) -> list[bytes]:
        """Every recorded answer."""
        return [self._written(number, 0, step.recorded.body) for number, step in enumerate(self.steps)]

    def read(self, data: bytes) -> tuple[Step, Given]:
        """The step and the answer that an input stands for; every input stands for one."""
        head = data[:3].ljust(3, b"\0")
        step = self.steps[int.from_bytes(head[:2], "big") % len(self.steps)]
        statuses = (step.recorded.http, *HTTP)
        return step, Given(statuses[head[2] % len(statuses)], data[3:])

    def changed(self, data: bytes, longest: int, seed: int) -> bytes:
        """Another input made of this one."""
        choose = Random(seed)  # noqa: S311 - libFuzzer's seed, so that a run can be made again
        if choose.randrange(4) == 0:
            changed: bytes = atheris.Mutate(data, longest)
            return changed
        head = data[:3].ljust(3, b"\0")
        if choose.randrange(8) == 0:
            number = choose.randrange(len(self.steps))
            head = self._written(number, 0 if choose.randrange(2) else choose.randrange(256), b"")
        return (head + mutated(data[3:], self._words, choose))[:longest]

    @staticmethod
    def _written(step: int, http: int, body: bytes) -> bytes:
        return step.to_bytes(2, "big") + bytes([http]) + body


def fuzz(kind: str, runs: int, folder: Path) -> None:
    """Read `runs` answers, print how often each outcome came as JSON, and end the process."""
    inputs = Inputs(kind)
    outcomes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as corpus, replaying() as replayer:
        for number, seed in enumerate(inputs.seeds()):
            (Path(corpus) / f"{number:04}").write_bytes(seed)

        def read_one(data: bytes) -> None:
            step, given = inputs.read(data)
            try:
                outcomes[check(step, replayer.replay(step, given), replayer.given)] += 1
            except Exception:
                sys.stdout.write(f"{kind}/{step.case.file}, {step.case.name!r}, answer {step.number + 1}: {given}\n")
                raise
            if outcomes.total() == runs:
                sys.stdout.write(f"{json.dumps(outcomes)}\n")
                sys.stdout.flush()  # libFuzzer ends the process

        options = [f"-runs={runs}", f"-max_len={LONGEST}", f"-artifact_prefix={folder / kind}-", "-len_control=0"]
        atheris.Setup(["fuzz", *options, corpus], read_one, custom_mutator=inputs.changed)
        atheris.Fuzz()


if __name__ == "__main__":
    fuzz(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
