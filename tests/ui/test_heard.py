"""How values are said, wherever they stand."""

from __future__ import annotations

from kiosk.ui.heard import Heard, Said


def test_a_value_is_said_wherever_it_stands() -> None:
    """In a sentence, beside punctuation, twice."""
    heard = Heard()
    heard.keep("$5.00", "five dollars", private=True)
    assert heard.said("Your $5.00 is inside.") == Said("Your five dollars is inside.", private=True)
    assert heard.said("$5.00, $5.00").text == "five dollars, five dollars"


def test_a_value_is_not_found_inside_another() -> None:
    """Neither "$5" in "$50" nor in "$5.25"; the longest one wins."""
    heard = Heard()
    heard.keep("$5", "five dollars")
    assert heard.said("$50 and $5.25 and $5.") == Said("$50 and $5.25 and five dollars.")
    heard.keep("$50", "fifty dollars")
    assert heard.said("$50").text == "fifty dollars"


def test_isolates_are_not_said() -> None:
    """They are for the eye: in Arabic a value keeps its direction by them."""
    heard = Heard()
    heard.keep("\u2066$5\u2069", "five dollars")
    assert heard.said("\u2066$5\u2069.") == Said("five dollars.")
    assert heard.said("$5").text == "five dollars"


def test_only_what_is_private_makes_a_text_private() -> None:
    """A fee is for everybody, an amount is not."""
    heard = Heard()
    heard.keep("$1.50", "one dollar and fifty cents")
    assert not heard.said("Fee: $1.50").private
    heard.keep("$9.00", "nine dollars", private=True)
    assert heard.said("Fee: $1.50, total: $9.00").private


def test_the_next_visit_knows_nothing_of_this_one() -> None:
    """G12."""
    heard = Heard()
    heard.keep("J***", "name begins with J", private=True)
    heard.forget()
    assert heard.said("J***") == Said("J***")


def test_who_asks_again_hears_letters_with_words() -> None:
    """UX.md section 11: "A as in apple" when it is repeated, and only then."""
    heard = Heard()
    heard.keep("K7F", "K, seven, F", slowly="K as in kite; seven; F as in fish")
    heard.keep("$5", "five dollars")
    said = heard.said("Number K7F, $5.")
    assert said.text == "Number K, seven, F, five dollars."
    assert said.again().text == "Number K as in kite; seven; F as in fish, five dollars."
    assert heard.said("$5").again() == heard.said("$5")
