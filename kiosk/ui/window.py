"""The window: header, the screen of the present step, footer. It shows; it never decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLayout, QStackedWidget, QWidget

from kiosk.domain.flow.payee import bill_count, payee
from kiosk.domain.flow.steps import calm
from kiosk.domain.intents import (
    Activity,
    Back,
    CallAttendant,
    Cancel,
    ChooseLanguage,
    Event,
    OpenHelp,
    OpenLanguages,
    OpenPreferences,
    SetOptions,
)
from kiosk.domain.options import Options, TextSize
from kiosk.domain.panels import AttendantCalled, Help, Languages, Panel
from kiosk.domain.rules import Rules
from kiosk.domain.visit import (
    OverPayment,
    PayCard,
    Step,
)
from kiosk.services.core import View
from kiosk.ui.heard import Heard
from kiosk.ui.listener import Listener
from kiosk.ui.look import Look
from kiosk.ui.messages import Catalogue
from kiosk.ui.pad import Keys, sign
from kiosk.ui.screens import SCREENS, AnyScreen
from kiosk.ui.screens.kit import Kit, Tongue
from kiosk.ui.screens.pay_card import can_stop
from kiosk.ui.speech import Voice
from kiosk.ui.widgets.curtain import Curtain
from kiosk.ui.widgets.focus import FocusRing
from kiosk.ui.widgets.footer import Foot, Footer
from kiosk.ui.widgets.stepper import StepperHeader

STEPS, MONEY_STEP = 5, 4
#: What a press in the footer means; the sixth is the language.
_FEET: dict[Foot, Event] = {
    Foot.BACK: Back(),
    Foot.CANCEL: Cancel(),
    Foot.HELP: OpenHelp(),
    Foot.ATTENDANT: CallAttendant(),
    Foot.ACCESSIBILITY: OpenPreferences(),
    Foot.LANGUAGE: OpenLanguages(),
}


class Window(QWidget):
    """`post` takes what the customer wants. Screens live as long as one visit, so that nothing
    of one customer is left in any widget of the next. `voice` says what is shown to who listens."""

    def __init__(
        self,
        rules: Rules,
        texts: Catalogue,
        px_per_mm: float,
        post: Callable[[Event], None],
        voice: Voice | None = None,
        keys: Keys | None = None,
    ) -> None:
        super().__init__()
        self._heard, self._keys = Heard(), keys or Keys()
        self._rules, self._texts, self._post = rules, texts, post
        self._look = Look.standard(px_per_mm)
        self._screens: dict[type[Step | Panel], AnyScreen] = {}
        self._view: View | None = None
        self._portrait = False
        self.setWindowTitle(texts.text("home.title", rules.languages[0]))
        names = tuple((code, texts.text("language.name", code)) for code in rules.languages)
        self._names = names
        self._stack = QStackedWidget()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        # The screen has the size it has; a page that wants more is a fault that a test finds.
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._grid.addWidget(self._stack, 1, 0)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)
        self._arranged: object = None
        self._curtain = Curtain(self)
        self._curtain.touched.connect(self._draw_aside)
        self.listener = Listener(voice or Voice(), post, self.shown)
        self.listener.voice.failed.connect(lambda _: self._again())
        self._dress()
        # Else Qt gives the focus to the first control, and a ring stands there without a key.
        self.setFocus()

    def _dress(self) -> None:
        """Header, footer and ring as the customer wants them to look."""
        look = self._look
        right = Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(right)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(look.palette.page))
        self.setPalette(palette)
        self._header = StepperHeader(look, self._names)
        self._header.language.connect(lambda code: self._post(ChooseLanguage(code)))
        self._header.choose.connect(lambda: self._post(OpenLanguages()))
        self._footer = Footer(look)
        self._footer.pressed.connect(lambda foot: self._post(_FEET[foot]))
        self._grid.addWidget(self._header, 0, 0, 1, 2)
        self._arranged = None
        self._ring = FocusRing(look, self, self._curtain)

    def _undress(self) -> None:
        for old in (self._header, self._footer, self._ring):
            self._grid.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._forget()

    def show_view(self, view: View) -> None:
        """Show what the core published last."""
        before = self._view.visit.id if self._view else ""
        # The Home shown before the core was up has no id, and a finger may be on it.
        if before and view.visit.id != before:
            self._forget()
            self._heard.forget()
            self.listener.forget()
        self._view = view
        look = self._look.of(view.visit.options, view.visit.language)
        if look != self._look:
            self._look = look
            self._undress()
            self._dress()
        step = type(view.visit.panel or view.visit.step)
        if step not in self._screens:
            self._screens[step] = self._make(step)
        screen = self._screens[step]
        if screen is not self.shown():
            screen.begin()
        screen.unfold()
        screen.show_view(view)
        self._frame(view, screen)
        self._stack.setCurrentWidget(screen)
        settle(screen)
        tongue = Tongue(self._texts, view.visit.language, self._heard)
        self.setWindowTitle(tongue(screen.DECLARED.title))
        self.listener.see(view, tongue, screen, self._header, self._footer)
        self._fold(screen)
        self._curtain.show_for(view, look, tongue)

    def _fold(self, screen: AnyScreen) -> None:
        language = self._view.visit.language if self._view else self._rules.languages[0]
        words = Tongue(self._texts, language, self._heard)
        half = -(-self.height() // 2) - self._stack.y()
        screen.fold((words("page.more_read"), words("page.more_choices")), half)
        settle(screen)

    def shown(self) -> QWidget | None:
        """The screen now shown."""
        return self._stack.currentWidget()

    def _make(self, step: type[Step | Panel]) -> AnyScreen:
        roomy = self._portrait and self._look.size is TextSize.STANDARD
        look = replace(self._look, dense=not roomy)
        kit = Kit(look, self._rules, self._texts, self._post, self._portrait, self._heard)
        screen = SCREENS[step](kit)
        self._stack.addWidget(screen)
        return screen

    def _forget(self) -> None:
        for screen in self._screens.values():
            self._stack.removeWidget(screen)
            screen.deleteLater()
        self._screens.clear()

    def _frame(self, view: View, screen: AnyScreen) -> None:
        tongue = Tongue(self._texts, view.visit.language, self._heard)
        declared = screen.DECLARED
        under = SCREENS[type(calm(view.visit.step))].DECLARED
        number = payee(view.visit)
        place = "" if under.step else self._rules.place
        name = self._rules.name(number.biller_id) if number else place
        bills = bill_count(view.visit)
        if bills > 1:
            name = tongue("cart.count", count=bills)
        # A second tender is read and agreed to while money is inside: no step back for that.
        at = max(under.step, MONEY_STEP) if view.visit.payment else under.step
        words = tongue("header.step", step=at, steps=STEPS) if under.step else ""
        if view.visit.options.audio and not self.listener.voice.works():
            words = tongue("say.broken")
        listed = isinstance(view.visit.panel, Languages)
        others = "" if listed else tongue("header.languages")
        self._header.say(name, words, at, STEPS, view.visit.language, others)
        reason = tongue("footer.off")
        waits = isinstance(calm(view.visit.step), OverPayment)
        self._header.other.set_off(reason if waits else None)
        off: dict[Foot, str] = {}
        if waits:
            laid = (Foot.HELP, Foot.ACCESSIBILITY, Foot.ATTENDANT)
            off |= dict.fromkeys(laid, tongue("footer.off_question"))
        elif view.visit.panel:
            off[Foot.ACCESSIBILITY] = reason
        if isinstance(view.visit.panel, Help):
            off[Foot.HELP] = tongue("footer.off_here")
        elif isinstance(view.visit.panel, AttendantCalled):
            off[Foot.ATTENDANT] = tongue("footer.off_here")
        if not declared.back:
            off[Foot.BACK] = reason
        if not declared.cancel or view.visit.panel or not stoppable(view.visit.step):
            off[Foot.CANCEL] = reason
        self._footer.say({foot: tongue(f"footer.{foot.name.lower()}") for foot in Foot}, off)
        self._arrange()

    def _arrange(self) -> None:
        """The footer below, or at the end side where its words have no room in a row."""
        if self._arranged == (self.size(), self._footer):
            return
        self._arranged = (self.size(), self._footer)
        self._footer.arrange(self.size())
        self._grid.removeWidget(self._footer)
        if self._footer.upright:
            self._grid.addWidget(self._footer, 1, 1)
        else:
            self._grid.addWidget(self._footer, 2, 0, 1, 2)
        # Qt shows what joins a layout one turn of its loop later, and a screen would be paged for
        # more room than it has.
        self._header.show()
        self._footer.show()
        self._grid.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A screen turned on its side is laid out anew."""
        super().resizeEvent(event)
        portrait = self.height() > self.width()
        if portrait != self._portrait:
            self._portrait = portrait
            self._forget()
        self._again()

    def _again(self) -> None:
        if self._view is not None:
            self.show_view(self._view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key of the pad, whatever has the focus; a held one counts once."""
        key = self._keys.pad(event.key()) or sign(event.text())
        if self._view is None or not key or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif self._keys.once(event.key()):
            self.listener.by_keys.pressed(key, self._view, self._footer)

    def may_press(self, control: QAbstractButton) -> bool:
        """Who listens hears what a finger lies on before it acts."""
        return self.listener.explored(control)

    def _draw_aside(self) -> None:
        """A touch on the curtain: while somebody listens it is only a sign of life."""
        options = self._view.visit.options if self._view else Options()
        seen = Activity() if options.audio else SetOptions(replace(options, curtain=False))
        self._post(seen)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A touch beside every control is still a sign of life."""
        self._post(Activity())


def settle(screen: QWidget) -> None:
    """Lay out at once, innermost first: Qt would take one turn of its loop per level, and a touch
    or a picture in between would meet a half-made screen."""
    for widget in (*reversed(screen.findChildren(QWidget)), screen):
        widget.updateGeometry()
        layout = widget.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()


def stoppable(step: Step) -> bool:
    """A wish to cancel would be heard; a terminal that is asking the bank hears none."""
    return not isinstance(step, PayCard) or can_stop(step)
