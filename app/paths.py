"""Where a till lives: one folder, chosen on the command line, by the environment, or by the platform; and what lies
outside it, so that it is not copied with it.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

VARIABLE = "TOKENTILL_HOME"


def home_folder(chosen: str | None) -> Path:
    """The home to use: the one that was named, else TOKENTILL_HOME, else the platform's own place."""
    named = chosen or os.environ.get(VARIABLE)
    return Path(named).absolute() if named else platformdirs.user_data_path("tokentill", appauthor=False)


def outside_folder() -> Path:
    """Where the tills of this machine note how far their files have come: in no folder that a home may be in."""
    return platformdirs.user_config_path("tokentill", appauthor=False, roaming=True) / "openings"
