"""What a person does all day, in every kind of window: xterm, a Linux console and a terminal that
knows no sequences, wide and narrow.

    python3 windows.py ARREARS LEDGER [NAME…]    runs all tests, or those whose name contains NAME
"""

import os

import desk
import runner
from desk import (
    office, run, telex, wait_for_entry, wait_for_prompt, wait_for_words, words)
from runner import equal, test_in_windows


# Completion

@test_in_windows
def tab_completes_grammar_values_names_and_fields(**window):
    cases = (
        ("debtors whe", "- debtors where"),
        ("debtors where class = pro", "> debtors where class = prolonged"),
        ("debtors where district = tan", '> debtors where district = "Tân Uyên"'),
        ('employer "dang gia', "> employer TB0933A"),
        ("record call TA0123B res", "> record call TA0123B result"),
    )
    with office() as home, home.sit(**window) as terminal:
        for typed, completed in cases:
            terminal.type(typed).press("tab")
            wait_for_entry(terminal, completed)
            terminal.press("ctrl-c")
            wait_for_prompt(terminal)


@test_in_windows
def files_are_completed_behind_import(**window):
    with office() as home, home.sit(**window) as terminal:
        open(home.path("tháng mười.csv"), "w").close()
        terminal.type('import debts "thang').press("tab")
        wait_for_entry(terminal, '> import debts "tháng mười.csv"')


@test_in_windows
def the_second_tab_lists_with_meaning_and_counts(**window):
    with office() as home, home.sit(**window) as terminal:
        terminal.type("debtors where class = ").press("tab")
        terminal.expect_absent("arising").press("tab").wait_for("arising").wait_for("prolonged")
        wait_for_entry(terminal, "- debtors where class =").press("ctrl-c")
        wait_for_prompt(terminal)
        # The first Tab opens the quote, the second finds nothing more in common, the third lists.
        terminal.type("debtors where district = ").press("tab", "tab", "tab")
        terminal.wait_until(
            lambda: any('"Thủ Dầu Một"' in line and "3 rows" in line for line in terminal.lines),
            "a value with its count")


# The line

@test_in_windows
def the_sign_tells_complete_incomplete_and_wrong(**window):
    with office() as home, home.sit(**window) as terminal:
        terminal.type("debtors")
        wait_for_entry(terminal, "> debtors").type(" where")
        wait_for_entry(terminal, "- debtors where").type(" months > 3")
        wait_for_entry(terminal, "> debtors where months > 3").type(")")
        wait_for_entry(terminal, "! debtors where months > 3)")


@test_in_windows
def a_block_of_lines_is_edited_and_runs_once(**window):
    with office() as home, home.sit(**window) as terminal:
        terminal.type("debtors where").press("enter").type("amount > 1bn").press("alt-enter")
        terminal.type("show count").press("up", "home", "delete", "delete").type("  ")
        terminal.press("up", "end").type(" ").press("down", "down", "end", "enter")
        wait_for_prompt(terminal).wait_for("1 of 1 shown").press("up")
        terminal.wait_for_cursor_line("  show count")


@test_in_windows
def keys_move_and_delete(**window):
    with office() as home, home.sit(**window) as terminal:
        terminal.type("Xdebtors whre").press("home", "delete", "end", "left", "left").type("e")
        wait_for_entry(terminal, "- debtors where").press("ctrl-left", "ctrl-left").type("open ")
        wait_for_entry(terminal, "- open debtors where").press("ctrl-a", "ctrl-k").type("debtors")
        terminal.press("enter")
        wait_for_prompt(terminal).wait_for("10 of 10 shown")


@test_in_windows
def pasted_lines_wait_for_enter(**window):
    with office() as home, home.sit(**window) as terminal:
        # Without markers, as terminals paste where they know none.
        terminal.send("debtors where amount > 1bn\r  show count\rcalls show count\r").settle()
        terminal.expect_absent("shown").press("enter")
        wait_for_prompt(terminal)
        equal(terminal.text.count("1 of 1 shown"), 2)
        if window["term"] != "dumb":
            terminal.paste("letters show count\nvisits show count\n").settle()
            equal(terminal.text.count("1 of 1 shown"), 2)
            terminal.press("enter")
            wait_for_prompt(terminal)
            equal(terminal.text.count("1 of 1 shown"), 4)


@test_in_windows
def a_resized_window_keeps_the_line(**window):
    with office() as home, home.sit(**window) as terminal:
        terminal.type('debtors where name ~ "gỗ" and months > 1 show code')
        for columns in (30, 100, window["columns"]):
            terminal.resize(columns)
        terminal.press("enter")
        wait_for_prompt(terminal).wait_for("2 of 2 shown")


# Vietnamese input methods send backspaces and type the letters anew.

# What the keys "g o o x" and "T a a n space U y e e n" give, and "nowj" for "nợ".
GO = [(0, "g"), (0, "o"), (1, "ô"), (1, "ỗ")]
TAN_UYEN = [(0, "T"), (0, "a"), (1, "â"), (0, "n"), (0, " "), (0, "U"), (0, "y"), (0, "e"), (1, "ê"),
            (0, "n")]
NO = [(0, "n"), (0, "o"), (1, "ơ"), (1, "ợ")]


@test_in_windows
def letters_that_an_input_method_retypes_are_taken(**window):
    with office() as home, home.sit(**window) as terminal:
        telex(terminal.type('debtors where name ~ "'), GO)
        wait_for_entry(terminal, '- debtors where name ~ "gỗ').type('" show code').press("enter")
        wait_for_prompt(terminal).wait_for("3 of 3 shown")
        telex(terminal, NO).type(' khi district = "')
        telex(terminal, TAN_UYEN).type('" show code').press("enter")
        wait_for_prompt(terminal).wait_for("2 of 2 shown").press("up")
        wait_for_entry(terminal, '> nợ khi district = "Tân Uyên" show code')


@test_in_windows
def words_that_an_input_method_sends_at_once_are_taken(**window):
    with office() as home, home.sit(**window) as terminal:
        # Backspaces and the word anew arrive in one piece, marks apart from their letters.
        terminal.type('debtors where name ~ "goox').send("\x7f\x7f\x7fo\u0302\u0303").settle()
        terminal.type('" show code').press("enter")
        wait_for_prompt(terminal).wait_for("3 of 3 shown")


# History

@test_in_windows
def statements_are_found_again_by_text_and_number(**window):
    with office() as home, home.sit(**window) as terminal:
        run(terminal, "debtors show count")
        run(terminal, "calls show count")
        run(terminal, " debtors show sum(amount)")
        run(terminal, "history debtors").wait_for("1       debtors show count")
        terminal.expect_absent("2       calls").expect_absent("       history")
        terminal.type("history 2").press("enter")
        terminal.wait_for_cursor_line("> calls show count").press("ctrl-c")
        wait_for_prompt(terminal)


@test_in_windows
def history_is_searched_without_marks_and_shared(**window):
    with office() as home, home.sit(**window) as one, home.sit(**window) as two:
        run(one, 'debtors where district = "Tân Uyên" show code').wait_for("2 of 2 shown")
        run(one, "calls show count")
        one.press("ctrl-r").type("tan uy").wait_for("Tân Uyên").press("enter")
        wait_for_prompt(one)
        equal(one.text.count("2 of 2 shown"), 2)
        run(two, "calls show count").press("ctrl-d").wait_for_exit(0)
        run(one, "letters show count").press("ctrl-d").wait_for_exit(0)
        with open(home.history, encoding="utf-8") as file:
            equal(file.read().splitlines(), [
                'debtors where district = "Tân Uyên" show code', "calls show count",
                'debtors where district = "Tân Uyên" show code', "calls show count",
                "letters show count"])


# Answers

@test_in_windows
def a_wide_answer_says_what_it_leaves_out(**window):
    with office() as home, home.sit(**window) as terminal:
        run(terminal, "debtors where code = TA0123B").wait_for("1 of 1 shown")
        terminal.wait_for("TA0123B").wait_for("prolonged" if window["columns"] == 40 else "name")


@test_in_windows
def answers_are_refined_and_exported(**window):
    with office() as home, home.sit(**window) as terminal:
        run(terminal, "debtors where amount > 50m show code, amount").wait_for("9 of 9 shown")
        run(terminal, "last where amount > 1bn").wait_for("2 of 2 shown")
        run(terminal, 'export last to "gan.csv"')
        wait_for_words(terminal, "gan.csv: 2 rows")
        with open(home.path("gan.csv"), encoding="utf-8-sig") as file:
            equal(len(file.read().splitlines()), 3)
        run(terminal, "set rows 1")
        run(terminal, "debtors show code").wait_for("1 of 10 shown")


@test_in_windows
def a_table_names_the_columns_it_has_no_room_for(**window):
    with office() as home, home.sit(**window) as terminal:
        run(terminal, "debtors show all")
        wait_for_words(terminal, "no room for")
        for name in ("representative", "sector", "tax_code"):
            assert name in words(terminal), terminal.picture()


# Acts

@test_in_windows
def acts_on_many_rows_say_how_many_and_ask(**window):
    with office() as home, home.sit(**window) as terminal:
        terminal.type("record call for (debtors) result absent").press("enter")
        wait_for_words(terminal, "record: 10 rows. Go on? [yes/no]").type("no").press("enter")
        wait_for_prompt(terminal)
        equal(home.ask("calls show count"), ["count", "0"])
        terminal.press("up", "enter")
        terminal.wait_until(lambda: words(terminal).count("Go on? [yes/no]") == 2, "the question")
        telex(terminal, [(0, "c"), (0, "o"), (1, "ó")]).press("enter")
        wait_for_prompt(terminal)
        equal(home.ask("calls show count"), ["count", "10"])


# Mistakes

@test_in_windows
def a_correction_stands_ready_at_the_prompt(**window):
    with office() as home, home.sit(**window) as terminal:
        terminal.type("debtors months > 9").press("enter")
        terminal.wait_for("where is missing")
        terminal.wait_for_cursor_line("> debtors where months > 9")
        terminal.press("enter").wait_for("1 of 1 shown")
        wait_for_prompt(terminal)
        # It may be edited, or thrown away.
        terminal.type("debtors months > 9").press("enter")
        terminal.wait_for_cursor_line("> debtors where months > 9").press("backspace").type("5")
        terminal.wait_for_cursor_line("> debtors where months > 5").press("ctrl-c")
        wait_for_prompt(terminal)


if __name__ == "__main__":
    runner.main(__doc__, 2, desk.begin)
