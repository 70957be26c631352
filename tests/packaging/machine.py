"""A machine for bootstrap.py to run on: the project in a folder of its own, and fake programs at the machine's edge."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Machine:
    """A folder with the project's set-up in it, and a folder of programs that is found before the system's."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "project"
        self.programs = folder / "programs"
        self.calls = folder / "calls"
        shutil.copytree(ROOT / "packaging", self.root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
        for path in [ROOT / "pyproject.toml", *ROOT.glob("requirements*.lock")]:
            shutil.copy(path, self.root)
        self.programs.mkdir()
        self.has_packages(
            *self.window_packages(), "xvfb", "openbox", "xdotool", "strace", "dbus-daemon", "gnome-keyring"
        )
        # Never the machine's own: a test installs nothing.
        self.program("apt-get", "exit 100")
        self.program("dpkg", "exit 1")
        self.program("sudo", "exit 1")

    def program(self, name: str, script: str, folder: Path | None = None) -> None:
        """Put a program on the machine that notes how it is called, then does what the shell script says."""
        path = (folder or self.programs) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'#!/bin/sh\necho "{name} $@" >>"{self.calls}"\n{script}\n', encoding="utf-8")
        path.chmod(0o755)

    def has_packages(self, *lines: str) -> None:
        """Let dpkg-query list these as installed: a name, or a name, a tab and what it provides."""
        listing = "\n".join("installed\t" + (line if "\t" in line else line + "\t") for line in lines)
        (self.programs / "listing").write_text(listing + "\n", encoding="utf-8")
        path = self.programs / "dpkg-query"
        path.write_text(f'#!/bin/sh\ncat "{self.programs / "listing"}"\n', encoding="utf-8")
        path.chmod(0o755)

    def window_packages(self) -> list[str]:
        """Return the names of the packages that a window needs."""
        return self.python("import debian; print(' '.join(debian.WINDOW))").stdout.split()

    def is_set_up(self, *, with_tests: bool = False) -> None:
        """Leave what a finished set-up leaves, its python and tokentill being fakes."""
        for name in ("python", "tokentill"):
            self.program(name, "exit 0", self.root / ".venv" / "bin")
        marks = json.loads(
            self.python("import environment, json; print(json.dumps(environment.marks(bootstrap.ROOT)))").stdout
        )
        if not with_tests:
            del marks["test"]
        self.stamp.write_text(json.dumps(marks), encoding="utf-8")

    @property
    def stamp(self) -> Path:
        """The file that says that `.venv` is whole."""
        return self.root / ".venv" / "tokentill-setup.json"

    def called(self) -> list[str]:
        """Return how the fake programs were called, in order."""
        return self.calls.read_text(encoding="utf-8").splitlines() if self.calls.exists() else []

    def bootstrap(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run `python packaging/bootstrap.py` on this machine, with no screen unless a variable gives one."""
        return self.run([sys.executable, "packaging/bootstrap.py", *arguments], variables)

    def python(self, script: str) -> subprocess.CompletedProcess[str]:
        """Run a script that has bootstrap.py's rooms to import, bootstrap itself being imported."""
        return self.run(
            [sys.executable, "-c", f"import sys; sys.path.insert(0, 'packaging'); import bootstrap; {script}"], {}
        )

    def run(self, command: list[str], variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
        """Run a command in the project's folder with the fake programs first on the path."""
        ours = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        ours["PATH"] = f"{self.programs}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(command, cwd=self.root, env=ours | variables, capture_output=True, text=True, check=False)
