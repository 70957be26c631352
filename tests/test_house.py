"""The rules that import-linter cannot say: a library has one room, and the law has none."""

import ast
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


def test_every_file_stays_a_room() -> None:
    long = [str(path.relative_to(ROOT)) for path, source in _sources() if source.count("\n") >= 400]

    assert long == []


def test_every_function_fits_on_a_screen() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path, source in _sources()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= 50
    ]

    assert long == []


def test_every_module_says_what_lives_there() -> None:
    silent = [str(path.relative_to(ROOT)) for path, source in _sources() if not ast.get_docstring(ast.parse(source))]

    assert [path for path in silent if not path.startswith("tests/")] == []


def test_no_dialog_is_run_inside_the_loop() -> None:
    """QDialog.exec() inside a coroutine stops every other task and kills the loop behind it."""
    running = [str(path.relative_to(ROOT)) for path, source in _sources() if ".exec(" in source and "app" in path.parts]

    assert running == []


def _sources() -> list[tuple[Path, str]]:
    folders = ("app", "printing", "resources", "packaging", "tests")
    paths = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [(path, path.read_text(encoding="utf-8")) for path in paths]
