"""Which system packages are missing, and how they are asked for."""

from tests.packaging.machine import Machine


def test_only_missing_packages_are_asked_for_where_that_is_allowed(machine: Machine) -> None:
    machine.is_set_up()
    machine.has_packages(*(name for name in machine.window_packages() if name not in ("libegl1", "libxcb-shape0")))
    machine.program("apt-get", "exit 0")
    machine.program("sudo", 'shift; exec "$@"')

    ended = machine.bootstrap("setup")

    assert ended.stdout == "Installing from the system's own packages: libegl1 libxcb-shape0 ...\n"
    update, install = (call for call in machine.called() if call.startswith("apt-get"))
    assert update.endswith(" update")
    assert install.endswith(" install --yes --no-install-recommends libegl1 libxcb-shape0")


def test_the_tests_want_a_hidden_screen_a_keyring_and_a_record_of_calls_too(machine: Machine) -> None:
    machine.is_set_up(with_tests=True)
    machine.has_packages(*machine.window_packages(), "xvfb", "openbox", "dbus-daemon")
    machine.program("apt-get", "exit 0")
    machine.program("sudo", 'shift; exec "$@"')

    machine.bootstrap("bench")

    wanted = " install --yes --no-install-recommends xdotool gnome-keyring strace"
    assert any(call.endswith(wanted) for call in machine.called())


def test_an_installation_that_was_cut_off_is_finished_first(machine: Machine) -> None:
    machine.is_set_up()
    machine.has_packages(*(name for name in machine.window_packages() if name != "libegl1"))
    mended = machine.programs / "mended"
    machine.program("sudo", 'shift; exec "$@"')
    machine.program("dpkg", f'touch "{mended}"')
    machine.program("apt-get", f'case "$*" in *install*) test -e "{mended}";; esac')

    ended = machine.bootstrap("setup")

    assert ended.stdout == "Installing from the system's own packages: libegl1 ...\n"
    assert "dpkg --configure -a" in machine.called()


def test_where_it_may_not_install_it_prints_the_one_command_and_goes_on(machine: Machine) -> None:
    machine.is_set_up()
    machine.has_packages(*(name for name in machine.window_packages() if name != "libgl1"))

    ended = machine.bootstrap("setup")

    assert ended.returncode == 0
    assert "    sudo apt-get install --no-install-recommends libgl1\n" in ended.stdout
    assert ended.stdout.endswith("Until that is done no window opens here; `tokentill demo --headless` works.\n")


def test_a_package_that_an_installed_one_provides_is_not_missing(machine: Machine) -> None:
    machine.is_set_up()
    others = [name for name in machine.window_packages() if name != "libglib2.0-0"]
    machine.has_packages(*others, "libglib2.0-0t64\tlibglib2.0-0 (= 2.80.0-6), libglib2.0-data-more")

    assert machine.bootstrap("setup").stdout == ""


def test_a_package_that_was_removed_is_missing(machine: Machine) -> None:
    machine.has_packages("libgl1")
    listing = machine.programs / "listing"
    listing.write_text(listing.read_text(encoding="utf-8").replace("installed", "config-files"), encoding="utf-8")

    assert machine.python("import debian; print(debian.missing_of(('libgl1',)))").stdout == "['libgl1']\n"
