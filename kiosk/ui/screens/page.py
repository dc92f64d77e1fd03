"""The body of a screen: what is read, and what is touched.

Portrait puts the touched part at the bottom, landscape at the end side. What has no room in its
part waits on a further page of it; nothing scrolls and nothing is cut.
"""

from __future__ import annotations

from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.metrics import MARGIN, TARGET_GAP
from kiosk.ui.widgets.banner import Banner, Tone
from kiosk.ui.widgets.big_button import BigButton, MoreButton
from kiosk.ui.widgets.fold import Fold
from kiosk.ui.widgets.keypad import Keypad
from kiosk.ui.widgets.within import within
from kiosk.ui.widgets.words import Words

#: The reading part keeps at least this share of a screen on which both stand below each other.
_LEAST_READ = 0.3

_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class Page(QWidget):
    """Title, lead and banner at the top of `reading`; controls go into `touching`.

    `shares` divides a landscape screen. `middle` keeps both parts below each other on any screen,
    the lower one floating, for screens on which there is nothing to choose; `narrow` does where
    beside the touched part there would be too little room. `filling` takes the
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
        narrow: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._stacked, self._middle = look, portrait or middle, middle
        self._filling = filling
        scarce = look.tight or look.low_reach or narrow
        self._turns, self._shares = not portrait and scarce, shares
        self._whole = self._parts_column(portrait=portrait)
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
        self._mores = QHBoxLayout()
        self._mores.setSpacing(look.px(5))
        # Without anything in it Qt would let the column be no wider than its longest word.
        preferred, minimum = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum
        self._mores.addSpacerItem(QSpacerItem(0, 0, preferred, minimum))
        self._folds = (self._fold(self.reading, touched=False), self._fold(self.touching))
        self._both = self._fold(self._whole, touched=False)
        self._both.lower = self.touching
        self._join(filling)

    def _parts_column(self, *, portrait: bool) -> QBoxLayout:
        """Of the whole body, with its margins."""
        look = self._look
        whole = QBoxLayout(_DOWN if self._stacked else _ACROSS, self)
        edge = look.px(MARGIN)
        generous = portrait and not look.tight
        self._top = look.px(MARGIN * 1.5) if generous else look.gap(MARGIN)
        self._bottom = edge if generous else look.gap(MARGIN)
        whole.setContentsMargins(edge, self._top, edge, self._bottom)
        whole.setSpacing(look.px(10) if not look.tight else look.px(5))
        return whole

    def _join(self, filling: QWidget | None) -> None:
        """Both parts, and what takes the room that is left."""
        whole, shares = self._whole, self._shares
        expanding, minimum = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum
        whole.addLayout(self.reading, 0 if self._stacked else shares[0])
        if self._turns and filling is not None:
            # Where the parts may come to stand below each other it takes what they leave.
            filling.setSizePolicy(expanding, QSizePolicy.Policy.Ignored)
            self.touching.addSpacerItem(QSpacerItem(0, 0, minimum, expanding))
        room = whole if self._stacked else self.touching
        if filling is None or self._middle:
            room.addStretch(1)
        else:
            room.addWidget(filling, 1)
        whole.addLayout(self.touching, 0 if self._stacked else shares[1])
        if self._middle and filling is not None:
            whole.addWidget(filling, 4)
        elif self._middle:
            whole.addStretch(2)

    def _fold(self, column: QBoxLayout, *, touched: bool = True) -> Fold:
        more = MoreButton(self._look, Icon.NEXT, "", self._look.palette.other)
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
            for fold in (*self._folds, self._both):
                fold.at = 0
        self.title.say(title)
        self.lead.say(lead)

    def news(self, news: tuple[Tone, str, str] | None) -> None:
        """Tone, word and sentence of the banner, or nothing."""
        tone, word, sentence = news or (Tone.INFO, "", "")
        self._banner.say(tone, word, sentence)

    def turn(self) -> bool:
        """Every part one page on; False once each shows its first page again."""
        paged = [one for one in (*self._folds, self._both) if not one.more.isHidden()]
        for one in paged:
            one.next()
        return any(one.at for one in paged)

    def come_to(self, widget: QWidget) -> None:
        """Whatever page it is on is shown."""
        for fold in (*self._folds, self._both):
            fold.come_to(widget)

    def restart(self) -> None:
        """Back to the first page of what is shown."""
        self.begin()
        for fold in (*self._folds, self._both):
            if not fold.more.isHidden():
                fold.show_page()

    def begin(self) -> None:
        """Another screen was shown before: from the first page on."""
        for fold in (*self._folds, self._both):
            fold.at = 0

    def unfold(self) -> None:
        """Before a view is shown: all that pages had hidden is back."""
        for fold in (*self._folds, self._both):
            fold.open()

    def fold(self, more: tuple[str, str], half: int) -> None:
        """After it: what has no room goes to further pages. `more` is what turns them is called,
        in each part; no control may begin above `half` (pixels of this page) in low reach."""
        reading, touching = self._folds
        for one, words in zip(self._folds, more, strict=True):
            one.more.rename(words)
        height = self.height() - self._top - self._bottom
        width = self.width() - 2 * self._look.px(MARGIN)
        low = self.height() - half - self._bottom if self._look.low_reach else height
        self._lie()
        self._place()
        self._whole.invalidate()
        self._whole.setGeometry(self.rect())
        if self._turns and self._stacked:
            self._both.more.rename(more[True])
            self._both.close(self.width(), self.height(), low if self._look.low_reach else 0)
            self._both.more.rename(more[self._both.turns()])
            return
        # What fills the room between the parts has its own distance to each.
        filled = self._filling is not None and not self._filling.isHidden()
        apart = self._whole.spacing() * (2 if filled else 1)
        for again in (False, True):
            if self._stacked:
                most = min(low, round(height * (1 - _LEAST_READ)))
                taken = touching.close(width, most) + apart
                rest = height - reading.close(width, height - taken)
                if rest < taken:
                    touching.close(width, rest - apart)
            else:
                touching.close(touching.column.geometry().width(), low)
                reading.close(reading.column.geometry().width(), height)
            if again or self._mores.indexOf(reading.more) < 0 or reading.more.isHidden():
                return

    def _lie(self) -> None:
        """Very large words, and controls in reach, want the whole width, unless there is a keypad,
        which is high and narrow."""
        if not self._turns or self._middle:
            return
        self._stacked = all(keys.isHidden() for keys in self.findChildren(Keypad))
        self._whole.setDirection(_DOWN if self._stacked else _ACROSS)
        for column, share in zip((self.reading, self.touching), self._shares, strict=True):
            self._whole.setStretchFactor(column, share if not self._stacked else 0)
        if self._stacked:
            self._whole.setStretchFactor(self.touching, 1)

    def _place(self) -> None:
        """What turns pages stands in its own part; where reach or room is scarce, side by side."""
        reading, touching = self._folds
        if touching.more.parentWidget() is None:
            # Over the main buttons, which stand last.
            at = self.touching.count() - 1
            ends = (one for one in within(self.touching) if self.touching.indexOf(one) == at)
            last = next(ends, None)
            main = isinstance(last, QLayout | BigButton)
            self.touching.insertLayout(at + (not main), self._mores)
            self._mores.addWidget(self._both.more, 1)
            self._mores.addWidget(touching.more, 1)
            if last is not None and self._turns and self._look.low_reach:
                self._beside(last)
        low = self._look.low_reach and self._stacked
        row = self._mores if low else self.reading
        if row.indexOf(reading.more) >= 0:
            return
        if low:
            self._mores.insertWidget(0, reading.more, 1)
        else:
            self.reading.addWidget(reading.more)

    def _beside(self, main: QWidget | QLayout) -> None:
        """The lower half of a wide screen is low: one row for the main button and more pages."""
        if isinstance(main, BigButton):
            self.touching.removeWidget(main)
            self._mores.addWidget(main, 1)


def side_by_side(look: Look, *widgets: QWidget) -> QHBoxLayout:
    """Controls in one row, the main one last: at the end side."""
    row = QHBoxLayout()
    row.setSpacing(look.px(5))
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
