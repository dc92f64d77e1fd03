"""The rules of a visit: `decide(visit, event, moment) -> (visit, effects)`, pure and total."""

from kiosk.domain.flow.decide import decide, resume
from kiosk.domain.flow.idle import deadline

__all__ = ["deadline", "decide", "resume"]
