"""Loads what arrears prints for bash, zsh and fish into these shells and presses Tab in each.

    python3 scripts/completions.py [ARREARS]      the program; default: that of the debug build

Needs the three shells and the packages pexpect and pyte. Exit code 1 where something does not
complete.
"""

import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(HERE, "Tests", "Terminal"))

from screen import ScreenFailure, Terminal

# How a shell is started without anybody's settings, and how it loads the completions.
SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source <(arrears --completions bash)"),
    "zsh": (["zsh", "-f", "-i"],
            "autoload -Uz compinit; compinit -u -D; source <(arrears --completions zsh)"),
    "fish": (["fish", "--no-config", "-i"], "arrears --completions fish | source"),
}

# What is typed before Tab, and what the line becomes.
CASES = (
    ("arrears dem", "arrears demo"),
    ("arrears --keep", "arrears --keep-going"),
    ("arrears --format mark", "arrears --format markdown"),
    ("arrears --lang v", "arrears --lang vi"),
    ("arrears --completions zs", "arrears --completions zsh"),
    ("arrears -f mont", "arrears -f month.arr"),
    ("arrears prov", "arrears province.arrears"),
)


def check(shell, program):
    """Types in a window of the shell; raises ScreenFailure where a line does not become whole."""
    command, loading = SHELLS[shell]
    with tempfile.TemporaryDirectory() as folder:
        for name in ("month.arr", "province.arrears"):
            open(os.path.join(folder, name), "w").close()
        os.symlink(program, os.path.join(folder, "arrears"))
        places = {"PATH": folder + ":" + os.environ["PATH"], "HOME": folder, "PS1": "$ "}
        with Terminal(command, columns=100, directory=folder, environment=places) as terminal:
            terminal.settle(0.5).type(loading + "; echo load\"\"ed").press("enter")
            terminal.wait_for("loaded").settle(0.3)
            for typed, whole in CASES:
                terminal.type(typed).press("tab")
                terminal.wait_until(
                    lambda: (terminal.cursor_line + " ").find(whole + " ") >= 0, f"{shell}: {whole}")
                terminal.press("ctrl-c").settle(0.2)


def main():
    built = os.path.join(HERE, ".build", "debug", "arrears")
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else built)
    subprocess.run([program, "--version"], check=True, stdout=subprocess.DEVNULL)
    failed = False
    for shell in SHELLS:
        try:
            check(shell, program)
        except ScreenFailure as failure:
            failed = True
            print(failure)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
