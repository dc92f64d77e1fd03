"""What a PaymentIntent and a reader's action prove. Pure: no call is made here.

The PaymentIntent decides, never the action (DEVICES.md 5.2, rule 2).
"""

from __future__ import annotations

from kiosk.domain.cards import (
    CardAmbiguous,
    CardAuthorised,
    CardCaptured,
    CardRefused,
    CardVoided,
    CardWord,
    Charge,
    Decline,
)
from kiosk.gateways.stripe_terminal.seen import IntentSeen, ReaderSeen

Settled = CardAuthorised | CardCaptured | CardVoided | CardAmbiguous

#: Stripe, "Decline codes" and "Error codes"; every other one is DECLINED.
DECLINES = {
    "amount_too_large": Decline.LIMIT,
    "card_not_supported": Decline.BRAND,
    "card_velocity_exceeded": Decline.LIMIT,
    "currency_not_supported": Decline.BRAND,
    "expired_card": Decline.EXPIRED,
    "invalid_expiry_year": Decline.EXPIRED,
    "issuer_not_available": Decline.UNAVAILABLE,
    "pin_try_exceeded": Decline.PIN_TRIES,
    "processing_error": Decline.UNAVAILABLE,
    "withdrawal_count_limit_exceeded": Decline.LIMIT,
}
#: What ends an action without a word of the bank. Stripe lists no such codes: besides
#: `customer_canceled` and `connection_error` they are named as in its SDK.
READER_FAILURES = {
    "customer_canceled": Decline.CANCELLED,
    "canceled": Decline.CANCELLED,
    "card_removed": Decline.PULLED_EARLY,
    "card_read_timed_out": Decline.TIMED_OUT,
    "timed_out": Decline.TIMED_OUT,
    "card_insert_not_read": Decline.UNREADABLE,
    "card_swipe_not_read": Decline.UNREADABLE,
    "connection_error": Decline.UNAVAILABLE,
    "intent_invalid_state": Decline.UNAVAILABLE,
}
#: Such failures may carry a bank's decline code, told with the intent or the action.
CARD_FAILURES = frozenset(
    {"card_declined", "expired_card", "processing_error", "declined_by_stripe"}
)


def settled(intent: IntentSeen, charge: Charge) -> Settled | None:
    """What the intent alone proves; None while it is still open. Paid is what was captured, the
    whole of it."""
    match intent.status:
        case "requires_capture":
            return CardAuthorised(charge.tender_id, intent.approval)
        case "succeeded" if intent.refunded:
            # Somebody gave it back before the kiosk knew of it: the bill cannot be paid from it.
            return CardAmbiguous(charge.tender_id, f"refunded {intent.refunded}")
        case "succeeded" if intent.received == charge.amount:
            return CardCaptured(charge.tender_id, intent.approval)
        case "succeeded":
            asked, took = charge.amount, intent.received
            words = f"asked {asked.minor} {asked.currency}, took {took.minor} {took.currency}"
            return CardAmbiguous(charge.tender_id, words)
        case "canceled":
            return CardVoided(charge.tender_id)
        case _:
            return None


def attempt_over(
    reader: ReaderSeen, intent: IntentSeen, charge: Charge, *, stopped: bool
) -> CardRefused:
    """An attempt that ended without a charge. The intent's own decline may be of an attempt
    before, so the action's failure comes first."""
    ours = reader.intent == intent.id and reader.action == "failed"
    if ours and reader.failure in CARD_FAILURES:
        code = reader.decline or intent.decline or reader.failure
        return refused(charge, DECLINES.get(code, Decline.DECLINED), code)
    if ours and reader.failure:
        reason = READER_FAILURES.get(reader.failure, Decline.UNAVAILABLE)
        if stopped and reason is Decline.UNAVAILABLE:
            reason = Decline.CANCELLED
        return refused(charge, reason, reader.failure)
    if stopped:
        return refused(charge, Decline.CANCELLED, "stopped")
    return refused(charge, Decline.UNAVAILABLE, "action_gone")


def refused(charge: Charge, reason: Decline, code: str, *, over: bool = False) -> CardRefused:
    """Nothing was charged; unless `over` the intent stays open."""
    return CardRefused(charge.tender_id, reason, code, over)


def shown(intent: IntentSeen) -> CardWord:
    """All that a server-driven reader lets know of its screen: whether a card has been read."""
    return CardWord.PRESENT if intent.unpaid else CardWord.BANK
