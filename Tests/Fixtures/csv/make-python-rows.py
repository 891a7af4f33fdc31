#!/usr/bin/env python3
"""Writes python-rows.json: texts and the rows that Python's csv module reads from them."""

import csv
import io
import json
import pathlib
import random

PIECES = ['"', '""', ",", ",", ";", "\n", "\r\n", "\r", " ", "a", "Gỗ", "1.234", "'", "\t", "x,y"]


def rows(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def is_open(text):
    """Whether a quote has no end: Python reads on to the end, arrears refuses."""
    return rows(text + "\nEND,END")[-1:] != [["END", "END"]]


def cases():
    generator = random.Random(20220930)
    yield from ['a,b\n', '"a""b",c', '"a\nb",c\r\nd', 'a\r\rb', '"x"y,z', ' "q" ,2', '""', ',,\n,', '\n\na']
    while True:
        yield "".join(generator.choice(PIECES) for _ in range(generator.randrange(1, 24)))


def main():
    result = []
    for text in cases():
        if len(result) == 600:
            break
        if is_open(text):
            continue
        result.append({"text": text, "rows": rows(text)})
    path = pathlib.Path(__file__).with_name("python-rows.json")
    path.write_text(json.dumps(result, ensure_ascii=False, indent=0), encoding="utf-8")


main()
