"""Learns at a terminal as a newcomer does: types nothing that does not stand on the screen.

    python3 lessons.py ARREARS LEDGER [NAME…]    runs all tests, or those whose name contains NAME
"""

import os
import re

import desk
import runner
from desk import office, run, wait_for_prompt, wait_for_words
from runner import equal, test

# How long the invented province may take where the program is built for tests.
PROVINCE_SECONDS = 300.0

# What a careful reader of each step answers.
ENGLISH = (
    ("debtors", "debtors show count", "debtors show count, sum(amount)", "2",
     "debtors as of 2022-06 show sum(amount)"),
    ('debtors where district = "Tân Uyên"', 'debtors where district = "Tân Uyên" and months >= 3',
     'debtors where district = "Tân Uyên" and months >= 3 and amount > 1 tỷ',
     'last where name contains "dệt"', "debtors where months >= 3 or class = bad show count"),
    ('debtors where name contains "go phu thinh"', "employer TA0123B",
     "debtors where amount >= 15,5 tỷ", "debtors where amount > 1.500",
     "meetings where date >= 22/09/2022"),
)
# The same with the Vietnamese words that the screen offers beside the English ones.
VIETNAMESE = (
    ("nợ", *ENGLISH[0][1:]),
    ('debtors khi district = "Tân Uyên"', *ENGLISH[1][1:]),
    ENGLISH[2],
)


def parts(statement):
    return [part for part in re.split(r'[\s,"]+', statement) if part]


def missing(terminal, statement):
    """The parts of a statement that are nowhere on the screen."""
    seen = terminal.text
    return [part for part in parts(statement) if part not in seen]


def read_and_answer(terminal, prompt, hint, statement):
    """Types a statement once the screen says all of it, asking for hints as long as it does not."""
    for _ in range(4):
        wait_for_prompt(terminal, prompt)
        if not missing(terminal, statement):
            terminal.type(statement).press("enter")
            return
        terminal.type(hint).press("enter")
    raise AssertionError(f"the screen never says {missing(terminal, statement)}\n{terminal.picture()}")


def learn(terminal, lesson, hint, answers, number):
    """Goes through a lesson step by step; every answer must be taken."""
    for step, statement in enumerate(answers, 1):
        prompt = f"{lesson} {number} {step}/{len(answers)} >"
        # What was on the screen before is forgotten.
        wait_for_prompt(terminal, prompt)
        read_and_answer(terminal, prompt, hint, statement)
        terminal.wait_until(lambda: terminal.cursor_line != prompt or not terminal.child.isalive(),
                            f"the step after {statement!r}")


def walk(terminal, lesson, hint, lessons, done):
    """From the prompt of the demo through three lessons to a question of one's own."""
    wait_for_prompt(terminal, "demo >")
    # The first lines say what to type.
    assert not missing(terminal, "learn"), terminal.picture()
    run(terminal, "learn", "demo >")
    for number, answers in enumerate(lessons, 1):
        assert not missing(terminal, "learn next"), terminal.picture()
        terminal.type("learn next").press("enter")
        learn(terminal, lesson, hint, answers, number)
        wait_for_prompt(terminal, "demo >")
        wait_for_words(terminal, done.format(number))
    run(terminal, 'debtors where district = "Tân Uyên" and amount > 1 tỷ show count', "demo >")
    terminal.wait_for("1 of 1 shown" if lesson == "lesson" else "hiện 1 trên 1")
    terminal.press("ctrl-d").wait_for_exit(0)


@test
def a_newcomer_goes_from_the_demo_through_three_lessons():
    with office() as home, home.start("demo", rows=70, limit=PROVINCE_SECONDS) as terminal:
        walk(terminal, "lesson", "hint", ENGLISH, "lesson {} is done")
        with open(home.path(".local/state/arrears/lessons"), encoding="utf-8") as file:
            equal([line.split()[:2] for line in file], [["1", "5"], ["2", "5"], ["3", "5"]])


@test
def a_newcomer_learns_in_vietnamese_on_a_plain_terminal():
    with office() as home, home.start("demo", "--lang", "vi", rows=90, columns=60, term="dumb",
                                      limit=PROVINCE_SECONDS) as terminal:
        walk(terminal, "bài", "gợi ý", VIETNAMESE, "xong bài {}")
        assert os.path.exists(home.path(".local/state/arrears/lessons"))


if __name__ == "__main__":
    runner.main(__doc__, 2, desk.begin)
