"""What is compared, and what is to be reached."""

# The row's name, its figure (a path into what was measured), its unit, whether more is better, and its goals:
# the ratio peer/ours (ours/peer where more is better), the peer being the installed libvirtd, and a limit for our own figure.
ROWS = [
    ("ping, 1 client", "vm.ping_1_client.daemon_ms", "ms", False, 3, None),
    ("ping, 8 clients", "vm.ping_8_clients.per_s", "/s", True, 2, None),
    ("domxml-to-native", "vm.domxml_to_native.daemon_ms", "ms", False, 20, None),
    ("define", "vm.define.daemon_ms", "ms", False, 3, None),
    ("redefine", "vm.redefine.daemon_ms", "ms", False, 3, None),
    ("undefine", "vm.undefine.daemon_ms", "ms", False, None, None),
    ("list all of 1,000", "vm.list_all.daemon_ms", "ms", False, 4, None),
    ("lookup by name", "vm.lookup_name.daemon_ms", "ms", False, None, None),
    ("info", "vm.info.daemon_ms", "ms", False, None, None),
    ("dumpxml", "vm.dumpxml.daemon_ms", "ms", False, 2, None),
    ("stats of 1,000 defined", "vm.stats_all_defined.daemon_ms", "ms", False, 10, None),
    ("memory, idle", "vm.rss_mib_idle", "MiB", False, None, None),
    ("memory, 1,000 defined", "vm.rss_mib_defined", "MiB", False, 2, None),
    ("start paused", "vm.start_paused.p50_ms", "ms", False, None, ("bare", 1.15)),
    ("start, 8 clients", "vm.start_8_clients.per_s", "/s", True, None, None),
    ("stats of running, p50", "vm.stats_all_running.p50_ms", "ms", False, 10, None),
    ("stats of running, p99", "vm.stats_all_running.p99_ms", "ms", False, None, 20),
    ("info of a running guest", "vm.info_running.daemon_ms", "ms", False, None, None),
    ("dumpxml of a running guest", "vm.dumpxml_running.daemon_ms", "ms", False, None, None),
    ("monitor round trip", "vm.monitor_roundtrip.daemon_ms", "ms", False, None, None),
    ("resume and suspend", "vm.resume_suspend.daemon_ms", "ms", False, None, None),
    ("destroy", "vm.destroy.p50_ms", "ms", False, None, 50),
    ("define, 10,000 guests", "scale.define", "ms", False, None, None),
    ("list of 10,000", "scale.list", "ms", False, None, 8),
    ("stats of 10,000", "scale.stats", "ms", False, None, 40),
    ("lookup among 10,000", "scale.lookup", "ms", False, None, None),
    ("memory, 10,000 defined", "scale.rss", "MiB", False, None, 70),
    ("restart until a lookup answers", "scale.restart", "ms", False, None, 1000),
    ("one hung guest: list", "hung.list", "ms", False, None, 20),
    ("one hung guest: stats of all", "hung.getAllDomainStats", "ms", False, None, 20),
    ("one hung guest: another's memory", "hung.memoryStats of another guest", "ms", False, None, None),
    ("one hung guest: its destroy", "hung.destroy of the hung guest", "ms", False, None, None),
]


def figure(measured, path):
    """The number at a path such as vm.define.daemon_ms, or None where it was not measured."""
    for word in path.split("."):
        if not isinstance(measured, dict) or word not in measured:
            return None
        measured = measured[word]
    return measured


def table(bare, theirs, newer, ours):
    """The lines of the table, and the names of the rows that miss their goal."""
    peers = [theirs, newer] if newer else [theirs]
    heads = "".join(f"{'libvirtd ' + (figure(peer, 'vm.version') or ''):>15}" for peer in peers)
    heads += f"{'powervirtd':>12}" + f"{'ratio':>9}" * len(peers)
    lines, missed = [f"{'':34}{heads}  goal"], []
    for name, path, unit, more, least, limit in ROWS:
        own, figures = figure(ours, path), [figure(peer, path) for peer in peers]
        ratios = [None if not peer or not own else own / peer if more else peer / own for peer in figures]
        ratio = ratios[0]
        goal, good = "", None
        if not ours:
            pass  # Another daemon was to be measured alone.
        elif least is not None:
            goal, good = f"ratio >= {least}", ratio is not None and ratio >= least
        elif limit is not None:
            if isinstance(limit, tuple):
                limit = round(limit[1] * bare, 1)
            goal, good = f"<= {limit:g} {unit}", own is not None and own <= limit
        if good is False:
            missed.append(name)
        times = "".join(f"{'' if each is None else f'{each:.1f}x':>9}" for each in ratios)
        shown = "".join(f"{show(peer, unit):>15}" for peer in figures)
        verdict = f"{goal}: {'reached' if good else 'MISSED'}" if goal else ""
        lines.append(f"{name:34}{shown}{show(own, unit):>12}{times}  {verdict}".rstrip())
    return lines, missed


def show(number, unit):
    if number is None:
        return "-"
    if number == float("inf"):
        return "no answer"
    return f"{number:.0f} {unit}" if number >= 100 else f"{number:.3g} {unit}"
