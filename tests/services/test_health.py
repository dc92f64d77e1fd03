"""Device conditions, folded into what the kiosk can do."""

from __future__ import annotations

from itertools import product

import pytest

from kiosk.domain.events import Condition, Device, DeviceStatus
from kiosk.domain.rules import Health
from kiosk.services.health import after


@pytest.mark.parametrize(("device", "condition"), list(product(Device, Condition)))
def test_each_device_has_its_own_condition(device: Device, condition: Condition) -> None:
    """M-38: one device off turns only its own part off."""
    ready = Condition.READY
    healthy = Health(acceptor=ready, printer=ready, scanner=ready, terminal=ready)
    health = after(healthy, DeviceStatus(device, condition))
    told = {d: getattr(health, d) for d in Device if d is not Device.HEADPHONES}
    assert told == {d: condition if d is device else Condition.READY for d in told}
    assert health.journal is True


def test_a_jack_without_a_line_takes_nothing_away() -> None:
    """It is known by what it says of headphones."""
    assert after(Health(), DeviceStatus(Device.HEADPHONES, Condition.OFFLINE)) == Health()


def test_a_failed_journal_is_not_healed_by_a_device() -> None:
    """Only a start finds a journal that works."""
    broken = Health(journal=False)
    assert after(broken, DeviceStatus(Device.ACCEPTOR, Condition.READY)).journal is False
