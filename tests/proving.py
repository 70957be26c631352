"""`make proof`: every proof that nothing is lost and nothing is sold twice, whole; docs/proof.md says what they showed.

The names of proofs run those alone: each has its own section of the page, with the commit that it was run on. A proof
that does not hold ends the run with what it found.
"""

from __future__ import annotations

import importlib
import platform
import re
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
_HEAD = "# Proof\n\n`make proof` writes this page.\n\n"
_MARK = re.compile(r"<!-- (\w+) -->\n")


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

    def written(self, commit: str, seconds: float) -> str:
        """The section of docs/proof.md."""
        run = f"Run on {datetime.now(UTC):%Y-%m-%d} at {commit}, with Python {platform.python_version()}."
        lines = [f"## {self.title}", "", self.said, run, "", "| counted | number |", "|---|---:|"]
        lines += [f"| {name} | {number:,} |" for name, number in self.counts.items()]
        lines += [f"| seconds | {seconds:,.0f} |"]
        if self.caught:
            lines += ["", "| mistake made on purpose | caught by |", "|---|---|"]
            lines += [f"| {mistake} | {what} |" for mistake, what in self.caught.items()]
        if self.table:
            lines += ["", self.table.strip()]
        return "\n".join(lines) + "\n"


def main(names: list[str]) -> None:
    """Prove, and write each section of the page as it is there; the other sections stay as they are."""
    if unknown := sorted(set(names) - set(PROOFS)):
        sys.exit(f"There is no proof {', '.join(unknown)}; there are {', '.join(PROOFS)}.")
    for name in names or PROOFS:
        commit, began = _commit(), time.monotonic()
        proved: Proved = importlib.import_module(PROOFS[name]).prove()
        section = proved.written(commit, time.monotonic() - began)
        PAGE.write_text(with_section(PAGE.read_text(encoding="utf-8") if PAGE.exists() else "", name, section))
        sys.stdout.write(f"{section}\n")
        sys.stdout.flush()


def with_section(page: str, name: str, section: str) -> str:
    """The page with this proof's section in the place of the one that it had; the order is that of PROOFS."""
    _, *parts = _MARK.split(page)
    sections = {**dict(zip(parts[::2], parts[1::2], strict=True)), name: f"{section}\n"}
    return _HEAD + "".join(f"<!-- {one} -->\n{sections[one]}" for one in PROOFS if one in sections)


def _commit() -> str:
    """What is proved, in words: the commit that is checked out, and whether anything was changed since."""
    said = [
        subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
        for words in (("rev-parse", "--short=12", "HEAD"), ("status", "--porcelain", "app", "printing", "tests"))
    ]
    return f"commit {said[0]}{' with changes' if said[1] else ''}"


if __name__ == "__main__":
    main(sys.argv[1:])
