"""What the core needs from the outside, and the shape every device machine has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from kiosk.domain.bills import AdapterAnswer, PayBillNumber, PostingAnswer
from kiosk.domain.cards import Charge
from kiosk.domain.changes import Commit
from kiosk.domain.events import DeviceEvent
from kiosk.domain.exceptions import MoneyException
from kiosk.domain.letters import Letter, MailAnswer
from kiosk.domain.money import Money
from kiosk.domain.payments import Delivery, DeliveryKind, NoteRecord, PaymentRecord
from kiosk.domain.receipts import Document

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Out(Generic[E]):
    """What a machine wants after a step: bytes for the line, events for whoever listens."""

    data: bytes = b""
    events: tuple[E, ...] = ()


class Machine(Protocol[E]):
    """One end of a wire, without I/O. `now` is monotonic seconds; the caller owns the clock.

    Driver and simulator both have this shape. The pump calls `line_up` once the line is open,
    `feed` when bytes arrive (in any fragmentation), `poll` when `deadline()` is reached, and
    `line_lost` when the line is gone (unplugged, EIO, write time-out).
    """

    def line_up(self, now: float) -> Out[E]: ...
    def line_lost(self, now: float) -> Out[E]: ...
    def feed(self, data: bytes, now: float) -> Out[E]: ...
    def poll(self, now: float) -> Out[E]: ...
    def deadline(self) -> float | None: ...


class Driver(Machine[DeviceEvent], Protocol):
    """The kiosk's end. Its own commands (`enable`, `print_job`, ...) only set a wish and pull the
    deadline to now: the pump polls right after each command.

    `counters` are line statistics by name ("bad_checksum", "resync", "retries", ...).
    `memory` is what the driver wants back after a restart of the process (EBDS: the ack bit).
    The pump stores it, without fsync, before it writes the bytes of the same step.
    """

    counters: dict[str, int]

    def memory(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Control:
    """One thing that can be done to a simulated device by hand.

    `call(now, **args)` does it; `args` maps argument names to example values; `doc` is a sentence.
    """

    doc: str
    args: Mapping[str, Any]


class Simulator(Machine[Mapping[str, Any]], Protocol):
    """The device's end. Its events are facts for the world: {"fact": "note_stacked", ...}.

    `truth()` is JSON-able and says what physically is (notes in the box, paper printed);
    `restore(truth)` brings it back after a power cut. `line_baud_bits` = (baud, bits per
    character), for pacing by whoever pumps it.
    """

    def controls(self) -> Mapping[str, Control]: ...
    def do(self, name: str, args: Mapping[str, Any], now: float) -> Out[Mapping[str, Any]]: ...
    def truth(self) -> dict[str, Any]: ...
    def restore(self, truth: Mapping[str, Any]) -> None: ...


class Acceptor(Protocol):
    """The note acceptor as the core sees it. Each call returns at once; answers are events.

    `stack` and `return_note` mean the note now in escrow. `recorded` lets the driver acknowledge
    the last NoteStacked or NoteReturned, and is called only after the commit.
    """

    def enable(self) -> None: ...
    def disable(self) -> None: ...
    def stack(self) -> None: ...
    def return_note(self) -> None: ...
    def recorded(self) -> None: ...


class CardTerminal(Protocol):
    """The card terminal or reader as the core sees it. Each call returns at once; answers are the
    reports of `domain/cards.py`, each naming its tender, and a DeviceStatus(TERMINAL, ...) when
    the condition changes.

    prepare: CardPrepared, or CardRefused / CardUnknown.
    charge: CardShows..., then CardHeard + CardCaptured (one-step) or CardAuthorised (two-step), or
        CardRefused / CardUnknown.
    cancel: a wish without an answer of its own; the running charge ends by itself.
    capture: CardCaptured, CardRefused (for good) or CardUnknown. Two-step only.
    void: CardVoided, CardCaptured (too late, or refused), CardUnknown or CardAmbiguous.
    ask: any of CardAuthorised, CardCaptured, CardRefused, CardVoided, CardUnknown, CardAmbiguous.
    recorded: the last CardHeard is committed, and may be answered.
    """

    def prepare(self, charge: Charge) -> None: ...
    def charge(self, charge: Charge) -> None: ...
    def cancel(self, charge: Charge) -> None: ...
    def capture(self, charge: Charge) -> None: ...
    def void(self, charge: Charge) -> None: ...
    def ask(self, charge: Charge) -> None: ...
    def recorded(self) -> None: ...


class Printer(Protocol):
    """The receipt printer. `copy` 0 is the first print; from 1 on the paper bears "Copy n" and
    the printer's buffer is cleared first."""

    def print_job(self, job: str, document: Document, copy: int) -> None: ...


class BillerAdapter(Protocol):
    """One way to reach a biller. Both calls block (a worker thread makes them) and never raise
    for what can be expected: no answer is Unreachable or PostingUnknown."""

    def look_up(self, number: PayBillNumber) -> AdapterAnswer: ...
    def post(self, key: str, number: PayBillNumber, amount: Money) -> PostingAnswer: ...


class Texts(Protocol):
    """Words and formats in a customer's language ("en", "es"); implemented by `ui/messages.py`."""

    def text(self, key: str, language: str, **values: object) -> str: ...
    def money(self, amount: Money, language: str) -> str: ...
    def moment(self, utc_ms: int, language: str) -> str: ...


class Pdf(Protocol):
    """Keeps a document as a file and returns its path relative to the receipts folder, or makes
    the file's bytes only."""

    def keep(self, name: str, document: Document) -> str: ...
    def bytes_of(self, document: Document) -> bytes: ...


class MailServer(Protocol):
    """What takes letters. Blocks (a worker thread calls it) and never raises for what can be
    expected: no answer is MailUnknown."""

    def send(self, letter: Letter) -> MailAnswer: ...


class Route(StrEnum):
    """Where speech is heard; what is private goes to the headphones only (UX.md 9.2)."""

    HEADPHONES = "headphones"
    SPEAKER = "speaker"


class Said(StrEnum):
    """What became of an utterance: heard to its end, ended before it, or not possible."""

    DONE = "done"
    CUT = "cut"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something to say. `rate` is 0.5 to 2.0, where 1.0 is 120 to 125 words a minute (VVSG
    7.1-K); `gain_db` is 0 or less. The answer names the `mark`."""

    text: str
    language: str
    rate: float
    gain_db: float
    route: Route
    mark: int


class SpeechEngine(Protocol):
    """What speaks, one utterance at a time. Each call returns at once.

    Every mark said gets exactly one answer, on the engine's own thread and in the order said,
    through the `done(mark, said)` that the engine was made with; after `close` there is none.
    `say` ends what is being said, `silence` says nothing instead: silent within 250 ms (EN 301 549
    5.1.3, UX.md 9.2). `pause` is as silent and `go_on` takes it up again, a word or two before.
    """

    def say(self, utterance: Utterance) -> None: ...
    def silence(self) -> None: ...
    def pause(self) -> None: ...
    def go_on(self) -> None: ...
    def close(self) -> None: ...


class Clock(Protocol):
    """Time, handed in everywhere. `now_ms` is UTC milliseconds, `monotonic` seconds."""

    def now_ms(self) -> int: ...
    def monotonic(self) -> float: ...


class Entropy(Protocol):
    """Randomness from outside, so that a seed can replay a run."""

    def bits(self, count: int) -> int: ...


class Journal(Protocol):
    """The durable record of money. Each `commit` returns only when it is on the disk.

    `commit` raises JournalError if it did not happen (and IllegalTransitionError, rolled back,
    if a row is not in the state a change expects). Reads show committed data only.

    `works`: a commit would succeed. `has_room`: payments may begin as far as the disk goes.
    `can_open`: a payment may open now.
    """

    def commit(self, commit: Commit, now_ms: int, monotonic: float) -> None: ...
    def payment(self, payment_id: str) -> PaymentRecord: ...
    def find(self, confirmation: str) -> PaymentRecord | None: ...
    def unfinished(self) -> tuple[PaymentRecord, ...]: ...
    def deliveries(self, now_ms: int) -> tuple[Delivery, ...]: ...
    def delivery(self, payment_id: str, kind: DeliveryKind) -> Delivery | None: ...
    def next_delivery_ms(self) -> int | None: ...
    def last_credited(self) -> NoteRecord | None: ...
    def doubts(self) -> tuple[NoteRecord, ...]: ...
    def exceptions(self, now_ms: int) -> tuple[MoneyException, ...]: ...
    def works(self) -> bool: ...
    def has_room(self) -> bool: ...
    def can_open(self) -> bool: ...
    def tidy(self) -> None: ...
