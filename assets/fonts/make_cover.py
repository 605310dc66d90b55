"""Prints what the faces named in faces.def cover, as game/text/cover.def."""
import re
import sys

from fontTools.ttLib import TTFont

with open(sys.argv[1], encoding="utf-8") as rows:
    files = re.findall(r'^FACE\(\w+, "([^"]+)"', rows.read(), re.M)

faces = {}
for bit, name in enumerate(files):
    for cp in TTFont(name).getBestCmap():
        faces[cp] = faces.get(cp, 0) | 1 << bit

print("/* cover.def - from, to, the faces that draw them (bit n: row n of faces.def).")
print(" * Made by assets/fonts/make_fonts.sh; not to be written by hand. */")
print("/* clang-format off */")
start = last = None
for cp in sorted(faces):
    if last is not None and (cp != last + 1 or faces[cp] != faces[last]):
        print(f"{{0x{start:X}, 0x{last:X}, 0x{faces[last]:X}}},")
        start = cp
    start = cp if start is None else start
    last = cp
print(f"{{0x{start:X}, 0x{last:X}, 0x{faces[last]:X}}},")
