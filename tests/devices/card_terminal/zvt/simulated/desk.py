"""The kiosk's driver and a simulated terminal on a virtual line, with a core of five lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from kiosk.bench.link import Link
from kiosk.devices.card_terminal.zvt.driver import ZvtDriver
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.card_terminal.zvt.simulator import MIDNIGHT, ZvtSimulator
from kiosk.devices.line import LineSettings
from kiosk.domain.cards import CardHeard, CardPrepared, CardReport, CardShows, Charge
from kiosk.domain.money import Money
from kiosk.ports import Out
from tests.devices.card_terminal.zvt.simulated.conftest import PACKET

SINCE_MS = int(MIDNIGHT.replace(tzinfo=UTC).timestamp()) * 1000


class Tapped(ZvtSimulator):
    """Keeps what went over the line, `packets`, in order."""

    def __init__(self, profile: ZvtProfile, midnight: datetime = MIDNIGHT) -> None:
        super().__init__(profile, midnight=midnight)
        self.packets: list[bytes] = []
        self._arriving = b""

    def feed(self, data: bytes, now: float) -> Out[Mapping[str, Any]]:
        self._arriving += data
        while packet := PACKET.match(self._arriving):
            self.packets.append(packet[0])
            self._arriving = self._arriving[packet.end() :]
        return self._keep(super().feed(data, now))

    def poll(self, now: float) -> Out[Mapping[str, Any]]:
        return self._keep(super().poll(now))

    def do(self, name: str, args: Mapping[str, Any], now: float) -> Out[Mapping[str, Any]]:
        return self._keep(super().do(name, args, now))

    def _keep(self, out: Out[Mapping[str, Any]]) -> Out[Mapping[str, Any]]:
        self.packets += PACKET.findall(out.data)
        return out


class Desk:
    """Prepares and charges, commits what it hears, and collects the reports on each tender."""

    def __init__(self, currency: str = "USD", seed: int = 0) -> None:
        profile = ZvtProfile(currency)
        line = LineSettings(9600, stopbits=2)
        self.link = Link(ZvtDriver(profile), Tapped(profile), line, seed=seed)
        self._currency = currency
        self._tenders = 0
        self._seen = 0
        self.link.plug()
        self.run(20)

    def start(self, minor: int) -> Charge:
        """05 01 and 06 01."""
        self._tenders += 1
        name = f"t{self._tenders}"
        since = SINCE_MS + int(self.link.now * 1000)
        charge = Charge(name, "p", Money(minor, self._currency), since)
        self.link.call(lambda driver: driver.prepare(charge))
        self.run(2)
        (prepared,) = self.reports(charge)
        assert isinstance(prepared, CardPrepared)
        charge = replace(charge, attempt=1, mark=prepared.mark)
        self.link.call(lambda driver: driver.charge(charge))
        self.run(2)
        return charge

    def pay(self, minor: int, brand: str = "visa", pin: str = "right") -> Charge:
        charge = self.start(minor)
        self.link.do("present_card", brand=brand, pin=pin)
        self.run(30)
        return charge

    def asked(self, charge: Charge) -> CardReport:
        self.link.call(lambda driver: driver.ask(charge))
        self.run(140)
        return self.end(charge)

    def run(self, seconds: float) -> None:
        """Lets time pass; an approval is committed at once."""
        end = self.link.now + seconds
        while self.link.run_until(self._heard, end - self.link.now):
            self._seen = len(self.link.events)
            self.link.call(lambda driver: driver.recorded())

    def reports(self, charge: Charge) -> list[CardReport]:
        found = [event for event in self.link.events if isinstance(event, CardReport)]
        return [report for report in found if report.tender_id == charge.tender_id]

    def end(self, charge: Charge) -> CardReport:
        """The last report that is no progress."""
        reports = self.reports(charge)
        return [one for one in reports if not isinstance(one, CardShows | CardHeard)][-1]

    def settles(self) -> dict[str, int]:
        return dict(self.link.simulator.truth()["settles"])

    def _heard(self) -> bool:
        return any(isinstance(one, CardHeard) for one in self.link.events[self._seen :])
