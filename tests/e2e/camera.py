"""What takes the pictures: one window in both sizes, in one theme."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from app.ui.window import TillWindow
from tests.services.shop_floor import ShopFloor

SIZES = ((1024, 768), (1920, 1080))


@dataclass
class Camera:
    """Writes pictures of one theme, in one language, into a folder."""

    folder: Path
    theme: str
    language: str = "en"

    async def take(self, window: TillWindow, name: str) -> None:
        """Write the window as it is, at both sizes."""
        of = self.theme if self.language == "en" else f"{self.theme}-{self.language}"
        for width, height in SIZES:
            window.setFixedSize(width, height)
            await asyncio.sleep(0.06)  # the window system has a say in the size
            window.grab().save(str(self.folder / f"{name}-{width}x{height}-{of}.png"))
        window.setFixedSize(*SIZES[0])


Scene = Callable[[Camera, ShopFloor], Awaitable[None]]
