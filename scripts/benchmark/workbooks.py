"""Times workbooks: an import beside python-calamine, and an export of 100,000 rows of ten columns.

workbooks.py PROGRAM [FOLDER]. Needs openpyxl to make the list and python-calamine to read it; the
process of calamine only reads the cells, ours also checks, compares and keeps them.
"""

import os
import shutil
import sys

import openpyxl

from measuring import Process, Series, run

UNITS = 30_000
ROWS = 100_000
ROUNDS = 5
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


def write_list(path, count):
    """A list as an office keeps it, with as many units."""
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


def main():
    program = os.path.realpath(sys.argv[1])
    folder = os.path.abspath(sys.argv[2] if len(sys.argv) > 2 else "workbooks")
    os.makedirs(folder, exist_ok=True)
    lists = {count: os.path.join(folder, f"list-{count}.xlsx") for count in (UNITS, ROWS)}
    for count, path in lists.items():
        if not os.path.exists(path):
            write_list(path, count)
    ledger, target = os.path.join(folder, "t.arrears"), os.path.join(folder, "out.xlsx")

    def fresh():
        for name in os.listdir(folder):
            if name.startswith("t.arrears"):
                os.remove(os.path.join(folder, name))
        run(Process([program, "new", ledger]), folder)

    def take(path):
        return run(Process([program, ledger, "-c", f'import debts "{path}" yes']), folder)

    ours, theirs, export = Series(), Series(), Series()
    for _ in range(ROUNDS):
        fresh()
        ours.add(take(lists[UNITS]))
        theirs.add(run(Process([sys.executable, "-c", READ, lists[UNITS]]), folder))
    fresh()
    take(lists[ROWS])
    for _ in range(ROUNDS):
        question = f'export debts as of 2022-09 show {SHOWN} to "{target}" replace'
        export.add(run(Process([program, ledger, "-c", question]), folder))
    print(f"import of {UNITS:,} units: {ours.median:.3f} s, {ours.peak_bytes >> 20} MB;"
          f" calamine reads them in {theirs.median:.3f} s; {ours.median / theirs.median:.2f} <= 0.5")
    print(f"export of {ROWS:,} rows of ten columns: {export.median:.3f} s < 2 s,"
          f" {export.peak_bytes >> 20} MB, {os.path.getsize(target):,} bytes")
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
