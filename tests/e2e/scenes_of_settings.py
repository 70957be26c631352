"""The settings: the providers at a glance, tests that go well and badly, a profile of each kind, and the export."""

from __future__ import annotations

from app.domain.said import said
from app.sandbox.faults import Fault, Kind
from tests.e2e.camera import Camera, Scene
from tests.services.shop_floor import ShopFloor
from tests.ui.counter import Counter, Key, window_of
from tests.ui.settings_of import export_of, form_of, panel_of, write_settings


async def _tested(counter: Counter) -> None:
    panel = panel_of(counter)
    counter.type("t")
    await counter.until(panel.banner.waiting.isHidden)


async def providers(camera: Camera, floor: ShopFloor) -> None:
    write_settings(floor)
    async with window_of(floor, theme=camera.theme) as counter:
        panel = panel_of(counter)
        await camera.take(counter.window, "80-providers")
        await _tested(counter)
        await camera.take(counter.window, "81-provider-works")
        counter.press(Key.Key_Down)
        floor.secrets["kano", "secret"] = "wrong"
        await _tested(counter)
        await camera.take(counter.window, "82-provider-does-not")
        counter.press(Key.Key_Down)
        floor.sandbox.faults.switch_on(Fault("onepipe", "query", Kind.SLOW, 1, 30))
        counter.type("t")
        await camera.take(counter.window, "83-testing")
        counter.type("r")
        await camera.take(counter.window, "84-remove")
        counter.type("y")
        await camera.take(counter.window, "85-removed")
        counter.press(Key.Key_Down, Key.Key_Down)
        assert panel.list.name() == "kinshasa"


async def profiles(camera: Camera, floor: ShopFloor) -> None:
    write_settings(floor)
    async with window_of(floor, theme=camera.theme) as counter:
        panel_of(counter)
        counter.type("a")
        form = form_of(counter)
        for number, kind in enumerate(("onepipe", "pawacard", "powershop", "socodee")):
            form.fields.settings["kind"].show_text(kind)
            form.fields._turn_to(kind)
            await camera.take(counter.window, f"{86 + number}-add-{kind}")
        form.fields._turn_to("powershop")
        counter.press(Key.Key_Tab)
        counter.type("Kano 2")
        settings = form.fields.settings
        form.save()
        await camera.take(counter.window, "90-setting-refused")
        settings["name"].show_text("kano-2")
        settings["base_url"].show_text(floor.sandbox.address("powershop"))
        settings["username"].show_text("demo_username")
        settings["secret"].show_text("demo_secret")
        settings["disco"].show_text("jed")
        form.fields.sandbox.setChecked(True)
        form.test()
        await counter.until(lambda: form.banner.property("tone") == "done")
        await camera.take(counter.window, "91-tested-before-it-is-saved")


async def export(camera: Camera, floor: ShopFloor) -> None:
    write_settings(floor)
    async with window_of(floor, theme=camera.theme) as counter:
        panel_of(counter)
        counter.type("x")
        form = export_of(counter)
        form.folder.show_text(str(floor.home.parent))
        await camera.take(counter.window, "95-export")
        form.go()
        await counter.until(lambda: form.banner.property("tone") == "done")
        await camera.take(counter.window, "96-exported")
        form.first.show_text("2100-01-31")
        form.go()
        await counter.until(lambda: said("Nothing was exported") in form.banner.words())
        await camera.take(counter.window, "97-export-refused")


SCENES: tuple[Scene, ...] = (providers, profiles, export)
