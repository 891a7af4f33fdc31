"""How the time of a question grows with its rows, from one month of a province to all of a nation."""

import warm
from cases import Case, Target

# Rows, months from January 2022 on, and whose lists they are.
SIZES = {
    "province": [(30_000, "2022-01"), (300_000, "2022-10")],
    "nation": [(3_000_000, "2022-03"), (24_000_000, "2023-12")],
}
MOST = 1.5


def time_growth(engine, ledgers, rounds, folder):
    """Filter and group, warm, of so many rows; the largest is held to the time a row of 300,000."""
    cases = {}
    for label, ledger in ledgers.items():
        for rows, last in SIZES[label]:
            # Another bound each time, so that no answer comes from memory.
            questions = [
                f"debtors from 2022-01 to {last} where months >= 3 and amount > {bound}"
                " by period, district show count, sum(amount)"
                for bound in range(1_000_000_000, 1_000_000_000 + rounds)
            ]
            case = Case(f"growth: {rows:,} rows", rounds)
            timed = warm.time_statements(engine.program, ledger, questions, 1, folder)
            for samples in timed.values():
                case.add(engine, samples[0])
            cases[rows] = case
    if 24_000_000 in cases:
        few, many = cases[300_000], cases[24_000_000]
        words = f"time a row <= {MOST:g} times that of 300,000 rows"
        many.targets.append(Target(words, lambda _: per_row(many, engine) <= MOST * per_row(few, engine)))
    return list(cases.values())


def per_row(case, engine):
    rows = int(case.name.split()[1].replace(",", ""))
    return case.series[engine.name].median / rows
