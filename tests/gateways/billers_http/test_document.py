"""Document, gateway and reference server say the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

import kiosk.gateways.billers_http.answers as ours
from kiosk.domain.money import Money
from kiosk.gateways.billers_http.adapter import LOOK_UPS, PAYMENTS, _body
from kiosk.gateways.billers_http.postings import Asked
from tests.gateways.billers_http.conftest import NUMBER, OPEN, key
from tests.gateways.billers_http.document import (
    DOCUMENT,
    examples,
    of_answer,
    of_request,
    problems,
    schema_of,
)

PAYMENT = {
    "status": "posted",
    "key": key(1),
    "number": NUMBER.value,
    "amount": 3850,
    "currency": "USD",
    "approval_ref": "A-1",
}
READERS: dict[str, TypeAdapter[Any]] = {
    "lookUp": ours.ACCOUNT,
    "postPayment": ours.PAYMENT,
    "getPayment": ours.PAYMENT,
}


@pytest.mark.parametrize(("operation", "status", "value"), [*examples()])
def test_the_gateway_understands_every_example_of_the_document(
    operation: str, status: str, value: dict[str, Any]
) -> None:
    """A biller's developer copies them."""
    reader: TypeAdapter[Any] = ours.PROBLEM if status >= "400" else READERS[operation]
    reader.validate_json(json.dumps(value))
    if status == "422":
        assert value["code"] in set(ours.Refusal)


def test_the_requests_of_the_gateway_are_as_the_document_says() -> None:
    """Both bodies, in full, and what a wrong one would be told."""
    body = _body(Asked(key(1), NUMBER, Money(3850, "USD")))
    headers = {"Content-Type": "application/json", "Idempotency-Key": key(1)}
    assert of_request("POST", PAYMENTS, headers, body) == []
    assert of_request("GET", f"{PAYMENTS}/{key(1)}", {}, b"") == []
    assert of_request("POST", LOOK_UPS, headers, b'{"number":"12345"}') == ["number: pattern"]
    assert of_request("POST", PAYMENTS, {"Content-Type": "application/json"}, body) == [
        "Idempotency-Key: missing"
    ]
    assert of_request("GET", "/v2/payments", {}, b"") == ["address"]


def test_the_judge_of_the_reference_server_can_fail() -> None:
    """A check that cannot fail is none."""
    good = json.dumps(PAYMENT).encode()
    assert of_answer("POST", PAYMENTS, 201, "application/json", good) == []
    assert of_answer("POST", PAYMENTS, 418, "application/json", good) != []
    assert of_answer("POST", PAYMENTS, 201, "text/html", good) != []
    assert of_answer("POST", PAYMENTS, 409, "application/problem+json", b"{}") != []


def test_the_codes_of_a_refusal_are_the_same() -> None:
    """One list, written down twice."""
    assert set(DOCUMENT["components"]["schemas"]["Refusal"]["enum"]) == set(ours.Refusal)


WRONG: list[tuple[str, object]] = [
    *(("number", value) for value in ("12345", "1" * 33, "12345-7890", "ABC123é", 1234567890)),
    *(("amount_due", value) for value in (10**10, -(10**10), 1.5, "1", None)),
    *(("past_due", value) for value in (-1, 10**10)),
    *(("currency", value) for value in ("usd", "US", "")),
    *(("due", value) for value in ("soon", "2026-13-01", 20261228)),
    *(("as_of", value) for value in ("now", "2026-11-30", None)),
    *(("name", value) for value in ("a\nb", "x" * 121, "\u202eeurt", None)),
    *(("lines", value) for value in ([{"label": ""}], [{"label": "x" * 33, "amount": 1}], "none")),
    ("lines", [{"label": "Energy", "amount": 0}] * 21),
    ("status", "fine"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_what_the_document_forbids_in_an_account_the_gateway_does_not_take(
    name: str, value: object
) -> None:
    """Field by field; the same value in the document's schema and in ours."""
    told = {**OPEN, "lines": [], name: value}
    assert problems(schema_of("Payable"), {**OPEN, "lines": []}) == []
    assert problems(schema_of("Payable"), told) != []
    with pytest.raises(ValidationError):
        ours.ACCOUNT.validate_json(json.dumps(told))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("approval_ref", ""),
        ("approval_ref", "x" * 41),
        ("approval_ref", "A\x1bp"),
        ("amount", 0),
        ("amount", 38.5),
        ("amount", True),
        ("currency", "dollar"),
        ("number", "1"),
        ("status", "paid"),
    ],
)
def test_what_the_document_forbids_in_a_payment_the_gateway_does_not_take(
    name: str, value: object
) -> None:
    """As above; and without any one field there is no payment."""
    assert problems(schema_of("Posted"), PAYMENT) == []
    for wrong in (PAYMENT | {name: value}, {k: v for k, v in PAYMENT.items() if k != name}):
        assert problems(schema_of("Posted"), wrong) != []
        with pytest.raises(ValidationError):
            ours.PAYMENT.validate_json(json.dumps(wrong))
