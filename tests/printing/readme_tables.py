"""printing/README.md's tables, of its modules and of troubles, written by `python -m tests.printing.readme_tables`."""

import ast
from collections.abc import Iterator
from pathlib import Path

from app.services.printer_words import BEGUN, NOTHING_LEFT
from printing.device import Cause
from tests.printing.troubles import TRANSPORTS, TRIED_ON, TROUBLES, Cell

ROOM = Path(__file__).parents[2] / "printing"
README = ROOM / "README.md"


def with_tables(text: str) -> str:
    """The README's text with its tables as the modules and the troubles have them."""
    for name, table in (("modules", _modules()), ("troubles", _troubles()), ("causes", _causes())):
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
        before, _, rest = text.partition(begin)
        text = "".join([before, begin, *table, end, rest.partition(end)[2]])
    return text


def _modules() -> Iterator[str]:
    yield _row("module", "what lives there")
    yield _row("---", "---")
    for path in sorted(ROOM.glob("*.py")):
        words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        if path.name != "__init__.py":
            yield _row(f"`{path.name}`", " ".join(words.partition("\n\n")[0].split()))


def _troubles() -> Iterator[str]:
    yield _row("", *TRANSPORTS.values())
    yield _row(*["---"] * (len(TRANSPORTS) + 1))
    for trouble, row in TROUBLES.items():
        yield _row(trouble, *(_cell(row.get(transport)) for transport in TRANSPORTS))
    yield _row("*tried on*", *(f"*{TRIED_ON[transport]}*" for transport in TRANSPORTS))


def _cell(cell: Cell | None) -> str:
    return "" if cell is None else f"{cell.ends} †" if cell.made_up else cell.ends


def _causes() -> Iterator[str]:
    yield _row("cause", "what the cashier reads where nothing left: *failed*", "where it was begun: *unconfirmed*")
    yield _row("---", "---", "---")
    for cause in Cause:
        yield _row(cause.replace("_", " "), NOTHING_LEFT[cause], BEGUN.get(cause, ""))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    README.write_text(with_tables(README.read_text(encoding="utf-8")), encoding="utf-8")
