"""Receipts and slips as data: blocks that paper, PDF and screen render alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.lines import RIGHT_TO_LEFT


class Tone(StrEnum):
    """How a block is set."""

    NORMAL = "normal"
    STRONG = "strong"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Heading:
    """A large centred line: the outcome."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph over the whole width."""

    text: str
    tone: Tone = Tone.NORMAL
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A label at the start side and its value at the end side."""

    label: str
    value: str
    tone: Tone = Tone.NORMAL


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code holding `data` (ASCII), with a caption under it."""

    data: str
    caption: str = ""


Block = Heading | Text | Pair | Rule | Qr


@dataclass(frozen=True, slots=True)
class Document:
    """A finished receipt or slip in one language ("en", "ar"), ready to be rendered.

    `title` names the file and the PDF's metadata; it holds no personal data. `reprint` stands
    before the number of a copy.
    """

    language: str
    title: str
    blocks: tuple[Block, ...]
    reprint: str = "Copy"

    @property
    def mirrored(self) -> bool:
        """The language is written from right to left."""
        return self.language in RIGHT_TO_LEFT
