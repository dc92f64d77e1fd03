"""The kiosk's process in small: journal, outbox and core put together as the application does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.bench.sweep.cuts import CutCore, CutJobs, CutPrinter
from kiosk.bench.sweep.disk import CutJournal
from kiosk.bench.sweep.post import TRIES
from kiosk.bench.sweep.site import WORDS
from kiosk.bench.sweep.till import Asked
from kiosk.domain.events import Condition, Device, DeviceStatus
from kiosk.services.letters import Letters
from kiosk.services.outbox import Outbox
from kiosk.services.perform import Outside
from kiosk.services.proof import Proof

if TYPE_CHECKING:
    from kiosk.bench.sweep.world import World


def compose(world: World) -> CutCore:
    """A core on the world's journal. Raises Killed within the first commit of the process."""
    journal = world.journal = CutJournal(world.path, world, world.now_ms(), world.disk)
    acceptor: Any = world
    jobs = CutJobs(world.network, world.reaper.gap)
    printer = CutPrinter(world.printer, world.reaper.gap)
    proof = Proof(world.rules, WORDS, lambda _: bytes(64))
    letters = Letters(world.post, jobs, world.files, TRIES)
    outbox = Outbox(
        journal, world.banks, printer, world.files, proof.receipt, jobs, world, world, letters
    )
    cards: Any = Asked(world.order_card) if world.till else None
    outside = Outside(journal, acceptor, world.banks, outbox, jobs, world, cards, proof.code)
    number = journal.boot(world.now_ms(), world.monotonic())
    box = journal.box_id()
    core = CutCore(outside, world.rules, world, world.publish, box=box, boot=number)
    core.gap = world.reaper.gap
    return core


def switch_on(world: World, memory: str | None) -> None:
    """After recovery the devices; `memory` None: the acceptor's driver has its own from before."""
    for device in (Device.PRINTER, Device.SCANNER):
        world.tell(DeviceStatus(device, Condition.READY))
    world.notes.start(memory)
    if world.till:
        world.till.start(world.now)
