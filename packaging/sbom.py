"""Print what the till is made of, as CycloneDX: every package of requirements.lock, by its name and version.

The same lock gives the same text, so a test sees whether docs/sbom.cdx.json is up to date.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_PINNED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)(?:\s*;\s*([^\\]+))?", re.MULTILINE)


def main() -> None:
    """Write it to standard output."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.UUID(hashlib.sha256(lock.encode()).hexdigest()[:32])}",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": project["name"], "version": project["version"]}},
        "components": [component(*found.groups()) for found in _PINNED.finditer(lock)],
    }
    print(json.dumps(told, indent=1))


def component(name: str, version: str, only_where: str | None) -> dict[str, object]:
    """One package; `only_where` it is wanted at all, on Windows for example."""
    purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    told: dict[str, object] = {"type": "library", "name": name, "version": version, "purl": purl, "bom-ref": purl}
    if only_where:
        told["properties"] = [{"name": "python:marker", "value": only_where.strip()}]
    return told


if __name__ == "__main__":
    main()
