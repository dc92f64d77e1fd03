"""What an installer has a serial terminal do, on its real port."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress

import pytest

from kiosk.bench.control import BenchClient
from kiosk.bench.stage import Card
from kiosk.config import ConfigError, Settings
from kiosk.config_devices import TerminalTable
from kiosk.devices.line import LineSettings, open_line
from kiosk.doctor.procedures import run

On = Callable[[Card], Settings]


def test_a_diagnosis_reaches_the_host(settings: On) -> None:
    """06 70."""
    assert run(settings("zvt"), "diagnose") == (True, "The terminal has reached its host.")


def test_an_end_of_day_makes_a_terminal_ready_that_wanted_it(
    settings: On, client: BenchClient
) -> None:
    """06 50 is done although no card can be taken before it."""
    client.do("terminal", "end_of_day_open")
    assert run(settings("zvt"), "end_of_day") == (True, "The day is closed.")
    assert client.truth()["terminal"]["troubles"] == []


def test_a_port_that_the_kiosk_holds_is_refused_in_words(settings: On) -> None:
    """Two processes on one line would answer for each other."""
    zvt = settings("zvt")
    assert zvt.devices.terminal is not None
    line = open_line(zvt.devices.terminal.port, LineSettings())
    with pytest.raises(ConfigError, match="if the kiosk runs, stop it first"):
        run(zvt, "diagnose")
    line.close()


def test_without_a_serial_terminal_there_is_nothing_to_do(settings: On) -> None:
    """Stripe closes its days by itself."""
    with pytest.raises(ConfigError, match=r"devices\.terminal: missing"):
        run(settings("stripe"), "end_of_day")


def test_a_line_that_is_lost_meanwhile_is_no_refusal(settings: On) -> None:
    """Nor is it done: nobody knows."""
    zvt = settings("zvt")
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=hang_up, args=(server,), daemon=True).start()
        url = f"socket://127.0.0.1:{server.getsockname()[1]}"
        table = TerminalTable(port=url)
        devices = zvt.devices.model_copy(update={"terminal": table})
        done, words = run(zvt.model_copy(update={"devices": devices}), "diagnose")
        server.shutdown(socket.SHUT_RDWR)
    assert not done
    assert "gave no answer" in words


def hang_up(server: socket.socket) -> None:
    """A serial server that takes each caller and lets it go."""
    with suppress(OSError):
        while True:
            server.accept()[0].close()
