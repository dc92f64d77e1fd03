"""What an installer has a serial terminal do: call its host, or close its day."""

from __future__ import annotations

import queue
import re
from contextlib import closing, suppress
from typing import Literal

from kiosk.app import line_of, worker
from kiosk.config import ConfigError, Settings
from kiosk.config_devices import TerminalTable
from kiosk.devices.card_terminal.zvt.driver import ZvtDriver
from kiosk.devices.card_terminal.zvt.procedures import TerminalAnswered
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.catalog import TERMINALS, Model, Setup
from kiosk.devices.line import LineLost, LineSettings, open_line
from kiosk.domain.events import Device

Procedure = Literal["diagnose", "end_of_day"]

#: T4 of each: registration, inquiry, the procedure (DEVICES.md 4.1).
PATIENCE = 3 * 180.0
DONE = {"diagnose": "The terminal has reached its host.", "end_of_day": "The day is closed."}


def run(settings: Settings, procedure: Procedure) -> tuple[bool, str]:
    """Whether it was done, and a sentence. Raises ConfigError without a serial terminal, and when
    its port cannot be had: a running kiosk holds it."""
    table = settings.devices.terminal
    if table is None:
        raise ConfigError("devices.terminal: missing; only a serial terminal does this")
    heard: queue.SimpleQueue[TerminalAnswered] = queue.SimpleQueue()

    def driver(setup: Setup, memory: str) -> ZvtDriver:
        return ZvtDriver(ZvtProfile(setup.currency, setup.password), memory, heard.put)

    zvt = TERMINALS["zvt"]
    models = {"zvt": Model(zvt.line, driver, zvt.simulator)}
    with closing(worker(Device.TERMINAL, table, models, settings, lambda _event: None)) as pump:
        _require_port(table, line_of(table, zvt.line))
        pump.start()
        pump.call(lambda made: made.diagnose() if procedure == "diagnose" else made.end_of_day())
        with suppress(queue.Empty):
            return _told(procedure, heard.get(timeout=PATIENCE))
    return False, "The terminal is still at it; look at its screen."


def _require_port(table: TerminalTable, line: LineSettings) -> None:
    try:
        open_line(table.port, line).close()
    except LineLost as lost:
        raise ConfigError(
            f"devices.terminal.port: cannot be opened ({lost}); if the kiosk runs, stop it first"
        ) from None


def _told(procedure: Procedure, answer: TerminalAnswered) -> tuple[bool, str]:
    if answer.ok:
        return True, DONE[procedure]
    if re.fullmatch("[0-9A-F]{2}", answer.code):
        return False, f"The terminal refused, with code {answer.code}; look at its screen."
    return False, f"The terminal gave no answer ({answer.code}); `kiosk doctor` says what to do."
