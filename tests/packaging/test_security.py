"""What SECURITY.md says is held by a test has that test, and the bill of materials is the lock's."""

import ast
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_test_that_security_names_is_there() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", (ROOT / "SECURITY.md").read_text("utf-8")))
    assert len(named) > 20
    there = {
        (file, node.name)
        for file, _ in named
        for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert named - there == set()


def test_the_bill_of_materials_is_what_the_lock_says() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "sbom.py")]
    written = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert (ROOT / "docs" / "sbom.cdx.json").read_text("utf-8") == written
