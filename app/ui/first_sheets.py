"""The sheets of a first start: the forms of the settings where there are any, and the choices that lead to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.first_step import FirstStep
from app.domain.said import said
from app.domain.trouble import Trouble
from app.ui.choice_list import Choice
from app.ui.code_sheet import CodeSheet
from app.ui.first_choice import FirstChoice
from app.ui.first_end import FirstEnd
from app.ui.first_sale import FirstSale
from app.ui.person_form import PersonForm
from app.ui.printer_sheets import PrinterSheets
from app.ui.printer_told import kind_words
from app.ui.provider_form import ProviderForm
from app.ui.shop_fields import LETTERHEAD
from app.ui.shop_form import ShopForm
from app.ui.slots import start

if TYPE_CHECKING:
    from app.domain.person import Person
    from app.services.till import Till
    from app.settings import Settings
    from app.settings_file import SettingsFile
    from app.ui.theme import Palette

_Sheet = PersonForm | CodeSheet | ShopForm | FirstChoice | ProviderForm | PrinterSheets | FirstSale | FirstEnd


class FirstSheets(QObject):
    """`turned` gives the sheet that is to be in sight, `taken` comes where its step is done, `left` where a person goes
    back; `first_made` when somebody is known and signed in.
    """

    turned = Signal(QWidget)
    taken = Signal()
    left = Signal()
    first_made = Signal()

    def __init__(self, till: Till, file: SettingsFile, palette: Palette) -> None:
        super().__init__()
        self._till = till
        self._file = file
        self.manager = PersonForm(till, file)
        self.code = CodeSheet()
        self.shop = ShopForm(till, file)
        self.providers = FirstChoice(
            said("Who sells the electricity to you?"),
            said("You need the address, the user name and the password that the provider gave your shop."),
        )
        self.provider = ProviderForm(till, file)
        self.printers = FirstChoice(
            said("Where do receipts come out?"), said("Switch the printer on first. What is found here is offered.")
        )
        self.printer = PrinterSheets(till, file, palette)
        self.sale = FirstSale(till)
        self.end = FirstEnd()
        self._shown: _Sheet = self.manager
        self._join()

    def _join(self) -> None:
        for form in (self.manager, self.shop):
            form.call_keys(said("Go on"), said("Back"))
        self.manager.kept.connect(self._met)
        self.code.left.connect(self.taken)
        self.code.back.connect(self.left)
        self.shop.kept.connect(self.taken)
        self.providers.taken.connect(self._take_provider)
        self.provider.kept.connect(self._kept_provider)
        self.provider.left.connect(self._offer_providers)
        self.printers.taken.connect(self._take_printer)
        self.printer.changed.connect(self._offer_printers)
        self.printer.left.connect(self._offer_printers)
        self.sale.taken.connect(self.taken)
        self.end.taken.connect(self.taken)
        for sheet in (self.manager, self.shop, self.providers, self.printers, self.sale, self.end):
            sheet.left.connect(self.left)

    def all(self) -> list[QWidget]:
        """Every sheet."""
        return [
            self.manager,
            self.code,
            self.shop,
            self.providers,
            self.provider,
            self.printers,
            self.printer,
            self.sale,
            self.end,
        ]

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self.printer.show_palette(palette)

    def stop(self) -> None:
        """Leave whatever is going on here."""
        for one in (self.provider, self.printer, self.sale):
            one.stop()

    def turn_to(self, step: FirstStep) -> None:
        """Bring up the sheet of this step."""
        match step:
            case FirstStep.MANAGER:
                here = self._till.people.here
                self.manager.add() if here is None else self.manager.change(here, own_pin=False)
                self._show(self.manager)
            case FirstStep.CODE:
                self._show(self.code)
                start(self._read_code())
            case FirstStep.SHOP:
                if self.shop.change(LETTERHEAD) and self._till.shop.first_start is FirstStep.SHOP:
                    self.shop.fields.settings["name"].show_text("")  # it was only called something
                self._show(self.shop)
            case FirstStep.PROVIDER:
                self._offer_providers()
            case FirstStep.PRINTER:
                self._offer_printers()
            case FirstStep.SALE:
                self._show(self.sale)
            case _:
                self._show_end()

    async def _read_code(self) -> None:
        from app.services.recovery_code import tell_recovery_code

        try:
            self.code.show_code(await tell_recovery_code(self._till))
        except Trouble as trouble:
            self.code.show_trouble(str(trouble))

    def put_practice_away(self) -> None:
        """Where a provider sells for real, cashiers choose practice no more; F10 puts it back. Raises Trouble."""
        from app.services.first_start import sells_for_real
        from app.services.keys import PRACTICE
        from app.settings import changed

        if sells_for_real(self._till):
            for table in self._file.read().providers:
                if table.name == PRACTICE and table.enabled:
                    self._go_on_with(self._file.keep(changed(table, enabled=False)))

    def show_trouble(self, sentence: str) -> None:
        """Say why it does not go on, on the sheet that is in sight."""
        for sheet in (self.manager, self.shop, self.providers, self.printers, self.sale, self.end):
            if sheet is self._shown:
                sheet.banner.show_words(said("It does not go on yet"), sentence, "trouble")

    def _met(self, _person: Person) -> None:
        self.first_made.emit()
        self.taken.emit()

    def _offer_providers(self) -> None:
        from app.services.first_start import sells_for_real

        book = self._till.book
        real = [name for name in book.names if not book.profile(name).sandbox]
        choices = [
            Choice(
                "add", said("Set up a provider"), below=said("It is tried before it is saved; nothing is sold by that")
            ),
            Choice(
                "go", said("Practise first"), below=said("Sell from the sandbox, nothing real, until one is set up")
            ),
        ]
        if sells_for_real(self._till):
            choices = [Choice("go", said("Go on with {names}", names=", ".join(real))), choices[0]]
        self.providers.offer(choices)
        self._show(self.providers)

    def _take_provider(self, way: str) -> None:
        if way != "add":
            self.taken.emit()
            return
        try:
            settings = self._file.read()
        except Trouble as trouble:
            self.show_trouble(str(trouble))
            return
        self.provider.add([table.name for table in settings.providers], self._till.shop.currency)
        self._show(self.provider)

    def _kept_provider(self, name: str) -> None:
        self._go_on_with(self._file.read())
        told = said("A test sale comes later; nothing was sold yet.")
        self.providers.banner.show_words(said("{name} is saved", name=name), told, "done")
        self._offer_providers()

    def _go_on_with(self, settings: Settings) -> None:
        from app.services.provider_health import go_on_with
        from app.settings import profiles_of

        kinds = self._file.kinds
        go_on_with(self._till, profiles_of(settings, kinds), profiles_of(settings, kinds, enabled=False))

    def _offer_printers(self) -> None:
        first = self._till.papers.printers.first
        find = Choice("find", said("Set up the printer"), below=said("A test page comes out before it is saved"))
        none = Choice("go", said("None yet"), below=said("Receipts are shown on the screen until there is one"))
        choices = [find, none]
        if first.transport not in ("screen", "none"):
            choices = [Choice("go", said("Go on with {printer}", printer=kind_words(first))), find]
        self.printers.offer(choices)
        self._show(self.printers)

    def _take_printer(self, way: str) -> None:
        if way == "find":
            self.printer.come_up()
            self._show(self.printer)
        else:
            self.taken.emit()

    def _show_end(self) -> None:
        from app.services.first_start import left_out, sells_for_real

        self.end.show_left_out(left_out(self._till), real=sells_for_real(self._till))
        self._show(self.end)

    def _show(self, sheet: _Sheet) -> None:
        self._shown = sheet
        self.turned.emit(sheet)
        sheet.take_keys()
