"""Prints the texts of a document's paragraphs, one a line, line breaks as |."""

import sys
import xml.etree.ElementTree as tree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            tree.fromstring(archive.read(name))
    body = tree.fromstring(archive.read("word/document.xml"))
for paragraph in body.iter(W + "p"):
    parts = {W + "t": lambda e: e.text or "", W + "br": lambda e: "|"}
    text = "".join(parts[e.tag](e) for e in paragraph.iter() if e.tag in parts)
    if text:
        print(text)
