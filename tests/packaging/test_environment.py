"""The environment is made once, from the locks, and begun anew after an interruption."""

from tests.packaging.machine import Machine


def test_the_second_set_up_does_nothing_and_says_nothing(machine: Machine) -> None:
    machine.is_set_up()

    ended = machine.bootstrap("setup")

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert machine.called() == []


def test_a_changed_lock_is_installed_into_what_is_there(machine: Machine) -> None:
    machine.is_set_up()
    before = machine.stamp.read_text(encoding="utf-8")
    with (machine.root / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")

    assert machine.bootstrap("setup").returncode == 0
    libraries, project = machine.called()
    assert "pip install" in libraries
    assert "--require-hashes --only-binary=:all:" in libraries
    assert "requirements-dev.lock" not in libraries
    assert "--no-index --no-deps --no-build-isolation --editable" in project
    assert machine.stamp.read_text(encoding="utf-8") != before


def test_the_tests_add_only_what_run_did_not_install(machine: Machine) -> None:
    machine.is_set_up()

    machine.python("import environment; environment.make(bootstrap.ROOT, for_tests=True)")

    (development,) = machine.called()
    assert development.endswith(f"-r {machine.root}/requirements-dev.lock")


def test_what_only_the_checks_read_of_pyproject_installs_nothing(machine: Machine) -> None:
    machine.is_set_up()
    with (machine.root / "pyproject.toml").open("a", encoding="utf-8") as pyproject:
        pyproject.write("\n[tool.another]\nnew = true\n")

    machine.bootstrap("setup")

    assert machine.called() == []


def test_a_failed_installation_ends_with_a_sentence_and_counts_as_not_made(machine: Machine) -> None:
    machine.is_set_up()
    machine.program("python", "exit 1", machine.root / ".venv" / "bin")
    (machine.root / "requirements.lock").write_text("", encoding="utf-8")

    ended = machine.bootstrap("setup")

    assert ended.returncode == 1
    assert ended.stderr == (
        "The libraries could not be installed; pip says why above (exit status 1). "
        "Start the same command again when that is mended.\n"
    )
    assert not machine.stamp.exists()


def test_an_interrupted_set_up_begins_again_from_nothing(machine: Machine) -> None:
    machine.is_set_up()
    machine.stamp.unlink()
    machine.program("base-python", "exit 0")

    machine.python(
        f"import environment; environment.BASE_PYTHON = {str(machine.programs / 'base-python')!r}; "
        "environment.make(bootstrap.ROOT, for_tests=False)"
    )

    assert machine.called()[0] == f"base-python -m venv --clear {machine.root}/.venv"
    assert len(machine.called()) == 3
    assert machine.stamp.exists()


def test_a_stamp_that_cannot_be_read_counts_as_none(machine: Machine) -> None:
    machine.is_set_up()
    machine.stamp.write_text("{half", encoding="utf-8")

    assert machine.python("import environment; print(environment.read_marks(bootstrap.ROOT))").stdout == "{}\n"


def test_a_project_that_was_moved_is_set_up_anew(machine: Machine) -> None:
    machine.is_set_up()

    said = machine.python(
        "import environment; print(environment.marks(bootstrap.ROOT)['base'] == "
        "environment.read_marks(bootstrap.ROOT)['base'])"
    )
    assert said.stdout == "True\n"
    machine.root = machine.root.rename(machine.root.with_name("elsewhere"))
    said = machine.python(
        "import environment; print(environment.marks(bootstrap.ROOT)['base'] == "
        "environment.read_marks(bootstrap.ROOT)['base'])"
    )
    assert said.stdout == "False\n"
