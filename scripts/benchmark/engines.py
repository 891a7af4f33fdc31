"""The three programs: how each loads a list and answers a question, as whole processes."""

import importlib.util
import os
import shutil
import subprocess
from dataclasses import dataclass

from measuring import Process

COLUMNS = [
    ("unit_code", "code"), ("name", "text"), ("tax_code", "text"), ("address", "text"),
    ("district", "text"), ("sector", "text"), ("representative", "text"), ("phone", "text"),
    ("workers", "number"), ("months", "months"), ("si", "number"), ("hi", "number"),
    ("ui", "number"), ("acc", "number"), ("interest", "number"), ("amount", "number"),
    ("reason", "text"),
]
PLAIN = ["unit_code", "name", "tax_code", "district", "workers", "months", "amount"]
OFFICE_LINES_BEFORE_DATA = 5


@dataclass
class List:
    """A list of debts of one month, in two files with the same figures."""

    month: int
    office: str
    plain: str

    @property
    def vietnamese_month(self):
        return f"{self.month % 100:02d}/{self.month // 100}"


def columns(form):
    return [c for c in COLUMNS if form == "office" or c[0] in PLAIN]


def write_script(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return path


class Arrears:
    name = "arrears"
    suffix = ".arrears"

    def __init__(self, program):
        self.program = program
        self.version = first_line([program, "--version"])

    def prepare(self, database):
        """Makes the empty ledger; not timed, the others create their file as they open it."""
        subprocess.run([self.program, "new", database], check=True, capture_output=True)

    def load(self, database, source, form, keyed_by_month, folder):
        path = source.office if form == "office" else source.plain
        statement = f'import debts "{path}" for {source.vietnamese_month}'
        return Process([self.program, database, "--operator", "bench", "-c", statement])

    def index(self, database, keyed_by_month, folder):
        return None

    def ask(self, database, question):
        return Process([self.program, database, "--format", "csv", "-c", question.arrears])

    def start(self):
        return Process([self.program, "--version"])

    def answer(self, output):
        return output.splitlines()[1:]


class DuckDB:
    name = "DuckDB"
    suffix = ".duckdb"
    settings = ("SET threads=2;",)
    types = {"code": "VARCHAR", "text": "VARCHAR", "number": "BIGINT", "months": "DECIMAL(7,2)"}

    def __init__(self, program):
        self.program = program
        self.version = "DuckDB " + first_line([program, "--version"]).split(" (")[0]

    def prepare(self, database):
        pass

    def load(self, database, source, form, keyed_by_month, folder):
        typed = [f"{name} {self.types[kind]}" for name, kind in columns(form)]
        key = "unit_code, period" if keyed_by_month else "unit_code"
        fields = [f"{name}: '{self.types[kind]}'" for name, kind in columns(form)]
        names = ", ".join(name for name, _ in columns(form))
        if form == "office":
            path, fields = source.office, ["line: 'VARCHAR'"] + fields
            style = f"skip={OFFICE_LINES_BEFORE_DATA}, decimal_separator=',', thousands='.'"
        else:
            path, style = source.plain, "skip=1"
        script = [
            "SET threads=2;",
            f"CREATE TABLE IF NOT EXISTS debts (period INTEGER, {', '.join(typed)},",
            f"PRIMARY KEY ({key}));",
            f"INSERT INTO debts SELECT {source.month}, {names} FROM read_csv('{path}', {style},",
            f"header=false, delim=',', quote='\"', columns={{{', '.join(fields)}}})",
            "WHERE unit_code IS NOT NULL;",
        ]
        path = write_script(os.path.join(folder, "load.duckdb.sql"), script)
        return Process([self.program, "-bail", database], path)

    def index(self, database, keyed_by_month, folder):
        return None

    def ask(self, database, question):
        shape = ["-csv", "-noheader", "-cmd", "SET threads=2"]
        return Process([self.program, *shape, database, "-c", question.sql])

    def start(self):
        return Process([self.program, ":memory:", "-csv", "-noheader", "-c", "SELECT 1"])

    def answer(self, output):
        return output.splitlines()


class SQLite:
    name = "SQLite"
    suffix = ".sqlite"
    settings = ("PRAGMA cache_size=-400000;", "PRAGMA synchronous=FULL;")
    types = {"code": "TEXT", "text": "TEXT", "number": "INTEGER", "months": "REAL"}

    def __init__(self, program):
        self.program = program
        self.version = "SQLite " + first_line([program, "--version"]).split(" ")[0]

    def prepare(self, database):
        pass

    def load(self, database, source, form, keyed_by_month, folder):
        typed = [f"{name} {self.types[kind]}" for name, kind in columns(form)]
        key = "unit_code, period" if keyed_by_month else "unit_code"
        names = [name for name, _ in columns(form)]
        if form == "office":
            path, skipped, raw = source.office, OFFICE_LINES_BEFORE_DATA, ["line"] + names
            values = [self.office_value(name, kind) for name, kind in columns(form)]
        else:
            path, skipped, raw, values = source.plain, 1, names, names
        script = [
            "PRAGMA cache_size=-400000;",
            "PRAGMA temp_store=MEMORY;",
            f"CREATE TEMP TABLE raw ({', '.join(raw)});",
            f'.import --csv --skip {skipped} "{path}" raw',
            f"CREATE TABLE IF NOT EXISTS debts (period INTEGER, {', '.join(typed)},",
            f"PRIMARY KEY ({key})) WITHOUT ROWID;",
            f"INSERT INTO debts SELECT {source.month}, {', '.join(values)} FROM raw",
            "WHERE unit_code <> '';",
        ]
        path = write_script(os.path.join(folder, "load.sqlite.sql"), script)
        return Process([self.program, "-batch", "-bail", database], path)

    @staticmethod
    def office_value(name, kind):
        if kind == "number":
            return f"replace({name}, '.', '')"
        return f"replace(replace({name}, '.', ''), ',', '.')" if kind == "months" else name

    def index(self, database, keyed_by_month, folder):
        """The index that answers all questions here without the table; not part of the import."""
        parts = ("period, " if keyed_by_month else "") + "amount, months, district"
        script = [f"CREATE INDEX debts_amount ON debts({parts});", "ANALYZE;"]
        path = write_script(os.path.join(folder, "index.sqlite.sql"), script)
        return Process([self.program, "-batch", "-bail", database], path)

    def ask(self, database, question):
        return Process([self.program, "-csv", "-noheader", database, question.sql])

    def start(self):
        return Process([self.program, ":memory:", "-csv", "-noheader", "SELECT 1"])

    def answer(self, output):
        return output.splitlines()


def find_duckdb():
    """The native program inside the package duckdb-cli; its Python wrapper starts much later."""
    package = importlib.util.find_spec("duckdb_cli")
    if package and package.submodule_search_locations:
        program = os.path.join(package.submodule_search_locations[0], "duckdb")
        if os.access(program, os.X_OK):
            return program
    program = shutil.which("duckdb")
    if program and is_native(program):
        return program
    return None


def is_native(program):
    with open(program, "rb") as file:
        return file.read(4) == b"\x7fELF"


def first_line(arguments):
    finished = subprocess.run(arguments, check=True, capture_output=True, text=True)
    return finished.stdout.splitlines()[0]


def dynamic_libraries(program):
    """Names of the libraries that the program loads at start; nothing where `ldd` is missing."""
    if not shutil.which("ldd"):
        return None
    finished = subprocess.run(["ldd", program], capture_output=True, text=True)
    return [line.split()[0] for line in finished.stdout.splitlines() if "=>" in line]
