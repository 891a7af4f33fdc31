"""Copies of large ledgers with records of work, kept from run to run."""

import os
import shutil

from measuring import Process, run


def loaded_copy(engine, ledger, path, units, files, folder):
    """A copy of a ledger at `path` with the records that `files` gives for codes of units that owe.

    `files` yields the name of a source with the lines of its file; sources that others name first.
    """
    mark = path + ".loaded"
    if os.path.exists(mark) and os.path.exists(path):
        return path
    shutil.copyfile(ledger, path)
    call = [engine.program, path, "--operator", "bench", "--today", "10/01/2024", "--quiet"]
    for name, lines in files(unit_codes(engine, path, units, folder)):
        source = os.path.join(folder, name + ".csv")
        with open(source, "w", encoding="utf-8", newline="") as file:
            file.write("\n".join(lines) + "\n")
        call += ["-c", f'import {name} "{source}"']
    run(Process(call), folder)
    open(mark, "w").close()
    return path


def unit_codes(engine, ledger, units, folder):
    """Codes of units that owe in December, as the ledger has them."""
    statement = f"debtors as of 2023-12 show code top {min(units, 100_000)}"
    done = run(Process([engine.program, ledger, "--quiet", "--format", "csv", "-c", statement]), folder)
    return done.output.split()[1:]
