"""The EBDS checksum, the only thing that driver and simulator share of the wire."""

from __future__ import annotations

from functools import reduce
from operator import xor


def checksum(frame: bytes) -> int:
    """XOR of the bytes after STX up to the last data byte (EBDS, Pyramid RS-232 Rev G).

    `frame` may or may not bear its checksum yet; it must reach at least to ETX.
    """
    return reduce(xor, frame[1 : frame[1] - 2], 0)
