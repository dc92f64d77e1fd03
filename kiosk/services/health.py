"""Device conditions, folded into what the kiosk can do."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.domain.events import Device, DeviceStatus, HeadphonesPlugged
from kiosk.domain.rules import Health


def after(health: Health, status: DeviceStatus | HeadphonesPlugged) -> Health:
    """The health once a device has told its condition."""
    if isinstance(status, HeadphonesPlugged):
        return replace(health, plugged=status.plugged)
    match status.device:
        case Device.ACCEPTOR:
            return replace(health, acceptor=status.condition)
        case Device.TERMINAL:
            return replace(health, terminal=status.condition)
        case Device.PRINTER:
            return replace(health, printer=status.condition)
        case Device.SCANNER:
            return replace(health, scanner=status.condition)
        case Device.HEADPHONES:
            # Without the jack a kiosk has no headphones, and lacks nothing else.
            return health
        case _:
            assert_never(status.device)
