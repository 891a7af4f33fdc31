"""Captures the screens that README.md shows: types at a terminal and keeps what stands on it.

    python3 scripts/screens.py [ARREARS]      writes them into README.md; default: the debug build
    python3 scripts/screens.py --check [ARREARS]    exit code 1 where README.md shows something else

Needs the packages pexpect and pyte.
"""

import os
import re
import sys
import tempfile

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(HERE, "Tests", "Terminal"))

import desk
from desk import run, wait_for_prompt
from screen import Terminal

README = os.path.join(HERE, "README.md")
PROMPT = "demo >"


def questions(terminal):
    """A question, a finer one, and what may stand next."""
    run(terminal, "debtors where months >= 3 and amount > 7bn sort amount desc", PROMPT)
    run(terminal, "last where name ~ \"det\" show code, name, months, amount", PROMPT)
    run(terminal, "debtors by class show count, sum(amount), share(amount)", PROMPT)
    terminal.type("debtors where district = \"").press("tab", "tab")
    terminal.wait_for(" rows").settle()


def a_mistake(terminal):
    """A mistake, the correction at the next prompt, and what a value that is not there gives."""
    terminal.type("debtors months >= 30 and amount > 7bn").press("enter")
    terminal.wait_for_cursor_line(PROMPT + " debtors where months >= 30 and amount > 7bn")
    terminal.press("enter")
    wait_for_prompt(terminal, PROMPT)
    terminal.settle()


def a_record(terminal):
    """A call, asked field by field."""
    terminal.type("record call").press("enter")
    for question, answer in (
            ("employer*", "TA0123B"), ("date", ""), ("officer", ""), ("spoke", "chị Hoa"),
            ("result", "promised"), ("about", ""), ("note", "hẹn tuần sau"),
            ("promise", "200m by 15/11/2022"), ("save?", "yes")):
        terminal.wait_until(lambda: terminal.cursor_line.startswith(question), question)
        terminal.type(answer).press("enter")
    wait_for_prompt(terminal, PROMPT)


SCENES = {"questions": questions, "mistake": a_mistake, "record": a_record}


def captured(program, scene):
    """The screen after a scene, without the lines in which it was set."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {"HOME": folder, "PAGER": "cat"}
        command = [program, "demo", "--operator", "lan", "--no-color"]
        with Terminal(command, columns=96, rows=40, environment=environment, directory=folder,
                      limit=120.0) as terminal:
            wait_for_prompt(terminal, PROMPT)
            run(terminal, "set timing no", PROMPT).press("ctrl-l")
            wait_for_prompt(terminal, PROMPT)
            SCENES[scene](terminal)
            lines = terminal.text.splitlines()
            while lines and lines[-1].strip() == PROMPT:
                lines.pop()
            return "\n".join(lines)


def main():
    words = sys.argv[1:]
    checks = words[:1] == ["--check"]
    rest = words[1:] if checks else words
    program = os.path.abspath(rest[0] if rest else os.path.join(HERE, ".build/debug/arrears"))
    with open(README, encoding="utf-8") as file:
        before = file.read()
    after = before
    for scene in SCENES:
        block = re.compile(rf"(<!-- screen {scene} -->\n```\n).*?(\n```)", re.DOTALL)
        if not block.search(after):
            sys.exit(f"README.md has no place for the screen {scene}")
        screen = captured(program, scene)
        after = block.sub(lambda found: found.group(1) + screen + found.group(2), after)
    if checks:
        if after != before:
            sys.exit("README.md shows other screens: python3 scripts/screens.py writes them anew")
    elif after != before:
        with open(README, "w", encoding="utf-8") as file:
            file.write(after)


if __name__ == "__main__":
    main()
