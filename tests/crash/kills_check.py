"""What must hold of a till that was killed: as its file is found, and once it was started again."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections import Counter as Count
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from app.cli import cli
from app.domain.sale import Sale
from app.main import front
from app.store.till_file import read_till
from tests.crash.kills_scenes import CODE
from tests.e2e.counter import Counter

_FILES = ("till.db", "till.db-wal")
_PROVIDERS = ("pawacard", "onepipe")
_CUT = b"\x1dV"


@dataclass(frozen=True, slots=True)
class Found:
    """What the till's file said: its sales, the kinds of their events, whose receipt was still to come out, and whose
    receipt nobody saw come out.
    """

    sales: dict[str, Sale]
    events: dict[str, list[str]]
    printing: set[str]
    not_seen: set[str]

    @property
    def listed(self) -> list[Sale]:
        """The sales on the queue's page, the oldest first: unfinished ones, money and goods to hand over, and those
        whose paper nobody saw.
        """
        unsettled = (
            one
            for one in self.sales.values()
            if one.open or one.to_give_back or one.to_hand_over or one.reference in self.not_seen
        )
        return sorted(unsettled, key=lambda one: (one.created_at, one.reference))

    def state(self, reference: str) -> str:
        """Where a sale stood; a complete one whose paper had not come out yet was printing."""
        if reference in self.printing:
            return "printing"
        return str(self.sales[reference].state)


@dataclass
class Witness:
    """Sees a counter through all its kills, and remembers every token that was sold."""

    counter: Counter
    sold: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self) -> Found:
        """Read a copy of the till's file, as the kill left it. AssertionError where a token is gone."""
        with tempfile.TemporaryDirectory(prefix="tokentill-killed-") as folder:
            for name in _FILES:
                if (self.counter.home / name).exists():
                    shutil.copy(self.counter.home / name, folder)
            with closing(sqlite3.connect(f"{folder}/till.db")) as copy:  # who only reads cannot go through its journal
                copy.execute("select 1 from sale").fetchall()
            return self._read(Path(folder))

    def see_recovered(self, killed: Found) -> Found:
        """What a start has made of what a kill left. AssertionError where it has not."""
        now = self._read(self.counter.home)
        for reference, sale in killed.sales.items():
            if sale.state == "sending":
                after = [kind for kind in now.events[reference][len(killed.events[reference]) :] if "print" not in kind]
                assert after[:1] == ["restarted"], (reference, now.events[reference])
        self.see_sound()
        return now

    def see_sound(self) -> None:
        """The doctor finds nothing wrong, nothing was sent oftener than it may be, nor printed twice."""
        said = CliRunner().invoke(cli, ["doctor", "--json", "--home", str(self.counter.home)], obj=front())
        assert said.exit_code == 0, said.output
        assert all(check["ok"] for check in json.loads(said.stdout)["checks"]), said.stdout
        now = self._read(self.counter.home)
        for provider in _PROVIDERS:
            book = self.counter.provider._book(provider)
            references = [vend["reference"] for vend in book["vends"]]
            assert len(references) == len(set(references)), references
            for reference, times in book["attempts"].items():
                assert times <= now.events[reference].count("sent"), f"{reference} left before that was committed"
        papers = self.counter.printer.received.split(_CUT)
        originals = [paper for paper in papers if b"Keep this receipt" in paper and b"COPY" not in paper]
        # What broke off before its end stands in front of the next paper: the last reference is this one's.
        printed = Count(max(now.sales, key=lambda one: paper.rfind(one.encode())) for paper in originals)
        assert not printed or max(printed.values()) == 1, printed

    def settle(self) -> Count[str]:
        """Let everything come to its end, deciding what people decide; how many sales ended how.

        AssertionError where a sale is not complete with the provider's own token, nor its money given back or owed
        for something that the provider has not sold.
        """
        self.counter.provider._http.delete("/faults")
        self._run("queue", "run", "--until-empty")
        for reference, sale in self._read(self.counter.home).sales.items():
            if sale.state == "waiting":
                self._run("queue", "answer", reference, "--otp", CODE)
            elif sale.open:
                self._run("queue", "cancel", reference)
        self.see_sound()
        sales = self._read(self.counter.home).sales
        theirs = {vend["reference"]: vend for provider in _PROVIDERS for vend in self._vends(provider)}
        ours = {reference: sale for reference, sale in sales.items() if sale.state == "complete"}
        assert {one: (sale.tokens, sale.order.meter) for one, sale in ours.items()} == {
            one: ((vend["token"],), vend["number"]) for one, vend in theirs.items()
        }
        assert {str(sale.state) for one, sale in sales.items() if one not in ours} <= {"refused", "cancelled"}
        assert {str(sale.money) for one, sale in sales.items() if one not in ours} <= {"owed", "given back"}
        return Count(str(sale.state) for sale in sales.values())

    def _read(self, home: Path) -> Found:
        file = read_till(home, 1, lambda _home_id: b"")
        try:
            references = file.sales.latest(limit=1_000_000)
            sales = {reference: sale for reference in references if (sale := file.sales.load(reference)) is not None}
            events: dict[str, list[str]] = {reference: [] for reference in references}
            for reference, kind in file.db.execute(
                "select reference, kind from event where reference is not null order by rowid"
            ):
                events[reference].append(kind)
            unfinished = "select reference from print_job where paper = 'receipt' and ended_at is null"
            printing = {reference for (reference,) in file.db.execute(unfinished)}
            not_seen = {one.reference for one in sales.values() if file.sales.lacks_paper(one)}
        finally:
            file.close()
        for reference, tokens in self.sold.items():
            assert (sales[reference].state, sales[reference].tokens) == ("complete", tokens), reference
        self.sold |= {reference: sale.tokens for reference, sale in sales.items() if sale.state == "complete"}
        return Found(sales, events, printing, not_seen)

    def _vends(self, provider: str) -> list[dict[str, Any]]:
        return self.counter.provider.vends(provider)

    def _run(self, *words: str) -> None:
        ended = self.counter.run(*words)
        assert ended.returncode in (0, 10, 20), ended.stderr
