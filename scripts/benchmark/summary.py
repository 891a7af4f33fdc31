"""The figures of a run in README.md: a table between two marks, with machine and date."""

import datetime
import os
import re

from report import milliseconds, ratio, verdicts

START, END = "<!-- figures of scripts/bench --readme -->", "<!-- end of figures -->"


def machine():
    """The processor as the system names it, and the memory in whole GB."""
    processor = "unknown processor"
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            found = re.search(r"^model name\s*:\s*(.+)$", file.read(), re.MULTILINE)
            processor = found.group(1).strip() if found else processor
    except OSError:
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores of {processor}, {memory:.0f} GB"


def table(cases):
    lines = ["| work | median ms | ours/DuckDB | ours/SQLite | target |", "| --- | --: | --: | --: | --- |"]
    for case in cases:
        ours = case.series.get("arrears")
        if not ours:
            continue
        shares = [ratio(case.series, peer) for peer in ("DuckDB", "SQLite")]
        words = ["" if share is None else f"{share:.2f}" for share in shares]
        cells = [case.name, milliseconds(ours.median), *words, "; ".join(verdicts(case))]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def sizes(name, found):
    words = " · ".join(f"{engine} {count / 1e6:,.0f} MB" for engine, count in found.items())
    return f"- Files, {name}: {words}."


def write(path, engines, cases, file_sizes):
    """Replaces what stands between the marks; the rest of the page stays as it is."""
    with open(path, encoding="utf-8") as file:
        page = file.read()
    head, rest = page.split(START)
    tail = rest.split(END)[1]
    versions = ", ".join(engine.version for engine in engines)
    lines = [
        START, "",
        f"{machine()}; {datetime.date.today():%d/%m/%Y}; {versions}; medians, the programs in turn.", "",
        *table(cases), "",
        *[sizes(name, found) for name, found in file_sizes.items()], "",
    ]
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + "\n".join(lines) + END + tail)
