"""The commands of bootstrap.py: what they are given, what they start, and how they end."""

import pytest

from tests.packaging.machine import Machine


def test_an_unknown_command_is_bad_input_and_the_known_ones_are_named(machine: Machine) -> None:
    ended = machine.bootstrap("sell")

    assert ended.returncode == 2
    for command in ("setup", "run", "test", "lint", "audit", "screenshots", "bench", "fuzz", "proof"):
        assert command in ended.stderr


@pytest.mark.parametrize("command", ["setup", "lint"])
def test_an_argument_that_nothing_takes_is_bad_input(machine: Machine, command: str) -> None:
    ended = machine.bootstrap(command, "fast")

    assert ended.returncode == 2
    assert f"{command} takes no further arguments: fast" in ended.stderr


@pytest.mark.parametrize("version", [(3, 10), (3, 14), (2, 7)])
def test_another_python_is_refused_in_one_sentence_that_names_it(machine: Machine, version: tuple[int, int]) -> None:
    said = machine.python(f"print(bootstrap.wrong_python({version}))").stdout

    assert said.startswith(f"Tokentill needs Python 3.11, 3.12 or 3.13, and this is {version[0]}.{version[1]}, ")


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_three_pythons_are_taken(machine: Machine, version: tuple[int, int]) -> None:
    assert machine.python(f"print(bootstrap.wrong_python({version}))").stdout == "None\n"


def test_run_without_a_screen_says_so_and_sells_in_the_terminal(machine: Machine) -> None:
    machine.is_set_up()

    ended = machine.bootstrap("run")

    assert ended.stdout == (
        "No window can be opened without a screen (DISPLAY is not set): the same sale runs in this terminal.\n"
    )
    assert machine.called() == ["tokentill demo --headless"]


def test_run_with_a_screen_opens_the_till(machine: Machine) -> None:
    machine.is_set_up()

    ended = machine.bootstrap("run", DISPLAY=":7")

    assert ended.stdout == ""
    assert machine.called() == ["tokentill demo"]


def test_run_sells_in_the_terminal_where_the_window_misses_packages(machine: Machine) -> None:
    machine.is_set_up()
    machine.has_packages("bash")

    ended = machine.bootstrap("run", DISPLAY=":7")

    assert ended.stdout.endswith(
        "No window can be opened without these packages: the same sale runs in this terminal.\n"
    )
    assert machine.called()[-1] == "tokentill demo --headless"


def test_arguments_of_run_go_to_the_till(machine: Machine) -> None:
    machine.is_set_up()

    machine.bootstrap("run", "--headless", "--paper", "58")

    assert machine.called() == ["tokentill demo --headless --paper 58"]


def test_the_exit_status_is_that_of_the_till(machine: Machine) -> None:
    machine.is_set_up()
    machine.program("tokentill", "exit 20", machine.root / ".venv" / "bin")

    assert machine.bootstrap("run").returncode == 20


def test_a_till_that_a_signal_ended_gives_the_shells_status(machine: Machine) -> None:
    machine.is_set_up()
    machine.program("tokentill", "kill -TERM $$", machine.root / ".venv" / "bin")

    assert machine.bootstrap("run").returncode == 128 + 15


def test_a_check_that_fails_is_named_and_the_tests_do_not_begin(machine: Machine) -> None:
    machine.is_set_up(with_tests=True)
    machine.program("python", 'case "$*" in "-m mypy"*) exit 3;; esac', machine.root / ".venv" / "bin")

    ended = machine.bootstrap("test")

    assert ended.returncode == 3
    assert ended.stderr == "Not clean: python -m mypy ended with 3.\n"
    assert not any("pytest" in call for call in machine.called())


def test_lint_needs_no_system_package(machine: Machine) -> None:
    machine.is_set_up(with_tests=True)
    machine.has_packages("bash")
    machine.program("lint-imports", "exit 0", machine.root / ".venv" / "bin")

    ended = machine.bootstrap("lint")

    assert (ended.returncode, ended.stdout) == (0, "")
    assert not any("apt-get" in call for call in machine.called())


def test_the_tests_run_after_the_checks_and_their_status_is_the_last_word(machine: Machine) -> None:
    machine.is_set_up(with_tests=True)
    machine.program("lint-imports", "exit 0", machine.root / ".venv" / "bin")
    machine.program(
        "python", 'case "$*" in "-m pytest"*) echo "1 failed"; exit 1;; esac', machine.root / ".venv" / "bin"
    )

    ended = machine.bootstrap("test", "-k", "meter")

    assert ended.returncode == 1
    assert ended.stdout == "1 failed\n"
    assert machine.called()[-2:] == ["lint-imports ", "python -m pytest -k meter"]
