"""C3: words at 1 s, 5 s and 10 s; the visit keeps the time."""

from __future__ import annotations

from kiosk.domain.visit import LookingUp
from kiosk.services.core import View
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.progress import Progress


class LookingUpScreen(Page):
    """Cancel and Back work from the first moment."""

    DECLARED = Declared("look.title", Idle.GOES_ON, step=1, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait, middle=True)
        self._kit = kit
        self._progress = Progress(kit.look)
        self.finish()
        self.touching.addWidget(self._progress)

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, LookingUp):
            return
        tongue = self._kit.tongue(view)
        passed = view.mono - step.since
        self.say(tongue("look.title"), self._words(view, passed))
        seconds = tongue("look.seconds", seconds=int(passed)) if passed >= 5 else ""
        self._progress.say(seconds, passed / self._kit.rules.times.look_up)

    def _words(self, view: View, passed: float) -> str:
        tongue = self._kit.tongue(view)
        if passed < 1:
            return ""
        if passed < 5:
            return tongue("look.asking")
        return tongue("look.still") if passed < 10 else tongue("look.long")
