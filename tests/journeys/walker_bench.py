"""The bench of the walker: devices that move faster than real ones, in a process of its own."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.bench.online import NAME, OnlineStripe
from kiosk.bench.process import Bench
from kiosk.bench.stage import Card
from kiosk.bench.world import World
from kiosk.devices.bill_acceptor.ebds.profile import USD_NOTES, EbdsProfile
from kiosk.devices.bill_acceptor.ebds.simulator import EbdsSimulator
from kiosk.devices.card_terminal.zvt import driver, procedures
from kiosk.devices.card_terminal.zvt.simulated import customer, dialogue, outbox, report
from kiosk.devices.catalog import ACCEPTORS, PRINTERS, SCANNERS, TERMINALS, Setup
from kiosk.domain.events import Device
from kiosk.gateways.stripe_terminal import terminal

#: How long a card takes at each step, and a reader between two looks at it.
STEP_S = 0.05


def start_bench(folder: Path, card: Card) -> None:
    """In a child process; returns when everything is up."""
    listen, ready = os.pipe()
    if os.fork() == 0:
        _serve(folder, card, ready)
        os._exit(0)
    os.close(ready)
    os.read(listen, 1)
    os.close(listen)


def hurry() -> None:
    """The kiosk's end looks often, so that its seconds are none here."""
    _set(terminal, TURN_S=STEP_S)
    _set(procedures, LOOK_AGAIN_S=STEP_S)
    _set(driver, START_AGAIN_S=STEP_S)


def _serve(folder: Path, card: Card, ready: int) -> None:
    acceptor = EbdsSimulator(EbdsProfile("ebds", "USD", USD_NOTES), move_s=0.12)
    devices: dict[str, Any] = {str(Device.ACCEPTOR): (acceptor, ACCEPTORS["ebds"].line)}
    for device, model in (
        (Device.PRINTER, PRINTERS["escpos"]),
        (Device.SCANNER, SCANNERS["serial"]),
    ):
        devices[str(device)] = (model.simulator(Setup("USD", model.line)), model.line)
    if card == "zvt":
        _set(customer, READ_S=STEP_S, BANK_S=STEP_S)
        _set(report, CARD_OUT_S=STEP_S)
        _set(dialogue, PACE_S=STEP_S / 5)
        _set(outbox, T2_S=10 * STEP_S, T3_S=10 * STEP_S)
        line = replace(TERMINALS["zvt"].line, baud=921_600)
        started = datetime.now(UTC).replace(tzinfo=None) - timedelta(seconds=time.monotonic())
        setup = Setup("USD", line, midnight=started)
        devices[str(Device.TERMINAL)] = (TERMINALS["zvt"].simulator(setup), line)
    services = {NAME: _stripe} if card == "stripe" else {}
    Bench(folder, devices, services).run([], lambda: os.close(ready))


def _stripe(folder: Path, world: World, truth: Any) -> OnlineStripe:
    online = OnlineStripe(folder, world, truth)
    online._double._device._bank_s = STEP_S
    return online


def _set(module: Any, **seconds: float) -> None:
    for name, value in seconds.items():
        setattr(module, name, value)
