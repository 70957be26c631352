"""The hidden screen on which windows are tested."""

from pathlib import Path

from tests.packaging.machine import Machine


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
    assert not Path(f"/tmp/.X11-unix/X{display.removeprefix(':')}").exists()  # noqa: S108 - where X keeps its sockets


def test_without_xvfb_a_sentence_says_what_to_install(machine: Machine) -> None:
    ended = machine.python("import os, screen\nos.environ['PATH'] = ''\nwith screen.hidden():\n    print('never')")

    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr == (
        "The windows cannot be tested without Xvfb, openbox, xdotool. Install them, then start this again.\n"
    )
