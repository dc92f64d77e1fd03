"""What power does to a simulated acceptor: policies A, B, C, and Pyramid that has none."""

from __future__ import annotations

from typing import Any

import pytest

Host = Any


def test_power_up_bit_until_ready_and_nothing_enabled(host: Host) -> None:
    host.ask()
    host.cut()
    assert host.ask("off")[15:17] == "01"
    host.wait(1.0)
    assert host.ask("off")[15:17] == "00"
    assert host.simulator.truth()["power_ups"] == 1


@pytest.mark.parametrize(
    ("name", "poll", "place", "returned"),
    [
        ("ebds", "hold", "escrow", []),
        ("ebds", "policy C", "escrow", []),
        ("ebds", "policy A", "", [2000]),
        ("pyramid", "hold", "", [2000]),
    ],
)
def test_power_returns_to_a_note_at_escrow(
    host_for: Any, name: str, poll: str, place: str, returned: list[int]
) -> None:
    """B and C hold it; A and Pyramid let it go and never speak of it."""
    host = host_for(name=name)
    host.escrowed(poll)
    host.cut()
    reply = host.ask("off")
    assert reply[15:17] == ("29" if place else "01")
    assert (host.simulator.truth()["place"], host.simulator.truth()["returned"]) == (
        place,
        returned,
    )


@pytest.mark.parametrize(
    ("name", "stack", "told"),
    [
        ("ebds", "stack", True),
        ("ebds", "stack A", False),
        ("ebds", "stack C", False),
        ("pyramid", "stack", False),
    ],
)
def test_power_returns_to_a_note_past_escrow(
    host_for: Any, name: str, stack: str, told: bool
) -> None:
    """It is in the box in any case; only policy B ever says so."""
    host = host_for(name=name)
    host.escrowed()
    assert host.ask(stack)[9:11] == "08"
    host.cut()
    host.wait(1.0)
    host.simulator.poll(host.now)
    assert host.simulator.truth()["box"] == [2000]
    assert (host.ask()[9:11] == "11") is told


@pytest.mark.parametrize(("stack", "again"), [("stack", True), ("stack A", False)])
def test_a_stacked_said_before_a_power_cut_is_said_again_by_policy_b(
    host: Host, stack: str, again: bool
) -> None:
    """The device cannot know that it was heard: the acknowledgement never came."""
    host.escrowed()
    host.ask(stack)
    host.wait(0.6)
    assert host.ask("hold" if again else "policy A")[9:11] == "11"
    host.cut()
    host.wait(1.0)
    host.simulator.poll(host.now)
    assert (host.ask()[9:11] == "11") is again


def test_a_returned_note_is_not_stacked_by_a_power_cut(host: Host) -> None:
    """It said both; after the cut it does not say STACKED of a note that is not in the box."""
    host.escrowed()
    host.simulator.do("stacked_and_returned_together", {}, host.now)
    host.ask("stack")
    host.wait(0.6)
    assert host.ask()[9:11] == "51"
    host.cut()
    host.wait(1.0)
    host.simulator.poll(host.now)
    assert host.ask()[9:11] == "01"
