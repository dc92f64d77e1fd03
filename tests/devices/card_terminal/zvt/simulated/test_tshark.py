"""A judge who knows ZVT from elsewhere: Wireshark's dissector reads a whole day on the line."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices.card_terminal.zvt.fields import parse
from kiosk.domain.cards import CardCaptured
from tests.devices.card_terminal.zvt.simulated.conftest import PACKET, Till
from tests.devices.card_terminal.zvt.simulated.desk import Desk

# DEVICES.md 4.6: user-defined link type 147 is ZVT.
LINK_TYPE = 'uat:user_dlts:"User 0 (DLT=147)","zvt","0","","0",""'
COLUMNS = ("control_field", "amount", "result_code", "cc", "trace_number", "card_name", "time")
STATUS, ABORTED = "0x040f", "0x061e"


def undoubled(packet: bytes) -> bytes:
    """The dissector takes a doubled 10 for two bytes of data."""
    if len(packet) == 1:
        return packet
    return packet[:2] + packet[2:-4].replace(b"\x10\x10", b"\x10") + packet[-4:]


def tshark(folder: Path, packets: Sequence[bytes], *how: str) -> str:
    dump, pcap = folder / "zvt.hex", folder / "zvt.pcap"
    dump.write_text("".join(f"000000 {undoubled(one).hex(' ')}\n" for one in packets))
    subprocess.run(["text2pcap", "-q", "-l", "147", dump, pcap], check=True, capture_output=True)
    read = ["tshark", "-n", "-r", str(pcap), "-o", LINK_TYPE, *how]
    done: subprocess.CompletedProcess[str] = subprocess.run(
        read, check=True, capture_output=True, text=True
    )
    return done.stdout


def columns(folder: Path, packets: Sequence[bytes]) -> list[list[str]]:
    wanted = [word for name in COLUMNS for word in ("-e", f"zvt.{name}")]
    text = tshark(folder, packets, "-T", "fields", *wanted)
    return [line.split("\t") for line in text.splitlines()]


def a_day(till: Till, currency: str) -> None:
    """Registration, sales with words and slips, a decline, an abort, the red key, a repeated
    receipt, a reversal, a refund, a diagnosis, an end of day."""
    asked = f"49 {currency}"
    till.ask(f"06 00 06 00 00 00 BE {currency}")
    till.run(1)
    for amount in ("12 50", "10 10", "02 67"):
        till.ask(f"06 01 0A 04 00 00 00 00 {amount} {asked}")
        till.do("present_card")
        till.run(20)
    till.do("decline", code=0x33)
    till.ask(f"06 01 0A 04 00 00 00 10 00 00 {asked}")
    till.do("present_card", brand="mastercard", pin="wrong")
    till.run(20)
    till.ask(f"06 01 0A 04 00 00 00 00 05 00 {asked}")
    till.run(2)
    till.ask("06 B0 00")
    till.run(2)
    till.ask(f"06 01 0A 04 00 00 00 00 05 00 {asked}")
    till.do("press_stop")
    till.run(5)
    for apdu in ("06 20 03 00 00 00", "06 30 06 00 00 00 87 00 03", "05 01 03 00 00 00"):
        till.ask(apdu)
        till.run(10)
    till.ask(f"06 31 0D 00 00 00 04 00 00 00 00 01 00 {asked}")
    till.do("present_card", brand="girocard", pin="none")
    till.run(20)
    for apdu in ("06 70 00", "06 50 03 00 00 00"):
        till.ask(apdu)
        till.run(10)


@pytest.fixture(params=[("USD", "08 40"), ("EUR", "09 78")], ids=["840", "978"])
def day(request: pytest.FixtureRequest, till_for: Callable[..., Till]) -> Till:
    name, numeric = request.param
    till = till_for(name)
    a_day(till, numeric)
    return till


def test_nothing_is_malformed_in_the_eyes_of_wireshark(day: Till, tmp_path: Path) -> None:
    """Every packet is ZVT over serial, no length is wrong, and each APDU is followed by its end
    and CRC."""
    text = tshark(tmp_path, day.packets, "-V")
    assert "Malformed" not in text
    assert "too short" not in text
    assert text.count("Serial Transport Protocol") == len(day.packets)
    blocks = [packet for packet in day.packets if len(packet) > 1]
    assert text.count("    CRC: 0x") == len(blocks) > 200


def test_wireshark_reads_the_amounts_and_results_that_we_do(day: Till, tmp_path: Path) -> None:
    """Message by message: amount, result code, currency, trace number and brand."""
    rows = columns(tmp_path, day.packets)
    assert len(rows) == len(day.packets)
    compared = 0
    for packet, (control, amount, result, currency, trace, brand, _) in zip(
        day.packets, rows, strict=True
    ):
        if control != STATUS:
            continue
        said = parse(undoubled(packet)[5:-4])
        assert amount == ("" if said.amount is None else str(said.amount))
        assert result == f"0x{said.result:02x}"
        assert currency == ("" if said.currency is None else f"0x{said.currency:04d}")
        assert trace == ("" if said.trace is None else f"{said.trace:06d}")
        assert brand.removesuffix("\\000") == said.brand
        compared += 1
    assert compared == 9


def test_wireshark_finds_the_day_that_was(day: Till, tmp_path: Path) -> None:
    """The outcomes in order, as the book has them, the stopped sale without an amount, and the
    end of day with its total."""
    rows = columns(tmp_path, day.packets)
    outcomes = [(amount, result) for control, amount, result, *_ in rows if control == STATUS]
    assert outcomes == [
        ("1250", "0x00"),
        ("1010", "0x00"),
        ("267", "0x00"),
        ("100000", "0x33"),
        ("", "0x6c"),
        ("100000", "0x33"),
        ("267", "0x00"),
        ("100", "0x00"),
        ("2160", "0x00"),
    ]
    assert [row[2] for row in rows if row[0] == ABORTED] == ["0x33", "0x6c", "0x6c"]
    assert next(row[6] for row in rows if row[0] == STATUS) == "09:00:07"
    assert sum(day.simulator.truth()["settles"].values()) == 2160


@pytest.mark.parametrize(("currency", "numeric"), [("USD", "0x0840"), ("EUR", "0x0978")])
def test_wireshark_reads_a_day_of_the_driver(currency: str, numeric: str, tmp_path: Path) -> None:
    """Both ends are ours: commands and outcomes, a decline, an abort, a repeated receipt, a
    reversal, a diagnosis, an end of day; nothing is malformed, and the figures are those of the
    book."""
    desk = Desk(currency)
    paid = [desk.pay(minor) for minor in (1250, 1010)]
    desk.link.do("decline", code=0x33)
    desk.pay(267)
    stopped = desk.start(500)
    desk.link.call(lambda driver: driver.cancel(stopped))
    desk.run(10)
    last = desk.pay(9_999_999)
    desk.asked(last)
    (captured,) = [one for one in desk.reports(last) if isinstance(one, CardCaptured)][:1]
    named = replace(last, reference=captured.approval.reference)
    for wish in (
        lambda driver: driver.void(named),
        lambda driver: driver.diagnose(),
        lambda driver: driver.end_of_day(),
    ):
        desk.link.call(wish)
        desk.run(10)
    packets = desk.link.simulator.packets
    assert "Malformed" not in tshark(tmp_path, packets, "-V")
    rows = columns(tmp_path, packets)
    asked = [(row[1], row[3]) for row in rows if row[0] == "0x0601"]
    assert asked == [(str(minor), numeric) for minor in (1250, 1010, 267, 500, 9_999_999)]
    told = [(row[1], row[2]) for row in rows if row[0] == STATUS]
    assert told[2:7] == [
        ("267", "0x33"),
        ("9999999", "0x00"),
        ("9999999", "0x00"),
        ("9999999", "0x00"),
        ("2260", "0x00"),
    ]
    assert desk.settles() == {currency: sum(charge.amount.minor for charge in paid)}


def test_the_judge_can_find_fault(till: Till, tmp_path: Path) -> None:
    """A check that cannot fail is none: a text that is longer than its message."""
    till.sale()
    (outcome,) = [one for one in till.packets if one[2:4] == b"\x04\x0f"]
    bad = outcome.replace(b"\x8b\xf0\xf5", b"\x8b\xf9\xf5")
    assert PACKET.fullmatch(bad)
    assert "Malformed" in tshark(tmp_path, [bad], "-V")
