"""Secrets in a real keyring: GNOME's, started for the test in a session of its own, and gone with it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORDS = "what opens the ring"

here = pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")),
    reason="needs gnome-keyring and dbus-run-session, which make test installs on Debian",
)


def in_a_session(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell where there is an unlocked keyring, whose files lie in this folder."""
    run, home = folder / "run", folder / "user"
    run.mkdir(mode=0o700, exist_ok=True)
    home.mkdir(exist_ok=True)
    variables = {name: value for name, value in os.environ.items() if name != "PYTHON_KEYRING_BACKEND"}
    variables |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(run), "PYTHONPATH": str(ROOT)}
    variables |= {f"XDG_{name}_HOME": str(home / name) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    start = f"printf '{WORDS}' | gnome-keyring-daemon --unlock --components=secrets >/dev/null && {script}"
    command = ["dbus-run-session", "--", "sh", "-c", start]
    return subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=60)


@here
def test_a_till_keeps_its_secrets_and_keys_in_the_keyring_of_the_session_and_in_no_file(tmp_path: Path) -> None:
    home = tmp_path / "till home"
    user = f"'{sys.executable}' -m tests.services.ring_user '{home}'"
    ran = in_a_session(tmp_path, user)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == {
        "has_keyring": True,
        "password": "hunter2 of kplc",
        "passphrase": "matatu sukuma nyota",
        "another_home": "",
        "same_journal_key": True,
        "same_pepper": True,
        "journal_key_in_the_ring": True,
    }
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"hunter2" in path.read_bytes() or b"matatu" in path.read_bytes() for path in files)
    assert not (tmp_path / "user" / "CONFIG" / "tokentill").exists()


@here
def test_a_command_of_the_terminal_keeps_a_passphrase_that_the_next_one_seals_with(tmp_path: Path) -> None:
    home, stick = tmp_path / "till home", tmp_path / "stick"
    home.mkdir()
    (home / "till.toml").write_text(
        '[till]\nnumber = 7\nname = "Kiosk"\n[[providers]]\nname = "kplc"\nkind = "pawacard"\n'
        'base_url = "https://till.invalid/v3"\nusername = "testvendor"\n[printer]\ntransport = "none"\n',
        encoding="utf-8",
    )
    till = f"'{sys.executable}' -m app --home '{home}'"
    commands = (
        f"echo 'matatu sukuma nyota' | {till} secret set backups passphrase",
        f"{till} backup '{stick}'",
        f"{till} doctor",
    )
    ran = in_a_session(tmp_path, " && ".join(commands))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Write it down too" in ran.stdout
    assert "keyring: holds" in ran.stdout
    assert [path.name.endswith(".db.sealed") for path in stick.iterdir()] == [True]
