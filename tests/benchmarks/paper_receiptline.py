"""How long receiptline, from npm, takes for the same receipts; installed into a folder that is gone afterwards."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

_PACKAGE = "receiptline@4.0.4"
_LONGEST_S = 90
_SCRIPT = """
const receiptline = require("receiptline");
const documents = JSON.parse(require("fs").readFileSync(0, "utf8"));
const took = documents.map((document) => {
    const began = process.hrtime.bigint();
    receiptline.transform(document, { cpl: 32, encoding: "multilingual", command: "escpos" });
    return Number(process.hrtime.bigint() - began) / 1e6;
});
console.log(JSON.stringify(took));
"""


def receiptline_ms(documents: Sequence[str]) -> list[float]:
    """The milliseconds for each document in its language. Raises OSError, with its reason, where it cannot be had."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise FileNotFoundError("node and npm are not here")
    with TemporaryDirectory() as folder:
        _run([npm, "install", "--silent", "--no-audit", "--no-fund", _PACKAGE], folder, "")
        (Path(folder) / "time.js").write_text(_SCRIPT, encoding="utf-8")
        took: list[float] = json.loads(_run([node, "time.js"], folder, json.dumps(documents)))
        return took


def _run(command: list[str], folder: str, told: str) -> str:
    try:
        ran = subprocess.run(command, cwd=folder, input=told, capture_output=True, text=True, timeout=_LONGEST_S)
    except subprocess.TimeoutExpired:
        raise TimeoutError("npm's registry does not answer") from None
    if ran.returncode:
        raise ConnectionError(f"{Path(command[0]).name} ended with {ran.returncode}")
    return ran.stdout
