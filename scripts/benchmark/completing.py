"""How long Tab takes at a terminal, from the key to the first byte that answers it.

The program runs in a pseudo-terminal, as a person has it; what is measured holds the way there and
back. Also how long Ctrl-C takes to bring the prompt back while the program works.
"""

import os
import pty
import re
import select
import signal
import time

from cases import Case, at_most_seconds
from measuring import ProcessFailed, Sample

# What stands before the cursor when Tab is pressed.
LINES = {
    "a word of the grammar": "debtors whe",
    "values with their counts": "debtors where district = ",
    "codes by their beginning": "employer TA0",
    "names without marks": 'employer "go phu th',
}
# Statements that touch every row several times.
LONG = [
    "debtors sort name, code top 1000000",
    "debtors by name, code show count sort name",
    "debtors where name like \"*a*b*c*\" or address like \"*a*b*c*\" show count",
    "debtors show code, evasion_met, evasion_unknown sort evasion_met top 1000000",
    "worklist",
]
# How long a statement has run when it is stopped.
DELAYS_MS = [5, 10, 20, 40, 80, 160, 320, 640]
PROMPT = b"> "
INTERRUPT = b"\x03"
# What moves the cursor and changes modes of the terminal.
ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")
LIMIT_SECONDS = 60


class Window:
    """The program at a terminal of its own."""

    def __init__(self, command, folder):
        self.child, self.descriptor = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            environment = {"HOME": folder, "LANG": "C.UTF-8", "TERM": "xterm", "PAGER": "cat"}
            os.execve(command[0], command, environment)

    def read(self, seconds):
        """What comes within some time; empty where nothing does."""
        if not select.select([self.descriptor], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self.descriptor, 1 << 16)
        except OSError as error:
            raise ProcessFailed("the program at the terminal has ended") from error

    def settle(self, seconds=0.05):
        """Reads until nothing comes for a while."""
        seen = b""
        while more := self.read(seconds):
            seen += more
        return seen

    def press(self, keys):
        os.write(self.descriptor, keys)

    def wait_for(self, text):
        """Reads until a text came, escape sequences left out; the seconds until then."""
        begun = time.perf_counter()
        seen = b""
        while text not in ESCAPES.sub(b"", seen):
            seen += self.read(0.2)
            if time.perf_counter() - begun > LIMIT_SECONDS:
                raise ProcessFailed(f"{text!r} never came, but {seen[-300:]!r}")
        return time.perf_counter() - begun

    def close(self):
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.descriptor)


def time_completing(engine, label, ledger, rounds, folder):
    """A case for the slowest of the completions, the first of each left out, and one for Ctrl-C."""
    window = Window([engine.program, ledger, "--today", "13/10/2022", "--no-color"], folder)
    try:
        window.wait_for(PROMPT)
        window.settle(0.3)
        tab = slowest(f"{label}: Tab, slowest", {
            name: [press_tab(window, line) for _ in range(rounds + 1)][1:]
            for name, line in LINES.items()
        }, 0.02, engine)
        stop = slowest(f"{label}: Ctrl-C to the prompt, slowest", {
            line: [interrupt(window, line, turn) for turn in range(rounds)] for line in LONG
        }, 0.05, engine)
    finally:
        window.close()
    return [tab, stop]


def slowest(name, seconds, limit, engine):
    """A case with the samples of whatever has the highest median."""
    worst = max(seconds, key=lambda key: sorted(seconds[key])[len(seconds[key]) // 2])
    case = Case(f"{name} ({worst})", len(seconds[worst]), [at_most_seconds(limit)])
    for value in seconds[worst]:
        case.add(engine, Sample(value, 0, ""))
    return case


def press_tab(window, line):
    """Types a line, presses Tab, and takes the line away again; the seconds of Tab."""
    window.press(line.encode())
    window.settle()
    begun = time.perf_counter()
    window.press(b"\t")
    if not window.read(LIMIT_SECONDS):
        raise ProcessFailed(f"Tab behind {line!r} gives no answer")
    taken = time.perf_counter() - begun
    window.settle()
    window.press(b"\x15")
    window.settle()
    return taken


def interrupt(window, line, turn):
    """Runs a statement and stops it after a while; the seconds from Ctrl-C to the prompt.

    A statement that is done before counts as stopped at once.
    """
    window.press(line.encode())
    window.settle()
    window.press(b"\r")
    time.sleep(DELAYS_MS[turn % len(DELAYS_MS)] / 1000)
    window.press(INTERRUPT)
    taken = window.wait_for(b"\n" + PROMPT)
    window.settle()
    return taken
