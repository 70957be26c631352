"""Where a real window runs: the project's root, a home, and an environment that no setting of this machine reaches."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NO_SCREEN = "Real windows need a screen with a window manager. `make test` and `make bench` bring a hidden one."


def screen_is_there() -> bool:
    """Whether windows can be shown here, and get the keyboard: only a window manager knows of desktops."""
    return subprocess.run(["xdotool", "get_num_desktops"], capture_output=True).returncode == 0


def environment(folder: Path) -> dict[str, str]:
    """The variables of a till that keeps everything in `folder`: no keyring, no settings of this machine's user."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TOKENTILL_", "XDG_"))}
    return {
        **kept,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "TOKENTILL_SECRET_KPLC_PASSWORD": "password",
        **{name: str(folder / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")},
    }


def make_home(folder: Path, base_url: str, printer: str, timing: str = "", language: str = "en") -> Path:
    """A home in `folder` whose till sells from `base_url` and prints on the TCP printer at `printer`, in `language`."""
    home = folder / "home"
    home.mkdir()
    (home / "till.toml").write_text(
        f'[till]\nnumber = 1\nname = "Mama Njeri Kiosk"\nlanguage = "{language}"\n'
        f'[[providers]]\nname = "kplc"\nkind = "pawacard"\nbase_url = "{base_url}"\nusername = "testvendor"\n'
        f'[printer]\ntransport = "network"\naddress = "{printer}"\n{timing}',
        encoding="utf-8",
    )
    return home
