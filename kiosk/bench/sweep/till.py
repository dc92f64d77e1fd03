"""What takes cards in the sweep, as the world, the customer and the judge see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, Protocol

from kiosk.domain.cards import Charge
from kiosk.domain.intents import Event
from kiosk.domain.payments import TenderRecord

Order = tuple[str, tuple[Charge, ...]]
ORDERS = frozenset({"prepare", "charge", "cancel", "capture", "void", "ask", "recorded"})


@dataclass
class Sale:
    """A charge that the acquirer approved for a tender. `stands`: it was taken, and not given back.
    `held`: reserved, and neither taken nor released."""

    tender: str
    minor: int
    currency: str
    reference: str
    stands: bool
    held: bool = False


class Till(Protocol):
    """A terminal or a reader, its customer's hands, its bad days, and the acquirer's book.

    `asks` is called when it asks for a card. `doubtful` are misfortunes of this seed after which
    it may be that nobody can know; `unknowable`: so it is for that charge. `forgotten`: the kiosk
    may not know what it is at, and staff end that. `lose`: how often one of its answers goes
    astray. `finished`: one that took nothing cannot take anything any more.
    """

    asks: Callable[[], None]
    doubtful: list[str]
    forgotten: bool

    @property
    def rests(self) -> bool:
        """It asks nobody for a card, and is at nothing else."""
        ...

    def due(self) -> float | None: ...
    def run(self, now: float) -> list[Event]: ...
    def obey(self, order: Order, now: float) -> None: ...
    def start(self, now: float) -> None: ...
    def die(self) -> None: ...
    def do(self, name: str, **args: Any) -> None: ...
    def unplug(self) -> None: ...
    def serve(self, random: Random) -> None: ...
    def lose(self, chance: float) -> None: ...
    def strike(self, random: Random) -> float: ...
    def cut(self, random: Random) -> float: ...
    def mend(self) -> None: ...
    def sales(self) -> list[Sale]: ...
    def finished(self, tender: TenderRecord) -> bool: ...
    def unknowable(self, tender: TenderRecord) -> bool: ...


@dataclass
class Asked:
    """The card terminal as the core sees it: each call goes into its worker's queue."""

    put: Callable[[Order], None]

    def __getattr__(self, name: str) -> Any:
        if name not in ORDERS:
            raise AttributeError(name)
        return lambda *charge: self.put((name, charge))
