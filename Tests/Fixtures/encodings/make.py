"""Writes letters.json: the bytes of every Vietnamese letter in the old encodings.

TCVN is what the system's iconv writes, Windows-1258 what Python does; VNI is from its own description:
a letter, and behind it one sign for its mark and tone.
"""

import json
import pathlib
import subprocess
import unicodedata

TONES = ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"]
VNI_TONES = {None: "ùøûõï", "\u0302": "áàåãä", "\u0306": "éèúüë"}
VNI_MARKS = {"\u0302": "â", "\u0306": "ê"}
VNI_LETTERS = dict(zip("đìỉĩíịỵ", "ñìæóíòî")) | dict(zip("ĐÌỈĨÍỊỴ", "ÑÌÆÓÍÒÎ"))
HORNS = {"o": "ô", "O": "Ô", "u": "ö", "U": "Ö"}

rows = ["aăâeêioôơuưy", "AĂÂEÊIOÔƠUƯY"]
letters = ["đ", "Đ"]
for row in rows:
    for base in row:
        letters += [base] if ord(base) > 127 else []
        letters += [unicodedata.normalize("NFC", base + tone) for tone in TONES]


def tcvn(letter):
    run = subprocess.run(["iconv", "-f", "UTF-8", "-t", "TCVN5712-1"], input=letter.encode(), capture_output=True, check=True)
    return list(run.stdout)


def windows(letter):
    parts = unicodedata.normalize("NFD", letter)
    tone = next((part for part in parts if part in TONES), "")
    rest = unicodedata.normalize("NFC", parts.replace(tone, "")) if tone else letter
    return list(rest.encode("cp1258") + tone.encode("cp1258"))


def vni(letter):
    if letter in VNI_LETTERS:
        return list(VNI_LETTERS[letter].encode("latin-1"))
    parts = unicodedata.normalize("NFD", letter)
    tone = next((part for part in parts if part in TONES), None)
    mark = next((part for part in parts if part in VNI_MARKS), None)
    signs = HORNS[parts[0]] if "\u031b" in parts else parts[0]
    if tone:
        sign = VNI_TONES[mark][TONES.index(tone)]
    else:
        sign = VNI_MARKS[mark] if mark else ""
    return list((signs + (sign.upper() if letter.isupper() else sign)).encode("latin-1"))


table = {letter: {"tcvn3": tcvn(letter), "vni": vni(letter), "windows1258": windows(letter)} for letter in letters}
path = pathlib.Path(__file__).parent / "letters.json"
path.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
