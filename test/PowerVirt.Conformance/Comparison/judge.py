"""Answers questions about command lines, one JSON object a line, by the rules in DIR/compare_argv.py."""
import json
import sys

sys.path.insert(0, sys.argv[1])
import compare_argv  # noqa: E402


def is_interface(where):
    return any(word in where for word in ("netdev", "hostnet", "net0", "net1", "net2", "net3", "mac"))


for line in sys.stdin:
    question = json.loads(line)
    try:
        found = compare_argv.compare(
            question["expected"], question["actual"], "graph" if question["recorded"] else "strict", [])
        found = [d for d in found if not (question["without_interfaces"] and is_interface(f"{d[0]} {d[1]}"))]
        answer = ""
        if found:
            _, where, expected, actual = found[0]
            answer = f"{where}: expected {expected}, got {actual} ({len(found)} in all)"
    except ValueError as wrong:
        answer = f"cannot be compared: {wrong}"
    print(answer.replace("\n", " "), flush=True)
