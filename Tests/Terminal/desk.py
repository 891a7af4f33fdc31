"""An official's desk: a home with a copy of the small ledger, and the program in a window."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import termios

from screen import Terminal

PROGRAM = ""
LEDGER = ""


def begin(program, ledger):
    """Takes the paths of the program and of the ledger that tests work on copies of."""
    global PROGRAM, LEDGER
    PROGRAM, LEDGER = program, ledger


class Office:
    """A fresh home with a copy of the ledger."""

    def __init__(self, folder):
        self.folder = folder
        shutil.copy(LEDGER, self.path("t.arrears"))

    def path(self, name):
        return os.path.join(self.folder, name)

    @property
    def history(self):
        return self.path(".local/state/arrears/history")

    def start(self, *arguments, environment=None, **window):
        """Starts the program in a window, and waits for nothing."""
        changes = {"HOME": self.folder, "PAGER": "cat", "XDG_STATE_HOME": None,
                   "XDG_DATA_HOME": None, "XDG_CONFIG_HOME": None, **(environment or {})}
        return Terminal(
            [PROGRAM, *arguments], directory=self.folder, environment=changes, **window)

    def sit(self, *options, **window):
        """Starts the program on the ledger and waits for its prompt."""
        return wait_for_prompt(self.start("t.arrears", "--today", "13/10/2022", *options, **window))

    def ask(self, *statements):
        """What the program answers without a terminal, as lines of CSV."""
        command = [PROGRAM, "t.arrears", "--format", "csv", "--today", "13/10/2022"]
        for statement in statements:
            command += ["-c", statement]
        done = subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, stdin=subprocess.DEVNULL,
            env={"HOME": self.folder, "PATH": "/usr/bin:/bin"})
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()


@contextlib.contextmanager
def office():
    with tempfile.TemporaryDirectory() as folder:
        yield Office(folder)


def wait_for_prompt(terminal, prompt=">"):
    """Waits until keys are read by the editor; before that the system would echo them itself."""
    def is_editing():
        state = termios.tcgetattr(terminal.child.child_fd)
        return terminal.cursor_line == prompt and not state[3] & termios.ICANON
    return terminal.wait_until(is_editing, f"the prompt {prompt}")


def run(terminal, statement, prompt=">"):
    """Types a statement and waits until its answer is there."""
    terminal.type(statement).press("enter")
    return wait_for_prompt(terminal, prompt)


def entry(terminal):
    """The statement at the prompt with its sign, lines that the window wrapped put together."""
    row = terminal.screen.cursor.y
    first = max((i for i in range(row + 1) if terminal.lines[i][:2] in ("> ", "- ", "! ")), default=row)
    return "".join([*terminal.screen.display[first:row], terminal.cursor_line])


def wait_for_entry(terminal, text):
    """Waits for a statement with its sign; a hint may stand at the right edge."""
    def is_there():
        shown = entry(terminal)
        return shown.startswith(text) and (shown[len(text):].lstrip(" ") == "" or
                                           shown[len(text):].startswith("  "))
    return terminal.wait_until(is_there, f"at the prompt: {text!r}")


def words(terminal):
    """What is on the screen, without the line breaks of the window."""
    return " ".join(terminal.text.split())


def wait_for_words(terminal, text):
    return terminal.wait_until(lambda: text in words(terminal), f"the words: {text!r}")


def telex(terminal, steps):
    """Types as an input method does: pairs of how many letters it takes back and what it sends."""
    for taken_back, letters in steps:
        terminal.press(*["backspace"] * taken_back)
        terminal.send(letters).wait_until_taken().settle(0.002)
    return terminal
