"""What the paper costs before anything is printed."""

import subprocess
import sys


def test_a_document_can_be_made_without_loading_what_prints_it() -> None:
    loading = (
        "import sys, printing, printing.document, printing.paper, printing.letters, printing.layout, printing.text,"
        " printing.escpos_encoder, printing.job, printing.open, printing.found;"
        "heavy = {'escpos', 'serial', 'usb', 'zeroconf', 'ifaddr', 'PySide6', 'PIL', 'qrcode', 'app'};"
        "print(sorted(heavy & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", loading], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_the_paper_that_the_tests_draw_on_shares_no_code_with_what_is_held_against_it() -> None:
    loading = (
        "import sys, tests.printing.thermal_head;"
        "print(sorted({'printing', 'app', 'escpos', 'qrcode', 'PySide6'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", loading], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
