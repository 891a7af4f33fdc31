"""Makes the workbooks that the reader's tests read, and beside each what openpyxl reads in it.

Run in this folder: python3 make.py. Needs openpyxl, xlwt and LibreOffice.
A file NAME.cells has a line a row: sheet, line, then LETTERS=KIND:TEXT of every filled cell.
"""

import datetime
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import zipfile

import openpyxl
import openpyxl.chart
import xlwt.CompoundDoc
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import numbers
from openpyxl.utils.datetime import CALENDAR_MAC_1904

here = pathlib.Path(__file__).parent
HEADINGS = ["STT", "Mã đơn vị", "Tên đơn vị", "Mã số thuế", "Huyện", "Số tháng", "Số tiền", "Ghi chú"]
ROWS = [
    [1, "TA0001A", "Công ty Một", "0100109106", "Tân Uyên", 3, 1_400_000, None],
    [2, "TB0002B", "Công ty Hai", "0300588569", "Dĩ An", 12.5, 40_000_000, "Tạm dừng đóng"],
    [3, "HC0003C", "Trường Ba", None, "Tân Uyên", 1, 560_000, None],
]
TITLE = "DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG ĐẾN NGÀY 30/09/2022"


def put_list(sheet, headings=HEADINGS, rows=ROWS, title=TITLE):
    sheet.append([title])
    sheet.append([])
    sheet.append(headings)
    for row in rows:
        sheet.append(row)


def kinds():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Các loại ô"
    cells = [
        ("A1", "chữ & <dấu>", None),
        ("B1", 42, None),
        ("C1", -0.5, None),
        ("D1", 1234567.89, "#,##0.00"),
        ("E1", 79083012345, None),
        ("F1", 123456789012, None),
        ("G1", 312345678, "0000000000"),
        ("H1", 0.1 + 0.2, None),
        ("I1", 53796373.000000007, "#,##0"),
        ("J1", 1e-7, None),
        ("K1", True, None),
        ("L1", False, None),
        ("M1", "#N/A", None),
        ("N1", datetime.date(2022, 9, 15), "dd/mm/yyyy"),
        ("O1", datetime.datetime(2022, 9, 15, 8, 30), "dd/mm/yyyy hh:mm"),
        ("P1", datetime.date(2022, 9, 1), "mm/yyyy"),
        ("Q1", 44819, '#,##0 "đồng"'),
        ("R1", 44819, "[$-42A]d mmmm yyyy"),
        ("S1", 44819, "#,##0\\ _đ"),
        ("T1", "0312345678", "@"),
        ("U1", "1.400.000", None),
        ("V1", "hai\ndòng", None),
        ("W1", " lề ", None),
        ("A3", "sau một dòng trống", None),
        ("AB3", "cột AB", None),
        ("XFD4", "cột cuối", None),
        ("A5", datetime.time(8, 30), "hh:mm"),
        ("B5", 0, "dd/mm/yyyy"),
        ("C5", 100000000000000, None),
    ]
    for place, value, style in cells:
        sheet[place] = value
        if style:
            sheet[place].number_format = style
    sheet["A7"] = CellRichText("Công ty ", TextBlock(InlineFont(b=True), "Gỗ"), " Phú Thịnh")
    sheet["B1048576"] = "dòng cuối"
    sheet["C1048576"].number_format = numbers.FORMAT_TEXT
    for row in range(2000, 4000):
        sheet.cell(row, 1).number_format = "0"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    hidden = book.create_sheet("Ẩn")
    hidden["A1"] = "không thấy"
    hidden.sheet_state = "hidden"
    chart = openpyxl.chart.BarChart()
    chart.add_data(openpyxl.chart.Reference(sheet, min_col=2, min_row=1))
    book.create_chartsheet("Biểu đồ").add_chart(chart)
    book.create_sheet("Trống")
    book.save(here / "kinds.xlsx")


def formulas():
    book = openpyxl.Workbook()
    sheet = book.active
    put_list(sheet)
    sheet["G7"] = "=SUM(G4:G6)"
    sheet["C7"] = "Tổng cộng"
    sheet["H4"] = "=1/0"
    book.save(here / "formulas.xlsx")


def libre():
    """The same formulas, computed and saved by LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        convert("xlsx:Calc MS Excel 2007 XML", here / "formulas.xlsx", folder)
        shutil.copy(pathlib.Path(folder) / "formulas.xlsx", here / "libre.xlsx")


def mac():
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet["A1"] = datetime.date(2022, 9, 15)
    sheet["B1"] = datetime.date(1904, 1, 2)
    book.save(here / "mac-1904.xlsx")


def merged():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "DS nợ"
    sheet["A1"] = TITLE
    sheet.merge_cells("A1:H1")
    upper = ["STT", "Mã đơn vị", "Tên đơn vị", "Huyện", "Số tháng", "Số tiền chậm đóng", None, None]
    lower = [None, None, None, None, None, "BHXH", "BHYT", "Tổng cộng"]
    sheet.append([])
    sheet.append(upper)
    sheet.append(lower)
    for letter in "ABCDE":
        sheet.merge_cells(f"{letter}3:{letter}4")
    sheet.merge_cells("F3:H3")
    sheet.append([1, "TA0001A", "Công ty Một", "Tân Uyên", 3, 1_000_000, 400_000, 1_400_000])
    sheet.append([2, "TB0002B", "Công ty Hai", None, 12, 30_000_000, 10_000_000, 40_000_000])
    sheet.append([3, "HC0003C", "Trường Ba", None, 1, 500_000, 60_000, 560_000])
    sheet.merge_cells("D5:D7")
    book.save(here / "merged.xlsx")


def sheets():
    book = openpyxl.Workbook()
    book.active.title = "Bìa"
    book.active["A1"] = "Kính gửi"
    put_list(book.create_sheet("DS nợ"))
    summary = book.create_sheet("Tổng hợp")
    summary.append(["Huyện", "Số đơn vị", "Số tiền"])
    summary.append(["Tân Uyên", 2, 1_960_000])
    other = book.create_sheet("Tháng trước")
    put_list(other, title=TITLE.replace("30/09", "31/08"))
    other.sheet_state = "hidden"
    book.save(here / "sheets.xlsx")
    other.sheet_state = "visible"
    book.save(here / "two-lists.xlsx")


def rewritten(source, target, change):
    """Copies a workbook with its parts changed by hand."""
    with zipfile.ZipFile(here / source) as old, zipfile.ZipFile(here / target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            new.writestr(zipfile.ZipInfo(item.filename), change(item.filename, old.read(item.filename)))


def unusual():
    """Forms that other programs write: prefixes, comments, CDATA, other encodings."""
    def prefixed(name, data):
        if "worksheets/" not in name and "sharedStrings" not in name:
            return data
        text = data.decode()
        text = re.sub(r"<(/?)([a-zA-Z]+)", r"<\1x:\2", text.replace("xmlns=", "xmlns:x="))
        return text.encode()

    def marked(name, data):
        if "worksheets/" not in name and "sharedStrings" not in name:
            return data
        text = data.decode().replace("<sheetData>", "<!-- <c> --><sheetData>")
        text = text.replace("<t>Công ty Một</t>", "<t><![CDATA[Công ty Một]]></t>")
        return text.replace("Dĩ An", "D&#297; &#x41;n").encode()

    def wide(name, data):
        if "worksheets/" not in name:
            return data
        return ('<?xml version="1.0" encoding="UTF-16"?>' + data.decode()).encode("utf-16")

    rewritten("sheets.xlsx", "prefixed.xlsx", prefixed)
    rewritten("sheets.xlsx", "marked.xlsx", marked)
    rewritten("sheets.xlsx", "utf-16.xlsx", wide)


def foreign():
    """A list with macros and with a formula that refers to another file, its outcome saved."""
    book = openpyxl.Workbook()
    book.active.title = "DS nợ"
    put_list(book.active)
    book.save(here / "foreign.tmp")

    def change(name, data):
        if name == "xl/worksheets/sheet1.xml":
            return data.replace(b"<v>1400000</v>", b"<f>[1]So!$A$1</f><v>1400000</v>")
        if name == "xl/workbook.xml":
            mark = b'<externalReferences><externalReference r:id="rId99"/></externalReferences>'
            data = data.replace(b"</sheets>", b"</sheets>" + mark)
            return data.replace(b"<workbook ", b'<workbook xmlns:r="http://schemas.openxmlformats.org/'
                                b'officeDocument/2006/relationships" ', 1) if b"xmlns:r=" not in data else data
        if name == "xl/_rels/workbook.xml.rels":
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"
            link = f'<Relationship Id="rId99" Type="{kind}" Target="externalLinks/externalLink1.xml"/>'
            return data.replace(b"</Relationships>", link.encode() + b"</Relationships>")
        return data

    rewritten("foreign.tmp", "foreign.xlsm", change)
    (here / "foreign.tmp").unlink()
    with zipfile.ZipFile(here / "foreign.xlsm", "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("xl/vbaProject.bin"), b"Sub AutoOpen()")
        archive.writestr(
            zipfile.ZipInfo("xl/externalLinks/externalLink1.xml"),
            b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        )
        target = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"
        archive.writestr(
            zipfile.ZipInfo("xl/externalLinks/_rels/externalLink1.xml.rels"),
            target + b'<Relationship Id="rId1" Type="' + kind + b'" Target="file:///dev/zero"'
            b' TargetMode="External"/></Relationships>',
        )


def old():
    """The same workbooks in the form of Excel 97, as LibreOffice writes it; and one of Excel 95."""
    names = ("kinds", "libre", "mac-1904", "merged", "sheets")
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            convert("xls:MS Excel 97", here / f"{name}.xlsx", folder)
            shutil.copy(pathlib.Path(folder) / f"{name}.xls", here / f"{name}.xls")
    excel_95()


def excel_95():
    """Records of Excel 95 by hand, in the container that xlwt makes: texts in the ABC fonts."""
    def record(kind, *parts):
        data = b"".join(parts)
        return struct.pack("<HH", kind, len(data)) + data

    def label(row, column, text):
        data = text.encode("latin-1")
        return record(0x0204, struct.pack("<HHHH", row, column, 0, len(data)), data)

    texts = [["M· ®¬n vÞ", "Tªn ®¬n vÞ", "HuyÖn", "Sè tiÒn"], ["TA0001A", "C«ng ty Gç Phó ThÞnh", "T©n Uyªn"]]
    sheet = record(0x0809, struct.pack("<HHHH", 0x0500, 0x0010, 0, 0))
    for row, cells in enumerate(texts):
        for column, text in reversed(list(enumerate(cells))):
            sheet += label(row, column, text)
    sheet += record(0x0203, struct.pack("<HHHd", 1, 3, 0, 1.5))
    # 44819 in whole hundredths, and a formula with a text for its outcome.
    sheet += record(0x027E, struct.pack("<HHHI", 2, 0, 1, 4481900 << 2 | 3))
    sheet += record(0x0006, struct.pack("<HHH", 2, 1, 0), b"\x00\x00\x00\x00\x00\x00\xff\xff", bytes(8))
    sheet += record(0x0207, struct.pack("<H", 2), b"ab")
    sheet += record(0x0205, struct.pack("<HHHBB", 2, 2, 0, 0x2A, 1))
    sheet += record(0x000A)
    head = record(0x0809, struct.pack("<HHHH", 0x0500, 0x0005, 0, 0))
    head += record(0x00E0, bytes(16)) + record(0x00E0, struct.pack("<HH", 0, 14), bytes(12))
    tail = record(0x000A)
    name = b"DS"
    start = len(head) + 4 + 7 + len(name) + len(tail)
    head += record(0x0085, struct.pack("<IBBB", start, 0, 0, len(name)), name)
    stream = (head + tail + sheet).ljust(4096, b"\0")
    path = here / "excel-95.xls"
    with open(path, "wb") as file:
        xlwt.CompoundDoc.XlsDoc().save(file, stream)
    whole = path.read_bytes()
    old = "Workbook".encode("utf-16-le") + b"\0\0"
    new = ("Book".encode("utf-16-le") + b"\0\0").ljust(len(old), b"\0")
    place = whole.index(old)
    whole = bytearray(whole.replace(old, new))
    struct.pack_into("<H", whole, place + 64, 10)
    path.write_bytes(whole)


def convert(form, path, folder):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", form, "--outdir", folder, str(path)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )


def refused():
    """Workbooks that are not taken, for the records of their messages."""
    folder = here.parent.parent / "GoldenTests" / "Errors" / "Files"
    shutil.copy(here / "two-lists.xlsx", folder / "two-lists.xlsx")
    book = openpyxl.load_workbook(here / "sheets.xlsx")
    del book["DS nợ"]
    book["Tổng hợp"].delete_rows(1, 9)
    book.save(folder / "no-list.xlsx")
    book = openpyxl.Workbook()
    put_list(book.active, HEADINGS[:4] + ["Điện thoại"] + HEADINGS[5:], [
        [1, "TA0001A", "Công ty Một", 100109106, 903000001, 3, 1_400_000, None],
        [2, "TB0002B", "Công ty Hai", "0300588569", "0903000002", 12, 40_000_000, None],
    ])
    book.save(folder / "number-codes.xlsx")
    whole = (here / "sheets.xlsx").read_bytes()
    (folder / "cut.xlsx").write_bytes(whole[: len(whole) // 2])
    sheet = "xl/worksheets/sheet2.xml"

    def copy(target, change):
        rewritten("sheets.xlsx", target, lambda name, data: change(data) if name == sheet else data)
        shutil.move(here / target, folder / target)

    copy("broken-sheet.xlsx", lambda data: data[:-40])
    copy("document-type.xlsx", lambda data: b"<!DOCTYPE worksheet [<!ENTITY a 'b'>]>" + data)
    with zipfile.ZipFile(folder / "missing-sheet.xlsx", "w") as new, zipfile.ZipFile(here / "sheets.xlsx") as old:
        for item in old.infolist():
            if item.filename != sheet:
                new.writestr(zipfile.ZipInfo(item.filename), old.read(item.filename))
    with zipfile.ZipFile(folder / "letter.docx", "w") as new:
        new.writestr(zipfile.ZipInfo("word/document.xml"), "<w:document/>")
    locked = bytearray(whole)
    place = locked.find(b"PK\x01\x02")
    locked[place + 8] |= 1
    (folder / "locked.xlsx").write_bytes(locked)
    (folder / "cut.xls").write_bytes((here / "sheets.xls").read_bytes()[:3000])


def text_of(number):
    """Fifteen digits without an exponent."""
    text = f"{number:.15g}"
    return text if "e" not in text else f"{number:.21f}".rstrip("0")


def described(cell):
    value = cell.value
    if cell.data_type == "b":
        return "text", "TRUE" if value else "FALSE"
    if cell.data_type == "e":
        return "failure", value
    if cell.data_type == "f":
        return "formula", value
    if isinstance(value, datetime.datetime):
        day = value.date().isoformat()
        return "date", day if value.time() == datetime.time() else day + " " + value.time().isoformat()
    if isinstance(value, datetime.time):
        return ("number", "0") if value == datetime.time() else ("date", value.isoformat())
    if isinstance(value, (int, float)):
        width = len(cell.number_format) if set(cell.number_format) == {"0"} else 1
        return "number", text_of(value).zfill(width)
    return "text", str(value)


def describe(path):
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    lines = []
    for sheet in formulas.worksheets:
        computed = values[sheet.title]
        rows = {}
        for (row, _), cell in sorted(sheet._cells.items()):
            if cell.value is None:
                continue
            own = computed[cell.coordinate]
            kind, text = described(own if own.value is not None else cell)
            rows.setdefault(row, []).append(f"{cell.column_letter}={kind}:{text}".replace("\n", "⏎"))
        for row, cells in rows.items():
            lines.append("\t".join([sheet.title, str(row)] + cells))
    path.with_suffix(".cells").write_text("\n".join(lines) + "\n", encoding="utf-8")


kinds()
formulas()
libre()
mac()
merged()
sheets()
unusual()
foreign()
old()
refused()
for path in sorted(here.glob("*.xlsx")):
    if path.stem not in ("prefixed", "marked", "utf-16"):
        describe(path)
