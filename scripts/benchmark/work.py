"""A month's work on a large ledger: draft of the list for the police, work list and month report.

On the sample, and on a million employers with two months of debts and 300,000 records of work that
are imported from files, as an office would bring them along.
"""

import os
import random

import lists
import warm
from cases import Case, at_most_seconds
from measuring import Process, run
from months import write_lists

MONTHS = ["202208", "202209"]
TODAY = "13/10/2022"
# A tenth of the debtors, as in the sample. A draft takes the place of the one before it, so that
# every round writes the same; the sample has a signed list of that month, hence the purpose.
SAMPLE_LIST = "months >= 3 or class = bad"
LARGE_LIST = "months >= 26"


# Of a million employers how many records there are, the headings behind the code, and a row.
RECORDS = {
    "calls": (150_000, "code,date,result", lambda chance, number: ",".join(
        [day(chance, 6, 9), chance.choice(["promised", "absent", "disputed", "refused"])]
    )),
    "letters": (60_000, "code,kind,number,date", lambda chance, number: ",".join(
        ["urging", f"{number + 1}/BHXH-TST", day(chance, 6, 9)]
    )),
    "promises": (30_000, "code,made,amount,due", lambda chance, number: ",".join(
        [day(chance, 6, 8), str(chance.randint(1, 400) * 1_000_000), day(chance, 9, 12)]
    )),
    "payments": (60_000, "code,date,amount,document", lambda chance, number: ",".join(
        [day(chance, 8, 9), str(chance.randint(1, 90_000) * 1_000), f"UNC {number + 1}"]
    )),
}


def time_sample(engine, sample, rounds, folder):
    return time_statements(engine, "sample", sample, SAMPLE_LIST, rounds, 0.05, folder)


def time_large(engine, units, rounds, cache, folder):
    """Makes the ledger once a run; `units` employers and the records in proportion."""
    sources = lists_of(cache, units)
    ledger = os.path.join(folder, "worked" + engine.suffix)
    engine.prepare(ledger)
    call = [engine.program, ledger, "--today", TODAY, "--operator", "bench", "--quiet"]
    for path, month in zip(sources, MONTHS):
        call += ["-c", f'import debts "{path}" for {month[4:]}/{month[:4]}']
    for name, path in write_records(folder, units, sources[0]).items():
        call += ["-c", f'import {name} "{path}" yes']
    run(Process(call), folder)
    label = f"{units // 1000:,}k and records"
    return time_statements(engine, label, ledger, LARGE_LIST, rounds, 1, folder)


def lists_of(cache, units):
    paths = write_lists(os.path.join(cache, f"months-2-{units}"), units)
    return [path for path in paths if os.path.basename(path)[:6] in MONTHS]


def write_records(folder, units, source):
    """One file for each kind of record; the same bytes on every machine. Returns them by kind."""
    chance = random.Random(lists.SEED + 1)
    with open(source, encoding="utf-8") as file:
        codes = [line.partition(",")[0] for line in file][1:]
    paths = {}
    for kind, (count, headings, row) in RECORDS.items():
        path = os.path.join(folder, kind + ".csv")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(headings + "\n")
            for number in range(count * units // 1_000_000):
                file.write(f"{chance.choice(codes)},{row(chance, number)}\n")
        paths[kind] = path
    return paths


def day(chance, first_month, last_month):
    return f"2022-{chance.randint(first_month, last_month):02d}-{chance.randint(1, 28):02d}"


def time_statements(engine, label, ledger, listed, rounds, seconds, folder):
    statements = {
        "draft of the list": f'refer debtors as of 2022-09 where {listed} purpose "đo" yes',
        "work list": "worklist top 100",
        "month report": "report month 2022-09",
    }
    timed = warm.time_statements(engine.program, ledger, list(statements.values()), rounds, folder)
    cases = []
    for name, statement in statements.items():
        case = Case(f"{label}: {name}", rounds, [at_most_seconds(seconds)])
        for sample in timed[statement]:
            case.add(engine, sample)
        cases.append(case)
    return cases
