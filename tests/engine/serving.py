"""A running preview, asked as a browser asks it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.engine.commands import surroundings

PATIENCE_SECONDS = 40


@dataclass(frozen=True)
class Preview:
    """A preview that answers at a port, and the file that takes what it says."""

    port: int
    said: Path

    def get(self, address: str) -> tuple[int, str]:
        """Return the status and the text of a page."""
        try:
            with urllib.request.urlopen(self._at(address), timeout=10) as answer:  # noqa: S310
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode()
        except (urllib.error.URLError, OSError):
            return 0, ""

    def wait_until(self, address: str, is_so: Callable[[str], bool]) -> str:
        """Return the text of a page as soon as it is as wanted."""
        until = time.monotonic() + PATIENCE_SECONDS
        status, text = 0, ""
        while time.monotonic() < until:
            status, text = self.get(address)
            if status == 200 and is_so(text):
                return text
            time.sleep(0.15)
        pytest.fail(f"{address} stayed as it was ({status}):\n{text[-1500:]}\n{self.log()}")

    def wait_for(self, address: str, words: str) -> str:
        """Return the text of a page as soon as it holds some words."""
        return self.wait_until(address, lambda text: words in text)

    def wait_without(self, address: str, words: str) -> str:
        """Return the text of a page as soon as some words are gone."""
        return self.wait_until(address, lambda text: words not in text)

    def log(self) -> str:
        """Return all that the preview has said."""
        return self.said.read_text(encoding="utf-8")

    def _at(self, address: str) -> str:
        return f"http://127.0.0.1:{self.port}/{address}"


@contextmanager
def serve(folder: Path, engine: str = "mkdocs", **variables: str) -> Iterator[Preview]:
    """Run the preview of a site until the block ends."""
    port = _free_port()
    said = folder.parent / f"said-{port}.txt"
    with said.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", engine, "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=folder,
            env=surroundings(VPCASES_AS_OF="2026-11-01", **variables),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Preview(port, said)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
