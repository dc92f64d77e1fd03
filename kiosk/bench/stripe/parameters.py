"""Which form keys a call may have, taken from the parameter types of Stripe's own library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stripe.params import (
    PaymentIntentCancelParams,
    PaymentIntentCaptureParams,
    PaymentIntentCreateParams,
    PaymentIntentListParams,
    PaymentIntentRetrieveParams,
    PaymentIntentSearchParams,
    RefundCreateParams,
    RefundListParams,
    RefundRetrieveParams,
)
from stripe.params.terminal import (
    LocationRetrieveParams,
    ReaderCancelActionParams,
    ReaderProcessPaymentIntentParams,
    ReaderRetrieveParams,
)
from stripe.params.test_helpers.terminal import ReaderPresentPaymentMethodParams

ACTION_INTENT = "action.process_payment_intent.payment_intent"
PARAMETERS: Mapping[str, Any] = {
    "create": PaymentIntentCreateParams,
    "retrieve_intent": PaymentIntentRetrieveParams,
    "capture": PaymentIntentCaptureParams,
    "cancel": PaymentIntentCancelParams,
    "list": PaymentIntentListParams,
    "search": PaymentIntentSearchParams,
    "process": ReaderProcessPaymentIntentParams,
    "cancel_action": ReaderCancelActionParams,
    "retrieve_reader": ReaderRetrieveParams,
    "present": ReaderPresentPaymentMethodParams,
    "location": LocationRetrieveParams,
    "refund": RefundCreateParams,
    "retrieve_refund": RefundRetrieveParams,
    "list_refunds": RefundListParams,
}
# What the double can expand, by call.
EXPANDS = {
    "create": {"latest_charge"},
    "retrieve_intent": {"latest_charge"},
    "capture": {"latest_charge"},
    "cancel": {"latest_charge"},
    "list": {"data.latest_charge"},
    "search": {"data.latest_charge"},
    "process": {"location", ACTION_INTENT},
    "cancel_action": {"location", ACTION_INTENT},
    "retrieve_reader": {"location", ACTION_INTENT},
    "present": {"location", ACTION_INTENT},
}
