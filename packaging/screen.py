"""Is there a screen to show the till on; and a hidden one, with a window manager, for windows under test."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = "1920x1080x24"


def is_there() -> bool:
    """Say whether a window can be shown to somebody here."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextlib.contextmanager
def hidden() -> Iterator[dict[str, str]]:
    """Start Xvfb and openbox, yield the variables that put a program's windows there, and end both afterwards.

    A screen of its own even where there is one: real keys are sent, and must not land in a person's windows.
    openbox, because without a window manager no window gets the keyboard back when a dialog closes.
    On Windows and macOS, which have no Xvfb, nothing is started and there are no variables.
    """
    if sys.platform in ("win32", "darwin"):
        yield {}
        return
    absent = [name for name in ("Xvfb", "openbox", "xdotool") if not shutil.which(name)]
    if absent:
        sys.exit(f"The windows cannot be tested without {', '.join(absent)}. Install them, then start this again.")
    # Told to end, Python would leave both behind; as an exception the telling passes through here.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with contextlib.ExitStack() as running:
        # Xvfb finds a free display number itself and says it on the given descriptor, its standard output.
        number = start(running, ["Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"], {})
        variables = {"DISPLAY": f":{number}", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "xcb"}
        start(running, ["openbox", "--sm-disable", "--startup", "echo ready"], variables)
        yield variables


def start(running: contextlib.ExitStack, command: list[str], variables: dict[str, str]) -> str:
    """Start a program that `running` ends, and return its first line of output; end ours if it gives none."""
    readable, writable = os.pipe()
    output = running.enter_context(os.fdopen(readable))
    program = subprocess.Popen(
        command,
        env={**os.environ, **variables},
        stdout=writable,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C ends the tests; the screen goes after them
    )
    os.close(writable)
    running.callback(end, program)
    line = output.readline().strip()
    if not line:
        sys.exit(f"{command[0]} did not start, so the windows cannot be tested. `{' '.join(command)}` may say why.")
    return line


def end(program: subprocess.Popen[bytes]) -> None:
    """End a program that was started here and wait until it is gone."""
    program.terminate()
    program.wait()
