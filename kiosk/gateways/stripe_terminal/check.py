"""Could this reader take a card? For a technician, in words."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.gateways.stripe_terminal.calls_shape import StripeCalls
from kiosk.gateways.stripe_terminal.settings import StripeSettings
from kiosk.gateways.stripe_terminal.troubles import Forbidden, Refused, Trouble


@dataclass(frozen=True, slots=True)
class Checked:
    """What Stripe says of the reader. `status` is "online" or "offline", which lags by minutes;
    `located`: it is registered to a location, without which it takes no payment."""

    label: str
    status: str
    located: bool
    live: bool


def check(calls: StripeCalls, settings: StripeSettings) -> Checked | str:
    """The reader, or a sentence of what is wrong and what to do. Asks once; nothing is changed."""
    try:
        reader = calls.reader(once=True)
    except Forbidden as no:
        return (
            f"Stripe refuses the key ({no.code}): put a restricted key that may use Terminal and "
            "PaymentIntents in stripe.key_file"
        )
    except Refused as no:
        mode = "live" if settings.live else "test"
        return (
            f"Stripe knows no reader {settings.reader} in {mode} mode ({no.code}): correct "
            "stripe.reader, or use the key of the other mode"
        )
    except Trouble as silent:
        return f"no answer from {settings.api_base} ({silent.code}): look at the network"
    return Checked(reader.label, reader.status, bool(reader.location), reader.live)
