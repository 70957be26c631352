"""`make proof`: every proof that nothing is lost and nothing is sold twice, whole; docs/proof.md says what they showed.

The names of proofs run those alone, and write nothing. A proof that does not hold ends the run with what it found.
"""

from __future__ import annotations

import importlib
import platform
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.e2e.place import ROOT

PROOFS = {
    "faults": "tests.faults.proof",
    "kills": "tests.crash.kills",
    "power": "tests.crash.power",
    "model": "tests.crash.model",
    "day": "tests.crash.day",
}
"""Each module has `prove() -> Proved`, the whole proof; it raises AssertionError where something does not hold."""

PAGE = ROOT / "docs" / "proof.md"


@dataclass(frozen=True, slots=True)
class Proved:
    """What a proof showed: how many of each thing were tried, and what gave each deliberate mistake away.

    `said` is one or two sentences: what was done and what held. `table` is Markdown, where there is one.
    """

    title: str
    said: str
    counts: dict[str, int] = field(default_factory=dict)
    caught: dict[str, str] = field(default_factory=dict)
    table: str = ""

    def written(self, seconds: float) -> str:
        """The section of docs/proof.md."""
        lines = [f"## {self.title}", "", self.said, "", "| counted | number |", "|---|---:|"]
        lines += [f"| {name} | {number:,} |" for name, number in self.counts.items()]
        lines += [f"| seconds | {seconds:,.0f} |"]
        if self.caught:
            lines += ["", "| mistake made on purpose | caught by |", "|---|---|"]
            lines += [f"| {mistake} | {what} |" for mistake, what in self.caught.items()]
        if self.table:
            lines += ["", self.table.strip()]
        return "\n".join(lines) + "\n"


def main(names: list[str]) -> None:
    """Prove, print each section as it is there, and write the page where all of them were proved."""
    if unknown := sorted(set(names) - set(PROOFS)):
        sys.exit(f"There is no proof {', '.join(unknown)}; there are {', '.join(PROOFS)}.")
    sections = []
    for name in names or PROOFS:
        began = time.monotonic()
        proved: Proved = importlib.import_module(PROOFS[name]).prove()
        sections.append(proved.written(time.monotonic() - began))
        sys.stdout.write(f"{sections[-1]}\n")
        sys.stdout.flush()
    if not names:
        PAGE.write_text("\n".join([_head(), *sections]), encoding="utf-8")


def _head() -> str:
    commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return (
        "# Proof\n\n"
        f"`make proof` wrote this page at commit {commit.strip()[:12]} on {datetime.now(UTC):%Y-%m-%d}, with"
        f" Python {platform.python_version()} on {platform.system()}.\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
