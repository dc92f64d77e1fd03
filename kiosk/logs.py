"""Logs by whitelist: event names and ids, never content (MONEY.md section 9)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from structlog.typing import EventDict, FilteringBoundLogger, WrappedLogger

#: Everything else is dropped: no number, name, frame or amount can reach a log by a new field.
FIELDS = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "device",
        "biller",
        "payment",
        "kind",
        "state",
        "rows",
        "error",
    }
)


def logger() -> FilteringBoundLogger:
    """Where every module tells its events, by the whitelist from the first word on.

    structlog is a tenth of the kiosk's start and most starts have nothing to tell.
    """
    import structlog  # noqa: PLC0415 - see above

    if not structlog.is_configured():
        configure()
    made: FilteringBoundLogger = structlog.get_logger()
    return made


def known_fields(_logger: WrappedLogger, _method: str, fields: EventDict) -> EventDict:
    """Keep the whitelist; of an exception keep its class, since its text may quote content."""
    problem = fields.pop("exc_info", None)
    if problem is True:
        problem = sys.exc_info()[1]
    if isinstance(problem, BaseException):
        fields["error"] = type(problem).__name__
    return {name: value for name, value in fields.items() if name in FIELDS}


def configure(stream: TextIO | None = None) -> None:
    """JSON lines on `stream`, by default stderr, for the system's journal."""
    import structlog  # noqa: PLC0415 - heavy

    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            known_fields,
            structlog.processors.JSONRenderer(sort_keys=True),
        ],
        logger_factory=lambda *_: structlog.PrintLogger(stream or sys.stderr),
    )
