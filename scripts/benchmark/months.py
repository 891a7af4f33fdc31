"""Twenty-four months of one province or of the nation: warm questions, cold starts, file and growth.

The same plain lists go into one ledger and one DuckDB file, both kept from run to run. Warm questions
of ours are timed by the program itself, with parsing and printing; DuckDB's as the difference
between a script that asks once and one that asks again and again, its output thrown away.
"""

import os
import random

import lists
import warm
from cases import Case, Target, at_most_of_duckdb, compare, in_turn, time_question
from engines import write_script
from measuring import Process, Sample, run
from questions import CONDITION, SQL_CONDITION, Question

MONTHS = [year * 100 + month for year in (2022, 2023) for month in range(1, 13)]
SPAN = "from 2022-01 to 2023-12"
# A month as arrears writes it, in words that DuckDB and SQLite share.
PERIOD = "printf('%d-%02d', CAST(floor(period / 100) AS INTEGER), period % 100)"
# Another one each round, so that nobody answers from memory; none has a letter that DuckDB keeps.
NEEDLES = ["phu thinh long", "bao bi minh", "co khi hung", "van tai viet", "go loc"]


def write_lists(folder, units):
    """The plain lists of all months, the same units with other debts; returns their paths."""
    paths = [os.path.join(folder, f"{month}.csv") for month in MONTHS]
    if all(os.path.exists(path) for path in paths):
        return paths
    os.makedirs(folder, exist_ok=True)
    chance = random.Random(lists.SEED)
    tax = lists.tax_codes(370_000_000)
    heads, duties, owed = [], [], []
    for row in range(units):
        district, letter = lists.DISTRICTS[row * len(lists.DISTRICTS) // units]
        prefix = lists.SECTORS[min(int(chance.expovariate(1.2)), len(lists.SECTORS) - 1)][0]
        words = " ".join(chance.choice(lists.WORDS) for _ in range(3))
        workers = min(int(chance.paretovariate(0.9)), 20_000)
        name = f"Công ty TNHH {chance.choice(lists.TRADES)} {words}"
        heads.append(f"{prefix}{row:06d}{letter},{name},{next(tax)},{district},{workers},")
        duties.append(workers * chance.randrange(900_000, 2_600_000))
        owed.append((min(int(chance.expovariate(0.25)) + 1, 200)) * 100)
    for age, path in enumerate(paths):
        with open(path + ".part", "w", encoding="utf-8", newline="") as file:
            file.write(",".join(lists.PLAIN_HEADINGS) + "\n")
            for row in range(units):
                months = owed[row] + (row * 7 + age * 131) % 2400
                amount = duties[row] * months // 100 + row % 1000
                file.write(f"{heads[row]}{months / 100:g},{amount}\n")
        os.rename(path + ".part", path)
    return paths


def load(engine, path, sources, folder):
    """Fills a ledger or a database, unless an earlier run has; returns its path."""
    mark = path + ".loaded"
    if os.path.exists(mark) and os.path.exists(path):
        return path
    for entry in (path, mark):
        if os.path.exists(entry):
            os.remove(entry)
    if engine.name == "arrears":
        engine.prepare(path)
        call = [engine.program, path, "--operator", "bench", "--quiet"]
        for month, source in zip(MONTHS, sources):
            call += ["-c", f'import debts "{source}" for {month % 100:02d}/{month // 100}']
        run(Process(call), folder)
    elif engine.name == "SQLite":
        load_sqlite(engine, path, sources, folder)
    else:
        names = ", ".join(lists.PLAIN_HEADINGS)
        script = [
            "SET threads=2;",
            "CREATE TABLE debts (period INTEGER, unit_code VARCHAR, name VARCHAR, tax_code VARCHAR,",
            "district VARCHAR, workers BIGINT, months DECIMAL(7,2), amount BIGINT);",
        ]
        for month, source in zip(MONTHS, sources):
            script.append(
                f"INSERT INTO debts SELECT {month}, {names} FROM read_csv('{source}', header=true,"
                " columns={code: 'VARCHAR', name: 'VARCHAR', tax_code: 'VARCHAR',"
                " district: 'VARCHAR', workers: 'BIGINT', months: 'DECIMAL(7,2)',"
                " amount: 'BIGINT'});"
            )
        script_path = write_script(os.path.join(folder, "months.duckdb.sql"), script)
        run(Process([engine.program, "-bail", path], script_path), folder)
    open(mark, "w").close()
    return path


def load_sqlite(engine, path, sources, folder):
    """Typed, with the keys and the index that a careful user of these questions would make."""
    names = ", ".join(lists.PLAIN_HEADINGS)
    script = [
        "PRAGMA cache_size=-400000;",
        "CREATE TABLE debts (period INTEGER, unit_code TEXT, name TEXT, tax_code TEXT,",
        "district TEXT, workers INTEGER, months REAL, amount INTEGER,",
        "PRIMARY KEY (unit_code, period)) WITHOUT ROWID;",
    ]
    for month, source in zip(MONTHS, sources):
        script += [
            f"CREATE TEMP TABLE raw ({names});",
            f'.import --csv --skip 1 "{source}" raw',
            f"INSERT INTO debts SELECT {month}, {names} FROM raw;",
            "DROP TABLE raw;",
        ]
    script += ["CREATE INDEX by_amount ON debts(period, amount, months, district);", "ANALYZE;"]
    run(
        Process(
            [engine.program, "-batch", "-bail", path],
            write_script(os.path.join(folder, "months.sqlite.sql"), script),
        ),
        folder,
    )


def of_newest(sql):
    return sql.replace("FROM debts WHERE ", f"FROM debts WHERE period = {MONTHS[-1]} AND ", 1)


def share(limit):
    return [at_most_of_duckdb(limit)]


def warm_questions():
    """Name, question, how much of DuckDB's time, and other spellings that take turns with it."""
    month = f"FROM debts WHERE period = {MONTHS[-1]}"
    figures = "count(*), sum(amount)"
    yield "month: filter", Question(
        "filter", f"{CONDITION} show count", of_newest(f"SELECT count(*) {SQL_CONDITION}")
    ), 0.1
    yield "month: filter + group", Question(
        "group", f"{CONDITION} by district show count, sum(amount)",
        of_newest(f"SELECT district, {figures} {SQL_CONDITION} GROUP BY district"),
    ), 0.1
    yield "month: top 20", Question(
        "top", "debtors where months >= 3 show code, amount sort amount desc, code top 20",
        f"SELECT unit_code, amount {month} AND months >= 3"
        " ORDER BY amount DESC, unit_code LIMIT 20", is_ordered=True,
    ), 0.1
    yield "month: text", [
        Question(
            "text", f'debtors where name contains "{needle}" show count',
            f"SELECT count(*) {month} AND strip_accents(lower(name)) LIKE '%{needle}%'",
            unable=("SQLite",),
        )
        for needle in NEEDLES
    ], 1 / 15
    yield "month: one code", Question(
        "code", "debtors where code = TA000000A show amount",
        f"SELECT amount {month} AND unit_code = 'TA000000A'",
    ), None
    yield "month: distinct", Question(
        "distinct", "debtors show distinct(workers)", f"SELECT count(DISTINCT workers) {month}"
    ), 0.5
    yield "month: median", Question(
        "median", "debtors show median(amount)", f"SELECT CAST(round(median(amount)) AS BIGINT) {month}",
        unable=("SQLite",),
    ), 0.5
    yield "month: crosstab", Question(
        "crosstab",
        "debtors by district show sum(amount where months < 6), sum(amount where months >= 6)",
        "SELECT district, sum(amount) FILTER (WHERE months < 6),"
        f" sum(amount) FILTER (WHERE months >= 6) {month} GROUP BY district",
    ), None
    yield "month: relation", Question(
        "relation",
        "debtors where no debtors as of 2023-06 where (amount > 1bn) show count, sum(amount)",
        f"SELECT {figures} FROM debts d WHERE period = {MONTHS[-1]} AND NOT EXISTS (SELECT 1"
        " FROM debts e WHERE e.unit_code = d.unit_code AND e.period = 202306"
        " AND e.amount > 1000000000)",
    ), None
    yield "24 months: filter + group", Question(
        "group of all",
        f"{CONDITION.replace('debtors', 'debtors ' + SPAN)} by period, district"
        " show count, sum(amount)",
        f"SELECT {PERIOD}, district, {figures} {SQL_CONDITION} GROUP BY period, district",
    ), 0.25
    yield "24 months: trend", Question(
        "trend", f"debtors {SPAN} by period show count, sum(amount)",
        f"SELECT {PERIOD}, {figures} FROM debts GROUP BY period",
    ), None
    yield "24 months: top 20", Question(
        "top of all",
        f"debtors {SPAN} where months >= 3 show code, amount sort amount desc, code, period top 20",
        "SELECT unit_code, amount FROM debts WHERE months >= 3"
        " ORDER BY amount DESC, unit_code, period LIMIT 20", is_ordered=True,
    ), 0.1


def time_peer(engine, database, statement, repeats, folder):
    """Seconds for one more statement, the process and its first statement left out."""
    def seconds(count):
        lines = [*engine.settings, ".output /dev/null", *[statement + ";"] * count]
        path = write_script(os.path.join(folder, "warm.sql"), lines)
        return run(Process([engine.program, "-bail", database], path), folder).seconds

    return max(seconds(repeats + 1) - seconds(1), 0) / repeats


def time_warm(engines, paths, rounds, label, folder):
    """Each question in turn; of several spellings each round asks the next."""
    timed = []
    for name, asked, limit in warm_questions():
        spellings = asked if isinstance(asked, list) else [asked]
        able = [engine for engine in engines if engine.name not in spellings[0].unable]
        for question in spellings:
            compare(question, able, paths, folder)
        case = Case(f"{label} {name}", rounds, share(limit) if limit else [])
        for round_number in range(rounds):
            question = spellings[round_number % len(spellings)]
            for engine in in_turn(able, round_number):
                seconds = time_once_more(
                    engine, paths[engine.name], question, spellings, round_number, folder
                )
                case.add(engine, Sample(seconds, 0, ""))
        timed.append(case)
    return timed


def time_once_more(engine, database, question, spellings, round_number, folder):
    """Seconds of an answer in a process that has answered before."""
    if engine.name != "arrears":
        # Fractions of a millisecond drown in the start of a process unless asked many times.
        repeats = 1 if len(spellings) > 1 else 30 if os.path.getsize(database) < 200e6 else 5
        return time_peer(engine, database, question.sql, repeats, folder)
    # The other spellings come between, so that none of ours is answered from memory either.
    turn = spellings[round_number % len(spellings):] + spellings[:round_number % len(spellings)]
    statements = [spelling.arrears for spelling in turn]
    samples = warm.time_statements(engine.program, database, statements, 5, folder)
    return sorted(sample.seconds for sample in samples[question.arrears])[2]


def time_cold(engines, paths, rounds, label, folder):
    newest = Question(
        "newest", f"{CONDITION} by district show count, sum(amount)",
        of_newest(f"SELECT district, count(*), sum(amount) {SQL_CONDITION} GROUP BY district"),
    )
    every = Question(
        "all months",
        f"{CONDITION.replace('debtors', 'debtors ' + SPAN)} by period, district"
        " show count, sum(amount)",
        f"SELECT {PERIOD}, district, count(*), sum(amount) {SQL_CONDITION} GROUP BY period, district",
    )
    limits = (0.25, 2 / 3) if label == "province" else (0.5, 2 / 3)
    for question, limit in zip((newest, every), limits):
        case = Case(f"{label} start + {question.name}", rounds, share(limit))
        time_question(case, question, engines, paths, folder)
        if question is every and label == "nation":
            words = "peak memory below DuckDB's"
            case.targets.append(Target(words, less_memory))
        yield case


def less_memory(series):
    return series["arrears"].peak_bytes < series["DuckDB"].peak_bytes if "DuckDB" in series else None


def time_months(engines, cache, label, units, rounds, folder):
    """All cases of a size, the files by engine, and their sizes.

    SQLite takes no part in the nation: it needs minutes to load it and gigabytes to keep it.
    """
    if label == "nation":
        engines = [engine for engine in engines if engine.name != "SQLite"]
    base = os.path.join(cache, f"months-2-{units}")
    sources = write_lists(base, units)
    paths = {
        engine.name: load(engine, os.path.join(base, "months" + engine.suffix), sources, folder)
        for engine in engines
    }
    cases = list(time_cold(engines, paths, rounds, label, folder))
    cases += time_warm(engines, paths, rounds, label, folder)
    return cases, paths
