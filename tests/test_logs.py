"""Logs by whitelist (MONEY.md section 9)."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pytest
import structlog

from kiosk import logs


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    logs.configure(stream)
    yield stream
    structlog.reset_defaults()


def told(written: io.StringIO) -> dict[str, str]:
    line: dict[str, str] = json.loads(written.getvalue())
    return line


def test_an_unknown_field_is_dropped(written: io.StringIO) -> None:
    """A new field cannot carry a number into a log before somebody has thought about it."""
    structlog.get_logger().info("looked_up", biller="cityworks", number="3161777077")
    line = told(written)
    assert line["biller"] == "cityworks"
    assert set(line) == {"event", "level", "timestamp", "biller"}


def test_of_an_exception_only_its_class_is_kept(written: io.StringIO) -> None:
    """Its text may quote what a customer typed."""
    try:
        {}["3161777077"]  # type: ignore[index]  # any exception that quotes
    except KeyError:
        structlog.get_logger().exception("job_failed")
    line = told(written)
    assert line["error"] == "KeyError"
    assert "3161777077" not in json.dumps(line)


def test_an_exception_handed_over_is_named_too(written: io.StringIO) -> None:
    """Drivers' bugs come from another thread, as a value."""
    structlog.get_logger().error("driver_bug", device="printer", exc_info=ValueError("secret"))
    line = told(written)
    assert (line["device"], line["error"]) == ("printer", "ValueError")
    assert "secret" not in json.dumps(line)


def test_a_log_line_is_one_line_of_json(written: io.StringIO) -> None:
    """The system's journal takes lines."""
    structlog.get_logger().warning("journal_keys", state="keys\nin file")
    assert written.getvalue().count("\n") == 1
    assert told(written)["level"] == "warning"


def test_nothing_is_said_before_the_whitelist_is_in_force(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """structlog's own default would print every field; it is loaded late, and never bare."""
    structlog.reset_defaults()
    try:
        logs.logger().warning("journal_keys", state="keys_in_file", number="3161777077")
    finally:
        structlog.reset_defaults()
    line = json.loads(capsys.readouterr().err)
    assert set(line) == {"event", "level", "timestamp", "state"}
