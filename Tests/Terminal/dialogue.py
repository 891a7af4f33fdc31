"""The questions that the program asks: for a record field by field, and at its first start.

    python3 dialogue.py ARREARS LEDGER [NAME…]    runs all tests, or those whose name contains NAME
"""

import os
import subprocess

import desk
import runner
from desk import office, run, telex, wait_for_prompt, wait_for_words
from runner import equal, test, test_in_windows


def wait_for_question(terminal, question):
    """Waits until a question stands under the cursor; its sign may say that the answer is wrong."""
    def is_asked():
        line = terminal.cursor_line.replace("! ", ": ")
        return line.startswith(question) or line.rstrip() == question.rstrip()
    return terminal.wait_until(is_asked, f"the question {question!r}")


def reply(terminal, question, answer):
    """Waits for a question and answers it."""
    wait_for_question(terminal, question).type(answer).press("enter")
    return terminal


# Records

@test_in_windows
def a_kind_alone_asks_for_every_field_and_saves_after_yes(**window):
    with office() as home, home.sit("--operator", "lan", **window) as terminal:
        terminal.type("record call").press("enter")
        wait_for_words(terminal, "Nothing is saved before")
        reply(terminal, "employer*: ", "TA0123B")
        reply(terminal, "date [13/10/2022]: ", "12/10/2022")
        reply(terminal, "officer [lan]: ", "")
        reply(terminal, "spoke: ", "chị Hoa")
        reply(terminal, "result: ", "promised")
        reply(terminal, "about: ", "")
        reply(terminal, "note: ", 'hẹn "tuần" sau')
        reply(terminal, "promise: ", "500m by 15/11/2022")
        terminal.wait_for("500.000.000 ₫ by 15/11/2022").wait_for("result   promised")
        equal(home.ask("calls show count"), ["count", "0"])
        reply(terminal, "save? [yes/no, or a", "yes") if window["columns"] == 80 else (
            wait_for_words(terminal, "field to change]:").type("yes").press("enter"))
        wait_for_prompt(terminal).wait_for("C-2022-0001")
        equal(home.ask("calls show code, date, officer, spoke, result, note"),
              ["code,date,officer,spoke,result,note",
               'TA0123B,2022-10-12,lan,chị Hoa,promised,"hẹn ""tuần"" sau"'])
        equal(home.ask("promises show amount, due"), ["amount,due", "500000000,2022-11-15"])


@test_in_windows
def a_wrong_answer_is_told_at_once_and_stands_to_be_mended(**window):
    with office() as home, home.sit(**window) as terminal:
        terminal.type("record payment").press("enter")
        reply(terminal, "employer: ", "TA0123X")
        wait_for_words(terminal, "no employer fits 'TA0123X'")
        wait_for_question(terminal, "employer: TA0123X").press("backspace").type("B").press("enter")
        reply(terminal, "amount*: ", "1.500")
        wait_for_words(terminal, "error: ")
        wait_for_question(terminal, "amount*: 1.500").press("ctrl-u").type("500m").press("enter")
        reply(terminal, "date [13/10/2022]: ", "31/12/2022")
        wait_for_words(terminal, "is after today")
        wait_for_question(terminal, "date [13/10/2022]: 31").press("ctrl-u", "enter")
        # A dot leaves out what may be left out.
        reply(terminal, "fund: ", ".")
        wait_for_words(terminal, "amount 500.000.000")
        wait_for_words(terminal, "save?").type("yes").press("enter")
        wait_for_prompt(terminal)
        equal(home.ask("payments show code, amount, date"),
              ["code,amount,date", "TA0123B,500000000,2022-10-13"])


@test_in_windows
def answers_are_completed_from_the_data(**window):
    with office() as home, home.sit(**window) as terminal:
        terminal.type("record call").press("enter")
        wait_for_question(terminal, "employer*: ").type("dang gia").press("tab")
        wait_for_question(terminal, "employer*: TB0933A").press("enter")
        reply(terminal, "date", "")
        reply(terminal, "officer", "")
        reply(terminal, "spoke", "")
        wait_for_question(terminal, "result: ").press("tab", "tab").wait_for("wrong_number")
        wait_for_question(terminal, "result: ").type("prom").press("tab")
        wait_for_question(terminal, "result: promised").press("enter")
        reply(terminal, "about", ".")
        wait_for_words(terminal, "save?").type("yes").press("enter")
        wait_for_prompt(terminal)
        equal(home.ask("calls show code, result"), ["code,result", "TB0933A,promised"])


@test_in_windows
def leaving_saves_nothing(**window):
    def ctrl_c(terminal):
        terminal.press("ctrl-c")

    def ctrl_d(terminal):
        terminal.press("ctrl-d")

    def empty(terminal):
        terminal.press("enter")

    def no(terminal):
        reply(terminal, "amount*: ", "500m")
        wait_for_words(terminal, "save?").type("no").press("enter")

    with office() as home, home.sit(**window) as terminal:
        for leave in (ctrl_c, ctrl_d, empty, no):
            terminal.type("record payment TA0123B").press("enter")
            wait_for_question(terminal, "amount*: ")
            leave(terminal)
            wait_for_prompt(terminal).wait_for("error: not done").press("ctrl-l")
            wait_for_prompt(terminal)
        equal(home.ask("payments show count"), ["count", "0"])
        assert home.ask("verify")[0].startswith("sound: 4 acts")
        run(terminal, "debtors show count").wait_for("1 of 1 shown")


@test_in_windows
def a_field_is_changed_before_saving(**window):
    with office() as home, home.sit(**window) as terminal:
        terminal.type("record payment TA0123B").press("enter")
        reply(terminal, "amount*: ", "500m")
        wait_for_words(terminal, "save?").type("nonsense").press("enter")
        wait_for_words(terminal, "employer, amount, date, fund").type("amount").press("enter")
        wait_for_question(terminal, "amount*: 500m").press("home", "delete").type("2")
        wait_for_question(terminal, "amount*: 200m").press("enter")
        wait_for_words(terminal, "amount 200.000.000").type("note").press("enter")
        reply(terminal, "note: ", "chuyển khoản")
        wait_for_words(terminal, 'record payment TA0123B amount 200m note "chuyển khoản"')
        terminal.type("yes").press("enter")
        wait_for_prompt(terminal)
        equal(home.ask("payments show amount, note"), ["amount,note", "200000000,chuyển khoản"])


@test_in_windows
def the_dialogue_speaks_vietnamese_and_takes_retyped_letters(**window):
    with office() as home, home.sit("--lang", "vi", **window) as terminal:
        terminal.type("record call").press("enter")
        wait_for_words(terminal, "Chưa lưu gì trước khi")
        reply(terminal, "đơn vị*: ", "TA0123B")
        reply(terminal, "ngày", "")
        reply(terminal, "cán bộ", "")
        telex(wait_for_question(terminal, "người làm việc: "), [
            (0, "c"), (0, "h"), (0, "i"), (1, "ị"), (0, " H"), (0, "u"), (0, "e"), (1, "ê"), (1, "ệ"),
        ]).press("enter")
        reply(terminal, "kết quả: ", "hứa nộp")
        reply(terminal, "liên quan", ".")
        wait_for_words(terminal, "kết quả hứa nộp")
        telex(wait_for_words(terminal, "lưu?"), [(0, "c"), (0, "o"), (1, "ó")]).press("enter")
        wait_for_prompt(terminal)
        equal(home.ask("calls show spoke, result"), ["spoke,result", "chị Huệ,promised"])


@test
def every_kind_can_be_asked_for():
    with office() as home, home.sit(columns=100, rows=60) as terminal:
        for kind in ("letter", "visit", "meeting", "promise", "session", "decision", "inspection",
                     "finding", "sanction", "case", "step", "evidence", "outcome", "plan", "mark",
                     "party", "area", "area_link"):
            terminal.type("record " + kind).press("enter")
            terminal.wait_for("Nothing is saved before").press("ctrl-c")
            wait_for_prompt(terminal).wait_for("error: not done").press("ctrl-l")
            wait_for_prompt(terminal)


@test
def several_units_are_shown_and_agreed_to_once():
    with office() as home, home.sit() as terminal:
        terminal.type("record letter").press("enter")
        reply(terminal, "employer*: ", "TA0123B, TA0124B")
        reply(terminal, "kind*: ", "urging")
        reply(terminal, "number: ", ".")
        wait_for_words(terminal, "for TA0123B, TA0124B").wait_for("save?")
        terminal.type("y").press("enter")
        wait_for_prompt(terminal)
        equal(home.ask("letters show code, kind"), ["code,kind", "TA0123B,urging", "TA0124B,urging"])
        # What was asked for can be saved as a script, which agrees to it by itself.
        run(terminal, 'save session to "s.arr"')
        with open(home.path("s.arr"), encoding="utf-8") as file:
            assert "record letter TA0123B, TA0124B kind urging yes" in file.read()


@test
def what_only_the_whole_shows_is_told_before_saving():
    with office() as home, home.sit() as terminal:
        terminal.type("record plan").press("enter")
        terminal.wait_until(lambda: terminal.cursor_line.startswith("employer or party*"), "the question")
        terminal.press("ctrl-c")
        wait_for_prompt(terminal)
        terminal.type("record letter TA0123B kind urging on 10/10/2022 sent 09/10/2022")
        terminal.press("enter").wait_for("error:").expect_absent("save?")


@test
def nobody_is_asked_in_a_pipe():
    with office() as home:
        done = subprocess.run(
            [desk.PROGRAM, "t.arrears"], input="record payment TA0123B\n", text=True,
            capture_output=True, cwd=home.folder, env={"HOME": home.folder, "PATH": "/usr/bin:/bin"})
        equal(done.returncode, 1)
        assert "a payment needs amount" in done.stderr and "Enter takes" not in done.stderr, done.stderr


# The first start

@test_in_windows
def the_first_start_offers_the_demo(**window):
    with office() as home, home.start(**window) as terminal:
        wait_for_words(terminal, "look around in the demo").wait_for("1, 2 or 3 [1]:")
        terminal.press("ctrl-d").wait_for_exit(0)
        assert not os.path.exists(home.path(".local/share/arrears/ledger.arrears"))


@test
def the_demo_says_at_every_prompt_what_it_is():
    # The invented province takes a while where the program is built for tests.
    with office() as home, home.start(columns=40, limit=90.0) as terminal:
        wait_for_words(terminal, "nothing is saved").wait_for("1, 2 or 3 [1]:").press("enter")
        wait_for_prompt(terminal, "demo >")
        wait_for_words(terminal, "invented data: nothing is saved, and no real employer is shown")
        run(terminal, "debtors show count", "demo >").wait_for("1 of 1 shown")
        run(terminal, "record call TA0123B", "demo >").wait_for("C-2022-")
        terminal.press("ctrl-d").wait_for_exit(0)
        equal(os.listdir(home.path(".local")), ["state"])


@test
def the_first_start_begins_a_ledger_and_is_not_repeated():
    with office() as home:
        with home.start("--lang", "vi") as terminal:
            terminal.wait_for("Chưa có sổ nào.").wait_for("[1]:").type("9").press("enter")
            terminal.wait_until(lambda: terminal.text.count("[1]:") == 2, "the question again")
            terminal.type("3").press("enter")
            wait_for_prompt(terminal).wait_for("0 đơn vị").press("ctrl-d").wait_for_exit(0)
        assert os.path.exists(home.path(".local/share/arrears/ledger.arrears"))
        with home.start("--lang", "vi") as terminal:
            wait_for_prompt(terminal).expect_absent("Chưa có sổ")


@test
def the_first_start_leads_to_the_first_lesson():
    with office() as home, home.start(limit=90.0) as terminal:
        terminal.wait_for("[1]:").type("2").press("enter")
        wait_for_prompt(terminal, "lesson 1 1/5 >")


@test
def leaving_the_first_start_makes_nothing():
    for leave, code in (("ctrl-c", 130), ("ctrl-d", 0)):
        with office() as home, home.start() as terminal:
            terminal.wait_for("[1]:").press(leave).wait_for_exit(code)
            assert not os.path.exists(home.path(".local/share/arrears/ledger.arrears"))


@test
def scripts_and_pipes_are_never_offered_anything():
    with office() as home:
        done = subprocess.run(
            [desk.PROGRAM], input="debtors show count\n", text=True, capture_output=True,
            cwd=home.folder, env={"HOME": home.folder, "PATH": "/usr/bin:/bin"})
        assert "demo" not in done.stderr and "demo" not in done.stdout, done.stderr
    with office() as home, home.start("-c", "employers show count") as terminal:
        terminal.wait_for_exit(0).expect_absent("demo")


if __name__ == "__main__":
    runner.main(__doc__, 2, desk.begin)
