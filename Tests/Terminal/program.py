"""Works at a terminal with the program as an official does, and looks at the screen.

    python3 program.py ARREARS LEDGER [NAME…]    runs all tests, or those whose name contains NAME

LEDGER holds the small lists of June to September 2022; every test works on a copy of it.
"""

import os
import re
import shutil
import stat
import subprocess
import tempfile
import unicodedata

import desk
import runner
from desk import office, run, wait_for_prompt
from runner import equal, test
from screen import Terminal


@test
def values_come_with_their_counts_and_the_most_frequent_first():
    with office() as home, home.sit() as terminal:
        # The first Tab opens the quote, the second finds nothing more in common, the third lists.
        terminal.type('debtors where district = ').press("tab", "tab", "tab")
        terminal.wait_until(
            lambda: any(line.startswith('"Thủ Dầu Một"') and "3 rows" in line
                        for line in terminal.lines), "a count")
        named = [line for line in terminal.lines if line.startswith('"')]
        assert named[0].startswith('"Thủ Dầu Một"'), named
        terminal.press("ctrl-u").type('employer "dang gia').press("tab")
        terminal.wait_for_cursor_line("> employer TB0933A")


@test
def the_right_edge_says_what_is_expected_and_leaves_nothing():
    with office() as home, home.sit() as terminal:
        terminal.type("debtors where ").wait_for("column")
        terminal.type("months >= 9 ").press("enter").wait_for("2 of 2 shown")
        wait_for_prompt(terminal).expect_absent("column")


@test
def settings_are_kept_for_the_person():
    with office() as home:
        with home.sit() as terminal:
            run(terminal, "set rows 2")
            run(terminal, "set columns 3")
            run(terminal, 'set null "(trống)"')
            run(terminal, "set language vi")
            run(terminal, "nợ").wait_for("hiện 2 trên 10")
            terminal.wait_for("columns bỏ ra")
            terminal.press("ctrl-d").wait_for_exit(0)
        kept = home.path(".config/arrears/settings")
        equal(open(kept, encoding="utf-8").read(),
              "columns 3\nlanguage vi\nnull (trống)\nrows 2\n")
        equal(stat.S_IMODE(os.stat(kept).st_mode), 0o600)
        with home.sit() as terminal:
            run(terminal, "nợ").wait_for("hiện 2 trên 10")
        # Programs are not spoken to differently.
        equal(home.ask("debtors show count"), ["count", "10"])


@test
def a_wide_answer_of_few_rows_turns_to_records():
    with office() as home, home.sit(columns=40, rows=60) as terminal:
        run(terminal, "debtors where code = TA0123B show all top 1 by amount")
        terminal.wait_for("representative").expect_absent("no room for")


# Lessons

@test
def a_lesson_is_learned_from_the_screen_alone():
    with tempfile.TemporaryDirectory() as folder:
        with Terminal([desk.PROGRAM, "learn", "1"], directory=folder, limit=180.0,
                      environment={"HOME": folder, "PAGER": "cat", "XDG_STATE_HOME": None},
                      ) as terminal:
            terminal.wait_for_cursor_line("lesson 1 1/5 >").type("hint").press("enter")
            terminal.wait_for("The word is debtors.")
            terminal.wait_for_cursor_line("lesson 1 1/5 >").type("debtors").press("enter")
            terminal.wait_for_cursor_line("lesson 1 2/5 >").wait_for("✓ right")
            terminal.type("employers show count").press("enter").wait_for("not yet")
            terminal.wait_for_cursor_line("lesson 1 2/5 >").type("debtors show count")
            terminal.press("enter").wait_for_cursor_line("lesson 1 3/5 >")
            terminal.type("quit").press("enter").wait_for_exit(0)
        kept = os.path.join(folder, ".local/state/arrears/lessons")
        equal(open(kept).read().split()[:2], ["1", "2"])
        equal(stat.S_IMODE(os.stat(kept).st_mode), 0o600)


# Questions in Vietnamese

@test
def the_first_lines_say_what_is_there():
    with office() as home, home.sit() as terminal:
        first = terminal.lines[0]
        for fact in ("t.arrears", "12 employers", "2022-06", "2022-09", "help"):
            assert fact in first, first


@test
def a_vietnamese_value_typed_letter_by_letter():
    for form in ("NFC", "NFD"):
        with office() as home, home.sit() as terminal:
            statement = 'debtors where district = "Tân Uyên" show code, district'
            run(terminal, unicodedata.normalize(form, statement))
            terminal.wait_for("TA0123B").wait_for("2 of 2 shown")
            terminal.press("up").wait_for_cursor_line("> " + statement)


@test
def marks_may_be_left_out():
    with office() as home, home.sit() as terminal:
        run(terminal, "debtors where district = \"tan uyen\" show code")
        terminal.wait_for("TA0124B").wait_for("2 of 2 shown")


@test
def backspace_takes_a_whole_letter():
    for form in ("NFC", "NFD"):
        with office() as home, home.sit() as terminal:
            typed = unicodedata.normalize(form, 'debtors where name ~ "Bế')
            terminal.type(typed).wait_for('debtors where name ~ "Bế').expect_cursor(26)
            terminal.press("backspace").expect_cursor(25).expect_absent("Bế").expect_absent("Be")
            run(terminal, 'ình Minh" show code').wait_for("TB0200A").wait_for("1 of 1 shown")


@test
def a_vietnamese_session():
    with office() as home, home.sit("--lang", "vi") as terminal:
        assert "12 đơn vị" in terminal.lines[0], terminal.lines[0]
        run(terminal, "debtors top 1").wait_for("hiện 1 trên 10").wait_for("số liệu đến 09/2022")


# Completion

@test
def tab_completes_every_kind_of_word():
    cases = (
        ("meet", "meetings"),
        ("debtors whe", "debtors where"),
        ("debtors where distr", "debtors where district"),
        ("debtors where class = pro", "debtors where class = prolonged"),
        ("debtors where district = tan", 'debtors where district = "Tân Uyên"'),
        ("debtors where district = ben", 'debtors where district = "Bến Cát"'),
        ('debtors where district = "tan', 'debtors where district = "Tân Uyên"'),
        ("record call TB02", "record call TB0200A"),
        ("employer TA0124", "employer TA0124B"),
        ("set lan", "set language"),
        ("record call TA0123B result pr", "record call TA0123B result promised"),
        ("nợ khi huy", "nợ khi huyện"),
    )
    with office() as home, home.sit() as terminal:
        for typed, completed in cases:
            terminal.type(typed).press("tab")
            # The sign of the prompt tells whether the line is finished.
            terminal.wait_until(
                lambda: terminal.cursor_line[2:].startswith(completed), f"completed: {completed}")
            terminal.press("ctrl-c")
            wait_for_prompt(terminal)


@test
def a_completed_word_can_be_run():
    with office() as home, home.sit() as terminal:
        terminal.type("debtors where district = tan").press("tab").wait_for('"Tân Uyên"')
        run(terminal, " show code").wait_for("2 of 2 shown")


@test
def a_second_tab_lists_what_fits():
    with office() as home, home.sit() as terminal:
        terminal.type("debtors where class = ").press("tab", "tab")
        for value in ("arising", "late", "prolonged", "bad"):
            terminal.wait_for(value)
        terminal.wait_until(
            lambda: " debtors where class = " in terminal.cursor_line, "the line again")


# Lines

@test
def history_is_searched():
    with office() as home:
        with home.sit() as terminal:
            run(terminal, 'debtors where district = "Tân Uyên" show code')
            run(terminal, "debtors top 1")
            terminal.press("ctrl-r").type("tan uy").wait_for("Tân Uyên\" show code")
            terminal.press("enter")
            wait_for_prompt(terminal)
            equal(terminal.text.count("2 of 2 shown"), 2)
            terminal.press("ctrl-d").wait_for_exit(0)
        with home.sit() as terminal:
            terminal.press("ctrl-r").type("top 1").wait_for("debtors top 1").press("ctrl-g")


@test
def an_interrupt_abandons_the_line_and_nothing_else():
    with office() as home, home.sit() as terminal:
        run(terminal, "record call TA0123B").wait_for("C-2022-0001")
        terminal.type("record call TB0200A").press("ctrl-c")
        wait_for_prompt(terminal)
        terminal.kill(2)
        terminal.settle()
        run(terminal, "calls show id").wait_for("1 of 1 shown")
        equal(home.ask("calls show code"), ["code", "TA0123B"])


@test
def an_unfinished_statement_goes_on_in_the_next_line():
    with office() as home, home.sit() as terminal:
        terminal.type("debtors where").press("enter").settle()
        assert terminal.cursor_line != ">", "the statement ended"
        run(terminal, "amount > 1bn show code").wait_for("2 of 2 shown")


# Answers

@test
def the_footer_says_how_much_of_what():
    with office() as home, home.sit() as terminal:
        run(terminal, "debtors top 3")
        terminal.wait_for("3 of 10 shown · total 14.818.026.000 ₫").wait_for("as of 2022-09")
        run(terminal, "debtors as of 2022-07 where amount > 1bn").wait_for("as of 2022-07")


@test
def tables_fit_the_window_and_say_what_they_cut():
    for columns in (80, 60, 40):
        with office() as home, home.sit(columns=columns) as terminal:
            run(terminal, "debtors")
            equal(len([line for line in terminal.lines if line.startswith(" T")]), 6)
            unwrapped = terminal.text.replace("\n", "")
            assert "cut with" in unwrapped, terminal.picture()
            left_out = unwrapped.partition("no room for ")[2].partition(" ·")[0]
            assert "11.352.000.000" in unwrapped or "amount" in left_out, terminal.picture()


@test
def long_answers_are_paged():
    with office() as home:
        with open(home.path("pager"), "w") as file:
            file.write("#!/bin/sh\ncat\necho paged\n")
        os.chmod(home.path("pager"), 0o755)
        with home.sit(environment={"PAGER": "./pager"}, rows=10) as terminal:
            run(terminal, "debtors show code").wait_for_line("paged").wait_for("10 of 10 shown")
        with home.sit(environment={"PAGER": "./pager"}, rows=24) as terminal:
            run(terminal, "debtors show code").wait_for("10 of 10 shown").expect_absent("paged")
        with home.sit("--no-pager", environment={"PAGER": "./pager"}, rows=10) as terminal:
            run(terminal, "debtors show code").wait_for("10 of 10 shown").expect_absent("paged")


@test
def colour_only_where_it_is_wanted():
    cases = (((), {}, True), ((), {"NO_COLOR": "1"}, False), (("--no-color",), {}, False))
    for options, environment, expected in cases:
        with office() as home, home.sit(*options, environment=environment) as terminal:
            run(terminal, "debtors show code top 1")
            run(terminal, "nonsense")
            equal(b"\x1b[1m" in terminal.raw or b"\x1b[31m" in terminal.raw, expected)


@test
def control_characters_of_the_data_are_shown_not_obeyed():
    with office() as home:
        home.ask('record call TA0123B note "a\x1b]0;owned\x07\x1b[2Jb"')
        with home.sit() as terminal:
            run(terminal, "calls show note").wait_for("\\u{1B}]0;owned")
            assert b"\x1b]0;owned" not in terminal.raw, "a sequence reached the terminal"


# Acts

@test
def a_police_list_is_asked_about_and_no_leaves_nothing():
    with office() as home, home.sit() as terminal:
        statement = 'refer debtors where months >= 3 number "1/BHXH"'
        terminal.type(statement).press("enter").wait_for("[yes/no]").type("no").press("enter")
        wait_for_prompt(terminal)
        equal(home.ask("referrals show count"), ["count", "0"])
        assert home.ask("verify")[0].startswith("sound: 4 acts")
        terminal.type(statement).press("enter")
        terminal.wait_until(lambda: terminal.text.count("[yes/no]") == 2, "the question")
        terminal.type("yes").press("enter")
        wait_for_prompt(terminal)
        equal(home.ask("referrals show count"), ["count", "1"])


@test
def what_a_payment_lacks_is_asked_for():
    with office() as home, home.sit() as terminal:
        terminal.type("record payment TA0123B").press("enter").wait_for("amount*:")
        terminal.type("500m").press("enter").wait_for("500.000.000").wait_for("save?")
        terminal.type("yes").press("enter")
        wait_for_prompt(terminal).wait_for("Y-2022-0001")
        equal(home.ask("payments show code, amount"), ["code,amount", "TA0123B,500000000"])


@test
def an_interrupted_answer_records_nothing():
    with office() as home, home.sit() as terminal:
        terminal.type("record payment TA0123B").press("enter").wait_for("amount*:")
        terminal.type("500").press("ctrl-c")
        wait_for_prompt(terminal)
        equal(home.ask("payments show count"), ["count", "0"])
        assert home.ask("verify")[0].startswith("sound: 4 acts")
        run(terminal, "debtors top 1").wait_for("1 of 10 shown")


@test
def plans_break_between_words():
    with office() as home, home.sit(columns=40) as terminal:
        shutil.copy(os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                 "../GoldenTests/Lists/2022-09.csv"), home.path("2022-09.csv"))
        run(terminal, 'import debts "2022-09.csv" dry run')
        terminal.wait_for("14.818.026.000 ₫").wait_for("unchanged").wait_for("14.818.026.000 = sum")


@test
def an_import_is_shown_and_asked_about():
    with office() as home, home.sit() as terminal:
        with open(home.path("2022-10.csv"), "w") as file:
            file.write("Mã đơn vị,Tên đơn vị,Số tiền\nTA0123B,Công ty Một,1.500.000\nTB0001A,Hai,20\n")
        run_it = lambda: terminal.type('import debts "2022-10.csv"').press("enter")
        run_it()
        terminal.wait_for("'Số tiền' → amount · dong · 1.234.567,8 ·")
        terminal.wait_for("[yes/no]").type("no").press("enter").wait_for("error: not done")
        wait_for_prompt(terminal)
        equal(home.ask("imports where period = 2022-10 show count"), ["count", "0"])
        run_it()
        terminal.wait_for("[yes/no]").type("yes").press("enter").wait_for("2022-10 revision 1")
        wait_for_prompt(terminal)
        equal(home.ask("imports where period = 2022-10 show count"), ["count", "1"])


def write_long_list(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write("Mã đơn vị,Tên đơn vị,Huyện,Số tiền\n")
        for row in range(rows):
            file.write(f"TA{row:05d}B,Công ty {row},Tân Uyên,{row + 1}000\n")


@test
def a_long_import_shows_its_pace_and_is_stopped_whole():
    for term in ("xterm-256color", "dumb"):
        with office() as home, home.sit(term=term, columns=60, limit=120.0) as terminal:
            write_long_list(home.path("2022-10.csv"), 20_000)
            terminal.type('import debts "2022-10.csv" yes').press("enter")
            terminal.wait_until(
                lambda: re.search(r"\d+ % · [\d.]+ · [\d.]+/s · \d+ s left", terminal.text),
                "rate and remaining time")
            terminal.press("ctrl-c").wait_for("error: stopped")
            wait_for_prompt(terminal)
            # The line of the progress is gone again.
            terminal.expect_absent(" s left")
            run(terminal, "debtors show count").wait_for("1 of 1 shown")
            assert term != "dumb" or b"\x1b[" not in terminal.raw, "sequences on a dumb terminal"
            equal(home.ask("imports show count"), ["count", "4"])
            assert home.ask("verify")[0].startswith("sound: 4 acts")


@test
def files_are_completed_in_their_quotes():
    with office() as home, home.sit() as terminal:
        os.mkdir(home.path("lists"))
        open(home.path("lists/2022-10.csv"), "w").close()
        terminal.type('import debts "li').press("tab")
        terminal.wait_until(
            lambda: terminal.cursor_line.endswith(' import debts "lists/'), "the folder")
        terminal.press("tab").wait_for('"lists/2022-10.csv"')


@test
def many_rows_are_asked_about():
    with office() as home, home.sit() as terminal:
        terminal.type("record call for (debtors) result absent").press("enter")
        terminal.wait_for("[yes/no]").type("no").press("enter").wait_for("error: not done")
        wait_for_prompt(terminal)
        equal(home.ask("calls show count"), ["count", "0"])


@test
def an_interrupted_question_is_a_no():
    with office() as home, home.sit() as terminal:
        terminal.type("record call for (debtors) result absent").press("enter")
        terminal.wait_for("[yes/no]").press("ctrl-c")
        wait_for_prompt(terminal)
        equal(home.ask("calls show count"), ["count", "0"])
        run(terminal, "debtors top 1").wait_for("1 of 10 shown")


# The terminal and the files

@test
def a_dumb_terminal_will_do():
    for term in ("dumb", None):
        with office() as home, home.sit(term=term) as terminal:
            run(terminal, 'debtors where district = "Tân Uyên" show code').wait_for("2 of 2 shown")
            run(terminal, "debtors top 1").wait_for("1 of 10 shown")
            terminal.type("quit").press("enter").wait_for_exit(0)
            assert b"\x1b[" not in terminal.raw, "sequences on a dumb terminal"


@test
def the_terminal_is_as_it_was():
    def terminate(terminal):
        terminal.type("debtors wh").settle()
        children = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(terminal.child.pid)],
            capture_output=True, text=True).stdout.split()
        os.kill(int(children[0]), 15)

    endings = (
        (lambda terminal: terminal.type("quit").press("enter"), 0),
        (lambda terminal: terminal.press("ctrl-d"), 0),
        (terminate, 143),
    )
    for end, code in endings:
        with office() as home:
            command = f'stty -a > before; "{desk.PROGRAM}" t.arrears; echo code $?; stty -a > after'
            with Terminal(
                    ["/bin/sh", "-c", command], directory=home.folder, limit=20.0,
                    environment={"HOME": home.folder}) as terminal:
                wait_for_prompt(terminal)
                end(terminal)
                terminal.wait_for(f"code {code}").wait_for_exit()
            equal(open(home.path("after")).read(), open(home.path("before")).read())


@test
def the_history_file_is_private_and_holds_whole_statements():
    with office() as home:
        with home.sit() as terminal:
            run(terminal, 'debtors where name ~ "gỗ" show code')
            terminal.type("debtors where").press("enter").settle()
            run(terminal, "amount > 1bn show code")
            terminal.type("abandoned").press("ctrl-c")
            wait_for_prompt(terminal).press("ctrl-d").wait_for_exit(0)
        equal(stat.S_IMODE(os.stat(home.history).st_mode), 0o600)
        text = open(home.history, encoding="utf-8").read()
        assert 'debtors where name ~ "gỗ" show code' in text, text
        assert "abandoned" not in text, text
        with home.sit() as terminal:
            terminal.press("up").settle()
            terminal.press("end", "enter")
            wait_for_prompt(terminal).wait_for("2 of 2 shown")


if __name__ == "__main__":
    runner.main(__doc__, 2, desk.begin)
