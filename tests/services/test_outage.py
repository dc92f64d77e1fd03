"""Since when a kiosk is out of service (UX.md C18)."""

from __future__ import annotations

from kiosk.domain.events import Condition, Device, DeviceStatus
from kiosk.domain.intents import Cancel, Start
from kiosk.domain.visit import OutOfService
from tests.services.conftest import World


def since(world: World) -> int | None:
    return world.views[-1].off_ms


def test_the_hour_is_that_of_the_outage_and_not_of_the_last_customer(world: World) -> None:
    """Somebody who only asks what is owed changes nothing in it."""
    assert since(world) is None
    world.do(DeviceStatus(Device.ACCEPTOR, Condition.JAMMED))
    began = world.clock.now_ms()
    world.wait(100).do(Start(look_only=True)).wait(10).do(Cancel())
    assert isinstance(world.core.visit.step, OutOfService)
    assert since(world) == began < world.clock.now_ms()


def test_the_next_outage_has_an_hour_of_its_own(world: World) -> None:
    world.do(DeviceStatus(Device.ACCEPTOR, Condition.JAMMED)).wait(100)
    world.do(DeviceStatus(Device.ACCEPTOR, Condition.READY))
    assert since(world) is None
    world.wait(100).do(DeviceStatus(Device.ACCEPTOR, Condition.OFFLINE))
    assert since(world) == world.clock.now_ms()
