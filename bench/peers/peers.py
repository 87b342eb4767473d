#!/usr/bin/python3
"""Measures libvirtd and powervirtd in turn on this machine, with the same client programs, and prints the ratios.

usage: peers.py SCRIPTS PROGRAM FOLDER [--newer LIBVIRTD] [--quick] [--only libvirtd|newer|powervirtd]
SCRIPTS is the folder of the client programs (vmbench.py, scale.py, hung.py, bare_qemu.py), PROGRAM the daemon as it is
shipped, FOLDER a new one for what is measured; figures.json is left there. LIBVIRTD is a second libvirtd, what
lab/newer-libvirtd.sh makes; the goals are held against the installed one.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import time

import libvirt

import daemons
import rows

PYTHON = "/usr/bin/python3"  # the one that Debian's libvirt module is for


def main():
    words = argparse.ArgumentParser()
    words.add_argument("scripts")
    words.add_argument("program")
    words.add_argument("folder")
    words.add_argument("--newer", default="", help="a newer libvirtd")
    words.add_argument("--quick", action="store_true", help="a tenth of the guests")
    words.add_argument("--only", default="", help="measure this daemon alone")
    asked = words.parse_args()
    libvirt.registerErrorHandler(lambda *_: None, None)
    measured = {"bare": json.loads(script(asked, "bare_qemu.py"))["bare_qemu_to_qmp_ms"]["p50"]}
    say(f"QEMU alone answers after {measured['bare']} ms")
    if not asked.newer:
        say("there is no newer libvirtd for this machine's release; the installed one is measured alone")
    for name in ("libvirtd", "newer", "powervirtd"):
        measured[name] = {}
        if asked.only in ("", name) and (name != "newer" or asked.newer):
            for part in (vm, scale, hung):
                say(f"{name}: {part.__name__}")
                measured[name][part.__name__] = measure(part, asked, name)
    with open(os.path.join(asked.folder, "figures.json"), "w", encoding="utf-8") as file:
        json.dump(measured, file, indent=1)
    lines, missed = rows.table(measured["bare"], measured["libvirtd"], measured["newer"], measured["powervirtd"])
    print("\n".join(lines))
    if asked.quick:
        print("A quick look: a tenth of the guests that the rows name.")
    return 1 if missed and not asked.only and not asked.quick else 0


def measure(part, asked, name):
    """One part against a fresh daemon; a part that fails leaves its rows empty and says so."""
    folder = os.path.join(asked.folder, f"{name}-{part.__name__}")
    if name == "powervirtd":
        daemon = daemons.powervirtd(asked.program, folder)
    else:
        daemon = daemons.libvirtd(folder, asked.newer if name == "newer" else "libvirtd")
    try:
        return part(asked, daemon)
    except (subprocess.SubprocessError, libvirt.libvirtError) as error:
        say(f"{daemon.name}: {part.__name__} failed: {error}; see {folder}/daemon.log")
        return {}
    finally:
        daemon.stop()


def vm(asked, daemon):
    count = "100" if asked.quick else "1000"
    version = libvirt.open(daemon.uri).getLibVersion()
    calls, guests = ("--only", "ping,native,define"), ("--only", "start,start8")
    figures = json.loads(script(asked, "vmbench.py", daemon.uri, "--pid", str(daemon.pid), "--n", count, *calls))
    # The first time is for the machine: a hypervisor gives memory when it is touched, and takes back what was free for a
    # while. Twenty guests would pay more than 10 ms each for that; QEMU alone has the pages of the one before.
    for _ in range(2):
        started = json.loads(script(asked, "vmbench.py", daemon.uri, "--pid", str(daemon.pid), *guests))
    return {**started, **figures, "version": f"{version // 1000000}.{version // 1000 % 1000}"}


def scale(asked, daemon):
    counts = ["1000"] if asked.quick else ["1000", "10000"]
    last = script(asked, "scale.py", daemon.uri, str(daemon.pid), *counts).splitlines()[-1]
    figures = {name: float(number) for name, number in re.findall(r"(define|list|stats|lookup|rss) ([\d.]+)", last)}
    daemon.stop()
    begun = time.perf_counter()
    daemon.start()
    libvirt.open(daemon.uri).lookupByName("s7")
    return {**figures, "restart": round(1e3 * (time.perf_counter() - begun), 1)}


def hung(asked, daemon):
    figures = {}
    for line in script(asked, "hung.py", daemon.uri).splitlines():
        name, _, rest = line.partition(": ")
        number = re.match(r"([\d.]+) ms", rest)
        figures[name] = float(number[1]) if number else float("inf")
    return figures


def script(asked, name, *words):
    done = subprocess.run([PYTHON, os.path.join(asked.scripts, name), *words], capture_output=True, text=True, timeout=3600)
    if done.returncode:
        say(done.stderr.strip()[-2000:])
        done.check_returncode()
    return done.stdout


def say(text):
    print(f"peers: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
