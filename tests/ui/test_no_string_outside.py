"""No string of the screen stands outside the translations: each looked-up sentence comes back in brackets here."""

import ast
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QWidget

import app
from app.domain import trouble
from app.domain.first_step import FirstStep
from app.domain.said import look_up_with
from app.domain.trouble import NeedsSecond
from app.providers.registry import KINDS
from app.services.at_the_meter import meter_words
from app.services.figures import day_text
from app.services.known_printers import known_printers
from app.services.permissions import May
from app.ui.closing import Left, leaving_words
from app.ui.labels import OneLine
from app.ui.page_makers import trouble_in
from app.ui.window import TillWindow
from printing.preview import PaperPreview
from tests.services.shop_floor import ANSWERS_ANOTHER, BILBO, THRESHOLD, WANJIKU
from tests.services.staff import enter as sign_in
from tests.services.staff import hire
from tests.ui.counter import Counter, Key, shop, window_of
from tests.ui.first_start_of import new_till
from tests.ui.settings_of import counter_of_settings, form_of, panel_of, settings_of, write_settings
from tests.ui.test_desk_page import desk_of
from tests.ui.test_every_page import _take_of_every_kind
from tests.ui.test_sign_in import enter, staffed_counter
from tests.ui.test_story_acts import story_page

pytestmark = pytest.mark.anyio

_NOT_TRANSLATED = {
    # keys
    *("Enter", "Esc", "Tab", "Ctrl", "Alt"),
    # brands, companies, profiles and kinds of them, and how they spell their own settings
    *("Tokentill", "Kenya", "Power", "Kano", "Eko", "Ikeja", "Electricity", "Socodee", "Epson", "CUPS", "USB"),
    *("kplc", "kano", "lagos", "kinshasa", "pawacard", "powershop", "onepipe", "socodee", "Beeceptor"),
    # currencies, encodings, units and forms of files
    *(
        "dev",
        "ttyS",
        "KES",
        "NGN",
        "USD",
        "CDF",
        "PIN",
        "JSON",
        "XON",
        "XOFF",
        "RTS",
        "CTS",
        "DSR",
        "DTR",
        "baud",
        "mm",
        "min",
    ),
    # the shop, and people
    *("Mama", "Njeri", "Kiosk", "Otieno", "Wanjiru", "Kamau", "Wanjiku", "Bilbo", "Baggins"),
    # languages by their own names
    *("English", "Kiswahili", "Français"),
}
_DECLARED = {
    text for kind in KINDS.values() for field in kind.fields for text in (field.default, *field.choices) if text
} | {*KINDS, *(name for _, name in known_printers())}
PROMPT = "Enter the code sent to"
STRANGERS = "Fatuma Hassan Uwase Ingabire Amount is below the threshold for this meter".split()  # noqa: SIM905
_APP = Path(app.__file__).parent
_LETTERS = re.compile(r"[^\W\d_]{2,}")


@pytest.fixture(autouse=True)
def brackets() -> Iterator[None]:
    look_up_with(lambda sentence: f"⟦{sentence}⟧")
    yield
    look_up_with(None)


def outside(text: str) -> str:
    """What stands outside of every bracket."""
    depth, left = 0, []
    for letter in text:
        depth += (letter == "⟦") - (letter == "⟧")
        left.append(letter if not depth and letter not in "⟦⟧" else " ")
    return "".join(left)


def words_outside(text: str, known: set[str]) -> list[str]:
    """The words of a text that nobody has looked up, and that are no names."""
    plain = unescape(re.sub("<[^>]*>", "", text))
    return [word for word in _LETTERS.findall(outside(plain)) if word not in known]


def texts_of(widget: QWidget) -> Iterator[str]:
    """All that a person can see of a widget, or hear of it."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield "" if isinstance(widget, OneLine) else widget.text()  # whose whole words are its accessible name
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if (
        isinstance(widget, QAbstractItemView)
        and widget.model() is not None
        and not isinstance(widget.parent(), QComboBox)
    ):
        model = widget.model()
        for row in range(model.rowCount()):
            yield str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")


def said_outside(root: QObject, names: set[str]) -> set[tuple[str, str]]:
    """Every text of a window with a word outside the brackets."""
    known = _NOT_TRANSLATED | names
    widgets = [one for one in root.findChildren(QWidget) if not isinstance(one, PaperPreview)]
    texts = {(type(one).__name__, text) for one in widgets for text in texts_of(one) if text}
    return {(kind, text) for kind, text in texts if words_outside(text, known) and not _is_setting(text)}


def _is_setting(text: str) -> bool:
    """Whether it is what till.toml says: a setting's value as it is spelled there, or a provider's own name for it."""
    return text.partition("  ")[0] in _DECLARED or re.fullmatch(r"CP\d+", text) is not None


def check(counter: Counter, *names: str) -> None:
    assert said_outside(counter.window, set(names)) == set()


def _literal(node: ast.expr) -> str:
    """The letters of a string that stands in the source, those of each branch and part."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    parts = {ast.BinOp: ("left", "right"), ast.IfExp: ("body", "orelse")}.get(type(node), ())
    own = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
    return own + "".join(_literal(getattr(node, part)) for part in parts)


def _told(tree: ast.AST) -> Iterator[ast.expr]:
    """What each Trouble, and each wrong setting, is told in."""
    every = [kind for kind in vars(trouble).values() if isinstance(kind, type) and issubclass(kind, trouble.Trouble)]
    kinds = {kind.__name__ for kind in every}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            place = 0 if node.func.id in kinds else 1 if node.func.id == "Wrong" else -1
            yield from node.args[place : place + 1] if place >= 0 else ()


def test_whatever_goes_wrong_is_told_in_words_that_are_looked_up() -> None:
    in_english = ("terminal", "sandbox", "cli.py", "demo.py")
    found = [
        f"{path.relative_to(_APP)}:{told.lineno}"
        for path in sorted(_APP.rglob("*.py"))
        if path.relative_to(_APP).parts[0] not in in_english
        for told in _told(ast.parse(path.read_text(encoding="utf-8")))
        if _LETTERS.search(_literal(told))
    ]
    assert found == []


def test_what_stands_outside_is_found() -> None:
    assert words_outside("⟦Sell ⟦KES⟧ to⟧ Bilbo now · F2", {"Bilbo"}) == ["now"]


async def test_selling_says_nothing_untranslated(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        check(counter)
        counter.type("014511")
        check(counter)
        counter.type(BILBO[6:])
        counter.press(Key.Key_Return)
        await counter.until(counter.window.sell.form.amount.field.isEnabled)
        check(counter)
        counter.type("200")
        counter.press(Key.Key_Return)
        check(counter)
        counter.press(Key.Key_Return)
        await counter.settled()
        check(counter)
        counter.press(Key.Key_F8)
        check(counter)
        counter.press(Key.Key_F2)
        for meter in (THRESHOLD, ANSWERS_ANOTHER):
            await counter.sell(meter, "200")
            check(counter, *STRANGERS)
            counter.press(Key.Key_Escape)
        for key in (Key.Key_F7, Key.Key_F9, Key.Key_F3, Key.Key_F4, Key.Key_F1):
            counter.press(key)
            check(counter, *STRANGERS)


async def test_no_kind_of_sale_says_anything_untranslated(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        names = ("Nyakati", "Wambui", "Muthoni", "Nyambura", "Gathoni", "Waithera", "wa", "Kariuki")
        for reference in _take_of_every_kind(counter.till):
            counter.window.open_sale(reference)
            counter.window.show_evidence(reference)
            check(counter, *names, *PROMPT.split())
        for key in (Key.Key_F3, Key.Key_F4):
            counter.press(key)
            check(counter, *names, *PROMPT.split())


async def test_the_settings_say_nothing_untranslated(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        page = settings_of(counter)
        check(counter)
        for keys in ("r", "x", "s", "o", "b"):
            counter.type(keys)
            check(counter)
            counter.press(Key.Key_Escape)
        counter.type("a")
        form = form_of(counter)
        for kind in sorted(form._file.kinds):
            form.fields._turn_to(kind)
            form.save()
            check(counter)
        counter.press(Key.Key_Escape, Key.Key_Escape)
        assert panel_of(counter).isVisible()
        counter.type("p")
        await counter.until(lambda: page.printer._looking is None or page.printer._looking.done())
        check(counter)
        counter.type("e")
        check(counter)


async def test_the_drawer_says_nothing_untranslated(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        counter.press(Key.Key_F5)
        check(counter)
        counter.press(Key.Key_Return)
        check(counter)
        for _currency in range(2):
            for _piece in range(14):
                counter.press(Key.Key_Return)
            check(counter)
        for keys in ("i", "o", "d", "t", "x", "c"):
            counter.press(Key.Key_F5)
            counter.type(keys)
            check(counter)
            counter.press(Key.Key_Escape)


async def test_the_desk_says_nothing_untranslated(home: Path) -> None:
    async with shop(home) as floor:
        write_settings(floor)
        names = (*STRANGERS, *_LETTERS.findall(day_text(floor.clock.now(), "en")))
        async with window_of(floor) as counter:
            for meter in (BILBO, THRESHOLD):
                await counter.sell(meter, "200")
            page = await desk_of(counter)
            check(counter, *names)
            counter.press(Key.Key_Left)
            check(counter, *names)
            for _view in range(3):
                counter.type("v")
                check(counter, *names)
            counter.press(Key.Key_Tab, Key.Key_End)
            check(counter, *names)
            for key in page.numbers:
                counter.type(key.lower())
                await counter.until(lambda: not isinstance(counter.focus(), QLineEdit))
                check(counter, *names)
                counter.press(Key.Key_Escape)
            await hire(counter.till.people)
            await sign_in(counter.till, "Wanjiru")
            counter.press(Key.Key_F2)
            await desk_of(counter)
            check(counter, *names)


async def test_what_can_be_done_from_a_story_says_nothing_untranslated(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        await counter.sell()
        page = await story_page(counter)
        check(counter)
        counter.type("r")
        counter.press(Key.Key_Return)
        check(counter)
        counter.type("lost")
        counter.press(Key.Key_Return)
        await counter.until(page.acts.told.text)
        check(counter)
        counter.type("d")
        check(counter)
        for typed in ("Amina", "27384950", "0712345678", WANJIKU):
            counter.press(Key.Key_P, modifier=Qt.KeyboardModifier.ControlModifier)
            await counter.until(page.dossier._print.isEnabled)
            check(counter)
            counter.press(Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
            counter.type(typed)
            counter.press(Key.Key_Return)
        counter.press(Key.Key_P, modifier=Qt.KeyboardModifier.ControlModifier)
        await counter.until(page.dossier.told.text)
        check(counter)
        counter.press(Key.Key_Escape)
        check(counter)


async def test_the_help_at_the_meter_says_nothing_untranslated(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        counter.press(Key.Key_F1)
        counter.type("m")
        assert counter.window._pages.current == "Meter"
        check(counter, *(letters for word in meter_words() for letters in _LETTERS.findall(word.shows)))


async def test_a_first_start_says_nothing_untranslated(home: Path) -> None:
    names = ("New", "shop", "Duka", "la", "Umeme")  # what it is called until it is asked for, and then
    async with shop(home) as floor, new_till(floor) as new:
        counter = new.counter
        await counter.until(lambda: new.in_sight is new.sheets.manager)
        check(counter, *names)
        await new.make_manager(at_the_code=lambda: check(counter, *names, *_LETTERS.findall(new.sheets.code.code())))
        check(counter, *names)
        await new.name_shop()
        check(counter, *names)
        counter.press(Key.Key_Return)
        await counter.until(lambda: new.in_sight is new.sheets.provider)
        check(counter, *names)
        counter.press(Key.Key_Escape)
        counter.press(Key.Key_Down, Key.Key_Return)
        await new.comes_to(FirstStep.PRINTER)
        check(counter, *names)
        counter.press(Key.Key_Return)
        await counter.until(lambda: new.in_sight is new.sheets.printer)
        check(counter, *names)
        counter.press(Key.Key_Escape)
        counter.press(Key.Key_Down, Key.Key_Return)
        await new.comes_to(FirstStep.SALE)
        check(counter, *names)
        counter.press(Key.Key_Return)
        await counter.until(lambda: new.sheets.sale.is_sold)
        check(counter, *names)
        counter.press(Key.Key_Return)
        await new.comes_to(FirstStep.END)
        check(counter, *names)


def test_the_first_question_of_all_says_nothing_untranslated(qapp: object) -> None:
    window = TillWindow()
    window.show_first_start(lambda _number, _language: None)
    assert said_outside(window, _NOT_TRANSLATED) == set()


async def test_signing_in_says_nothing_untranslated(home: Path) -> None:
    async with staffed_counter(home) as counter:
        check(counter)
        await enter(counter, "Wanjiru", "5283")
        counter.window._gate.ask(NeedsSecond("⟦why⟧", May.RESOLVE), lambda: None)
        check(counter)


async def test_trouble_says_nothing_untranslated(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        for word in ("Trouble", "Leaving"):
            trouble_in(counter.window._pages, word).show_leaving(*leaving_words(Left(2, 2), counter.till))
        trouble_in(counter.window._pages).show_closing()
        check(counter)
        trouble_in(counter.window._pages).show_trouble("⟦why⟧", "21 Nov 2026", [], "en")
        check(counter, "Nov")


def test_a_window_without_a_till_says_nothing_untranslated(qapp: object) -> None:
    assert said_outside(TillWindow(), set()) == set()
