"""What Qt and the tests need from Debian or Ubuntu itself, and how it is asked for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

# Found in a root without any of them, by opening a window under xcb. A font comes with libfontconfig1.
WINDOW = (
    "libgl1",
    "libegl1",
    "libfontconfig1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libglib2.0-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
)
# A screen, a window manager that gives windows the keyboard, and real keys.
HIDDEN_SCREEN = ("xvfb", "openbox", "xdotool")
# A keyring in a session of its own: what the till keeps in one is tried with a real one.
KEYRING = ("dbus-daemon", "gnome-keyring")
# The till's calls to the system, written down: what a power cut may leave of them is tried.
TESTS = (*HIDDEN_SCREEN, *KEYRING, "strace")


def provide(wanted: tuple[str, ...], absent: tuple[str, ...]) -> list[str]:
    """Install those of `wanted` that are missing, and all of `absent`; return what is missing afterwards.

    Where it may not install it prints the one command that does. On a system without dpkg it returns [].
    """
    if not shutil.which("dpkg-query") or not shutil.which("apt-get"):
        return []
    missing = [*absent, *missing_of(wanted)]
    if not missing or install(missing):
        return []
    print(
        "These system packages are missing and could not be installed from here. Please run:\n"
        f"    sudo apt-get install --no-install-recommends {' '.join(missing)}",
        flush=True,
    )
    return missing


def missing_of(wanted: tuple[str, ...]) -> list[str]:
    """Return the packages that are not installed under their own name nor provided by one that is.

    Newer releases have libglib2.0-0t64, which provides libglib2.0-0.
    """
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${db:Status-Status}\t${Package}\t${Provides}\n"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    present: set[str] = set()
    for line in listing.splitlines():
        state, package, provides = line.split("\t")
        if state == "installed":
            present.add(package)
            present.update(name.split()[0] for name in provides.split(",") if name.strip())
    return [package for package in wanted if package not in present]


def install(packages: list[str]) -> bool:
    """Install the packages if that may be done here without a question; say whether they are installed now."""
    allowed = privilege()
    if allowed is None:
        return False
    print(f"Installing from the system's own packages: {' '.join(packages)} ...", flush=True)
    privileged = [*allowed, "env", "DEBIAN_FRONTEND=noninteractive"]
    # A machine that has just been started may still be at its own updates: wait for them.
    apt_get = [*privileged, "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    wanted = [*apt_get, "install", "--yes", "--no-install-recommends", *packages]
    call([*apt_get, "update"])  # may fail for one source of many; the next step says whether that matters
    # An installation that was cut off, by a power failure say, has to be finished before there can be another.
    return call(wanted) or (call([*privileged, "dpkg", "--configure", "-a"]) and call(wanted))


def privilege() -> list[str] | None:
    """Return what a command is to begin with to run as root without a question, None where that is not allowed."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and call(["sh", "-c", "sudo -n true 2>/dev/null"]):
        return ["sudo", "-n"]
    return None


def call(command: list[str]) -> bool:
    """Run a command that asks nothing and whose progress nobody needs to read; say whether it succeeded."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False).returncode == 0
