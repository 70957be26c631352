"""The project's own Python environment, `.venv` in its root: made from the hashed locks, and only once."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

RUN_LOCKS = ("requirements-build.lock", "requirements.lock")
TEST_LOCKS = ("requirements-dev.lock",)

# In a shell with `.venv` active, `python` is the one inside it, which cannot lay the floor it stands on.
BASE_PYTHON: str = getattr(sys, "_base_executable", sys.executable)


def make(root: Path, *, for_tests: bool) -> None:
    """Make `.venv` under `root`, with the development set if `for_tests`; do nothing where all is in place.

    A changed lock is installed into what is there. A set-up that was interrupted, or made by another Python or
    in another folder, begins again from nothing. Ends the program with a sentence if a step fails.
    """
    wanted = marks(root)
    if not for_tests:
        del wanted["test"]
    made = read_marks(root)
    if wanted.items() <= made.items() and Path(program(root, "python")).exists():
        return
    stamp(root).unlink(missing_ok=True)  # without it the next start knows that this one did not come to its end
    if made.get("base") != wanted["base"] or not Path(program(root, "python")).exists():
        made = {}
        importlib.invalidate_caches()
        if missing_debian_package():
            sys.exit("This Python has no ensurepip, and no environment can be made without it.")
        print("Making .venv ...", flush=True)
        step(
            [BASE_PYTHON, "-m", "venv", "--clear", str(root / ".venv")],
            "The environment .venv could not be made",
        )
    if made.get("run") != wanted["run"]:
        print("Installing what the till needs (about 100 MB, once) ...", flush=True)
        install_locked(root, RUN_LOCKS)
        install_project(root)
    if for_tests and made.get("test") != wanted["test"]:
        print("Installing what the tests need ...", flush=True)
        install_locked(root, TEST_LOCKS)
    stamp(root).write_text(json.dumps({**made, **wanted}), encoding="utf-8")


def marks(root: Path) -> dict[str, str]:
    """Return what the environment depends on, as texts that change with it.

    Keys: base (this Python, this folder), run (its locks, and what an installation reads of pyproject.toml) and
    test (its lock).
    """
    import tomllib  # Python 3.10 has none, and is to be refused with a sentence rather than a traceback

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    installed = json.dumps([project["build-system"], project["project"]], sort_keys=True)
    return {
        "base": f"{sys.implementation.name} {sys.version_info[0]}.{sys.version_info[1]} {root}",
        "run": digest(installed.encode(), *((root / lock).read_bytes() for lock in RUN_LOCKS)),
        "test": digest(*((root / lock).read_bytes() for lock in TEST_LOCKS)),
    }


def digest(*parts: bytes) -> str:
    """Return one SHA-256, in hex, over the parts and where each ends."""
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def stamp(root: Path) -> Path:
    """Return the file that is there exactly while `.venv` is whole."""
    return root / ".venv" / "tokentill-setup.json"


def read_marks(root: Path) -> dict[str, str]:
    """Return the marks that the last finished set-up left, none if there was no such or it cannot be read."""
    try:
        found = json.loads(stamp(root).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def install_locked(root: Path, locks: tuple[str, ...]) -> None:
    """Install exactly what the locks name: no file with another hash, and nothing that would be built here."""
    requirements = [part for lock in locks for part in ("-r", str(root / lock))]
    pip(root, "--require-hashes", "--only-binary=:all:", *requirements)


def install_project(root: Path) -> None:
    """Install the project itself, editable, by the locked build backend and without asking any registry."""
    pip(root, "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(root))


def pip(root: Path, *arguments: str) -> None:
    """Run `pip install` in the environment. Where from is pip's own configuration; a person sees it at work."""
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    command = [program(root, "python"), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    step([*command, *quiet, *arguments], "The libraries could not be installed; pip says why above")


def step(command: list[str], failure: str) -> None:
    """Run one step of the set-up, and end the program with the sentence `failure` if it fails."""
    outcome = subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode
    if outcome:
        sys.exit(f"{failure} (exit status {outcome}). Start the same command again when that is mended.")


def program(root: Path, name: str) -> str:
    """Return the path of a program in the environment, whether it is there yet or not."""
    if sys.platform == "win32":
        return str(root / ".venv" / "Scripts" / f"{name}.exe")
    return str(root / ".venv" / "bin" / name)


def missing_debian_package() -> tuple[str, ...]:
    """Name the package with the part of Python that an environment needs and Debian leaves out; () if it is there."""
    if importlib.util.find_spec("ensurepip"):
        return ()
    return (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",)
