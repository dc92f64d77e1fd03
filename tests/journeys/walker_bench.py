"""The bench of the walker: devices that move faster than real ones, in a process of its own."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.bench.online import NAME, OnlineStripe
from kiosk.bench.process import Bench
from kiosk.bench.stage import Card, write_config
from kiosk.bench.world import World
from kiosk.devices import catalog
from kiosk.devices.bill_acceptor.ebds.profile import USD_NOTES, EbdsProfile
from kiosk.devices.bill_acceptor.ebds.simulated import mechanism
from kiosk.devices.bill_acceptor.ebds.simulator import EbdsSimulator
from kiosk.devices.card_terminal.zvt import driver, procedures
from kiosk.devices.card_terminal.zvt.simulated import customer, dialogue, outbox, report
from kiosk.devices.catalog import ACCEPTORS, PRINTERS, SCANNERS, TERMINALS, Setup
from kiosk.domain.events import Device
from kiosk.gateways.stripe_terminal import terminal

#: How long a card takes at each step, and a reader between two looks at it.
STEP_S = 0.05
BAUD = 921_600


def start_bench(folder: Path, card: Card) -> None:
    """In a child process; returns when everything is up."""
    listen, ready = os.pipe()
    if os.fork() == 0:
        _serve(folder, card, ready)
        os._exit(0)
    os.close(ready)
    os.read(listen, 1)
    os.close(listen)


def hurried_config(folder: Path, card: Card) -> None:
    """The usual one, and a printer on the fast line it has here."""
    config = write_config(folder, card)
    usual = 'model = "escpos"\n'
    text = config.read_text(encoding="utf-8")
    assert usual in text
    config.write_text(text.replace(usual, f"{usual}baud = {BAUD}\n"), encoding="utf-8")


def hurry() -> None:
    """The kiosk's end looks often, so that its seconds are none here."""
    _set(catalog, EbdsProfile=partial(EbdsProfile, poll_period_s=2 * STEP_S))
    _set(terminal, TURN_S=STEP_S)
    _set(procedures, LOOK_AGAIN_S=STEP_S)
    _set(driver, START_AGAIN_S=STEP_S)


def _serve(folder: Path, card: Card, ready: int) -> None:
    _set(mechanism, SENSING_S=STEP_S)
    acceptor = EbdsSimulator(EbdsProfile("ebds", "USD", USD_NOTES), move_s=0.12)
    devices: dict[str, Any] = {str(Device.ACCEPTOR): (acceptor, ACCEPTORS["ebds"].line)}
    paper = replace(PRINTERS["escpos"].line, baud=BAUD)
    devices[str(Device.PRINTER)] = (PRINTERS["escpos"].simulator(Setup("USD", paper)), paper)
    codes = SCANNERS["serial"].line
    devices[str(Device.SCANNER)] = (SCANNERS["serial"].simulator(Setup("USD", codes)), codes)
    if card == "zvt":
        _set(customer, READ_S=STEP_S, BANK_S=STEP_S)
        _set(report, CARD_OUT_S=STEP_S)
        _set(dialogue, PACE_S=STEP_S / 5)
        _set(outbox, T2_S=10 * STEP_S, T3_S=10 * STEP_S)
        line = replace(TERMINALS["zvt"].line, baud=BAUD)
        started = datetime.now(UTC).replace(tzinfo=None) - timedelta(seconds=time.monotonic())
        setup = Setup("USD", line, midnight=started)
        devices[str(Device.TERMINAL)] = (TERMINALS["zvt"].simulator(setup), line)
    services = {NAME: _stripe} if card == "stripe" else {}
    Bench(folder, devices, services).run([], lambda: os.close(ready))


def _stripe(folder: Path, world: World, truth: Any) -> OnlineStripe:
    online = OnlineStripe(folder, world, truth)
    online._double._device._bank_s = STEP_S
    return online


def _set(module: Any, **values: Any) -> None:
    for name, value in values.items():
        setattr(module, name, value)
