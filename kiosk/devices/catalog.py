"""The device models this kiosk knows: one line per model.

A simulator is loaded where one is made: a kiosk on real ports never needs it. So is the driver
of a card terminal, which not every kiosk has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Generic, Literal, TypeVar

from kiosk.devices.bill_acceptor.ebds.driver import EbdsDriver
from kiosk.devices.bill_acceptor.ebds.profile import CAD_NOTES, USD_NOTES, EbdsProfile
from kiosk.devices.code_scanner.driver import SerialScannerDriver
from kiosk.devices.headphone_jack.driver import HeadphoneJackDriver
from kiosk.devices.line import LineSettings
from kiosk.devices.receipt_printer.escpos.driver import EscposDriver
from kiosk.devices.receipt_printer.escpos.profiles import CLONE, NO_TOKEN, STANDARD, EscposProfile
from kiosk.devices.runner import AcceptorDriver, PrinterDriver, TerminalDriver
from kiosk.ports import Driver, Simulator

D_co = TypeVar("D_co", bound=Driver, covariant=True)
LINE_7E1 = LineSettings(9600, 7, "E")
LINE_8N1 = LineSettings(9600)
LINE_8N2 = LineSettings(9600, stopbits=2)
NOTES: Mapping[str, tuple[int, ...]] = {"USD": USD_NOTES, "CAD": CAD_NOTES}


@dataclass(frozen=True, slots=True)
class Setup:
    """What a device must be told: the ISO 4217 code of the kiosk's currency, the line it is on,
    for a printer paces its bytes, and the password of a card terminal. `midnight` is what the
    clock of a simulated one shows at now = 0: local time, without a zone."""

    currency: str
    line: LineSettings
    password: str = field(default="000000", repr=False)
    midnight: datetime = datetime(2026, 3, 2)  # noqa: DTZ001  # a terminal's clock has no zone


@dataclass(frozen=True, slots=True)
class Model(Generic[D_co]):
    """How to make both ends of a device, and the line it has unless the config says otherwise.

    `driver` also takes the memory of its predecessor. Both raise ValueError, with a sentence,
    for a currency the device does not know.
    """

    line: LineSettings
    driver: Callable[[Setup, str], D_co]
    simulator: Callable[[Setup], Simulator]


def _ebds(name: Literal["ebds", "pyramid"]) -> Model[AcceptorDriver]:
    def profile(setup: Setup) -> EbdsProfile:
        if setup.currency not in NOTES:
            raise ValueError(f"an {name} acceptor has notes of {', '.join(NOTES)} only")
        return EbdsProfile(name, setup.currency, NOTES[setup.currency])

    def simulator(setup: Setup) -> Simulator:
        from kiosk.devices.bill_acceptor.ebds.simulator import EbdsSimulator  # noqa: PLC0415 - bench

        return EbdsSimulator(profile(setup))

    return Model(LINE_7E1, lambda setup, memory: EbdsDriver(profile(setup), memory), simulator)


def _zvt() -> Model[TerminalDriver]:
    def driver(setup: Setup, memory: str) -> TerminalDriver:
        from kiosk.devices.card_terminal.zvt.driver import ZvtDriver  # noqa: PLC0415 - see above
        from kiosk.devices.card_terminal.zvt.profile import ZvtProfile  # noqa: PLC0415

        return ZvtDriver(ZvtProfile(setup.currency, setup.password), memory)

    def simulator(setup: Setup) -> Simulator:
        from kiosk.devices.card_terminal.zvt.profile import ZvtProfile  # noqa: PLC0415 - bench
        from kiosk.devices.card_terminal.zvt.simulator import ZvtSimulator  # noqa: PLC0415 - bench

        profile = ZvtProfile(setup.currency, setup.password)
        return ZvtSimulator(profile, midnight=setup.midnight)

    return Model(LINE_8N2, driver, simulator)


def _escpos(profile: EscposProfile) -> Model[PrinterDriver]:
    def simulator(setup: Setup) -> Simulator:
        from kiosk.devices.receipt_printer.escpos.simulator import EscposSimulator  # noqa: PLC0415

        return EscposSimulator(replace(profile, baud=setup.line.baud))

    return Model(
        LineSettings(profile.baud),
        lambda setup, memory: EscposDriver(replace(profile, baud=setup.line.baud), memory),
        simulator,
    )


def _serial() -> Model[Driver]:
    def simulator(_setup: Setup) -> Simulator:
        from kiosk.devices.code_scanner.simulator import ScannerSimulator  # noqa: PLC0415 - bench

        return ScannerSimulator()

    return Model(
        LINE_8N1, lambda setup, memory: SerialScannerDriver(setup.currency, memory), simulator
    )


def _evdev() -> Model[Driver]:
    def simulator(_setup: Setup) -> Simulator:
        from kiosk.devices.headphone_jack.simulator import HeadphoneJackSimulator  # noqa: PLC0415

        return HeadphoneJackSimulator()

    # A switch has no line; on the bench its records travel on one.
    return Model(LINE_8N1, lambda _setup, memory: HeadphoneJackDriver(memory), simulator)


ACCEPTORS: Mapping[str, Model[AcceptorDriver]] = {
    "ebds": _ebds("ebds"),
    "pyramid": _ebds("pyramid"),
}
TERMINALS: Mapping[str, Model[TerminalDriver]] = {
    "zvt": _zvt(),
}
PRINTERS: Mapping[str, Model[PrinterDriver]] = {
    profile.name: _escpos(profile) for profile in (STANDARD, NO_TOKEN, CLONE)
}
SCANNERS: Mapping[str, Model[Driver]] = {
    "serial": _serial(),
}
JACKS: Mapping[str, Model[Driver]] = {
    "evdev": _evdev(),
}
