"""What speaks: one thread that has texts made into sound and played, and drops them at once."""

from __future__ import annotations

import subprocess
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.config_speech import SpeechTable
from kiosk.devices.speech.espeak import spoken
from kiosk.devices.speech.player import play
from kiosk.devices.speech.process import end
from kiosk.devices.speech.sound import SpeechError, Trouble
from kiosk.logs import logger
from kiosk.ports import Route, Said, Utterance


@dataclass(slots=True)
class _Job:
    """One utterance. `cut` and `held` (by a pause) say why its program was ended."""

    utterance: Utterance
    cut: bool = False
    held: bool = False
    playing: bool = False
    process: subprocess.Popen[bytes] | None = None

    def end(self) -> None:
        if self.process is not None:
            end(self.process)


class CommandSpeech:
    """Implements `ports.SpeechEngine` with the programs of the config. `done` is called on the
    engine's thread. What was said is in no log and no file; why it could not be said is told once,
    as `speech_failed` with the trouble as its kind, until something is heard again."""

    def __init__(self, table: SpeechTable, done: Callable[[int, Said], None]) -> None:
        self._devices = {Route.HEADPHONES: table.headphones, Route.SPEAKER: table.speaker}
        self._table = table
        self._done = done
        self._changed = threading.Condition()
        self._waiting: deque[_Job] = deque()
        self._now: _Job | None = None
        self._paused = False
        self._closing = False
        self._told: Trouble | None = None
        self._thread = threading.Thread(target=self._run, name="speech", daemon=True)
        self._thread.start()

    def say(self, utterance: Utterance) -> None:
        with self._changed:
            self._cut()
            if not self._closing:
                self._waiting.append(_Job(utterance))

    def silence(self) -> None:
        with self._changed:
            self._cut()

    def pause(self) -> None:
        with self._changed:
            self._paused = True
            if self._now is not None and self._now.playing:
                self._now.held = True
                self._now.end()

    def go_on(self) -> None:
        with self._changed:
            self._paused = False
            self._changed.notify()

    def close(self) -> None:
        """What is being said is cut, and answered; waits a second at most. May be called again."""
        with self._changed:
            self._closing = True
            self._cut()
        self._thread.join(1.0)

    def _cut(self) -> None:
        """A pause ends with what was paused."""
        for job in self._waiting:
            job.cut = True
        if self._now is not None:
            self._now.cut = True
            self._now.end()
        self._paused = False
        self._changed.notify()

    def _run(self) -> None:
        while (job := self._next()) is not None:
            said = self._guarded(job)
            with self._changed:
                self._now = None
                said = Said.CUT if job.cut else said
            try:
                self._done(job.utterance.mark, said)
            except Exception as bug:  # noqa: BLE001  # a listener's bug must not end all speech
                logger().error("speech_bug", exc_info=bug)

    def _next(self) -> _Job | None:
        with self._changed:
            while not self._waiting and not self._closing:
                self._changed.wait()
            self._now = self._waiting.popleft() if self._waiting else None
            return self._now

    def _guarded(self, job: _Job) -> Said:
        try:
            self._say(job)
        except SpeechError as error:
            self._tell(job, error.trouble)
            return Said.FAILED
        except Exception as bug:  # noqa: BLE001  # as above
            logger().error("speech_bug", exc_info=bug)
            return Said.FAILED
        if not job.cut:
            self._told = None
        return Said.DONE

    def _tell(self, job: _Job, trouble: Trouble) -> None:
        if not job.cut and trouble is not self._told:
            self._told = trouble
            route = str(job.utterance.route)
            logger().warning("speech_failed", device=route, kind=str(trouble))

    def _say(self, job: _Job) -> None:
        """Returns when all was heard, or when it is cut. Raises SpeechError."""

        def hold(process: subprocess.Popen[bytes]) -> None:
            with self._changed:
                job.process = process
                if job.cut or job.held:
                    job.end()

        one = job.utterance
        device = self._devices[one.route]
        if job.cut:
            return
        if not device:
            raise SpeechError(Trouble.NO_DEVICE)
        sound = spoken(one.text, one.language, one.rate, self._table, hold).quieter(one.gain_db)
        at = 0
        while at < len(sound.frames) and self._may_play(job):
            at = play(sound, device, at, hold)
            if at < len(sound.frames) and not self._stopped(job):
                raise SpeechError(Trouble.DEVICE)

    def _may_play(self, job: _Job) -> bool:
        """Waits for the end of a pause."""
        with self._changed:
            job.playing = job.held = False
            while self._paused and not job.cut:
                self._changed.wait()
            job.playing = not job.cut
            return job.playing

    def _stopped(self, job: _Job) -> bool:
        """By us, and not by itself."""
        with self._changed:
            return job.cut or job.held
