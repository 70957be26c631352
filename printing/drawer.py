"""The drawer under the counter, which a printer opens: a job of its own, and no paper."""

from typing import Final

from printing.device import Device, PrinterTrouble
from printing.inquiry import Condition, Inquiry, Remembered
from printing.job import Ending, State, opened

_CONNECTORS: Final = {2: 0, 5: 1}
_DEADLINE_S: Final = 3.0


def open_drawer_at(
    transport: str,
    address: str,
    baudrate: int,
    pin: int,
    *,
    flow_control: str = "none",
    remembered: Remembered | None = None,
) -> Ending:
    """Open the drawer at a printer's pin 2 or 5; every trouble is in the ending.

    No printer says whether it opened: the job ends as sent at best. See open_device for the address, and print_bytes
    for what is remembered.
    """
    device = opened(transport, address, baudrate, flow_control)
    if isinstance(device, Ending):
        return device
    try:
        return _open(device, _CONNECTORS[pin], remembered)
    finally:
        device.close()


def _open(device: Device, connector: int, remembered: Remembered | None) -> Ending:
    """A printer that cannot print keeps ESC p until it can, when nobody stands at the drawer any more: it is given DLE
    DC4, which Epson's obey at once and others leave alone (ESC/POS reference, "DLE DC4 (fn=1)").
    """
    try:
        condition = Inquiry(device, remembered).first_condition() if device.can_answer else Condition()
        at_once = condition.cause is not None
        pulse = b"\x10\x14\x01%c\x01" % connector if at_once else b"\x1bp%c\x19\xfa" % connector
        device.write(pulse, _DEADLINE_S)
    except PrinterTrouble as trouble:
        return Ending("failed" if trouble.bytes_left == 0 else "unconfirmed", trouble.cause, trouble.bytes_left)
    state: State = "unconfirmed" if at_once else "sent"
    return Ending(state, condition.cause, len(pulse), condition.answers, condition.paper_low)
