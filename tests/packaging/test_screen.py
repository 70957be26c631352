"""The hidden screen on which windows are tested."""

from pathlib import Path

from tests.packaging.machine import Machine


def socket_of(display: str) -> Path:
    """Return the socket that is there while an X server is."""
    return Path("/tmp/.X11-unix", f"X{display.removeprefix(':')}")  # noqa: S108 - X keeps it there


def test_the_hidden_screen_has_a_window_manager_and_is_gone_afterwards(machine: Machine) -> None:
    ended = machine.python(
        "import os, screen, subprocess\n"
        "with screen.hidden() as variables:\n"
        "    print(variables['DISPLAY'], flush=True)\n"
        "    asked = subprocess.run(['xdotool', 'get_num_desktops'], env={**os.environ, **variables})\n"
        "sys.exit(asked.returncode)"
    )

    assert ended.returncode == 0
    display, desktops = ended.stdout.split()
    assert int(desktops) >= 1
    assert not socket_of(display).exists()


def test_a_run_that_is_told_to_end_takes_the_hidden_screen_with_it(machine: Machine) -> None:
    ended = machine.python(
        "import os, screen, signal\n"
        "with screen.hidden() as variables:\n"
        "    print(variables['DISPLAY'], flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGTERM)\n"
        "    signal.pause()"
    )

    assert ended.returncode == 128 + 15
    assert not socket_of(ended.stdout.strip()).exists()


def test_without_xvfb_a_sentence_says_what_to_install(machine: Machine) -> None:
    ended = machine.python("import os, screen\nos.environ['PATH'] = ''\nwith screen.hidden():\n    print('never')")

    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr == (
        "The windows cannot be tested without Xvfb, openbox, xdotool. Install them, then start this again.\n"
    )
