"""What a decision may know besides the visit: configuration, the moment, and what works."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.bills import Biller
from kiosk.domain.events import Condition
from kiosk.domain.help_line import HelpLine
from kiosk.domain.money import Money
from kiosk.domain.payments import NoteRecord, PaymentRecord


@dataclass(frozen=True, slots=True)
class Times:
    """Limits in seconds (UX.md section 7, MONEY.md section 2)."""

    idle: float = 90
    idle_private: float = 60
    idle_money: float = 180
    idle_audio: float = 300
    warning: float = 45
    warning_money: float = 60
    look_up: float = 30
    biller_answer: float = 15
    escrow: float = 30
    acceptor_close: float = 10
    outcome: float = 12
    receipt: float = 20
    things: float = 20
    card_quiet: float = 180
    card_answer: float = 30
    cool_down: float = 300


@dataclass(frozen=True, slots=True)
class Rules:
    """The kiosk's own configuration, as far as decisions depend on it. Amounts in minor units.

    `elsewhere`: payees whose bills are known and not taken here, by GLN and name. `mail`: receipts
    can be sent by e-mail. `speech`: there is something to listen to."""

    kiosk_id: str
    place: str
    currency: str
    languages: tuple[str, ...]
    billers: tuple[Biller, ...]
    notes_minor: tuple[int, ...]
    overpay_max_minor: int = 2000
    apply_abandoned: bool = True
    max_misses: int = 5
    dual_control_minor: int = 10_000
    answer_hours: int = 24
    elsewhere: tuple[tuple[str, str], ...] = ()
    mail: bool = False
    speech: bool = False
    help_line: HelpLine = field(default_factory=HelpLine)
    times: Times = field(default_factory=Times)

    def biller(self, biller_id: str) -> Biller:
        """The biller of that id; KeyError if there is none."""
        for biller in self.billers:
            if biller.id == biller_id:
                return biller
        raise KeyError(biller_id)

    def name(self, biller_id: str) -> str:
        """Of the biller of that id; the id itself once its file is gone, "" if it is not known
        whose."""
        return next((one.name for one in self.billers if one.id == biller_id), biller_id)

    def named(self, gln: str | None) -> str:
        """A payee whose bills are not taken here; "" if nobody knows it."""
        return dict(self.elsewhere).get(gln or "", "")

    def overpay_max(self, biller: Biller) -> Money:
        """The lower of the kiosk's and the biller's limit."""
        return Money(min(self.overpay_max_minor, biller.overpay_max_minor), self.currency)


class Bar(StrEnum):
    """Why no payment opens until a person has done something; what was begun is finished."""

    KEY_LOST = "key_lost"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Health:
    """What works: the devices' conditions; `journal` takes commits, and after it once did not,
    `room` says that payments may begin again; `barred` that a person must see to it first.

    `terminal` is None where no card can be taken at all. `card_open`: an earlier charge is not
    settled yet, and the terminal must not forget it. `plugged`: headphones are in.
    """

    acceptor: Condition = Condition.STARTING
    printer: Condition = Condition.STARTING
    scanner: Condition = Condition.STARTING
    terminal: Condition | None = None
    card_open: bool = False
    plugged: bool = False
    journal: bool = True
    room: bool = True
    barred: Bar | None = None

    @property
    def books(self) -> bool:
        """A payment can be recorded from its beginning on."""
        return self.journal and self.room and self.barred is None

    @property
    def cash(self) -> bool:
        """Notes can be taken."""
        return self.books and self.acceptor in {Condition.READY, Condition.SLOW}

    @property
    def card(self) -> bool:
        """A card can be charged."""
        return self.books and self.terminal is Condition.READY and not self.card_open

    @property
    def paper(self) -> bool:
        """A receipt can be expected."""
        return self.printer in {Condition.READY, Condition.NEAR_END}


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything else a decision needs: time, one fresh id, and facts from the journal.

    `boot` counts the kiosk's starts and makes device evidence unique; `box` is the cash box.
    `about` is the payment whose card tender is open in the visit, or that a card report names, or
    that a note in doubt belongs to of which an acceptor's report may tell. `line_ids` are fresh
    ids for the bills beside the first, when several are about to be paid.
    """

    now_ms: int
    mono: float
    fresh_id: str
    rules: Rules
    health: Health
    box: str
    boot: int
    last_credited: NoteRecord | None = None
    doubts: tuple[NoteRecord, ...] = ()
    about: PaymentRecord | None = None
    line_ids: tuple[str, ...] = ()
