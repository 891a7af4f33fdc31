"""Questions asked again and again in one process, timed by the program itself (`--timing`)."""

import json
import os
import subprocess

from measuring import ProcessFailed, Sample

SAMPLE_QUESTIONS = [
    "debtors where months >= 3 and amount > 1bn",
    "debtors where months >= 3 or class = bad show count, sum(amount)",
    "debtors where name contains \"go phu\" show code, name",
    "debtors where district in (\"Thuận An\", \"Dĩ An\") sort district, amount desc top 20",
    "debtors where amount > (debtors show avg(amount)) show count",
    "debtors by district show count, sum(amount), share(amount) sort sum(amount) desc",
    "debtors by district across class show sum(amount) total",
    "debtors show median(amount), max(months), distinct(tax_code)",
    "debtors top 3 by amount per district",
    "debtors by tax_code show count, sum(amount) having count > 1 top 20",
    "debtors where change(amount, 3 months) > 500m show code, amount",
    "debtors where before(class) = late and class = prolonged show count",
    "debtors by district show sum(amount), change(sum(amount))",
    "debtors from 2022-01 to 2022-09 by period show count, sum(amount), change(sum(amount))",
    "debts from 2022-01 to 2022-09 by period across district show sum(amount)",
    "debtors where no meetings since 01/06/2022 show count",
    "debtors where sum(payments.amount since 01/01/2022) < 100m show count",
    "debtors by district show count, count(meetings in 2022), sum(payments.amount in 2022)",
    "debtors as of 2022-08 where no debtors as of 2022-09 show count",
    "calls where result = promised and no payments since date show count",
    "payments by quarter across district show sum(amount) total",
    "aging by district",
    "roll from 2022-08 to 2022-09",
    "employer TA0123B",
]
RELATIONS = [
    "debtors where no meetings since 01/08/2022 show count",
    "debtors where count(meetings where attended = yes) > 2 show count",
    "debtors by district show count, count(meetings since 01/08/2022)",
]
# Hardly any row is read: what is left is reading, binding and planning.
READING = "definitions where name ~ \"x\" and kind = measure by kind show count sort count desc top 3"


def long_statements(byte_count=10_000):
    """Statements of 10 kB: one that is read and bound whole, and others with mistakes in them."""
    pieces = {
        "debtors where ": " amount = 5 and months > 3 or",
        "debtors where amount > 1 or ": " amout = 5 or district = Tân Uyên or",
        "debtors show ": " sum(amount where clas = bad),",
        "debtors where not ": "(no meetings since 1/6 and any calls where (",
        "xyz ": "'\"& 1.500 || <> $ ",
    }
    texts = []
    for start, piece in pieces.items():
        count = (byte_count - len(start.encode())) // len(piece.encode())
        texts.append(start + piece * count)
    return texts


def time_statements(program, ledger, statements, rounds, folder, may_fail=False):
    """The samples of each statement, the first round left out; one process asks them all."""
    script = os.path.join(folder, "warm.arr")
    with open(script, "w", encoding="utf-8") as file:
        file.write("\n".join(statements * (rounds + 1)) + "\n")
    call = [program, ledger, "--today", "13/10/2022", "--timing", "--quiet", "--format", "csv"]
    call += ["--keep-going"] if may_fail else []
    done = subprocess.run([*call, "-f", script], capture_output=True, text=True, cwd=folder)
    lines = [json.loads(line) for line in done.stderr.splitlines() if line.startswith('{"answer')]
    if done.returncode not in ((0, 1) if may_fail else (0,)) or len(lines) != len(statements) * (rounds + 1):
        raise ProcessFailed(f"{' '.join(call)}: {done.stderr[:500]}")
    samples = {}
    for place, line in enumerate(lines[len(statements):]):
        statement = statements[place % len(statements)]
        samples.setdefault(statement, []).append(Sample(line["whole_us"] / 1e6, 0, ""))
    return samples


def add_meetings(program, ledger, folder):
    """About 100,000 meetings of 30,000 employers, recorded through the program."""
    days = ["01/07/2022", "15/07/2022", "01/08/2022", "15/08/2022"]
    statements = [f"record meeting for (debts) on {day} attended yes yes" for day in days]
    call = [program, ledger, "--today", "13/10/2022", "--quiet"]
    for statement in statements:
        call += ["-c", statement]
    done = subprocess.run(call, capture_output=True, text=True, cwd=folder)
    if done.returncode != 0:
        raise ProcessFailed(f"record meetings: {done.stderr[:500]}")
