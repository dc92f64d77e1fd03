"""The tables [devices.*] of a configuration file."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DeviceTable(_Table):
    """One device: a model of the catalog on a port ("/dev/serial/by-id/...", "socket://h:p").

    `baud` and `format` (bits, parity, stop bits: "8N1") are the model's own unless given.
    """

    model: str
    port: Annotated[str, StringConstraints(min_length=1)]
    baud: Annotated[int, Field(ge=1200, le=921_600)] | None = None
    format: Annotated[str, StringConstraints(pattern=r"^[78][NEO][12]$")] | None = None


class AcceptorTable(DeviceTable):
    """[devices.acceptor]: `notes_minor` are the notes let in, in minor units."""

    model: str = "ebds"
    notes_minor: tuple[Annotated[int, Field(gt=0)], ...] = Field(
        default=(100, 500, 1000, 2000, 5000, 10_000), min_length=1
    )


class PrinterTable(DeviceTable):
    """[devices.printer]."""

    model: str = "escpos"


class ScannerTable(DeviceTable):
    """[devices.scanner]."""

    model: str = "serial"


class TerminalTable(DeviceTable):
    """[devices.terminal]: a card terminal on a serial line. `password` is the terminal's own, six
    digits (ZVT: 000000 unless its installer changed it)."""

    model: str = "zvt"
    password: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")] = Field(
        default="000000", repr=False
    )


class HeadphonesTable(DeviceTable):
    """[devices.headphones]: the switch in the headphone jack, as an input device of Linux."""

    model: str = "evdev"


class DevicesTable(_Table):
    """[devices.*]: ports have no default, for a wrong guess could open somebody else's device."""

    acceptor: AcceptorTable
    terminal: TerminalTable | None = None
    printer: PrinterTable
    scanner: ScannerTable
    headphones: HeadphonesTable | None = None
