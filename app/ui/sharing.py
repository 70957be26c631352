"""A receipt that is handed on: saved as a PDF or a picture, and printed on an office printer."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.said import said, to_say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    from PySide6.QtWidgets import QWidget

    from printing.document import Document
    from printing.paper import Paper

    Told = Callable[[str, str], None]
    """What is told of it afterwards, and in which tone."""

_PDF, _PNG = to_say("PDF (*.pdf)"), to_say("Picture (*.png)")
_BEGINNINGS = (b"%PDF", b"\x89PNG")


@dataclass(frozen=True, slots=True)
class Shared:
    """A paper that can be handed on, the reference that its file is called by, and the till's home, where no such file
    may be.
    """

    reference: str
    document: Document
    paper: Paper
    home: Path


def save(shared: Shared, over: QWidget, told: Told) -> None:
    """Let a person choose where the paper is saved, and as what; then write it."""
    from PySide6.QtCore import QStandardPaths
    from PySide6.QtWidgets import QFileDialog

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    choosing = QFileDialog(over, said("Save the receipt"), folder, f"{said(_PDF)};;{said(_PNG)}")
    choosing.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    choosing.setOption(QFileDialog.Option.ReadOnly)  # or it renames and deletes files
    choosing.setDefaultSuffix("pdf")
    choosing.filterSelected.connect(lambda chosen: choosing.setDefaultSuffix("png" if chosen == said(_PNG) else "pdf"))
    choosing.selectFile(shared.reference)
    choosing.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    choosing.fileSelected.connect(lambda name: write(shared, Path(name), told))
    choosing.open()


def write(shared: Shared, path: Path, told: Told) -> None:
    """Write the paper as what the name ends in, .pdf or .png; a file of another kind it would not be.

    Nothing is written in the till's home, or over a file that is no paper.
    """
    from printing.on_sheets import write_pdf, write_png

    as_written = {".pdf": write_pdf, ".png": write_png}.get(path.suffix.lower())
    target = Path(os.path.realpath(path))
    try:
        if refused := _why_not(target, shared.home):
            told(said("It was not saved: {why}. Choose another place.", why=refused), "trouble")
            return
        if as_written is None:
            told(said("{name} was not saved: let its name end in .pdf or .png.", name=path.name), "trouble")
            return
        as_written(shared.document, shared.paper, target)
    except OSError as error:
        told(said("It was not saved: {why}. Choose another place.", why=error.strerror), "trouble")
    else:
        told(said("Saved as {name}.", name=path.name), "done")


def _why_not(target: Path, home: Path) -> str:
    """Why no paper is written there, "" where one may be. Raises OSError."""
    # By file and not by name, which may be spelled in other letters where a disk takes A for a.
    if any(home.samefile(folder) for folder in target.parents):
        return said("it would lie among the till's own files")
    if target.exists():
        with target.open("rb") as there:
            begins = there.read(8)
        if begins and not begins.startswith(_BEGINNINGS):
            return said("{name} is there already and is no paper", name=target.name)
    return ""


def print_on_office_printer(shared: Shared, over: QWidget, told: Told) -> None:
    """Let a person choose an office printer; then draw the paper on its sheets at its true size."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
    from PySide6.QtWidgets import QDialog

    from printing.on_sheets import put_on

    if not QPrinterInfo.availablePrinterNames():
        told(said("This machine knows of no office printer. Save it with Ctrl+S instead."), "trouble")
        return
    printer = QPrinter()
    choosing = printers_dialog(printer, over)

    def put_out() -> None:
        put_on(shared.document, shared.paper, printer)
        told(said("On its way to {name}.", name=printer.printerName()), "done")

    choosing.accepted.connect(put_out)
    QDialog.open(choosing)


def printers_dialog(printer: QPrinter, over: QWidget) -> QPrintDialog:
    """What an office printer is chosen in: printers alone, for a file would be written wherever it says."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

    choosing = QPrintDialog(printer, over)
    choosing.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    choosing.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return choosing
