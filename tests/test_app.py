"""The composition root: what it refuses, and what it puts together."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import Kiosk, build
from kiosk.config import ConfigError, Settings, load
from kiosk.devices.line import LineSettings
from kiosk.devices.runner import Worker
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.changes import AddTender, Commit, MarkTender, OpenPayment
from kiosk.domain.events import Condition, Device
from kiosk.domain.intents import Event, Tick
from kiosk.domain.money import Money
from kiosk.domain.payments import Tender
from kiosk.policy import rules_of
from kiosk.services.jobs import Workers
from kiosk.storage.database import JournalLockedError
from kiosk.storage.nightly import Nightly

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    shutil.copytree(ROOT / "resources" / "billers", tmp_path / "billers")
    ports = "".join(
        f'[devices.{device}]\nport = "{tmp_path / device}"\n'
        for device in ("acceptor", "printer", "scanner")
    )
    path = tmp_path / "kiosk.toml"
    path.write_text(f'[storage]\npath = "j.sqlite"\n[billers]\npath = "billers"\n{ports}')
    return load(path)


@pytest.fixture
def with_cards(settings: Settings, tmp_path: Path) -> Callable[[str], Settings]:
    """The same kiosk with one more table in its file."""

    def change(table: str) -> Settings:
        path = tmp_path / "kiosk.toml"
        path.write_text(path.read_text() + table)
        return load(path)

    return change


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "stripe.key"
    path.write_text("rk_test_0123456789\n")
    path.chmod(0o600)
    return path


@pytest.fixture
def kiosk(settings: Settings) -> Iterator[Kiosk]:
    built = build(settings, lambda _view: None)
    yield built
    built.stop()


def open_payment(kiosk: Kiosk, biller: str) -> None:
    """A payment of 10.00 that nobody has finished."""
    ten = Money(1000, "USD")
    change = OpenPayment(
        payment_id="p",
        visit_id="v",
        number=PayBillNumber(biller, "3161777077"),
        former_last4="",
        amount=ten,
        fee=ten.zero(),
        amount_due=ten,
        as_of_ms=0,
        language="en",
    )
    kiosk.journal.commit(Commit("payment_opened", "p", (change,)), 0, 0.0)


def test_nothing_runs_before_it_is_started(kiosk: Kiosk) -> None:
    """Building opens the journal and no port, starts no thread."""
    assert kiosk.thread is None
    pumps = [part for part in kiosk.parts if isinstance(part, Worker)]
    assert len(pumps) == 3
    assert all(pump.turns == 0 for pump in pumps)
    (nightly,) = [part for part in kiosk.parts if isinstance(part, Nightly)]
    assert not nightly._thread.is_alive()


def test_a_kiosk_without_a_terminal_knows_no_cards(kiosk: Kiosk) -> None:
    """Cash only: it never says that a card terminal is broken."""
    assert kiosk.core.health.terminal is None
    assert kiosk.core.outside.terminal is None


def test_a_serial_terminal_has_the_line_its_config_says(
    with_cards: Callable[[str], Settings],
) -> None:
    """DEVICES.md 4.1: 9600 8N2 usually, 115200 8N1 for some models."""
    table = '[devices.terminal]\nport = "/dev/none"\nbaud = 115200\nformat = "8N1"\n'
    built = build(with_cards(table), lambda _view: None)
    built.stop()
    pump: Any = built.parts[-1]
    assert pump.device is Device.TERMINAL
    assert pump._settings == LineSettings(115_200, 8, "N", 1)
    assert built.core.health.terminal is Condition.STARTING


def test_a_serial_terminals_own_line_is_9600_8n2(with_cards: Callable[[str], Settings]) -> None:
    """As most are delivered."""
    built = build(with_cards('[devices.terminal]\nport = "/dev/none"\n'), lambda _view: None)
    built.stop()
    pump: Any = built.parts[-1]
    assert pump._settings == LineSettings(9600, 8, "N", 2)


def test_a_kiosk_has_a_jack_only_where_its_config_has_one(
    with_cards: Callable[[str], Settings],
) -> None:
    """Under its own name, by a model that is known."""
    table = '[devices.headphones]\nport = "/dev/input/none"\n'
    for more, there in (("", False), (table, True)):
        built = build(with_cards(more), lambda _view: None)
        built.stop()
        devices = {getattr(part, "device", None) for part in built.parts}
        assert (Device.HEADPHONES in devices) is there
    with pytest.raises(ConfigError, match=r"devices\.headphones\.model: no model 'x'.*evdev"):
        build(with_cards('model = "x"\n'), lambda _view: None)


@pytest.mark.usefixtures("key_file")
def test_a_stripe_reader_is_not_there_until_it_has_answered(
    with_cards: Callable[[str], Settings],
) -> None:
    """Nothing is asked of Stripe before the start; cards are off until it answers."""
    table = '[stripe]\nreader = "tmr_1"\nkey_file = "stripe.key"\n'
    built = build(with_cards(table), lambda _view: None)
    built.stop()
    assert built.core.health.terminal is Condition.STARTING
    terminal: Any = built.core.outside.terminal
    assert terminal is built.parts[-1]


@pytest.mark.parametrize(
    ("mode", "words"), [(0o644, "chmod 600"), (None, "cannot be read: No such file")]
)
def test_a_key_that_others_can_read_or_nobody_has_is_refused(
    with_cards: Callable[[str], Settings], key_file: Path, mode: int | None, words: str
) -> None:
    """One line, without the key; the journal was not touched."""
    key_file.unlink() if mode is None else key_file.chmod(mode)
    table = '[stripe]\nreader = "tmr_1"\nkey_file = "stripe.key"\n'
    with pytest.raises(ConfigError, match=words) as caught:
        build(with_cards(table), lambda _view: None)
    assert str(caught.value).startswith("stripe.key_file: ")
    assert "0123456789" not in str(caught.value)


@pytest.mark.parametrize("mark", ["000041/0007", ""])
def test_a_terminal_may_not_go_while_a_charge_is_open(
    with_cards: Callable[[str], Settings], settings: Settings, mark: str
) -> None:
    """Nobody else can tell what became of the money, least of all a Stripe account; also where the
    terminal could not tell its last receipt before it."""
    zvt = with_cards('[devices.terminal]\nport = "/dev/none"\n')
    first = build(zvt, lambda _view: None)
    open_payment(first, "cityworks")
    charge = AddTender("p:1", "p", Tender.CARD, Money(1000, "USD"), Money(0, "USD"))
    marked = MarkTender("p:1", 1, mark)
    first.journal.commit(Commit("card_opened", "p", (charge,)), 0, 0.0)
    first.journal.commit(Commit("card_prepared", "p", (marked,)), 0, 0.0)
    first.stop()
    for _ in range(2):
        with pytest.raises(ConfigError, match=r"devices\.terminal: missing, and it has an open"):
            build(settings, lambda _view: None)
    build(zvt, lambda _view: None).stop()


def test_letters_have_a_worker_of_their_own(with_cards: Callable[[str], Settings]) -> None:
    """A mail server that hangs keeps no worker from a biller."""
    mail = '[mail]\nhost = "127.0.0.1"\nport = 1\ntls = "none"\nfrom = "a@b.example"\n'
    built = build(with_cards(mail), lambda _view: None)
    jobs, posts = built.jobs
    assert built.rules.mail
    assert built.core.outside.outbox.letters is not None
    assert built.core.outside.outbox.letters.jobs is posts
    assert built.core.outside.outbox.jobs is jobs
    assert posts._pool._max_workers == 1
    built.stop()


def test_a_mail_password_that_is_missing_leaves_the_journal_free(
    with_cards: Callable[[str], Settings], settings: Settings
) -> None:
    """Refused before the journal is opened."""
    mail = '[mail]\nhost = "m.example"\nfrom = "a@b.example"\nuser = "u"\npassword_file = "p"\n'
    with pytest.raises(ConfigError, match=r"^mail\.password_file: "):
        build(with_cards(mail), lambda _view: None)
    build(settings, lambda _view: None).stop()


def test_a_second_kiosk_on_one_journal_is_refused(kiosk: Kiosk) -> None:
    """MONEY.md section 6: one writer."""
    with pytest.raises(JournalLockedError, match="already running"):
        build(kiosk.settings, lambda _view: None)


def test_a_biller_file_may_not_go_while_its_money_is_on_the_way(settings: Settings) -> None:
    """Refused in words, and the journal is given back."""
    first = build(settings, lambda _view: None)
    open_payment(first, "cityworks")
    first.stop()
    (settings.billers.path / "cityworks.toml").unlink()
    for _ in range(2):
        with pytest.raises(ConfigError, match=r"cityworks\.toml is missing and has open"):
            build(settings, lambda _view: None)


def test_a_biller_file_nobody_needs_may_go(settings: Settings) -> None:
    """Only open money holds it."""
    build(settings, lambda _view: None).stop()
    (settings.billers.path / "cityworks.toml").unlink()
    build(settings, lambda _view: None).stop()


def test_no_biller_at_all_is_refused(settings: Settings) -> None:
    """A kiosk that can take nothing says so at once."""
    for path in settings.billers.path.glob("*.toml"):
        path.unlink()
    with pytest.raises(ConfigError, match=r"billers\.path: "):
        rules_of(settings)


def test_a_damaged_account_file_is_refused_by_line(settings: Settings) -> None:
    """The line says file, row and reason."""
    accounts = settings.billers.path / "cityworks.csv"
    accounts.write_text(accounts.read_text().replace("110.99", "110.9x", 1))
    with pytest.raises(ConfigError, match=r"cityworks.csv: line \d+"):
        build(settings, lambda _view: None)


def test_a_job_that_fails_posts_nothing_and_spares_the_next(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """A bug in one adapter costs one job."""
    posted: list[Event] = []
    jobs = Workers(posted.append)

    def broken() -> Event:
        raise KeyError("bug")

    jobs.submit(broken)
    jobs.submit(Tick)
    jobs._pool.shutdown(wait=True)
    assert posted == [Tick()]
    assert "job_failed" in "".join(capfd.readouterr())
