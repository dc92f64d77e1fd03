"""Each named bad day of the printer, on a line in virtual time: what the kiosk is told, and how
many receipts there are on paper. The payment is not touched by any of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.bench.link import Link
from kiosk.devices.line import LineSettings
from kiosk.devices.receipt_printer.escpos.driver import EscposDriver
from kiosk.devices.receipt_printer.escpos.profiles import (
    CLONE,
    NO_TOKEN,
    STANDARD,
    WRITE_ONLY,
    EscposProfile,
)
from kiosk.devices.receipt_printer.escpos.simulator import EscposSimulator
from kiosk.domain.events import Condition, DeviceEvent, PrintConfirmed, PrintUnknown
from kiosk.domain.receipts import Document, Heading

Wired = Link[EscposDriver, EscposSimulator]
Connect = Callable[..., Wired]
Verdicts = Callable[[Wired], list[DeviceEvent]]
Papers = Callable[[Wired], list[str]]
Conditions = Callable[[Wired], list[Condition]]

DONE = [PrintConfirmed("J1", "token")]
PAUSE_S = 12.0
"""More than any deadline of a slip."""


def print_it(link: Wired, document: Document, job: str = "J1", copy: int = 0) -> None:
    link.call(lambda driver: driver.print_job(job, document, copy))


@pytest.mark.parametrize(
    ("profile", "proof"),
    [(STANDARD, "token"), (NO_TOKEN, "status"), (CLONE, "status")],
)
def test_a_good_day(
    connect: Connect,
    verdicts: Verdicts,
    papers: Papers,
    slip: Document,
    profile: EscposProfile,
    proof: str,
) -> None:
    """M-25: one receipt, proven by the best means the printer has, within its deadline."""
    link = connect(profile)
    print_it(link, slip)
    link.run(5.0)
    assert verdicts(link) == [PrintConfirmed("J1", proof)]
    assert len(papers(link)) == 1
    assert link.driver.counters == {"resync": 0, "retries": 0, "strays": 0}


def test_a_good_day_of_a_write_only_printer(
    verdicts: Verdicts, papers: Papers, slip: Document
) -> None:
    """It can be sent to, which confirms nothing."""
    link = Link(EscposDriver(WRITE_ONLY), EscposSimulator(WRITE_ONLY), _settings(WRITE_ONLY))
    link.plug()
    print_it(link, slip)
    link.run(5.0)
    assert verdicts(link) == [PrintConfirmed("J1", "sent")]
    assert len(papers(link)) == 1


def test_paper_out_before_money(
    connect: Connect, conditions: Conditions, verdicts: Verdicts, papers: Papers, slip: Document
) -> None:
    """The kiosk knows before it takes money. A job that comes all the same is given up after 5 s
    and never printed: the next one must not begin with somebody's old receipt."""
    link = connect()
    link.do("paper_out")
    link.run(0.1)
    assert conditions(link) == [Condition.PAPER_OUT]
    print_it(link, slip)
    link.run(6.0)
    assert verdicts(link) == [PrintUnknown("J1", Condition.PAPER_OUT)]
    link.do("load_paper")
    link.run(5.0)
    assert conditions(link) == [Condition.PAPER_OUT, Condition.READY]
    assert papers(link) == []


def test_paper_out_is_found_by_asking_where_no_automatic_status_is(
    connect: Connect, conditions: Conditions
) -> None:
    """Within the two seconds of the idle poll."""
    link = connect(NO_TOKEN)
    link.do("paper_out")
    link.run(2.2)
    assert conditions(link) == [Condition.PAPER_OUT]


@pytest.mark.parametrize("profile", [STANDARD, NO_TOKEN, replace(STANDARD, xoff_offline=True)])
def test_paper_out_mid_receipt(
    connect: Connect,
    verdicts: Verdicts,
    papers: Papers,
    slip: Document,
    profile: EscposProfile,
) -> None:
    """UNKNOWN at the deadline; the printer holds the job and prints it after new paper, and its
    proof still counts. One receipt, whole."""
    link = connect(profile)
    link.do("paper_out_mid_receipt", lines=8)
    print_it(link, slip)
    link.run(PAUSE_S)
    assert verdicts(link) == [PrintUnknown("J1", Condition.PAPER_OUT)]
    assert papers(link) == []
    link.do("load_paper")
    link.run(5.0)
    assert isinstance(verdicts(link)[1], PrintConfirmed)
    (paper,) = papers(link)
    assert "Line 19" in paper
    assert "Copy" not in paper


def test_a_reprint_after_paper_out_is_one_marked_copy_and_the_torn_piece_is_cut_off(
    connect: Connect, verdicts: Verdicts, papers: Papers, slip: Document
) -> None:
    """The buffer is cleared first, so the held rest never comes out as a second receipt."""
    link = connect()
    link.do("paper_out_mid_receipt", lines=8)
    print_it(link, slip)
    link.run(PAUSE_S)
    print_it(link, slip, copy=1)
    link.run(1.0)
    link.do("load_paper")
    link.run(5.0)
    assert verdicts(link) == [PrintUnknown("J1", Condition.PAPER_OUT), *DONE]
    piece, copy = papers(link)
    assert "Line 19" not in piece
    assert copy.startswith("Copy 1\n")
    assert "Line 19" in copy


@pytest.mark.parametrize(
    ("cause", "remedy", "condition"),
    [
        ("open_cover", "close_cover", Condition.COVER_OPEN),
        ("cutter_stuck", "clear_cutter", Condition.CUTTER),
    ],
)
def test_cover_open_and_cutter_stuck_in_the_middle(
    connect: Connect,
    verdicts: Verdicts,
    papers: Papers,
    slip: Document,
    cause: str,
    remedy: str,
    condition: Condition,
) -> None:
    """The cause is told in a word of its own; after the remedy the held receipt comes out."""
    link = connect()
    print_it(link, slip)
    link.run(0.06)
    link.do(cause)
    link.run(PAUSE_S)
    assert verdicts(link) == [PrintUnknown("J1", condition)]
    assert papers(link) == []
    link.do(remedy)
    link.run(2.0)
    assert verdicts(link)[1:] == DONE
    assert len(papers(link)) == 1


def test_near_end(
    connect: Connect, conditions: Conditions, verdicts: Verdicts, slip: Document
) -> None:
    """Staff are told; it prints on."""
    link = connect()
    link.do("paper_near_end")
    print_it(link, slip)
    link.run(3.0)
    assert conditions(link) == [Condition.NEAR_END]
    assert verdicts(link) == DONE


def test_fatal_error(
    connect: Connect, conditions: Conditions, verdicts: Verdicts, slip: Document
) -> None:
    """Only power off and on ends it; the job in the buffer is gone and stays UNKNOWN."""
    link = connect()
    print_it(link, slip)
    link.run(0.06)
    link.do("fatal_error")
    link.run(PAUSE_S)
    assert verdicts(link) == [PrintUnknown("J1", Condition.FAILURE)]
    link.do("power_cut")
    link.run(3.0)
    link.do("power_on")
    link.run(3.0)
    assert conditions(link) == [Condition.FAILURE, Condition.OFFLINE, Condition.READY]
    assert len(verdicts(link)) == 1


def test_power_cut_in_the_middle(
    connect: Connect, verdicts: Verdicts, papers: Papers, slip: Document
) -> None:
    """Half a receipt hangs from the printer: it is cut off before the next customer's begins."""
    link = connect()
    print_it(link, slip)
    link.run(0.12)
    link.do("power_cut")
    link.run(PAUSE_S)
    assert verdicts(link) == [PrintUnknown("J1", Condition.OFFLINE)]
    link.do("power_on")
    link.run(3.0)
    print_it(link, Document("en", "Slip", (Heading("Next"),)), job="J2")
    link.run(5.0)
    assert verdicts(link)[1:] == [PrintConfirmed("J2", "token")]
    piece, whole = papers(link)
    assert piece.startswith("Paid\nLine 1")
    assert whole == "Next"


def _settings(profile: EscposProfile) -> LineSettings:
    return LineSettings(baud=profile.baud)
