"""Checks sizes: no Swift file above 500 lines, no function above 60."""

import pathlib
import re
import sys

FILE_LINES_MAX = 500
FUNCTION_LINES_MAX = 60
OPENING = re.compile(r"^(\s*)(?:[\w@()]+ )*(?:func|init|subscript)\b[^=]*\{\s*$|^(\s*)\) .*\{\s*$")


def faults(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) > FILE_LINES_MAX:
        yield f"{path}: {len(lines)} lines"
    for number, line in enumerate(lines):
        match = OPENING.match(line)
        if not match:
            continue
        indent = match.group(1) if match.group(1) is not None else match.group(2)
        for end in range(number + 1, len(lines)):
            if lines[end] == indent + "}":
                if end - number - 1 > FUNCTION_LINES_MAX:
                    yield f"{path}:{number + 1}: a function of {end - number - 1} lines"
                break


found = [f for root in ("Sources", "Tests") for p in sorted(pathlib.Path(root).rglob("*.swift")) for f in faults(p)]
print("\n".join(found))
sys.exit(1 if found else 0)
