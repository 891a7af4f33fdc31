"""The table of a run, and the same as JSON."""

import json
import os

PEERS = ("DuckDB", "SQLite")


def milliseconds(seconds):
    value = seconds * 1000
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def megabytes(count):
    return f"{count / 1e6:.0f}"


def ratio(series, peer):
    if peer not in series or "arrears" not in series:
        return None
    return series["arrears"].median / series[peer].median


def print_table(cases, floor):
    heading = f"{'case':28} {'program':8} {'median ms':>10} {'min - max':>17} {'peak MB':>8}"
    print(heading + f" {'ours/DuckDB':>12} {'ours/SQLite':>12}  target")
    for case in cases:
        for place, (engine, series) in enumerate(case.series.items()):
            name = case.name if place == 0 else ""
            spread = f"{milliseconds(min(series.seconds))} - {milliseconds(max(series.seconds))}"
            peak = megabytes(series.peak_bytes)
            if series.peak_bytes <= floor * 1.05:
                peak = "<" + peak
            median = milliseconds(series.median)
            line = f"{name:28} {engine:8} {median:>10} {spread:>17} {peak:>8}"
            if engine == "arrears":
                for peer in PEERS:
                    found = ratio(case.series, peer)
                    line += f" {'-' if found is None else f'{found:.2f}':>12}"
                line += "  " + "; ".join(verdicts(case))
            print(line.rstrip())


def print_heading(engines, libraries):
    versions = " · ".join(engine.version for engine in engines)
    loaded = "" if libraries is None else f" · {libraries} dynamic libraries"
    compared = "all answers equal" if len(engines) > 1 else "no peer: answers not compared"
    print(f"{versions} · {os.cpu_count()} cores{loaded} · {compared}")
    print(
        "Whole processes from start to exit, page cache warm. DuckDB: two threads, code as primary\n"
        "key. SQLite: code as primary key; for the questions one index that covers them.\n"
    )


def print_sizes(name, file_sizes):
    words = [f"{engine} {megabytes(size)} MB" for engine, size in file_sizes.items()]
    print(f"files of the {name}: {' · '.join(words)}")


def verdicts(case):
    """What was held to; the share of a peer that has no column of its own stands beside it."""
    words = {True: "met", False: "MISSED", None: "not judged"}
    said = []
    for target, held in case.judged():
        share = ratio(case.series, target.peer) if target.peer not in PEERS else None
        found = "" if share is None else f" ({share:.2f})"
        said.append(f"{target.words}{found} {words[held]}")
    return said


def write_json(path, facts, cases):
    document = dict(facts)
    document["cases"] = [
        {
            "name": case.name,
            "rounds": case.rounds,
            "ratio_to": {peer: ratio(case.series, peer) for peer in PEERS},
            "targets": [{"target": t.words, "met": held} for t, held in case.judged()],
            "programs": {
                engine: {
                    "median_seconds": series.median,
                    "seconds": series.seconds,
                    "peak_bytes": series.peak_bytes,
                }
                for engine, series in case.series.items()
            },
        }
        for case in cases
    ]
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=2, ensure_ascii=False)
        file.write("\n")
