"""What any reply of a biller is worth, before it is said of which account or payment it speaks."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.gateways.billers_http.answers import PROBLEM
from kiosk.gateways.billers_http.line import Reply

T = TypeVar("T")


class Fault(StrEnum):
    """An answer that staff must know of: the biller or the configuration is wrong."""

    DENIED = "denied"
    NOT_UNDERSTOOD = "not_understood"
    NOT_OURS = "not_ours"
    REDIRECTED = "redirected"


def told_in(reply: Reply, statuses: tuple[int, ...], shape: TypeAdapter[T]) -> T | None:
    """The value in a good reply; None if it is none, or not of this shape."""
    if reply.status not in statuses or reply.media != "application/json":
        return None
    try:
        return shape.validate_json(reply.body)
    except ValidationError:
        return None


def code_in(reply: Reply) -> str:
    """The code of the problem in a reply, or ""."""
    if reply.media != "application/problem+json":
        return ""
    try:
        return PROBLEM.validate_json(reply.body).code
    except ValidationError:
        return ""


def fault(reply: Reply) -> Fault | None:
    """What staff must know of a reply that says nothing of the account or payment; None for a
    biller that is merely busy or out of order."""
    if reply.status in (401, 403):
        return Fault.DENIED
    if 300 <= reply.status < 400:
        return Fault.REDIRECTED
    if reply.status in (202, 408, 425, 429) or reply.status >= 500:
        return None
    return Fault.NOT_UNDERSTOOD
