"""The table of troubles in printing/README.md, played cell by cell."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from printing.device import Cause
from tests.printing.readme_tables import README, with_tables
from tests.printing.scenes import JOB, Stage
from tests.printing.troubles import TRANSPORTS, TRIED_ON, TROUBLES, in_words

CELLS = [(trouble, transport) for trouble, row in TROUBLES.items() for transport in row]


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(monkeypatch, tmp_path)
    made.set_up()
    with made.until_over:
        yield made


@pytest.mark.parametrize(("trouble", "transport"), CELLS)
def test_a_job_ends_as_the_table_says(trouble: str, transport: str, stage: Stage) -> None:
    cell = TROUBLES[trouble][transport]

    ending = cell.scene(stage)

    assert in_words(ending) == cell.ends
    if ending.state == "failed":  # which promises that no second paper comes out when it is printed again
        assert ending.bytes_left == 0
        assert [printer.received for printer in stage.printers if printer.received] == []
    if ending.state == "printed":
        assert [printer.received for printer in stage.printers] == [JOB]


def test_the_tables_of_the_readme_say_what_is_played_here() -> None:
    text = README.read_text(encoding="utf-8")

    assert text == with_tables(text), "python -m tests.printing.readme_tables"


def test_every_transport_and_every_cause_is_in_the_table() -> None:
    ends = {cell.ends for row in TROUBLES.values() for cell in row.values()}
    causes = {words.partition(": ")[2].replace(" ", "_") for words in ends if ": " in words}

    assert {transport for _, transport in CELLS} == set(TRANSPORTS) == set(TRIED_ON)
    assert causes == {str(cause) for cause in Cause}
    assert {words.partition(":")[0] for words in ends} == {"printed", "sent", "unconfirmed", "failed"}
