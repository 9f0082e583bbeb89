"""Measuring one build in a fresh process, and one edit while `mkdocs serve` runs.

This module imports nothing large: Linux counts the memory of whoever starts a process as the least
that the process ever had.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST_WAIT_SECONDS = 1_800
KILOBYTES_PER_MB = 1_024
BYTES_PER_MB = 1_048_576


@dataclass(frozen=True)
class Build:
    """What one cold build took, and what it left behind."""

    wall_seconds: float
    cpu_seconds: float
    peak_mb: float
    output_mb: float
    files: int
    pages: int
    search_mb: float


def run_python(*arguments: str | Path, cwd: Path = ROOT) -> None:
    """Run Python to its end; where it fails, so do we, with all it said."""
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(
        command, cwd=cwd, env=surroundings(), capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def surroundings() -> dict[str, str]:
    """Return our environment for a process that finds this checkout and prints no advertisement."""
    settings = {name: text for name, text in os.environ.items() if not name.startswith("VPCASES_")}
    paths = (settings.get("PYTHONPATH", ""), str(ROOT))
    return {
        **settings,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": os.pathsep.join(path for path in paths if path),
    }


def measure_build(site: Path, output: Path) -> Build:
    """Return what a build takes in a process of its own, with no output or cache to begin from."""
    for left in (output, site / ".cache"):
        shutil.rmtree(left, ignore_errors=True)
    log = site / "build.log"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(output)]
    with log.open("wb") as said:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=site, env=surroundings(), stdout=said, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
        wall_seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the build of {site} failed:\n{log.read_text(encoding='utf-8')}")
    sizes = {path: path.stat().st_size for path in output.rglob("*") if path.is_file()}
    return Build(
        wall_seconds=wall_seconds,
        cpu_seconds=used.ru_utime + used.ru_stime,
        peak_mb=used.ru_maxrss / KILOBYTES_PER_MB,
        output_mb=sum(sizes.values()) / BYTES_PER_MB,
        files=len(sizes),
        pages=sum(path.suffix == ".html" for path in sizes),
        search_mb=sizes.get(output / "search" / "search_index.json", 0) / BYTES_PER_MB,
    )


@dataclass(frozen=True)
class Editable:
    """A title in a file, and the page that shows it: its address is relative to the site's root."""

    source: Path
    line: str
    title: str
    address: str


def measure_edits(site: Path, page: Editable, count: int) -> list[float]:
    """Return the seconds from each of a few saved edits until the served page shows it."""
    original = page.source.read_text(encoding="utf-8")
    seconds = []
    with serve(site) as base:
        wait_for(base + page.address, f"{page.title}<")
        for number in range(count):
            title = f"{page.title} once {'more ' * number}edited"
            text = original.replace(page.line, page.line.replace(page.title, title), 1)
            time.sleep(1)  # The watcher may still be looking at the last build.
            page.source.write_text(text, encoding="utf-8")
            begun = time.perf_counter()
            wait_for(base + page.address, f"{title}<")
            seconds.append(time.perf_counter() - begun)
    page.source.write_text(original, encoding="utf-8")
    return seconds


@contextlib.contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a site with live reload while the block runs; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        at = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--quiet", "-a", at]
    # Whoever edits looks at the internal edition: the public one shows what was approved.
    env = {**surroundings(), "VPCASES_EDITION": "internal"}
    with (site / "serve.log").open("wb") as said:
        process = subprocess.Popen(
            command, cwd=site, env=env, stdout=said, stderr=subprocess.STDOUT
        )
        try:
            yield f"http://{at}/"
        finally:
            process.terminate()
            process.wait()


def wait_for(address: str, words: str) -> None:
    """Wait until a page shows the words."""
    until = time.monotonic() + LONGEST_WAIT_SECONDS
    while time.monotonic() < until:
        # Nobody answers before the first build is done.
        with contextlib.suppress(OSError):
            page = urllib.request.urlopen(address, timeout=LONGEST_WAIT_SECONDS)  # noqa: S310
            with page:
                if words.encode() in page.read():
                    return
        time.sleep(0.02)
    raise SystemExit(f"{address} never showed {words!r}")
