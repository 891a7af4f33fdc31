#!/usr/bin/env python3
"""Prints what openpyxl finds in a workbook, as JSON."""

import json
import sys

try:
    import openpyxl
except ImportError:
    sys.exit("openpyxl is missing: pip install openpyxl")


def cell(found):
    value = found.value
    if value is not None and found.data_type == "d":
        value = value.date().isoformat()
    return {
        "value": None if value is None else str(value),
        "kind": found.data_type,
        "format": found.number_format,
        "bold": bool(found.font and found.font.b),
    }


def sheet(found):
    setup = found.page_setup
    rows = found.iter_rows(min_row=1, max_row=found.max_row, max_col=found.max_column)
    return {
        "name": found.title,
        "cells": [[cell(each) for each in row] for row in rows],
        "freeze": found.freeze_panes,
        "filter": found.auto_filter.ref,
        "titleRows": found.print_title_rows,
        "merged": [str(each) for each in found.merged_cells.ranges],
        "widths": {name: each.width for name, each in found.column_dimensions.items()},
        "orientation": setup.orientation,
        "paper": None if setup.paperSize is None else str(setup.paperSize),
        "fitsPage": bool(found.sheet_properties.pageSetUpPr.fitToPage),
        # The default is 1.
        "fitToWidth": 1 if setup.fitToWidth is None else setup.fitToWidth,
        "fitToHeight": setup.fitToHeight,
        "links": sum(1 for row in found.iter_rows() for each in row if each.hyperlink),
    }


book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({"sheets": [sheet(each) for each in book]}, ensure_ascii=False))
