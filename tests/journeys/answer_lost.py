"""A charge whose answer is lost, at each point where it can be: exactly one charge, or none.

`python -m tests.journeys.answer_lost BACKEND POINT SEED` replays one run and prints what happened.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from kiosk.bench.sweep.disk import scratch
from tests.journeys.buyer import NUMBERS, Buyer, Shop

Point = Callable[[Shop, Random], None]

#: From 06 01 to 06 0F a sale takes some ten seconds.
SALE_S = 11.0
PINS: dict[str, str | bool] = {"zvt": "right", "stripe": True}


def asked(shop: Shop, random: Random, deed: Callable[[], None]) -> None:
    """At any moment between the question for the card and the end."""
    shop.until(lambda: not shop.till.rests)
    shop.after(random.uniform(0.0, SALE_S), deed)


def dies(where: str) -> Point:
    """The terminal books the sale and falls silent."""

    def point(shop: Shop, random: Random) -> None:
        seconds = random.choice((4.0, 20.0, 60.0, 130.0))
        shop.till.do("approved_no_answer", where=where, seconds=seconds)

    return point


def port_gone(shop: Shop, random: Random) -> None:
    """Unplugged at any moment of the sale, and there again sooner or later."""

    def cut() -> None:
        shop.till.unplug()
        shop.after(random.choice((0.2, 3.0, 30.0, 90.0)), shop.till.mend)

    asked(shop, random, cut)


def restarted(shop: Shop, random: Random) -> None:
    asked(shop, random, lambda: shop.till.do("restart"))


def killed(shop: Shop, random: Random) -> None:
    """In a gap between two effects or requests, or by the clock; maybe again in its recovery."""
    shop.until(lambda: shop.core and shop.core.visit.payment)
    if random.random() < 0.6:
        shop.fuse = random.randrange(90)
    else:
        asked(shop, random, shop.die)
    again = random.random() < 0.3
    shop.after(20.0, shop.die)

    def up() -> None:
        nonlocal again
        if again:
            again, shop.fuse = False, random.randrange(20)
        shop.boot()

    shop.on_death = lambda: shop.after(random.choice((0.1, 2.0, 9.0)), up)


def every_gap(shop: Shop, _: Random) -> None:
    """Killed in gap number seed // 2, be it between two effects or around a request."""
    shop.fuse = shop.seed // 2
    shop.on_death = lambda: shop.after(1.0, shop.boot)


def fault(name: str, call: str) -> Point:
    """The library repeats a request twice, so that one loss may go unnoticed."""

    def point(shop: Shop, random: Random) -> None:
        shop.till.do(name, on=call, count=random.choice((1, 3, 5)))

    return point


ZVT: dict[str, Point] = {
    "before_04_0f": dies("before_04_0f"),
    "after_04_0f": dies("after_04_0f"),
    "before_06_0f": dies("before_06_0f"),
    "port_gone": port_gone,
    "restarted": restarted,
    "killed": killed,
    "every_gap": every_gap,
}
LOSSES = ("drop_before_commit", "drop_after_commit", "error_500_after_commit")
CALLS = ("create", "process", "capture", "cancel")
STRIPE: dict[str, Point] = {
    **{f"{call}_{loss}": fault(loss, call) for call in CALLS for loss in LOSSES},
    "killed": killed,
    "every_gap": every_gap,
}
#: What the log of a run has once its point was struck.
STRUCK = {
    **dict.fromkeys(CALLS, "lost"),
    **dict.fromkeys(("before", "after"), "card_charged"),
    "port": "terminal unplugged",
    "restarted": "'restarted'",
    **dict.fromkeys(("killed", "every"), "the kiosk is down"),
}
POINTS = {"zvt": ZVT, "stripe": STRIPE}


def play(backend: str, point: str, seed: int) -> Shop:
    """One run to the verdict. Raises AssertionError, with how to replay it."""
    with tempfile.TemporaryDirectory(dir=scratch()) as folder:
        shop = Shop(seed, Path(folder), backend)
        try:
            _play(shop, backend, point, Random(f"{backend} {point} {seed}"))
        except Exception as problem:
            again = f"python -m tests.journeys.answer_lost {backend} {point} {seed}"
            problem.add_note(f"seed {seed}; replay it with: {again}")
            problem.add_note("\n".join(shop.log[-40:]))
            problem.__dict__["log"] = shop.log
            raise
        finally:
            if shop.journal is not None:
                shop.journal.close()
    return shop


def _play(shop: Shop, backend: str, point: str, random: Random) -> None:
    wait = random.uniform(0.1, 3.0)
    # Before the bank's answer: what comes after it is no cancel any more.
    stop = random.choice((None, wait + random.uniform(-0.1, 4.3))) if "cancel" in point else None
    declined = "cancel" in point and stop is None

    def serve() -> None:
        if declined:
            shop.till.do("decline")
        else:
            shop.till.do("present_card", pin=PINS[backend])

    Buyer(
        shop,
        serve,
        cash=random.choice(((), (), (500,))),
        wait=wait,
        stop=stop,
        again=random.choice((0, 1, 2)),
        number=random.choice(NUMBERS),
    )
    POINTS[backend][point](shop, random)
    shop.run(random.uniform(25.0, 60.0))
    shop.settle()
    struck = shop.told(STRUCK[point.partition("_")[0]])
    assert struck or point == "every_gap", "nothing was lost in this run"


def main(backend: str, point: str, seed: int) -> None:
    """Prints all that happened in one run."""
    try:
        log = play(backend, point, seed).log
    except Exception as problem:  # noqa: BLE001  # told
        log = [*problem.__dict__["log"], f"{type(problem).__name__}: {problem}"]
    sys.stdout.write("\n".join(log) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
