from __future__ import annotations

from datetime import date

import pytest

from kiosk.ui.spoken import vietnamese


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (25, "hai mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm lẻ một"),
        (105, "một trăm lẻ năm"),
        (115, "một trăm mười lăm"),
        (1005, "một nghìn không trăm lẻ năm"),
        (1050, "một nghìn không trăm năm mươi"),
        (1204, "một nghìn hai trăm lẻ bốn"),
        (21_000, "hai mươi mốt nghìn"),
        (1_000_005, "một triệu không trăm lẻ năm"),
        (1_021_000, "một triệu không trăm hai mươi mốt nghìn"),
        (2_000_000_000, "hai tỷ"),
    ],
)
def test_one_and_five_change_after_a_ten_and_an_empty_ten_is_told(count: int, words: str) -> None:
    """Mốt from twenty-one on, lăm from fifteen on, lẻ for a missing ten, and a missing hundred
    after a greater part is "không trăm"."""
    assert vietnamese.cardinal(count) == words


def test_a_noun_has_one_form() -> None:
    assert vietnamese.counted(1, ("xu",)) == "một xu"
    assert vietnamese.counted(21, ("xu",)) == "hai mươi mốt xu"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 12, 4), "thứ sáu, ngày bốn tháng mười hai"),
        (date(2026, 4, 5), "chủ nhật, ngày năm tháng tư"),
        (date(2026, 6, 15), "thứ hai, ngày mười lăm tháng sáu"),
    ],
)
def test_days_and_months_are_numbers(value: date, words: str) -> None:
    """But for the fourth month, "tư"."""
    assert vietnamese.day(value) == words


def test_a_year_is_a_number() -> None:
    assert vietnamese.year(2026) == " năm hai nghìn không trăm hai mươi sáu"


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [(0, 0, "không giờ"), (15, 5, "mười lăm giờ năm phút"), (21, 0, "hai mươi mốt giờ")],
)
def test_a_time_has_twenty_four_hours(hour: int, minute: int, words: str) -> None:
    assert vietnamese.clock(hour, minute) == words
