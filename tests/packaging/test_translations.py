"""The translations of the screen: each sentence that the sources say, as a whole, in each language."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "languages"


@pytest.fixture(scope="module")
def translations() -> Iterator[ModuleType]:
    """packaging/translations.py; its folder is a module's place while it is looked for only."""
    sys.path.insert(0, str(ROOT / "packaging"))
    import translations as module  # type: ignore[import-not-found]

    yield module
    sys.path.remove(str(ROOT / "packaging"))


def parts_of(sentence: str) -> set[str | None]:
    return {part for _, part, _, _ in Formatter().parse(sentence) if part is not None}


@pytest.mark.parametrize("language", ["sw", "fr"])
def test_every_sentence_that_the_sources_say_is_translated(translations: ModuleType, language: str) -> None:
    translated = translations.read(FOLDER / f"{language}.ts")

    assert sorted(translations.said_in(ROOT) - translated.keys()) == []
    assert sorted(translated.keys() - translations.said_in(ROOT)) == []
    assert [sentence for sentence, words in translated.items() if not words.strip()] == []


@pytest.mark.parametrize("language", ["sw", "fr"])
def test_every_translation_has_the_parts_of_its_sentence(translations: ModuleType, language: str) -> None:
    translated = translations.read(FOLDER / f"{language}.ts")

    assert [sentence for sentence, words in translated.items() if parts_of(words) != parts_of(sentence)] == []


@pytest.mark.parametrize("language", ["sw", "fr"])
def test_what_the_till_loads_is_what_the_translation_file_says(translations: ModuleType, language: str) -> None:
    translator = QTranslator()
    assert translator.load(language, str(FOLDER))
    translated = translations.read(FOLDER / f"{language}.ts")

    loaded = {sentence: translator.translate(translations.CONTEXT, sentence) for sentence in translated}
    assert loaded == translated


def test_a_sentence_that_is_put_together_is_no_sentence(translations: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "page.py").write_text('def f(name):\n    return said(f"Sell to {name}")\n')

    with pytest.raises(translations.NotASentence, match=r"page.py:2"):
        translations.said_in(tmp_path)


def test_sentences_of_a_table_and_both_of_a_count_are_collected(translations: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "page.py").write_text(
        'KEYS = {"F1": to_say("keys")}\n'
        "def f(n):\n"
        '    return said(KEYS["F1"]) + counted("{count} sale", "{count} sales", n) + said("A" if n else "B")\n'
    )

    assert translations.said_in(tmp_path) == {"keys", "{count} sale", "{count} sales", "A", "B"}
