"""How much the till's file grows with each sale that is really made: asked for, answered, and printed."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from app.sandbox.server import running
from app.services.shop import Printer
from app.store.till_file import TillFile
from tests.services.shop_floor import ShopFloor, sell


def grown_kb(sales: int) -> float:
    """The KB of a sale, of so many at Kenya Power's sandbox, each with its breakdown of charges. A quarter as many are
    made before it is measured, so that each page of the file is begun.
    """
    with TemporaryDirectory() as folder:
        return asyncio.run(_grown_kb(Path(folder) / "home", sales))


async def _grown_kb(home: Path, sales: int) -> float:
    async with running(throttle_seconds=0) as sandbox:
        floor = ShopFloor(home, sandbox)
        floor.with_printer(Printer("file", str(home / "paper")))
        till = floor.open()
        try:
            first = sales // 4
            for number in range(first + sales):
                if number == first:
                    before = _bytes(till.file)
                sold = await sell(till, amount="50")
                assert sold.sold
                await till.papers.print_waiting()
            return (_bytes(till.file) - before) / sales / 1024
        finally:
            await floor.close()


def _bytes(file: TillFile) -> int:
    """What is in use of the file: a page that was left is written again."""
    pages, free, size = (
        file.db.execute(f"pragma {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)
