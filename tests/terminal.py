"""A terminal: commands run on one home, by the front door's own joins."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from app.cli import cli
from app.main import front
from tests.sandbox.shop import BILBO


class Terminal:
    """Runs commands on one home."""

    def __init__(self, home: Path, address: str, printer: str = 'transport = "none"') -> None:
        self.home = home
        self.write(address, printer)

    def write(self, address: str, printer: str = 'transport = "none"') -> None:
        (self.home / "till.toml").write_text(
            f'[till]\nnumber = 7\nname = "Kiosk"\n[[providers]]\nname = "kplc"\nkind = "pawacard"\n'
            f'base_url = "{address}"\nusername = "testvendor"\n[printer]\n{printer}\n'
            "[timing]\nquery_schedule = [0.05]\nnot_found_horizon = 0.2\nrequest_deadline = 5\n",
            encoding="utf-8",
        )

    def run(self, *words: str, typed: str = "") -> Result:
        return CliRunner().invoke(cli, ["--home", str(self.home), *words], input=typed, obj=front())

    def sell(self, meter: str = BILBO, amount: str = "200", *more: str) -> Result:
        return self.run("sell", "--provider", "kplc", "--meter", meter, "--amount", amount, *more)

    def json(self, *words: str) -> Any:  # noqa: ANN401 - whatever JSON it is
        return json.loads(self.run(*words, "--json").stdout)
