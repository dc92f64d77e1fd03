"""The reader on its own thread, in real time."""

import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue

import pytest

from kiosk.domain.cards import CardShows
from kiosk.domain.events import Condition, Device, DeviceEvent, DeviceStatus
from kiosk.gateways.stripe_terminal.settings import StripeSettings
from kiosk.gateways.stripe_terminal.terminal import StripeTerminal
from kiosk.gateways.stripe_terminal.worker import StripeWorker, stripe_worker
from tests.gateways.stripe_terminal.conftest import KEY, READER, Stand, Till

READY = DeviceStatus(Device.TERMINAL, Condition.READY)


class Core:
    """What the worker talks to."""

    def __init__(self) -> None:
        self.heard: SimpleQueue[DeviceEvent] = SimpleQueue()
        self.bugs: SimpleQueue[Exception] = SimpleQueue()

    def bug(self, device: Device, error: Exception) -> None:
        assert device is Device.TERMINAL
        self.bugs.put(error)

    def next(self) -> DeviceEvent:
        return self.heard.get(timeout=5)


@pytest.fixture
def core() -> Core:
    return Core()


@pytest.fixture
def run(stand: Stand, core: Core) -> Iterator[Callable[..., StripeWorker]]:
    made: list[StripeWorker] = []

    def start(make: Callable[[], StripeTerminal] | None = None) -> StripeWorker:
        settings = StripeSettings(KEY, READER, api_base=stand.server.url)
        worker = stripe_worker(settings, stand, core.heard.put, core.bug)
        if make is not None:
            worker = StripeWorker(make, core.heard.put, core.bug)
        made.append(worker)
        worker.start()
        return worker

    yield start
    for worker in made:
        worker.close()
        worker.close()


def test_every_command_reaches_the_terminal_in_order(
    run: Callable[..., StripeWorker], till: Till
) -> None:
    """The port's seven, on the worker's thread."""
    done: SimpleQueue[str] = SimpleQueue()
    polls = 0

    class Listening:
        def __getattr__(self, name: str) -> Callable[..., None]:
            return lambda *_: done.put(f"{name} {threading.current_thread().name}")

        def poll(self, now: float) -> tuple[DeviceEvent, ...]:
            nonlocal polls
            polls += 1
            return ()

        def deadline(self) -> float | None:
            return None

        def close(self) -> None:
            done.put("closed")

    worker = run(Listening)
    orders = ["prepare", "charge", "cancel", "capture", "void", "ask"]
    for order in orders:
        getattr(worker, order)(till.charge)
    worker.recorded()
    told = [done.get(timeout=5) for _ in orders]
    assert told == [f"{order} device-terminal" for order in orders]
    worker.close()
    assert done.get(timeout=5) == "closed"
    # At rest it sleeps: one turn for each command at most, and those around them.
    assert polls <= 10


def test_a_bug_is_reported_and_the_next_charge_works(
    run: Callable[..., StripeWorker], core: Core, stand: Stand, till: Till
) -> None:
    """One bad errand does not take cards off for good."""
    worker = run()
    assert core.next() == READY

    def wrong(terminal: StripeTerminal) -> None:
        raise ZeroDivisionError

    worker.call(wrong)
    assert isinstance(core.bugs.get(timeout=5), ZeroDivisionError)
    till.prepare()
    worker.charge(till.charge)
    assert isinstance(core.next(), CardShows)


def test_closing_does_not_wait_for_the_network(
    run: Callable[..., StripeWorker], core: Core, stand: Stand
) -> None:
    """A second at most; the thread ends with its call."""
    stand.do("slow", on="retrieve_reader", seconds=1.5)
    worker = run()
    worker.close()
    assert core.heard.empty()
