"""A terminal that tells everything it should not: nothing of a card is kept, shown or printed."""

from __future__ import annotations

import io
import re
import traceback
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from stdnum import luhn

from kiosk import logs
from kiosk.bench.control import BenchClient
from kiosk.bench.customer import Robot
from kiosk.bench.launch import spawn_bench
from kiosk.bench.stage import write_config
from kiosk.config import load
from kiosk.devices.card_terminal.zvt.simulated.cards import (
    TEST_EXPIRY,
    TEST_HOLDER,
    TEST_PAN,
    track2,
)
from kiosk.live import PORTRAIT, open_kiosk
from kiosk.logs import logger

TRACK = track2(TEST_PAN, TEST_EXPIRY)
#: As text, as it stands on cards and slips, and packed as it crosses the wire.
TEXTS = (TEST_PAN, TEST_HOLDER, TRACK, TEST_PAN[:8], f"EXP {TEST_EXPIRY}", "MUSTERFRAU")
SECRETS = (
    *(text.encode() for text in TEXTS),
    *(text.encode("utf-16-le") for text in TEXTS),
    *(text.lower().encode() for text in TEXTS),
    bytes.fromhex(TEST_PAN),
    bytes.fromhex(TRACK[:22]),
    b"4111 1111",
    b"4111-1111",
)


def leaks(data: bytes) -> list[bytes]:
    """What of the card is found in there, and anything else that could be a card number (of 14
    digits and more: 13 have the times of the journal, too)."""
    numbers = re.findall(rb"(?<![\dA-Za-z])\d{14,19}(?![\dA-Za-z])", data)
    cards = [found for found in numbers if luhn.is_valid(found.decode())]
    return [secret for secret in SECRETS if secret in data] + cards


def written(folder: Path) -> dict[str, bytes]:
    """Every byte of the kiosk's own files. The bench's are the terminal's own memory."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in files
        if "bench" not in path.relative_to(folder).parts
    }


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """Everything the kiosk logs."""
    stream = io.StringIO()
    logs.configure(stream)
    yield stream
    logs.configure()


def test_nothing_of_a_card_is_kept_shown_or_printed(
    tmp_path: Path, qapp: object, stream: io.StringIO
) -> None:
    """M-19, M-33: the number, both tracks, the expiry and the name in every optional field and on
    both slips; then the journal, its log, memories, receipts, screens, paper and logs are read."""
    bench = spawn_bench(tmp_path / "bench")
    shown_words: list[str] = []
    try:
        settings = load(write_config(tmp_path, "zvt"))
        with (
            open_kiosk(settings, PORTRAIT) as shown,
            closing(BenchClient(tmp_path / "bench")) as client,
        ):
            robot = Robot(shown.window, shown.kiosk.texts, client, shown.view)

            def card_works() -> bool:
                view = shown.view()
                return view is not None and view.health.card

            robot.until("the terminal", card_works)
            client.do("terminal", "unmasked_pan")
            robot.scan("3129735050")
            for key in ("confirm.yes", "amount.full", "tender.card", "review.pay"):
                robot.tap(key)
                shown_words += [name for name, _ in robot.names()]
            robot.wait("PayCard-present")
            client.do("terminal", "present_card")
            robot.wait("OutcomeShown")
            shown_words += [name for name, _ in robot.names()]
            robot.tap("outcome.next")
            robot.until("the printer's word", lambda: robot.printed() is not None)
            shown_words += [name for name, _ in robot.names()]
            paper = str(client.truth()["printer"]["receipts"])
            view = repr(shown.view())
            logger().error("driver_bug", device="terminal", exc_info=ValueError(TEST_PAN))
    finally:
        bench.terminate()
        bench.wait()
    files = written(tmp_path)
    assert "state/journal.sqlite" in files
    assert any(name.endswith(".pdf") for name in files)
    told = {"screens": "\n".join(shown_words), "paper": paper, "view": view}
    told["log"] = stream.getvalue()
    found = {name: leaks(data) for name, data in files.items()}
    found |= {name: leaks(text.encode()) for name, text in told.items()}
    assert {name: what for name, what in found.items() if what} == {}
    assert "VISA" in told["paper"].upper()


def test_the_scan_finds_what_it_looks_for() -> None:
    """A check that could not fail would prove nothing."""
    assert leaks(f"... {TEST_PAN} ...".encode())
    assert leaks(bytes.fromhex(TRACK + "0" * (len(TRACK) % 2)))
    assert leaks(b"card 55" + b"5" * 10 + b"4444 was read")
    assert not leaks(b"VISA ending in 1111, trace 000123, 2026-11-22")


def test_a_crash_in_the_parser_tells_nothing_of_what_it_read() -> None:
    """Whatever it chokes on: neither message nor locals of the traceback hold the number."""
    from kiosk.devices.card_terminal.zvt.fields import Fields, parse

    digits = bytes.fromhex(TEST_PAN)
    for cut in range(1, len(digits) + 6):
        data = (b"\x27\x00\x22\xf0\xf8" + digits + b"\x0e\x30\x12")[:cut]
        try:
            fields = parse(data)
        except Exception as problem:  # noqa: BLE001  # none is expected, and none may tell
            told = traceback.TracebackException.from_exception(problem)
            assert not leaks("".join(told.format()).encode())
        else:
            assert isinstance(fields, Fields)
            assert not leaks(repr(fields).encode())
