"""The port of a simulated device and the faults of its line."""

from __future__ import annotations

import os
import select
import time
from pathlib import Path
from typing import Any

import pytest

from kiosk.bench.control import BenchRefused
from kiosk.devices.line import LineLost


def arrives(line: Any, seconds: float) -> bytes:
    """What is there within that time, which may be nothing."""
    got, end = b"", time.monotonic() + seconds
    while select.select([line], [], [], max(0.0, end - time.monotonic()))[0]:
        got += os.read(line.fileno(), 4096)
    return got


def test_a_pulled_plug_takes_port_and_name_away(bench: Any, ask: Any) -> None:
    """DEVICES.md 8, `unplugged`: EIO for whoever has it open, no name for whoever comes."""
    line = bench.open()
    bench.client.do("chest", "unplug")
    with pytest.raises(LineLost):
        line.read()
    line.close()
    with pytest.raises(LineLost):
        bench.open()
    assert bench.chest.lines == ["up", "lost"]
    bench.client.do("chest", "unplug")
    assert bench.chest.lines == ["up", "lost"]
    assert bench.client.do("chest", "put", coins=1)[0]["fact"] == "put"


@pytest.mark.parametrize("control", ["replug", "replug_other_name"])
def test_a_plug_put_back_answers_again(bench: Any, ask: Any, control: str) -> None:
    """The name is there again and the device has kept what it had."""
    bench.client.do("chest", "put", coins=4)
    former = (bench.directory / "chest").readlink()
    bench.client.do("chest", "unplug")
    bench.client.do("chest", control)
    line = bench.open()
    assert ask(line) == b"!4"
    line.close()
    if control == "replug_other_name":
        assert (bench.directory / "chest").readlink() != former


def test_bytes_vanish_while_the_line_is_cut(bench: Any, ask: Any) -> None:
    """Neither end hears the other, and it heals by itself."""
    line = bench.open()
    bench.client.do("chest", "line_cut", seconds=0.3)
    line.write(b"?x")
    assert arrives(line, 0.1) == b""
    assert arrives(line, 0.3) == b""
    assert ask(line) == b"!0"
    assert bench.chest.noise == 0
    line.close()


def test_noise_reaches_both_ends(bench: Any, ask: Any) -> None:
    """Random bytes are counted as such and change nothing else."""
    line = bench.open()
    bench.client.do("chest", "noise", count=50)
    assert len(arrives(line, 0.2)) >= 50
    assert bench.chest.noise >= 40
    assert bench.client.truth()["chest"] == {"coins": 0, "noise": bench.chest.noise}
    line.close()


def test_a_wrong_baud_rate_is_noise_and_nothing_else(bench: Any, ask: Any) -> None:
    """DEVICES.md 8, `wrong_baud`: nothing is understood until the line is right again."""
    line = bench.open()
    bench.client.do("chest", "wrong_baud")
    line.write(b"????????" * 4)
    arrives(line, 0.1)
    assert bench.chest.noise > 0
    assert bench.client.truth()["chest"] == {"coins": 0, "noise": bench.chest.noise}
    bench.client.do("chest", "line_ok")
    arrives(line, 0.05)
    assert ask(line) == b"!0"
    line.close()


def test_another_devices_plug_on_the_port(bench: Any, ask: Any) -> None:
    """DEVICES.md 8, `wrong_device_on_port`: two plugs are exchanged and put right again."""
    bench.client.do("drawer", "put", coins=7)
    bench.client.do("chest", "wrong_device_on_port", other="drawer")
    for name, answer in (("chest", b"!7"), ("drawer", b"!0")):
        line = bench.open(name)
        assert ask(line) == answer
        line.close()
    assert bench.chest.lines == ["up", "lost", "up"]
    bench.client.do("chest", "wrong_device_on_port", other="drawer")
    line = bench.open()
    assert ask(line) == b"!0"
    line.close()


def test_slow_bytes_take_their_time(bench: Any, ask: Any) -> None:
    """DEVICES.md 8, `slow_bytes`: so many seconds a byte, both ways, until line_ok."""
    line = bench.open()
    bench.client.do("chest", "put", coins=12345)
    bench.client.do("chest", "slow_bytes", seconds=0.02)
    since = time.monotonic()
    assert ask(line, 6) == b"!12345"
    assert time.monotonic() - since >= 7 * 0.02
    bench.client.do("chest", "line_ok")
    since = time.monotonic()
    assert ask(line, 6) == b"!12345"
    assert time.monotonic() - since < 7 * 0.02
    line.close()


def test_a_device_has_no_other_to_change_places_with_itself(bench: Any) -> None:
    """The refusal says what is wanted."""
    with pytest.raises(BenchRefused, match="another device than chest"):
        bench.client.do("chest", "wrong_device_on_port", other="chest")
    with pytest.raises(BenchRefused, match="the devices are: chest, drawer"):
        bench.client.do("chest", "wrong_device_on_port", other="printer")


def test_a_kiosk_cannot_write_faster_than_the_line(bench: Any) -> None:
    """The bench takes bytes at 115200 baud, so a long receipt fills the system's buffer and the
    kiosk's write is refused, as on a real line."""
    line = bench.open()
    since = time.monotonic()
    sent, refused = 0, False
    while sent < 25_000:
        select.select([], [line], [], 10)
        taken = line.write(bytes(25_000 - sent))
        refused = refused or taken < 25_000 - sent
        sent += taken
    bench.client.do("chest", "bell", seconds=0.0)
    while bench.chest.noise < 25_000:
        assert time.monotonic() - since < 30
        bench.client.do("chest", "bell", seconds=0.05)
        bench.client.wait("chest", "rang")
    assert refused
    assert time.monotonic() - since >= 25_000 * 10 / 115200
    line.close()


def test_a_slow_line_holds_the_kiosk_back(bench: Any) -> None:
    """What the line has not carried yet stays with the kiosk: its write is refused for good."""
    line = bench.open()
    bench.client.do("chest", "slow_bytes", seconds=60.0)
    while select.select([], [line], [], 0.2)[1]:
        line.write(bytes(4096))
    assert not select.select([], [line], [], 0.2)[1]
    assert bench.chest.noise == 0
    line.close(drop=True)


def test_a_client_that_sets_nothing_gets_bytes_as_they_are(bench: Any) -> None:
    """The tty is raw from the start: no echo, no waiting for a line end."""
    fd = os.open(bench.directory / "chest", os.O_RDWR | os.O_NOCTTY)
    os.write(fd, b"?\n")
    assert select.select([fd], [], [], 10)[0]
    assert os.read(fd, 16) == b"!0"
    assert bench.client.truth()["chest"]["noise"] == 1
    os.close(fd)


def test_the_links_of_a_stopped_bench_are_gone(start: Any, tmp_path: Path) -> None:
    """No name points to a tty that may be somebody else's tomorrow."""
    bench = start()
    bench.stop()
    assert not os.path.lexists(bench.directory / "chest")
