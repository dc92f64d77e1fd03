"""A serial line as bytes: a device file, a pty or a TCP socket behind one small face."""

from __future__ import annotations

import fcntl
import os
import socket
import termios
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

import serial

from kiosk.devices.headphone_jack.records import HEADPHONE_INSERT, Packet

CONNECT_TIMEOUT_S = 0.9
CHUNK = 4096
#: _IOC(_IOC_READ, 'E', 0x1b, 8): the state of 64 switches, a bit each.
_EVIOCGSW = 2 << 30 | 8 << 16 | ord("E") << 8 | 0x1B


class LineLost(Exception):  # noqa: N818  # named after what the machines are told
    """The line could not be opened or is gone: unplugged, hung up, closed by the other end."""


@dataclass(frozen=True, slots=True)
class LineSettings:
    """How a device's line is set. `parity` is "N", "E" or "O"; `write_timeout` is the seconds
    a peer may take no byte before the line counts as lost."""

    baud: int = 9600
    bytesize: int = 8
    parity: str = "N"
    stopbits: int = 1
    xonxoff: bool = False
    rtscts: bool = False
    write_timeout: float = 2.0

    @property
    def bits_per_character(self) -> int:
        """Bits on the wire for one byte, start bit included (10 for 8N1 and 7E1)."""
        return 1 + self.bytesize + (self.parity != "N") + self.stopbits


class Line:
    """An open line, never blocking. Call `read` and `write` when select says it is ready. `first`
    is what a device has to be asked for when it is opened, in the bytes it would tell it by."""

    def __init__(self, fd: int, close: Callable[[bool], None], first: bytes = b"") -> None:
        self.first = first
        self._fd = fd
        self._close = close

    def fileno(self) -> int:
        return self._fd

    def read(self) -> bytes:
        """What has arrived. A readable line without a byte has been hung up: LineLost."""
        try:
            data = os.read(self._fd, CHUNK)
        except BlockingIOError:
            return b""
        except OSError as lost:
            raise LineLost(str(lost)) from lost
        if not data:
            raise LineLost("the other end hung up")
        return data

    def write(self, data: bytes) -> int:
        """Gives bytes to the system and says how many it took; the rest is the caller's."""
        try:
            return os.write(self._fd, data)
        except BlockingIOError:
            return 0
        except OSError as lost:
            raise LineLost(str(lost)) from lost

    def close(self, *, drop: bool = False) -> None:
        """Closes. With `drop`, bytes still in the system are thrown away: closing a real port
        otherwise waits up to 30 s for those that a stuck peer does not take."""
        self._close(drop)


def open_line(url: str, settings: LineSettings) -> Line:
    """Opens "/dev/ttyUSB0", "/dev/pts/3" (a symlink is followed anew each time), or, without the
    settings, "socket://host:port" or "/dev/input/event3". Raises LineLost when it cannot."""
    if url.startswith("socket://"):
        return _open_socket(url)
    if os.path.realpath(url).startswith("/dev/input/"):
        return open_input(url)
    return _open_serial(url, settings)


def _open_serial(path: str, settings: LineSettings) -> Line:
    # A pty keeps 8 bits and no parity whatever it is asked for, and tcsetattr fails with EINVAL
    # when it is asked a second time and nothing would change.
    framed = not os.path.realpath(path).startswith("/dev/pts/")
    try:
        # A pty has no modem lines; pyserial ignores ENOTTY on them as long as dsrdtr is off.
        port = serial.Serial(
            path,
            baudrate=settings.baud,
            bytesize=settings.bytesize if framed else serial.EIGHTBITS,
            parity=settings.parity if framed else serial.PARITY_NONE,
            stopbits=settings.stopbits,
            xonxoff=settings.xonxoff,
            rtscts=settings.rtscts,
            dsrdtr=False,
            timeout=0,
            write_timeout=settings.write_timeout,
            exclusive=True,
        )
    except (serial.SerialException, OSError, termios.error) as lost:
        raise LineLost(str(lost)) from lost
    return Line(port.fileno(), lambda drop: _close_serial(port, drop=drop))


def _close_serial(port: serial.Serial, *, drop: bool) -> None:
    with suppress(serial.SerialException, OSError, termios.error):
        if drop:
            port.reset_output_buffer()
    with suppress(serial.SerialException, OSError, termios.error):
        port.close()


def open_input(path: str) -> Line:
    """An input device: read only, and shared with whoever else listens. Raises LineLost."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as lost:
        raise LineLost(str(lost)) from lost
    return Line(fd, lambda _drop: os.close(fd), _switch(fd))


def _switch(fd: int) -> bytes:
    """How the headphone switch stands, as the packet that would tell it; nothing if the file
    cannot be asked (EVIOCGSW, linux/input.h)."""
    switches = bytearray(8)
    try:
        fcntl.ioctl(fd, _EVIOCGSW, switches)
    except OSError:
        return b""
    return Packet(bool(switches[0] >> HEADPHONE_INSERT & 1)).wire(0.0)


def _open_socket(url: str) -> Line:
    address = urlsplit(url)
    try:
        peer = socket.create_connection((address.hostname, address.port), CONNECT_TIMEOUT_S)
    except (OSError, ValueError) as lost:
        raise LineLost(f"{url}: {lost}") from lost
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    peer.setblocking(False)
    return Line(peer.fileno(), lambda _drop: peer.close())
