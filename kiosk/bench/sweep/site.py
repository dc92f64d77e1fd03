"""The kiosk that is swept: its two billers, its limits, its words."""

from __future__ import annotations

from random import Random
from zoneinfo import ZoneInfo

from kiosk.domain.bills import Biller, Finality, NumberRule
from kiosk.domain.rules import Rules, Times
from kiosk.ui.messages import Catalogue

KIOSK = "K-7"
BORN_MS = 1_796_000_000_000
WORDS = Catalogue(("en", "es", "fr", "vi", "ar"), ZoneInfo("America/Chicago"))
#: Shorter than real ones where a customer waits; the acceptor's are real.
TIMES = Times(
    idle=20,
    idle_private=15,
    idle_money=25,
    warning=5,
    warning_money=6,
    look_up=5,
    biller_answer=4,
    escrow=8,
    outcome=3,
    receipt=3,
    things=3,
    card_quiet=60,
    card_answer=15,
)
POWER = Biller(
    id="power",
    name="City Power",
    currency="USD",
    adapter="sandbox",
    rule=NumberRule(r"1\d{9}", 10),
    cash_fee_minor=150,
    card_fee_minor=250,
    overpay_max_minor=2000,
)
WATER = Biller(
    id="water",
    name="Water",
    currency="USD",
    adapter="csv",
    rule=NumberRule(r"2\d{9}", 10),
    finality=Finality.JOURNAL,
    partial=False,
    overpay_max_minor=500,
)


def rules(random: Random) -> Rules:
    """A kiosk with two billers."""
    return Rules(
        kiosk_id=KIOSK,
        place="Main Street",
        currency="USD",
        languages=("en", "es"),
        billers=(POWER, WATER),
        notes_minor=(100, 500, 1000, 2000, 5000, 10_000),
        overpay_max_minor=random.choice((0, 500, 2000)),
        apply_abandoned=random.random() < 0.8,
        mail=True,
        times=TIMES,
    )
