"""The report of a year: of the sample, and of many employers with hundreds of thousands of records."""

import os
import random

from cases import Case, at_most_seconds
from loading import loaded_copy
from measuring import Process, run

REPORT = "report year"
# Of each hundred records; findings, fines and payments are of inspections and units before them.
SHARES = {"calls": 25, "inspections": 20, "payments": 30, "findings": 15, "sanctions": 10}
PER_DECISION = 50
DISTRICT_LETTERS = "ABCDEGHKL"


def time_year(engine, sample, ledgers, rounds, folder, cache):
    """Whole processes from start to exit, as an office prints it; the ledger is only read."""
    cases = []
    if sample:
        cases.append(timed("sample: report of the year", engine, sample, 2022, 0.05, rounds, folder))
    for label, (ledger, units) in ledgers.items():
        records = 300_000 if units >= 1_000_000 else 9_000
        path = with_records(engine, ledger, units, records, folder, cache)
        name = f"{label}: report of the year, {records:,} records"
        cases.append(timed(name, engine, path, 2023, 1, rounds, folder))
    return cases


def timed(name, engine, ledger, year, limit, rounds, folder):
    call = [engine.program, ledger, "--read-only", "--today", f"10/01/{year + 1}", "--quiet"]
    call += ["--format", "csv", "-c", f"{REPORT} {year}"]
    case = Case(name, rounds, [at_most_seconds(limit)])
    for _ in range(rounds):
        case.add(engine, run(Process(call), folder))
    return case


def with_records(engine, ledger, units, records, folder, cache):
    """The ledger of 24 months with a year of work."""
    counts = {name: records * share // 100 for name, share in SHARES.items()}
    chance = random.Random(20231231)
    path = os.path.join(cache, f"year-1-{units}.arrears")
    return loaded_copy(engine, ledger, path, units, lambda codes: files(counts, codes, chance), folder)


def files(counts, codes, chance):
    """The records of each kind as lines of a file, those that others name first."""
    inspections = counts["inspections"]
    decisions = -(-inspections // PER_DECISION)
    days = [f"2023-{1 + place * 11 // decisions:02d}-{1 + place % 27:02d}" for place in range(decisions)]
    yield "decisions", ["number,dated,form,basis,subject"] + [
        f"{place + 1}/QĐ-BHXH,{day},inspection,{'plan' if place % 2 else 'surprise'},employers"
        for place, day in enumerate(days)
    ]
    lines = ["code,decision,reason,started,ended,concluded"]
    for place in range(inspections):
        decision = place // PER_DECISION
        month = int(days[decision][5:7])
        lines.append(
            f"{codes[place % len(codes)]},D-2023-{decision + 1:04d},over_3_months,"
            f"{days[decision]},2023-{month:02d}-28,2023-{month + 1:02d}-20"
        )
    yield "inspections", lines
    yield "calls", ["code,date,result"] + [
        f"{chance.choice(codes)},2023-{chance.randrange(1, 13):02d}-15,promised"
        for _ in range(counts["calls"])
    ]
    # Inspections have their number by the year in which they are recorded.
    kinds = ["not_enrolled", "short_time", "under_declared"]
    yield "findings", ["inspection,kind,date,year,workers,amount"] + [
        f"I-2024-{place % inspections + 1:04d},{kinds[place % 3]},2023-12-28,2022,"
        f"{place % 20 + 1},{(place % 900 + 1) * 100_000}"
        for place in range(counts["findings"])
    ]
    yield "sanctions", ["code,conduct,minutes,minutes_date,number,dated,amount"] + [
        f"{chance.choice(codes)},late,{place}/BB,2023-11-{place % 28 + 1:02d},{place}/QĐ,2023-12-01,"
        f"{(place % 140 + 1) * 1_000_000}"
        for place in range(counts["sanctions"])
    ]
    yield "payments", ["code,date,amount,document"] + [
        f"{chance.choice(codes)},2023-{chance.randrange(1, 13):02d}-{chance.randrange(1, 28):02d},"
        f"{chance.randrange(1, 900) * 100_000},UNC {place}"
        for place in range(counts["payments"])
    ]
