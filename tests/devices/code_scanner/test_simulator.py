"""Scans and the scanner's named bad days, through the wire, up to whose number it is."""

from collections.abc import Callable

import pytest

from kiosk.devices.code_scanner.bad_days import ACTS
from kiosk.devices.code_scanner.driver import SerialScannerDriver
from kiosk.devices.code_scanner.records import Suffix
from kiosk.devices.code_scanner.simulator import ScannerSimulator
from kiosk.domain.bills import Biller, CheckDigit, NumberRule, PayBillNumber
from kiosk.domain.events import CodeRefused, CodeScanned, DeviceEvent
from kiosk.domain.money import Money
from kiosk.domain.numbers import NumberFault, from_code
from kiosk.ports import Driver, Simulator

WATER = Biller(
    "water",
    "Water",
    "USD",
    "file",
    NumberRule("[0-9]{10}", 10, check=CheckDigit.LUHN),
    gln="0614141000012",
)
ENERGY = Biller("energy", "Energy", "USD", "sandbox", NumberRule("SB[0-9]{8}", 10))
NUMBER = PayBillNumber("water", "3161777077")
SLIP = "41506141410000128020{}<GS>39024500<GS>12261228"

Day = Callable[..., list[DeviceEvent]]


def lived(driver: Driver, name: str, args: dict[str, object]) -> list[DeviceEvent]:
    """The day on a wire of 9600 baud, byte by byte, and the silence of a minute after it."""
    simulator: Simulator = ScannerSimulator()
    events = list(driver.line_up(0.0).events)
    at, wire = 1.0, simulator.do(name, args, 1.0).data
    while at < 60.0:
        if wire:
            at += 10 / 9600
            events += driver.feed(wire[:1], at).events
            wire = wire[1:]
            continue
        deadlines = [d for d in (driver.deadline(), simulator.deadline()) if d is not None]
        at = min([*deadlines, 60.0])
        events += driver.poll(at).events
        wire = simulator.poll(at).data
    return events[1:]


@pytest.fixture
def day() -> Day:
    return lambda name, **args: lived(SerialScannerDriver("USD"), name, args)


def whose(event: DeviceEvent) -> tuple[PayBillNumber, ...] | NumberFault:
    assert isinstance(event, CodeScanned)
    return from_code(event, (WATER, ENERGY))


@pytest.mark.parametrize("suffix", ["cr", "crlf"])
@pytest.mark.parametrize("aim", ["]C0", "]A0", "]I0", "]Q1", "]d1", "]L0", ""])
def test_a_scan_gives_its_number(day: Day, aim: str, suffix: str) -> None:
    """M-03: whatever carries it."""
    events = day("scan", aim=aim, suffix=suffix)
    assert [whose(event) for event in events] == [(NUMBER,)]


def test_a_payment_slip_gives_number_amount_and_due_date(day: Day) -> None:
    """M-03: as proposals; the biller's answer decides what is owed."""
    (event,) = day("scan", aim="]C1", data=SLIP.format(NUMBER.value))
    assert isinstance(event, CodeScanned)
    assert whose(event) == (NUMBER,)
    assert event.amount == Money(4500, "USD")
    assert event.due is not None
    assert event.due.isoformat() == "2026-12-28"


def test_gs_dropped(day: Day) -> None:
    """M-03: an amount swallowed by the reference is never a number: it is seen here, or by the
    payee's rule."""
    assert day("gs_dropped") == [CodeRefused("incomplete")]
    (event,) = day("gs_dropped", data="41506141410000128020316177<GS>39024500")
    assert whose(event) is NumberFault.WRONG_LENGTH


@pytest.mark.parametrize("aim", ["]C0", ""])
@pytest.mark.parametrize("rest_after", [0.0, 0.25, 0.9])
def test_half_record(day: Day, aim: str, rest_after: float) -> None:
    """Never a shortened number, neither the first half nor the late rest."""
    events = day("half_record", data="3161777077" * 2, aim=aim, rest_after=rest_after)
    assert events[0] == CodeRefused("unreadable")
    assert all(isinstance(event, CodeRefused) for event in events)


def test_half_record_with_its_rest_in_time(day: Day) -> None:
    """A stutter of 150 ms is no tear."""
    events = day("half_record", rest_after=0.15)
    assert [whose(event) for event in events] == [(NUMBER,)]


def test_two_records_glued(day: Day) -> None:
    """They are two numbers and not one long one."""
    events = day("two_records_glued")
    assert [whose(event) for event in events] == [
        (NUMBER,),
        (PayBillNumber("energy", "SB20260001"),),
    ]


def test_no_suffix(day: Day) -> None:
    """Where a suffix is expected, a record without one is torn; else silence ends it."""
    assert day("no_suffix") == [CodeRefused("unreadable")]
    (event,) = lived(SerialScannerDriver("USD", "", Suffix.NONE), "no_suffix", {})
    assert whose(event) == (NUMBER,)


def test_huge_record(day: Day) -> None:
    """Refused once, however long it goes on."""
    assert day("huge_record") == [CodeRefused("unreadable")]
    assert day("huge_record", length=20_000) == [CodeRefused("unreadable")]


def test_wrong_check_digit(day: Day) -> None:
    """M-01: refused by the rule, before any biller is asked."""
    (event,) = day("wrong_check_digit")
    assert whose(event) is NumberFault.WRONG_CHECK_DIGIT


@pytest.mark.parametrize("kind", ["url", "epc", "swiss", "boleto", "product"])
def test_foreign_code(day: Day, kind: str) -> None:
    """M-03: one refusal, though a line of it is a number of ours."""
    assert day("foreign_code", kind=kind) == [CodeRefused("foreign")]


def test_caps_lock(day: Day) -> None:
    """M-01: the same number, or a refusal where the AIM id was turned into another's."""
    (event,) = day("caps_lock")
    assert whose(event) == (PayBillNumber("energy", "SB20260001"),)
    assert day("caps_lock", aim="]C0") == [CodeRefused("foreign")]


@pytest.mark.parametrize("seed", range(20))
def test_noise(day: Day, seed: int) -> None:
    """Of a plug, or of another device on this port: never a number."""
    for event in day("noise", seed=seed, length=200):
        assert isinstance(event, CodeRefused) or isinstance(whose(event), NumberFault)


def test_every_control_works_as_it_is_offered() -> None:
    """The bench shows each with its example values; what it sends is a fact for the world."""
    simulator = ScannerSimulator()
    assert set(simulator.controls()) == set(ACTS)
    for scans, (name, control) in enumerate(simulator.controls().items(), start=1):
        out = simulator.do(name, control.args, float(scans))
        assert out.events == ({"fact": "code_sent", "how": name, "bytes": len(out.data)},)
        assert simulator.truth() == {"scans": scans}


def test_it_survives_a_power_cut_and_takes_no_orders() -> None:
    """The late rest of a torn record is gone with the line; the count is not."""
    simulator = ScannerSimulator()
    simulator.do("half_record", {"rest_after": 0.3}, 0.0)
    assert simulator.feed(b"\x1b@", 0.1).data == b""
    assert simulator.deadline() == 0.3
    simulator.line_lost(0.2)
    assert simulator.deadline() is None
    assert simulator.poll(0.3).data == b""
    again = ScannerSimulator()
    again.restore(simulator.truth())
    assert again.line_up(1.0).data == b""
    assert again.truth() == {"scans": 1}


@pytest.mark.parametrize(
    ("name", "args", "error"), [("explode", {}, KeyError), ("scan", {"colour": "red"}, TypeError)]
)
def test_what_it_cannot_do_is_an_error(
    name: str, args: dict[str, object], error: type[Exception]
) -> None:
    """Of whoever asked, not of the scanner."""
    with pytest.raises(error):
        ScannerSimulator().do(name, args, 0.0)


def test_golden_bytes_leave_the_scanner() -> None:
    """M-03: the record of DEVICES.md 7.2 as a real scanner sends it."""
    data = "41540123450000098020ABC123456<GS>390212050<GS>12261231"
    out = ScannerSimulator().do("scan", {"data": data, "aim": "]C1"}, 0.0)
    assert out.data == b"]C141540123450000098020ABC123456\x1d390212050\x1d12261231\r"
