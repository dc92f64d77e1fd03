"""Customers, staff and faults in any order that Hypothesis thinks of (MONEY.md 10.3).

The same examples each time in `make test`; `PAYBILL_EXAMPLES=5000 PAYBILL_STEPS=100` asks for more,
and for others each time. A failure prints the rules that led to it, as few as will do.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.journeys.state_machine import CashKiosk, StripeKiosk, ZvtKiosk
from tests.journeys.state_machine_scene import Scene

MACHINES = (CashKiosk, ZvtKiosk, StripeKiosk)
EXAMPLES = int(os.environ.get("PAYBILL_EXAMPLES", "300"))
STEPS = int(os.environ.get("PAYBILL_STEPS", "50"))
PROFILE = settings(
    max_examples=-(-EXAMPLES // len(MACHINES)),
    stateful_step_count=STEPS,
    derandomize="PAYBILL_EXAMPLES" not in os.environ,
    database=None,
    deadline=None,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.timeout(0)
@pytest.mark.parametrize("machine", MACHINES)
def test_nothing_that_people_and_faults_do_loses_or_invents_money(machine: type[Scene]) -> None:
    """I1 to I5, I9 and I12 after each step; all of MONEY.md 10.1 once the faults have stopped and
    everything has settled, in bounded time."""
    run_state_machine_as_test(machine, settings=PROFILE)
