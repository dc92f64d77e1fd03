"""The Stripe library's way to the network as a call, for virtual time: no socket, no sleep."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import stripe


class Net(Protocol):
    """Answers a request, or raises `no_answer`. `spend`: a blocking call takes its time."""

    def request(
        self, method: str, url: str, headers: Mapping[str, str], body: str
    ) -> tuple[str, int, Mapping[str, str]]: ...
    def spend(self, seconds: float) -> None: ...


class Direct(stripe.HTTPClient):
    """The library's waits between its retries cost virtual time."""

    name = "direct"

    def __init__(self, net: Net) -> None:
        super().__init__()
        self._net = net

    def request(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str] | None,
        post_data: Any = None,
        **_: Any,
    ) -> tuple[str, int, Mapping[str, str]]:
        return self._net.request(method, url, headers or {}, post_data or "")

    def _sleep_time_seconds(self, num_retries: int) -> float:
        self._net.spend(0.5 * 2 ** (num_retries - 1))
        return 0.0

    def close(self) -> None:
        """There is no connection."""


def no_answer(why: str) -> Exception:
    """What the library makes of a line that is gone; it tries again."""
    return stripe.APIConnectionError(why, should_retry=True)  # type: ignore[no-untyped-call]  # the library
