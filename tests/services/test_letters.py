"""Receipts by e-mail through the outbox: at least once, recognisable, and never at the expense of
the payment or of another channel."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.bills import PostingRefused, PostingUnknown
from kiosk.domain.intents import (
    Accept,
    ByMail,
    ChooseLanguage,
    Enter,
    Finish,
    KeyTyped,
    MailAnswered,
)
from kiosk.domain.letters import (
    Letter,
    Mail,
    MailAnswer,
    MailRefused,
    MailSent,
    MailUnknown,
    words_of,
)
from kiosk.domain.payments import Delivery, DeliveryKind, DeliveryState, Outcome
from kiosk.domain.visit import ChooseReceipt
from kiosk.services.letters import Letters
from kiosk.services.outbox import FIRST_RETRY_MS
from tests.services.conftest import World

ADDRESS = "ana@example.com"
EMAIL = DeliveryKind.EMAIL


def row(world: World) -> Delivery:
    found = world.journal.delivery(world.row_of_last().id, EMAIL)
    assert found is not None
    return found


def mailed(world: World, *before: Any) -> World:
    """Two notes for a bill, Paid; then the address, read back and agreed to."""
    world.to_cash().put_in(2000, 2000).do(Finish())
    assert world.on(ChooseReceipt)
    typed = (KeyTyped(char) for char in ADDRESS)
    return world.do(ByMail(), *typed, Enter(), *before, Accept())


def test_a_letter_says_what_the_paper_says_and_brings_the_pdf(world: World) -> None:
    """M-25, M-26: the same document, in words and as a file, under the payment's own key."""
    mailed(world)
    (letter,) = world.mail.letters
    _, _, printed = world.paper.out[0]
    assert letter.text == words_of(printed)
    assert letter.pdf == world.files.bytes_of(printed)
    assert (letter.to, letter.subject) == (ADDRESS, printed.title)
    assert letter.key.startswith(f"{world.row().id}.")
    assert (letter.file, letter.sent_ms) == (f"{world.row().confirmation}.pdf", world.row().told_ms)
    assert (row(world).state, row(world).attempts) == (DeliveryState.CONFIRMED, 1)
    assert world.core.visit.mail is Mail.SENT


def test_it_is_in_the_language_that_was_spoken_when_it_was_asked_for(world: World) -> None:
    """The paper came before, in the one spoken then."""
    mailed(world, ChooseLanguage("es"))
    (letter,) = world.mail.letters
    assert letter.language == "es"
    assert letter.text.startswith("Pagado")
    assert world.paper.out[0][2].language == "en"


def test_the_address_is_ciphertext_on_the_disk_and_gone_from_the_row_once_sent(
    world: World,
) -> None:
    """M-33, M-36, MONEY.md 9: in no byte of any file; once it is answered the answer takes its
    place."""
    world.mail.says = MailUnknown("timeout")
    mailed(world)
    assert row(world).answer == f"en {ADDRESS}"
    files = [file.read_bytes() for file in world.path.parent.iterdir() if file.suffix != ".keys"]
    assert all(ADDRESS.encode() not in raw for raw in files)
    world.mail.says = MailSent("250")
    world.wait(10)
    assert row(world).answer == "250"


def test_sent_is_on_the_disk_before_the_letter_leaves(world: World) -> None:
    """R1: the commit that wants it, the commit that says it left, then the job."""
    mailed(world)
    last = len(world.calls) - 1 - world.calls[::-1].index("submit")
    assert world.calls[last - 2 : last] == ["commit", "commit"]


def test_no_answer_is_asked_again_with_the_same_letter(world: World) -> None:
    """MONEY.md 8: at least once, doubling waits, the same bytes each time; then no more."""
    world.mail.says = MailUnknown("timeout")
    mailed(world)
    assert world.core.visit.mail is Mail.LATER
    waits = row(world).next_at_ms - world.clock.now_ms()
    assert FIRST_RETRY_MS <= waits <= FIRST_RETRY_MS * 3 // 2
    world.wait(4)
    world.mail.says = MailSent("250")
    world.wait(10)
    letters = world.mail.letters
    assert 2 < len(letters) == row(world).attempts < 5
    assert {repr((one.key, one.text, one.pdf)) for one in letters} == {
        repr((letters[0].key, letters[0].text, letters[0].pdf))
    }
    world.wait(4000)
    assert len(world.mail.letters) == len(letters)


def test_a_letter_with_other_words_is_another_letter(world: World) -> None:
    """Pending before and after its biller refused: a mail program that drops what it has already
    must not drop that the money is kept."""
    world.bank.says = PostingUnknown()
    world.mail.says = MailUnknown("timeout")
    world.to_cash().put_in(2000, 2000).wait(16).do(Finish(), ByMail())
    world.do(*(KeyTyped(char) for char in ADDRESS), Enter(), Accept())
    world.bank.says = PostingRefused("closed")
    world.wait(60)
    letters = world.mail.letters
    assert {letter.key.partition(".")[0] for letter in letters} == {world.row_of_last().id}
    assert len({letter.key for letter in letters}) == len({letter.text for letter in letters}) == 2


def test_a_letter_in_flight_is_not_sent_twice(world: World) -> None:
    """A server that takes a minute gets one letter, however often the row is looked at."""
    world.to_cash().put_in(2000, 2000).do(Finish(), ByMail())
    world.do(*(KeyTyped(char) for char in ADDRESS), Enter())
    world.slow = True
    world.do(Accept()).wait(60)
    assert len(world.jobs.waiting) == 1
    assert row(world).attempts == 1
    world.slow = False
    world.pump().wait(60)
    assert len(world.mail.letters) == 1


def test_an_answer_heard_twice_is_booked_once(world: World) -> None:
    """And one for a payment that sent none writes nothing."""
    mailed(world)
    commits = world.calls.count("commit")
    world.do(MailAnswered(world.row().id, MailRefused("550")), MailAnswered("x", MailSent()))
    assert world.calls.count("commit") == commits
    assert row(world).state is DeliveryState.CONFIRMED


def test_what_the_server_refuses_for_good_is_not_sent_again(world: World) -> None:
    """Message 23: told while the customer is there; the payment is as Paid as before."""
    world.mail.says = MailRefused("550")
    mailed(world)
    assert world.core.visit.mail is Mail.REFUSED
    assert (row(world).state, row(world).answer) == (DeliveryState.REFUSED, "550")
    assert world.row_of_last().outcome is Outcome.PAID
    assert world.journal.exceptions(world.clock.now_ms()) == ()
    world.wait(4000)
    assert len(world.mail.letters) == 1


def test_a_letter_nobody_takes_is_given_up_and_visible(world: World) -> None:
    """MONEY.md section 3: after the last try DEAD, never "sent"."""
    world.mail.says = MailUnknown("timeout")
    mailed(world).wait(4000)
    assert (row(world).state, row(world).attempts) == (DeliveryState.DEAD, 5)
    assert len(world.mail.letters) == 5
    assert ADDRESS not in row(world).answer


@pytest.mark.parametrize("answer", [MailUnknown("x"), MailRefused("550")])
def test_one_channel_failing_touches_no_other(world: World, answer: MailAnswer) -> None:
    """M-25: printed, kept and posted, whatever the mail server says; and the other way round."""
    world.mail.says = answer
    mailed(world)
    for kind in (DeliveryKind.PRINT, DeliveryKind.PDF, DeliveryKind.BILLER):
        delivery = world.journal.delivery(world.row_of_last().id, kind)
        assert delivery is not None
        assert delivery.state is DeliveryState.CONFIRMED
    world.mail.says = MailSent()
    world.files.broken, world.paper.proof = 99, None
    world.wait(300)
    mailed(world)
    assert row(world).state is DeliveryState.CONFIRMED


def test_a_letter_left_by_the_last_start_is_taken_up(world: World) -> None:
    """Its answer was lost with the process: sent again, under the same key."""
    world.to_cash().put_in(2000, 2000).do(Finish(), ByMail())
    world.do(*(KeyTyped(char) for char in ADDRESS), Enter())
    world.slow = True
    world.do(Accept())
    world.jobs.waiting.popleft()()
    world.slow = False
    world.cut().boot().wait(10)
    first, again = world.mail.letters
    assert first.key == again.key
    assert row(world).state is DeliveryState.CONFIRMED


def test_without_a_server_a_letter_waits_and_is_given_up_in_the_end(world: World) -> None:
    """[mail] was taken out of the config: no busy loop, and nothing else suffers."""
    world.mail.says = MailUnknown("timeout")
    mailed(world)
    world.cut().boot()
    world.core.outside.outbox.letters = None
    attempts = row(world).attempts
    world.wait(600)
    assert attempts < row(world).attempts < 20
    assert len(world.mail.letters) < 4
    assert world.to_cash().put_in(2000, 2000).row().outcome is Outcome.PAID


def test_a_pdf_that_cannot_be_made_keeps_the_letter_for_later(world: World) -> None:
    """A font on a failing disk: no letter without its receipt."""

    class NoFonts:
        def keep(self, name: str, document: Any) -> str:
            return name

        def bytes_of(self, document: Any) -> bytes:
            raise OSError(5, "input/output error")

    letters = world.core.outside.outbox.letters
    assert letters is not None
    world.core.outside.outbox.letters = Letters(letters.server, letters.jobs, NoFonts())
    mailed(world)
    assert world.mail.letters == []
    assert row(world).state is DeliveryState.SENT
    world.core.outside.outbox.letters = letters
    world.wait(10)
    assert [type(one) for one in world.mail.letters] == [Letter]
