#!/usr/bin/env python3
"""Packs icons.bin from a folder of Lucide's SVG files (npm package lucide-static).

    make_icons.py FOLDER-WITH-SVG icons.bin

Needs rsvg-convert. The format is documented in game/ui/icons.h.
"""
import struct
import subprocess
import sys
import zlib

SIZES = (24, 36, 48, 72)
# Our name, and Lucide's where it differs.
ICONS = """briefcase map message-circle scale file-text calendar mail phone shield-alert
check x triangle-alert circle-help=circle-question-mark circle circle-dot user users settings
languages search book-open gavel clock coins send arrow-left arrow-right arrow-up arrow-down
chevron-right chevron-left chevron-down chevron-up plus minus pencil notebook-pen link unlink
eye eye-off lock undo-2 redo-2 flag house hourglass landmark scroll-text paperclip lightbulb
play rotate-ccw external-link info map-pin heart-handshake list square square-check""".split()


def unfilter(data, width, height):
    """The rows of an 8-bit RGBA PNG, filters undone."""
    rows, previous, at = [], bytes(width * 4), 0
    for _ in range(height):
        kind, row = data[at], bytearray(data[at + 1 : at + 1 + width * 4])
        at += 1 + width * 4
        for i in range(len(row)):
            a = row[i - 4] if i >= 4 else 0
            b, c = previous[i], previous[i - 4] if i >= 4 else 0
            p = a + b - c
            paeth = min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]
            row[i] = (row[i] + (0, a, b, (a + b) // 2, paeth)[kind]) & 255
        rows.append(bytes(row))
        previous = row
    return rows


def mask(path, size):
    """The alpha of the icon drawn at that size."""
    png = subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), path],
                         check=True, capture_output=True).stdout
    data, at = b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        if kind == b"IHDR":
            assert struct.unpack(">IIBB", png[at + 8 : at + 18]) == (size, size, 8, 6)
        if kind == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    return b"".join(row[3::4] for row in unfilter(zlib.decompress(data), size, size))


def main():
    folder, target = sys.argv[1:]
    names = [entry.split("=")[0] for entry in ICONS]
    files = [entry.split("=")[-1] for entry in ICONS]
    out = b"RGICONS1" + struct.pack("<HH", len(SIZES), len(names))
    out += struct.pack("<%dH" % len(SIZES), *SIZES)
    out += b"".join(name.encode().ljust(32, b"\0") for name in names)
    for name in files:
        out += b"".join(mask(f"{folder}/{name}.svg", size) for size in SIZES)
    with open(target, "wb") as f:
        f.write(out)


if __name__ == "__main__":
    main()
