"""Workbooks: a list read from one, beside python-calamine, and an answer written to one.

Needs openpyxl, which makes the lists, and python-calamine; without them nothing is timed. The process
of calamine only reads the cells, ours also checks, compares and keeps them.
"""

import importlib.util
import os
import sys
from dataclasses import dataclass

from cases import Case, at_most_of, at_most_seconds, in_turn
from measuring import Process, run

UNITS = 30_000
ROWS = 100_000
HEADINGS = [
    "STT", "Mã đơn vị", "Tên đơn vị", "Mã số thuế", "Địa chỉ", "Huyện", "Số lao động",
    "Số tháng chậm đóng", "Tổng số tiền", "Ghi chú",
]
SHOWN = "code, name, tax_code, address, district, workers, months, amount, class, bucket"
READ = (
    "import sys; from python_calamine import CalamineWorkbook as W;"
    "rows = W.from_path(sys.argv[1]).get_sheet_by_index(0).to_python();"
    "print(sum(int(r[8]) for r in rows[2:]))"
)


@dataclass
class Calamine:
    name = "calamine"

    def take(self, path, folder):
        return run(Process([sys.executable, "-c", READ, path]), folder)


@dataclass
class Importer:
    program: str
    name = "arrears"

    def take(self, path, folder):
        """Into a new ledger, which is made before the clock starts."""
        ledger = os.path.join(folder, "workbook.arrears")
        for name in os.listdir(folder):
            if name.startswith("workbook.arrears"):
                os.remove(os.path.join(folder, name))
        run(Process([self.program, "new", ledger]), folder)
        return run(Process([self.program, ledger, "-c", f'import debts "{path}" yes']), folder)


def missing():
    """The packages that are not installed."""
    return [name for name in ("openpyxl", "python_calamine") if not importlib.util.find_spec(name)]


def time_workbooks(engine, rounds, cache, folder):
    lists = {count: os.path.join(cache, f"list-{count}.xlsx") for count in (UNITS, ROWS)}
    for count, path in lists.items():
        if not os.path.exists(path):
            write_list(path, count)
    importer = Importer(engine.program)
    reading = Case(f"import of a workbook, {UNITS // 1000}k units", rounds, [at_most_of("calamine", 0.5)])
    for round_number in range(rounds):
        for reader in in_turn([importer, Calamine()], round_number):
            reading.add(reader, reader.take(lists[UNITS], folder))
    importer.take(lists[ROWS], folder)
    ledger, target = os.path.join(folder, "workbook.arrears"), os.path.join(folder, "out.xlsx")
    writing = Case(f"export of a workbook, {ROWS // 1000}k rows of ten", rounds, [at_most_seconds(2)])
    question = f'export debts as of 2022-09 show {SHOWN} to "{target}" replace'
    for _ in range(rounds):
        writing.add(engine, run(Process([engine.program, ledger, "-c", question]), folder))
    return [reading, writing]


def write_list(path, count):
    """A list as an office keeps it, with as many units."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("DS nợ")
    sheet.append(["DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG ĐẾN NGÀY 30/09/2022"])
    sheet.append(HEADINGS)
    for unit in range(count):
        code = f"T{chr(65 + unit % 8)}{unit:06d}A"
        sheet.append([
            unit + 1, code, f"Công ty TNHH Gỗ số {unit}", None, f"{unit % 900} đường Số {unit % 50}",
            ["Tân Uyên", "Dĩ An", "Thuận An", "Bến Cát"][unit % 4], unit % 300 + 1,
            unit % 24 + 0.5, 1_000_000 + unit * 977, None,
        ])
    book.save(path)
