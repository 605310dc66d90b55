#!/usr/bin/env python3
"""What a machine read, against what stands there; see ocr.sh.

    ocr.py missed FOLDER    prints the pictures of which a word was missed, for another try
    ocr.py judge FOLDER     prints what was missed twice; 1 when that is too much

Letters are compared, whatever the spaces between them. Those that no reader can tell
apart (l I 1, O 0) are the same; those that the machine's language has not are left out.
"""
import collections
import difflib
import os
import re
import sys
import unicodedata

ALIKE = str.maketrans("l1|0", "iiio")
KNOWN = {"eng": "0-9a-z", "fra": "0-9a-zàâæçéèêëîïôœùûüÿ"}
ONE_IN = 100  # words of a page may be missed, and two more; one that comes again is one
WHOLE = 5  # letters of a word of which at least half must be read


def plainly(text):
    return unicodedata.normalize("NFC", text).lower().replace("ﬁ", "fi").replace("ﬂ", "fl")


def compare(wanted, read, machine):
    """The words of three letters and more, those missed, those not legible at all."""
    wanted, known = plainly(wanted), f"[{KNOWN[machine]}]"
    plain = [i for i, c in enumerate(wanted) if re.match(known, c)]
    want = "".join(wanted[i] for i in plain).translate(ALIKE)
    have = "".join(re.findall(known, plainly(read))).translate(ALIKE)
    match = difflib.SequenceMatcher(None, want, have, autojunk=False)
    found = set()
    for block in match.get_matching_blocks():
        found.update(plain[block.a:block.a + block.size])
    words = [range(*m.span()) for m in re.finditer(r"[^\W_]{3,}", wanted)]
    missed, lost = set(), set()
    for k, word in enumerate(words):
        here = [i for i in word if i in plain]
        got = sum(i in found for i in here)
        if got < len(here):
            missed.add((k, wanted[word.start:word.stop]))
        if len(here) >= WHOLE and 2 * got < len(here):
            lost.add((k, wanted[word.start:word.stop]))
    return len(words), missed, lost


class Reading:
    def __init__(self, folder):
        self.folder, self.lines, self.read = folder, {}, {}
        for line in open(f"{folder}/lines", encoding="utf-8"):
            picture, lang, page, look, words = line.rstrip("\n").split("\t")
            self.lines[picture] = ("fra" if lang == "fr" else "eng", page, look, words)
        for machine in KNOWN:
            self.read.update(self.pairs(machine, f"once.{machine}"))
        if set(self.read) != set(self.lines):
            sys.exit("not every picture was read")

    def pairs(self, names, texts):
        if not os.path.exists(f"{self.folder}/{names}"):
            return {}
        names = open(f"{self.folder}/{names}").read().split()
        texts = open(f"{self.folder}/{texts}.txt", encoding="utf-8").read().split("\f")
        if names and len(texts) not in (len(names), len(names) + 1):
            sys.exit(f"{len(texts)} readings of {len(names)} pictures")
        return dict(zip(names, texts))

    def missed(self):
        for picture, (machine, _, _, words) in self.lines.items():
            if compare(words, self.read[picture], machine)[1]:
                print(picture)

    def judge(self):
        twice, failed = self.pairs("again", "twice"), False
        wanted, missed = collections.Counter(), collections.defaultdict(set)
        for picture, (machine, page, look, words) in self.lines.items():
            count, bad, lost = compare(words, self.read[picture], machine)
            if bad and picture in twice:
                _, bad2, lost2 = compare(words, twice[picture], machine)
                bad, lost = bad & bad2, lost & lost2
            wanted[page, look] += count
            missed[page, look] |= {w for _, w in bad}
            failed = failed or bool(lost)
            if bad:
                print(f"{page}, {look}: {'not legible' if lost else 'missed'}: "
                      f"{' '.join(w for _, w in sorted(bad))} in: {words}")
        for at in wanted:
            if len(missed[at]) > 2 + wanted[at] // ONE_IN:
                failed = True
                print(f"{', '.join(at)}: {len(missed[at])} of {wanted[at]} words cannot be read")
        total, lost = sum(wanted.values()), sum(map(len, missed.values()))
        print(f"{len(wanted)} pages, {total} words, {lost} missed")
        return failed or not wanted


reading = Reading(sys.argv[2])
sys.exit(reading.missed() if sys.argv[1] == "missed" else reading.judge())
