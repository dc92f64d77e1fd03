"""The line: opening by name, and one exception for every way of losing it."""

from __future__ import annotations

import os
import select
import socket
import termios
from pathlib import Path
from typing import Any

import pytest

from kiosk.devices.headphone_jack.records import Packet
from kiosk.devices.line import Line, LineLost, LineSettings, open_input, open_line


def next_bytes(line: Line) -> bytes:
    ready, _, _ = select.select([line], [], [], 10)
    assert ready
    return line.read()


@pytest.mark.parametrize(
    ("settings", "bits"),
    [
        (LineSettings(9600, 8, "N", 1), 10),
        (LineSettings(9600, 7, "E", 1), 10),
        (LineSettings(9600, 8, "E", 1), 11),
        (LineSettings(9600, 8, "N", 2), 11),
    ],
)
def test_a_character_costs_its_start_parity_and_stop_bits(
    settings: LineSettings, bits: int
) -> None:
    """DEVICES.md 1, line pacing: 10 for 8N1 and 7E1, 11 for 8N2 and 8E1."""
    assert settings.bits_per_character == bits


@pytest.mark.parametrize("settings", [LineSettings(9600, 7, "E"), LineSettings(115200)])
def test_a_pty_opens_although_it_has_no_modem_lines(far_end: Any, settings: LineSettings) -> None:
    """A pty answers ENOTTY to RTS and DTR; that must not keep the line from opening."""
    line = open_line(str(far_end.path), settings)
    far_end.send(b"\x02\x0b\xff")
    assert next_bytes(line) == b"\x02\x0b\xff"
    assert line.write(b"\x05") == 1
    assert far_end.receive(1) == b"\x05"
    line.close()


def test_the_line_has_the_speed_it_was_given(far_end: Any) -> None:
    """The baud rate reaches the tty."""
    line = open_line(str(far_end.path), LineSettings(19200))
    assert termios.tcgetattr(line.fileno())[4:6] == [termios.B19200, termios.B19200]
    line.close()


def test_the_same_name_leads_to_another_tty_after_a_replug(far_end: Any) -> None:
    """The symlink is followed at each opening, as /dev/serial/by-id must be."""
    old_master, old_slave = far_end.master, far_end._slave
    far_end.plug()
    line = open_line(str(far_end.path), LineSettings())
    far_end.send(b"new")
    assert next_bytes(line) == b"new"
    line.close()
    os.close(old_slave)
    os.close(old_master)


def test_a_pulled_plug_is_line_lost_in_read_and_in_write(far_end: Any) -> None:
    """EIO and endless empty reads have one name."""
    line = open_line(str(far_end.path), LineSettings())
    far_end.unplug()
    with pytest.raises(LineLost):
        next_bytes(line)
    with pytest.raises(LineLost):
        line.write(b"\x05")
    line.close(drop=True)


def test_a_port_in_use_cannot_be_opened_a_second_time(far_end: Any) -> None:
    """Two processes must never share a port."""
    line = open_line(str(far_end.path), LineSettings())
    with pytest.raises(LineLost):
        open_line(str(far_end.path), LineSettings())
    line.close()
    open_line(str(far_end.path), LineSettings()).close()


def test_what_a_full_line_does_not_take_is_the_callers(far_end: Any) -> None:
    """A peer that reads nothing never blocks: the line says how much was taken, down to none."""
    line = open_line(str(far_end.path), LineSettings())
    taken = 0
    while count := line.write(bytes(65536)):
        taken += count
    assert 0 < taken < 65536
    line.close(drop=True)


@pytest.mark.parametrize(
    "port",
    [
        "/dev/nothing-here",
        "/dev/input/nothing-here",
        "socket://127.0.0.1:1",
        "socket://nowhere",
        "socket://a:b",
    ],
)
def test_a_port_that_is_not_there_is_line_lost(port: str) -> None:
    """A missing device, a refused connection and a wrong address are no bugs."""
    with pytest.raises(LineLost):
        open_line(port, LineSettings())


def test_a_file_that_is_no_tty_is_line_lost(tmp_path: Path) -> None:
    """A wrong path in the settings is told like a missing device."""
    path = tmp_path / "file"
    path.touch()
    with pytest.raises(LineLost):
        open_line(str(path), LineSettings())


def test_a_socket_carries_bytes_until_the_peer_hangs_up() -> None:
    """socket://host:port is a line like any other."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        line = open_line(f"socket://127.0.0.1:{server.getsockname()[1]}", LineSettings())
        peer, _ = server.accept()
        with peer:
            peer.sendall(b"\x10\x02")
            assert next_bytes(line) == b"\x10\x02"
            assert line.read() == b""
            assert line.write(b"\x06") == 1
            assert peer.recv(1) == b"\x06"
        with pytest.raises(LineLost):
            next_bytes(line)
        line.close()


def test_a_pty_can_be_opened_at_seven_bits_again_and_again(far_end: Any) -> None:
    """A kiosk that restarts finds the same acceptor: no earlier opening is in the way."""
    for _ in range(3):
        open_line(str(far_end.path), LineSettings(9600, 7, "E")).close()


def test_an_input_device_is_read_as_it_is(tmp_path: Path) -> None:
    """No tty: nothing is set, nothing asked that it does not know, and its end is LineLost."""
    os.mkfifo(tmp_path / "event0")
    line = open_input(str(tmp_path / "event0"))
    far = os.open(tmp_path / "event0", os.O_WRONLY)
    assert line.first == b""
    assert line.read() == b""
    os.write(far, b"\x05\x00\r\x03")
    assert next_bytes(line) == b"\x05\x00\r\x03"
    with pytest.raises(LineLost):
        line.write(b"\x05")
    os.close(far)
    with pytest.raises(LineLost):
        next_bytes(line)
    line.close()


@pytest.mark.parametrize(("switches", "plugged"), [(0b100, True), (0b1111_1011, False)])
def test_an_input_device_is_asked_how_its_switch_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, switches: int, plugged: bool
) -> None:
    """EVIOCGSW(8) is 0x8008451b on all of Linux; SW_HEADPHONE_INSERT is bit 2."""

    def kernel(_fd: int, request: int, answer: bytearray) -> int:
        assert request == 0x8008451B
        answer[0] = switches
        return len(answer)

    (tmp_path / "event0").touch()
    monkeypatch.setattr("fcntl.ioctl", kernel)
    line = open_input(str(tmp_path / "event0"))
    assert line.first == Packet(plugged).wire(0.0)
    line.close()
