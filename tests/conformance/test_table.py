"""The README's table is what the recordings say."""

from tests.conformance.table import README, with_table


def test_the_table_is_up_to_date() -> None:
    written = README.read_text(encoding="utf-8")

    assert written == with_table(written), "write it anew with: .venv/bin/python -m tests.conformance.table"
