"""What the figures were measured on: the machine, its load at the time, and the versions at work."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

__all__ = ["at_this_hour", "load_average", "machine", "peak_of_process"]

PACKAGES = ("arcadedb", "neo4j", "neomodel", "networkx", "pydantic", "PyYAML", "typer")
"""Packages whose version has a part in the figures."""

KILOBYTE = 1024


def machine() -> list[tuple[str, str]]:
    """Return processor, memory, system and versions, by name."""
    return [
        ("processor", f"{os.cpu_count()} cores, {_processor()}"),
        ("memory", f"{_memory():.0f} GB"),
        ("system", f"{platform.system()} {platform.machine()}"),
        ("Python", platform.python_version()),
        *((name, one) for name in PACKAGES if (one := _version(name))),
    ]


def at_this_hour() -> str:
    """Return the day and the load of the machine, which every table is to be read with."""
    return f"{datetime.now(tz=UTC):%Y-%m-%d}, load average {load_average()}"


def load_average() -> str:
    """Return how many processes wanted a core in the last minute, `?` where the system does not tell."""
    return f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores" if hasattr(os, "getloadavg") else "?"


def peak_of_process(pid: int | str = "self") -> float | None:
    """Return the largest memory, in MB, that a process has held; None where the system does not tell."""
    return _megabytes(Path(f"/proc/{pid}/status"), "VmHWM")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), "unknown")


def _memory() -> float:
    total = _megabytes(Path("/proc/meminfo"), "MemTotal")
    return (total or 0.0) / KILOBYTE


def _megabytes(path: Path, name: str) -> float | None:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) / KILOBYTE for line in lines if line.startswith(f"{name}:")), None)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
