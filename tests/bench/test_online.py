"""The simulated Stripe on the bench: reachable, remembered, and honest about what it did."""

from __future__ import annotations

import json
import socket
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from kiosk.bench.control import BenchClient, BenchRefused
from kiosk.bench.online import OnlineStripe
from kiosk.bench.process import Bench


class Shop:
    """A bench with nothing but Stripe on a thread of this process, and a caller who has its key."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._bench = Bench(directory, {}, {"stripe": OnlineStripe})
        up = threading.Event()
        self._thread = threading.Thread(target=self._bench.run, kwargs={"ready": up.set})
        self._thread.start()
        assert up.wait(10)
        self.client = BenchClient(directory)
        self.address = json.loads((directory / "stripe.json").read_text())

    def call(self, method: str, path: str, form: str = "", key: str = "") -> tuple[int, Any]:
        """With an idempotency key if one is given."""
        port = int(self.address["api_base"].rpartition(":")[2])
        secret = Path(self.address["key_file"]).read_text().strip()
        headers = {"Authorization": f"Bearer {secret}", "Stripe-Version": "2026-10-28.endive"}
        if key:
            headers["Idempotency-Key"] = key
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request(method, path, form, headers)
        answer = connection.getresponse()
        told = json.loads(answer.read())
        connection.close()
        return answer.status, told

    def intent(self) -> str:
        """A PaymentIntent of 12.50."""
        form = "amount=1250&currency=usd&capture_method=manual"
        types = "allowed_payment_method_types[0]=card_present"
        status, told = self.call("POST", "/v1/payment_intents", f"{form}&{types}", "t:pi")
        assert status == 200, told
        return str(told["id"])

    def ask(self, intent: str) -> None:
        """Has the reader ask for a card."""
        path = f"/v1/terminal/readers/{self.address['reader']}/process_payment_intent"
        status, told = self.call("POST", path, f"payment_intent={intent}", "t:proc:1")
        assert status == 200, told

    def world(self) -> dict[str, Any]:
        return dict(json.loads((self.directory / "world.json").read_text()))

    def stop(self) -> None:
        with suppress(ConnectionError, OSError):
            self.client.quit()
        self.client.close()
        self._thread.join(10)
        assert not self._thread.is_alive()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Callable[[], Shop]]:
    shops: list[Shop] = []

    def start() -> Shop:
        shops.append(Shop(tmp_path))
        return shops[-1]

    yield start
    for one in shops:
        one.stop()


def test_its_key_is_for_its_owner_only_and_stays_the_same(shop: Callable[[], Shop]) -> None:
    """A kiosk reads it once; and whoever else is on the machine does not."""
    first = shop()
    key_file = Path(first.address["key_file"])
    key = key_file.read_text()
    assert key.startswith("rk_test_")
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    first.stop()
    shop()
    assert key_file.read_text() == key


def test_what_was_asked_is_on_disk_before_the_answer(shop: Callable[[], Shop]) -> None:
    """The acquirer's book is truth: a bench killed now would come back with it."""
    running = shop()
    intent = running.intent()
    assert intent in json.dumps(running.world()["stripe"])


def test_a_restart_finds_book_and_address_as_they_were(shop: Callable[[], Shop]) -> None:
    """The kiosk has the address in its config, and an open charge to ask about."""
    first = shop()
    intent = first.intent()
    first.stop()
    second = shop()
    assert second.address == first.address
    status, told = second.call("GET", f"/v1/payment_intents/{intent}")
    assert (status, told["amount"], told["status"]) == (200, 1250, "requires_payment_method")


def test_hands_and_facts_go_by_the_control_socket(shop: Callable[[], Shop]) -> None:
    """A card is presented as to any device; what the bank then does comes by itself."""
    running = shop()
    with pytest.raises(BenchRefused):
        running.client.do("stripe", "present_card")
    running.ask(running.intent())
    facts = running.client.do("stripe", "present_card")
    assert "card_presented" in {fact["fact"] for fact in facts}
    running.client.wait("stripe", "card_authorised", 10)
    assert running.client.truth()["stripe"] == running.world()["stripe"]


def test_without_network_nothing_answers_until_it_is_back(shop: Callable[[], Shop]) -> None:
    """DEVICES.md 5: API not reachable is card off; the same address works again later."""
    running = shop()
    intent = running.intent()
    running.client.do("stripe", "network_down")
    with pytest.raises(ConnectionRefusedError):
        running.call("GET", f"/v1/payment_intents/{intent}")
    with pytest.raises(BenchRefused, match="network_up first"):
        running.client.do("stripe", "present_card")
    assert intent in json.dumps(running.client.truth()["stripe"])
    running.client.do("stripe", "network_up")
    assert running.call("GET", f"/v1/payment_intents/{intent}")[0] == 200


def test_a_port_that_was_taken_meanwhile_is_another_ones(shop: Callable[[], Shop]) -> None:
    """The bench comes up elsewhere, and says where."""
    first = shop()
    first.stop()
    with socket.socket() as other:
        other.bind(("127.0.0.1", int(first.address["api_base"].rpartition(":")[2])))
        other.listen()
        assert shop().address["api_base"] != first.address["api_base"]
