"""The sentences of the screen and their translations: collected from the sources, compiled for Qt.

`make translations` writes resources/languages/*.ts with each sentence that the sources say, keeps what is translated
already, and makes the .qm that the till loads. It fails where a sentence has no translation.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import environment

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "languages"
LANGUAGES = ("fr", "sw")
CONTEXT = "till"
_SAYS = {"said": 1, "to_say": 1, "counted": 2}
"""How many of a function's first arguments are sentences."""


class NotASentence(Exception):
    """Something is said that stands nowhere as a whole, so that nobody could translate it."""


def said_in(root: Path) -> set[str]:
    """Every sentence that the sources under `root` say. Raises NotASentence, naming the line."""
    sentences: set[str] = set()
    for path in sorted((root / "app").rglob("*.py")):
        for call in _calls(ast.parse(path.read_text(encoding="utf-8"))):
            sentences.update(_sentences(call, f"{path.relative_to(root)}:{call.lineno}"))
    return sentences


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _SAYS:
            yield node


def _sentences(call: ast.Call, where: str) -> Iterator[str]:
    """The literal sentences of one call. What stands in a table is found where it is marked with `to_say`."""
    function = call.func.id if isinstance(call.func, ast.Name) else ""
    for given in call.args[: _SAYS[function]]:
        for each in _either(given):
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                yield each.value
            elif function == "to_say" or not isinstance(each, ast.Name | ast.Attribute | ast.Subscript | ast.Call):
                raise NotASentence(f"{where}: {ast.unparse(call)}")


def _either(given: ast.expr) -> Iterator[ast.expr]:
    """The sentence, or both where one of two is said."""
    if isinstance(given, ast.IfExp):
        yield from _either(given.body)
        yield from _either(given.orelse)
    else:
        yield given


def read(path: Path) -> dict[str, str]:
    """The translations of a .ts by their sentences, "" for one that has none yet; none where there is no file."""
    if not path.exists():
        return {}
    messages = ET.parse(path).iter("message")  # noqa: S314 - our own file
    return {one.findtext("source") or "": one.findtext("translation") or "" for one in messages}


def write(path: Path, language: str, translations: dict[str, str]) -> None:
    """Write a .ts as Qt's own programs read it, one sentence after the other in the order of the alphabet."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for sentence in sorted(translations, key=lambda one: (one.casefold(), one)):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = sentence
        translation = ET.SubElement(message, "translation")
        translation.text = translations[sentence]
        if not translations[sentence]:
            translation.set("type", "unfinished")
    ET.indent(root, space="  ")
    text = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8", newline="\n")


def main() -> int:
    """Bring both languages up to date. Returns 1 where a sentence has no translation yet."""
    sentences, lacking = said_in(ROOT), 0
    for language in LANGUAGES:
        path = FOLDER / f"{language}.ts"
        before = read(path)
        translations = {sentence: before.get(sentence, "") for sentence in sentences}
        write(path, language, translations)
        release = environment.program(ROOT, "pyside6-lrelease")
        subprocess.run([release, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
        missing = sorted(sentence for sentence, said in translations.items() if not said)
        lacking += len(missing)
        print(f"{language}: {len(sentences)} sentences, {len(missing)} without a translation")
        for sentence in missing:
            print(f"  {sentence}")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
