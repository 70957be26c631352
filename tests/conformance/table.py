"""README.md's table of provider by case, written from the recordings: `python -m tests.conformance.table`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.conformance.cases import HERE, Recordings
from tests.conformance.kinds import RECORDED
from tests.conformance.required import required

README = HERE / "README.md"
BEGIN, END = "<!-- the table begins -->\n", "<!-- the table ends -->\n"


def with_table(text: str) -> str:
    """The README's text with its table as the recordings have it."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return "".join([before, BEGIN, *_tables(list(RECORDED.values())), END, after])


def _tables(kinds: Sequence[Recordings]) -> Iterator[str]:
    yield _row("", *(f"**{one.kind}**" for one in kinds))
    yield _row(*["---"] * (len(kinds) + 1))
    wanted = [required(one) for one in kinds]
    for name in dict.fromkeys(name for names in wanted for name in names if not name.startswith("refusal:")):
        cells = (" ".join(_links(one, name)) if name in names else "" for one, names in zip(kinds, wanted, strict=True))
        yield _row(f"`{name}`", *cells)
    yield _row("a broken line or page at each step", *["[test_troubles](test_troubles.py)"] * len(kinds))
    yield _row("cases in all", *(str(len(one.cases)) for one in kinds))
    yield "\n"
    yield _row("", "every code that refuses", "in")
    yield _row("---", "---", "---")
    for one, names in zip(kinds, wanted, strict=True):
        codes = [name.partition(":")[2] for name in names if name.startswith("refusal:")]
        files = " ".join(dict.fromkeys(link for code in codes for link in _links(one, f"refusal:{code}")))
        yield _row(f"**{one.kind}**", ", ".join(f"`{code}`" for code in codes), files)


def _links(recordings: Recordings, name: str) -> list[str]:
    """Links to the files whose cases cover a name."""
    files = dict.fromkeys(case.file for case in recordings.cases if name in case.covers)
    return [f"[{file.removesuffix('.toml')}]({recordings.kind}/{file})" for file in files] or ["**missing**"]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
