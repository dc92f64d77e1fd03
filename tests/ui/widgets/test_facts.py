from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.look import Look
from kiosk.ui.widgets.facts import Facts, Points
from kiosk.ui.widgets.words import Words

Show = Callable[..., QWidget]
ROWS = (("Amount", "$42.10"), ("Fee", "No fee"))


def labels(widget: QWidget) -> list[QLabel]:
    return [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_a_value_is_named_with_its_label(look: Look, shown: Show) -> None:
    """G2: entry and value get their names from their labels."""
    facts = Facts(look)
    shown(facts, 800, 300)
    facts.show_rows(ROWS)
    names = [label.accessibleName() for label in labels(facts) if label.accessibleName()]
    assert names == ["Amount: $42.10", "Fee: No fee"]
    assert labels(facts)[0].buddy() is labels(facts)[1]


def test_other_rows_replace_the_rows_before(look: Look, shown: Show) -> None:
    """M-36: no figure of before stays under a new one."""
    facts = Facts(look)
    shown(facts, 800, 300)
    facts.show_rows(ROWS)
    facts.show_rows((("Total", "$43.60"),))
    assert [label.text() for label in labels(facts)] == ["Total", "$43.60"]


def test_the_same_rows_are_not_made_again(look: Look, shown: Show) -> None:
    facts = Facts(look)
    shown(facts, 800, 300)
    facts.show_rows(ROWS)
    first = facts.rows[0]
    facts.show_rows(ROWS)
    assert facts.rows[0] is first


def test_a_strong_row_is_larger(look: Look, shown: Show) -> None:
    facts = Facts(look)
    shown(facts, 800, 300)
    facts.show_rows(ROWS, frozenset({"Amount"}))
    amount, fee = (
        next(label for label in labels(facts) if label.text() == text)
        for text in ("$42.10", "No fee")
    )
    assert QFontMetricsF(amount.font()).capHeight() > QFontMetricsF(fee.font()).capHeight()


def test_a_tight_list_is_lower(look: Look) -> None:
    wide, tight = Facts(look), Facts(look, tight=True)
    for facts in (wide, tight):
        facts.show_rows(ROWS)
    assert tight.sizeHint().height() < wide.sizeHint().height()


def test_points_stand_under_their_heading(look: Look, shown: Show) -> None:
    points = Points(look)
    shown(points, 800, 300)
    points.show_points("Have this ready", ((Icon.BILL, "Your bill"), (Icon.CASH, "Notes")))
    assert [label.text() for label in labels(points)] == ["Have this ready", "Your bill", "Notes"]
    points.show_points("Have this ready", ((Icon.CASH, "Notes"),))
    assert [label.text() for label in labels(points)] == ["Have this ready", "Notes"]


def test_a_long_point_wraps(look: Look, shown: Show) -> None:
    points = Points(look)
    points.show_points("Title", ((Icon.BILL, "a rather long point about bills " * 4),))
    holder = shown(points, 500, 900)
    assert all(words.fits() for words in holder.findChildren(Words))
