"""The pins: PySide6 does not steal references, and the lock files are those of pyproject.toml."""

import re
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtCore import QObject

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = [Requirement(line) for line in PYPROJECT["project"]["dependencies"]]
DEVELOPMENT = [Requirement(line) for line in PYPROJECT["dependency-groups"]["dev"]]
BUILD = [Requirement(line) for line in PYPROJECT["build-system"]["requires"]]


def locked(file: str) -> dict[str, str]:
    """Return the version that a lock file has for each library."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return dict(line.split()[0].split("==") for line in lines if "==" in line)


def test_a_call_that_returns_nothing_takes_no_reference_from_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("till")

    assert sys.getrefcount(None) > before - 100


@pytest.mark.parametrize(
    ("file", "asked"),
    [("requirements.lock", RUN), ("requirements-dev.lock", DEVELOPMENT), ("requirements-build.lock", BUILD)],
)
def test_a_lock_holds_what_the_project_asks_for(file: str, asked: list[Requirement]) -> None:
    held = locked(file)

    assert [str(one) for one in asked if not one.specifier.contains(held[canonicalize_name(one.name)])] == []


def test_the_environment_holds_the_locked_versions() -> None:
    held = locked("requirements-dev.lock") | locked("requirements.lock")
    asked = [canonicalize_name(one.name) for one in RUN + DEVELOPMENT]

    assert {name: version(name) for name in asked} == {name: held[name] for name in asked}


@pytest.mark.parametrize("other", ["requirements-dev.lock", "requirements-build.lock"])
def test_no_two_locks_disagree_about_a_library(other: str) -> None:
    run, beside = locked("requirements.lock"), locked(other)

    assert {name: run[name] for name in run.keys() & beside} == {name: beside[name] for name in run.keys() & beside}


@pytest.mark.parametrize("file", ["requirements.lock", "requirements-dev.lock", "requirements-build.lock"])
def test_a_lock_has_a_hash_for_each_library_and_names_no_registry(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")

    assert "://" not in text
    assert not re.search(r"^\s*--(?!hash=)", text, re.MULTILINE)
    assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=\S)", text.strip()))
