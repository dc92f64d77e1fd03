"""How calls add up to a condition."""

import pytest

from kiosk.domain.events import Condition
from kiosk.gateways.stripe_terminal.seen import ReaderSeen
from kiosk.gateways.stripe_terminal.standing import Standing
from kiosk.gateways.stripe_terminal.troubles import Forbidden, Refused, Silent, Trouble

SEEN = ReaderSeen(
    "Kiosk", "online", "tml_1", live=False, action="", intent="", failure="", decline=""
)
AWAY = ReaderSeen(
    "Kiosk", "offline", "tml_1", live=False, action="", intent="", failure="", decline=""
)


class Warnings:
    def __init__(self) -> None:
        self.told: list[str] = []

    def warning(self, event: str, **fields: str) -> None:
        self.told.append(f"{event} {fields['state']}")


@pytest.fixture(autouse=True)
def warnings(monkeypatch: pytest.MonkeyPatch) -> Warnings:
    logger = Warnings()
    monkeypatch.setattr("kiosk.gateways.stripe_terminal.standing.logger", lambda: logger)
    return logger


def test_a_reader_said_to_be_offline_is_used_and_staff_are_warned_once(warnings: Warnings) -> None:
    """Stripe's status lags by minutes: it alone keeps no customer from paying."""
    standing = Standing()
    standing.seen(AWAY)
    standing.seen(AWAY)
    assert standing.condition is Condition.READY
    assert warnings.told == ["reader_says_offline offline"]
    standing.seen(SEEN)
    standing.seen(AWAY)
    assert len(warnings.told) == 2


def test_once_a_payment_was_refused_for_it_the_status_counts() -> None:
    """Off until Stripe says online, looked at after each half minute."""
    standing = Standing()
    standing.failed(Refused("terminal_reader_offline"))
    for standing.now in (10.0, 31.0, 61.5):
        standing.seen(AWAY)
        assert standing.condition is Condition.OFFLINE
    standing.now = 92.0
    standing.seen(SEEN)
    assert standing.condition is Condition.READY


@pytest.mark.parametrize(
    ("trouble", "condition"),
    [
        (Forbidden("api_key_invalid"), Condition.FAILURE),
        (Refused("terminal_reader_hardware_fault"), Condition.FAILURE),
        (Refused("terminal_reader_invalid_location_for_payment"), Condition.FAILURE),
        (Refused("terminal_location_country_unsupported"), Condition.FAILURE),
        (Refused("terminal_reader_offline"), Condition.OFFLINE),
        (Silent("no_connection"), Condition.OFFLINE),
        (Silent("http_500"), Condition.READY),
        (Refused("terminal_reader_busy"), Condition.READY),
        (Refused("resource_missing"), Condition.READY),
    ],
)
def test_what_a_failed_call_says_of_the_reader(trouble: Trouble, condition: Condition) -> None:
    """5.3: card off for staff, card off for now, or nothing at all."""
    standing = Standing()
    standing.seen(SEEN)
    standing.failed(trouble)
    assert standing.condition is condition


def test_a_fault_is_not_forgotten_by_the_next_look() -> None:
    """Stripe goes on showing a broken reader as it was."""
    standing = Standing()
    standing.failed(Refused("terminal_reader_hardware_fault"))
    standing.now = 29.0
    standing.seen(SEEN)
    standing.taken()
    kept = standing.condition
    standing.now = 30.0
    standing.seen(SEEN)
    assert (kept, standing.condition) == (Condition.FAILURE, Condition.READY)
