"""The body of a screen: what is read, and what is touched.

Portrait puts the touched part at the bottom, landscape at the end side.
"""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.look import Look, Role
from kiosk.ui.metrics import MARGIN, TARGET_GAP
from kiosk.ui.widgets.banner import Banner, Tone
from kiosk.ui.widgets.words import Words


class Page(QWidget):
    """Title, lead and banner at the top of `reading`; controls go into `touching`.

    `shares` divides a landscape screen. `middle` keeps both parts below each other on any screen,
    the lower one floating, for screens on which there is nothing to choose. `filling` takes the
    room that would else be empty: between the parts, above the touched one, or in the `middle`
    below both.
    """

    def __init__(
        self,
        look: Look,
        *,
        portrait: bool,
        shares: tuple[int, int] = (1, 1),
        middle: bool = False,
        filling: QWidget | None = None,
    ) -> None:
        super().__init__()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        stacked = portrait or middle
        whole = QBoxLayout(down if stacked else across, self)
        edge = look.px(MARGIN)
        top = look.px(MARGIN * 1.5) if portrait else look.gap(MARGIN)
        whole.setContentsMargins(edge, top, edge, edge if portrait else look.gap(MARGIN))
        whole.setSpacing(look.px(10))
        self.title = Words(look, "", Role.TITLE)
        self.lead = Words(look, "", Role.LEAD, colour=look.palette.muted)
        self._banner = Banner(look)
        self.reading = QVBoxLayout()
        self.reading.setSpacing(look.gap(8))
        self.reading.addWidget(self.title)
        self.reading.addWidget(self.lead)
        self.reading.addWidget(self._banner)
        self.touching = QVBoxLayout()
        self.touching.setSpacing(max(look.gap(7), look.px(TARGET_GAP)))
        whole.addLayout(self.reading, 0 if stacked else shares[0])
        room = whole if stacked else self.touching
        if filling is None or middle:
            room.addStretch(1)
        else:
            room.addWidget(filling, 1)
        whole.addLayout(self.touching, 0 if stacked else shares[1])
        if middle and filling is not None:
            whole.addWidget(filling, 4)
        elif middle:
            whole.addStretch(2)

    def finish(self) -> None:
        """Called when `reading` is complete: what it has is kept at the top."""
        self.reading.addStretch(1)

    def say(self, title: str, lead: str = "") -> None:
        """Title and the line under it."""
        self.title.say(title)
        self.lead.say(lead)

    def news(self, news: tuple[Tone, str, str] | None) -> None:
        """Tone, word and sentence of the banner, or nothing."""
        tone, word, sentence = news or (Tone.INFO, "", "")
        self._banner.say(tone, word, sentence)


def side_by_side(look: Look, *widgets: QWidget) -> QHBoxLayout:
    """Controls in one row, the main one last: at the end side."""
    row = QHBoxLayout()
    row.setSpacing(look.px(5))
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
