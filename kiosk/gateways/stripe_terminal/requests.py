"""Keys and parameters, a pure function of the committed charge: a repeat after a restart is the
same request (DEVICES.md 5.2, rule 1). Whatever is changed here must not change them for a charge
that is under way, or Stripe refuses the repeat.
"""

from __future__ import annotations

from stripe.params import (
    PaymentIntentCancelParams,
    PaymentIntentCaptureParams,
    PaymentIntentCreateParams,
    PaymentIntentListParams,
    PaymentIntentSearchParams,
    RefundCreateParams,
)
from stripe.params.terminal import ReaderProcessPaymentIntentParams

from kiosk.domain.cards import Charge
from kiosk.domain.money import Money

EXPAND = ["latest_charge"]
PAGE = 100


def create_key(charge: Charge) -> str:
    return f"{charge.tender_id}:pi"


def process_key(charge: Charge) -> str:
    return f"{charge.tender_id}:proc:{charge.attempt}"


def capture_key(charge: Charge) -> str:
    return f"{charge.tender_id}:capture"


def cancel_key(charge: Charge) -> str:
    return f"{charge.tender_id}:cancel"


def refund_key(charge: Charge, n: int) -> str:
    return f"{charge.tender_id}:refund:{n}"


def create_params(charge: Charge) -> PaymentIntentCreateParams:
    currency = charge.amount.currency.lower()
    kinds = ["card_present", "interac_present"] if currency == "cad" else ["card_present"]
    return {
        "amount": charge.amount.minor,
        "currency": currency,
        "allowed_payment_method_types": kinds,
        "capture_method": "manual",
        "metadata": _metadata(charge),
    }


def process_params(intent: str) -> ReaderProcessPaymentIntentParams:
    return {
        "payment_intent": intent,
        "process_config": {"enable_customer_cancellation": True, "skip_tipping": True},
    }


def capture_params() -> PaymentIntentCaptureParams:
    return {"expand": EXPAND}


def cancel_params() -> PaymentIntentCancelParams:
    return {"expand": EXPAND}


def refund_params(charge: Charge, amount: Money) -> RefundCreateParams:
    return {
        "payment_intent": charge.reference or charge.mark,
        "amount": amount.minor,
        "metadata": _metadata(charge),
    }


def list_params(since: int, after: str) -> PaymentIntentListParams:
    """Intents made since UTC second `since`, newest first, those after the id `after`."""
    page: PaymentIntentListParams = {"created": {"gte": since}, "limit": PAGE}
    if after:
        page["starting_after"] = after
    return page


def search_params(charge: Charge) -> PaymentIntentSearchParams:
    return {"query": f'metadata["payment"]:"{charge.payment_id}"', "limit": PAGE}


def _metadata(charge: Charge) -> dict[str, str]:
    return {
        "payment": charge.payment_id,
        "tender": charge.tender_id,
        "amount": str(charge.amount.minor),
    }
