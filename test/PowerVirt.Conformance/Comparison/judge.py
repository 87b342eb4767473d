"""Answers questions about command lines, one JSON object a line, by the rules in DIR/compare_argv.py."""
import json
import re
import sys

sys.path.insert(0, sys.argv[1])
import compare_argv  # noqa: E402


def cards(command):
    options = compare_argv.load(command)[2]
    devices = [compare_argv.kv(name, value) for name, value in options if name == "-device"]
    return {device["id"] for device in devices if "netdev" in device}


def without_interfaces(found, question):
    names = cards(question["expected"]) | cards(question["actual"])
    ids = "|".join(re.escape(name) for name in names)
    place = re.compile(rf"-netdev|-add-fd|-chardev charnet|-device ({ids})( |$)")
    return [difference for difference in found if not place.search(difference[1])]


for line in sys.stdin:
    question = json.loads(line)
    try:
        found = compare_argv.compare(
            question["expected"], question["actual"], "graph" if question["recorded"] else "strict", [])
        if question["without_interfaces"]:
            found = without_interfaces(found, question)
        if question["timeless"]:
            found = [difference for difference in found if difference[1] != "-rtc base"]
        answer = ""
        if found:
            _, where, expected, actual = found[0]
            answer = f"{where}: expected {expected}, got {actual} ({len(found)} in all)"
    except ValueError as wrong:
        answer = f"cannot be compared: {wrong}"
    print(answer.replace("\n", " "), flush=True)
