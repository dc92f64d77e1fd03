"""C16: help for the screen beneath, then questions and their answers, one page each."""

from __future__ import annotations

import re

from kiosk.domain.flow.steps import calm
from kiosk.domain.intents import Back, ClosePanel, MoreTopics, ShowTopic
from kiosk.domain.panels import DEEPEST, Help
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens import help_answers, help_topics
from kiosk.ui.screens.help_topics import Group
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.facts import Points
from kiosk.ui.widgets.scene import Scene, Thing

#: Choices on one page (UX.md section 1), and where letters are large.
MOST, MOST_LARGE = 4, 3
_SENTENCE = re.compile(r"(?<=[.?!؟])\s+")
_DRAWN = {
    Group.NUMBER: (Thing.NUMBER,),
    Group.PAYING: (Thing.NOTE, Thing.CARD),
    Group.AFTER: (Thing.RECEIPT,),
    "not_found": (Thing.NUMBER,),
    "declined": (Thing.CARD,),
    "refused": (Thing.NOTE,),
    "no_receipt": (Thing.RECEIPT,),
}


class HelpScreen(Page):
    """Over any step; nothing beneath is lost."""

    DECLARED = Declared("help.title", Idle.STANDARD, back=True)

    def __init__(self, kit: Kit) -> None:
        look = kit.look
        self._scene = Scene(look)
        self._scene.setHidden(look.tight)
        super().__init__(look, portrait=kit.portrait, filling=self._scene)
        self._kit = kit
        self._told = Points(look, Role.LEAD)
        self.reading.addWidget(self._told)
        self.finish()
        self._offered: tuple[str, ...] = ()
        self._cards = False
        self.topics = [ChoiceCard(look, Icon.HELP, "") for _ in range(MOST)]
        for at, card in enumerate(self.topics):
            card.clicked.connect(lambda _=False, at=at: kit.post(ShowTopic(self._offered[at])))
            self.touching.addWidget(card)
        self.more = ChoiceCard(look, Icon.NEXT, "")
        self.more.clicked.connect(lambda: kit.post(MoreTopics()))
        self.touching.addWidget(self.more)
        self.others = BigButton(look, Icon.HELP, "", look.palette.other)
        self.others.clicked.connect(lambda: kit.post(Back()))
        self.close_it = BigButton(look, Icon.YES, "", look.palette.main)
        self.close_it.clicked.connect(lambda: kit.post(ClosePanel()))
        self.touching.addLayout(side_by_side(look, self.others, self.close_it))

    def show_view(self, view: View) -> None:
        panel = view.visit.panel
        if not isinstance(panel, Help):
            return
        self._cards = view.health.terminal is not None
        self._told.setVisible(len(panel.topics) != 1)
        if not panel.topics:
            self._first(view, panel)
        elif len(panel.topics) < DEEPEST:
            self._questions(view, Group(panel.topics[0]), panel)
        else:
            self._answer(view, *panel.topics[:DEEPEST])
        tongue, answered = self._kit.tongue(view), len(panel.topics) == DEEPEST
        self.others.rename(tongue("help.others"))
        self.close_it.rename(tongue("help.close"))
        # Where there is no room, Back does the same.
        large = self._kit.look.tight
        self.others.setVisible(answered and not large)
        self.close_it.setVisible(answered and (self._kit.portrait or not large))

    def _first(self, view: View, panel: Help) -> None:
        tongue = self._kit.tongue(view)
        self.say(tongue("help.title"))
        here = tongue(help_topics.HERE[type(calm(view.visit.step))][0])
        points = self._short((Icon.INFO, here), *help_answers.phone(self._kit, view))
        title = "" if self._kit.look.tight else tongue("help.here")
        self._told.show_points(title, points)
        self._offer(view, help_topics.groups(self._kit, view), panel.turned)
        self._scene.show_things()

    def _questions(self, view: View, group: Group, panel: Help) -> None:
        self.say(self._kit.tongue(view)(f"help.group_{group}"))
        self._offer(view, help_topics.questions(self._kit, view, group), panel.turned)
        self._draw(group)

    def _answer(self, view: View, group: str, topic: str) -> None:
        question, points = help_answers.answer(self._kit, view, topic)
        self.say(question)
        self._told.show_points("", self._short(*points))
        self._offer(view, (), 0)
        self._draw(topic if topic in _DRAWN else group)

    def _short(self, *points: tuple[Icon, str]) -> help_answers.Points:
        """A sentence each where letters are large, for the pages to be divided between them."""
        if not self._kit.look.tight:
            return points
        return tuple((icon, one) for icon, words in points for one in _SENTENCE.split(words))

    def _draw(self, topic: str) -> None:
        """Cards only where they can be used."""
        cards = self._cards
        things = (one for one in _DRAWN.get(topic, ()) if cards or one is not Thing.CARD)
        self._scene.show_things(*things)

    def _offer(self, view: View, topics: tuple[str, ...], turned: int) -> None:
        """A page of them; "more" turns from the last page to the first."""
        tongue = self._kit.tongue(view)
        most = MOST_LARGE if self._kit.look.tight else MOST
        each = most if len(topics) <= most else most - 1
        pages = [topics[at : at + each] for at in range(0, len(topics), each)] or [()]
        self._offered = pages[turned % len(pages)]
        for card, topic in zip(self.topics, (*self._offered, *("",) * MOST), strict=False):
            card.setVisible(bool(topic))
            if topic in help_topics.ICONS:
                line = "" if self._kit.look.tight else tongue(f"help.line_{topic}")
                card.tell(tongue(f"help.group_{topic}"), line)
                card.draw(help_topics.ICONS[Group(topic)])
            elif topic:
                card.tell(help_answers.answer(self._kit, view, topic)[0])
                card.draw(Icon.HELP)
        self.more.tell(tongue("help.more"))
        self.more.setVisible(len(pages) > 1)
