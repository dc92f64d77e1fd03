"""Idempotency keys: the same request with the same key is done once and answered alike."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from kiosk.bench.stripe.refusals import in_use
from kiosk.bench.stripe.wire import Json, Refusal, Request

# Keys can be removed once they are a day old (API reference, Idempotent requests).
KEPT_S = 24 * 3600


@dataclass(slots=True)
class Known:
    """A key and what was answered. `seen` counts the requests that bore it, `until` is when the
    first answer is through (UTC seconds)."""

    path: str
    form: list[list[str]]
    first: float
    seen: int = 0
    until: float = 0.0
    status: int = 0
    body: str = ""


class Keys:
    """Every key seen."""

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}

    def meet(self, request: Request) -> Known:
        """The entry of this request's key; status 0 means that it is still to be answered.

        Raises Refusal: other parameters than before, or the first is not answered yet.
        """
        form = [list(pair) for pair in sorted(request.form)]
        known = self._known.get(request.key)
        # A refusal before the work began binds no parameters to the key.
        if known is None or not known.status or request.at >= known.first + KEPT_S:
            seen = 0 if known is None else known.seen
            known = Known(request.path, form, request.at, seen)
            self._known[request.key] = known
        known.seen += 1
        if (known.path, known.form) != (request.path, form):
            raise Refusal(
                400,
                None,
                "Keys for idempotent requests can only be used with the same parameters they were "
                f"first used with. Try a key other than '{request.key}'.",
                kind="idempotency_error",
            )
        if request.at < known.until:
            raise in_use()
        return known

    def truth(self) -> Json:
        return {key: asdict(known) for key, known in self._known.items()}

    def restore(self, truth: Json) -> None:
        self._known = {key: Known(**known) for key, known in truth.items()}
