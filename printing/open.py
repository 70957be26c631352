"""From the words in the settings to an open line to the printer."""

from printing.device import Device


def open_device(transport: str, address: str, baudrate: int = 9600) -> Device:
    """Open a printer by its transport, `network`, `serial` or `file`, and its address there.

    Raises PrinterTrouble where the printer cannot be reached, with nothing sent, and ValueError where the
    transport, the address or the baud rate is not one.
    """
    match transport:
        case "network":
            from printing.network import NetworkDevice

            return NetworkDevice(address)
        case "serial":
            from printing.serial_port import SerialDevice

            return SerialDevice(address, baudrate)
        case "file":
            from printing.file_device import FileDevice

            return FileDevice(address)
    raise ValueError(f"A printer is on network, serial or file, not {transport!r}.")
