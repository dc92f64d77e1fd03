"""The device models this kiosk knows: one line per model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from kiosk.devices.line import LineSettings
from kiosk.devices.runner import AcceptorDriver, PrinterDriver
from kiosk.ports import Driver, Simulator

D = TypeVar("D", bound=Driver)


@dataclass(frozen=True, slots=True)
class Model(Generic[D]):
    """How to make both ends of a device and what line it has unless the config says otherwise.

    `driver(currency, memory)` and `simulator(currency)`; `currency` is an ISO 4217 code.
    """

    line: LineSettings
    driver: Callable[[str, str], D]
    simulator: Callable[[str], Simulator]


ACCEPTORS: Mapping[str, Model[AcceptorDriver]] = {}
PRINTERS: Mapping[str, Model[PrinterDriver]] = {}
SCANNERS: Mapping[str, Model[Driver]] = {}
