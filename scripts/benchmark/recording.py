"""A record with its commit, and the ledger opened again after a day of them."""

import os
import shutil

import warm
from cases import Case, at_most_seconds, in_turn, time_question
from engines import write_script
from measuring import Process, Sample, run
from months import time_peer
from questions import Question

RECORD = 'record call TA000000A on 12/10/2022 result absent note "gọi lại"'
TABLE = "CREATE TABLE calls (unit_code TEXT, day TEXT, result TEXT, note TEXT);"
INSERT = "INSERT INTO calls VALUES ('TA000000A', '2022-10-12', 'absent', 'gọi lại')"
REPEATS = 100


def time_recording(engines, ledgers, rounds, folder):
    """Every program records into a copy of its 24 months of a province, durably one by one."""
    copies = {}
    for engine in engines:
        copies[engine.name] = os.path.join(folder, "recorded" + engine.suffix)
        shutil.copyfile(ledgers[engine.name], copies[engine.name])
        if engine.name != "arrears":
            script = write_script(os.path.join(folder, "table.sql"), [*logged(engine), TABLE])
            run(Process([engine.program, "-bail", copies[engine.name]], script), folder)
    commit = Case("record and commit", rounds, [at_most_seconds(0.002)])
    for round_number in range(rounds):
        for engine in in_turn(engines, round_number):
            seconds = time_record(engine, copies[engine.name], folder)
            commit.add(engine, Sample(seconds, 0, ""))
    # A peer's round is two runs: one record, and one and a hundred more.
    reopened = Case("reopen: calls of one unit", rounds)
    question = Question(
        "calls", "calls where code = TA000000A by result show count > 100",
        "SELECT result, CASE WHEN count(*) > 100 THEN 'yes' ELSE 'no' END FROM calls"
        " WHERE unit_code = 'TA000000A' GROUP BY result",
    )
    time_question(reopened, question, engines, copies, folder)
    return [commit, reopened]


def logged(engine):
    """SQLite as a careful user has it: a log, flushed at each commit."""
    return ["PRAGMA journal_mode=WAL;"] if engine.name == "SQLite" else []


def time_record(engine, database, folder):
    """Seconds of one record, the mean of a hundred."""
    if engine.name != "arrears":
        return time_peer(engine, database, INSERT, REPEATS, folder)
    samples = warm.time_statements(engine.program, database, [RECORD], REPEATS, folder)[RECORD]
    return sum(sample.seconds for sample in samples) / len(samples)
