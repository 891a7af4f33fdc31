"""What is asked: the same question in the words of each program."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Question:
    name: str
    arrears: str
    sql: str
    is_ordered: bool = False
    # The programs that have no words for it.
    unable: tuple = ()

    def of_month(self, month):
        """The question of one month of a table that holds several; arrears takes the newest."""
        return replace(self, sql=self.sql.replace("WHERE ", f"WHERE period = {month} AND ", 1))


CONDITION = "debtors where months >= 3 and amount > 1bn"
SQL_CONDITION = "FROM debts WHERE months >= 3 AND amount > 1000000000"

FILTER = Question("filter", f"{CONDITION} show count", f"SELECT count(*) {SQL_CONDITION}")
GROUP = Question(
    "group",
    f"{CONDITION} by district show count, sum(amount)",
    f"SELECT district, count(*), sum(amount) {SQL_CONDITION} GROUP BY district",
)
TOP = Question(
    "top",
    f"{CONDITION} show code, amount sort amount desc, code top 20",
    f"SELECT unit_code, amount {SQL_CONDITION} ORDER BY amount DESC, unit_code LIMIT 20",
    is_ordered=True,
)
# Asked once, untimed: all three hold the same figures.
SUMS = Question(
    "sums",
    "debtors show count, sum(workers), sum(months), sum(si), sum(hi), sum(ui), sum(acc),"
    " sum(interest), sum(amount)",
    "SELECT count(*), sum(workers), sum(months), sum(si), sum(hi), sum(ui), sum(acc),"
    " sum(interest), sum(amount) FROM debts WHERE amount > 0",
)
PLAIN_SUMS = Question(
    "sums",
    "debtors show count, sum(workers), sum(months), sum(amount)",
    "SELECT count(*), sum(workers), sum(months), sum(amount) FROM debts WHERE amount > 0",
)


def canonical(lines, is_ordered=False):
    """An answer as rows; fractions to two decimals, for SQLite's months are inexact."""
    rows = [tuple(canonical_field(field) for field in line.split(",")) for line in lines]
    return rows if is_ordered else sorted(rows)


def canonical_field(field):
    text = field.strip().strip('"')
    try:
        number = float(text)
    except ValueError:
        return text
    return text if text.lstrip("-").isdigit() else f"{number:.2f}".rstrip("0").rstrip(".")
