"""The body of a screen: what is read, and what is touched.

Portrait puts the touched part at the bottom, landscape at the end side. What has no room in its
part waits on a further page of it; nothing scrolls and nothing is cut.
"""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.metrics import MARGIN, TARGET_GAP
from kiosk.ui.widgets.banner import Banner, Tone
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.fold import Fold
from kiosk.ui.widgets.words import Words

#: The reading part keeps at least this share of a screen on which both stand below each other.
_LEAST_READ = 0.3


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
        self._look, self._stacked = look, portrait or middle
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        whole = self._whole = QBoxLayout(down if self._stacked else across, self)
        edge = look.px(MARGIN)
        self._top = look.px(MARGIN * 1.5) if portrait and not look.tight else look.gap(MARGIN)
        self._bottom = edge if portrait and not look.tight else look.gap(MARGIN)
        whole.setContentsMargins(edge, self._top, edge, self._bottom)
        whole.setSpacing(look.px(10) if not look.tight else look.px(5))
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
        self._folds = (self._fold(self.reading, touched=False), self._fold(self.touching))
        whole.addLayout(self.reading, 0 if self._stacked else shares[0])
        room = whole if self._stacked else self.touching
        if filling is None or middle:
            room.addStretch(1)
        else:
            room.addWidget(filling, 1)
        whole.addLayout(self.touching, 0 if self._stacked else shares[1])
        if middle and filling is not None:
            whole.addWidget(filling, 4)
        elif middle:
            whole.addStretch(2)

    def _fold(self, column: QVBoxLayout, *, touched: bool = True) -> Fold:
        more = BigButton(self._look, Icon.NEXT, "", self._look.palette.other)
        more.hide()
        fold = Fold(column, more, touched, () if touched else (self.title, self._banner))
        more.clicked.connect(fold.next)
        return fold

    def finish(self) -> None:
        """Called when `reading` is complete: what it has is kept at the top."""
        self.reading.addStretch(1)

    def say(self, title: str, lead: str = "") -> None:
        """Title and the line under it; another title begins at the first page."""
        if title != self.title.text():
            for fold in self._folds:
                fold.at = 0
        self.title.say(title)
        self.lead.say(lead)

    def news(self, news: tuple[Tone, str, str] | None) -> None:
        """Tone, word and sentence of the banner, or nothing."""
        tone, word, sentence = news or (Tone.INFO, "", "")
        self._banner.say(tone, word, sentence)

    def unfold(self) -> None:
        """Before a view is shown: all that pages had hidden is back."""
        for fold in self._folds:
            fold.open()

    def fold(self, more: tuple[str, str], half: int) -> None:
        """After it: what has no room goes to further pages. `more` is what turns them is called,
        in each part; no control may begin above `half` (pixels of this page) in low reach."""
        reading, touching = self._folds
        for one, words in zip(self._folds, more, strict=True):
            one.more.rename(words)
            self._place(one)
        height = self.height() - self._top - self._bottom
        width = self.width() - 2 * self._look.px(MARGIN)
        low = self.height() - half - self._bottom if self._look.low_reach else height
        self._whole.invalidate()
        self._whole.setGeometry(self.rect())
        for again in (False, True):
            if self._stacked:
                most = min(low, round(height * (1 - _LEAST_READ)))
                taken = touching.close(width, most) + self._whole.spacing()
                rest = height - reading.close(width, height - taken)
                if rest < taken:
                    touching.open()
                    touching.close(width, rest - self._whole.spacing())
            else:
                touching.close(touching.column.geometry().width(), low)
                reading.close(reading.column.geometry().width(), height)
            if again or not self._look.low_reach or reading.more.isHidden():
                return
            # What turns the pages of the one part takes room in the other.
            touching.open()

    def _place(self, fold: Fold) -> None:
        """In low reach what turns the pages of the reading part is touched below, too."""
        if fold.more.parentWidget() is not None:
            return
        if not fold.touched and not self._look.low_reach:
            self.reading.addWidget(fold.more)
            return
        # Over the main buttons, which stand last.
        last = self.touching.itemAt(self.touching.count() - 1)
        main = last is not None and (last.layout() or isinstance(last.widget(), BigButton))
        self.touching.insertWidget(self.touching.count() - bool(main), fold.more)


def side_by_side(look: Look, *widgets: QWidget) -> QHBoxLayout:
    """Controls in one row, the main one last: at the end side."""
    row = QHBoxLayout()
    row.setSpacing(look.px(5))
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
