"""How this kiosk looks to this customer: palette, millimetres, text size, in one value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from kiosk.domain.lines import RIGHT_TO_LEFT
from kiosk.domain.options import Options, TextSize
from kiosk.ui import fonts, metrics
from kiosk.ui.metrics import Metrics
from kiosk.ui.theme import THEMES, Palette


class Role(Enum):
    """What a text is for: how much larger than reading text on a roomy screen, on a dense one and
    where the reading text itself is very large, and whether it is bold."""

    FINE = (1.0, 1.0, 1.0, False)
    LABEL = (1.0, 1.0, 1.0, True)
    BODY = (1.18, 1.0, 1.0, False)
    STRONG = (1.18, 1.0, 1.0, True)
    LEAD = (1.36, 1.0, 1.0, False)
    BUTTON = (1.36, 1.1, 1.0, True)
    HEAD = (1.64, 1.14, 1.0, True)
    TITLE = (2.2, 1.4, 1.2, True)


@dataclass(frozen=True, slots=True)
class Look:
    """Handed to every widget at construction; a change of theme, size or language makes new
    widgets."""

    palette: Palette
    metrics: Metrics
    size: TextSize = TextSize.STANDARD
    dense: bool = False
    language: str = "en"
    low_reach: bool = False

    @classmethod
    def standard(cls, px_per_mm: float) -> Look:
        """The light theme at the standard text size."""
        return cls(THEMES["light"], Metrics(px_per_mm))

    def of(self, options: Options, language: str) -> Look:
        """As this customer wants it."""
        return replace(
            self,
            palette=THEMES[options.theme],
            size=options.size,
            language=language,
            low_reach=options.low_reach,
        )

    @property
    def mirrored(self) -> bool:
        """The language is written from right to left."""
        return self.language in RIGHT_TO_LEFT

    @property
    def line_height(self) -> float:
        """Of a paragraph, in units of the font size; the Arabic face has longer strokes."""
        return metrics.LINE_HEIGHT * (1.17 if self.mirrored else 1.0)

    @property
    def tight(self) -> bool:
        """Reading text is so large that nothing else may be larger still."""
        return self.size in {TextSize.EXTRA_LARGE, TextSize.LARGEST}

    def px(self, mm: float) -> int:
        """Pixels that are at least `mm` long."""
        return self.metrics.px(mm)

    def gap(self, mm: float) -> int:
        """Pixels of a distance that may shrink on a dense screen; never that between targets."""
        share = 0.45 if self.tight else 0.55 if self.dense else 1.0
        return self.px(mm * share)

    def cap_mm(self, role: Role) -> float:
        """Height of a capital of that role in mm."""
        return metrics.TEXT_MM[self.size] * float(role.value[2 if self.tight else int(self.dense)])

    def font(self, role: Role) -> QFont:
        """The language's face for texts of that role."""
        return fonts.font(self.px(self.cap_mm(role)), self.language, bold=bool(role.value[3]))

    def figures(self, cap_mm: float) -> QFont:
        """Bold digits of one width, for amounts and numbers."""
        return fonts.font(self.px(cap_mm), self.language, bold=True, tabular=True)

    def amount_mm(self) -> float:
        """Height of the figures of an amount in mm, larger where there is room."""
        return metrics.AMOUNT_MM[self.size] * (1.0 if self.dense or self.tight else 1.25)

    def box(
        self, painter: QPainter, rect: QRectF, ground: str, edge: str | None, radius_mm: float = 3.0
    ) -> None:
        """A rounded rectangle, its edge (0.4 mm) drawn inside `rect`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(1.0, 0.4 * self.metrics.px_per_mm)
        painter.setBrush(QColor(ground))
        if edge is None:
            painter.setPen(Qt.PenStyle.NoPen)
            inner = rect
        else:
            painter.setPen(QPen(QColor(edge), width))
            inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = radius_mm * self.metrics.px_per_mm
        painter.drawRoundedRect(inner, radius, radius)


def blend(colour: str, towards: str, share: float) -> str:
    """`colour` moved by `share` (0 to 1) towards another, for pressed and resting grounds."""
    one, other = QColor(colour), QColor(towards)
    mixed = (
        round(a + (b - a) * share)
        for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]  # PySide's stub says object
    )
    return QColor(*mixed).name()
