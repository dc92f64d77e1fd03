"""Bad days of the conversation: proof, status, flow control, and texts that are commands. As in
`test_bad_days.py`: what the kiosk is told, and how many receipts there are on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.bench.link import Link
from kiosk.devices.receipt_printer.escpos.driver import EscposDriver
from kiosk.devices.receipt_printer.escpos.profiles import (
    CLONE,
    NO_TOKEN,
    STANDARD,
    EscposProfile,
)
from kiosk.devices.receipt_printer.escpos.simulator import EscposSimulator
from kiosk.domain.events import Condition, DeviceEvent, PrintConfirmed, PrintUnknown
from kiosk.domain.receipts import Document, Text

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


@pytest.mark.parametrize("profile", [STANDARD, NO_TOKEN])
def test_token_never_comes(
    connect: Connect,
    verdicts: Verdicts,
    papers: Papers,
    slip: Document,
    profile: EscposProfile,
) -> None:
    """It printed and does not say so: UNKNOWN, though the printer is ready. A second paper comes
    only when asked for, and bears "Copy 1"."""
    link = connect(profile)
    link.do("token_never_comes")
    print_it(link, slip)
    link.run(PAUSE_S)
    assert verdicts(link) == [PrintUnknown("J1", Condition.READY)]
    assert len(papers(link)) == 1
    link.do("reset")
    print_it(link, slip, copy=1)
    link.run(5.0)
    assert isinstance(verdicts(link)[1], PrintConfirmed)
    assert [paper.startswith("Copy 1") for paper in papers(link)] == [False, True]


@pytest.mark.parametrize("profile", [STANDARD, NO_TOKEN])
def test_asb_inside_reply(
    connect: Connect, verdicts: Verdicts, papers: Papers, slip: Document, profile: EscposProfile
) -> None:
    """Status stands in the middle of the token's block and before each answer: all is read."""
    link = connect(profile)
    link.do("asb_inside_reply")
    print_it(link, slip)
    link.run(5.0)
    assert [type(event) for event in verdicts(link)] == [PrintConfirmed]
    assert link.driver.counters["resync"] == 0
    assert len(papers(link)) == 1


def test_xoff_mid_block(
    connect: Connect, verdicts: Verdicts, papers: Papers, slip: Document
) -> None:
    """XOFF while the job is sent and inside the token: nothing is lost, nothing doubled."""
    link = connect(replace(STANDARD, baud=9600))
    link.do("xoff_mid_block")
    print_it(link, slip)
    link.run(30.0)
    assert verdicts(link) == DONE
    assert len(papers(link)) == 1
    assert link.simulator.truth()["lost_bytes"] == 0


def test_xoff_forever(
    connect: Connect, conditions: Conditions, verdicts: Verdicts, papers: Papers, slip: Document
) -> None:
    """UNKNOWN for want of a printer. No step waits; the next job is answered as well, and after
    the printer's restart a marked copy comes out."""
    link = connect(replace(STANDARD, baud=9600))
    print_it(link, slip)
    link.run(0.3)
    link.do("xoff_forever")
    link.run(PAUSE_S)
    assert verdicts(link) == [PrintUnknown("J1", Condition.OFFLINE)]
    print_it(link, slip, job="J2")
    link.run(6.0)
    assert verdicts(link)[1:] == [PrintUnknown("J2", Condition.OFFLINE)]
    assert conditions(link) == [Condition.OFFLINE]
    link.do("reset")
    link.run(3.0)
    print_it(link, slip, copy=1)
    link.run(9.0)
    assert verdicts(link)[-1] == PrintConfirmed("J1", "token")
    assert papers(link)[-1].startswith("Copy 1")
    assert sum("Line 19" in paper for paper in papers(link)) == 1


def test_a_printer_switched_off_while_it_held_half_a_job_gets_no_rest_of_it(
    connect: Connect, verdicts: Verdicts, papers: Papers, slip: Document
) -> None:
    """Staff switch it off to change the roll. A token at the end of the rest would be a lie: what
    came before it was in the buffer that is gone."""
    link = connect(replace(STANDARD, xoff_offline=True, baud=9600))
    link.do("paper_out_mid_receipt", lines=3)
    print_it(link, slip)
    link.run(15.0)
    assert verdicts(link) == [PrintUnknown("J1", Condition.PAPER_OUT)]
    link.do("power_cut")
    link.run(5.0)
    link.do("load_paper")
    link.do("power_on")
    link.run(9.0)
    assert len(verdicts(link)) == 1
    assert papers(link) == []


def test_mute(
    connect: Connect, conditions: Conditions, verdicts: Verdicts, papers: Papers, slip: Document
) -> None:
    """It prints and says nothing: UNKNOWN, and offline within three seconds."""
    link = connect()
    print_it(link, slip)
    link.run(0.05)
    link.do("mute")
    link.run(PAUSE_S)
    assert verdicts(link) == [PrintUnknown("J1", Condition.OFFLINE)]
    assert conditions(link) == [Condition.OFFLINE]
    assert len(papers(link)) == 1
    link.do("reset")
    link.run(3.0)
    assert conditions(link)[-1] is Condition.READY


@pytest.mark.parametrize("name", ["J\x1bp\x00\x19\xfaS", "J\x1dV\x00S", "J\x10\x14\x01\x00\x01S"])
def test_control_bytes_in_name(
    connect: Connect, verdicts: Verdicts, papers: Papers, name: str
) -> None:
    """No drawer opens, nothing is cut: the letters are printed, on one paper."""
    link = connect()
    print_it(link, Document("en", "Slip", (Text(name), Text("Thank you."))))
    link.run(5.0)
    assert verdicts(link) == DONE
    (paper,) = papers(link)
    assert paper.startswith("J")
    assert paper.endswith("Thank you.")
    assert link.simulator.truth()["drawer_opened"] == 0


def test_raster_contains_dle(
    connect: Connect, verdicts: Verdicts, papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dots that read 10 14 01 or 10 05 02 do nothing: the band was altered by one dot."""
    dots = bytes.fromhex("10 14 01 10 05 02 10 04 01") * 8
    monkeypatch.setattr(
        "kiosk.devices.receipt_printer.escpos.raster._dots", lambda _image: dots * 30
    )
    link = connect()
    print_it(link, Document("en", "Slip", (Text("Łódź"), Text("Thank you."))))
    link.run(5.0)
    assert verdicts(link) == DONE
    assert papers(link) == ["[image]\nThank you."]
    assert link.simulator.truth()["drawer_opened"] == 0
    assert link.driver.counters["strays"] == 0


def test_clone_code_page(connect: Connect, papers: Papers) -> None:
    """A clone prints page 437 whatever it is told: accents come out wrong with the standard
    profile, and right, because drawn, with the clone's."""
    word = Document("es", "Recibo", (Text("Número"),))
    for profile, paper in ((STANDARD, "N·mero"), (CLONE, "[image]")):
        link = connect(profile)
        link.do("clone_code_page")
        print_it(link, word)
        link.run(5.0)
        assert papers(link) == [paper]
