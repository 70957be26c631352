"""Ask OSV, which has PyPI's advisories, about every package of requirements.lock, by pip-audit.

Exit status: 0 none of them is known to be weak, 1 some are, and each is named, 2 the lock or pip-audit cannot be used,
3 nobody could be asked.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
WEAK, NOT_USABLE, NOT_ASKED = 1, 2, 3
_LONGEST_S = 90
_NOBODY = re.compile(r"(ConnectionError|ConnectTimeout|ReadTimeout|HTTPError|ServiceError)\b")
"""What pip-audit ends with where the service did not answer; whatever else it ends with is no news of the net."""


def main() -> int:
    """Ask, and say what was found."""
    parser = argparse.ArgumentParser(prog="audit", description=__doc__)
    parser.add_argument("--lock", type=Path, default=ROOT / "requirements.lock", help="the packages, with their hashes")
    parser.add_argument("--osv", metavar="URL", default=None, help="who is asked, instead of OSV itself")
    parser.add_argument("--if-answered", action="store_true", help="let it pass where nobody can be asked")
    chosen = parser.parse_args()
    told, why = asked(chosen.lock, chosen.osv)
    if told is None and _NOBODY.search(why):
        print(f"Nobody could be asked about the packages of {chosen.lock.name}: {why}")
        return 0 if chosen.if_answered else NOT_ASKED
    if told is None:
        print(f"The packages of {chosen.lock.name} cannot be asked about: {why}")
        return NOT_USABLE
    weak = [line for package in told for line in advisories(package)]
    print("\n".join(weak) or f"{len(told)} packages of {chosen.lock.name}, and no advisory about any of them.")
    return WEAK if weak else 0


def asked(lock: Path, osv: str | None) -> tuple[list[dict[str, Any]] | None, str]:
    """What is said of each package, and ""; or None, and why nobody said it."""
    with TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.json"
        options = ["--vulnerability-service", "osv", *(["--osv-url", osv] if osv else []), "--timeout", "15"]
        options += ["--require-hashes", "--disable-pip", "--progress-spinner", "off", "--cache-dir", folder]
        written = ["--requirement", str(lock), "--format", "json", "--output", str(answer)]
        command = [sys.executable, "-m", "pip_audit", "--strict", *options, *written]
        try:
            ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_LONGEST_S)
        except subprocess.TimeoutExpired:
            return None, f"ReadTimeout: no answer within {_LONGEST_S} seconds"
        if not answer.exists():
            return None, (ended.stderr.strip().splitlines() or [f"pip-audit ended with {ended.returncode}"])[-1]
        return json.loads(answer.read_text(encoding="utf-8"))["dependencies"], ""


def advisories(package: dict[str, Any]) -> list[str]:
    """A line for each advisory about one package."""
    named = f"{package['name']} {package['version']}"
    return [
        f"{named}: {one['id']}, mended in {', '.join(one['fix_versions']) or 'no version'}" for one in package["vulns"]
    ]


if __name__ == "__main__":
    sys.exit(main())
