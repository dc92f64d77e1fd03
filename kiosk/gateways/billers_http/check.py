"""Whether a biller's API would take a payment, asked without making one."""

from __future__ import annotations

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.money import Money
from kiosk.gateways.billers_http import postings
from kiosk.gateways.billers_http.adapter import PAYMENTS
from kiosk.gateways.billers_http.line import Line, Silence
from kiosk.gateways.billers_http.replies import Fault

#: The key of no payment (RFC 9562, 5.9).
NOBODYS = "00000000-0000-0000-0000-000000000000"

WORDS = {
    Fault.DENIED: "it does not let this kiosk in; check token_file or cert_file",
    Fault.REDIRECTED: "it sends the kiosk to another address; correct url",
    Fault.NOT_UNDERSTOOD: "something answers, but not its API (billers.yaml); check url",
    Fault.NOT_OURS: "something answers, but not its API (billers.yaml); check url",
    Silence.PAUSED: "it wants to be left alone for a while",
    Silence.TIMEOUT: "no answer in time; check url and network",
    Silence.UNTRUSTED: "its certificate is not trusted, or it trusts ours not; check ca_file, "
    "cert_file, url and the clock",
    Silence.CONNECTION: "no connection; check url and network",
    Silence.TOO_LONG: "its answer is too long; it is not its API (billers.yaml); check url",
    Silence.ENCODED: "its answer is compressed, which billers.yaml does not allow",
}


def check(line: Line) -> str:
    """What is wrong, as words for a technician; "" if the API knows the kiosk and answers."""
    reply = line.ask("GET", f"{PAYMENTS}/{NOBODYS}")
    if isinstance(reply, Silence):
        return WORDS[reply]
    asked = postings.Asked(NOBODYS, PayBillNumber("", ""), Money(1, "USD"))
    answer = postings.known(reply, asked)
    if isinstance(answer, postings.Absent):
        return ""
    if isinstance(answer, Fault):
        return WORDS[answer]
    return f"it is out of order (status {reply.status})"
