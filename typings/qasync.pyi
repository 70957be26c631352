"""What of qasync 0.28 the front door and the tests use; it ships no types."""

import asyncio
from concurrent.futures import Executor
from types import TracebackType

from PySide6.QtCore import QCoreApplication

class QEventLoop(asyncio.BaseEventLoop):
    def __init__(self, app: QCoreApplication | None = ...) -> None: ...
    def __enter__(self) -> QEventLoop: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    def set_default_executor(self, executor: Executor | None) -> None: ...  # type: ignore[override]
