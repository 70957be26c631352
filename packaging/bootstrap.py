"""The one way in on a fresh machine: `python packaging/bootstrap.py setup|run|test|lint|audit|screenshots|bench|fuzz|
proof|translations`.

It needs nothing but Python itself. Every command first makes `.venv` where that is still to be done, then does
its work with what is in there. `make` is the short way to say the same on a machine that has it.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import debian
import environment
import screen

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
PYTHONS = ((3, 11), (3, 12), (3, 13))


def main() -> int:
    """Do one command and return its exit status: that of the program it ran, 2 for a wrong command line."""
    commands: dict[str, Callable[[list[str]], int]] = {
        "setup": setup,
        "run": run,
        "test": test,
        "lint": lint,
        "audit": audit,
        "screenshots": screenshots,
        "bench": bench,
        "fuzz": fuzz,
        "proof": proof,
        "translations": translations,
    }
    parser = argparse.ArgumentParser(prog="bootstrap.py", description="Set up, start and test Tokentill.")
    parser.add_argument("command", choices=commands)
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed to the program that the command runs")
    chosen = parser.parse_args()
    refusal = wrong_python(sys.version_info[:2])
    if refusal:
        sys.exit(refusal)
    if chosen.command in ("setup", "lint", "translations") and chosen.arguments:
        parser.error(f"{chosen.command} takes no further arguments: {' '.join(chosen.arguments)}")
    return commands[chosen.command](chosen.arguments)


def wrong_python(version: tuple[int, int]) -> str | None:
    """Say why a Python of this (major, minor) cannot be used; None where it can."""
    if version in PYTHONS:
        return None
    return (
        f"Tokentill needs Python 3.11, 3.12 or 3.13, and this is {version[0]}.{version[1]}, {sys.executable}. "
        "Install one of them and start this again with it."
    )


def setup(_arguments: list[str]) -> int:
    """Make `.venv` with the command `tokentill` in it, and nothing else."""
    if set_up_for_run():
        print("Until that is done no window opens here; `tokentill demo --headless` works.", flush=True)
    return 0


def set_up_for_run() -> list[str]:
    """Make `.venv`, and install what a window needs where that is allowed; return what a window still misses."""
    missing = debian.provide(debian.WINDOW, environment.missing_debian_package())
    environment.make(ROOT, for_tests=False)
    return missing


def set_up_for_tests() -> None:
    """Make `.venv` as for `run` with the development set in it too, and install what the tests need."""
    debian.provide(debian.WINDOW + debian.TESTS, environment.missing_debian_package())
    environment.make(ROOT, for_tests=True)


def run(arguments: list[str]) -> int:
    """Open a till on the built-in sandbox, or sell one token in the terminal where no window can be opened."""
    missing = set_up_for_run()
    command = [environment.program(ROOT, "tokentill"), "demo", *arguments]
    if "--headless" not in arguments and (missing or not screen.is_there()):
        reason = "without these packages" if missing else "without a screen (DISPLAY is not set)"
        print(f"No window can be opened {reason}: the same sale runs in this terminal.", flush=True)
        command.append("--headless")
    return attend(command)


def test(arguments: list[str]) -> int:
    """Check the code, then run the tests on a screen that nobody sees; arguments go to pytest.

    All of them are run in four processes, each with a screen of its own, for many wait more than they work; the long
    ones are in the rooms that come first. What arguments choose is run in one. Where a check fails the tests do not
    begin: pytest's closing line is the last thing said, or is not said.
    """
    set_up_for_tests()
    failed = check()
    if failed:
        return failed
    return on_hidden_screen("pytest", arguments or ["-n", "4", "--no-loadscope-reorder", "--max-worker-restart=0"])


def lint(_arguments: list[str]) -> int:
    """Check style, types and who may import whom, without the tests and what only they need of the system."""
    debian.provide((), environment.missing_debian_package())
    environment.make(ROOT, for_tests=True)
    return check()


def audit(arguments: list[str]) -> int:
    """Ask the advisories about every locked package; arguments go to packaging/audit.py."""
    debian.provide((), environment.missing_debian_package())
    environment.make(ROOT, for_tests=True)
    return attend([environment.program(ROOT, "python"), str(ROOT / "packaging" / "audit.py"), *arguments])


def screenshots(arguments: list[str]) -> int:
    """Write a picture of each state of the screens; arguments go to tests/e2e/screenshots.py."""
    set_up_for_tests()
    return on_hidden_screen("tests.e2e.screenshots", arguments)


def bench(arguments: list[str]) -> int:
    """Measure each speed beside its floor, then fuzz; arguments go to tests/benchmarks, and leave the fuzzing out."""
    set_up_for_tests()
    ended = on_hidden_screen("tests.benchmarks", arguments)
    return ended or (0 if arguments else fuzz([]))


def fuzz(arguments: list[str]) -> int:
    """Give each provider's adapter a million mutated answers; arguments go to tests/fuzz."""
    set_up_for_tests()
    return attend([str(environment.program(ROOT, "python")), "-m", "tests.fuzz", *arguments])


def proof(arguments: list[str]) -> int:
    """Prove that nothing is lost and nothing sold twice, and write docs/proof.md; arguments name single ones."""
    set_up_for_tests()
    return on_hidden_screen("tests.proving", arguments)


def translations(_arguments: list[str]) -> int:
    """Collect what the screen says, and compile the translations of it; fail where one is missing."""
    environment.make(ROOT, for_tests=True)
    return attend([environment.program(ROOT, "python"), str(ROOT / "packaging" / "translations.py")])


def check() -> int:
    """Return 0 if every check passes, else the status of the first that does not, which is named."""
    python = environment.program(ROOT, "python")
    for command in (
        [python, "-m", "ruff", "check", "--quiet"],
        [python, "-m", "ruff", "format", "--check", "--quiet"],
        [python, "-m", "mypy"],
        [python, "-m", "mypy", *sorted(str(path) for path in (ROOT / "packaging").glob("*.py"))],
        [environment.program(ROOT, "lint-imports")],
    ):
        outcome = attend(command)
        if outcome:
            said = " ".join(Path(part).name for part in command)
            print(f"Not clean: {said} ended with {outcome}.", file=sys.stderr)
            return outcome
    return 0


def on_hidden_screen(module: str, arguments: list[str]) -> int:
    """Run a module of this environment with a screen to itself, and return its exit status."""
    with screen.hidden() as variables:
        return attend([environment.program(ROOT, "python"), "-m", module, *arguments], variables)


def attend(command: list[str], variables: dict[str, str] | None = None) -> int:
    """Run a program in the project's root to its end and return its exit status, 128 + n if signal n ended it.

    Ctrl-C reaches the program by itself: it is waited for, not killed, for a till may be in the middle of a sale.
    """
    program = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **(variables or {})})
    while True:
        try:
            ended = program.wait()
        except KeyboardInterrupt:
            continue
        return ended if ended >= 0 else 128 - ended


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:  # during the set-up, which begins again the next time
        sys.exit(128 + signal.SIGINT)
