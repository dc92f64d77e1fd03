"""A biller that is reached over HTTPS, by the API of `resources/openapi/billers.yaml`."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime
from uuid import UUID

from kiosk.domain.bills import (
    AdapterAnswer,
    Biller,
    PayBillNumber,
    PostingAnswer,
    PostingConflict,
    PostingUnknown,
    Unreachable,
)
from kiosk.domain.money import Money
from kiosk.gateways.billers_http import accounts, postings
from kiosk.gateways.billers_http.line import Line
from kiosk.gateways.billers_http.replies import Fault
from kiosk.gateways.billers_http.settings import HttpSettings
from kiosk.logs import logger
from kiosk.ports import Clock

LOOK_UPS = "/v1/look-ups"
PAYMENTS = "/v1/payments"


class HttpBiller:
    """One biller's API. Any thread may call it.

    It keeps nothing: whether a key was ever sent, only the biller can know (the answer may have
    been lost, or the kiosk restarted since). So every posting begins with the question what is
    booked under its key, and is sent only if nothing is.
    """

    def __init__(self, biller: Biller, settings: HttpSettings, clock: Clock) -> None:
        self._biller = biller
        self._clock = clock
        self._line = Line(settings, clock)

    def close(self) -> None:
        """Hangs up."""
        self._line.close()

    def look_up(self, number: PayBillNumber) -> AdapterAnswer:
        """What the biller says of the account now."""
        # Not a GET: the number would be in the address, and so in the logs on the way.
        reply = self._line.ask("POST", LOOK_UPS, _json({"number": number.value}))
        answer = accounts.account(reply, number, self._biller, self._clock.now_ms())
        if isinstance(answer, Fault):
            self._tell(answer)
            return Unreachable()
        if isinstance(answer, Unreachable):
            return Unreachable(until_ms=self._pause_ends_ms())
        return answer

    def post(self, key: str, number: PayBillNumber, amount: Money) -> PostingAnswer:
        """Have the payment booked under `key`, a UUIDv7, unless it is already."""
        asked = postings.Asked(key, number, amount)
        answer = postings.known(self._line.ask("GET", f"{PAYMENTS}/{key}"), asked)
        if isinstance(answer, postings.Absent):
            reply = self._line.ask("POST", PAYMENTS, _body(asked), key)
            answer = postings.sent(reply, asked)
        if isinstance(answer, Fault):
            self._tell(answer)
            return PostingUnknown()
        if isinstance(answer, PostingConflict):
            logger().error("posting_conflict", biller=self._biller.id, payment=key)
        return answer

    def _pause_ends_ms(self) -> int:
        left = self._line.pause_left()
        return self._clock.now_ms() + math.ceil(left * 1000) if left > 0 else 0

    def _tell(self, fault: Fault) -> None:
        logger().error("biller_fault", biller=self._biller.id, kind=fault.value)


def _body(asked: postings.Asked) -> bytes:
    """The same bytes at every repetition: the time is that in the key, not the time of sending."""
    begun = datetime.fromtimestamp((UUID(asked.key).int >> 80) / 1000, UTC)
    return _json(
        {
            "number": asked.number.value,
            "amount": asked.amount.minor,
            "currency": asked.amount.currency,
            "paid_at": begun.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        }
    )


def _json(value: dict[str, str | int]) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")
