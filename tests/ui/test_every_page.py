"""What holds on every page: it has room on a small screen, and no key leads out of a form past what is typed there."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.events import Answered, Found, SaleEvent, Taken
from app.domain.outcome import Complete
from app.services.till import Till
from app.ui.provider_form import ProviderForm
from app.ui.sale_form import Step
from tests.domain.sales import PATHS
from tests.services.shop_floor import ANSWERS_ANOTHER, draft
from tests.ui.counter import Counter, Key, at_counter
from tests.ui.settings_of import counter_of_settings, export_of, form_of, panel_of, settings_of
from tests.ui.test_pages import page_of

pytestmark = pytest.mark.anyio


def _turns(counter: Counter, page: QWidget, key: Key) -> list[QWidget]:
    """What has the keys, from pressing this key until it comes back to where it was."""
    first = counter.focus()
    reached: list[QWidget] = []
    while not reached or reached[-1] is not first:
        counter.press(key)
        reached.append(counter.focus())
        assert page.isAncestorOf(reached[-1]), reached[-1]
    return reached


def _reached_unseen(counter: Counter) -> list[QWidget]:
    """What Tab leads to in this page and in what is around it, and does not look as if it had the keys."""
    reached: list[QWidget] = []
    unseen = []
    while counter.focus() not in reached:
        reached.append(place := counter.focus())
        seen = counter.window.grab().toImage()
        place.clearFocus()
        if counter.window.grab().toImage() == seen:
            unseen.append(place)
        place.setFocus()
        counter.press(Key.Key_Tab)
    return unseen


def _form(counter: Counter) -> ProviderForm:
    settings_of(counter)
    counter.type("a")
    return form_of(counter)


async def test_every_page_fits_on_a_small_screen(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        await counter.sell()
        for key in (Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F10, Key.Key_F1):
            counter.press(key)
            smallest = counter.window.minimumSizeHint()
            assert (smallest.width() <= 1024, smallest.height() <= 704) == (True, True), (key, smallest)
        counter.press(Key.Key_F10)
        counter.type("x")
        smallest = counter.window.minimumSizeHint()

        assert export_of(counter).isVisible()
        assert (smallest.width() <= 1024, smallest.height() <= 704) == (True, True), smallest


def _with_tokens_of_its_own(event: SaleEvent, reference: str) -> SaleEvent:
    if not (isinstance(event, Answered) and isinstance(event.outcome, Complete)):
        return event
    tokens = tuple(f"66430474{step}{reference[-11:]}" for step in range(3))
    return replace(event, outcome=Complete(tokens, reference))


def _take_of_every_kind(till: Till) -> dict[str, str]:
    """A sale of a long name in every state there is; the path that led there by its reference."""
    taken = {}
    for path, (first, *then) in ((path, events) for path, events in PATHS.items() if events):
        long = draft(amount="200", customer="Nyakati Wambui Muthoni Nyambura Gathoni Waithera wa Kariuki")
        sale = till.selling.take(long, again=True)
        if isinstance(first, Found):  # one that a file that was put back did not have
            till.file.sales.record(str(int(sale.reference) + 1).zfill(12), till.clock.now(), first)
            continue
        assert isinstance(first, Taken)
        for event in then:
            till.file.sales.record(sale.reference, till.clock.now(), _with_tokens_of_its_own(event, sale.reference))
        taken[sale.reference] = path
    return taken


@pytest.mark.parametrize("size", [(1024, 768), (1280, 740)])
async def test_no_page_and_no_kind_of_sale_makes_the_window_grow_or_is_cut(home: Path, size: tuple[int, int]) -> None:
    async with counter_of_settings(home) as counter:
        window = counter.window
        window.resize(*size)
        kinds = _take_of_every_kind(counter.till)

        def check(shown: object) -> None:
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            page, room = window._pages.page(window._pages.current), window._pages.size()
            assert (window.width(), window.height()) == size, shown
            assert room.expandedTo(page.minimumSizeHint()) == room, (shown, page.minimumSizeHint())

        for key in (Key.Key_F3, Key.Key_F4):
            counter.press(key)
            for row in page_of(counter, "Unfinished sales" if key == Key.Key_F3 else "Latest sales").list.rows():
                check((key, kinds.get(row.reference)))
                counter.press(Key.Key_Down)
        for reference, path in kinds.items():
            window.open_sale(reference)
            check(path)
            window.show_evidence(reference)
            check(path)
        for leads in (Key.Key_F2, Key.Key_F1, Key.Key_F10, "x", Key.Key_Escape, "a"):
            counter.type(leads) if isinstance(leads, str) else counter.press(leads)
            check(leads)


async def test_the_keys_page_leaves_the_window_as_high_as_it_was(home: Path) -> None:
    async with at_counter(home) as counter:
        before = counter.window.size()
        counter.press(Key.Key_F1, Key.Key_Escape)

        assert counter.window.size() == before


async def test_whatever_tab_leads_to_shows_that_it_has_the_keys(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        await counter.until(counter.window.isActiveWindow)
        await counter.sell(ANSWERS_ANOTHER)
        for leads in ("e", Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F1, Key.Key_F10, "x"):
            counter.type(leads) if isinstance(leads, str) else counter.press(leads)
            counter.press(Key.Key_Tab)
            assert _reached_unseen(counter) == [], leads


async def test_tab_goes_round_the_form_of_a_provider_both_ways(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        form = _form(counter)
        onwards = _turns(counter, form, Key.Key_Tab)
        back = _turns(counter, form, Key.Key_Backtab)

        assert [*reversed(back[:-1])] == onwards[:-1]
        assert onwards[-4:-1] == [form._test, form._save, form._leave]


async def test_enter_leads_from_the_last_setting_to_the_test(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        form = _form(counter)
        form.fields._turn_to("powershop")
        form.fields.settings["phone_default"].input.setFocus()
        counter.press(Key.Key_Return)

        assert counter.focus() is form._test


async def test_tab_goes_round_the_export(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("x")
        export = export_of(counter)

        assert _turns(counter, export, Key.Key_Tab)[-4:-1] == [export._go, export._browse, export._leave]


async def test_esc_asks_about_what_is_typed_wherever_the_keys_are(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        form = _form(counter)
        counter.press(Key.Key_Return)
        counter.type("jos")
        counter.window.rail.buttons["Sell"].setFocus()
        counter.press(Key.Key_Escape)
        assert "Esc once more leaves without saving." in form.banner.words()
        counter.press(Key.Key_Escape)

        assert panel_of(counter).isVisible()


async def test_the_keys_of_test_and_save_count_wherever_the_keys_are(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        form = _form(counter)
        counter.window.rail.buttons["Sell"].setFocus()
        QTest.keyClick(counter.focus(), Key.Key_S, Qt.KeyboardModifier.ControlModifier)

        assert form.fields.settings["name"].note() != form.fields.settings["name"]._hint
        assert counter.step is Step.NUMBER


async def test_a_setting_below_the_fold_comes_into_sight_with_the_keys(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        form = _form(counter)
        form.fields._turn_to("onepipe")
        last = form.fields.settings["phone_default"].input
        while counter.focus() is not last:
            counter.press(Key.Key_Return)

        assert not last.visibleRegion().isEmpty()


async def test_the_foot_tells_the_keys_of_the_question_whether_to_remove(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        panel = panel_of(counter)
        counter.type("r")
        assert counter.window.foot._keys.text() == "Y removes it   Esc keeps it"
        counter.press(Key.Key_Escape)

        assert panel.isVisible()
        assert "Enter changes" in counter.window.foot._keys.text()


async def test_an_answer_to_a_key_goes_with_the_page(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F7)
        assert counter.window.foot.news() == "There is no other provider to switch to."
        counter.press(Key.Key_F3)

        assert counter.window.foot.news() == ""
