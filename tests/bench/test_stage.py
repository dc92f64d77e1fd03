"""The config of a simulated kiosk: each way to take cards is one a real kiosk could have."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.bench.stage import BILLERS, write_config
from kiosk.config import load


def test_a_serial_terminal_lies_beside_the_other_devices(tmp_path: Path) -> None:
    """The usual way: a port of the bench, and nothing that a real port would not be given."""
    settings = load(write_config(tmp_path))
    assert settings.devices.terminal is not None
    assert settings.devices.terminal.model == "zvt"
    ports = {settings.devices.terminal.port, settings.devices.acceptor.port}
    assert ports == {str(tmp_path / "bench" / name) for name in ("terminal", "acceptor")}
    assert settings.stripe is None
    assert settings.billers.path == BILLERS


def test_a_stripe_reader_is_where_the_bench_says(tmp_path: Path) -> None:
    """DIR/stripe.json has the address of the bench's own service, the reader and the key's file."""
    (tmp_path / "bench").mkdir()
    told = {"api_base": "http://127.0.0.1:4003", "reader": "tmr_1", "key_file": "/keys/stripe"}
    (tmp_path / "bench" / "stripe.json").write_text(json.dumps(told))
    settings = load(write_config(tmp_path, "stripe"))
    assert settings.stripe is not None
    assert settings.stripe.model_dump(include=set(told)) == told | {
        "key_file": Path("/keys/stripe")
    }
    assert settings.devices.terminal is None


def test_a_kiosk_can_be_without_a_way_to_take_cards(tmp_path: Path) -> None:
    """Cash only, as before."""
    assert not load(write_config(tmp_path, "none")).cards


def test_a_stripe_reader_needs_a_bench_that_is_up(tmp_path: Path) -> None:
    """Only the bench knows where it listens."""
    with pytest.raises(FileNotFoundError, match=r"stripe\.json"):
        write_config(tmp_path, "stripe")
