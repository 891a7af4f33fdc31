"""Keeps the tests of a script and runs each in a process of its own, several at a time."""

import concurrent.futures
import os
import subprocess
import sys
import traceback

from screen import ScreenFailure

TESTS = []

# The kinds of terminal and their widths that a person may sit at.
WINDOWS = [(term, columns) for term in ("xterm-256color", "linux", "dumb") for columns in (80, 40)]

# Far above what a test takes on a slow machine.
TEST_SECONDS_MAX = 600


def test(function):
    """Registers a test."""
    TESTS.append((function.__name__, function))
    return function


def test_under(*terminals):
    """Registers a test once for each kind of terminal."""
    def register(function):
        for term in terminals:
            TESTS.append((f"{function.__name__}[{term}]", lambda term=term: function(term)))
        return function
    return register


def test_in_windows(function):
    """Registers a test once for each kind of terminal and width."""
    for term, columns in WINDOWS:
        TESTS.append((
            f"{function.__name__}[{term}, {columns}]",
            lambda term=term, columns=columns: function(term=term, columns=columns)))
    return function


def equal(found, expected):
    if found != expected:
        raise AssertionError(f"expected {expected!r}, found {found!r}")


def outcome(name):
    """None for a test that passed, else what went wrong."""
    try:
        dict(TESTS)[name]()
    except (AssertionError, ScreenFailure) as failure:
        return str(failure) or traceback.format_exc()
    except Exception:
        return traceback.format_exc()
    return None


def in_a_process_of_its_own(paths, name):
    """Runs one test in a new process, so that none can hold up the others."""
    command = [sys.executable, os.path.abspath(sys.argv[0]), *paths, "--one", name]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=TEST_SECONDS_MAX,
            stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return f"no end after {TEST_SECONDS_MAX} seconds"
    return None if done.returncode == 0 else done.stdout + done.stderr


def main(usage, path_count, begin):
    """Runs the tests that the words of the command line choose, or one with --one.

    The first words, path_count of them, are files that begin is given.
    """
    if len(sys.argv) <= path_count:
        raise SystemExit(usage)
    paths = [os.path.abspath(path) for path in sys.argv[1:1 + path_count]]
    wanted = sys.argv[1 + path_count:]
    begin(*paths)
    if wanted[:1] == ["--one"]:
        found = outcome(wanted[1])
        print(found or "")
        raise SystemExit(1 if found else 0)
    names = [name for name, _ in TESTS if not wanted or any(part in name for part in wanted)]
    # The tests mostly wait, each for a terminal of its own.
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        found = pool.map(lambda name: in_a_process_of_its_own(paths, name), names)
        failures = [(name, failure) for name, failure in zip(names, found) if failure]
    for name, failure in failures:
        print(f"failed: {name}\n{failure}\n")
    print(f"{len(names)} tests, {len(failures)} failed")
    raise SystemExit(1 if failures or not names else 0)
