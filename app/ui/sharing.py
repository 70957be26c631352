"""A receipt that is handed on: saved as a PDF or a picture, and printed on an office printer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from printing.document import Document
    from printing.paper import Paper

    Told = Callable[[str, str], None]
    """What is told of it afterwards, and in which tone."""

_PDF, _PNG = "PDF (*.pdf)", "Picture (*.png)"


@dataclass(frozen=True, slots=True)
class Shared:
    """A paper that can be handed on, and the reference that its file is called by."""

    reference: str
    document: Document
    paper: Paper


def save(shared: Shared, over: QWidget, told: Told) -> None:
    """Let a person choose where the paper is saved, and as what; then write it."""
    from PySide6.QtCore import QStandardPaths
    from PySide6.QtWidgets import QFileDialog

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    choosing = QFileDialog(over, "Save the receipt", folder, f"{_PDF};;{_PNG}")
    choosing.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    choosing.setDefaultSuffix("pdf")
    choosing.filterSelected.connect(lambda chosen: choosing.setDefaultSuffix("png" if chosen == _PNG else "pdf"))
    choosing.selectFile(shared.reference)
    choosing.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    choosing.fileSelected.connect(lambda name: write(shared, Path(name), told))
    choosing.open()


def write(shared: Shared, path: Path, told: Told) -> None:
    """Write the paper as what the name ends in: .png, else a PDF."""
    from printing.on_sheets import write_pdf, write_png

    as_written = write_png if path.suffix.lower() == ".png" else write_pdf
    try:
        as_written(shared.document, shared.paper, path)
    except OSError as error:
        told(f"It was not saved: {error.strerror}. Choose another place.", "trouble")
    else:
        told(f"Saved as {path.name}.", "done")


def print_on_office_printer(shared: Shared, over: QWidget, told: Told) -> None:
    """Let a person choose an office printer; then draw the paper on its sheets at its true size."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
    from PySide6.QtWidgets import QDialog

    from printing.on_sheets import put_on

    if not QPrinterInfo.availablePrinterNames():
        told("This machine knows of no office printer. Save it with Ctrl+S instead.", "trouble")
        return
    printer = QPrinter()
    choosing = QPrintDialog(printer, over)
    choosing.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def put_out() -> None:
        put_on(shared.document, shared.paper, printer)
        told(f"On its way to {printer.printerName()}.", "done")

    choosing.accepted.connect(put_out)
    QDialog.open(choosing)
