"""Runs a process and says how long it took and how much memory it had at most."""

import os
import time
from dataclasses import dataclass, field


class ProcessFailed(Exception):
    """A process that was to be timed ended with an error."""


@dataclass
class Process:
    """A program with its arguments; `script` is the file that it gets as standard input."""

    arguments: list
    script: str = "/dev/null"


@dataclass
class Sample:
    seconds: float
    peak_bytes: int
    output: str


@dataclass
class Series:
    """The samples of one case and one engine."""

    seconds: list = field(default_factory=list)
    peak_bytes: int = 0

    def add(self, sample):
        self.seconds.append(sample.seconds)
        self.peak_bytes = max(self.peak_bytes, sample.peak_bytes)

    @property
    def median(self):
        ordered = sorted(self.seconds)
        middle = len(ordered) // 2
        if len(ordered) % 2:
            return ordered[middle]
        return (ordered[middle - 1] + ordered[middle]) / 2


def run(process, folder):
    """Runs a process from start to exit; its home is `folder`, so that no start-up file is read.

    The peak is the resident memory that the kernel reports for the child (`wait4`). The kernel
    counts the pages of the parent before `exec` too: see `memory_floor`.
    """
    output_path = os.path.join(folder, "output")
    error_path = os.path.join(folder, "errors")
    environment = {"HOME": folder, "LC_ALL": "C.UTF-8", "PATH": os.environ.get("PATH", "")}
    writing = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, process.script, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output_path, writing, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, error_path, writing, 0o600),
    ]
    start = time.perf_counter()
    child = os.posix_spawn(
        process.arguments[0], process.arguments, environment, file_actions=actions
    )
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    output, errors = text(output_path), text(error_path)
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        call = " ".join(process.arguments)
        raise ProcessFailed(f"{call}\nended with {code}\n{errors[-2000:]}{output[-500:]}")
    return Sample(seconds, usage.ru_maxrss * 1024, output)


def memory_floor(folder):
    """The least peak that can be measured: that of a program that does nothing."""
    return run(Process(["/bin/true"]), folder).peak_bytes


def text(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()
