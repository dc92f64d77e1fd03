"""Double entry: every constructor's legs, and that nothing unbalanced can be made."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import ledger
from kiosk.domain.ledger import Account, Entry, Leg

AMOUNT = st.integers(1, 10**9)
FEE = st.integers(0, 10**6)

BOX, DOUBT, PAYABLE = Account.CASH_BOX, Account.CASH_IN_DOUBT, Account.BILLER_PAYABLE
HELD, HELD_DOUBT = Account.HELD, Account.HELD_IN_DOUBT
CREDIT, FEES = Account.CUSTOMER_CREDIT, Account.FEE_INCOME


def legs(entry: Entry) -> list[tuple[Account, int, str]]:
    """As (account, signed minor units, box or biller)."""
    return [(leg.account, leg.minor, leg.detail) for leg in entry.legs]


def test_the_account_numbers_are_those_of_the_chart() -> None:
    """MONEY.md section 5: numbers on paper and in exports never change."""
    numbers = [account.value for account in Account]
    assert numbers == [1000, 1090, 1100, 1210, 2000, 2100, 2110, 2200, 4000, 5000]


def test_a_stacked_note_goes_from_the_box_to_held() -> None:
    """Dr 1000 of that box, Cr 2100."""
    entry = ledger.note_stacked("p", 3, 2000, "USD", "box-1")
    assert legs(entry) == [(BOX, 2000, "box-1"), (HELD, -2000, "")]
    assert (entry.payment_id, entry.step, entry.currency) == ("p", "note:3", "USD")


def test_a_captured_card_is_owed_by_the_acquirer_and_held() -> None:
    """Dr 1100, Cr 2100; once for each tender."""
    entry = ledger.card_captured("p", "p:2", 2500, "USD")
    assert legs(entry) == [(Account.CARD_RECEIVABLE, 2500, ""), (HELD, -2500, "")]
    assert entry.step == "card:p:2"


def test_a_reversed_card_leaves_nothing() -> None:
    """Together with the capture's own entry every account is where it was."""
    entry = ledger.card_voided("p", "p:2", 2500, "USD")
    paid = legs(ledger.card_captured("p", "p:2", 2500, "USD"))
    assert sorted(legs(entry)) == sorted((account, -minor, d) for account, minor, d in paid)
    assert entry.step == "card_voided:p:2"


def test_a_note_in_doubt_is_neither_in_the_box_nor_held() -> None:
    """Dr 1090, Cr 2110: nothing credited, nothing dropped."""
    entry = ledger.note_in_doubt("p", 3, 2000, "USD", "box-1")
    assert legs(entry) == [(DOUBT, 2000, "box-1"), (HELD_DOUBT, -2000, "")]
    assert entry.step == "doubt:3"


def test_a_doubt_that_was_stacked_empties_both_doubt_accounts() -> None:
    """Together with the doubt's own entry the sum is that of a stacked note."""
    entry = ledger.doubt_was_stacked("p", 3, 2000, "USD", "box-1")
    assert sorted(legs(entry)) == [
        (BOX, 2000, "box-1"),
        (DOUBT, -2000, "box-1"),
        (HELD, -2000, ""),
        (HELD_DOUBT, 2000, ""),
    ]
    assert entry.step == "doubt_stacked:3"


def test_a_doubt_that_was_returned_undoes_the_doubt() -> None:
    """Together with the doubt's own entry nothing is left."""
    doubt = ledger.note_in_doubt("p", 3, 2000, "USD", "box-1")
    back = ledger.doubt_was_returned("p", 3, 2000, "USD", "box-1")
    assert sorted(legs(back)) == sorted((a, -m, d) for a, m, d in legs(doubt))
    assert back.step == "doubt_returned:3"


def test_a_posting_pays_the_biller_and_the_fee() -> None:
    """Dr 2100; Cr 2000 of that biller, Cr 4000."""
    entry = ledger.posting("p", 3850, 150, "USD", "power")
    assert legs(entry) == [(HELD, 4000, ""), (PAYABLE, -3850, "power"), (FEES, -150, "")]
    assert entry.step == "posting"


def test_a_posting_without_a_fee_has_no_empty_leg() -> None:
    """A leg of zero says nothing and is left out."""
    assert legs(ledger.posting("p", 2500, 0, "USD", "water")) == [
        (HELD, 2500, ""),
        (PAYABLE, -2500, "water"),
    ]


def test_credited_money_stays_the_customers() -> None:
    """Dr 2100, Cr 2200."""
    entry = ledger.credited("p", 2000, "USD")
    assert legs(entry) == [(HELD, 2000, ""), (CREDIT, -2000, "")]
    assert entry.step == "credited"


@pytest.mark.parametrize("fee", [0, 150])
def test_a_refusal_takes_back_amount_and_fee(fee: int) -> None:
    """With its posting only Dr 2100, Cr 2200 is left: the biller and we keep nothing."""
    posted = ledger.posting("p", 3850, fee, "USD", "power")
    refused = ledger.refused("p", 3850, fee, "USD", "power")
    left: dict[Account, int] = {}
    for leg in (*posted.legs, *refused.legs):
        left[leg.account] = left.get(leg.account, 0) + leg.minor
    assert {account: minor for account, minor in left.items() if minor} == {
        HELD: 3850 + fee,
        CREDIT: -3850 - fee,
    }
    assert refused.step == "refused"


Note = Callable[[str, int, int, str, str], Entry]


@given(
    st.sampled_from(
        [
            ledger.note_stacked,
            ledger.note_in_doubt,
            ledger.doubt_was_stacked,
            ledger.doubt_was_returned,
        ]
    ),
    AMOUNT,
)
def test_every_entry_of_a_note_sums_to_zero(make: Note, minor: int) -> None:
    """I1, for all values."""
    assert sum(leg.minor for leg in make("p", 1, minor, "USD", "box").legs) == 0


@given(AMOUNT, FEE)
def test_every_entry_of_a_payment_sums_to_zero(amount: int, fee: int) -> None:
    """I1, for all amounts and fees."""
    for entry in (
        ledger.posting("p", amount, fee, "USD", "b"),
        ledger.refused("p", amount, fee, "USD", "b"),
        ledger.credited("p", amount, "USD"),
    ):
        assert sum(leg.minor for leg in entry.legs) == 0
        assert all(leg.minor for leg in entry.legs)


@pytest.mark.parametrize(
    "wrong",
    [
        (),
        (Leg(BOX, 5),),
        (Leg(BOX, 5), Leg(HELD, -4)),
        (Leg(BOX, 5), Leg(HELD, -5), Leg(FEES, 0)),
    ],
)
def test_an_entry_that_does_not_balance_cannot_be_made(wrong: tuple[Leg, ...]) -> None:
    """The constructor refuses what is empty, unequal, or has an empty leg."""
    with pytest.raises(ValueError, match="step-x"):
        Entry("p", "step-x", "USD", wrong)
