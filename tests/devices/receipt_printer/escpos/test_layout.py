"""Documents as commands."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import assert_never

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.receipt_printer.escpos.layout import QR_LIMIT, Job, compose
from kiosk.devices.receipt_printer.escpos.profiles import CLONE, NO_TOKEN, STANDARD, EscposProfile
from kiosk.devices.receipt_printer.escpos.simulator import EscposSimulator
from kiosk.domain.receipts import Block, Document, Heading, Pair, Qr, Rule, Text, Tone


def composed(*blocks: Block, profile: EscposProfile = STANDARD, copy: int = 0) -> bytes:
    return b"".join(compose(Document("en", "Slip", blocks), profile, copy).commands)


def printed(job: Job, profile: EscposProfile = STANDARD) -> list[str]:
    printer = EscposSimulator(profile, line_s=0.0, cut_s=0.0)
    printer.feed(b"".join(job.commands), 0.0)
    truth = printer.truth()
    assert (truth["drawer_opened"], truth["unknown_commands"], truth["lost_bytes"]) == (0, 0, 0)
    return [row["text"] for row in truth["receipts"]]


def test_a_slip_is_initialised_set_printed_and_cut() -> None:
    """The page is sent after every 1B 40; ASB is asked for anew; a partial cut is the end."""
    assert composed(Pair("Fee", "No fee")) == (
        bytes.fromhex("1B 40 1C 2E 1B 74 10 1D 61 0E")
        + bytes.fromhex("1B 61 00 1D 21 00 1B 45 00")
        + b"Fee                                       No fee\n"
        + bytes.fromhex("1D 56 42 18")
    )


def test_a_printer_without_pages_and_asb_is_sent_neither() -> None:
    """The profile says what the printer knows."""
    bare = replace(CLONE, asb=False)
    assert composed(profile=bare) == bytes.fromhex("1B 40 1C 2E 1D 56 42 18")


def test_a_heading_is_centred_bold_and_twice_the_size() -> None:
    """The outcome is read from a distance."""
    heading = bytes.fromhex("1B 61 01 1D 21 11 1B 45 01") + b"Paid\n"
    assert heading in composed(Heading("Paid"))


def test_a_long_heading_wraps_at_half_the_columns() -> None:
    """24 letters of double width fill the paper."""
    text = composed(Heading("Your payment is being checked"))
    assert b"Your payment is being\n" in text
    assert b"checked\n" in text


def test_the_total_is_bold_and_tall() -> None:
    """Tone.STRONG of a pair."""
    start = bytes.fromhex("1B 61 00 1D 21 01 1B 45 01") + b"Total "
    assert start in composed(Pair("Total", "$ 84.17", Tone.STRONG))


def test_strong_text_is_bold_and_small_text_is_not_smaller() -> None:
    """203 dpi letters of 3 mm are small enough for anybody."""
    both = composed(Text("Keep this.", Tone.STRONG), Text("Terms.", Tone.SMALL, centred=True))
    assert bytes.fromhex("1B 61 00 1D 21 00 1B 45 01") + b"Keep this.\n" in both
    assert bytes.fromhex("1B 61 01 1D 21 00 1B 45 00") + b"Terms.\n" in both


def test_a_rule_is_underlined_blanks() -> None:
    """A solid line in 61 bytes instead of 152."""
    line = b"\x1b\x2d\x02" + b" " * 48 + b"\n\x1b\x2d\x00"
    assert line in composed(Rule())


@pytest.mark.parametrize(
    ("label", "value", "lines"),
    [
        ("L" * 20, "V" * 26, ["L" * 20 + "  " + "V" * 26]),
        ("L" * 20, "V" * 27, ["L" * 20, " " * 21 + "V" * 27]),
        (
            "Balance left on the account of the former number",
            "$ 12.00 as of 31 July 2026, 14:05, by the biller's own word",
            [
                "Balance left on the account of the former number",
                " " * 7 + "$ 12.00 as of 31 July 2026, 14:05, by the",
                " " * 31 + "biller's own word",
            ],
        ),
    ],
)
def test_a_pair_too_long_for_one_line_keeps_every_letter(
    label: str, value: str, lines: list[str]
) -> None:
    """The label stands left, the value right, on lines of their own if need be."""
    (paper,) = printed(compose(Document("en", "Slip", (Pair(label, value),)), STANDARD, 0))
    assert paper.splitlines() == lines


def test_spanish_and_the_euro_come_out_right(receipt: Document) -> None:
    """Bytes of WPC1252: n tilde F1, the euro 80. On paper: the letters themselves."""
    job = compose(receipt, STANDARD, 0)
    assert b"Compa\xf1\xeda de Aguas \xd1and\xfa" in b"".join(job.commands)
    assert b"84,17 \x80" in b"".join(job.commands)
    (paper,) = printed(job)
    assert "Compañía de Aguas Ñandú" in paper
    assert "84,17 €" in paper
    assert "¿Algo no está bien? Llámenos, ¡por favor!" in paper


def texts_of(block: Block) -> list[str]:
    match block:
        case Heading(text) | Text(text):
            return [text]
        case Pair(label, value):
            return [label, value]
        case Qr(data, caption):
            return [data, caption]
        case Rule():
            return ["---"]
        case _:
            assert_never(block)


def test_the_paper_holds_every_text_of_the_document_in_order(receipt: Document) -> None:
    """M-26: nothing of the receipt is lost between the journal and the paper."""
    (paper,) = printed(compose(receipt, STANDARD, 0))
    flat = " ".join(paper.split())
    at = 0
    for block in receipt.blocks:
        for text in texts_of(block):
            at = flat.index(text, at) + len(text)


def test_the_first_print_bears_no_mark_and_each_copy_its_number(receipt: Document) -> None:
    """From the second paper on it says "Copy", before anything else."""
    (first,) = printed(compose(receipt, STANDARD, 0))
    (third,) = printed(compose(receipt, STANDARD, 2))
    assert "Copy" not in first
    assert third == "Copy 2\n" + first


def test_a_line_outside_the_page_is_drawn_and_only_that_line() -> None:
    """Never a question mark; the other lines stay letters."""
    job = compose(Document("en", "Slip", (Pair("Name", "Łódź"), Text("Thanks"))), STANDARD, 0)
    assert printed(job) == ["[image]\nThanks"]


def test_bands_are_at_most_24_lines_high_over_the_whole_width() -> None:
    """A band of 576 x 24 dots is 1728 bytes: less than half the printer's buffer."""
    job = compose(Document("en", "Slip", (Heading("Łódź"),)), STANDARD, 0)
    images = [command for command in job.commands if command.startswith(b"\x1d\x76\x30")]
    first, last = (command[4:8] for command in images)
    assert first == bytes.fromhex("48 00 18 00")
    assert last[:2] == bytes.fromhex("48 00")
    assert last[2] <= 24


def test_a_clone_gets_letters_only_for_ascii() -> None:
    """clone_code_page: its numbers for pages cannot be trusted, so accents are drawn."""
    job = compose(Document("es", "Recibo", (Text("Número"), Text("Total"))), CLONE, 0)
    assert b"\x1b\x74" not in b"".join(job.commands)
    assert printed(job, CLONE) == ["[image]\nTotal"]


def test_a_qr_code_too_long_to_print_is_left_out_and_its_caption_stays() -> None:
    """Half a code would read as a forged one."""
    long = Document("en", "Slip", (Qr("x" * (QR_LIMIT + 1), "Scan to check."), Qr("", "Or call.")))
    assert printed(compose(long, STANDARD, 0)) == ["Scan to check.\nOr call."]


@pytest.mark.parametrize(("length", "module"), [(280, 6), (281, 4)])
def test_long_qr_codes_have_smaller_modules(length: int, module: int) -> None:
    """The code must fit into 576 dots."""
    size = bytes((0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, module))
    assert size in composed(Qr("x" * length))


def test_the_job_knows_how_long_it_is() -> None:
    """Lines, with the bytes, make the deadline: two for the large heading, its gap, the pair."""
    job = compose(Document("en", "Slip", (Heading("Paid"), Pair("a", "b"))), NO_TOKEN, 0)
    assert job.lines == 2 + 1 + 1


@pytest.mark.parametrize(
    "name", ["\x1bp\x00\x19\xfa", "\x1dV\x00", "\x1dV\x41\x10", "\x10\x14\x01\x00\x01"]
)
def test_a_hostile_name_cannot_cut_paper_or_open_a_drawer(name: str) -> None:
    """control_bytes_in_name: what is printed are letters."""
    blocks = (Pair("Name", f"J{name}S"), Text(name + "text"), Heading(name), Qr(name, name))
    assert len(printed(compose(Document("en", "Slip", blocks), STANDARD, 0))) == 1


HOSTILE = st.text(max_size=60)


@given(
    st.lists(
        st.one_of(
            st.builds(Heading, HOSTILE),
            st.builds(Text, HOSTILE, st.sampled_from(Tone), st.booleans()),
            st.builds(Pair, HOSTILE, HOSTILE, st.sampled_from(Tone)),
            st.builds(Qr, HOSTILE, HOSTILE),
        ),
        max_size=6,
    )
)
def test_no_document_holds_a_real_time_command(blocks: list[Block]) -> None:
    """Whatever a biller sends, no byte pair in the job acts out of turn, and all is one paper."""
    job = compose(Document("en", "Slip", (*blocks, Text("end"))), STANDARD, 0)
    pairs = pairwise(b"".join(job.commands))
    assert not any(first == 0x10 and second in (0x04, 0x05, 0x14) for first, second in pairs)
    assert len(printed(job)) == 1
