"""A reader of Stripe Terminal, as its key file and Stripe itself tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from kiosk.app import stripe_settings
from kiosk.config import ConfigError, StripeTable
from kiosk.doctor.finding import CARDS, Finding
from kiosk.gateways.stripe_terminal.check import Checked, check
from kiosk.gateways.stripe_terminal.settings import StripeSettings

API = "https://api.stripe.com"


def reader(table: StripeTable) -> Iterator[Finding]:
    """Key, reader, status, location. Nothing is changed at Stripe."""
    try:
        settings = stripe_settings(table)
    except ConfigError as error:
        yield Finding("key", False, str(error), way=CARDS)
        return
    yield _mode(table, settings)
    found = _asked(settings)
    if isinstance(found, str):
        yield Finding("reader", False, found, way=CARDS)
        return
    yield Finding("reader", True, f'{table.reader}, called "{found.label}"', way=CARDS)
    # Stripe's own advice: its status lags, and must not keep a sale from being tried.
    yield Finding("status", found.status == "online", _status(found), vital=False)
    words = "set" if found.located else "none; give the reader a location, or it takes no payment"
    yield Finding("location", found.located, words, way=CARDS)


def _asked(settings: StripeSettings) -> Checked | str:
    from kiosk.gateways.stripe_terminal.calls import Calls  # noqa: PLC0415  # heavy

    with closing(Calls(settings)) as calls:
        return check(calls, settings)


def _mode(table: StripeTable, settings: StripeSettings) -> Finding:
    """Both can be what is wanted, and either by mistake."""
    if settings.live:
        where = "" if table.api_base == API else f", and it is sent to {table.api_base}"
        return Finding("key", not where, f"live: cards are really charged{where}", vital=False)
    if table.api_base == API:
        return Finding("key", False, "test: no card is really charged", vital=False)
    return Finding("key", True, f"test, for {table.api_base}", vital=False)


def _status(found: Checked) -> str:
    if found.status == "online":
        return "online"
    return (
        f"{found.status or 'unknown'}; wake it and look at its network (Stripe is minutes behind)"
    )
