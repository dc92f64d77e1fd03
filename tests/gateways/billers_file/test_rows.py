"""One row of an account file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.bills import Biller, CheckDigit, NumberRule
from kiosk.gateways.billers_file.rows import AccountRow, RowError, parse
from kiosk.gateways.billers_file.tables import account

WATER = Biller("water", "Water", "USD", "file", NumberRule("[0-9]{10}", 10, check=CheckDigit.LUHN))
ROW = {
    "number": "3161 777-077",
    "name": "Jane Smith",
    "address": "123 Main Street",
    "amount_due": "45.00",
    "past_due": "5.00",
    "minimum": "10.00",
    "due": "2026-12-28",
    "status": "open",
    "moved_to": "",
    "lines": "Water=50.00; Credit=-5.00",
}


def test_a_row_is_stored_folded_masked_and_in_minor_units() -> None:
    """M-05, M-12: what a stranger may not see is not even kept; lines are to the cent."""
    row = parse(ROW, WATER)
    assert (row.number, row.name, row.address) == ("3161777077", "J*** S****", "1** M*** S*****")
    assert (row.amount_due, row.past_due, row.minimum) == (4500, 500, 1000)
    assert json.loads(row.lines) == [["Water", 5000], ["Credit", -500]]


def test_a_row_has_the_columns_of_the_table() -> None:
    """The insert names its parameters by these."""
    assert AccountRow._fields == tuple(column.name for column in account.columns)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"number": "3161777078"}, "number: wrong_check_digit"),
        ({"number": ""}, "number: empty"),
        ({"amount_due": "45"}, "amount_due: an amount is written like 120.50"),
        ({"amount_due": ""}, "amount_due: an amount is written like 120.50"),
        ({"past_due": "45.01"}, "past_due: not between zero and amount_due"),
        ({"minimum": "-1.00"}, "minimum: not between zero and amount_due"),
        ({"due": "12/28/2026"}, "due: not a date like 2027-01-31"),
        ({"due": "2026-02-30"}, "due: not a date like 2027-01-31"),
        ({"status": "OPEN"}, "status is not open, closed, moved, blocked or no_cash"),
        ({"status": "moved"}, "moved_to: goes with status moved, and only with it"),
        ({"moved_to": "3161777077"}, "moved_to: goes with status moved, and only with it"),
        ({"status": "moved", "moved_to": "1"}, "moved_to: incomplete"),
        ({"lines": "Water=44.99"}, "lines: do not sum to amount_due"),
        ({"lines": "Water"}, "lines: not label=amount with a label of 1 to 32 characters"),
        ({"lines": "=45.00"}, "lines: not label=amount with a label of 1 to 32 characters"),
        ({"lines": "Water=45"}, "lines: an amount is written like 120.50"),
        ({"name": "Jane\x1bSmith"}, "a cell has a control character"),
        ({"address": "1 Main\u202estreet"}, "a cell has a control character"),
    ],
)
def test_a_bad_row_is_refused_by_column_and_reason(cells: dict[str, str], reason: str) -> None:
    """The reason holds nothing of the content: it is logged and mailed about."""
    with pytest.raises(RowError) as refusal:
        parse(ROW | cells, WATER)
    assert str(refusal.value) == reason


@pytest.mark.parametrize("status", ["closed", "blocked"])
def test_an_account_that_takes_nothing_needs_no_amount(status: str) -> None:
    """The biller owes us no figures for it."""
    empty = dict.fromkeys(("amount_due", "past_due", "minimum", "due", "lines"), "")
    row = parse(ROW | empty | {"status": status}, WATER)
    assert (row.amount_due, row.due, row.lines) == (0, "", "[]")


@given(
    amounts=st.lists(st.integers(-500_000, 500_000), min_size=1, max_size=8),
    off=st.sampled_from([0, 0, 1, -1]),
)
def test_lines_pass_only_if_they_sum_to_the_cent(amounts: list[int], off: int) -> None:
    """M-12: one cent too many or too few is refused, at any size and sign."""

    def text(minor: int) -> str:
        return f"{'-' if minor < 0 else ''}{abs(minor) // 100}.{abs(minor) % 100:02d}"

    lines = ";".join(f"L{place}={text(minor)}" for place, minor in enumerate(amounts))
    cells = {"lines": lines, "amount_due": text(sum(amounts) + off), "past_due": "", "minimum": ""}
    if off:
        with pytest.raises(RowError, match="do not sum"):
            parse(ROW | cells, WATER)
    else:
        row = parse(ROW | cells, WATER)
        assert sum(minor for _, minor in json.loads(row.lines)) == row.amount_due
