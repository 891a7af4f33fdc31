"""A person at a terminal, for tests: a program in a pseudo-terminal and a model of its screen.

    with Terminal([program], columns=80, rows=24, term="xterm-256color") as terminal:
        terminal.wait_for("> ")
        terminal.type("debtors").press("enter")
        terminal.wait_for("rows")

Every wait has a limit and fails with the whole screen, so that a test never hangs and its failure
shows what a person would have seen. Needs the packages pexpect and pyte.
"""

import array
import fcntl
import os
import signal
import termios
import time
import unicodedata

try:
    import pexpect
    import pyte
except ImportError as missing:
    raise SystemExit(f"python3 lacks {missing.name}: install with  pip install pexpect pyte")

KEYS = {
    "enter": "\r", "tab": "\t", "escape": "\x1b", "backspace": "\x7f",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
    "home": "\x1b[H", "end": "\x1b[F", "delete": "\x1b[3~", "insert": "\x1b[2~",
    "page-up": "\x1b[5~", "page-down": "\x1b[6~",
    "ctrl-left": "\x1b[1;5D", "ctrl-right": "\x1b[1;5C", "ctrl-delete": "\x1b[3;5~",
    "alt-enter": "\x1b\r", "alt-backspace": "\x1b\x7f", "shift-tab": "\x1b[Z", "f5": "\x1b[15~",
}
KEYS.update({f"ctrl-{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"})
KEYS.update({f"alt-{letter}": "\x1b" + letter for letter in "abcdefghijklmnopqrstuvwxyz"})

# The same keys as other terminals spell them.
LINUX_KEYS = {"home": "\x1b[1~", "end": "\x1b[4~", "f5": "\x1b[[E"}
RXVT_KEYS = {"home": "\x1b[7~", "end": "\x1b[8~", "ctrl-left": "\x1bOd", "ctrl-right": "\x1bOc"}
APPLICATION_KEYS = {"up": "\x1bOA", "down": "\x1bOB", "right": "\x1bOC", "left": "\x1bOD",
                    "home": "\x1bOH", "end": "\x1bOF"}


# How long a test waits for what it expects before it fails; far above what a slow machine needs.
LIMIT_SECONDS = float(os.environ.get("TERMINAL_SECONDS", "30"))

# A program that is at work reads no keys; then a test goes on after this time.
TAKING_SECONDS_MAX = 2.0


def line_name(descriptor):
    """The name of the program's end of a pseudo-terminal whose other end is given."""
    number = array.array("i", [0])
    fcntl.ioctl(descriptor, TIOCGPTN, number)
    return f"/dev/pts/{number[0]}"


# Not named in the module termios before Python 3.13.
TIOCGPTN = 0x80045430


class ScreenFailure(AssertionError):
    """What was awaited did not come; carries the screen."""


def usual_signals():
    """What a program under a login shell starts with, however these tests were started."""
    for name in ("SIGINT", "SIGHUP", "SIGQUIT", "SIGTERM", "SIGTSTP", "SIGPIPE"):
        signal.signal(getattr(signal, name), signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])


class Terminal:
    """One program in one window."""

    def __init__(self, command, columns=80, rows=24, term="xterm-256color", environment=None,
                 directory=None, limit=LIMIT_SECONDS, keys=None):
        self.limit = limit
        self.keys = {**KEYS, **(keys or {})}
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        self.child = pexpect.spawn(
            command[0], command[1:], dimensions=(rows, columns), timeout=limit, cwd=directory,
            env=self._environment(term, environment or {}), preexec_fn=usual_signals)
        self.child.delaybeforesend = None
        # The program's end of the line, to see what it has not read yet.
        self.line = os.open(line_name(self.child.child_fd), os.O_RDONLY | os.O_NOCTTY)
        self.exit_code = None

    @staticmethod
    def _environment(term, changes):
        kept = ("PATH", "HOME", "LD_LIBRARY_PATH", "TMPDIR")
        result = {name: os.environ[name] for name in kept if name in os.environ}
        result.update({"LANG": "C.UTF-8", "EDITRC": "/dev/null", "SWIFT_BACKTRACE": "enable=no"})
        if term is not None:
            result["TERM"] = term
        for name, value in changes.items():
            if value is None:
                result.pop(name, None)
            else:
                result[name] = value
        return result

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        os.close(self.line)
        self.child.close(force=True)

    # Typing

    def type(self, text):
        """Types letter by letter, each only after the one before it arrived, as a person does."""
        for letter in text:
            self.send(letter).wait_until_taken()
            self.settle(0.002)
        return self

    def press(self, *names):
        for name in names:
            seen = len(self.raw)
            self.send(self.keys[name]).wait_until_taken()
            # Whatever follows Enter at once would look like a paste, so its outcome is awaited.
            end = time.monotonic() + TAKING_SECONDS_MAX
            while name == "enter" and len(self.raw) == seen and time.monotonic() < end:
                self.read(0.02)
            # Keys that come faster than Tab is answered would count as pasted, too.
            self.settle(0.2 if name == "tab" else 0.02)
        return self

    def wait_until_taken(self):
        """Waits until the program has read what was typed; not for ever, for it may be at work."""
        waiting = array.array("i", [1])
        end = time.monotonic() + TAKING_SECONDS_MAX
        while time.monotonic() < end and self.child.isalive():
            fcntl.ioctl(self.line, termios.FIONREAD, waiting)
            if not waiting[0]:
                break
            self.read(0.002)
        return self

    def send(self, text):
        """Sends bytes at once, as a paste without markers or a script does."""
        data = text if isinstance(text, bytes) else text.encode()
        while data:
            data = data[self.child.send(data[:1024]):]
            self.read(0)
        return self

    def paste(self, text):
        """Pastes with the markers that terminals add where the program asked for them."""
        return self.send("\x1b[200~" + text.replace("\n", "\r") + "\x1b[201~")

    def resize(self, columns, rows=None):
        rows = rows or self.screen.lines
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        self.settle(0.1)
        return self

    def kill(self, number=signal.SIGTERM):
        self.child.kill(number)
        return self

    # Seeing

    def read(self, seconds):
        """Takes what the program wrote within some time; false where nothing came."""
        try:
            data = self.child.read_nonblocking(65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            return False
        self.raw += data
        self.stream.feed(data)
        return True

    def settle(self, seconds=0.15):
        """Reads until the program has been silent for a while."""
        while self.read(seconds):
            pass
        return self

    @property
    def lines(self):
        return [unicodedata.normalize("NFC", line.rstrip()) for line in self.screen.display]

    @property
    def text(self):
        return "\n".join(self.lines).rstrip()

    @property
    def cursor(self):
        """Column and row, from 0."""
        return self.screen.cursor.x, self.screen.cursor.y

    @property
    def cursor_line(self):
        return self.lines[self.screen.cursor.y]

    def wait_until(self, holds, what):
        end = time.monotonic() + self.limit
        while not holds():
            if time.monotonic() > end:
                raise ScreenFailure(f"expected {what}\n{self.picture()}")
            if not self.read(0.05) and not self.child.isalive() and not self.read(0.05):
                if holds():
                    break
                raise ScreenFailure(f"expected {what}; the program has ended\n{self.picture()}")
        return self

    def wait_for(self, text):
        return self.wait_until(lambda: text in self.text, f"on the screen: {text!r}")

    def wait_for_line(self, line):
        """Waits for a whole line, trailing spaces aside."""
        return self.wait_until(lambda: line.rstrip() in self.lines, f"a line: {line!r}")

    def wait_for_cursor_line(self, line):
        return self.wait_until(
            lambda: self.cursor_line == line.rstrip(), f"under the cursor: {line!r}")

    def expect_absent(self, text):
        self.settle()
        if text in self.text:
            raise ScreenFailure(f"expected not to see: {text!r}\n{self.picture()}")
        return self

    def expect_cursor(self, column, row=None):
        self.wait_until(
            lambda: self.screen.cursor.x == column and row in (None, self.screen.cursor.y),
            f"the cursor at column {column}" + ("" if row is None else f", row {row}"))
        return self

    def wait_for_exit(self, code=None):
        """Waits for the end; a signal counts as minus its number."""
        end = time.monotonic() + self.limit
        while self.child.isalive():
            self.read(0.02)
            if time.monotonic() > end:
                raise ScreenFailure(f"expected the program to end\n{self.picture()}")
        self.settle(0.05)
        status = self.child.exitstatus
        self.exit_code = status if status is not None else -self.child.signalstatus
        if code is not None and self.exit_code != code:
            raise ScreenFailure(f"expected exit {code}, got {self.exit_code}\n{self.picture()}")
        return self

    def terminal_state(self):
        """The state of the pseudo-terminal, comparable before and after."""
        state = termios.tcgetattr(self.child.child_fd)
        return [state[:6], state[6]]

    def picture(self):
        frame = "+" + "-" * self.screen.columns + "+"
        rows = [f"|{line:<{self.screen.columns}}|" for line in self.screen.display]
        used = max([i for i, line in enumerate(self.lines) if line] + [self.screen.cursor.y])
        return "\n".join([frame, *rows[:used + 1], frame, f"cursor {self.cursor}"])
