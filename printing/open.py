"""From the words in the settings to an open line to the printer."""

from printing.device import Device


def open_device(transport: str, address: str, baudrate: int = 9600, flow_control: str = "none") -> Device:
    """Open a printer by its transport and its address there; only a serial port has a baud rate and flow control.

    network: host:port. serial: a port. usb: vendor:product, with :serial number or not, a place such as 1-2.3, or
    Linux's node for it, such as /dev/usb/lp0. cups and windows: a queue. file: a path.

    Raises PrinterTrouble where the printer cannot be reached, with nothing sent, and ValueError where the transport,
    the address, the baud rate or the flow control is not one.
    """
    match transport:
        case "network":
            from printing.network import NetworkDevice

            return NetworkDevice(address)
        case "serial":
            from printing.serial_port import SerialDevice

            return SerialDevice(address, baudrate, flow_control)
        case "usb" if address.startswith("/"):
            from printing.device_node import NodeDevice

            return NodeDevice(address)
        case "usb":
            from printing.usb_port import UsbDevice

            return UsbDevice(address)
        case "cups":
            from printing.cups import CupsDevice

            return CupsDevice(address)
        case "windows":
            from printing.windows import WindowsDevice

            return WindowsDevice(address)
        case "file":
            from printing.file_device import FileDevice

            return FileDevice(address)
    raise ValueError(f"A printer is on network, serial, usb, cups, windows or file, not {transport!r}.")
