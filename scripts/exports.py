"""Opens what `export` writes by other programs: openpyxl, LibreOffice and headless Chromium.

Needs a debug build of the program. Each file must hold what was asked, to the last dong.
"""

import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

HERE = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = HERE / ".build/debug/arrears"
LISTS = HERE / "Tests/GoldenTests/Lists"
ENDINGS = ["csv", "tsv", "json", "jsonl", "md", "xlsx", "docx", "html"]
LETTERS = {
    "urging": "TA0123B",
    "referral": "R-2022-09",
    "correction": "R-2022-09",
    "invitation": "S-2022-0001",
    "minutes": "S-2022-0001",
}
QUESTION = "debtors show code, name, district, amount sort code"
faults = []


def expect(holds, words):
    if not holds:
        faults.append(words)


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def statements():
    for month in ("06", "07", "08", "09"):
        yield f'import debts "{LISTS}/2022-{month}.csv" yes'
    yield 'refer debtors where months >= 3 number "12/BHXH" yes'
    yield 'withdraw TA0124B from R-2022-09 because "nhầm mã" number "13/BHXH" dated 13/10/2022'
    yield 'record plan for (debtors where months >= 3) kind meeting planned_on 12/10/2022 yes'
    yield 'record session plan W-2022-0001 place "Hội trường"'
    yield "record call TA0123B on 01/09/2022"
    yield "record payment TA0123B 100m on 05/09/2022"
    yield "set language vi"
    for ending in ENDINGS:
        yield f'export {QUESTION} to "question.{ending}"'
        yield f'export referral R-2022-09 to "list.{ending}"'
        yield f'export report month 2022-09 to "report.{ending}"'
    for kind, whom in LETTERS.items():
        whole = "thu/" if kind == "invitation" else f"{kind}.docx"
        yield f'export letter {kind} for {whom} to "{whole}"'


def check_texts(expected):
    rows = list(csv.DictReader(io.open("question.csv", encoding="utf-8-sig", newline="")))
    expect([r["amount"] for r in rows] == [str(r["amount"]) for r in expected], "csv: amounts")
    rows = list(csv.DictReader(io.open("question.tsv", encoding="utf-8-sig", newline=""), delimiter="\t"))
    expect([r["name"] for r in rows] == [r["name"] for r in expected], "tsv: names")
    with io.open("question.jsonl", encoding="utf-8") as lines:
        expect([json.loads(line) for line in lines] == expected, "jsonl differs from json")
    expect(open("question.md", encoding="utf-8").read().count("\n") == len(expected) + 3, "md: lines")


def check_workbooks(expected):
    sheet = openpyxl.load_workbook("question.xlsx").worksheets[0]
    cells = [[c.value for c in row] for row in sheet.iter_rows()]
    start = next(i for i, row in enumerate(cells) if row[0] == expected[0]["code"])
    found = [(row[0], row[3]) for row in cells[start : start + len(expected)]]
    expect(found == [(r["code"], r["amount"]) for r in expected], f"xlsx: {found}")
    drawn = sum(len(s._charts) for s in openpyxl.load_workbook("report.xlsx").worksheets)
    expect(drawn == 4, f"xlsx: {drawn} charts of the report")


def check_office(expected):
    """LibreOffice must read every document and workbook, and print it."""
    names = [str(p) for p in sorted(pathlib.Path(".").rglob("*")) if p.suffix in (".docx", ".xlsx")]
    run("soffice", "--headless", "--convert-to", "pdf", "--outdir", "printed", *names, timeout=600)
    for name in names:
        printed = pathlib.Path("printed", pathlib.Path(name).stem + ".pdf")
        expect(printed.exists(), f"LibreOffice: {name}")
    texts = {p.stem: run("pdftotext", "-layout", str(p), "-") for p in pathlib.Path("printed").glob("*.pdf")}
    for kind in ("urging", "referral", "correction"):
        expect("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts.get(kind, ""), f"{kind}: no head")
    words = " ".join(texts.get("urging", "").split())
    expect("Mười một tỷ ba trăm năm mươi hai triệu đồng" in words, "urging: sum in words")
    expect(texts.get("referral", "").count("TA0123B") == 1, "referral: its line")
    for row in expected:
        expect(row["code"] in texts.get("question", ""), f"printed: {row['code']}")


def check_pages():
    """Chromium must show the page without asking for anything, sort its tables and print it."""
    browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000"]
    for name in ("question", "list", "report"):
        page = pathlib.Path(name + ".html").read_text(encoding="utf-8")
        sorting = (
            "<script>document.querySelector('th:last-child').click();"
            "document.title = [...document.querySelectorAll('table')[0].tBodies[0].rows]"
            ".map(r => r.lastElementChild.dataset.order ?? '').join(' ')</script></body>"
        )
        pathlib.Path("sorting.html").write_text(page.replace("</body>", sorting), encoding="utf-8")
        shown = run(*browser, "--dump-dom", f"file://{pathlib.Path('sorting.html').resolve()}", timeout=120)
        title = shown.split("<title>")[1].split("</title>")[0].split()
        if name == "question":
            expect([int(n) for n in title] == sorted(int(n) for n in title) and title, f"sorted: {title}")
        expect(shown.count("<svg") == (4 if name == "report" else 0), f"{name}: {shown.count('<svg')} charts")
        target = pathlib.Path(name + "-printed.pdf").resolve()
        run(*browser, f"--print-to-pdf={target}", f"file://{pathlib.Path(name + '.html').resolve()}", timeout=120)
        size = run("pdfinfo", str(target)).split("Page size:")[1].splitlines()[0]
        expect("A4" in size, f"{name}: {size}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        import os

        os.chdir(folder)
        run(str(PROGRAM), "new", "check.arrears")
        script = pathlib.Path("check.arr")
        script.write_text("\n".join(statements()) + "\n", encoding="utf-8")
        run(str(PROGRAM), "check.arrears", "--today", "13/10/2022", "-f", "check.arr")
        expected = json.load(io.open("question.json", encoding="utf-8"))
        expect(len(expected) == 10, f"json: {len(expected)} rows")
        check_texts(expected)
        check_workbooks(expected)
        check_office(expected)
        check_pages()
    print("\n".join(faults), file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
