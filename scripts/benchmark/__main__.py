"""Times arrears beside DuckDB and SQLite, as whole processes, from start to exit.

Standard library only. Data are invented, from a fixed seed; answers are compared before and while
they are timed; the programs take turns. Exit codes: 0 done, 1 answers differ or a program failed,
2 wrong usage or not the release build.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time

import completing
import conditions
import growth
import months
import recording
import report
import summary
import warm
import work as month_work
import workbooks
import year
from cases import (
    AnswersDiffer, Case, at_most_bytes, at_most_of_duckdb, at_most_seconds, compare, in_turn,
    time_question, time_start,
)
from engines import Arrears, DuckDB, List, SQLite, dynamic_libraries, find_duckdb
from measuring import ProcessFailed, memory_floor, run
from questions import FILTER, GROUP, PLAIN_SUMS, SUMS, TOP

LISTS = "lists-1"  # another number wherever lists.py writes other bytes
HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
SWIFT_LIBRARIES = ("libswift", "libFoundation", "lib_Foundation")
PROVINCE_MONTHS = [202207, 202208, 202209]


def say(text):
    print(text, file=sys.stderr, flush=True)


def read_arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__.splitlines()[0])
    parser.add_argument("--program", help="the program to time; default: build it and time that")
    parser.add_argument("--quick", action="store_true", help="a tenth of the rows")
    parser.add_argument("--nation", action="store_true", help="24 months of a million units too")
    parser.add_argument("--rounds", type=int, default=5, help="imports per program, default 5")
    parser.add_argument("--query-rounds", type=int, default=21, help="questions per program")
    parser.add_argument("--cache", help="default: $XDG_CACHE_HOME/arrears-bench or .build-bench")
    parser.add_argument("--sample", help="sample ledger, default: sample/binh-duong.arrears there")
    parser.add_argument("--json", help="where to write figures, default: result.json there")
    parser.add_argument("--readme", action="store_true", help="write the figures into README.md")
    arguments = parser.parse_args()
    if arguments.rounds < 1 or arguments.query_rounds < 1:
        parser.error("at least one round")
    return arguments


def cache_folder(arguments):
    base = os.environ.get("XDG_CACHE_HOME")
    default = os.path.join(base, "arrears-bench") if base else f"{REPOSITORY}/.build-bench"
    folder = os.path.abspath(arguments.cache or default)
    os.makedirs(folder, exist_ok=True)
    return folder


def list_of(folder, month, units, age):
    """A list from the cache, written there if it is missing."""
    base = os.path.join(folder, LISTS)
    os.makedirs(base, exist_ok=True)
    stem = os.path.join(base, f"{month}-{units}-{age}")
    source = List(month, stem + ".office.csv", stem + ".plain.csv")
    if not (os.path.exists(source.office) and os.path.exists(source.plain)):
        say(f"writing an invented list of {units:,} units, once")
        parts = [path + ".part" for path in (source.office, source.plain)]
        call = [sys.executable, "-B", os.path.join(HERE, "lists.py"), *parts]
        subprocess.run([*call, source.vietnamese_month, str(units), str(age)], check=True)
        os.rename(parts[1], source.plain)
        os.rename(parts[0], source.office)
    return source


def find_engines(program):
    """The programs that are here; each that is missing is said, with how to get it."""
    engines = [Arrears(program)]
    duckdb, sqlite = find_duckdb(), shutil.which("sqlite3")
    if duckdb:
        engines.append(DuckDB(duckdb))
    else:
        say("DuckDB is not here, skipped: pip install duckdb-cli")
    if sqlite:
        engines.append(SQLite(sqlite))
    else:
        say("SQLite is not here, skipped: install the package sqlite3")
    return engines


def check_build(program):
    """Refuses a program that loads the Swift library at start: it is not the release build."""
    libraries = dynamic_libraries(program)
    if libraries is None:
        say("ldd is not here: not checked that the program is the static build")
        return None
    swift = [name for name in libraries if name.startswith(SWIFT_LIBRARIES)]
    if swift:
        say(f"{program} loads {', '.join(swift)}: not the static release build; not timed")
        sys.exit(2)
    return len(libraries)


def remove(database):
    folder, name = os.path.split(database)
    for entry in os.listdir(folder):
        if entry.startswith(name):
            os.remove(os.path.join(folder, entry))


def database(folder, stem, engine):
    return os.path.join(folder, stem + engine.suffix)


def time_imports(case, source, form, engines, stem, folder):
    """Imports in turn into new files; the databases of the last round stay. Returns their paths."""
    with open(source.office if form == "office" else source.plain, "rb") as file:
        while file.read(1 << 20):  # into the page cache
            pass
    paths = {engine.name: database(folder, stem, engine) for engine in engines}
    for round_number in range(case.rounds):
        for engine in in_turn(engines, round_number):
            remove(paths[engine.name])
            engine.prepare(paths[engine.name])
            process = engine.load(paths[engine.name], source, form, False, folder)
            os.sync()  # the pages of the engine before are not written at this one's expense
            case.add(engine, run(process, folder))
    compare(SUMS if form == "office" else PLAIN_SUMS, engines, paths, folder)
    return paths


def load_province(sources, engines, folder):
    paths = {engine.name: database(folder, "province", engine) for engine in engines}
    for engine in engines:
        remove(paths[engine.name])
        engine.prepare(paths[engine.name])
        for source in sources:
            run(engine.load(paths[engine.name], source, "office", True, folder), folder)
    return paths


def make_indexes(engines, paths, keyed_by_month, folder):
    for engine in engines:
        process = engine.index(paths[engine.name], keyed_by_month, folder)
        if process:
            run(process, folder)


def sizes(paths):
    return {name: os.path.getsize(path) for name, path in paths.items()}


def sample_ledger(arguments, folder, name="binh-duong.arrears"):
    """A copy of a sample ledger in the working folder, or nothing with a line that says why."""
    path = arguments.sample or os.path.join(folder, "sample", "binh-duong.arrears")
    path = os.path.join(os.path.dirname(path), name) if name not in path else path
    if not os.path.exists(path):
        say(f"no sample ledger, skipped: scripts/sample-data {os.path.dirname(path)}")
        return None
    copy = os.path.join(folder, "work", "sample-" + name)
    shutil.copyfile(path, copy)
    return copy


def time_all(arguments, engines, folder):
    """All cases in order, and the sizes of the files of the large list."""
    work = os.path.join(folder, "work")
    many, few = (100_000, 3_000) if arguments.quick else (1_000_000, 30_000)
    nation = list_of(folder, 202209, many, 0)
    province = [list_of(folder, month, few, age) for age, month in enumerate(PROVINCE_MONTHS)]
    label = f"{many // 1000:,}k"
    limits = [] if arguments.quick else [at_most_seconds(2), at_most_bytes(1.5e9)]

    say("imports")
    plain = Case(f"import {label} plain", arguments.rounds, [at_most_of_duckdb(0.4), *limits])
    time_imports(plain, nation, "plain", engines, "plain", work)
    office = Case(f"import {label} office", arguments.rounds, [at_most_of_duckdb(0.4), *limits])
    paths = time_imports(office, nation, "office", engines, "nation", work)
    file_sizes = sizes(paths)
    province_paths = load_province(province, engines, work)
    make_indexes(engines, paths, False, work)
    make_indexes(engines, province_paths, True, work)

    say("questions")
    rounds = arguments.query_rounds
    cases = [Case("bare start", rounds)]
    time_start(cases[0], engines, work)
    first = Case("province: start + filter", rounds, [at_most_of_duckdb(0.25)])
    question = FILTER.of_month(PROVINCE_MONTHS[-1])
    time_question(first, question, engines, province_paths, work)
    cases.append(first)
    for question in (FILTER, GROUP, TOP):
        targets = [] if arguments.quick else [at_most_of_duckdb(0.5)]
        case = Case(f"{label}: start + {question.name}", rounds, targets)
        time_question(case, question, engines, paths, work)
        cases.append(case)
    sample = sample_ledger(arguments, folder)
    if sample:
        case = Case("sample: start + filter", rounds, [at_most_seconds(0.03)])
        time_question(case, FILTER, engines[:1], {engines[0].name: sample}, work)
        cases.append(case)
    say("warm, in one process")
    cases += time_warm(engines[0], sample, province_paths[engines[0].name], rounds, work)
    say("at a terminal")
    ledger = paths[engines[0].name]
    cases += completing.time_completing(engines[0], label, ledger, rounds, work)
    say("a month's work")
    if sample:
        cases += month_work.time_sample(engines[0], sample, rounds, work)
    units = 100_000 if arguments.quick else 1_000_000
    cases += month_work.time_large(engines[0], units, arguments.rounds, folder, work)
    if workbooks.missing():
        say(f"workbooks are left out: no {', no '.join(workbooks.missing())}")
    else:
        say("workbooks")
        cases += workbooks.time_workbooks(engines[0], arguments.rounds, folder, work)
    cases = [plain, office, *cases]
    file_sizes = {"office list": file_sizes}
    ledgers = {}
    for name, units in [("province", 30_000)] + [("nation", 1_000_000)] * arguments.nation:
        say(f"24 months of the {name}, loaded once")
        more, paths = months.time_months(engines, folder, name, units, arguments.rounds, work)
        file_sizes[f"24 months of the {name}"] = sizes(paths)
        ledgers[name] = paths["arrears"]
        cases += more
        if name == "province":
            cases += recording.time_recording(engines, paths, arguments.rounds, work)
    say("the report of a year")
    inspected = sample_ledger(arguments, folder, "nghe-an.arrears")
    unit_counts = {"province": 30_000, "nation": 1_000_000}
    inspecting = {name: (ledger, unit_counts[name]) for name, ledger in ledgers.items()}
    cases += year.time_year(engines[0], inspected, inspecting, arguments.rounds, work, folder)
    say("the conditions of Article 216")
    cases += conditions.time_conditions(engines[0], inspecting, arguments.rounds, work, folder)
    say("growth")
    cases += growth.time_growth(engines[0], ledgers, rounds, work)
    return cases, file_sizes


def time_warm(engine, sample, province, rounds, folder):
    """Questions on the sample, relations on the province, and the reading of a statement."""
    cases = []
    if sample:
        statements = warm.SAMPLE_QUESTIONS
        timed = warm.time_statements(engine.program, sample, statements, rounds, folder)
        slowest = max(statements, key=lambda statement: median(timed[statement]))
        every = Case("sample: all questions, each", rounds, [at_most_seconds(0.01)])
        # The target is for every single one, so the slowest stands for all.
        for sample_of_one in timed[slowest]:
            every.add(engine, sample_of_one)
        say(f"slowest: {slowest}")
        cases.append(every)
        reading = Case("reading a statement", rounds, [at_most_seconds(0.0001)])
        timed = warm.time_statements(engine.program, sample, [warm.READING], rounds, folder)
        for sample_of_one in timed[warm.READING]:
            reading.add(engine, sample_of_one)
        cases.append(reading)
        statements = warm.long_statements()
        timed = warm.time_statements(
            engine.program, sample, statements, rounds, folder, may_fail=True
        )
        slowest = max(statements, key=lambda statement: median(timed[statement]))
        long = Case("10 kB of text, each: its mistakes", rounds, [at_most_seconds(0.005)])
        for sample_of_one in timed[slowest]:
            long.add(engine, sample_of_one)
        say(f"slowest: {slowest[:40]} …")
        cases.append(long)
    warm.add_meetings(engine.program, province, folder)
    timed = warm.time_statements(engine.program, province, warm.RELATIONS, rounds, folder)
    for statement, samples in timed.items():
        case = Case(f"relation: {statement[:40]}", rounds, [at_most_seconds(0.005)])
        for sample_of_one in samples:
            case.add(engine, sample_of_one)
        cases.append(case)
    return cases


def median(samples):
    ordered = sorted(sample.seconds for sample in samples)
    return ordered[len(ordered) // 2]


def warn_of_load(when):
    load = os.getloadavg()[0]
    if load > 0.5 * (os.cpu_count() or 1):
        say(f"{when}: the machine is busy (load {load:.1f}); trust ratios, not milliseconds")
    return load


def main():
    arguments = read_arguments()
    program = os.path.realpath(arguments.program or f"{REPOSITORY}/.build-release/program")
    if not os.access(program, os.X_OK):
        say(f"no program at {program}: run scripts/arrears --version once")
        return 2
    folder = cache_folder(arguments)
    work = os.path.join(folder, "work")
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    libraries = check_build(program)
    engines = find_engines(program)
    load = warn_of_load("before")
    start = time.perf_counter()
    try:
        cases, file_sizes = time_all(arguments, engines, folder)
    except (AnswersDiffer, ProcessFailed) as error:
        say(f"{'answers differ' if isinstance(error, AnswersDiffer) else 'failed'}: {error}")
        return 1
    load_after = os.getloadavg()[0]
    floor = memory_floor(work)

    report.print_heading(engines, libraries)
    report.print_table(cases, floor)
    for name, found in file_sizes.items():
        report.print_sizes(name, found)
    facts = {
        "versions": {engine.name: engine.version for engine in engines},
        "program": program,
        "quick": arguments.quick,
        "cores": os.cpu_count(),
        "load": [load, load_after],
        "dynamic_libraries": libraries,
        "seconds": time.perf_counter() - start,
        "memory_floor_bytes": floor,
        "file_bytes": file_sizes,
    }
    path = os.path.abspath(arguments.json or os.path.join(folder, "result.json"))
    report.write_json(path, facts, cases)
    if arguments.readme:
        summary.write(f"{REPOSITORY}/README.md", engines, cases, file_sizes)
    shutil.rmtree(work, ignore_errors=True)
    say(f"figures: {path} · load {load:.1f} to {load_after:.1f} · {facts['seconds']:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
