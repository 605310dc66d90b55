"""A stand-in for speech-dispatcher: takes SSIP at a socket, writes down what it is asked.

    ssip.py SOCKET FILE [well|mute|deaf|gone|dummy]

well: speaks each message for a hundred seconds, unless it is cancelled. mute: begins, never
ends, never cancels, as without a loudspeaker. deaf: takes calls, never answers. gone: goes
away with the first message. dummy: has no voice, and would say so in English.
"""
import os
import socket
import sys

path, file, how = sys.argv[1], sys.argv[2], (sys.argv[3:] + ["well"])[0]
os.makedirs(os.path.dirname(path), exist_ok=True)
server = socket.socket(socket.AF_UNIX)
server.bind(path)
server.listen()
asked = open(file, "a", buffering=1, encoding="utf-8")
client, _ = server.accept()
while how == "deaf" and client.recv(4096):
    pass
lines = client.makefile("r", encoding="utf-8", newline="\r\n")
number, speaks = 0, False


def answer(*said):
    client.sendall("".join(line + "\r\n" for line in said).encode())


for line in lines:
    line = line.rstrip("\r\n")
    asked.write(line + "\n")
    if line.startswith("LIST SYNTHESIS_VOICES"):
        rows = [f"249-French (France)+Voice{n}\tfr-FR\tVoice{n}" for n in range(13000)]
        rows.append("249-English (Great Britain)\ten-GB\tnone")
        answer(*(["249-dummy\ten\tnone"] if how == "dummy" else rows), "249 OK VOICE LIST SENT")
    elif line == "SPEAK":
        answer("230 OK RECEIVING DATA")
        for words in lines:
            words = words.rstrip("\r\n")
            if words == ".":
                break
            asked.write("says " + words + "\n")
        if how == "gone":
            sys.exit()
        number, speaks = number + 1, True
        answer(f"225-{number}", "225 OK MESSAGE QUEUED", f"701-{number}", "701-1", "701 BEGIN")
    elif line == "CANCEL SELF":
        answer("213 OK CANCELED")
        if speaks and how != "mute":
            answer(f"703-{number}", "703-1", "703 CANCELED")
        speaks = False
    else:
        answer("200 OK")
