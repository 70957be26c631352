"""The rules that import-linter cannot say: a library has one room, and the law has none."""

import sys
import tomllib
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
GRAPH = grimp.build_graph("app", "printing", "resources", include_external_packages=True)
OURS = {module for module in GRAPH.modules if not GRAPH.is_module_squashed(module)}


def libraries_of(module: str) -> set[str]:
    """Return what a module of ours imports that is neither ours nor Python's own."""
    return GRAPH.find_modules_directly_imported_by(module) - OURS - sys.stdlib_module_names


def test_every_library_has_a_room_of_its_own() -> None:
    at_home = {name for contract in CONTRACTS for name in contract.get("protected_modules", [])}

    assert {library for module in OURS for library in libraries_of(module)} - at_home == set()


def test_the_law_needs_python_only() -> None:
    assert {library for module in GRAPH.find_descendants("app.domain") for library in libraries_of(module)} == set()
