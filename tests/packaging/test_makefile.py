"""The short commands, and what the README says of them."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_readme_lists_every_target_that_make_help_lists() -> None:
    command = ["make", "--no-print-directory", "help"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    targets = {line.split()[0] for line in said.splitlines()} - {"help"}

    assert targets == set(re.findall(r"^\| `make (\w+)` \|", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE))
