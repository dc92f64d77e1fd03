"""How Vietnamese counts, and tells the day and the time."""

from __future__ import annotations

from datetime import date

_ONES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ((10**9, "tỷ"), (10**6, "triệu"), (1000, "nghìn"))
_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")


def cardinal(count: int) -> str:
    """Like "một nghìn hai trăm lẻ bốn", below 10^12. A part after a greater one names its
    hundreds, too: "một nghìn không trăm lẻ năm"."""
    words: list[str] = []
    for size, name in _SCALES:
        if count >= size:
            words += [*_three_digits(count // size, after=bool(words)), name]
            count %= size
    if count or not words:
        words += _three_digits(count, after=bool(words))
    return " ".join(words)


def counted(count: int, noun: tuple[str, ...]) -> str:
    """`noun` has one form: "hai đô la"."""
    return f"{cardinal(count)} {noun[0]}"


def day(value: date) -> str:
    """Like "thứ sáu, ngày bốn tháng mười hai"; the fourth month is "tư"."""
    month = "tư" if value.month == 4 else cardinal(value.month)
    return f"{_WEEKDAYS[value.weekday()]}, ngày {cardinal(value.day)} tháng {month}"


def year(value: int) -> str:
    """Like " năm hai nghìn không trăm hai mươi sáu"."""
    return f" năm {cardinal(value)}"


def clock(hour: int, minute: int) -> str:
    """Like "mười lăm giờ năm phút", in 24 hours as it is shown."""
    words = f"{cardinal(hour)} giờ"
    return f"{words} {cardinal(minute)} phút" if minute else words


def _three_digits(count: int, *, after: bool) -> list[str]:
    hundreds, rest = divmod(count, 100)
    tens, ones = divmod(rest, 10)
    words = [_ONES[hundreds], "trăm"] if hundreds or after else []
    match tens:
        case 0:
            if words and ones:
                words.append("lẻ")
        case 1:
            words.append("mười")
        case _:
            words += [_ONES[tens], "mươi"]
    if ones == 1 and tens > 1:
        words.append("mốt")
    elif ones == 5 and tens:
        words.append("lăm")
    elif ones or not words:
        words.append(_ONES[ones])
    return words
