"""Text made harmless and cut into lines before it becomes bytes (DEVICES.md 6.4)."""

from __future__ import annotations

import textwrap
import unicodedata

from kiosk.domain.lines import bare

FIELD_LIMIT = 1000
"""Characters of one field; the longest authorisation text has about 700."""

_REMOVED = (
    *range(0x20),
    *range(0x7F, 0xA0),
    0x061C,
    0x200E,
    0x200F,
    *range(0x202A, 0x202F),
    0xFEFF,
    *range(0xD800, 0xE000),
)
_SPACES = (0x09, 0x0A, 0x0D, 0xA0, 0x2028, 0x2029, 0x202F)
_TABLE: dict[int, str | None] = (
    dict.fromkeys(_REMOVED, None) | dict.fromkeys(_SPACES, " ") | {0x2019: "'"}
)


def clean(text: str) -> str:
    """`text` without control and direction characters, in NFC, at most FIELD_LIMIT long."""
    return marked(bare(text))


def marked(text: str) -> str:
    """The same with the marks around its values, for a line that is drawn."""
    kept = unicodedata.normalize("NFC", text.translate(_TABLE))
    return kept if len(kept) <= FIELD_LIMIT else kept[: FIELD_LIMIT - 3] + "..."


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most `columns` characters, broken at blanks, inside a word only if it is longer
    than a line. No text gives no line."""
    return textwrap.wrap(text, columns, break_on_hyphens=False)


def fits(text: str, codec: str) -> bool:
    """Whether the printer's page has every character."""
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
