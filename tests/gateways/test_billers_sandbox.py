"""The biller that answers by rule, as its module's table says."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.bills import (
    Bill,
    Biller,
    BillFound,
    Blocked,
    Closed,
    MovedTo,
    NoCash,
    NoSuchAccount,
    NumberRule,
    PayBillNumber,
    PostingAccepted,
    PostingConflict,
    PostingRefused,
    PostingUnknown,
    Unreachable,
)
from kiosk.domain.money import Money
from kiosk.gateways.billers_sandbox import SLOW_SECONDS, SandboxBiller

ENERGY = Biller("sandbox", "Sandbox Energy", "USD", "sandbox", NumberRule(r"SB\d{8}", 10))


def at(ending: str) -> PayBillNumber:
    return PayBillNumber("sandbox", f"SB202600{ending}")


def usd(minor: int) -> Money:
    return Money(minor, "USD")


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def adapter(clock: Any, slept: list[float]) -> SandboxBiller:
    return SandboxBiller(ENERGY, clock, slept.append)


def bill_of(adapter: SandboxBiller, ending: str) -> Bill:
    answer = adapter.look_up(at(ending))
    assert isinstance(answer, BillFound)
    return answer.bill


@pytest.mark.parametrize(
    ("ending", "answer"),
    [
        ("90", NoSuchAccount()),
        ("91", Closed()),
        ("92", MovedTo(at("93"))),
        ("93", MovedTo(at("00"))),
        ("94", MovedTo(at("95"))),
        ("95", MovedTo(at("94"))),
        ("96", Blocked()),
        ("98", Unreachable()),
    ],
)
def test_an_ending_decides_the_look_up(adapter: SandboxBiller, ending: str, answer: object) -> None:
    """M-06: chain and loop included."""
    assert adapter.look_up(at(ending)) == answer
    if ending != "98":
        assert adapter.post("key-1", at(ending), usd(100)) == PostingRefused("sandbox")


def test_ending_97_takes_no_cash(adapter: SandboxBiller) -> None:
    """The bill is told all the same."""
    answer = adapter.look_up(at("97"))
    assert isinstance(answer, NoCash)
    assert answer.bill.amount_due


def test_ending_99_is_slow(adapter: SandboxBiller, slept: list[float]) -> None:
    """Long enough for the words at ten seconds."""
    assert bill_of(adapter, "99")
    assert slept == [SLOW_SECONDS]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**6 - 1), st.sampled_from(["00", "42", "80", "81", "82"]))
def test_a_bill_follows_from_its_number(clock: Any, account: int, ending: str) -> None:
    """M-05, M-12: the same at every kiosk and start, masked, and its lines sum to the cent."""
    number = PayBillNumber("sandbox", f"SB{account:06d}{ending}")
    answer = SandboxBiller(ENERGY, clock).look_up(number)
    assert answer == SandboxBiller(ENERGY, clock).look_up(number)
    assert isinstance(answer, BillFound)
    bill = answer.bill
    assert sum(line.amount.minor for line in bill.lines) == bill.amount_due.minor
    assert 0 <= bill.past_due.minor < bill.amount_due.minor
    assert 0 <= bill.minimum.minor <= bill.amount_due.minor
    assert all(set(word[1:]) <= {"*"} for word in f"{bill.name} {bill.address}".split())


def test_a_posting_is_taken_once_by_its_key(adapter: SandboxBiller, clock: Any) -> None:
    """The amount goes down once; the approval is the same, even from another start."""
    due = bill_of(adapter, "00").amount_due
    first = adapter.post("key-1", at("00"), usd(500))
    assert isinstance(first, PostingAccepted)
    assert adapter.post("key-1", at("00"), usd(500)) == first
    assert adapter.post("key-1", at("00"), usd(501)) == PostingConflict("key_reused")
    assert bill_of(adapter, "00").amount_due == due - usd(500)
    assert SandboxBiller(ENERGY, clock).post("key-1", at("00"), usd(500)) == first


def test_an_over_payment_becomes_a_credit(adapter: SandboxBiller) -> None:
    """M-12: lines still sum to the amount, which is below zero now."""
    due = bill_of(adapter, "00").amount_due
    adapter.post("key-1", at("00"), due + usd(1000))
    bill = bill_of(adapter, "00")
    assert bill.amount_due == usd(-1000)
    assert sum(line.amount.minor for line in bill.lines) == -1000
    assert (bill.past_due, bill.minimum) == (usd(0), usd(0))


def test_ending_80_refuses_the_posting(adapter: SandboxBiller) -> None:
    """A bill that can be looked up and not paid."""
    assert bill_of(adapter, "80")
    assert adapter.post("key-1", at("80"), usd(500)) == PostingRefused("sandbox")


def test_ending_81_answers_from_the_second_time_on(adapter: SandboxBiller) -> None:
    """Each key has its own first time."""
    assert adapter.post("key-1", at("81"), usd(500)) == PostingUnknown()
    assert isinstance(adapter.post("key-1", at("81"), usd(500)), PostingAccepted)
    assert adapter.post("key-2", at("81"), usd(500)) == PostingUnknown()


@pytest.mark.parametrize("ending", ["82", "98"])
def test_endings_82_and_98_never_answer_a_posting(adapter: SandboxBiller, ending: str) -> None:
    """However often it is sent."""
    answers = {adapter.post("key-1", at(ending), usd(500)) for _ in range(5)}
    assert answers == {PostingUnknown()}


@pytest.mark.parametrize("amount", [usd(0), usd(-1), Money(100, "EUR")])
def test_what_is_no_payment_is_refused(adapter: SandboxBiller, amount: Money) -> None:
    """Nothing, less than nothing, and another currency."""
    assert adapter.post("key-1", at("00"), amount) == PostingRefused("amount")
