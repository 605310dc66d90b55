"""Prints grapheme.def from Debian's unicode-data: make_grapheme.py > grapheme.def"""
import re

UNICODE = "/usr/share/unicode/"
NAMES = {"CR": "CONTROL", "LF": "CONTROL", "Control": "CONTROL", "Extend": "EXTEND",
         "ZWJ": "ZWJ", "Regional_Indicator": "REGIONAL", "Prepend": "PREPEND",
         "SpacingMark": "SPACING", "L": "HANGUL_L", "V": "HANGUL_V", "T": "HANGUL_T",
         "Extended_Pictographic": "PICTURE"}

classes = {}
for name in ("auxiliary/GraphemeBreakProperty.txt", "emoji/emoji-data.txt"):
    with open(UNICODE + name, encoding="utf-8") as rows:
        for row in rows:
            m = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", row)
            if m and m[3] in NAMES:
                for cp in range(int(m[1], 16), int(m[2] or m[1], 16) + 1):
                    classes[cp] = NAMES[m[3]]

print("/* grapheme.def - from, to, what it is where clusters begin and end (Unicode 15.0,")
print(" * UAX 29). Made by make_grapheme.py; not to be written by hand. */")
print("/* clang-format off */")
start = last = None
for cp in sorted(classes) + [None]:
    if last is not None and (cp != last + 1 or classes[cp] != classes[last]):
        print(f"{{0x{start:X}, 0x{last:X}, {classes[last]}}},")
        start = cp
    start = cp if start is None else start
    last = cp
