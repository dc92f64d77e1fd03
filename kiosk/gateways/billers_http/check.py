"""Whether a biller's API would take a payment, asked without making one."""

from __future__ import annotations

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.money import Money
from kiosk.gateways.billers_http import judge
from kiosk.gateways.billers_http.adapter import PAYMENTS
from kiosk.gateways.billers_http.line import Line, Silence

#: The key of no payment (RFC 9562, 5.9).
NOBODYS = "00000000-0000-0000-0000-000000000000"

WORDS = {
    judge.Fault.DENIED: "it does not let this kiosk in; check token_file or cert_file",
    judge.Fault.MOVED_AWAY: "it sends the kiosk to another address; correct url",
    judge.Fault.NOT_UNDERSTOOD: "something answers, but not its API (billers.yaml); check url",
    judge.Fault.NOT_OURS: "something answers, but not its API (billers.yaml); check url",
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
    asked = judge.Asked(NOBODYS, PayBillNumber("", ""), Money(1, "USD"))
    answer = judge.known(reply, asked)
    if isinstance(answer, judge.Absent):
        return ""
    if isinstance(answer, judge.Fault):
        return WORDS[answer]
    return f"it is out of order (status {reply.status})"
