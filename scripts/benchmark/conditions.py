"""The conditions of Article 216 for all debtors, with dues, letters and fines of many of them."""

import os
import random

from cases import Case, at_most_seconds
from loading import loaded_copy
from measuring import Process, run

QUESTION = "debtors show code, evasion_met, evasion_unknown"
# Of a million employers: units with dues, months of each, fines for evasion.
UNITS, MONTHS, FINES = 25_000, 8, 10_000
FUNDS = ["hi", "pension"]


def time_conditions(engine, ledgers, rounds, folder, cache):
    """Whole processes from start to exit; the ledger is only read."""
    cases = []
    for label, (ledger, units) in ledgers.items():
        path = with_dues(engine, ledger, units, folder, cache)
        call = [engine.program, path, "--read-only", "--today", "10/01/2024", "--quiet"]
        call += ["--format", "csv", "-c", QUESTION]
        case = Case(f"{label}: {QUESTION}", rounds, [at_most_seconds(3)])
        for _ in range(rounds):
            case.add(engine, run(Process(call), folder))
        cases.append(case)
    return cases


def with_dues(engine, ledger, units, folder, cache):
    """The ledger of 24 months with dues to December 2023."""
    share = units / 1_000_000
    chance = random.Random(20240110)
    path = os.path.join(cache, f"conditions-1-{units}.arrears")
    return loaded_copy(engine, ledger, path, units, lambda codes: files(codes, share, chance), folder)


def files(codes, share, chance):
    chosen = chance.sample(codes, min(len(codes), int(UNITS * share)))
    yield "dues", ["code,period,month,fund,owed"] + [
        f"{code},2023-12,2023-{12 - place:02d},{fund},{chance.randrange(1, 900) * 10_000}"
        for code in chosen
        for place in range(1, MONTHS + 1)
        for fund in FUNDS
    ]
    yield "sanctions", ["code,conduct,minutes,minutes_date,number,dated,served"] + [
        f"{chance.choice(codes)},evasion,{place}/BB,2023-05-{place % 28 + 1:02d},{place}/QĐ,"
        "2023-06-01,2023-06-05"
        for place in range(int(FINES * share))
    ]
