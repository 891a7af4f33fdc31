"""Writes an invented list of debts twice: as an office sends it, and plain for programs.

Run as a program of its own, so that the process that times the others stays small:
lists.py OFFICE_FILE PLAIN_FILE MONTH UNITS AGE. The same arguments always write the same bytes.
AGE is the number of months for which all have owed already: the same units, older and larger debts.
"""

import random
import sys

SEED = 20220930
DISTRICTS = [
    ("Thủ Dầu Một", "A"), ("Dĩ An", "B"), ("Thuận An", "C"), ("Tân Uyên", "D"), ("Bến Cát", "E"),
    ("Bàu Bàng", "G"), ("Bắc Tân Uyên", "H"), ("Dầu Tiếng", "K"), ("Phú Giáo", "L"),
]
SECTORS = [
    ("TA", "DN ngoài quốc doanh"), ("YN", "DN có vốn đầu tư nước ngoài"),
    ("DN", "DN nhà nước"), ("HC", "Hành chính sự nghiệp"), ("CC", "Hộ kinh doanh cá thể"),
]
TRADES = [
    "Gỗ", "Dệt may", "Bao bì", "Cơ khí", "Nhựa", "In ấn", "Vận tải", "Xây dựng", "Thép", "Giày da",
    "Thực phẩm", "Hóa chất", "Điện tử", "Nội thất", "Bảo vệ", "Kho vận",
]
WORDS = [
    "Phú", "Thịnh", "Long", "Hiệp", "Đông", "Sơn", "Vượng", "Minh", "Đại", "Tài", "Hưng", "Phát",
    "Thành", "Đức", "Nghĩa", "Hòa", "Bình", "Quang", "Việt", "Trường", "Lộc", "An",
]
FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hồ", "Võ", "Đặng", "Bùi", "Đỗ", "Lý"]
GIVEN = ["An", "Bình", "Dũng", "Hải", "Hùng", "Lan", "Mai", "Phúc", "Quân", "Thảo", "Tuấn", "Yến"]
HEADINGS = [
    "STT", "Mã đơn vị", "Tên đơn vị", "Mã số thuế", "Địa chỉ", "Huyện/Thị xã/Thành phố",
    "Khối quản lý", "Người đại diện", "Điện thoại", "Số lao động", "Số tháng chậm đóng", "BHXH",
    "BHYT", "BHTN", "BHTNLĐ-BNN", "Tiền lãi chậm đóng", "Tổng số tiền", "Ghi chú",
]
PLAIN_HEADINGS = ["code", "name", "tax_code", "district", "workers", "months", "amount"]
TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def tax_codes(first):
    """Tax codes with a valid check digit, ascending from the nine digits `first`."""
    number = first
    while True:
        number += 1
        text = str(number)
        check = 10 - sum(w * int(d) for w, d in zip(TAX_WEIGHTS, text)) % 11
        if check < 10:
            yield f"{text}{check}"


def grouped(number):
    return f"{number:,}".replace(",", ".")


def month_text(hundredths):
    whole, part = divmod(hundredths, 100)
    return str(whole) if part == 0 else f'"{whole},{part:02d}"'


def lines(units, age):
    """Each unit's line as the office writes it, its plain line, and its total in dong."""
    chance = random.Random(SEED)
    tax = tax_codes(370_000_000)
    for row in range(units):
        district, letter = DISTRICTS[row * len(DISTRICTS) // units]
        prefix, sector = SECTORS[min(int(chance.expovariate(1.2)), len(SECTORS) - 1)]
        name = (
            f"Công ty TNHH {chance.choice(TRADES)} {chance.choice(WORDS)} {chance.choice(WORDS)} "
            f"{chance.choice(WORDS)}"
        )
        address = f"{chance.randrange(1, 900)} đường {chance.choice(WORDS)} {chance.choice(WORDS)}"
        head = f"{chance.choice(FAMILIES)} {chance.choice(WORDS)} {chance.choice(GIVEN)}"
        phone = f"0274{chance.randrange(10_000_000):07d}"
        workers = min(int(chance.paretovariate(0.9)), 20_000)
        owed = min(int(chance.expovariate(0.25)) + 1, 200)
        months = owed * 100 + chance.choice((0, 0, 16, 50)) + age * 100
        duty = workers * chance.randrange(900_000, 2_600_000)
        principal = duty * months // 100
        hi, ui, acc = (principal * share // 320 for share in (45, 20, 5))
        si = principal - hi - ui - acc
        rate = chance.randrange(80)  # drawn for all, so that each month has the same units
        interest = principal * rate // 1000 if months > 100 else 0
        amount = principal + interest
        remark = "Bỏ địa chỉ kinh doanh" if chance.random() < 0.01 else ""
        figures = ",".join(grouped(figure) for figure in (si, hi, ui, acc, interest, amount))
        unit = f"{prefix}{row:06d}{letter},{name},{next(tax)}"
        office = (
            f'{row + 1},{unit},"{address}, phường {1 + row % 9}",{district},{sector},{head},'
            f"{phone},{workers},{month_text(months)},{figures},{remark}"
        )
        yield office, f"{unit},{district},{workers},{months / 100:g},{amount}", amount


def write(office_path, plain_path, month, units, age):
    """Titles, an empty line, headings, a line a unit, and the closing line with the total."""
    total = 0
    with open(office_path, "w", encoding="utf-8", newline="") as office, open(
        plain_path, "w", encoding="utf-8", newline=""
    ) as plain:
        office.write("\ufeffBẢO HIỂM XÃ HỘI TỈNH (DỮ LIỆU GIẢ LẬP)\r\n")
        office.write(f"DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG THÁNG {month}\r\nĐơn vị tính: đồng\r\n\r\n")
        office.write(",".join(HEADINGS) + "\r\n")
        plain.write(",".join(PLAIN_HEADINGS) + "\n")
        for office_line, plain_line, amount in lines(units, age):
            total += amount
            office.write(office_line + "\r\n")
            plain.write(plain_line + "\n")
        office.write(f",,Tổng cộng,,,,,,,,,,,,,,{grouped(total)},\r\n")


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
