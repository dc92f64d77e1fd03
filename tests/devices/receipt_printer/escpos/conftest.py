"""A driver and a simulated printer on a line in virtual time, and documents to print."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.bench.link import Link
from kiosk.devices.line import LineSettings
from kiosk.devices.receipt_printer.escpos.driver import EscposDriver
from kiosk.devices.receipt_printer.escpos.profiles import STANDARD, EscposProfile
from kiosk.devices.receipt_printer.escpos.simulator import EscposSimulator
from kiosk.domain.events import Condition, DeviceEvent, DeviceStatus
from kiosk.domain.receipts import Document, Heading, Pair, Qr, Rule, Text, Tone

Wired = Link[EscposDriver, EscposSimulator]


@pytest.fixture
def connect() -> Callable[..., Wired]:
    """A printer that was found ready, on a line of the profile's speed."""

    def build(profile: EscposProfile = STANDARD) -> Wired:
        link = Link(
            EscposDriver(profile), EscposSimulator(profile), LineSettings(baud=profile.baud)
        )
        link.plug()
        link.run(1.0)
        assert conditions(link) == [Condition.READY]
        link.events.clear()
        return link

    return build


def conditions(link: Wired) -> list[Condition]:
    return [event.condition for event in link.events if isinstance(event, DeviceStatus)]


@pytest.fixture(name="conditions")
def conditions_fixture() -> Callable[[Wired], list[Condition]]:
    """What the driver said of the printer, in order."""
    return conditions


@pytest.fixture
def verdicts() -> Callable[[Wired], list[DeviceEvent]]:
    """What the driver said of the jobs, in order."""
    return lambda link: [event for event in link.events if not isinstance(event, DeviceStatus)]


@pytest.fixture
def papers() -> Callable[[Wired], list[str]]:
    """The text of each piece of paper in the tray."""
    return lambda link: [row["text"] for row in link.simulator.truth()["receipts"]]


@pytest.fixture
def slip() -> Document:
    """Twenty lines, so that a fault can come in the middle."""
    lines = tuple(Pair(f"Line {number}", f"{number}.00") for number in range(1, 20))
    return Document("en", "Slip", (Heading("Paid"), *lines))


@pytest.fixture
def receipt() -> Document:
    """A Spanish receipt with every kind of block."""
    return Document(
        "es",
        "Recibo",
        (
            Heading("Pagado"),
            Text("31 de julio de 2026, 14:05 (CDT)", centred=True),
            Rule(),
            Pair("Pagado a", "Compañía de Aguas Ñandú"),
            Pair("Número de pago", "termina en 2590"),
            Pair("Total", "84,17 €", Tone.STRONG),
            Pair("Saldo a su favor en la próxima factura del mes", "0,83 € el 1 de agosto"),
            Text("¿Algo no está bien? Llámenos, ¡por favor!", Tone.SMALL),
            Qr("https://pay.example/v/K74F9C", "Escanee para comprobar este recibo."),
            Text("Gracias.", Tone.STRONG, centred=True),
        ),
    )
