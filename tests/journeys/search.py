"""Searches for a sequence that loses or invents money.

`python -m tests.journeys.search SEED` replays one seed and prints what happened;
`python -m tests.journeys.search FIRST COUNT` searches many.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from kiosk.domain.intents import Finish
from kiosk.domain.visit import Fault, OutOfService, Recovery
from tests.journeys.search_customer import Customer
from tests.journeys.search_life import Misfortune, plot
from tests.journeys.search_truth import judge, rows, settled
from tests.journeys.search_world import World

#: Seeds below it are of a kiosk without a card terminal.
CASH_ONLY = 10_000
BACKENDS = ("zvt", "stripe")
BAD_S, BAD_WITH_CARDS_S = 60.0, 120.0
#: By then every back-off, warning and screen has run out.
BOUND_S = 1500.0


def scratch() -> str | None:
    """Memory, where there is some: the search is about logic, and fsync has its own tests."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # not a secret


def backend(seed: int) -> str:
    """What takes cards in that seed: nothing below CASH_ONLY, then in turn."""
    return "" if seed < CASH_ONLY else BACKENDS[seed % len(BACKENDS)]


def play(seed: int) -> World:
    """One seed from the first boot to the verdict. Raises AssertionError."""
    with tempfile.TemporaryDirectory(dir=scratch()) as folder:
        world = World(seed, Path(folder), backend(seed))
        try:
            _play(world)
        except Exception as problem:
            again = f"python -m tests.journeys.search {seed}"
            end = "\n".join(world.log[-40:])
            problem.add_note(f"seed {seed}; replay it with: {again}; it ended so:\n{end}")
            problem.__dict__["log"] = world.log
            raise
        finally:
            if world.journal is not None:
                world.journal.close()
    return world


def _play(world: World) -> None:
    told = plot(world)
    world.note(f"{told}")
    world.note(f"{world.notes.profile} {world.rules.overpay_max_minor}")
    world.boot()
    customer = Customer(world, world.random.randint(1, 4) + 2 * (world.till is not None))
    bad = Misfortune(world, told)
    world.run(BAD_S if world.till is None else BAD_WITH_CARDS_S)
    world.note("the faults stop")
    customer.gone = True
    bad.end()
    end = world.now + BOUND_S
    while not settled(world):
        assert world.now < end, f"I11: not settled: {world.step}"
        world.run(5.0)
        if isinstance(world.step, Recovery):
            world.tell(Finish())
        bad.mend()
        bad.mend_cards()
        if world.step == OutOfService(Fault.JOURNAL):
            world.die()
    judge(world, certain=told.certain)
    world.note(f"head {rows(world, 'SELECT hex(hash) FROM audit ORDER BY seq DESC LIMIT 1')}")


def main(first: int, count: int | None) -> None:
    """Prints each seed that fails; of a single one all that happened."""
    bad = 0
    for seed in range(first, first + (count or 1)):
        try:
            log = play(seed).log
        except Exception as problem:  # noqa: BLE001  # told, and on with the next
            bad += 1
            log = problem.__dict__["log"]
            sys.stdout.write(f"seed {seed}: {type(problem).__name__}: {problem}\n")
        if count is None:
            sys.stdout.write("\n".join(log) + "\n")
    sys.stdout.write(f"{count or 1} seeds from {first}, {bad} bad\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
