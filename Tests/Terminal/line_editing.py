"""Types into the line editor as a person does, under several terminals, and looks at the screen.

    python3 line_editing.py PROBE [NAME…]      runs all tests, or those whose name contains NAME
"""

import os
import random
import signal
import stat
import tempfile
import time
import unicodedata

import runner
from runner import equal, test, test_under
from screen import APPLICATION_KEYS, KEYS, LINUX_KEYS, RXVT_KEYS, Terminal

PROBE = ""


def start(history=None, **options):
    terminal = Terminal([PROBE] + ([history] if history else []), **options)
    return terminal.wait_for(">").settle(0.05)


EVERYWHERE = ("xterm-256color", "linux", "dumb", None)


# Letters

@test_under(*EVERYWHERE)
def vietnamese_composed_letters(term):
    with start(term=term) as terminal:
        terminal.type("nợ ở Đồng Nai: 1,5 tỷ ₫").press("enter")
        terminal.wait_for_line("<nợ ở Đồng Nai: 1,5 tỷ ₫>")


@test_under("xterm-256color", "linux", "dumb")
def vietnamese_decomposed_letters_become_composed(term):
    with start(term=term) as terminal:
        terminal.type(unicodedata.normalize("NFD", "Nguyễn Thị Huệ"))
        terminal.wait_for_cursor_line("> Nguyễn Thị Huệ").expect_cursor(2 + 14)
        terminal.press("enter").wait_for_line("<Nguyễn Thị Huệ>")
        raw = terminal.raw.decode()
        assert "<Nguyễn Thị Huệ>" in raw, "the statement is not in composed form"


@test
def marks_typed_in_two_steps_make_one_letter():
    with start() as terminal:
        terminal.type("e").type("\u0323").type("\u0302").expect_cursor(3)
        terminal.press("backspace").expect_cursor(2).type("x\u0302").press("enter")
        terminal.wait_for_line("<x>")


@test
def backspace_deletes_one_letter_as_input_methods_expect():
    with start() as terminal:
        terminal.type("tye").press("backspace", "backspace").type("ỷ").press("enter")
        terminal.wait_for_line("<tỷ>")


@test
def vietnamese_without_a_locale():
    with start(environment={"LANG": None, "LC_ALL": "C"}) as terminal:
        terminal.type("Tân Uyên à á ũ ơ").press("enter").wait_for_line("<Tân Uyên à á ũ ơ>")


@test
def vietnamese_with_a_missing_locale():
    with start(environment={"LANG": "vi_VN.UTF-8"}) as terminal:
        terminal.type("đặc biệt ệ").press("enter").wait_for_line("<đặc biệt ệ>")


@test
def wide_letters_and_invalid_bytes():
    with start() as terminal:
        terminal.send(b"a\xff\xc3").settle().send(b"b\xe1\xbb").settle().send(b"\x87")
        terminal.press("enter").wait_for_line("<abệ>")
        terminal.type("漢字x").expect_cursor(2 + 5).press("left", "backspace", "enter")
        terminal.wait_for_line("<漢x>")


# Moving and deleting

@test_under(*EVERYWHERE)
def editing_in_the_middle(term):
    with start(term=term) as terminal:
        terminal.type("Thủ Dầu Một").press("left", "left", "left", "backspace").type("_")
        terminal.wait_for_cursor_line("> Thủ Dầu_Một").expect_cursor(2 + 8)
        terminal.press("home").expect_cursor(2).press("delete").type("t").press("end").type("!")
        terminal.press("enter").wait_for_line("<thủ Dầu_Một!>")


def moves(**options):
    with start(**options) as terminal:
        terminal.type("một hai ba").press("ctrl-left").expect_cursor(2 + 8)
        terminal.press("ctrl-left").expect_cursor(2 + 4).press("ctrl-right").type("X")
        terminal.press("home").expect_cursor(2).press("delete").press("end").press("left")
        terminal.press("right").type("Y").press("f5").press("enter")
        terminal.wait_until(lambda: any(
            line in ("<ột haiX baY>", "<ột hai XbaY>") for line in terminal.lines), "the words")


@test
def keys_of_xterm():
    moves()


@test
def keys_of_xterm_in_application_mode():
    moves(keys=APPLICATION_KEYS)


@test
def keys_of_the_linux_console():
    moves(term="linux", keys=LINUX_KEYS)


@test
def keys_of_rxvt():
    moves(term="rxvt-unicode", keys=RXVT_KEYS)


@test
def unknown_sequences_type_nothing():
    with start() as terminal:
        for sequence in ("\x1b[15;5~", "\x1b[1;9P", "\x1b[?1;2c", "\x1bOP", "\x1b[[A", "\x1b[99~"):
            terminal.send(sequence).settle(0.03)
        terminal.type("ok").press("enter").wait_for_line("<ok>")


@test
def sequences_cut_into_pieces_are_keys():
    with start() as terminal:
        terminal.type("ab")
        for piece in ("\x1b", "[", "1;", "5D", "x"):
            terminal.send(piece).settle(0.08)
        terminal.press("enter").wait_for_line("<xab>")


@test
def emacs_keys():
    with start() as terminal:
        terminal.type("một hai ba").press("ctrl-w").press("ctrl-a").type("0 ")
        terminal.press("ctrl-e").press("ctrl-y").press("alt-b").press("ctrl-k").type("bốn")
        terminal.press("alt-backspace").type("năm").press("enter").wait_for_line("<0 một hai năm>")
        terminal.type("gone").press("ctrl-u").type("stays").press("enter").wait_for_line("<stays>")


# Ends

@test_under(*EVERYWHERE)
def control_c_abandons_the_line(term):
    with start(term=term) as terminal:
        # The terminal throws away what was not read yet when the key comes.
        terminal.type("half a stat").wait_for("half a stat")
        terminal.press("ctrl-c").wait_for_line("interrupted")
        terminal.wait_for("half a stat^C")
        terminal.type("next").press("enter").wait_for_line("<next>")


@test
def control_c_cancels_work_and_keeps_the_session():
    with start() as terminal:
        terminal.type("work").press("enter").wait_for_line("running")
        terminal.press("ctrl-c").wait_for("cancelled")
        terminal.wait_for_cursor_line(">").type("next").press("enter").wait_for_line("<next>")


@test
def control_c_during_work_does_not_reach_the_next_statement():
    with start() as terminal:
        terminal.type("work").press("enter").wait_for_line("running")
        terminal.press("ctrl-c", "ctrl-c").wait_for("cancelled").settle()
        terminal.type("work").press("enter").settle(0.3)
        equal(terminal.text.count("cancelled"), 1)
        terminal.press("ctrl-c").wait_until(
            lambda: terminal.text.count("cancelled") == 2, "a second cancelling")


@test
def control_d_ends_on_an_empty_line_only():
    with start() as terminal:
        terminal.type("ab").press("left", "ctrl-d").wait_for_cursor_line("> a")
        terminal.press("ctrl-d").settle().press("backspace").press("ctrl-d").wait_for_exit(0)


@test
def end_of_the_terminal_ends():
    with start() as terminal:
        terminal.type("abc")
        terminal.child.kill(signal.SIGHUP)
        terminal.wait_for_exit(129)


def restored(stop, code, **options):
    with start(**options) as terminal:
        before = None
        terminal.type("work").press("enter").wait_for_line("running")
        before = terminal.terminal_state()
        terminal.press("ctrl-c").wait_for("cancelled").settle()
        terminal.type("abc")
        assert terminal.terminal_state() != before, "the editor does not edit"
        stop(terminal)
        terminal.wait_for_exit(code)
        equal(terminal.terminal_state(), before)
        if b"\x1b[?2004h" in terminal.raw:
            equal(terminal.raw.rfind(b"\x1b[?2004l") > terminal.raw.rfind(b"\x1b[?2004h"), True)


@test_under(*EVERYWHERE)
def terminal_is_restored_at_the_end(term):
    restored(lambda t: t.press("ctrl-u", "ctrl-d"), 0, term=term)


@test
def terminal_is_restored_after_a_kill():
    restored(lambda t: t.kill(signal.SIGTERM), 143)


@test
def terminal_is_restored_after_quit():
    restored(lambda t: t.send("\x1c"), -signal.SIGQUIT)


@test
def terminal_is_restored_after_a_crash_while_editing():
    restored(lambda t: t.kill(signal.SIGSEGV), -signal.SIGSEGV)


@test
def suspending_restores_and_continuing_redraws():
    with start() as terminal:
        # The terminal throws away what was not read yet when the key comes.
        terminal.type("before").wait_for_cursor_line("> before").press("ctrl-z").settle()
        status = open(f"/proc/{terminal.child.pid}/stat").read().rsplit(")", 1)[1].split()[0]
        # A process without a shell above it is not stopped by the kernel; both are fine.
        assert status in "TS", status
        terminal.kill(signal.SIGCONT).settle(0.3)
        terminal.wait_for_cursor_line("> before").type(" after").press("enter")
        terminal.wait_for_line("<before after>")


@test
def suspending_under_a_shell_with_job_control():
    shell = ["/bin/bash", "--norc", "--noprofile", "-i"]
    with Terminal(shell, environment={"PS1": "$ "}) as terminal:
        terminal.wait_for("$").type(PROBE).press("enter").wait_for_cursor_line(">")
        terminal.type("một").wait_for_cursor_line("> một").press("ctrl-z").wait_for("Stopped").wait_for_cursor_line("$")
        terminal.type("echo sh\"ell\"").press("enter").wait_for_line("shell")
        terminal.type("fg").press("enter").wait_for_cursor_line("> một").settle()
        terminal.type(" hai").press("enter").wait_for_line("<một hai>")
        equal(terminal.lines.count("> một hai"), 1)


@test
def clearing_the_screen_keeps_the_line():
    with start() as terminal:
        terminal.type("one").press("enter").wait_for("<one>")
        terminal.type("đang gõ").press("ctrl-l").wait_until(
            lambda: terminal.lines[0] == "> đang gõ", "the line on top").expect_absent("<one>")
        terminal.press("enter").wait_for_line("<đang gõ>")


@test
def impatient_interrupts_keep_the_session():
    with start() as terminal:
        terminal.type("work").press("enter").wait_for_line("running")
        terminal.send("\x03" * 8).wait_for("cancelled")
        for _ in range(5):
            terminal.send("\x03\x03\x03").settle(0.05)
        terminal.type("ok").press("enter").wait_for_line("<ok>")


@test
def unknown_terminal_works_plainly():
    with start(term="no-such-terminal") as terminal:
        terminal.type("Tân").press("left", "backspace").type("ấ").press("enter")
        terminal.wait_for_line("<Tấn>")


# Several lines

@test_under("xterm-256color", "linux", "dumb")
def enter_opens_a_line_under_an_incomplete_statement(term):
    with start(term=term) as terminal:
        terminal.type("begin").press("enter").wait_for_cursor_line("").expect_cursor(2)
        terminal.type("one").press("enter").type("end").press("enter")
        terminal.wait_for_line("<begin|  one|  end>")


@test
def blank_line_ends_an_incomplete_statement():
    with start() as terminal:
        terminal.type("begin").press("enter", "enter").wait_for_line("<begin|  >")


@test
def lines_are_edited_as_one_block():
    with start() as terminal:
        terminal.type("first").press("alt-enter").type("second").press("alt-enter").type("third")
        terminal.press("up", "up").expect_cursor(5 + 2).type("!")
        terminal.press("down").press("home").expect_cursor(0).press("delete", "delete").type(" ")
        terminal.press("end").type("?")
        terminal.wait_for_cursor_line(" second?")
        terminal.press("enter").wait_for_line("<first!| second?|  third>")


@test
def prompt_tells_complete_incomplete_and_wrong():
    with start() as terminal:
        terminal.type("begi").wait_for_cursor_line("> begi")
        terminal.type("n").wait_for_cursor_line("- begin")
        terminal.type(" end").wait_for_cursor_line("> begin end")
        terminal.type(" bad").wait_for_cursor_line("! begin end bad")
        terminal.press("enter").wait_for_line("<begin end bad>")


@test
def hint_stands_at_the_right_and_leaves_nothing():
    with start() as terminal:
        terminal.type("months ").wait_for_line("> months".ljust(61) + "a number of months")
        terminal.type("1").settle().expect_absent("a number")
        terminal.press("backspace").wait_for("a number of months").press("enter")
        terminal.wait_for_line("<months >").expect_absent("a number")


# Pastes

BLOCK = "debtors\n  where Tân\n  top 5"


@test
def bracketed_paste_never_runs_by_itself():
    with start() as terminal:
        terminal.paste(BLOCK + "\n").wait_for_line("  top 5").expect_absent("<debtors")
        terminal.expect_cursor(7).press("enter").wait_for_line("<debtors|  where Tân|  top 5>")


@test
def bracketed_paste_is_composed_and_cleaned():
    with start() as terminal:
        text = unicodedata.normalize("NFD", "Huệ\r\nđặc\x07 biệt")
        terminal.send("\x1b[200~" + text + "\x1b[201~")
        terminal.press("enter").wait_for_line("<Huệ|đặc biệt>")
        assert "Huệ|đặc biệt" in terminal.raw.decode()


@test
def large_paste_is_quick():
    with start(limit=20) as terminal:
        begun = time.monotonic()
        terminal.paste("ngày mai trời đẹp lắm " * 8000 + "hết").wait_for("hết")
        terminal.settle(0.3)
        assert time.monotonic() - begun < 8, "too slow"
        terminal.press("enter").wait_for("hết>")


@test
def interrupted_paste_is_dropped():
    with start() as terminal:
        terminal.send("\x1b[200~abc").settle().press("ctrl-c").wait_for_line("interrupted")
        terminal.type("ok").press("enter").wait_for_line("<ok>")


@test_under(*EVERYWHERE)
def burst_of_lines_never_runs_by_itself(term):
    with start(term=term) as terminal:
        terminal.send("one\rtwo đ\rthree\r").wait_for("three").expect_absent("<one")
        terminal.press("enter").wait_for_line("<one|two đ|three>")


@test
def bursts_may_end_their_lines_as_windows_does():
    with start() as terminal:
        terminal.send("one\r\ntwo\r\n").settle().press("enter").wait_for_line("<one|two>")
        terminal.send("single\r\n").wait_for_line("<single>")


@test
def large_burst_never_runs_by_itself():
    with start(limit=20) as terminal:
        terminal.send("dòng dài vừa phải\r" * 1500).settle(0.5).expect_absent("<")
        terminal.press("enter").wait_for("|dòng dài vừa phải>")


@test
def burst_of_one_line_with_enter_runs():
    with start() as terminal:
        terminal.send("one line\r").wait_for_line("<one line>")


@test
def tabs_inside_a_burst_are_text():
    with start() as terminal:
        terminal.send("a\tb").settle().press("enter").wait_for("<a")
        assert b"<a\tb>" in terminal.raw


# Completion

@test_under(*EVERYWHERE)
def tab_completes(term):
    with start(term=term) as terminal:
        terminal.type("mee").press("tab").wait_for_cursor_line("> meetings")
        terminal.type(" thuan").press("tab").wait_for_cursor_line("> meetings Thuận An")
        terminal.press("enter").wait_for_line("<meetings Thuận An>")


@test_under("xterm-256color", "linux", "dumb")
def second_tab_lists_with_meaning(term):
    with start(term=term) as terminal:
        terminal.type("d").press("tab").settle().expect_absent("who owes").press("tab")
        terminal.wait_for_line("debtors   who owes").wait_for_line("debts     every month's list")
        terminal.wait_for_cursor_line("> d").press("backspace").type("tan").press("tab")
        terminal.wait_for_cursor_line("> Tân").press("tab", "tab").wait_for("412 employers")
        terminal.press("enter").wait_for_line("<Tân >")


@test
def common_beginning_is_inserted_first():
    with start() as terminal:
        terminal.type("deb").press("tab").wait_for_cursor_line("> debt").press("tab", "tab")
        terminal.wait_for("who owes").wait_for_cursor_line("> debt").type("o").press("tab")
        terminal.wait_for_cursor_line("> debtors").press("enter").wait_for_line("<debtors>")


@test
def completion_under_a_block_of_lines():
    with start() as terminal:
        terminal.type("x d").press("alt-enter").type("yy").press("up", "end").press("tab", "tab")
        terminal.wait_for_line("debtors   who owes")
        equal(terminal.lines.count("  yy"), 2)
        terminal.wait_for_cursor_line("> x d").type("!").press("enter").wait_for_line("<x d!|  yy>")


@test
def long_list_says_what_it_left_out():
    with start(columns=40, rows=12) as terminal:
        terminal.type("many").press("tab", "tab", "tab").wait_for("more; type a little more")
        terminal.wait_for_cursor_line("> many")


# History

def history_file(directory):
    return os.path.join(directory, "state", "history")


@test_under(*EVERYWHERE)
def history_is_recalled(term):
    with start(term=term) as terminal:
        for text in ("một", "hai", "ba"):
            terminal.type(text).press("enter").wait_for_line(f"<{text}>")
        terminal.press("up", "up").wait_for_cursor_line("> hai").type("!")
        terminal.press("up").wait_for_cursor_line("> một").press("down")
        terminal.wait_for_cursor_line("> hai!").press("down", "down").wait_for_cursor_line(">")
        terminal.press("up", "enter").wait_until(
            lambda: terminal.lines.count("<ba>") == 2, "the last statement again")


@test
def history_outlives_the_shell_whole_and_private():
    with tempfile.TemporaryDirectory() as directory:
        path = history_file(directory)
        with start(path) as terminal:
            terminal.paste("khối\n  nhiều dòng \\n").press("enter").wait_for("<khối")
            for text in ("lặp", "lặp", " bí mật"):
                terminal.type(text).press("enter").settle()
        equal(open(path).read(), "khối\\n  nhiều dòng \\\\n\nlặp\n")
        equal(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        with start(path) as terminal:
            terminal.press("up", "up").wait_for_line("  nhiều dòng \\n").press("enter")
            terminal.wait_for_line("<khối|  nhiều dòng \\n>")


@test
def parallel_shells_keep_each_others_history():
    with tempfile.TemporaryDirectory() as directory:
        path = history_file(directory)
        with start(path) as one, start(path) as two:
            one.type("one").press("enter").wait_for("<one>")
            two.type("two").press("enter").wait_for("<two>")
            one.type("one more").press("enter").wait_for("<one more>")
            one.press("ctrl-d").wait_for_exit(0)
            two.press("ctrl-d").wait_for_exit(0)
        equal(open(path).read().split("\n"), ["one", "two", "one more", ""])


@test_under("xterm-256color", "linux", "dumb")
def search_finds_without_marks(term):
    with start(term=term) as terminal:
        for text in ("debtors in Tân Uyên", "meetings", "debtors in Thuận An", "calls"):
            terminal.type(text).press("enter").wait_for_line(f"<{text}>")
        terminal.press("ctrl-r").type("debtors").wait_for('history "debtors": debtors in Thuận An')
        terminal.press("ctrl-r").wait_for('history "debtors": debtors in Tân Uyên')
        terminal.press("ctrl-s").wait_for('history "debtors": debtors in Thuận An')
        terminal.press("ctrl-g").wait_for_cursor_line(">")
        terminal.press("ctrl-r").type("uyen").wait_for('history "uyen": debtors in Tân Uyên')
        terminal.press("enter").wait_until(
            lambda: terminal.lines.count("<debtors in Tân Uyên>") == 2, "the statement again")


@test
def keys_in_a_search_edit_what_was_found():
    with start() as terminal:
        terminal.type("đường dài").press("enter").wait_for("<đường")
        terminal.type("kept").press("ctrl-r").type("đườ").settle().press("backspace")
        terminal.wait_for('history "đư": đường dài').type("zz").wait_for('not in history "đưzz"')
        terminal.press("backspace", "backspace", "right").wait_for_cursor_line("> đường dài")
        terminal.expect_cursor(3).press("end").type("!").press("enter").wait_for("<đường dài!>")
        terminal.type("kept").press("ctrl-r").type("dai").press("ctrl-g")
        terminal.wait_for_cursor_line("> kept")


# Other input

@test
def answers_are_no_statements():
    with tempfile.TemporaryDirectory() as directory:
        with start(history_file(directory)) as terminal:
            terminal.type("ask").press("enter").wait_for("name?").type("begin bad").press("enter")
            terminal.wait_for('answer statement("begin bad")').press("up")
            terminal.wait_for_cursor_line("> ask")


@test
def text_given_at_the_start_can_be_changed():
    with start() as terminal:
        terminal.type("change").press("enter").wait_for_cursor_line("> debtors top 5")
        terminal.press("backspace").type("9").press("enter")
        terminal.wait_for('changed statement("debtors top 9")')


@test
def type_ahead_is_kept():
    with start() as terminal:
        terminal.type("work").press("enter").wait_for_line("running").send("later").settle()
        terminal.press("ctrl-c").wait_for("cancelled").settle()
        terminal.type("x").press("enter").wait_until(
            lambda: "x>" in terminal.text, "the statement")


@test
def vi_keys_from_editrc():
    with tempfile.TemporaryDirectory() as directory:
        settings = os.path.join(directory, "editrc")
        open(settings, "w").write("# mine\nother:bind -e\nprobe:bind -v\nbind \"^T\" ed-prev-history\n")
        with start(environment={"EDITRC": settings}) as terminal:
            terminal.type("một hai").press("escape").settle(0.1).type("0x").settle(0.05)
            terminal.type("A!").press("enter").wait_for_line("<ột hai!>")
            terminal.type("x").press("left").type("y").press("escape").settle(0.1).type("k")
            terminal.wait_for_cursor_line("> ột hai!").press("enter").settle()
            terminal.press("ctrl-t").wait_for_cursor_line("> ột hai!")
            terminal.type("đ").press("escape").settle(0.1).type("0dw").settle(0.05).press("enter")
            terminal.wait_for_line("<hai!đ>")


@test
def bindings_from_editrc():
    with tempfile.TemporaryDirectory() as directory:
        settings = os.path.join(directory, "editrc")
        open(settings, "w").write(
            'bind "\\e[15~" arrears-line-start\nbind -s "^Xd" "debtors "\nbind "^[[3~" ed-next-char\n'
            'bind "broken\nbind\n')
        with start(environment={"EDITRC": settings}) as terminal:
            terminal.settle()
            terminal.type("abc").press("f5").press("delete").type("X").press("end")
            terminal.press("ctrl-x").type("d").press("enter")
            terminal.wait_for_line("<aXbcdebtors >")


@test
def shrinking_and_growing_the_window():
    with start(columns=60) as terminal:
        terminal.type("above").press("enter").wait_for_line("<above>")
        terminal.type("Công ty cổ phần chế biến gỗ Phú Thịnh Tân Uyên").settle()
        terminal.resize(40).settle().resize(70).settle()
        terminal.wait_for_cursor_line("> Công ty cổ phần chế biến gỗ Phú Thịnh Tân Uyên")
        terminal.type("!").press("home").type("=").press("enter")
        terminal.wait_for_line("<above>")
        terminal.wait_for_line("<=Công ty cổ phần chế biến gỗ Phú Thịnh Tân Uyên!>")


@test
def long_lines_wrap():
    with start(columns=30) as terminal:
        text = "đường " * 12
        terminal.type(text).wait_until(lambda: terminal.cursor == (14, 2), "the third row")
        terminal.press("home").expect_cursor(2, 0).press("delete").type("Đ").press("enter")
        terminal.settle().wait_for("<Đường")


@test_under("xterm-256color", "dumb")
def random_keys_never_break_the_session(term):
    chance = random.Random(20220930)
    names = [name for name in KEYS if name not in ("ctrl-z", "ctrl-d", "ctrl-c", "ctrl-v")]
    texts = ["đ", "ệ", "e\u0323", "漢", "begin", "bad ", "debt", "many", "tan", '"', "-", "9",
             "\x1b[200~a\nb\x1b[201~", "x\ry\r", "\x1b[", "\x1bO", b"\xc3", b"\xff", "\x00"]
    with tempfile.TemporaryDirectory() as directory:
        with start(history_file(directory), columns=30, rows=8, term=term) as terminal:
            for step in range(600):
                choice = chance.random()
                if choice < 0.55:
                    terminal.send(KEYS[chance.choice(names)])
                elif choice < 0.97:
                    terminal.send(chance.choice(texts))
                else:
                    terminal.resize(chance.choice((8, 20, 30, 51)), chance.choice((3, 8, 12)))
                terminal.settle(0.002)
            terminal.resize(60, 10).settle()
            terminal.press("ctrl-g", "ctrl-c").settle().press("ctrl-c").settle()
            terminal.type("vẫn sống").press("enter").wait_for("<vẫn sống>")
            terminal.press("ctrl-d").wait_for_exit(0)


@test
def output_of_the_program_is_data_only():
    with tempfile.TemporaryDirectory() as directory:
        out = os.path.join(directory, "out")
        with Terminal(["/bin/sh", "-c", f"exec '{PROBE}' > '{out}'"]) as terminal:
            terminal.wait_for(">").type("debtors").press("enter").settle()
            terminal.press("ctrl-d").wait_for_exit(0)
        equal(open(out).read(), "<debtors>\n")


@test
def messages_elsewhere_leave_the_prompt_on_the_terminal():
    with tempfile.TemporaryDirectory() as directory:
        err = os.path.join(directory, "err")
        with Terminal(["/bin/sh", "-c", f"exec '{PROBE}' 2> '{err}'"]) as terminal:
            terminal.wait_for(">").type("debtors").press("enter").wait_for_line("<debtors>")
            terminal.press("ctrl-d").wait_for_exit(0)
        equal(open(err).read(), "")


def begin(probe):
    global PROBE
    PROBE = probe


if __name__ == "__main__":
    runner.main(__doc__, 1, begin)
